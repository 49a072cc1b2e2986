#!/usr/bin/env python3
"""Holds allocations against a solver that is not ours: HiGHS, through scipy.

usage: totals.py PROGRAM WORK [--plans N]    (WORK is scratch)

Random plans whose costs `balance` rules speak for, the same ones every time. `dutoan allocate` must find amounts exactly
where HiGHS finds whole ones, they must keep every total, ceiling, floor and per cent, and where they can't be found the
reason given must be A004.
"""
import argparse
import csv
import io
import pathlib
import random
import shutil
import subprocess
import sys

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp


class Plan:
    """A random plan: costs by line and year, sources with totals, and who may pay what."""

    def __init__(self, seed):
        dice = random.Random(seed)
        self.years = list(range(2021, 2021 + dice.randint(1, 3)))
        unit = dice.choice([100, 100, 100_000])
        lines, sources = dice.randint(1, 7), dice.randint(1, 4)
        self.costs = [[unit * dice.randint(0, 9) for _ in self.years] for _ in range(lines)]
        self.costs = [costs if any(costs) else [unit] * len(self.years) for costs in self.costs]
        self.open = [[dice.random() < 0.75 for _ in range(sources)] for _ in range(lines)]
        for row in self.open:
            row[dice.randrange(sources)] = True
        self.share = [dice.randint(1, 60) for _ in range(sources)]
        # Per cents that a source pays of a line at least and at most; where sources in single years are limited too,
        # totals cross in three ways.
        self.parts = {}
        for line in range(lines):
            for source in range(sources):
                if self.open[line][source] and dice.random() < 0.15:
                    least = dice.choice([0, 0, 10, 20])
                    self.parts[line, source] = (least, dice.choice([50, 70, 100]))
        hidden = numpy.zeros((lines, sources, len(self.years)), dtype=int)
        for line, costs in enumerate(self.costs):
            payers = [source for source in range(sources) if self.open[line][source]]
            for year, cost in enumerate(costs):
                cuts = sorted(dice.randint(0, cost) for _ in payers[1:])
                for source, low, high in zip(payers, [0, *cuts], [*cuts, cost]):
                    hidden[line, source, year] = high - low
        # Totals that the hidden table has, some of them moved so that there may be no table any more.
        self.totals = []
        for source in range(sources):
            total = int(hidden[:, source].sum()) + dice.choice([0, 0, 0, 0, 0, 0, dice.randint(-3, 3), -unit, unit])
            kind = dice.choice(["exact", "exact", "ceiling", None])
            self.totals.append((kind, max(0, total)) if total > 0 or kind != "exact" else (None, 0))
        self.limits = []
        for source in range(sources):
            for year in range(len(self.years)):
                if dice.random() < 0.25:
                    kind = dice.choice(["ceiling", "ceiling", "floor"])
                    slack = dice.randint(-1, unit // 4)
                    amount = int(hidden[:, source, year].sum()) + (slack if kind == "ceiling" else -slack)
                    if amount > 0:
                        self.limits.append((kind, source, year, amount))

    def write(self, folder):
        """The plan as a folder."""
        folder.mkdir(parents=True)

        def table(name, header, rows):
            with open(folder / name, "w", encoding="utf-8", newline="") as file:
                csv.writer(file, lineterminator="\n").writerows([header, *rows])

        table("plan.csv", ["key", "value"], [["title", "Kế hoạch thử"], ["date", "31/12/2020"], ["money_unit", "đồng"],
                                            ["period", f"{self.years[0]}-{self.years[-1]}"]])
        table("activities.csv", ["activity", "name", "time", "lead", *(f"cost_{year}" for year in self.years)],
              [[line + 1, f"Nhiệm vụ {line + 1}", f"{self.years[0]} - {self.years[-1]}", "Sở Công Thương", *costs]
               for line, costs in enumerate(self.costs)])
        table("sources.csv", ["source", "name", "class", "total", "limit"],
              [[f"N{source}", f"Nguồn {source}", "local", total if kind else "", kind or ""]
               for source, (kind, total) in enumerate(self.totals)])
        table("rules.csv", ["source", "method", "activity", "value", "min", "max"],
              [[f"N{source}", "balance", line + 1, self.share[source], *self.parts.get((line, source), ("", ""))]
               for line, row in enumerate(self.open) for source, is_open in enumerate(row) if is_open])
        if self.limits:
            table("funding.csv", ["amount", "source", "year", "limit"],
                  [[amount, f"N{source}", self.years[year], kind] for kind, source, year, amount in self.limits])

    def constraints(self):
        """The same as rows of a matrix: cells in the order line, source, year."""
        shape = (len(self.costs), len(self.totals), len(self.years))
        rows, least, most = [], [], []

        def hold(where, low, high):
            row = numpy.zeros(shape)
            row[where] = 1
            rows.append(row.ravel())
            least.append(low)
            most.append(high)

        for line, costs in enumerate(self.costs):
            for year, cost in enumerate(costs):
                hold((line, slice(None), year), cost, cost)
        for source, (kind, total) in enumerate(self.totals):
            # A total that nobody may draw on is not given out here.
            if kind and any(row[source] for row in self.open):
                hold((slice(None), source), total if kind == "exact" else 0, total)
        for kind, source, year, amount in self.limits:
            hold((slice(None), source, year), *((0, amount) if kind == "ceiling" else (amount, numpy.inf)))
        for (line, source), (low, high) in self.parts.items():
            cost = sum(self.costs[line])
            hold((line, source), cost * low // 100, cost * high // 100)
        open_ = numpy.repeat(numpy.array(self.open)[:, :, None], shape[2], axis=2)
        return shape, numpy.array(rows), numpy.array(least), numpy.array(most), numpy.where(open_, numpy.inf, 0).ravel()

    def is_possible(self):
        """Whether HiGHS finds whole amounts."""
        shape, rows, least, most, upper = self.constraints()
        found = milp(numpy.zeros(rows.shape[1]), integrality=numpy.ones(rows.shape[1]),
                     bounds=Bounds(0, upper), constraints=LinearConstraint(rows, least, most))
        if found.status not in (0, 2):
            sys.exit(f"HiGHS gave up: {found.message}")
        return found.status == 0

    def breaches(self, output):
        """What an allocation as CSV does not keep."""
        shape, rows, least, most, upper = self.constraints()
        amounts = numpy.zeros(shape)
        for row in csv.DictReader(io.StringIO(output)):
            place = int(row["activity"]) - 1, int(row["source"][1:]), self.years.index(int(row["year"]))
            amounts[place] += int(row["amount"])
        sums = rows @ amounts.ravel()
        found = [f"sum {int(s)} not in {a}...{b}" for s, a, b in zip(sums, least, most) if not a <= s <= b]
        return found + [f"cell {cell}" for cell, limit in zip(amounts.ravel(), upper) if not 0 <= cell <= limit]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("work", type=pathlib.Path)
    arguments.add_argument("--plans", type=int, default=400)
    asked = arguments.parse_args()
    shutil.rmtree(asked.work, ignore_errors=True)
    count = {True: 0, False: 0}
    failed = 0
    for seed in range(1, asked.plans + 1):
        plan = Plan(seed)
        folder = asked.work / str(seed)
        plan.write(folder)
        run = subprocess.run([asked.program, "allocate", str(folder)], capture_output=True, text=True, timeout=120)
        is_possible = plan.is_possible()
        count[is_possible] += 1
        complaints = []
        if run.returncode not in (0, 1):
            complaints.append(f"ended with {run.returncode}: {run.stderr.strip()[-300:]}")
        elif (run.returncode == 0) != is_possible:
            complaints.append(f"HiGHS finds {'amounts' if is_possible else 'none'}: {run.stderr.strip()[:300]}")
        elif is_possible:
            complaints = plan.breaches(run.stdout)
        elif "A004" not in run.stderr:
            complaints.append(f"no A004: {run.stderr.strip()[:300]}")
        for complaint in complaints:
            print(f"plan {seed}: {complaint}")
        failed += bool(complaints)
    print(f"{count[True]} plans with amounts and {count[False]} without held against HiGHS, {failed} complaints")
    sys.exit(1 if failed or not all(count.values()) else 0)


main()
