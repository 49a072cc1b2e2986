#!/usr/bin/env python3
"""Times `dutoan allocate` beside OR-tools and HiGHS solving the same problem, in turns: whole processes.

Behind each row stand the processor seconds of the allocation alone: ours once the plan is read and its costs are known,
theirs once Python has started, the library is imported and the arrays are loaded.

usage: bench_allocate.py PROGRAM WORKBENCH FOLDER PEER... [--runs N]    (FOLDER as allocate.py makes it; a PEER is one of
solver.py)
"""
import argparse
import os
import pathlib
import platform
import statistics
import sys

from measure import measure, table

SOLVER = str(pathlib.Path(__file__).parent / "solver.py")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("workbench")
    arguments.add_argument("folder")
    arguments.add_argument("peers", nargs="+")
    arguments.add_argument("--runs", type=int, default=3)
    asked = arguments.parse_args()
    jobs = {"dutoan allocate": [asked.program, "allocate", asked.folder]}
    jobs |= {peer: [sys.executable, SOLVER, peer, asked.folder] for peer in asked.peers}
    runs, alone = {name: [] for name in jobs}, {name: [] for name in jobs}
    for turn in range(asked.runs + 1):
        for name, command in jobs.items():
            figures, printed = measure(command)
            if name not in asked.peers:
                _, printed = measure([asked.workbench, "allocate", asked.folder])
            # The first turn warms up.
            if turn > 0:
                runs[name].append(figures)
                alone[name].append(float(printed))
    print(f"{pathlib.Path(asked.folder).name}: {os.cpu_count()} processors, {platform.machine()}, "
          f"medians of {asked.runs} runs")
    table(runs, lambda name: f"    alone {statistics.median(alone[name]):.2f}")


main()
