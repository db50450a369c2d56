"""Every number of the site comes from a file or a declared constant: each is seen to change when its source changes.

All cells of a numeric column are changed at once, then the site is built again; so is every column of states and of
the register of units, and every target. A number that never changes is written by hand somewhere."""

import re
import shutil
from pathlib import Path

import yaml

import edit
import lib
import readings
from recompute import Answers

SEEDS = 3


def changed_column(edition, name, column, seed):
    """Changes every cell of a numeric column by a few per cent, keeping what the file promises."""
    table = edit.TableFile(edition, edit.resources(edition)[name])
    chance = edit.seeded(name, column, seed)
    for row in range(len(table.rows)):
        value = table.number(row, column)
        if value:
            table.set_number(row, column, within(table, row, column, value, chance))
    keep_whole(table, column)
    table.write()


def within(table, row, column, value, chance):
    """A value some per cent from the old that still fits: parts within wholes, shares within a hundred."""
    step = max(1, value * chance.randint(20, 70) // 1000)
    limits = table.resource["uppsikt"].get("invariants", [])
    constraint = table.field(column).get("constraints", {})
    is_whole = any(column in rule.split("<=")[1] for rule in limits)
    is_part = any(column in rule.split("<=")[0] for rule in limits)
    if is_whole and is_part:
        # Answered calls: between those answered in time and those that came in.
        parts, wholes = around(table, row, column, limits)
        return max(parts, min(wholes, value - step))
    if is_whole:
        return value + step
    if is_part or "maximum" in constraint:
        return value - step
    # Small values move by one in a year and by two in the next: else a change between the years would stay as it was.
    year = next((int(cell[:4]) for cell in table.rows[row] if re.match(r"20\d\d", cell)), 0)
    return value + max(step, 1 + year % 2)


def around(table, row, column, limits):
    """The least and the greatest value of a column that is a whole in one rule and a part in another."""
    least, greatest = 0, 10**12
    for rule in limits:
        left, right = ([name.strip() for name in side.split("+")] for side in rule.split("<="))
        if column in right:
            least = sum(table.number(row, name) for name in left)
        if column in left:
            greatest = sum(table.number(row, name) for name in right) - sum(
                table.number(row, name) for name in left if name != column)
    return least, greatest


def keep_whole(table, column):
    """The published whole stays as near to the sum of its parts as the file says that it is."""
    for rule in table.resource["uppsikt"].get("totals", []):
        if rule["field"] != column:
            continue
        key = table.head.index(rule["over"])
        whole = next(row for row in range(len(table.rows)) if table.rows[row][key] == "25")
        parts = sum(table.number(row, column) for row in range(len(table.rows)) if row != whole)
        table.set_number(whole, column, parts)


def changed_states(edition, name, column, seed):
    """Gives half of the services another state, or all of them the same; or lets every state begin a day later."""
    table = edit.TableFile(edition, edit.resources(edition)[name])
    chance = edit.seeded(name, column, seed)
    for row in range(len(table.rows)):
        old = table.cell(row, column)
        if column == "inforande" and seed != "färre krävs" and (seed == "alla" or chance.random() < 0.5):
            table.set_cell(row, column, "Ja" if seed == "alla" else chance.choice(["Nej", "Delvis"]))
        # One service of each unit is no longer asked of it.
        if column == "inforande" and seed == "färre krävs" and table.cell(row, "tjanst") in ("Kontakta mig", "Digitalen"):
            table.set_cell(row, column, "Ej tillämpligt")
        if column == "giltig_fran" and old.endswith("-01"):
            table.set_cell(row, column, old[:-2] + "02")
    table.write()


def added_units(edition, name, *_):
    """Adds a unit to each municipality: every number that counts units or what they should have grows."""
    table = edit.TableFile(edition, edit.resources(edition)[name])
    (first,) = [cells for cells in table.rows if cells[0] == table.rows[0][0]]
    place, part = table.head.index("kommun"), table.head.index("division")
    divisions = sorted({cells[part] for cells in table.rows})
    for number, kommun in enumerate(sorted({cells[place] for cells in table.rows})):
        new = [f"SE-EX-9{kommun}", f"Exempel hälsocentral Ny {kommun}", *first[2:]]
        new[place], new[part] = kommun, divisions[number % len(divisions)]
        table.rows.append(new)
    table.write()


def added_rows(edition, name, column, _):
    """Adds the rows that a file has left out because they are zero: a service that a unit has not had in a month."""
    table = edit.TableFile(edition, edit.resources(edition)[name])
    keys = [table.head.index(field) for field in table.resource["schema"]["primaryKey"]]
    known = {tuple(cells[key] for key in keys) for cells in table.rows}
    services = sorted({key[-1] for key in known})
    for start in sorted({key[:-1] for key in known}):
        # Not the same in each year: a change between two years would stay as it was.
        count = str(3 + int(start[0][:4]) % 2)
        table.rows += [[*start, service, count] for service in services if (*start, service) not in known]
    table.write()


def changed_targets(edition, *_):
    """Changes every target a little, none to above a hundred."""
    for path in sorted(Path(edition, "measures").glob("*.yaml")):
        text = path.read_text("utf-8")
        for target in yaml.safe_load(text).get("targets", []):
            value = target["value"]
            text = text.replace(f"value: {value},", f"value: {value - 3},")
        path.write_text(text, "utf-8")


def sources(edition):
    """Every source of numbers: its name, the change, the table, the column and the seed."""
    for seed in range(SEEDS):
        for name, column in edit.numeric_columns(edition):
            yield f"{name}.{column}", changed_column, name, column, seed
        yield "tjanstestatus.inforande", changed_states, "tjanstestatus", "inforande", seed
    yield "tjanstestatus.inforande", changed_states, "tjanstestatus", "inforande", "alla"
    yield "tjanstestatus.inforande", changed_states, "tjanstestatus", "inforande", "färre krävs"
    yield "tjanstestatus.giltig_fran", changed_states, "tjanstestatus", "giltig_fran", 0
    yield "enheter (nya rader)", added_units, "enheter", None, 0
    yield "anvandning (nya rader)", added_rows, "anvandning", "arenden", 0
    yield "målen", changed_targets, None, None, 0


def measured(answers, name, column):
    """The names that an id of a reading may begin with when it is made of the column."""
    found = {name}
    for measure, node in answers.edition.measures.items():
        for side in answers.reckoner.sides(measure):
            if side["dataset"] == name and side.get("field", column) == column:
                found.add(measure)
    return found


def strangers(answers, changed, change, name, column):
    """Readings that changed though their measure does not use the column."""
    if change is not changed_column:
        return set()
    allowed = measured(answers, name, column)
    return {reading for reading in changed if answers.measure_of(reading) not in allowed}


def without_source(output):
    """Numbers in the tables of data under the figures that do not name the reading that they come from."""
    found = []
    for page in readings.pages(output):
        for cell in readings.cells_of_page(output, page):
            if "details" in cell.around and readings.SIGNED.fullmatch(cell.text) and not cell.readings:
                found.append(f"{page}: «{cell.text}» i en figurs data säger inte varifrån det kommer")
    return found


def main():
    moved = {}
    with lib.in_memory() as folder:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        before = readings.of_site(project / "Output")
        answers = Answers(project / edit.EDITION)
        problems = without_source(project / "Output")
        for source, change, name, column, seed in sources(project / edit.EDITION):
            copy = lib.copy_project(folder / f"{source}-{seed}")
            change(copy / edit.EDITION, name, column, seed)
            done = lib.build(copy)
            if done.returncode != 0:
                problems.append(f"{source}: bygget stannade: {done.stderr[:500]}")
                continue
            changed = readings.changed(before, readings.of_site(copy / "Output"))
            moved.setdefault(source, set()).update(changed)
            problems += [f"{r} ändrades av {source}" for r in strangers(answers, changed, change, name, column)]
            shutil.rmtree(copy)
    for source, changed in moved.items():
        print(f"perturb: {len(changed):4} läsningar beror av {source}")
        if not changed:
            problems.append(f"{source} syns inte i något tal")
    every = set().union(*moved.values())
    still = [n for n in before if n.reading not in every]
    problems += [f"{n.page}: {n.reading} är alltid {n.text}" for n in still]
    print(f"perturb: {len(moved)} källor, {len({n.reading for n in before})} läsningar, {len(before)} tal på sidorna")
    lib.finish(len(before) - len(still), "tal sågs ändras", problems)


if __name__ == "__main__":
    main()
