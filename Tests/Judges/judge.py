#!/usr/bin/env python3
"""Judges workbooks and calendars with programs that are not ours.

usage: judge.py REPORTS WORK    (every REPORTS/*/*.xlsx, with the lich.ics beside it; WORK is scratch)

openpyxl      opens the file; no cell holds an error, every formula has a stored value, no merged ranges overlap
LibreOffice   calculates every formula anew: the stored value must be the calculated one
Poppler       the printed pages show no ###, use only fonts that have the Vietnamese letters, and are A4
icalendar     reads every event, each known by a UID of its own and with all that RFC 5545 asks for; the days are those
              of the workbook's sheet of deadlines; lines end with CR LF and hold at most 75 octets
"""
import csv
import datetime
import pathlib
import re
import shutil
import subprocess
import sys

import icalendar
import openpyxl

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
# One CSV a sheet, every field as its raw value.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"


def soffice(profile, *arguments):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile.resolve()}", "--headless", *arguments],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)


def overlaps(a, b):
    return not (a.max_row < b.min_row or b.max_row < a.min_row or a.max_col < b.min_col or b.max_col < a.min_col)


def judge_structure(path, complain):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    stored = {}
    for sheet in formulas:
        merges = list(sheet.merged_cells.ranges)
        for i, one in enumerate(merges):
            for other in merges[i + 1:]:
                if overlaps(one, other):
                    complain(f"{sheet.title}: merged {one} and {other} overlap")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "e":
                    complain(f"{sheet.title}!{cell.coordinate}: error value {cell.value}")
                if cell.data_type == "f":
                    value = values[sheet.title][cell.coordinate].value
                    if value is None:
                        complain(f"{sheet.title}!{cell.coordinate}: formula without a stored value")
                    stored[sheet.title, cell.row, cell.column] = (cell.value, value)
    return stored


def is_same(calculated, stored):
    """Whether a calculated field, as LibreOffice exports it (`60.9%` for a ratio), is the stored value."""
    if calculated == str(stored):
        return True
    try:
        number = float(calculated.removesuffix("%")) / (100 if calculated.endswith("%") else 1)
        return abs(number - float(stored)) <= 1e-9 * max(1.0, abs(number))
    except (TypeError, ValueError):
        return False


def judge_values(path, work, stored, complain):
    folder = work / f"{path.stem}-csv"
    soffice(work / "recalculating", "--convert-to", AS_CSV, "--outdir", str(folder), str(path))
    tables = {}
    for (sheet, row, column), (formula, value) in stored.items():
        if sheet not in tables:
            with open(folder / f"{path.stem}-{sheet}.csv", encoding="utf-8", newline="") as file:
                tables[sheet] = list(csv.reader(file))
        calculated = tables[sheet][row - 1][column - 1]
        if not is_same(calculated, value):
            complain(f"{sheet} row {row} column {column}: {formula} is stored as {value}, calculated as {calculated}")
    return len(stored)


def judge_pages(path, work, complain):
    soffice(work / "printing", "--convert-to", "pdf", "--outdir", str(work), str(path))
    pdf = work / f"{path.stem}.pdf"
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    if "###" in text:
        complain("a figure is too wide for its column: ### on a page")
    fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
    for font in {line.split()[0].split("+")[-1] for line in fonts}:
        if not font.startswith("LiberationSerif"):
            complain(f"letters fall back to the font {font}")
    pages = subprocess.run(["pdfinfo", "-l", "999", pdf], check=True, capture_output=True, text=True).stdout
    sizes = re.findall(r"^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", pages, re.M)
    for width, height in sizes:
        if sorted((round(float(width)), round(float(height)))) != [595, 842]:
            complain(f"a page is {width} x {height} points, not A4")
    return len(sizes)


def judge_calendar(path, complain):
    """The calendar beside a workbook; how many events it has."""
    workbook = openpyxl.load_workbook(path, read_only=True)
    due = set()
    if "Biểu 09 - Lịch thời hạn" in workbook.sheetnames:
        for row in workbook["Biểu 09 - Lịch thời hạn"].iter_rows(values_only=True):
            if found := re.fullmatch(r"(\d{2})/(\d{1,2})/(\d{4})", str(row[0])):
                day, month, year = map(int, found.groups())
                due.add(datetime.date(year, month, day))
    file = path.parent / "lich.ics"
    if not file.exists():
        if due:
            complain("deadlines are in the workbook and no lich.ics is beside it")
        return 0
    content = file.read_bytes()
    lines = content.split(b"\r\n")
    if lines.pop() != b"" or any(b"\n" in line or b"\r" in line for line in lines):
        complain("lich.ics: a line does not end with CR LF")
    if any(len(line) > 75 for line in lines):
        complain("lich.ics: a line holds more than 75 octets")
    for line in lines:
        try:
            line.decode()
        except UnicodeDecodeError:
            complain(f"lich.ics: a character is torn apart in {line!r}")
    calendar = icalendar.Calendar.from_ical(content)
    events = calendar.walk("VEVENT")
    for component in [calendar, *events]:
        for name, fault in component.errors:
            complain(f"lich.ics: {name}: {fault}")
        for name in component.required:
            if name not in component:
                complain(f"lich.ics: a {component.name} without {name}")
    days = [event.decoded("DTSTART") for event in events]
    if any(type(day) is not datetime.date for day in days):
        complain("lich.ics: an event is not of a whole day")
    if set(days) != due:
        complain(f"lich.ics: other days than in the workbook: {sorted(set(days) ^ due)}")
    if len({str(event["UID"]) for event in events}) != len(events):
        complain("lich.ics: two events have one UID")
    if any(not str(event.get("SUMMARY", "")).strip() for event in events):
        complain("lich.ics: an event without words")
    if icalendar.Calendar.from_ical(calendar.to_ical()) != calendar:
        complain("lich.ics: written again it reads otherwise")
    return len(events)


def main():
    reports, work = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    profile = work / "recalculating" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(RECALCULATE, encoding="utf-8")
    if not shutil.which("soffice"):
        sys.exit("soffice is not installed")
    workbooks = sorted(reports.glob("*/*.xlsx"))
    if not workbooks:
        sys.exit(f"no workbook in {reports}")
    passed = failed = 0
    for path in workbooks:
        complaints = []
        stored = judge_structure(path, complaints.append)
        formulas = judge_values(path, work, stored, complaints.append)
        pages = judge_pages(path, work, complaints.append)
        events = judge_calendar(path, complaints.append)
        print(
            f"{path.name}: {formulas} formulas recalculated, {pages} pages printed, {events} events read, "
            f"{len(complaints)} complaints")
        for complaint in complaints:
            print(f"  {complaint}")
        failed += bool(complaints)
        passed += not complaints
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
