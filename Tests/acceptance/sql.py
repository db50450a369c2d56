"""`explain --sql` run in SQLite on random editions gives the number that the program explains.

The tables have blanks, zeros, labels with å, ä, ö and apostrophes here and there instead of keys, registers whose values
move, begin and end, published wholes beside their parts, and states. `trials` makes them and asks the program."""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from collections import Counter

import yaml

import lib

# Editions of at most forty questions each.
SHORT, LONG = 12, 140
LEAST = 5000
# SQLite counts with 53 bits, the program exactly; it writes twelve decimals.
NEAR, LAST = 1e-9, 1e-12


def trials():
    beside = os.path.join(os.path.dirname(lib.program()), "trials")
    return lib.built("trials", beside, lib.ROOT / ".build-check/release/trials")


def cell(text, kind):
    if text == "":
        return None
    return {"integer": int, "number": float}.get(kind, str)(text)


def database(files):
    """Every data file as a table named after its resource."""
    base = sqlite3.connect(":memory:")
    for resource in yaml.safe_load(files["datapackage.yaml"])["resources"]:
        rows = list(csv.DictReader(io.StringIO(files[resource["path"]].strip() + "\n")))
        kinds = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        columns = ", ".join(f'"{name}"' for name in kinds)
        base.execute(f'CREATE TABLE "{resource["name"]}" ({columns})')
        base.executemany(
            f'INSERT INTO "{resource["name"]}" VALUES ({", ".join("?" * len(kinds))})',
            [[cell(row[name], kind) for name, kind in kinds.items()] for row in rows])
    return base


def is_same(told, found):
    if isinstance(told, bool) or not isinstance(told, (int, float)):
        return found is None
    return found is not None and abs(told - found) <= max(LAST, NEAR * abs(told))


def answers(base, statements):
    """The value of each statement; comments stand before the first."""
    for statement in statements.split(";\n\n"):
        rows = base.execute(statement).fetchall()
        if len(rows) != 1:
            raise LookupError(f"{len(rows)} rader")
        yield rows[0]


def compare(edition, counts):
    base = database(edition["files"])
    for pair in edition["pairs"]:
        where = f"utgåva {edition['seed']} {pair['question']}"
        if pair.get("sql") is None:
            counts[pair["refusal"]] += 1
            continue
        cells = json.loads(pair["explained"])["cells"]
        counts["frågor"] += 1
        try:
            found = list(answers(base, pair["sql"]))
        except (sqlite3.Error, LookupError) as fault:
            yield f"{where}: {fault}\n{pair['sql']}"
            continue
        if len(found) != len(cells):
            yield f"{where}: {len(found)} svar, väntat {len(cells)}"
        for told, row in zip(cells, found):
            counts["tal" if isinstance(told["value"], (int, float)) else "utan tal"] += 1
            if list(row[:-2]) != told["keys"] or row[-2] != told["period"] or not is_same(told["value"], row[-1]):
                yield f"{where} {told['keys']}: {row[-1]}, väntat {told['value']}"


def main():
    first, count = (0, SHORT) if lib.short() else (1000, LONG)
    if sys.argv[1:2] == ["one"]:
        first, count = int(sys.argv[2]), 1
    counts, problems = Counter(), []
    with subprocess.Popen([trials(), "sql", str(first), str(count)], stdout=subprocess.PIPE, text=True) as made:
        for line in made.stdout:
            problems += compare(json.loads(line), counts)
    if made.returncode != 0:
        problems.append(f"trials slutade med {made.returncode}")
    for word, number in sorted(counts.items()):
        print(f"sql: {number:5} {word}")
    if not (lib.short() or sys.argv[1:2] == ["one"]) and counts["frågor"] < LEAST:
        problems.append(f"bara {counts['frågor']} frågor, väntat {LEAST}")
    lib.finish(counts["frågor"], "frågor i SQLite", problems)


if __name__ == "__main__":
    main()
