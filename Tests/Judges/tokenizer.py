#!/usr/bin/env python3
"""Judges the tokenizer by Python's csv module, over made-up tables.

usage: tokenizer.py PROGRAM [--tables N]    (PROGRAM is the workbench of Benchmarks)

written   tables written by Python: fields, rows and the lines on which rows begin are what Python reads
wild      any text: where the tokenizer finds no fault, it reads what Python reads; a quote that is never closed is
          one to both; another fault is a quote that Python, strict as it may be, refuses or takes for text
"""
import argparse
import csv
import io
import random
import subprocess
import sys
import tempfile

DELIMITERS = ",;\t|"
PIECES = ["a", "Bảng", "ệ", "e\u0323\u0302", "𝄞", "1.000", " ", "  ", "\"", "\"\"", "\n", "\r", "\r\n", *DELIMITERS]


def written(chance):
    """A table as Python writes it, with its delimiter."""
    delimiter, end = chance.choice(DELIMITERS), chance.choice(["\n", "\r\n", "\r"])
    text = io.StringIO(newline="")
    writer = csv.writer(
        text, delimiter=delimiter, lineterminator=end, quoting=chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    for _ in range(chance.randint(1, 8)):
        writer.writerow("".join(chance.choices(PIECES, k=chance.randint(0, 5))) for _ in range(chance.randint(1, 6)))
    text = text.getvalue()
    return delimiter, text if chance.random() < 0.7 else text.removesuffix(end)


def wild(chance):
    """Any text, with a delimiter."""
    return chance.choice(DELIMITERS), "".join(chance.choices(PIECES, k=chance.randint(0, 30)))


def read(delimiter, text):
    """The rows as Python reads them, each with the line on which it begins, and what it refuses."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, line = [], 1
    try:
        for row in reader:
            rows.append((line, row or [""]))
            line = reader.line_num + 1
    except csv.Error as error:
        return rows, str(error)
    return rows, None


def tokenized(output):
    """The rows of the tokenizer's next table, each with the line on which it begins, and its fault."""
    rows = []
    while not (head := output.readline()).startswith(b"end"):
        fields = [tuple(map(int, field.split(b":"))) for field in head.split()]
        rows.append((fields[0][1], [output.read(size).decode() for size, _ in fields]))
        output.read(1)
    return rows, head.split()[1].decode() if head.strip() != b"end" else None


def objection(theirs, refused, ours, fault):
    """What speaks against the tokenizer, if anything."""
    if fault is None:
        if refused:
            return f"Python refuses it: {refused}"
        return None if ours == theirs else "read otherwise"
    if fault == "unterminated":
        return None if refused else "a quote is said to be open that is closed"
    return None if refused or any('"' in field for _, row in theirs for field in row) else "no quote is out of place"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("--tables", type=int, default=5_000)
    asked = arguments.parse_args()
    chance = random.Random(4_180)
    tables = [(kind, *kind(chance)) for kind in (written, wild) for _ in range(asked.tables)]
    with tempfile.NamedTemporaryFile() as file:
        file.writelines(f"{delimiter}{len(text.encode())}\n{text}".encode() for _, delimiter, text in tables)
        file.flush()
        run = subprocess.run([asked.program, "rows", file.name], stdout=subprocess.PIPE, check=True)
    output = io.BytesIO(run.stdout)
    objections, clean = 0, 0
    for kind, delimiter, text in tables:
        (theirs, refused), (ours, fault) = read(delimiter, text), tokenized(output)
        clean += fault is None
        against = objection(theirs, refused, ours, fault)
        if kind is written and fault:
            against = f"{fault} quote in a table that Python wrote"
        if against:
            objections += 1
            print(f"{kind.__name__} {text!r} cut at {delimiter!r}: {against}\n  Python {theirs}\n  ours   {ours}")
    print(f"tokenizer: {len(tables)} tables beside Python's csv, {clean} without a fault, {objections} objections")
    sys.exit(1 if objections else 0)


main()
