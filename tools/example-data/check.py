#!/usr/bin/env python3
"""Checks that the edition content/2025 hangs together, by a route of its own.

    python3 tools/example-data/check.py [--prose] [EDITION]

It reads the YAML files, the chapters and the CSV files, and tells
  - every measure, dimension, value, dataset and field that is named but does not exist,
  - unknown keys, and blocks with the same id,
  - rows that break an invariant, a key that no register knows, a combination given twice or missing,
  - words in the prose ("Inte än", "Ja") that the figures contradict,
and prints the main figures. --prose prints every chapter with its live numbers filled in, for reading aloud.
It needs PyYAML for all but the data. It ends with 1 when something is wrong.
"""
import csv
import datetime
import io
import re
import sys
from fractions import Fraction
from pathlib import Path

try:
    import yaml
except ImportError:
    sys.exit("check.py behöver PyYAML: apt-get install python3-yaml")

ARGUMENTS = [a for a in sys.argv[1:] if not a.startswith("-")]
EDITION = Path(ARGUMENTS[0]) if ARGUMENTS else Path(__file__).resolve().parents[2] / "content/2025"
faults = []


def fault(place, text):
    faults.append(f"{place}: {text}")


def load(name):
    return yaml.load((EDITION / name).read_text("utf-8"), Loader=yaml.BaseLoader)


# ---------------------------------------------------------------------- time

def span(time):
    """First and last day of a year, month, date or span."""
    if ".." in time:
        first, last = time.split("..")
        return span(first)[0], span(last)[1]
    parts = [int(p) for p in time.split("-")]
    if len(parts) == 1:
        return datetime.date(parts[0], 1, 1), datetime.date(parts[0], 12, 31)
    if len(parts) == 2:
        after = datetime.date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return datetime.date(parts[0], parts[1], 1), after - datetime.timedelta(1)
    return datetime.date(*parts), datetime.date(*parts)


def earlier(time):
    """The period of the same length just before."""
    parts = [int(p) for p in time.split("-")]
    if len(parts) == 1:
        return str(parts[0] - 1)
    months = parts[0] * 12 + parts[1] - 2
    return f"{months // 12}-{months % 12 + 1:02d}"


# ---------------------------------------------------------------------- the edition's declarations

report = load("report.yaml")
dimensions = load("dimensions.yaml")
package = load("datapackage.yaml")
recommendations = load("recommendations.yaml")
measures = {p.stem: load(f"measures/{p.name}") for p in sorted((EDITION / "measures").glob("*.yaml"))}
resources = {r["name"]: r for r in package["resources"]}
PERIOD = report["period"]
CUTOFF = span(report.get("cutoff", span(PERIOD)[1].isoformat()))[1]


def known(place, node, keys):
    for key in node:
        if key not in keys.split():
            fault(place, f"okänd nyckel «{key}»")


known("report.yaml", report, "title subtitle publisher reference language period cutoff year_start status version previous sex "
      "meeting decisions recipients appendices contact accessibility disclosure defaults")
known("report.yaml: meeting", report["meeting"], "body date item paragraph")
for name, dimension in dimensions.items():
    known(f"dimensions.yaml: {name}", dimension, "label label_plural values dataset key value_label valid_from valid_to "
          "replaced_by parents order total default tiles neighbours")
    for value in dimension.get("values", []):
        known(f"dimensions.yaml: {name}", value, "key label aliases parents lower upper")
INPUT = "dataset field agg filter label periods percentile classes as_of all any held_for exists not_exists constant_over "
for name, measure in measures.items():
    known(f"measures/{name}.yaml", measure, INPUT + "label short_label description method footnote type unit unit_label decimals grain "
          "periods min_periods dimensions on improvement_direction targets thresholds references series_breaks relevant_change "
          "largest_change sex_missing standardise synonyms numerator denominator multiply numerator_label denominator_label")
    for side in ("numerator", "denominator"):
        if side in measure:
            known(f"measures/{name}.yaml: {side}", measure[side], INPUT)
for r in resources.values():
    known(f"datapackage.yaml: {r['name']}", r["uppsikt"], "extracted example time state individuals disclosure invariants complete "
          "totals series_breaks preliminary accept pivot_longer")
    for field in r["schema"]["fields"]:
        known(f"datapackage.yaml: {r['name']}.{field['name']}", field.get("uppsikt", {}), "dimension by periods non_additive period role")
    if "example" not in r["uppsikt"] and "Påhittad" in str(r):
        fault(r["name"], "påhittade uppgifter utan example")


# ---------------------------------------------------------------------- data

def read(resource):
    dialect = load(resource["dialect"]) if "dialect" in resource else {}
    raw = (EDITION / resource["path"]).read_bytes().decode(resource.get("encoding", "utf-8"))
    rows = list(csv.reader(io.StringIO(raw.lstrip("\ufeff"), newline=""), delimiter=dialect.get("delimiter", ",")))
    names = [f["name"] for f in resource["schema"]["fields"]]
    if rows[0] != names:
        fault(resource["path"], f"rubrikerna är {rows[0]}, väntade {names}")
    return [dict(zip(names, row), _line=i + 2) for i, row in enumerate(rows[1:])]


def number(field, text):
    if text == "":
        return None
    text = text.replace(field.get("groupChar", "\0"), "").replace(field.get("decimalChar", "."), ".")
    return Fraction(text)


tables = {name: read(r) for name, r in resources.items()}
for name, r in resources.items():
    for field in r["schema"]["fields"]:
        for row in tables[name]:
            text, place = row[field["name"]], f"{r['path']}:{row['_line']}"
            if text == "" and field.get("constraints", {}).get("required") == "true":
                fault(place, f"{field['name']} är tomt")
            if field["type"] in ("integer", "number"):
                row[field["name"]] = number(field, text)
    seen = set()
    for row in tables[name]:
        key = tuple(row[k] for k in r["schema"].get("primaryKey", []))
        if key in seen:
            fault(f"{r['path']}:{row['_line']}", f"nyckeln {key} finns två gånger")
        seen.add(key)
    for rule in r["uppsikt"].get("invariants", []):
        left, right = (re.findall(r"\w+", side) for side in rule.split("<="))
        for row in tables[name]:
            if sum(row[f] for f in left) > sum(row[f] for f in right):
                fault(f"{r['path']}:{row['_line']}", f"bryter mot {rule}")


class Dimension:
    def __init__(self, name, node):
        self.name, self.node, self.rows = name, node, None
        self.total = node.get("total", {}).get("key")
        if "dataset" in node:
            self.rows = tables[node["dataset"]]
            self.labels = {row[node["key"]]: row[node["value_label"]] for row in self.rows}
            self.words = dict(self.labels)
        else:
            self.labels = {v["key"]: v["label"] for v in node["values"]}
            self.words = dict(self.labels)
        self.by_word = {label: key for key, label in self.words.items()}
        for value in node.get("values", []):
            self.by_word.update({alias: value["key"] for alias in value.get("aliases", [])})
        if len(set(self.labels.values())) != len(self.labels):
            fault(f"dimensions.yaml: {name}", "två värden har samma namn")

    def key(self, word):
        word = word.strip()
        return word if word in self.labels or word == self.total else self.by_word.get(word)

    def row(self, key, day):
        """The register's row of a key that is valid that day."""
        for row in self.rows:
            first = row.get(self.node.get("valid_from", ""), "") or "0001-01-01"
            last = row.get(self.node.get("valid_to", ""), "") or "9999-12-31"
            if row[self.node["key"]] == key and first <= day.isoformat() <= last:
                return row
        return None

    def valid(self, day):
        return [k for k in self.labels if self.rows is None or self.row(k, day)]

    def parents(self, key, day):
        """Every dimension that the value rolls up to, and its value there."""
        found = {}
        if self.rows is None:
            declared = next((v for v in self.node["values"] if v["key"] == key), {}).get("parents", {})
        else:
            row = self.row(key, day) or {}
            declared = {d: row.get(f, "") for d, f in self.node.get("parents", {}).items()}
        for parent, word in declared.items():
            value = space[parent].key(word)
            if word and value is None:
                fault(f"{self.name} {key}", f"«{word}» finns inte i dimensionen {parent}")
            if value:
                found[parent] = value
                found.update(space[parent].parents(value, day))
        return found


space = {}
for name, node in dimensions.items():
    space[name] = Dimension(name, node)
for key in space["enhet"].labels:
    for row in [r for r in tables["enheter"] if r["enhet"] == key]:
        space["enhet"].parents(key, span(row["giltig_fran"])[0])
        if row["ersatt_av"] and row["ersatt_av"] not in space["enhet"].labels:
            fault("enheter.csv", f"{key} ersätts av en okänd mottagning")
missing_municipalities = set(space["kommun"].labels) - {r["kommun"] for r in tables["enheter"]}
if missing_municipalities:
    fault("enheter.csv", f"kommuner utan mottagning: {sorted(missing_municipalities)}")


def columns(resource):
    """Columns of a resource that hold a dimension's values."""
    found = {}
    for field in resource["schema"]["fields"]:
        dimension = field.get("uppsikt", {}).get("dimension", field["name"])
        if dimension in space:
            found[dimension] = field["name"]
    return found


facts = {}  # dataset -> rows with resolved dimensions, first and last day
REGISTERS = {d["dataset"]: n for n, d in dimensions.items() if "dataset" in d}
for name, r in resources.items():
    if name in REGISTERS:
        continue
    facts[name] = []
    time = r["uppsikt"].get("time") or r["uppsikt"]["state"]["valid_from"]
    for row in tables[name]:
        first, last = span(row[time])
        resolved, wide = {}, {}
        for dimension, column in columns(r).items():
            key = space[dimension].key(row[column])
            if key is None:
                fault(f"{r['path']}:{row['_line']}", f"«{row[column]}» finns inte i dimensionen {dimension}")
                continue
            day = last if "state" not in r["uppsikt"] else first
            if space[dimension].rows and key != space[dimension].total and "valid_from" in space[dimension].node \
                    and not space[dimension].row(key, day):
                fault(f"{r['path']}:{row['_line']}", f"{key} är inte giltig {day}")
            resolved[dimension] = key
            wide.update(space[dimension].parents(key, day))
        wide.update(resolved)
        facts[name].append((first, last, wide, row))
    complete = r["uppsikt"].get("complete")
    if complete and "fill_nulls_with" not in complete:
        times = {row[time] for row in tables[name]}
        step, want = complete["from"], []
        while span(step)[0] <= span(complete["to"])[0]:
            want.append(step)
            step = next(t for t in (str(int(step) + 1),) ) if complete["every"] == "year" else \
                (span(step)[1] + datetime.timedelta(1)).isoformat()[:7]
        size = len(want)
        for dimension in complete["by"]:
            size *= len(space[dimension].labels)
        if len(tables[name]) != size or times != set(want):
            fault(r["path"], f"har {len(tables[name])} rader, {size} väntas")


def state_rows(name, day):
    """The one state of every valid combination of the keys on a day."""
    rule = resources[name]["uppsikt"]["state"]
    latest = {}
    for first, _, wide, row in facts[name]:
        key = tuple(wide[k] for k in rule["key"])
        if first <= day and (key not in latest or latest[key][0] < first):
            latest[key] = (first, wide[rule["value"]], row)
    combinations = [()]
    for k in rule["key"]:
        combinations = [c + (v,) for c in combinations for v in space[k].valid(day)]
    for key in combinations:
        wide = {}
        for dimension, value in zip(rule["key"], key):
            wide.update(space[dimension].parents(value, day))
            wide[dimension] = value
        found = latest.get(key)
        wide[rule["value"]] = found[1] if found else rule["missing"]
        yield (found[0] if found else None), day, wide, (found[2] if found else {})


# ---------------------------------------------------------------------- values

class Hole(Exception):
    pass


def fits(wide, condition):
    for dimension, rule in (condition or {}).items():
        if dimension not in space:
            raise Hole(f"okänd dimension {dimension} i ett filter")
        negative = isinstance(rule, dict)
        words = rule["not"] if negative else rule
        keys = {space[dimension].key(w) for w in ([words] if isinstance(words, str) else words)}
        if None in keys:
            raise Hole(f"okänt värde i {dimension}: {words}")
        if (wide.get(dimension) in keys) == negative:
            return False
    return True


def evaluate(node, cut, period):
    """One input of a measure: a sum, a count or a count of distinct values."""
    name = node["dataset"]
    if name not in facts:
        raise Hole(f"okänd datamängd {name}")
    start, end = span(period)
    if "state" in resources[name]["uppsikt"]:
        rows = [f for f in state_rows(name, end) if fits(f[2], cut) and fits(f[2], node.get("filter"))]
    else:
        rows = [f for f in facts[name] if start <= f[0] and f[1] <= end and fits(f[2], node.get("filter"))]
        for dimension in columns(resources[name]):
            total, default = space[dimension].total, space[dimension].node.get("default")
            choice = {dimension: cut[dimension]} if dimension in cut else {dimension: default} if default else None
            parents_cut = any(p in cut for p in dimensions[dimension].get("parents", {}))
            if choice is None and total and not parents_cut and any(f[2][dimension] == total for f in rows):
                choice = {dimension: total}
            if choice is None and total:
                rows = [f for f in rows if f[2][dimension] != total]
            if choice:
                rows = [f for f in rows if fits(f[2], choice)]
        rows = [f for f in rows if fits(f[2], {d: v for d, v in cut.items() if d not in columns(resources[name])})]
    if node.get("agg") == "count":
        return Fraction(len(rows))
    if node.get("agg") == "count_distinct":
        groups = {}
        for row in rows:
            groups.setdefault(row[2][node["field"]], []).append(row)
        good = [g for g in groups.values() if all(fits(r[2], node.get("all")) for r in g)]
        return Fraction(len(good))
    field = next((f for f in resources[name]["schema"]["fields"] if f["name"] == node["field"]), None)
    if field is None:
        raise Hole(f"okänt fält {name}.{node['field']}")
    times = {f[0] for f in rows}
    if len(times) > 1 and field.get("uppsikt", {}).get("periods") != "sum":
        raise Hole(f"{name}.{node['field']} läggs ihop över tid utan periods: sum")
    values = [f[3][node["field"]] for f in rows]
    if not values or None in values:
        raise Hole("uppgift saknas")
    if node.get("agg") is None and len(values) != 1:
        raise Hole(f"{len(values)} rader passar, en väntas")
    return sum(values, Fraction(0))


SCALE = {"percent": 100, "per_1000": 1000, "per_10000": 10000, "per_100000": 100000}


def reading(name, cut, period):
    measure = measures[name]
    allowed = measure.get("dimensions")
    for dimension in cut:
        if allowed is not None and dimension not in allowed:
            raise Hole(f"måttet {name} har inte dimensionen {dimension}")
        for side in (measure.get("numerator"), measure.get("denominator")) if measure["type"] == "ratio" else (measure,):
            reach = set()
            for column in columns(resources[side["dataset"]]):
                reach |= {column} | ancestors(column)
            if dimension not in reach:
                raise Hole(f"{side['dataset']} saknar dimensionen {dimension}")
    if measure["type"] == "ratio":
        top, bottom = evaluate(measure["numerator"], cut, period), evaluate(measure["denominator"], cut, period)
        if bottom == 0:
            raise Hole("inte tillämpligt")
        return top / bottom * SCALE.get(measure["unit"], 1), top, bottom
    return evaluate(measure, cut, period), None, None


def ancestors(name):
    found = set()
    node = dimensions[name]
    for parent in list(node.get("parents", {})) + [p for v in node.get("values", []) for p in v.get("parents", {})]:
        found |= {parent} | ancestors(parent)
    return found


def breaks(name):
    measure = measures[name]
    sides = [measure.get("numerator", measure)["dataset"], measure.get("denominator", measure)["dataset"]]
    nodes = measure.get("series_breaks", []) + [b for s in sides for b in resources[s]["uppsikt"].get("series_breaks", [])]
    return [span(b["from"])[0] for b in nodes]


def target(name, period):
    for node in measures[name].get("targets", []):
        if "period" in node:
            inside = node["period"] == period
        else:
            inside = span(node["from"])[0] <= span(period)[0] and span(period)[1] <= span(node["to"])[1]
        if inside:
            return Fraction(node["value"])
    return None


# ---------------------------------------------------------------------- words

def rounded(value, decimals):
    scaled = abs(value) * 10 ** decimals
    whole = (scaled.numerator * 2 + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10 ** decimals)


def written(value, decimals, sign=False):
    value = rounded(value, decimals)
    digits = f"{abs(value.numerator * 10 ** decimals // value.denominator if value >= 0 else -value * 10 ** decimals)}"
    digits = digits.rjust(decimals + 1, "0")
    whole, rest = (digits[:-decimals], "," + digits[-decimals:]) if decimals else (digits, "")
    whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", "\u00a0", whole) if len(whole) > 3 else whole
    return ("−" if value < 0 else "+" if sign and value > 0 else "") + whole + rest


def places(name):
    measure = measures[name]
    return int(measure.get("decimals", {"percent": 1, "percentage_points": 1, "ratio": 2}.get(measure["unit"], 0)))


def unit(name, value, decimals=None):
    return written(value, places(name) if decimals is None else decimals) + ("\u00a0%" if measures[name]["unit"] == "percent" else "")


def status(name, cut, period):
    goal, measure = target(name, period), measures[name]
    if goal is None or measure["improvement_direction"] == "neutral":
        return "Kan inte bedömas"
    value = rounded(reading(name, cut, period)[0], places(name))
    short = goal - value if measure["improvement_direction"] == "increase" else value - goal
    watch = Fraction(measure.get("thresholds", report["defaults"]["thresholds"])["watch"])
    return "I fas" if short <= 0 else "Bevaka" if short <= watch else "Avvikelse"


STATUS = {"not_started": "Ej påbörjad", "in_progress": "Pågår", "done": "Genomförd", "dropped": "Avförd"}


def recommendation(identity, part):
    node = next((r for r in recommendations["recommendations"] if r["id"] == identity), None)
    if node is None:
        raise Hole(f"okänd rekommendation {identity}")
    open_actions = [a for a in node.get("actions", [])]
    last = max((a.get("revised_deadline", a["deadline"]) for a in open_actions), default=None)
    if part == "status":
        late = [a for a in open_actions if a["status"] not in ("done", "dropped")
                and span(a.get("revised_deadline", a["deadline"]))[1] < CUTOFF]
        text = STATUS[node["status"]]
        if late and node["status"] not in ("done", "dropped"):
            due = min(span(a.get("revised_deadline", a["deadline"]))[1] for a in late)
            full = (CUTOFF.year - due.year) * 12 + CUTOFF.month - due.month
            text += f", försenad {full} månader"
        return text
    return last if part == "deadline" else str(node[part])


FORMULA = re.compile(r"`=([^`]+)`")
TERM = re.compile(r"""([a-z_-]+)=((?:[^\s,"'”]+|"[^"]*"|'[^']*'|”[^”]*”)(?:,(?:[^\s,"'”]+|"[^"]*"|'[^']*'|”[^”]*”))*)|(lowest|highest)(?:=(\d))?|(gap|rank)\b""")


def spread(name, by, cut, period):
    """Value of every member of a dimension, except the published whole."""
    own = {d: v for d, v in cut.items() if d != by}
    found = []
    for key in space[by].valid(span(period)[1]):
        try:
            found.append((reading(name, {**own, by: key}, period)[0], space[by].labels[key], key))
        except Hole as hole:
            if "tillämpligt" not in str(hole):
                raise
    return sorted(found)


def formula(text, page):
    """The printed text of one live number."""
    parts = text.split()
    subject, _, part = parts[0].partition(".")
    if subject == "report":
        return str(report[part])
    if subject in space and subject not in measures:
        return space[subject].labels[page[subject]]
    if re.fullmatch(r"R\d", subject):
        return recommendation(subject, part)
    if subject not in measures:
        raise Hole(f"okänt mått «{subject}»")
    cut, options = dict(page), {}
    for match in TERM.finditer(text[len(parts[0]):]):
        word, value, extreme, count, single = match.groups()
        if word in ("period", "change", "vs", "by", "as", "decimals", "else", "where"):
            options[word] = value
        elif word in space:
            if value == "total":
                cut.pop(word, None)
                if space[word].node.get("default"):
                    cut[word] = space[word].total
            else:
                key = space[word].key(value.strip("\"'”"))
                if key is None:
                    raise Hole(f"okänt värde {word}={value}")
                cut[word] = key
        elif word:
            raise Hole(f"okänt led {word}=")
        else:
            options[extreme or single] = count or True
    period, form = options.get("period", PERIOD), options.get("as")
    if span(period)[1] > span(PERIOD)[1]:
        raise Hole("perioden ligger efter rapportens")
    decimals, points = places(subject), " procentenheter" if measures[subject]["unit"] == "percent" else ""
    if "by" in options:
        if options["by"] not in space:
            raise Hole(f"okänd dimension {options['by']}")
        values = spread(subject, options["by"], cut, period)
        if "gap" in options:
            return written(values[-1][0] - values[0][0], decimals) + points
        if "where" in options:
            test = options["where"]
            if test == "on_track":
                hits = [v for v in values if status(subject, {**cut, options["by"]: v[2]}, period) == "I fas"]
            else:
                hits = [v for v in values if rounded(v[0], decimals) < Fraction(test[1:])]
            return f"{len(hits)} av {len(values)}" if form == "of" else str(len(hits))
        edge = rounded(values[0][0] if "lowest" in options else values[-1][0], decimals)
        named = [v[1] for v in values if rounded(v[0], decimals) == edge]
        if len(named) > 2:
            raise Hole(f"{len(named)} värden delar platsen: {named}")
        return unit(subject, edge) if form == "value" else " och ".join(named)
    shown = int(options["decimals"]) if "decimals" in options else None
    if part == "target":
        return unit(subject, target(subject, period), shown)
    if part == "status":
        return status(subject, cut, period)
    value, top, bottom = reading(subject, cut, period)
    if part in ("numerator", "denominator"):
        return written(top if part == "numerator" else bottom, 0)
    if resources[measures[subject].get("numerator", measures[subject])["dataset"]]["uppsikt"].get("individuals") == "true" \
            and bottom is not None and (bottom < 20 or top < 5 or bottom - top < 5):
        raise Hole("skyddat tal")
    if "change" in options:
        before = earlier(period) if options["change"] == "previous" else options["change"]
        if any(span(before)[0] < b <= span(period)[1] for b in breaks(subject)):
            raise Hole("jämför över ett seriebrott")
        old = reading(subject, cut, before)[0]
        change = value - old if points else (value - old) / old * 100
        size = written(abs(change), decimals if points else 0) + (points or "\u00a0%")
        relevant = Fraction(measures[subject].get("relevant_change", report["defaults"]["relevant_change"]))
        verb = "var oförändrad" if abs(change) < relevant else "ökade" if change > 0 else "minskade"
        return {"size": size, "direction": verb, "clause": verb if "o" == verb[4:5] else f"{verb} med {size}"}.get(
            form, ("+" if change > 0 else "−") + size)
    if "vs" in options:
        if options["vs"] == "target":
            other, words, tail = target(subject, period), ("under", "över"), "målet"
            if rounded(value, decimals) == other:
                return "på målet"
        else:
            reference = measures[subject].get("references", {}).get(options["vs"])
            if reference is None and options["vs"] != "total":
                raise Hole(f"okänd referens {options['vs']}")
            other = reading(subject, reference if reference else {}, period)[0]
            words, tail = ("lägre än", "högre än"), "riket" if options["vs"] == "riket" else "länet"
        difference = value - other
        return f"{written(abs(difference), decimals)}{points} {words[difference > 0]} {tail}"
    text = unit(subject, value, shown)
    if form == "full":
        words = measures[subject].get("unit_label", {})
        text += " " + words.get("one" if value == 1 else "other", "")
    return text


# ---------------------------------------------------------------------- chapters

KINDS = {
    "chart": {"trend": "measure", "dots": "measure by", "matrix": "dataset rows columns", "status": ""},
    "table": {"values": "measures by", "scorecard": "measures", "gaps": "dataset filter", "recommendations": ""},
}
identities = {}


def block(place, fence, text):
    node = yaml.load(text, Loader=yaml.BaseLoader)
    kind = node.get("kind")
    if kind not in KINDS[fence]:
        return fault(place, f"okänt slag {fence} «{kind}»")
    for key in KINDS[fence][kind].split():
        if key not in node:
            fault(place, f"{kind} saknar {key}")
    prefix = "fig-" if fence == "chart" else "tab-"
    if prefix + node["id"] in identities:
        fault(place, f"två block heter {node['id']}")
    identities[prefix + node["id"]] = place
    for name in ([node["measure"]] if "measure" in node else []) + node.get("measures", []):
        if name not in measures:
            fault(place, f"okänt mått «{name}»")
    for key in ("by", "series", "rows", "columns", "value", "group"):
        if key in node and node[key] not in list(space) + ["period"]:
            fault(place, f"okänd dimension «{node[key]}»")
    if "dataset" in node and node["dataset"] not in resources:
        fault(place, f"okänd datamängd «{node['dataset']}»")
    if node.get("reference", "total") != "total" and node["reference"] not in measures[node["measure"]].get("references", {}):
        fault(place, f"okänd referens «{node['reference']}»")
    if fence == "chart" and len(node.get("title", "")) > 65:
        fault(place, f"rubriken är {len(node['title'])} tecken")
    return None


def chapter(path, page):
    name = path.name + ("" if not page else " " + ",".join(page.values()))
    text = path.read_text("utf-8")

    def fill(match):
        try:
            return formula(match.group(1), page)
        except Hole as hole:
            fault(name, f"`={match.group(1)}`: {hole}")
            return "[?]"
    return FORMULA.sub(fill, text)


def main():
    texts = {}
    for path in sorted(EDITION.glob("*.md")):
        texts[path.name] = chapter(path, {})
    for path in sorted(EDITION.glob("*/[[]*.md")):
        dimension = path.parent.name
        for key in space[dimension].valid(span(PERIOD)[1]):
            texts[f"{dimension}/{key}"] = chapter(path, {dimension: key})
    for path in sorted(EDITION.glob("**/*.md")):
        source = path.read_text("utf-8")
        for fence, body in re.findall(r"^```(chart|table)\n(.*?)^```$", source, re.M | re.S):
            block(path.name, fence, body)
        if re.search(r"<[a-z/!]", source):
            fault(path.name, "rå HTML")
    for path in sorted(EDITION.glob("**/*.md")):
        source = path.read_text("utf-8")
        for link in re.findall(r"\]\(([^)]+)\)", source):
            if link.startswith("#"):
                if link[1:] not in identities:
                    fault(path.name, f"länken {link} leder ingenstans")
            elif not (EDITION / link).exists() and not re.fullmatch(r"(\w+)/(\w+)\.md", link):
                fault(path.name, f"länken {link} leder ingenstans")
    for text in report["decisions"]:
        texts["beslut"] = texts.get("beslut", "") + "\n- " + FORMULA.sub(lambda m: formula(m.group(1), {}), text)
    for node in recommendations["recommendations"]:
        for name in node.get("measures", []):
            if name not in measures:
                fault(f"recommendations.yaml: {node['id']}", f"okänt mått «{name}»")
        for action in node.get("actions", []):
            for proof in action.get("evidence", []):
                appendix = proof.get("appendix")
                if appendix and appendix not in {a["id"] for a in report["appendices"]}:
                    fault(f"recommendations.yaml: {action['id']}", f"okänd bilaga «{appendix}»")
                if proof.get("measure", "implementeringsgrad") not in measures:
                    fault(f"recommendations.yaml: {action['id']}", "okänt mått")
    claims()
    if "--prose" in sys.argv:
        for name, text in texts.items():
            print(f"\n=== {name}\n" + re.sub(r"^```(chart|table)\n(.*?)^```$", r"[\1]", text, flags=re.M | re.S))
    else:
        overview()
    print(f"\n{len(measures)} mått, {len(space)} dimensioner, {len(resources)} datamängder, {len(identities)} figurer och tabeller, "
          f"{len(texts)} sidor, {sum(len(t) for t in tables.values())} rader")
    for line in sorted(set(faults)):
        print("fel", line)
    print(f"{len(set(faults))} fel")
    sys.exit(1 if faults else 0)


def claims():
    """Words in the prose that the figures must bear out."""
    value = lambda name, cut={}, period=PERIOD: reading(name, cut, period)[0]
    gap = lambda name, by: spread(name, by, {}, PERIOD)[-1][0] - spread(name, by, {}, PERIOD)[0][0]
    for place, words, holds in [
        ("04-implementeringsgrad.md", "Inte än", value("fullt-basutbud") < 100),
        ("04-implementeringsgrad.md", "ser det bättre ut", value("implementeringsgrad") > value("fullt-basutbud")),
        ("05-anvandning.md", "Ja.", status("andel-inloggade-exempel", {}, PERIOD) == "I fas"),
        ("08-likvardighet.md", "Inte än", gap("andel-inloggade-exempel", "kommun") >= 1),
        ("08-likvardighet.md", "mot alder=25-44", value("andel-inloggade-exempel", {"alder": "80-89"})
         < value("andel-inloggade-exempel", {"alder": "25-44"})),
        ("11-bilagor.md", "Fyra bilagor och tio datamängder", len(report["appendices"]) == 4 and len(resources) == 10),
        ("10-jamstalldhet.md", "Inte än", gap("andel-inloggade-exempel", "kon") >= 1),
    ]:
        if not holds:
            fault(place, f"orden «{words}» stämmer inte med talen")


def overview():
    for name in measures:
        line = []
        for period in ("2016", "2020", "2021", "2022", "2023", "2024", "2025"):
            try:
                line.append(f"{period}: {unit(name, reading(name, {}, period)[0])}")
            except Hole:
                pass
        print(f"{name:26} " + "  ".join(line), " ", status_or_dash(name))
    print("\nkommun            införda   hela     inloggade  65+     per 1000")
    for key, label in space["kommun"].labels.items():
        cells = []
        for name in ("implementeringsgrad", "fullt-basutbud", "andel-inloggade-exempel", "andel-65", "arenden-per-1000"):
            cells.append(unit(name, reading(name, {"kommun": key}, PERIOD)[0]).rjust(8))
        print(f"{label:16} " + " ".join(cells))
    for by in ("tjanst", "driftform", "division", "vardval", "vardform"):
        print(by, "; ".join(f"{label} {unit('implementeringsgrad', v)}" for v, label, _ in spread("implementeringsgrad", by, {}, PERIOD)))
    hidden = []
    for kommun, label in space["kommun"].labels.items():
        for alder in space["alder"].labels:
            for kon in space["kon"].labels:
                _, top, bottom = reading("andel-inloggade-exempel", {"kommun": kommun, "alder": alder, "kon": kon}, PERIOD)
                if bottom < 20 or top < 5 or bottom - top < 5:
                    hidden.append(f"{label} {alder} {kon} {top}/{bottom}")
    print(f"döljs {PERIOD}: " + "; ".join(hidden))


def status_or_dash(name):
    try:
        return status(name, {}, PERIOD)
    except Hole:
        return "–"


main()
