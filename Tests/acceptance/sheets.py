"""What can be wrong with a printed report: collisions, split figures and cards, lost headings, missing heads of tables."""

import functools
import io
import re
from dataclasses import dataclass

import pdfplumber
import pikepdf

HEADINGS = {"/H1", "/H2", "/H3", "/H4", "/H5", "/H6"}
# Two words may touch by so much of the smaller one: descenders and accents share a hair.
TOUCH = 0.12


@functools.lru_cache(maxsize=4)
def pages_of(pdf):
    """The sheets of a print, read once: each keeps what has been found on it."""
    return pdfplumber.open(io.BytesIO(pdf)).pages


@dataclass
class Part:
    """An element of the structure tree: its kind, its alternative text, the sheets that hold its content."""

    kind: str
    alt: str
    sheets: list
    parts: list

    def walk(self):
        yield self
        for part in self.parts:
            yield from part.walk()


def structure(document):
    """The structure tree with sheets counted from 1."""
    numbers = {page.objgen: n for n, page in enumerate(document.pages, start=1)}

    def part(node, sheet):
        own = numbers.get(node.Pg.objgen) if "/Pg" in node else sheet
        sheets, parts = [], []
        for kid in kids(node.get("/K")):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                child = part(kid, own)
                parts.append(child)
                sheets += child.sheets
            else:
                page = numbers.get(kid.Pg.objgen) if isinstance(kid, pikepdf.Dictionary) and "/Pg" in kid else own
                if page:
                    sheets.append(page)
        return Part(str(node.get("/S", "")), str(node.get("/Alt", "")), sheets, parts)

    return part(document.Root.StructTreeRoot, None)


def kids(value):
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def split(pdf, cards=True):
    """Drawings, and cards if asked for, on more than one sheet, and headings whose text begins on the next."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tree = structure(document)
    for part in tree.walk():
        if part.kind in (("/Figure", "/Art") if cards else ("/Figure",)) and len(set(part.sheets)) > 1:
            yield f"{part.kind} ligger på bladen {sorted(set(part.sheets))}: {part.alt[:60]}"
        for one, following in zip(part.parts, part.parts[1:]):
            if one.kind in HEADINGS and one.sheets and following.sheets and one.sheets[-1] != following.sheets[0]:
                yield f"en rubrik står sist på blad {one.sheets[-1]}, och det den gäller börjar på blad {following.sheets[0]}"


# Fewer rows than this are not left alone at the foot or the head of a sheet.
LEAST_ROWS = 3


def few_rows(pdf):
    """Tables that leave one or two of their rows alone on a sheet, or their heads without any."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tree = structure(document)
    for number, table in enumerate((part for part in tree.walk() if part.kind == "/Table"), start=1):
        rows = [row.sheets[0] for row in table.walk() if row.kind == "/TR" and row.sheets]
        heads = sum(bool(row.parts) and all(cell.kind == "/TH" for cell in row.parts) for row in table.walk() if row.kind == "/TR")
        counts = {sheet: rows.count(sheet) for sheet in rows}
        if len(counts) > 1:
            first, last = min(counts), max(counts)
            if counts[first] - heads < LEAST_ROWS or counts[last] < LEAST_ROWS:
                yield f"tabell {number} delas så att {counts[first] - heads} rader står på blad {first} och {counts[last]} på {last}"


def figures(pdf):
    """The alternative texts of the drawings, in order; empty for a drawing without."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [part.alt for part in structure(document).walk() if part.kind == "/Figure"]


def tables(pdf):
    """For each table its rows, as lists of the kinds of their cells."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [part for part in structure(document).walk() if part.kind == "/Table"]
    return [[[c.kind for c in row.parts] for row in table.walk() if row.kind == "/TR"] for table in found]


def collisions(pdf):
    """Words whose boxes overlap."""
    for number, sheet in enumerate(pages_of(pdf), start=1):
        words = sheet.extract_words(keep_blank_chars=False, use_text_flow=True)
        words.sort(key=lambda word: word["top"])
        for index, one in enumerate(words):
            for other in words[index + 1:]:
                if other["top"] >= one["bottom"]:
                    break
                if overlap(one, other) > TOUCH:
                    yield f"blad {number}: ”{one['text']}” och ”{other['text']}” ligger på varandra"


def overlap(one, other):
    """The part of the smaller word that lies under the other; the boxes hold the line's air, hence a sixth less."""
    width = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
    air = (one["bottom"] - one["top"]) / 6
    height = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) - 2 * air
    if width <= 0 or height <= 0:
        return 0
    areas = [(word["x1"] - word["x0"]) * (word["bottom"] - word["top"]) for word in (one, other)]
    return width * height / max(min(areas), 1e-9)


def texts(pdf):
    """The text of each sheet."""
    return [sheet.extract_text() or "" for sheet in pages_of(pdf)]


def disorder(pdf):
    """Text that is told after what stands below it, in the same column: the order of the structure is not that of the sheet."""
    for number, sheet in enumerate(pages_of(pdf), start=1):
        chars = {}
        for char in sheet.chars:
            if char.get("mcid") is not None and char["text"].strip():
                chars.setdefault(char["mcid"], []).append(char)
        told = [one for tree in sheet.structure_tree for one in leaves(tree) if one in chars]
        boxes = [(box(chars[one]), "".join(char["text"] for char in chars[one])) for one in told]
        for (one, text), (following, other) in zip(boxes, boxes[1:]):
            if following[3] < one[1] and following[0] < one[2] and following[2] > one[0]:
                yield f"blad {number}: ”{other[:40]}” läses efter ”{text[:40]}” men står över"


def leaves(element):
    yield from element.get("mcids", [])
    for child in element.get("children", []):
        yield from leaves(child)


def box(chars):
    """Left, top, right and bottom."""
    return (min(c["x0"] for c in chars), min(c["top"] for c in chars), max(c["x1"] for c in chars), max(c["bottom"] for c in chars))


def numbering(pdf):
    """Sheets whose foot does not say which sheet of how many they are."""
    pages = texts(pdf)
    for number, text in enumerate(pages, start=1):
        if not re.search(rf"[Ss]ida {number} \({len(pages)}\)", text):
            yield f"blad {number} av {len(pages)} säger inte sitt nummer"


def outline(pdf):
    """Titles of the outline with the sheet that they lead to."""
    found = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        numbers = {page.objgen: n for n, page in enumerate(document.pages, start=1)}
        with document.open_outline() as tree:
            stack = list(reversed(tree.root))
            while stack:
                item = stack.pop()
                place = item.destination
                if isinstance(place, pikepdf.Array):
                    found.append((item.title, numbers[place[0].objgen]))
                stack += reversed(item.children)
    return found


# Heads and feet of sheets lie outside this, in points from the edges of an A4.
MARGIN = 54


def filled(pdf):
    """For each sheet how much of its height, between the margins, is used."""
    for sheet in pages_of(pdf):
        room = float(sheet.height) - 2 * MARGIN
        ends = [word["bottom"] for word in sheet.extract_words() if word["bottom"] < float(sheet.height) - MARGIN]
        yield max(0.0, (max(ends, default=MARGIN) - MARGIN) / room)


def words(pdf):
    return sum(len(text.split()) for text in texts(pdf))
