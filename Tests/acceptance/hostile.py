"""A copy of the project in which every text that an author may write tries to break out of its place."""

import csv
import json
import re
import struct
import zlib
from pathlib import Path

import yaml

import edit
import lib

# Each `{n}` is a number of its own, so that a text that comes alive can be told from all others.
# A mark after the sign makes one character of the two in the eyes of a program that reads characters.
SHAPES = [
    '"{m}><script>alert({n})</script>',
    "'{m} onfocus=alert({n}) autofocus tabindex=1 x='",
    '"{m} onmouseover="alert({n})" style="position:fixed;inset:0" x="',
    '</title>{m}</style></textarea></svg></table><img src=x onerror=alert({n})>',
    '<{m}svg onload=alert({n})><{m}/svg><svg onload=alert({n})>',
    '"{m}; }} * {{ background: url(javascript:alert({n})) }} @import "x{n}.css"; /*',
    "\\{m}\"\\27 ;}}*{{color:red}}/* alert({n}) */",
    ']]>-->{m}<!--<iframe srcdoc="<script>parent.alert({n})</script>"></iframe>',
    '&lt;script&gt;alert({n})&lt;/script&gt;&quot;&#34;&#x22;{m}',
    '{{{{{{content}}}}}}{{{{title}}}}{{{{>x}}}}{m}<b>alert({n})</b>',
    '`{m}${{alert({n})}}`<a href="javascript:alert({n})">alert({n})</a>',
]
MARKS = ["\u0301", "\u0308", "\u20dd", "\ufe0f", "\u200d", "\u0338", "\u0e31", "\U0001f3fb", ""]
# The keys of YAML files whose values are the author's own words.
WORDS = {
    "title", "subtitle", "label", "short_label", "label_plural", "description", "method", "footnote", "decision", "note",
    "text", "owner", "remaining", "reference", "publisher", "body", "what", "why", "one", "other", "reason",
    "sex_missing", "numerator_label", "denominator_label", "reviewer", "version", "none",
}
# Lists of words, and texts that mark data as examples.
LISTS = {"recipients", "synonyms"}


class Payloads:
    """Texts that try to break out, numbered; `mark` is what is glued to the signs."""

    def __init__(self, mark, turn):
        self.mark, self.turn, self.texts = mark, turn, {}

    def next(self, start="", without=""):
        """The next text; `without` is a sign that it may not have, since it would end the place itself."""
        number = len(self.texts) + 1
        shape = SHAPES[(number + self.turn) % len(SHAPES)]
        text = start + shape.format(n=number, m=self.mark)
        self.texts[number] = text.replace(without, "") if without else text
        return self.texts[number]


def png():
    """A picture of one dot."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def poisoned(node, payloads, key=None):
    """The same YAML with a payload after every text of the author's."""
    if isinstance(node, dict):
        new = {name: poisoned(value, payloads, name) for name, value in node.items()}
        if key == "values":
            # A value of a dimension: the files go on writing the old word.
            new["aliases"] = [*node.get("aliases", []), node["label"]]
        return new
    if isinstance(node, list):
        return [poisoned(value, payloads, key) for value in node]
    if key in WORDS or key in LISTS or key == "example" and node != "true":
        # Decisions hold live numbers, so a backtick is theirs.
        return f"{node} {payloads.next(without='`' if key == 'text' else '')}"
    return node


def in_yaml(edition, payloads):
    """JSON is YAML: quotes and escapes are written by a writer that knows them."""
    for path in sorted(Path(edition).rglob("*.yaml")):
        if path.name == "excel.yaml":
            continue
        node = poisoned(yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader), payloads)
        path.write_text(json.dumps(node, ensure_ascii=False, indent=1), "utf-8")


def in_units(edition, payloads):
    """Names of units and of two municipalities, in the register and where other files write them."""
    resources = edit.resources(edition)
    units = edit.TableFile(edition, resources["enheter"])
    for row in range(len(units.rows)):
        start = ["", "=HYPERLINK(1)", "@SUM(1)", "+1", "-1"][row % 5]
        units.set_cell(row, "namn", payloads.next(start + units.cell(row, "namn")))
    units.encoding = "utf-8"
    units.write()
    towns, logins = edit.TableFile(edition, resources["kommuner"]), edit.TableFile(edition, resources["inloggningar"])
    for old in ("Kalix", "Arjeplog"):
        new = payloads.next(old + " ")
        for table, column in ((towns, "namn"), (logins, "kommun")):
            for row in range(len(table.rows)):
                if table.cell(row, column) == old:
                    table.set_cell(row, column, new)
    towns.write()
    logins.write()


def literal(text):
    """Text that Markdown takes as it stands: every sign escaped."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def in_chapters(edition, payloads):
    """Every construction of Markdown that holds text, at the end of a chapter and on the pages of municipalities."""
    Path(edition, "punkt.png").write_bytes(png())
    for name in ("02-bakgrund.md", "kommun/[kommun].md"):
        path = Path(edition, name)
        text = path.read_text("utf-8")
        picture, chapter = ("../punkt.png", "../03-basutbudet.md") if "/" in name else ("punkt.png", "03-basutbudet.md")
        p = lambda: literal(payloads.next())  # noqa: E731
        fence = payloads.next()
        text = re.sub(r"(?m)^(title|description|note|empty|subtitle): (.*)$", lambda m: f"{m[1]}: {quoted(m[2], payloads)}", text)
        text += "\n\n".join([
            "", f"## {p()}", p(), f"*{p()}* **{p()}** ~~{p()}~~", f"- {p()}\n- [ ] {p()}", f"1. {p()}", f"> {p()}",
            f'[{p()}]({chapter} "{p()}")', f'![{p()}]({picture} "{p()}")', f"Mer.[^giftig]\n\n[^giftig]: {p()}",
            f"| {p()} | B |\n| --- | --- |\n| {p()} | 1 |".replace("\\|", "&#124;"), f"```\n{fence}\n```",
            f"``` {payloads.next(without='`')}\n{payloads.next()}\n```",
            "`` " + payloads.next(without="`") + " ``", "",
        ])
        path.write_text(text, "utf-8")


def quoted(text, payloads):
    """A YAML text in double quotes, as JSON writes it."""
    return json.dumps(text.strip("\"") + " " + payloads.next(without="`"), ensure_ascii=False)


def project(folder, mark="\u0301", turn=0):
    """A project full of payloads, and the payloads by their numbers."""
    copy, payloads = lib.copy_project(folder), Payloads(mark, turn)
    edition = copy / edit.EDITION
    in_units(edition, payloads)
    in_chapters(edition, payloads)
    in_yaml(edition, payloads)
    package = Path(edition, "datapackage.yaml")
    package.write_text(package.read_text("utf-8").replace("windows-1252", "utf-8"), "utf-8")
    return copy, payloads.texts


def cells(path):
    """The cells of a published CSV file, whichever of the two forms it has."""
    delimiter = "," if path.name.endswith("-rfc4180.csv") else ";"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [cell for row in csv.reader(file, delimiter=delimiter) for cell in row]
