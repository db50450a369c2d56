"""A project about people of any size: a row for each month and unit with three small numbers, whose sums are published by
unit, by municipality and by month, so that protection has much to hide and everything to weigh."""

import random

import lib

COLUMNS = ("besok", "samtal", "drojsmal")
MUNICIPALITIES = 14


def project(folder, units, months, pages=False):
    """Writes the project in `folder`; the same numbers every time. `pages` gives each unit a page of its own."""
    random.seed(7)
    edition = folder / "content/2025"
    (edition / "data").mkdir(parents=True)
    (edition / "measures").mkdir()
    lib.shutil.copytree(lib.ROOT / "templates", folder / "templates")
    (folder / "Output").mkdir()
    (edition / "report.yaml").write_text("title: Prov\npublisher: Region Exempel\nperiod: 2025\n", "utf-8")
    (edition / "dimensions.yaml").write_text(dimensions(units), "utf-8")
    (edition / "datapackage.yaml").write_text(PACKAGE, "utf-8")
    (edition / "data/personer.csv").write_text("\n".join(rows(units, months)) + "\n", "utf-8")
    for name in COLUMNS:
        (edition / f"measures/{name}.yaml").write_text(MEASURE.format(name=name, label=name.capitalize()), "utf-8")
    (edition / "01-prov.md").write_text("# Prov\n\n" + "\n".join(blocks()), "utf-8")
    if pages:
        (edition / "enhet").mkdir()
        (edition / "enhet/[enhet].md").write_text(PAGE, "utf-8")
    return folder


def dimensions(units):
    """Each unit in a municipality, in turn."""
    values = [f"    - {{key: u{n}, label: Enhet {n}, parents: {{kommun: k{n % MUNICIPALITIES}}}}}" for n in range(units)]
    places = [f"    - {{key: k{n}, label: Kommun {n}}}" for n in range(MUNICIPALITIES)]
    return "\n".join(["enhet:", "  label: Enhet", "  values:", *values, "kommun:", "  label: Kommun", "  values:", *places, ""])


def rows(units, months):
    """The last month is December 2025; one unit in ten has few people."""
    yield "manad,enhet," + ",".join(COLUMNS)
    for month in range(months):
        year, number = divmod(2025 * 12 + 12 - months + month, 12)
        for unit in range(units):
            most = 2 if unit % 10 == 3 else 60
            yield f"{year}-{number + 1:02d},u{unit}," + ",".join(str(random.randint(0, most)) for _ in COLUMNS)


def blocks():
    """For each measure a table by municipality and a figure by month, and a table of all by unit."""
    for name in COLUMNS:
        yield f"```table\nid: {name}\nkind: values\nmeasures: [{name}]\nby: kommun\n```\n"
        yield (f"```chart\nid: {name}-manad\nkind: trend\nmeasure: {name}\nperiod: 2025-01..2025-12\n"
               "grain: month\n```\n")
    yield f"```table\nid: enheter\nkind: values\nmeasures: [{', '.join(COLUMNS)}]\nby: enhet\n```\n"


PACKAGE = """$schema: https://datapackage.org/profiles/2.0/datapackage.json
name: prov
resources:
  - name: personer
    path: data/personer.csv
    title: Personer
    sources: [{title: Register}]
    schema:
      primaryKey: [manad, enhet]
      fields:
        - {name: manad, type: yearmonth}
        - {name: enhet, type: string}
""" + "".join(f"        - {{name: {name}, type: integer, uppsikt: {{periods: sum}}}}\n" for name in COLUMNS) + """
    uppsikt: {extracted: 2026-01-01, time: manad, individuals: true}
"""

MEASURE = """label: {label}
type: simple
dataset: personer
field: {name}
agg: sum
unit: count
improvement_direction: neutral
"""

PAGE = """---
title: "`=enhet`"
---

# Hur ser det ut i `=enhet`?

```chart
id: manad
kind: trend
measure: besok
grain: month
period: 2025-01..2025-12
```

```table
id: matt
kind: values
measures: [besok, samtal, drojsmal]
by: period
grain: month
period: 2025-01..2025-12
```
"""
