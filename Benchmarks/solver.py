#!/usr/bin/env python3
"""Solves an allocation problem with a tool that people use for it today.

usage: solver.py ortools|linprog|milp FOLDER

Reads the arrays that allocate.py made, which is less than reading a plan; finds whole amounts (linprog: amounts) for which
every activity's cost of every year and every source's total hold, nearest to the aimed-at shares: the least sum of
deviations from them. Prints the processor seconds that building the model and solving it took, without the imports.
"""
import pathlib
import sys
import time

import numpy


def cells(problem):
    """Line, source and year of every amount, and what is aimed at."""
    costs, share, is_open = problem["costs"], problem["share"], problem["is_open"]
    line, source, year = numpy.nonzero(numpy.repeat(is_open[:, :, None], costs.shape[1], axis=2))
    sums = (is_open * share).sum(1)
    return line, source, year, costs[line, year] * share[source] / sums[line]


def ortools(problem):
    from ortools.graph.python import min_cost_flow

    start = time.process_time()
    costs, totals = problem["costs"], problem["totals"]
    line, source, year, aim = cells(problem)
    rows = costs.size
    flow = min_cost_flow.SimpleMinCostFlow()
    row = line * costs.shape[1] + year
    floor = numpy.floor(aim).astype(numpy.int64)
    # Up to the aim for nothing, beyond it one a unit.
    for upper, cost in ((floor, 0), (costs[line, year] - floor, 1)):
        flow.add_arcs_with_capacity_and_unit_cost(row, rows + source, upper, numpy.full(len(row), cost))
    flow.set_nodes_supplies(numpy.arange(rows + len(totals)), numpy.concatenate([costs.ravel(), -totals]))
    if flow.solve() != flow.OPTIMAL:
        sys.exit("no allocation")
    return time.process_time() - start


def highs(problem, is_whole):
    from scipy.optimize import Bounds, LinearConstraint, linprog, milp
    from scipy.sparse import coo_array, hstack

    start = time.process_time()
    costs, totals = problem["costs"], problem["totals"]
    line, source, year, aim = cells(problem)
    count = len(line)
    places = numpy.concatenate([line * costs.shape[1] + year, costs.size + source])
    sums = coo_array((numpy.ones(2 * count), (places, numpy.tile(numpy.arange(count), 2)))).tocsr()
    # Each amount is what lies up to its aim, free of cost, and what lies beyond.
    matrix, wanted = hstack([sums, sums]), numpy.concatenate([costs.ravel(), totals])
    floor = numpy.floor(aim)
    upper = numpy.concatenate([floor, costs[line, year] - floor])
    price = numpy.concatenate([numpy.zeros(count), numpy.ones(count)])
    if is_whole:
        found = milp(price, integrality=numpy.ones(2 * count), bounds=Bounds(0, upper),
                     constraints=LinearConstraint(matrix, wanted, wanted))
    else:
        found = linprog(price, A_eq=matrix, b_eq=wanted, bounds=numpy.column_stack([numpy.zeros(2 * count), upper]))
    if found.status != 0:
        sys.exit(found.message)
    return time.process_time() - start


def main():
    peer, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    problem = numpy.load(folder / "problem.npz")
    print(ortools(problem) if peer == "ortools" else highs(problem, is_whole=peer == "milp"))


main()
