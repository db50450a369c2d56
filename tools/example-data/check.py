#!/usr/bin/env python3
"""Checks that the edition content/2025 hangs together, by a route that shares nothing with the program.

    python3 tools/example-data/check.py [--prose | --numbers] [EDITION]

It reads the YAML files, the chapters and the CSV files, and tells
  - every measure, dimension, value, dataset and field that is named but does not exist,
  - unknown keys, links that lead nowhere, and blocks with the same id,
  - rows that break an invariant, a key that no register knows, a combination given twice or missing,
  - words in the prose ("Inte än", "Ja") that the figures contradict,
and prints the main figures. --prose prints every page with its live numbers filled in, for reading aloud;
--numbers prints page, formula and text of each, with tabs between, to compare a built site with.
It needs PyYAML (apt-get install python3-yaml) and ends with 1 when something is wrong.
"""
import re
import sys
from pathlib import Path

try:
    import yaml
except ImportError:
    sys.exit("check.py behöver PyYAML: apt-get install python3-yaml")

from edition import Edition, Hole, following, named_fields, span
from reckon import Reckoner
from words import Writer

INPUT = """dataset field agg filter label periods percentile classes as_of all any held_for exists not_exists
           constant_over """
KEYS = {
    "report": """title subtitle publisher reference language period cutoff year_start status version previous sex
                 meeting decisions recipients appendices contact accessibility disclosure defaults""",
    "meeting": "body date item paragraph example",
    "dimension": """label label_plural values dataset key value_label valid_from valid_to replaced_by parents order
                    total default tiles neighbours""",
    "value": "key label aliases parents lower upper",
    "input": INPUT,
    "measure": INPUT + """short_label description method footnote type unit unit_label decimals grain min_periods
                          dimensions on improvement_direction targets thresholds references series_breaks
                          relevant_change largest_change sex_missing standardise synonyms numerator denominator
                          multiply numerator_label denominator_label""",
    "resource": """extracted example time state individuals disclosure invariants complete totals series_breaks
                   preliminary accept pivot_longer""",
    "field": "dimension by periods non_additive period role",
}
BLOCKS = {
    "chart": {"trend": "measure", "dots": "measure by", "matrix": "dataset rows columns", "status": ""},
    "table": {"values": "measures by", "scorecard": "measures", "gaps": "dataset filter", "recommendations": ""},
}
FORMULA = re.compile(r"`=([^`]+)`")
FENCE = re.compile(r"^```(chart|table)\n(.*?)^```$", re.M | re.S)
EDITION = Path(__file__).resolve().parents[2] / "content/2025"


class Check:
    def __init__(self, folder):
        self.edition = Edition(folder)
        self.fault = self.edition.fault
        self.reckoner = Reckoner(self.edition)
        self.writer = Writer(self.reckoner)
        self.blocks, self.numbers = {}, []

    def known(self, place, node, kind):
        for key in node:
            if key not in KEYS[kind].split():
                self.fault(place, f"okänd nyckel «{key}»")

    def declarations(self):
        edition = self.edition
        self.known("report.yaml", edition.report, "report")
        self.known("report.yaml: meeting", edition.report["meeting"], "meeting")
        for name, node in edition.declared.items():
            self.known(f"dimensions.yaml: {name}", node, "dimension")
            for value in node.get("values", []):
                self.known(f"dimensions.yaml: {name}", value, "value")
            if len(set(edition.space[name].labels.values())) != len(edition.space[name].labels):
                self.fault(f"dimensions.yaml: {name}", "två värden har samma namn")
        for name, measure in edition.measures.items():
            self.known(f"measures/{name}.yaml", measure, "measure")
            for side in self.reckoner.sides(name):
                if side is not measure:
                    self.known(f"measures/{name}.yaml", side, "input")
            for dimension in measure.get("dimensions", []) + measure.get("on", []):
                if dimension not in edition.space:
                    self.fault(f"measures/{name}.yaml", f"okänd dimension «{dimension}»")
        for name, resource in edition.resources.items():
            self.known(f"datapackage.yaml: {name}", resource["uppsikt"], "resource")
            for field in resource["schema"]["fields"]:
                self.known(f"datapackage.yaml: {name}.{field['name']}", field.get("uppsikt", {}), "field")

    def rows(self):
        edition = self.edition
        for name, resource in edition.resources.items():
            self.required(name, resource)
            self.unique(name, resource)
            for rule in resource["uppsikt"].get("invariants", []):
                left, right = named_fields(rule, 0), named_fields(rule, 1)
                for row in edition.tables[name]:
                    if sum(row[f] for f in left) > sum(row[f] for f in right):
                        self.fault(f"{resource['path']}:{row['_line']}", f"bryter mot {rule}")
            complete = resource["uppsikt"].get("complete")
            if complete and "fill_nulls_with" not in complete:
                self.whole(name, resource, complete)
        units = edition.tables["enheter"]
        empty = set(edition.space["kommun"].labels) - {row["kommun"] for row in units}
        if empty:
            self.fault("data/enheter.csv", f"kommuner utan mottagning: {sorted(empty)}")
        for row in units:
            edition.rolled_up("enhet", row["enhet"], span(row["giltig_fran"])[0])
            if row["ersatt_av"] and row["ersatt_av"] not in edition.space["enhet"].labels:
                self.fault(f"data/enheter.csv:{row['_line']}", f"ersätts av okänd mottagning {row['ersatt_av']}")

    def required(self, name, resource):
        for field in resource["schema"]["fields"]:
            if field.get("constraints", {}).get("required") == "true":
                for row in self.edition.tables[name]:
                    if row[field["name"]] in ("", None):
                        self.fault(f"{resource['path']}:{row['_line']}", f"{field['name']} är tomt")

    def unique(self, name, resource):
        seen = set()
        for row in self.edition.tables[name]:
            key = tuple(row[field] for field in resource["schema"]["primaryKey"])
            if key in seen:
                self.fault(f"{resource['path']}:{row['_line']}", f"nyckeln {key} finns två gånger")
            seen.add(key)

    def whole(self, name, resource, complete):
        times = [complete["from"]]
        while times[-1] != complete["to"]:
            times.append(following(times[-1]))
        size = len(times)
        for dimension in complete["by"]:
            size *= len(self.edition.space[dimension].labels)
        column = resource["uppsikt"]["time"]
        rows = self.edition.tables[name]
        if len(rows) != size or {row[column] for row in rows} != set(times):
            self.fault(resource["path"], f"har {len(rows)} rader, {size} väntas")

    def block(self, place, fence, text):
        node = yaml.load(text, Loader=yaml.BaseLoader)
        needed = BLOCKS[fence].get(node.get("kind"))
        if needed is None:
            return self.fault(place, f"okänt slag {fence} «{node.get('kind')}»")
        for key in needed.split():
            if key not in node:
                self.fault(place, f"{node['kind']} saknar {key}")
        identity = ("fig-" if fence == "chart" else "tab-") + node["id"]
        if identity in self.blocks:
            self.fault(place, f"två block heter {node['id']}")
        self.blocks[identity] = node
        for name in ([node["measure"]] if "measure" in node else []) + node.get("measures", []):
            if name not in self.edition.measures:
                self.fault(place, f"okänt mått «{name}»")
        for key in ("by", "series", "rows", "columns", "value", "group"):
            if key in node and node[key] != "period" and node[key] not in self.edition.space:
                self.fault(place, f"okänd dimension «{node[key]}»")
        for dimension, rule in node.get("filter", {}).items():
            words = rule["not"] if isinstance(rule, dict) else rule
            for word in [words] if isinstance(words, str) else words:
                if dimension not in self.edition.space or self.edition.space[dimension].key(word) is None:
                    self.fault(place, f"okänt värde «{word}» i filtret på {dimension}")
        if "dataset" in node and node["dataset"] not in self.edition.resources:
            self.fault(place, f"okänd datamängd «{node['dataset']}»")
        if fence == "chart" and len(node.get("title", "")) > 65:
            self.fault(place, f"rubriken är {len(node['title'])} tecken")
        return None

    def filled(self, name, text, page):
        def fill(match):
            try:
                text = self.writer.formula(match.group(1), page)
                self.numbers.append((name, match.group(1), text))
                return text
            except Hole as hole:
                self.fault(name, f"`={match.group(1)}`: {hole}")
                return "[?]"
        return FORMULA.sub(fill, text)

    def pages(self):
        """Every page with its numbers filled in, by name."""
        edition, found = self.edition, {}
        sources = {path: path.read_text("utf-8") for path in sorted(edition.folder.glob("**/*.md"))}
        for path, text in sources.items():
            for fence, body in FENCE.findall(text):
                self.block(path.name, fence, body)
            if re.search(r"<[A-Za-z/!]", text):
                self.fault(path.name, "rå HTML")
            dimension = path.parent.name if path.parent != edition.folder else None
            keys = edition.space[dimension].valid(span(edition.period)[1]) if dimension else [None]
            for key in keys:
                name = f"{dimension}/{key}" if key else path.name
                found[name] = self.filled(name, text, {dimension: key} if key else {})
        for path, text in sources.items():
            for link in re.findall(r"\]\(([^)\s]+)\)", text):
                if not self.leads(link):
                    self.fault(path.name, f"länken {link} leder ingenstans")
        decisions = [d["text"] if isinstance(d, dict) else d for d in edition.report["decisions"]]
        found["beslut"] = self.filled("report.yaml", "".join(f"\n{i}. {d}" for i, d in enumerate(decisions, 1)), {})
        return found

    def leads(self, link):
        if link.startswith("#"):
            return link[1:] in self.blocks
        if link in ("matt.html", "datakvalitet.html", "tillganglighet.html"):
            return True
        dimension, _, key = link.removesuffix(".md").partition("/")
        return (self.edition.folder / link).exists() or (key and key in self.edition.space[dimension].labels)

    def recommendations(self):
        appendices = {appendix["id"] for appendix in self.edition.report["appendices"]}
        for node in self.edition.review["recommendations"]:
            proofs = [proof for action in node.get("actions", []) for proof in action.get("evidence", [])]
            for name in node.get("measures", []) + [proof["measure"] for proof in proofs if "measure" in proof]:
                if name not in self.edition.measures:
                    self.fault(f"recommendations.yaml: {node['id']}", f"okänt mått «{name}»")
            for proof in proofs:
                if proof.get("appendix", "granskning") not in appendices:
                    self.fault(f"recommendations.yaml: {node['id']}", f"okänd bilaga «{proof['appendix']}»")

    def claims(self):
        """Words in the prose that the figures must bear out."""
        value = lambda name, **cut: self.reckoner.reading(name, cut, self.edition.period)[0]
        share, period = "andel-inloggade-exempel", self.edition.period

        def gap(by):
            values = self.reckoner.spread(share, by, {}, period)
            return values[-1][0] - values[0][0]
        for place, words, holds in [
            ("04-implementeringsgrad.md", "Inte än", value("fullt-basutbud") < 100),
            ("04-implementeringsgrad.md", "ser det bättre ut", value("implementeringsgrad") > value("fullt-basutbud")),
            ("05-anvandning.md", "Ja", self.writer.status(share, {}, period) == "I fas"),
            ("08-likvardighet.md", "Inte än", gap("kommun") >= 1),
            ("08-likvardighet.md", "mot", value(share, alder="80-89") < value(share, alder="25-44")),
            ("10-jamstalldhet.md", "Inte än", gap("kon") >= 1),
            ("11-bilagor.md", "Fyra bilagor och tio datamängder",
             (len(self.edition.report["appendices"]), len(self.edition.resources)) == (4, 10)),
        ]:
            if not holds:
                self.fault(place, f"orden «{words}» stämmer inte med talen")

    def overview(self):
        for name in self.edition.measures:
            years = [str(year) for year in range(2016, int(self.edition.period[:4]) + 1)]
            line = [f"{year}: {self.cell(name, {}, year)}" for year in years]
            print(f"{name:24} " + "  ".join(cell for cell in line if not cell.endswith("–")))
            if self.reckoner.target(name, self.edition.period) is not None:
                print(" " * 25 + self.writer.status(name, {}, self.edition.period))
        names = ["implementeringsgrad", "fullt-basutbud", "andel-inloggade-exempel", "andel-65", "arenden-per-1000"]
        print("\n" + " " * 14 + "  ".join(names))
        for key, label in self.edition.space["kommun"].labels.items():
            cells = [self.cell(name, {"kommun": key}, self.edition.period).rjust(len(name)) for name in names]
            print(f"{label:14}" + "  ".join(cells))
        for by in ("tjanst", "driftform", "division", "vardval", "vardform"):
            values = self.reckoner.spread("implementeringsgrad", by, {}, self.edition.period)
            cells = [f"{label} {self.writer.unit('implementeringsgrad', value)}" for value, label, _ in values]
            print(f"{by}: " + "; ".join(cells))
        print("döljs: " + "; ".join(self.hidden("andel-inloggade-exempel", ["kommun", "alder", "kon"])))

    def cell(self, name, cut, period):
        try:
            return self.writer.unit(name, self.reckoner.reading(name, cut, period)[0])
        except Hole:
            return "–"

    def hidden(self, name, by, cut=()):
        """The cells of a cross table that the rule for small numbers hides by itself."""
        if by:
            own = self.edition.space[by[0]]
            return [text for key in own.labels for text in self.hidden(name, by[1:], cut + ((by[0], key),))]
        _, top, bottom = self.reckoner.reading(name, dict(cut), self.edition.period)
        labels = [self.edition.space[dimension].labels[key] for dimension, key in cut]
        return [f"{', '.join(labels)}: {top} av {bottom}"] if self.reckoner.is_hidden(name, top, bottom) else []


def main():
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    check = Check(Path(arguments[0]) if arguments else EDITION)
    check.declarations()
    check.rows()
    check.recommendations()
    pages = check.pages()
    check.claims()
    if "--numbers" in sys.argv:
        print("\n".join("\t".join(number) for number in check.numbers))
    elif "--prose" in sys.argv:
        for name, text in pages.items():
            print(f"\n=== {name}\n" + FENCE.sub(r"[\1]", text))
    else:
        check.overview()
    edition, faults = check.edition, sorted(set(check.edition.faults))
    print(f"\n{len(edition.measures)} mått, {len(edition.space)} dimensioner, {len(edition.resources)} datamängder, "
          f"{len(check.blocks)} figurer och tabeller, {len(pages)} sidor, "
          f"{sum(map(len, edition.tables.values()))} rader")
    for line in faults:
        print("fel", line)
    print(f"{len(faults)} fel")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
