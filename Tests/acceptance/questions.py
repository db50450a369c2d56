"""The ten questions of docs/fragor.yaml: each is answered by an element that is there, holds something, and is reached
from the edition's first page by at most two links."""

import html.parser
import urllib.parse
from collections import deque
from pathlib import Path

import lib
import yaml

# An answer of fewer words is a heading or an empty place.
WORDS = 12
STEPS = 2


class Page(html.parser.HTMLParser):
    """Where a page leads, and the words within each element that has an id."""

    VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr", "path", "circle", "rect"}

    def __init__(self, text):
        super().__init__()
        self.links, self.words, self.open = [], {}, []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a" and values.get("href"):
            self.links.append(values["href"])
        if values.get("id"):
            self.words.setdefault(values["id"], 0)
        if tag not in self.VOID:
            self.open.append((tag, values.get("id")))

    def handle_endtag(self, tag):
        if any(name == tag for name, _ in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, text):
        for _, id_ in self.open:
            if id_:
                self.words[id_] += len(text.split())


def steps_to(edition, pages):
    """How many links it takes to each page, and to each place on it, from the first page."""
    steps, queue = {("index.html", ""): 0}, deque(["index.html"])
    while queue:
        name = queue.popleft()
        own = steps[name, ""]
        for link in pages[name].links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme:
                continue
            path = (edition / name).parent / urllib.parse.unquote(parts.path) if parts.path else edition / name
            target = str(path.resolve().relative_to(edition.parent.resolve()))
            if not target.startswith(edition.name + "/") or not target.endswith(".html"):
                continue
            target = target.removeprefix(edition.name + "/")
            steps.setdefault((target, urllib.parse.unquote(parts.fragment)), own + 1)
            if (target, "") not in steps or steps[target, ""] > own + (target != name):
                steps[target, ""] = min(own + (target != name), steps.get((target, ""), 99))
                queue.append(target)
    return steps


def main():
    asked = yaml.safe_load((lib.ROOT / "docs/fragor.yaml").read_text())
    problems = []
    with lib.in_memory() as folder:
        lib.build_well(lib.copy_project(folder / "projekt"))
        edition = next(Path(folder, "projekt/Output").glob("*/index.html")).parent
        pages = {str(p.relative_to(edition)): Page(p.read_text()) for p in edition.rglob("*.html")}
        steps = steps_to(edition, pages)
        for question in asked:
            page, id_ = question["sida"], question["id"]
            taken = steps.get((page, id_), steps.get((page, ""), 99))
            words = pages[page].words.get(id_) if page in pages else None
            print(f"questions: {question['fraga']} {page}#{id_}: {taken} länkar, {words} ord")
            if words is None or words < WORDS:
                problems.append(f"{question['fraga']}: {page}#{id_} finns inte eller är tomt")
            if taken > STEPS:
                problems.append(f"{question['fraga']}: {taken} länkar från första sidan")
        if len(asked) != 10 or len({(q["sida"], q["id"]) for q in asked}) != 10:
            problems.append("frågorna ska vara tio, med ett svar var")
    lib.finish(len(asked), "frågor", problems)


if __name__ == "__main__":
    main()
