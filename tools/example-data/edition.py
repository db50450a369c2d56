"""The edition's declarations and data as plain Python values, read without the program."""
import csv
import datetime
import io
import re
from fractions import Fraction

import yaml


class Hole(Exception):
    """There is no number here, and why."""


def span(time):
    """First and last day of a year, a month, a date or a span."""
    if ".." in time:
        first, last = time.split("..")
        return span(first)[0], span(last)[1]
    parts = [int(part) for part in time.split("-")]
    if len(parts) == 1:
        return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)
    if len(parts) == 2:
        after = datetime.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return datetime.date(parts[0], parts[1], 1), after - datetime.timedelta(1)
    return datetime.date(*parts), datetime.date(*parts)


def following(time):
    """The year or month after."""
    after = span(time)[1] + datetime.timedelta(1)
    return str(after.year) if "-" not in time else after.isoformat()[:7]


def earlier(time):
    """The year or month before."""
    before = span(time)[0] - datetime.timedelta(1)
    return str(before.year) if "-" not in time else before.isoformat()[:7]


class Dimension:
    """A dimension's keys, labels and roll-up; rows is its register, None for a short list."""

    def __init__(self, name, node, rows):
        self.name, self.node, self.rows = name, node, rows
        self.total = node.get("total", {}).get("key")
        self.default = node.get("default")
        if rows is None:
            self.labels = {value["key"]: value["label"] for value in node["values"]}
        else:
            self.labels = {row[node["key"]]: row[node["value_label"]] for row in rows}
        self.by_word = {label: key for key, label in self.labels.items()}
        for value in node.get("values", []):
            self.by_word.update({alias: value["key"] for alias in value.get("aliases", [])})

    @property
    def parents(self):
        listed = {parent for value in self.node.get("values", []) for parent in value.get("parents", {})}
        return listed | set(self.node.get("parents", {}))

    def key(self, word):
        word = word.strip()
        return word if word in self.labels or word == self.total else self.by_word.get(word)

    def row(self, key, day):
        """The register's row of a key as it was that day."""
        for row in self.rows:
            first = row.get(self.node.get("valid_from", ""), "") or "0001-01-01"
            last = row.get(self.node.get("valid_to", ""), "") or "9999-12-31"
            if row[self.node["key"]] == key and first <= day.isoformat() <= last:
                return row
        return None

    def valid(self, day):
        return [key for key in self.labels if self.rows is None or self.row(key, day)]


class Edition:
    def __init__(self, folder):
        self.folder, self.faults = folder, []
        self.report = self.load("report.yaml")
        self.declared = self.load("dimensions.yaml")
        self.package = self.load("datapackage.yaml")
        self.review = self.load("recommendations.yaml")
        files = sorted((folder / "measures").glob("*.yaml"))
        self.measures = {file.stem: self.load(f"measures/{file.name}") for file in files}
        self.resources = {resource["name"]: resource for resource in self.package["resources"]}
        self.period = self.report["period"]
        self.cutoff = span(self.report.get("cutoff", span(self.period)[1].isoformat()))[1]
        self.tables = {name: self.read(resource) for name, resource in self.resources.items()}
        self.space = {
            name: Dimension(name, node, self.tables.get(node.get("dataset"))) for name, node in self.declared.items()
        }
        registers = {node["dataset"] for node in self.declared.values() if "dataset" in node}
        self.facts = {name: self.resolve(name) for name in self.resources if name not in registers}

    def fault(self, place, text):
        self.faults.append(f"{place}: {text}")

    def load(self, name):
        return yaml.load((self.folder / name).read_text("utf-8"), Loader=yaml.BaseLoader)

    def read(self, resource):
        """The rows of a file, numbers as fractions, each with its line."""
        dialect = self.load(resource["dialect"]) if "dialect" in resource else {}
        raw = (self.folder / resource["path"]).read_bytes()
        text = raw.decode(resource.get("encoding", "utf-8")).lstrip("\ufeff")
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=dialect.get("delimiter", ",")))
        fields = resource["schema"]["fields"]
        if lines[0] != [field["name"] for field in fields]:
            self.fault(resource["path"], f"rubrikerna {lines[0]} är inte de i datapackage.yaml")
        rows = []
        for line, cells in enumerate(lines[1:], 2):
            row = {"_line": line}
            for field, cell in zip(fields, cells):
                row[field["name"]] = number(field, cell) if field["type"] in ("integer", "number") else cell
            rows.append(row)
        return rows

    def columns(self, name):
        """The dimensions that a dataset has as columns, and the fields that hold them."""
        found = {}
        for field in self.resources[name]["schema"]["fields"]:
            dimension = field.get("uppsikt", {}).get("dimension", field["name"])
            if dimension in self.declared:
                found[dimension] = field["name"]
        return found

    def above(self, dimension):
        """Every dimension that this one rolls up to."""
        found = set()
        for parent in self.space[dimension].parents:
            found |= {parent} | self.above(parent)
        return found

    def rolled_up(self, dimension, key, day):
        """The value of every dimension that a value belongs to on a day."""
        own, found = self.space[dimension], {}
        if own.rows is None:
            words = next((v for v in own.node["values"] if v["key"] == key), {}).get("parents", {})
        else:
            row = own.row(key, day) or {}
            words = {parent: row.get(field, "") for parent, field in own.node.get("parents", {}).items()}
        for parent, word in words.items():
            value = self.space[parent].key(word) if word else None
            if word and value is None:
                self.fault(f"{dimension} {key}", f"«{word}» finns inte i dimensionen {parent}")
            if value:
                found.update(self.rolled_up(parent, value, day))
                found[parent] = value
        return found

    def resolve(self, name):
        """Rows as (first day, last day, value of every dimension, row)."""
        resource = self.resources[name]
        state = resource["uppsikt"].get("state")
        time = state["valid_from"] if state else resource["uppsikt"]["time"]
        found = []
        for row in self.tables[name]:
            first, last = span(row[time])
            own, wide = {}, {}
            for dimension, column in self.columns(name).items():
                key, place = self.space[dimension].key(row[column]), f"{resource['path']}:{row['_line']}"
                if key is None:
                    self.fault(place, f"«{row[column]}» finns inte i dimensionen {dimension}")
                    continue
                dated = self.space[dimension].rows is not None and key != self.space[dimension].total
                if dated and not self.space[dimension].row(key, last):
                    self.fault(place, f"{key} är inte giltig {last}")
                wide.update(self.rolled_up(dimension, key, last))
                own[dimension] = key
            if len(own) == len(self.columns(name)):
                found.append((first, last, {**wide, **own}, row))
        return found

    def states(self, name, day):
        """The one state of every combination of the key's values that is valid on a day."""
        rule, latest, combinations = self.resources[name]["uppsikt"]["state"], {}, [()]
        for fact in self.facts[name]:
            key = tuple(fact[2][dimension] for dimension in rule["key"])
            if fact[0] <= day and (key not in latest or latest[key][0] < fact[0]):
                latest[key] = fact
        for dimension in rule["key"]:
            combinations = [c + (v,) for c in combinations for v in self.space[dimension].valid(day)]
        for key in combinations:
            wide = {}
            for dimension, value in zip(rule["key"], key):
                wide.update(self.rolled_up(dimension, value, day))
                wide[dimension] = value
            known = latest.get(key)
            wide[rule["value"]] = known[2][rule["value"]] if known else rule["missing"]
            yield (day, day, wide, known[3] if known else {})


def number(field, text):
    if text == "":
        return None
    plain = text.replace(field["groupChar"], "") if "groupChar" in field else text
    return Fraction(plain.replace(field.get("decimalChar", "."), "."))


def named_fields(rule, side):
    """The fields on one side of an invariant such as a + b <= c."""
    return re.findall(r"\w+", rule.split("<=")[side])
