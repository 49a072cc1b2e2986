#!/usr/bin/env python3
"""Makes an allocation problem, as a plan folder and as arrays for the peers.

usage: allocate.py FOLDER ACTIVITIES SOURCES YEARS

Every activity costs something in every year, four in five sources may pay it, every source has an exact total. The same
arguments give the same problem, and there is an allocation.
"""
import csv
import pathlib
import sys

import numpy


def main():
    folder, lines, sources, years = pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:5])
    dice = numpy.random.default_rng(20_250_101)
    costs = dice.integers(1, 100_000, (lines, years))
    share = dice.integers(1, 20, sources)
    is_open = dice.random((lines, sources)) < 0.8
    is_open[:, 0] = True
    # A hidden allocation, some way from the shares that are aimed at, gives the totals of the sources.
    aim = numpy.where(is_open, share, 0) * dice.uniform(0.8, 1.2, (lines, sources))
    parts = (costs[:, None, :] * (aim / aim.sum(1, keepdims=True))[:, :, None]).astype(int)
    parts[:, 0] += costs - parts.sum(1)
    totals = parts.sum((0, 2))
    folder.mkdir(parents=True, exist_ok=True)
    numpy.savez(folder / "problem.npz", costs=costs, share=share, is_open=is_open, totals=totals)
    calendar = range(2021, 2021 + years)

    def table(name, rows):
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    table("plan.csv", [["key", "value"], ["title", "Kế hoạch đo tốc độ"], ["date", "31/12/2020"], ["money_unit", "đồng"],
                       ["period", f"{calendar[0]}-{calendar[-1]}"]])
    table("sources.csv", [["source", "name", "class", "total"]]
          + [[f"N{i}", f"Nguồn {i}", "local", totals[i]] for i in range(sources)])
    table("activities.csv", [["activity", "name", "time", "lead", *(f"cost_{year}" for year in calendar)]]
          + [[i + 1, "Hỗ trợ bao bì, nhãn mác", f"{calendar[0]} - {calendar[-1]}", "Sở Công Thương", *costs[i]]
             for i in range(lines)])
    closed = [[f"N{s}", "balance", i + 1, int(share[s]), 0] for i in range(lines) for s in range(sources) if not is_open[i, s]]
    table("rules.csv", [["source", "method", "activity", "value", "max"]]
          + [[f"N{s}", "balance", "", int(share[s]), ""] for s in range(sources)] + closed)


main()
