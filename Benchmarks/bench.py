#!/usr/bin/env python3
"""Times `dutoan check` on a large plan beside pandas, Polars and DuckDB reading its records, in turns.

usage: bench.py PROGRAM WORKBENCH FOLDER WRONG [--runs N]    (WRONG is the same plan with no amount that can be read)

Whole processes, as the operating system accounts for them: the median of the runs, and the ratio to ours.
"""
import argparse
import os
import pathlib
import platform
import shutil
import statistics
import sys
import tempfile

from measure import measure, table

PEER = str(pathlib.Path(__file__).parent / "peer.py")


def main():
    arguments = argparse.ArgumentParser()
    for name in ("program", "workbench", "folder", "wrong"):
        arguments.add_argument(name)
    arguments.add_argument("--runs", type=int, default=5)
    asked = arguments.parse_args()
    check = [asked.program, "check", "--as-of", "2025-12-31", "--quiet"]
    jobs = {"dutoan check": [*check, asked.folder], "every row wrong": [*check, asked.wrong]}
    for peer in ("polars", "duckdb", "pandas"):
        jobs[peer] = [sys.executable, PEER, peer, asked.folder]
    runs, reads = {name: [] for name in jobs}, {name: [] for name in jobs}
    for turn in range(asked.runs + 1):
        for name, command in jobs.items():
            figures, printed = measure(command)
            # The first turn warms up.
            if turn > 0:
                runs[name].append(figures)
                if PEER in command:
                    reads[name].append(float(printed.split()[-1]))

    records = pathlib.Path(asked.folder, "records.csv")
    size = records.stat().st_size
    print(f"records.csv of {size / 1e6:.0f} MB ({size / 2**20:.0f} MiB), {os.cpu_count()} processors, {platform.machine()}, "
          f"medians of {asked.runs} runs")
    ours = statistics.median(run[0] for run in runs["dutoan check"])

    def alone(name):
        read = statistics.median(reads[name]) if reads[name] else None
        return f"   without start and import {read:.2f} s, ratio {read / ours:.2f}" if read else ""

    table(runs, alone)

    speed = float(measure([asked.workbench, "speed", str(records)])[1])
    print(f"The tokenizer alone: {speed:.2f} GB a processor second.")
    with tempfile.TemporaryDirectory(dir=records.parent.parent) as scratch:
        copy = shutil.copytree(asked.folder, pathlib.Path(scratch, "plan"))
        (wall, _, memory), _ = measure([asked.program, "fmt", str(copy)])
        changed = "rewrites" if (copy / "records.csv.bak").exists() else "leaves as they are"
        print(f"dutoan fmt {changed} the records in {wall:.2f} s, {memory:.0f} MiB.")


main()
