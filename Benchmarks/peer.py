#!/usr/bin/env python3
"""Reads records.csv with its types, as people do it today: days, codes, whole đồng.

Prints rows, sum and last day, and the seconds without Python's start and the import of the tool.

usage: peer.py duckdb|pandas|polars FOLDER
"""
import sys
import time

peer, path = sys.argv[1], f"{sys.argv[2]}/records.csv"
if peer == "polars":
    import polars
    start = time.perf_counter()
    table = polars.read_csv(path, infer_schema=False).with_columns(
        polars.col("date").str.to_date("%d/%m/%Y"), polars.col("amount").str.replace_all(".", "", literal=True).cast(polars.Int64),
        polars.col("activity", "source", "unit", "kind").cast(polars.Categorical))
    print(table.height, table["amount"].sum(), table["date"].max())
elif peer == "duckdb":
    import duckdb
    start = time.perf_counter()
    database = duckdb.connect()
    database.execute(
        "create table records as select strptime(date, '%d/%m/%Y')::date as day, activity, source, unit, kind,"
        f" replace(amount, '.', '')::bigint as amount, document, note from read_csv('{path}', all_varchar=true, header=true)")
    print(*database.execute("select count(*), sum(amount), max(day) from records").fetchone())
else:
    import pandas
    start = time.perf_counter()
    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    table["amount"] = table["amount"].str.replace(".", "", regex=False).astype("int64")
    table["date"] = pandas.to_datetime(table["date"], format="%d/%m/%Y")
    print(len(table), table["amount"].sum(), table["date"].max().date())
print(time.perf_counter() - start)
