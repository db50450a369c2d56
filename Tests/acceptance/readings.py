"""The numbers of a built site: every `<data>` element of its pages and every reading of its report.json."""

import functools
import json
import re
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

# Decimals of the values in data files and in the tables of data under the figures.
FULL = 12
SIGNED = re.compile(r"[−+]?\d+(?:\u00a0\d{3})*(?:,\d+)?")


@dataclass(frozen=True)
class Number:
    """A `<data>` element: its page, its reading's id, its value, its text and the parts of the page around it."""

    page: str
    reading: str
    value: str
    text: str
    around: tuple

    @property
    def decimals(self):
        """How many decimals the value is rounded to: as printed, but in full in the data of a figure."""
        if "details" in self.around:
            return FULL
        found = SIGNED.search(self.text)
        return len(found[0].partition(",")[2]) if found else None

    @property
    def setting(self):
        """In words, where on the page it stands."""
        for name, words in [("details", "figurens data"), ("td", "tabell"), ("dd", "måttkort"), ("h1", "rubrik")]:
            if name in self.around:
                return words
        return "löptext"


@dataclass
class Cell:
    """A table cell that is no heading: its text, the readings that it names and the parts of the page around it."""

    text: str
    readings: list
    around: tuple


@dataclass
class Figure:
    """A figure: its numbers, the texts of its table's heads and cells, and the sentences and names made of it."""

    id: str
    numbers: list
    cells: list
    sentences: list


class Reader(HTMLParser):
    """Collects the `<data>` elements, the table cells and the figures of a page."""

    VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}

    def __init__(self, page):
        super().__init__()
        self.page, self.open, self.found, self.current = page, [], [], None
        self.cells, self.figures, self.sentence = [], [], False

    def handle_starttag(self, tag, attributes):
        if tag == "data":
            self.current = (dict(attributes), tuple(self.open), [])
            if self.cells and "td" in self.open:
                self.cells[-1].readings.append(dict(attributes).get("data-reading"))
        # A limit that the program has computed of all the values: no single reading stands behind it.
        if tag == "span" and "data-computed" in dict(attributes) and self.cells and "td" in self.open:
            self.cells[-1].readings.append("computed")
        if tag == "figure":
            self.figures.append(Figure(dict(attributes).get("id"), [], [], []))
        self.take_sentence(tag, dict(attributes))
        if tag == "td":
            self.cells.append(Cell("", [], tuple(self.open)))
        if tag == "th" and "figure" in self.open:
            self.figures[-1].cells.append("")
        if tag not in self.VOID:
            # The data of a figure that stands in the appendix on paper is what stands opened under it.
            is_data = "bilagetabell" in (dict(attributes).get("class") or "")
            self.open += [tag, "details"] if is_data else [tag]

    def take_sentence(self, tag, attributes):
        """The accessible name of a drawing, and the start of a sentence under it."""
        if "figure" not in self.open:
            return
        # A small line beside a number draws years that have no table of their own.
        if tag == "svg" and attributes.get("aria-label") and "gnista" not in attributes.get("class", ""):
            self.figures[-1].sentences.append(attributes["aria-label"])
        if tag == "p" and "sammanf" in (attributes.get("class") or ""):
            self.figures[-1].sentences.append("")
            self.sentence = True

    def handle_data(self, text):
        if self.sentence:
            self.figures[-1].sentences[-1] += text
        if self.cells and "td" in self.open:
            self.cells[-1].text += text
        if "th" in self.open and "figure" in self.open:
            self.figures[-1].cells[-1] += text
        if self.current:
            self.current[2].append(text)

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if tag == "p":
            self.sentence = False
        if tag == "td" and "figure" in self.open:
            self.figures[-1].cells.append(self.cells[-1].text)
        if tag == "data" and self.current:
            attributes, around, text = self.current
            self.current = None
            self.found.append(Number(
                self.page, attributes.get("data-reading"), attributes.get("value"), "".join(text), around))
            if "figure" in around:
                self.figures[-1].numbers.append(self.found[-1])


def figures_of_page(output, page):
    return read(output, page).figures


def is_number(text):
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", text or ""))


def pages(output):
    """The names of the site's pages, in order."""
    return sorted(str(path.relative_to(output)) for path in Path(output).rglob("*.html"))


# The edition's checksum stands at the foot of every page and is no number.
CHECKSUM = re.compile(r"kontrollsumma (?:\(SHA-256\) )?(?:[0-9a-f]{4}\s?){3}")


@functools.lru_cache(maxsize=256)
def read_text(page, text):
    reader = Reader(page)
    reader.feed(text)
    return reader


def read(output, page):
    """A page; the same one again when it says the same, which most pages do when one cell of the data changes."""
    return read_text(page, CHECKSUM.sub("", Path(output, page).read_text("utf-8")))


def of_page(output, page):
    return read(output, page).found


def cells_of_page(output, page):
    return read(output, page).cells


def of_site(output):
    """Every `<data>` element of the site, page by page."""
    return [number for page in pages(output) for number in of_page(output, page)]


def by_reading(numbers):
    """What is printed of each reading: page, value and text, in order."""
    found = {}
    for number in numbers:
        found.setdefault(number.reading, []).append((number.page, number.value, number.text))
    return found


def changed(before, after):
    """The ids of the readings that print something else, or somewhere else, than before."""
    old, new = by_reading(before), by_reading(after)
    return {reading for reading in old.keys() | new.keys() if old.get(reading) != new.get(reading)}


def published(output):
    """The readings of report.json by id."""
    (path,) = Path(output).glob("*/data/report.json")
    return {reading["id"]: reading for reading in json.loads(path.read_text("utf-8"))["readings"]}
