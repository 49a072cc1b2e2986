#!/usr/bin/env python3
"""Times `dutoan check` on one core over a chain of activities, each of which must come after the one before.

usage: bench_chain.py PROGRAM WORKBENCH [COUNT]

Each has a day of its own, one after the other, so that the whole graph must be walked and nothing is found but days off.
"""
import datetime
import os
import pathlib
import statistics
import sys
import tempfile

from measure import measure


def write(folder, count):
    first = datetime.date(1921, 1, 1)
    last = first + datetime.timedelta(days=count - 1)
    (folder / "plan.csv").write_text(f"key,value\nperiod,{first.year}-{last.year}\n")
    with open(folder / "activities.csv", "w") as file:
        file.write("activity,name,time,after,lead\n")
        for number in range(count):
            day = first + datetime.timedelta(days=number)
            file.write(f"{number + 1},Việc {number + 1},ngày {day:%d/%m/%Y},{number or ''},Đơn vị {number % 50}\n")


def main():
    program, workbench = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    core = min(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch, "chain")
        folder.mkdir()
        write(folder, count)
        command = [program, "check", str(folder), "--as-of", "1920-12-31", "--quiet"]
        runs = [measure(command, core)[0] for _ in range(5)]
        checked = float(measure([workbench, "schedule", str(folder)], core)[1])
    wall, cpu, memory = (statistics.median(column) for column in zip(*runs))
    print(f"A chain of {count} activities on one core: assessed and checked in {checked:.2f} processor seconds; "
          f"`dutoan check`, reading included, {wall:.2f} s, {cpu:.2f} processor seconds, {memory:.0f} MiB.")


main()
