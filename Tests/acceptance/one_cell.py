"""One cell of one file is changed: the readings that change are exactly those that depend on it.

What depends on a cell is found by another route, from the files: for a cell with a number the readings whose rows
hold it, for other cells (a status, a date, a unit's municipality) the readings that come out otherwise."""

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import edit
import lib
import readings
from recompute import Answers, Hole, rounded

CELLS, FEW = 20, 8
# Down; up where a whole may not be less than its parts; hardly at all where a published whole stands beside them.
STEPS = (-30, 30, 0)
# Columns without numbers whose cells decide what is counted.
WORDS = {
    ("tjanstestatus", "inforande"): {"Ja": "Nej", "Nej": "Ja", "Delvis": "Ja", "Ej tillämpligt": "Ja"},
    ("enheter", "kommun"): {"2580": "2581"},
    ("enheter", "driftform"): {"egen-regi": "privat", "privat": "egen-regi"},
}
CHECKSUM = re.compile(rb"[0-9a-f]{4}(?: |\xc2\xa0)[0-9a-f]{4}(?: |\xc2\xa0)[0-9a-f]{4}")

# A small line beside a number draws earlier years that the page does not print.
SPARKLINE = re.compile(rb'<td[^>]*c-gnista[^>]*>.*?</td>', re.S)


def candidates(edition):
    """Each column in turn with its cells in random order: every column before any comes again."""
    chance = edit.seeded("one_cell")
    tables = {name: edit.TableFile(edition, resource) for name, resource in edit.resources(edition).items()}
    columns = edit.numeric_columns(edition) + list(WORDS)
    orders = {column: chance.sample(range(len(tables[column[0]].rows)), len(tables[column[0]].rows)) for column in columns}
    chance.shuffle(columns)
    for turn in range(max(map(len, orders.values()))):
        for column in columns:
            if turn < len(orders[column]):
                yield (*column, orders[column][turn])


def change(edition, name, column, row, thousandths):
    """Changes the cell, a number by so many thousandths; returns what was done, None when it has no other value to take."""
    table = edit.TableFile(edition, edit.resources(edition)[name])
    old = table.cell(row, column)
    if (name, column) in WORDS:
        if old not in WORDS[name, column]:
            return None
        table.set_cell(row, column, WORDS[name, column][old])
    else:
        value = table.number(row, column)
        if not value or value < 2:
            return None
        table.set_number(row, column, value + (value * thousandths // 1000 or 1))
    table.write()
    return f"{table.path.name}:{row + 2} {column}: {old} → {table.cell(row, column)}"


class Side:
    """The site and the independent answers before or after the change."""

    def __init__(self, project):
        self.output = project / "Output"
        self.numbers = readings.of_site(self.output)
        self.printed = readings.by_reading(self.numbers)
        self.published = readings.published(self.output)
        self.answers = Answers(project / edit.EDITION)
        self.found = {}

    @property
    def hidden(self):
        return {reading for reading, told in self.published.items() if told["value"] == "hidden"}

    def answer(self, reading):
        """The answer and the two sides in full; None when there is no value."""
        if reading not in self.found:
            try:
                answer, sides = self.answers.of(reading), ()
                if "|" not in reading:
                    name, cut, period, _ = self.answers.place(reading)
                    sides = self.answers.reckoner.reading(name, cut, period)
                self.found[reading] = (answer, sides)
            except Hole:
                self.found[reading] = None
        return self.found[reading]

    def full(self, reading):
        """All that report.json tells of a reading, rounded as there."""
        found = self.answer(reading)
        return found and tuple(value if value is None else rounded(value, readings.FULL) for value in found[1])

    def shown(self, reading, places):
        """What the pages print of a reading, with the decimals that they print it with."""
        found = self.answer(reading)
        if found is None:
            return None
        value, words = found[0].value, found[0].words
        return words, tuple(value if value is None else rounded(value, p) for p in sorted(places))


def places_of(before, after, reading):
    """The decimals with which the pages print a reading, before or after."""
    of_measure = before.answers.writer.decimals
    name = before.answers.measure_of(reading)
    found = set()
    for number in before.numbers + after.numbers:
        if number.reading == reading:
            words = 0 if reading.endswith("|days") else of_measure(name)
            found.add(words if number.decimals is None else number.decimals)
    return found


def may_depend(side, name, reading):
    """Whether a reading is made of the table at all; a register is behind everything."""
    return name == "enheter" or name in side.answers.datasets_of(reading)


def compare(before, after, name, column, row):
    """Problems with which readings changed, and how many should."""
    told = {r for r in before.published.keys() | after.published.keys()
            if before.published.get(r) != after.published.get(r)}
    wanted = {r for r in before.published.keys() | after.published.keys()
              if may_depend(before, name, r) and before.full(r) != after.full(r)} - before.hidden
    problems = difference("report.json", told, wanted)
    printed = readings.changed(before.numbers, after.numbers)
    ids = {r for r in before.printed.keys() | after.printed.keys() if may_depend(before, name, r)}
    expected = {r for r in ids if before.shown(r, p := places_of(before, after, r)) != after.shown(r, p)}
    problems += difference("sidorna", printed, expected)
    if (name, column) not in WORDS:
        cell = (name, row + 2, column)
        holding = {r for r in before.published if before.answer(r) and cell in before.answer(r)[0].cells}
        problems += difference("raderna", told, holding - before.hidden)
        problems += untouched(before, after, printed)
    return problems, len(told), len(printed)


def difference(where, found, wanted):
    return [f"{where}: {r} ändrades" for r in sorted(found - wanted)] + [
        f"{where}: {r} ändrades inte" for r in sorted(wanted - found)]


def untouched(before, after, changed):
    """Pages without a changed number must be the same in everything but the edition's checksum and small lines."""
    touched = {number.page for number in before.numbers + after.numbers if number.reading in changed}
    problems = []
    for page in readings.pages(before.output):
        old, new = (SPARKLINE.sub(b"", CHECKSUM.sub(b"", Path(s.output, page).read_bytes())) for s in (before, after))
        if page not in touched and old != new:
            problems.append(f"{page} ändrades utan att något av dess tal gjorde det")
    return problems


def changed_project(folder, name, column, row):
    """A built project with the cell changed, and what was done; no project and why when it does not build."""
    for thousandths in STEPS:
        copy = lib.copy_project(folder / str(thousandths))
        told = change(copy / edit.EDITION, name, column, row, thousandths)
        if told is None:
            return None, "tom cell"
        if lib.build(copy).returncode == 0:
            return copy, told
    return None, "stoppade bygget"


def main():
    problems, tried, skipped, columns = [], 0, Counter(), set()
    with lib.in_memory() as folder:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        before = Side(project)
        for name, column, row in candidates(project / edit.EDITION):
            if tried == (FEW if lib.short() else CELLS):
                break
            copy, told = changed_project(folder / f"{name}-{column}-{row}", name, column, row)
            if copy is None:
                skipped[told] += 1
                continue
            after = Side(copy)
            if after.hidden != before.hidden:
                skipped["ändrade vad som döljs"] += 1
                continue
            found, full, printed = compare(before, after, name, column, row)
            problems += [f"{told}: {problem}" for problem in found]
            tried, columns = tried + 1, columns | {(name, column)}
            print(f"one_cell: {told}: {full} läsningar i report.json, {printed} på sidorna, {len(found)} fel")
    print(f"one_cell: {len(columns)} kolumner; hoppade över {dict(skipped)}")
    lib.finish(tried, "celler ändrade", problems)


if __name__ == "__main__":
    main()
