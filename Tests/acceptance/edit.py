"""Changes to the tables and declarations of a copied project."""

import csv
import io
import random
from pathlib import Path

import yaml

EDITION = "content/2025"


class TableFile:
    """A CSV file of an edition: its cells as text, written back in its own dialect and encoding."""

    def __init__(self, edition, resource):
        self.path, self.resource = Path(edition, resource["path"]), resource
        self.encoding = resource.get("encoding", "utf-8")
        raw = self.path.read_bytes().decode(self.encoding)
        self.mark = "\ufeff" if raw.startswith("\ufeff") else ""
        self.end = "\r\n" if "\r\n" in raw else "\n"
        dialect = Path(edition, resource["dialect"]) if "dialect" in resource else None
        self.delimiter = yaml.safe_load(dialect.read_text())["delimiter"] if dialect else ","
        rows = list(csv.reader(io.StringIO(raw.lstrip("\ufeff"), newline=""), delimiter=self.delimiter))
        self.head, self.rows = rows[0], rows[1:]

    def field(self, column):
        return next(f for f in self.resource["schema"]["fields"] if f["name"] == column)

    def number(self, row, column):
        """A cell as an integer in units of its last decimal; None when it is empty."""
        text = self.rows[row][self.head.index(column)].replace(self.field(column).get("groupChar", "\0"), "")
        return int(text.replace(self.mark_of(column), "")) if text else None

    def set_number(self, row, column, value):
        """Writes an integer in units of the cell's last decimal, grouped as the column is."""
        old = self.cell(row, column)
        mark = self.mark_of(column)
        places = len(old.partition(mark)[2])
        digits = str(abs(value)).rjust(places + 1, "0")
        whole, rest = (digits[:-places], mark + digits[-places:]) if places else (digits, "")
        group = self.field(column).get("groupChar")
        if group:
            whole = f"{int(whole):,}".replace(",", group)
        self.set_cell(row, column, ("-" if value < 0 else "") + whole + rest)

    def mark_of(self, column):
        return self.field(column).get("decimalChar", ".")

    def cell(self, row, column):
        return self.rows[row][self.head.index(column)]

    def set_cell(self, row, column, text):
        self.rows[row][self.head.index(column)] = text

    def write(self):
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=self.delimiter, lineterminator=self.end).writerows([self.head, *self.rows])
        self.path.write_bytes((self.mark + text.getvalue()).encode(self.encoding))


def resources(edition):
    """The tables that datapackage.yaml declares, by name."""
    package = yaml.load(Path(edition, "datapackage.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return {resource["name"]: resource for resource in package["resources"]}


def numeric_columns(edition):
    """Every numeric column that is not a time, a key or a place on a map of tiles: (name of the table, name of the column)."""
    dimensions = yaml.safe_load(Path(edition, "dimensions.yaml").read_text("utf-8"))
    places = {(d.get("dataset"), field) for d in dimensions.values() for field in d.get("tiles", {}).values()}
    return [
        (name, field["name"])
        for name, resource in resources(edition).items() for field in resource["schema"]["fields"]
        if field["type"] in ("integer", "number") and (name, field["name"]) not in places
    ]


def seeded(*what):
    """A source of chance that is the same each time."""
    return random.Random("|".join(map(str, what)))
