#!/usr/bin/env python3
"""Times the program beside its peers, in turns.

usage: bench.py PROGRAM FOLDER [--runs N] [--allocate] [--peers NAME...]

`dutoan check` on a large plan beside pandas, Polars and DuckDB reading its records; with --allocate `dutoan allocate`
beside OR-tools and HiGHS solving the same problem.

Whole processes, as the operating system accounts for them; the median of the runs, and the ratio to ours.
"""
import argparse
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).parent


def measure(command):
    """Wall seconds, processor seconds and peak MiB of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[0]} failed")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("folder")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--allocate", action="store_true")
    arguments.add_argument("--peers", nargs="*", help="only these")
    asked = arguments.parse_args()
    if asked.allocate:
        jobs = {"dutoan allocate": [asked.program, "allocate", asked.folder]}
        peers = {"ortools": "solver.py", "linprog": "solver.py", "milp": "solver.py"}
        measured = "rules.csv"
    else:
        jobs = {"dutoan check": [asked.program, "check", asked.folder, "--as-of", "2025-12-31", "--quiet"]}
        peers = {"polars": "peer.py", "duckdb": "peer.py", "pandas": "peer.py"}
        measured = "records.csv"
    for peer, script in peers.items():
        if asked.peers is not None and peer not in asked.peers:
            continue
        jobs[peer] = [sys.executable, str(HERE / script), peer, asked.folder]
    runs = {name: [] for name in jobs}
    for turn in range(asked.runs + 1):
        for name, command in jobs.items():
            figures = measure(command)
            if turn > 0:
                runs[name].append(figures)
    size = pathlib.Path(asked.folder, measured).stat().st_size / 1e6
    print(f"{measured} of {size:.1f} MB, {os.cpu_count()} processors, {platform.machine()}, medians of {asked.runs} runs")
    print(f"{'':16}{'wall s':>8}{'cpu s':>8}{'MiB':>8}{'ratio':>8}")
    ours = statistics.median(run[0] for run in next(iter(runs.values())))
    for name, figures in runs.items():
        wall, cpu, memory = (statistics.median(column) for column in zip(*figures))
        print(f"{name:16}{wall:8.2f}{cpu:8.2f}{memory:8.0f}{wall / ours:8.2f}")


main()
