"""Small numbers stay hidden: what must be hidden is, nothing tells it, and no one can compute it from the rest.

Three ways: the rule for small numbers computed from the files; two sites whose data differ in hidden values alone, which
must be the same to the last byte; and an attack by linear programming on everything that the site publishes."""

import re
import shutil
from fractions import Fraction

import numpy
from scipy.optimize import linprog
from scipy.sparse import lil_matrix

import edit
import lib
import readings
from recompute import Answers, Hole

DATASET, COLUMNS = "inloggningar", ("inloggade", "invanare")
# How much smaller the towns are made, so that more must be hidden.
SCALES = [1, 4, 7, 12, 18, 25]
SLACK = 1e-6


class Published:
    """What a site tells of the numbers of people, year by year, and what it hides."""

    def __init__(self, project):
        self.output = project / "Output"
        self.answers = Answers(project / edit.EDITION)
        of_people = {m for m in self.answers.edition.measures if self.answers.datasets_of(m) == {DATASET}}
        told = readings.published(self.output)
        self.readings = {r: node for r, node in told.items() if node["measure"] in of_people}
        self.hidden = {r for r, node in self.readings.items() if node["value"] == "hidden"}
        self.rule = int(self.answers.edition.report["disclosure"]["minimum_count"])

    def sides(self, reading):
        name, cut, period, _ = self.answers.place(reading)
        return name, cut, period, self.answers.reckoner.reading(name, cut, period)

    def must_hide(self):
        """The readings that the rule hides by themselves."""
        found = set()
        for reading in self.readings:
            try:
                name, _, _, (_, top, bottom) = self.sides(reading)
            except Hole:
                continue
            if self.answers.reckoner.is_hidden(name, top, bottom):
                found.add(reading)
        return found

    def told_anyway(self):
        """Hidden readings of which a page or a file still tells a part."""
        printed = {number.reading for number in readings.of_site(self.output)}
        parts = [f"{r} har {k} i report.json" for r in self.hidden for k in ("numerator", "denominator")
                 if self.readings[r].get(k) not in (None, "hidden")]
        named = {r for r in printed for part in r.split("|") if part in self.hidden}
        return parts + [f"{r} skrivs på en sida" for r in sorted(named)]


class Attack:
    """All tables of people that agree with what a site tells of a year."""

    def __init__(self, published, year):
        self.published, self.year = published, year
        self.facts = [f for f in published.answers.edition.facts[DATASET] if str(f[0].year) == year]
        self.size = len(self.facts)
        # Readings whose complement, those who are not counted, is known more closely than the count may be.
        self.narrow = 0
        self.known = [(r, node) for r, node in published.readings.items() if node["period"] == year]
        self.build()

    def members(self, reading):
        """Which people a reading is about, as positions among the facts."""
        _, cut, _, _ = self.published.answers.place(reading)
        fits = self.published.answers.reckoner.fits
        return [n for n, fact in enumerate(self.facts) if fits(fact[2], cut)]

    def row(self, reading, top, bottom):
        row = numpy.zeros(2 * self.size)
        for member in self.members(reading):
            row[member] += top
            row[self.size + member] += bottom
        return row

    def build(self):
        """Counts are told exactly, shares with twelve decimals; nobody has logged in who does not live there."""
        equal = []
        for reading, node in self.known:
            if node["value"] in ("hidden", None):
                continue
            if isinstance(node.get("numerator"), int):
                equal.append((self.row(reading, 1, 0), node["numerator"]))
            if isinstance(node.get("denominator"), int):
                equal.append((self.row(reading, 0, 1), node["denominator"]))
            share = float(Fraction(str(node["value"])) / 100)
            equal.append((self.row(reading, 1, -share), 0))
        self.left = numpy.array([row for row, _ in equal]) if equal else None
        self.right = numpy.array([value for _, value in equal]) if equal else None
        # A share of twelve decimals is an equation up to rounding.
        self.above = lil_matrix((self.size, 2 * self.size))
        for n in range(self.size):
            self.above[n, n], self.above[n, self.size + n] = 1, -1

    def width(self, row):
        """How far apart the least and the greatest value of a sum are that agree with everything told."""
        ends = []
        for sign in (1, -1):
            margin = numpy.full(len(self.right), 1e-6)
            done = linprog(
                sign * row, A_ub=numpy.vstack([self.above.toarray(), self.left, -self.left]),
                b_ub=numpy.concatenate([numpy.zeros(self.size), self.right + margin, -self.right + margin]),
                bounds=(0, None), method="highs")
            if done.status == 3:
                return float("inf")
            if done.status != 0:
                raise SystemExit(f"Angreppet gick inte att räkna: {done.message}")
            ends.append(sign * done.fun)
        return ends[1] - ends[0]

    def found(self, least):
        """Hidden readings that can be told to an interval narrower than `least`, and how many were tried."""
        hidden = [reading for reading, _ in self.known if reading in self.published.hidden]
        open_ones = []
        for reading in hidden:
            for words, top, bottom in [("täljaren", 1, 0), ("nämnaren", 0, 1)]:
                width = self.width(self.row(reading, top, bottom))
                if width < least - SLACK:
                    open_ones.append(f"{words} i {reading} går att räkna ut till {width:.2f} när")
            self.narrow += self.width(self.row(reading, -1, 1)) < least - SLACK
        return open_ones, len(hidden)


def smaller(project, scale):
    """The same towns with fewer people."""
    edition = project / edit.EDITION
    table = edit.TableFile(edition, edit.resources(edition)[DATASET])
    chance = edit.seeded("hidden", scale)
    for row in range(len(table.rows)):
        people = max(1, table.number(row, "invanare") // scale + chance.randint(-1, 1))
        users = min(people, table.number(row, "inloggade") // scale + chance.randint(0, 1))
        table.set_number(row, "invanare", people)
        table.set_number(row, "inloggade", users)
    table.write()
    # What is ranked may not be hidden: those formulas are taken away.
    for path in edition.rglob("*.md"):
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"`=andel-inloggade-exempel [^`]*by=[^`]*`", "något", text), "utf-8")


def square(published):
    """Two towns and both sexes of one age, all four hidden: one more here and one less there changes no sum."""
    cells = {}
    for reading in published.hidden:
        _, cut, period, _ = published.answers.place(reading)
        if set(cut) == {"kommun", "kon", "alder"}:
            cells.setdefault((period, cut["alder"], cut["kommun"]), set()).add(cut["kon"])
    whole = sorted(key for key, sexes in cells.items() if len(sexes) == 2)
    return next(((a, b) for a in whole for b in whole if a < b and a[:2] == b[:2]), None)


def moved(project, pair, published):
    """Moves one person and one user round the square."""
    edition = project / edit.EDITION
    table = edit.TableFile(edition, edit.resources(edition)[DATASET])
    towns = published.answers.edition.space["kommun"].labels
    for (year, age, town), way in zip(pair, (1, -1)):
        for sex, sign in (("kvinna", way), ("man", -way)):
            wanted = {"ar": year, "alder": age, "kommun": towns[town], "kon": sex}
            (row,) = [n for n in range(len(table.rows)) if all(table.cell(n, c) == v for c, v in wanted.items())]
            for column in COLUMNS:
                table.set_number(row, column, table.number(row, column) + sign)
    table.write()


def same_bytes(folder, project, published):
    """Sites that differ in hidden values alone: problems, and how many files are the same."""
    pair = square(published)
    if pair is None:
        return ["inga fyra dolda rutor att flytta emellan"], 0
    copy = folder / "flyttat"
    shutil.copytree(project, copy)
    shutil.rmtree(copy / "Output/2025")
    moved(copy, pair, published)
    lib.build_well(copy)
    old, new = (dict((name, content) for name, _, _, content in lib.tree(p / "Output")) for p in (project, copy))
    return [f"{name} röjer att dolda tal ändrades" for name in sorted(old.keys() | new.keys())
            if old.get(name) != new.get(name)], len(old)


def control(published):
    """One hidden number told after all: the attack must find its neighbours."""
    reading = sorted(published.hidden)[0]
    name, cut, period, (value, top, bottom) = published.sides(reading)
    told = {"measure": name, "period": period, "value": float(value), "numerator": int(top), "denominator": int(bottom)}
    spoilt = Published.__new__(Published)
    spoilt.__dict__ |= published.__dict__
    spoilt.readings = {**published.readings, reading: told}
    spoilt.hidden = published.hidden - {reading}
    return [] if Attack(spoilt, period).found(published.rule)[0] else ["ett tal som sades ändå märktes inte"]


def main():
    problems, tried, files, narrow, skipped = [], 0, 0, 0, []
    with lib.in_memory() as folder:
        for scale in SCALES[:2] if lib.short() else SCALES:
            project = lib.copy_project(folder / f"projekt-{scale}")
            if scale > 1:
                smaller(project, scale)
            done = lib.build(project)
            if done.returncode != 0:
                skipped.append(f"1/{scale}: {done.stderr[:200]}")
                continue
            published = Published(project)
            wanted = published.must_hide()
            problems += [f"1/{scale}: {r} ska döljas men visas" for r in sorted(wanted - published.hidden)]
            problems += [f"1/{scale}: {wrong}" for wrong in published.told_anyway()]
            for year in sorted({published.readings[r]["period"] for r in published.hidden}):
                attack = Attack(published, year)
                found, count = attack.found(published.rule)
                narrow += attack.narrow
                problems += [f"1/{scale}: {wrong}" for wrong in found]
                tried += count
            wrong, count = same_bytes(folder / f"projekt-{scale}-b", project, published)
            problems, files = problems + wrong, files + count
            print(f"hidden: 1/{scale}: {len(wanted)} ska döljas, {len(published.hidden)} är dolda")
            if scale == 1:
                problems += control(published)
    print(f"hidden: av de dolda är {narrow} sådana att de som inte räknas är kända närmare än så")
    print(f"hidden: {files} filer lika när dolda tal flyttas; hoppade över {skipped}")
    lib.finish(tried, "dolda läsningar angripna", problems)


if __name__ == "__main__":
    main()
