#!/usr/bin/env python3
"""Times `dutoan allocate` beside OR-tools and HiGHS solving the same problem, in turns.

usage: bench_allocate.py PROGRAM FOLDER PEER... [--runs N]    (FOLDER as allocate.py makes it; a PEER is one of solver.py)
"""
import argparse
import os
import pathlib
import platform
import sys

from measure import measure, table

SOLVER = str(pathlib.Path(__file__).parent / "solver.py")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("folder")
    arguments.add_argument("peers", nargs="+")
    arguments.add_argument("--runs", type=int, default=3)
    asked = arguments.parse_args()
    jobs = {"dutoan allocate": [asked.program, "allocate", asked.folder]}
    jobs |= {peer: [sys.executable, SOLVER, peer, asked.folder] for peer in asked.peers}
    runs = {name: [] for name in jobs}
    for turn in range(asked.runs + 1):
        for name, command in jobs.items():
            figures, _ = measure(command)
            # The first turn warms up.
            if turn > 0:
                runs[name].append(figures)
    print(f"{pathlib.Path(asked.folder).name}: {os.cpu_count()} processors, {platform.machine()}, "
          f"medians of {asked.runs} runs")
    table(runs)


main()
