"""Follows *Byt exempeldata mot riktiga* in the README step by step on a copy: the marks of what was changed go, others stay."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path


import edit
import lib
import readings
from recompute import Answers

HEADING = "## Byt exempeldata mot riktiga"
# What the steps must speak of, in this order: the check does what they say.
STEPS = [
    ("content/2025/data/", "samma filnamn", "kolumnrubriker"), ("datapackage.yaml", "`example:`", "`extracted:`"),
    ("content/2025/measures/", "`example: true`"), ("`make report`",)]
EXPORT, MEASURES = "telefon-1177", ["svarsfrekvens-samtal", "svar-inom-mal"]
MARK = re.compile(r"exempeldata", re.I)


def steps():
    """The numbered steps of the section."""
    text = (lib.ROOT / "README.md").read_text("utf-8")
    if HEADING not in text:
        sys.exit(f"README.md har inte avsnittet {HEADING}")
    section = text.split(HEADING)[1].split("\n## ")[0]
    return re.findall(r"(?m)^\d+\. (.*)$", section)


def wrong_steps(found):
    if len(found) != len(STEPS):
        return [f"README har {len(found)} steg, {len(STEPS)} väntade"]
    return [f"steg {n} talar inte om {word}" for n, (step, words) in enumerate(zip(found, STEPS), 1)
            for word in words if word not in step]


def first_step(edition):
    """An export as Excel writes it: semicolons, line ends of Windows, no grouping, other numbers."""
    table = edit.TableFile(edition, edit.resources(edition)[EXPORT])
    lines = [";".join(table.head)]
    for row in range(len(table.rows)):
        numbers = [table.number(row, column) for column in table.head[1:]]
        lines.append(";".join([table.cell(row, table.head[0]), *(str(number * 9 // 10) for number in numbers)]))
    table.path.write_bytes("\r\n".join([*lines, ""]).encode("utf-8-sig"))


def second_step(edition):
    """Takes away the line `example:` of the file and writes a new day of extraction."""
    path = Path(edition, "datapackage.yaml")
    before, name, after = path.read_text("utf-8").partition(f"- name: {EXPORT}\n")
    after = re.sub(r"(?m)^ *example:.*\n", "", after, count=1)
    after = re.sub(r"extracted: \S+", "extracted: 2026-02-28", after, count=1)
    path.write_text(before + name + after, "utf-8")


def third_step(edition):
    """Writes the target and its decision, and takes away `example: true`."""
    for name in MEASURES:
        path = Path(edition, f"measures/{name}.yaml")
        text = re.sub(r"value: (\d+), decision: [^,]*", r"value: 8\1, decision: § 34-2024", path.read_text("utf-8"))
        path.write_text(text.replace("value: 8", "value: ").replace(", example: true", ""), "utf-8")


def everything(edition):
    """Takes every mark of example away: datasets, targets, decisions, recommendations, meeting, contact."""
    for path in Path(edition).rglob("*.yaml"):
        text = re.sub(r"(?m)^ *(- )?example:.*\n", "", path.read_text("utf-8"))
        path.write_text(re.sub(r", example: true(?=[,}])", "", text), "utf-8")


class Blocks(HTMLParser):
    """Paragraphs, list items, headings and figures of a page: their readings, and whether they say Exempeldata."""

    KINDS = {"p", "li", "h1", "h2", "h3", "h4", "figure", "section"}
    VOID = readings.Reader.VOID

    def __init__(self):
        super().__init__()
        self.open, self.found = [], []
        # Where the lists that are open begin among the found, the items of the last list, and whether what is read now
        # is said of all of them.
        self.lists, self.items, self.is_of_list = [], [], False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.is_of_list = "ex-lista" in (attributes.get("class") or "") or self.is_of_list and tag != "p"
        if tag in ("ol", "ul"):
            self.lists.append(len(self.found))
        if tag not in self.VOID:
            self.open.append((tag, {"tag": tag, "id": attributes.get("id"), "readings": [], "text": ""}))
        if tag == "data":
            for _, block in self.open:
                block["readings"].append(attributes.get("data-reading"))

    def handle_data(self, text):
        for _, block in self.open:
            block["text"] += text
        for item in self.items if self.is_of_list and "alla" in text else []:
            item["text"] += text

    def handle_endtag(self, tag):
        if tag == "p":
            self.is_of_list = False
        if tag in ("ol", "ul") and self.lists:
            self.items = [block for block in self.found[self.lists.pop():] if block["tag"] == "li"]
        while self.open:
            name, block = self.open.pop()
            if name in self.KINDS:
                block["inside"] = [n for n, _ in self.open]
                self.found.append(block)
            if name == tag:
                return


def blocks(output, page):
    reader = Blocks()
    reader.feed(Path(output, page).read_text("utf-8"))
    return reader.found


class Lineage:
    """Which readings come from invented data, by the declarations alone."""

    def __init__(self, edition):
        self.answers = Answers(edition)

    def is_example(self, reading):
        """Any table behind the number, a register of units included, or a target that is an example."""
        resources, name = self.answers.edition.resources, self.answers.measure_of(reading)
        behind = {
            table for dataset in self.answers.datasets_of(reading) for table in self.registers(dataset) | {dataset}}
        if "|target" in reading and any(t.get("example") for t in self.targets(name)):
            return True
        is_target = "@" not in reading.partition("|")[0]
        return not is_target and any("example" in resources[table]["uppsikt"] for table in behind)

    def targets(self, name):
        return self.answers.edition.measures[name].get("targets", [])

    def registers(self, dataset):
        """The registers that the rows of a table point to."""
        declared = self.answers.edition.declared
        return {declared[d]["dataset"] for d in self.answers.edition.columns(dataset) if "dataset" in declared[d]}


def wrong_marks(output, lineage):
    """Blocks of text whose mark does not follow the numbers in them, and figures likewise."""
    problems, count = [], 0
    for page in readings.pages(output):
        for block in blocks(output, page):
            if not block["readings"]:
                continue
            in_figure = block["tag"] == "figure" or "figure" in block["inside"]
            if block["tag"] == "section" or in_figure and block["tag"] != "figure":
                continue
            if any(name in block["inside"] for name in ("dd",)):
                continue
            wanted = any(map(lineage.is_example, block["readings"]))
            count += 1
            if wanted != bool(MARK.search(block["text"])):
                what = "saknar märket" if wanted else "är märkt"
                problems.append(f"{page}: {block['tag']} {block['id'] or block['text'][:60]!r} {what}")
    return problems, count


def control(project, lineage):
    """Takes one mark away at a time: how many of them go unseen."""
    page = project / "Output/2025/index.html"
    source = page.read_text("utf-8")
    # Marks that follow a number of the data: a decision may be an example without one.
    marks = [mark for mark in re.finditer(r' <span class="ex-ord">(\(exempeldata\)|Exempeldata\.)</span>', source)
             if "data-reading" in re.split(r"<(?:p|li|h\d)\b", source[:mark.start()])[-1]]
    unseen = []
    for mark in marks[:5]:
        page.write_text(source[:mark.start()] + source[mark.end():], "utf-8")
        if not wrong_marks(project / "Output", lineage)[0]:
            unseen.append(f"ett borttaget märke märktes inte: {source[mark.start() - 80:mark.start()]}")
    page.write_text(source, "utf-8")
    print(f"readme: {len(marks[:5])} märken borttagna på prov, {len(unseen)} missade")
    return unseen


def follow(folder):
    """A project with the steps followed, built."""
    project = lib.copy_project(folder)
    for step in (first_step, second_step, third_step):
        step(project / edit.EDITION)
    lib.build_well(project)
    return project


def examples(output):
    return {reading: told["example"] for reading, told in readings.published(output).items()}


def wrong_readings(before, after, lineage):
    """Readings of the new file must lose their mark in report.json, all others keep theirs."""
    problems = []
    for reading, was in before.items():
        of_new = lineage.answers.datasets_of(reading) == {EXPORT}
        if of_new and not was:
            problems.append(f"{reading} var inte märkt från början")
        if after.get(reading) != (was and not of_new):
            problems.append(f"{reading} är {'märkt' if after.get(reading) else 'inte märkt'} efteråt")
    return problems


def left(output):
    """Marks on a site that has no invented data."""
    return [f"{page} säger fortfarande Exempeldata: {match}" for page in readings.pages(output)
            for match in re.findall(r"[^<>]{0,30}(?:Exempeldata|\(exempeldata\))", Path(output, page).read_text("utf-8"))]


def main():
    problems = wrong_steps(steps())
    with lib.temporary() as folder:
        old = lib.copy_project(folder / "före")
        lib.build_well(old)
        new = follow(folder / "efter")
        counts = 0
        for project in (old, new):
            wrong, count = wrong_marks(project / "Output", Lineage(project / edit.EDITION))
            problems, counts = problems + [f"{project.name}: {w}" for w in wrong], counts + count
        problems += control(old, Lineage(old / edit.EDITION))
        before, after = examples(old / "Output"), examples(new / "Output")
        problems += wrong_readings(before, after, Lineage(new / edit.EDITION))
        print(f"readme: {sum(before.values())} läsningar märkta före, {sum(after.values())} efter, av {len(after)}")
        real = lib.copy_project(folder / "allt")
        everything(real / edit.EDITION)
        lib.build_well(real)
        problems += left(real / "Output")
        problems += [f"{r} är märkt" for r, is_example in examples(real / "Output").items() if is_example]
    lib.finish(counts, "stycken och figurer med tal", problems)


if __name__ == "__main__":
    main()
