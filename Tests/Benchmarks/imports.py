#!/usr/bin/env python3
"""Measures how long `thousand import` takes to read a large table, as CSV and as XLSX, and how much memory.

    imports.py --tool PATH [--rows 200000] [--runs 3]

The rows are invented: firm, role, day, state, place and a note. Nothing is written into the journal.
Targets: 200,000 rows in 10 s and 500 MB. Processor time is user + system.
"""

import argparse
import csv
import datetime
import os
import random
import statistics
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from contenders import Failure, Measurer

FIRMS = [f"{first} {second}" for first in "Harbour Lantern Quill Meridian Copper Willow Granite".split()
         for second in "Studios Airlines Bakery Labs Theatre Records Works Motors".split()]
ROLES = [f"{first} {second}" for first in "Junior Senior Lead Assistant Night Summer".split()
         for second in "Editor Baker Pilot Analyst Clerk Painter Nurse".split()]
STATES = ["Rejected", "Applied", "No response", "Offer", "Interview - rejected", "Withdrawn"]
PLACES = ["Lisbon", "Remote", "Leeds", ""]
NOTES = ["", "They wrote back, kindly.", "No reason given; asked twice."]
HEADER = ["Company", "Position Title", "Applied on", "Status", "Location", "Notes"]
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, metavar="PATH")
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    try:
        with tempfile.TemporaryDirectory(prefix="thousand-import-") as folder:
            measurer = Measurer(folder)
            journal = f"{folder}/journal"
            os.makedirs(f"{journal}/content/entries")
            with open(f"{journal}/content/journal.md", "w") as file:
                file.write("---\ntitle: A thousand noes\nkeeper: Ada Quill\n---\n")
            rows = table(options.rows)
            print(f"{options.rows:,} rows, medians of {options.runs}: wall, processor, peak")
            for name, write in (("table.csv", write_csv), ("table.xlsx", write_xlsx)):
                path = f"{folder}/{name}"
                write(path, rows)
                runs = [
                    measurer.cost([tool, "import", path, f"{journal}/content"])
                    for _ in range(options.runs)
                ]
                wall, processor, peak = map(statistics.median, zip(*runs))
                print(f"  {name:12} {wall:6.2f} s {processor:6.2f} s {peak:6.0f} MiB")
        return 0
    except Failure as failure:
        print(f"imports.py: {failure}", file=sys.stderr)
        return 1


def table(count):
    chance = random.Random(3)
    first = datetime.date(2020, 1, 1)
    return [HEADER] + [
        [chance.choice(FIRMS), f"{chance.choice(ROLES)} {number}",
         (first + datetime.timedelta(days=number % 2200)).isoformat(), chance.choice(STATES),
         chance.choice(PLACES), chance.choice(NOTES)]
        for number in range(count)
    ]


def write_csv(path, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows(rows)


def write_xlsx(path, rows):
    def cell(column, row, text):
        return f'<c r="{"ABCDEF"[column]}{row}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'

    sheet = "".join(
        f'<row r="{number}">{"".join(cell(at, number, text) for at, text in enumerate(row) if text)}</row>'
        for number, row in enumerate(rows, 1))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", (
            f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}">'
            '<sheets><sheet name="Asks" sheetId="1" r:id="rId1"/></sheets></workbook>'))
        archive.writestr("xl/_rels/workbook.xml.rels", (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'))
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{SHEET}"><sheetData>{sheet}</sheetData></worksheet>')


if __name__ == "__main__":
    sys.exit(main())
