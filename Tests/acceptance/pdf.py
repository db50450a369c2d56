"""The PDF files of `uppsikt pdf` by the package pdfua and by rules of our own: `pdf.py [--short] [FILE …]`.

pdfua knows 16 of the 106 rules of PDF/UA-1 that a machine can check, so that no file claims to follow the standard: the
one warning that is allowed is that the claim is absent. The short form prints one page.
"""

import html.parser
import io
import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pikepdf

import lib
import printing
import sheets

CLAIM = "UA-28-004"
STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form".split())
# What may stand directly in what (ISO 32000-1, 14.8.4.3).
WITHIN = {
    "L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
}
OUTSIDE = {"LI": "L", "Lbl": "LI", "LBody": "LI", "TR": "Table", "TH": "TR", "TD": "TR"}
PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "INLINE IMAGE", "Tj", "TJ", "'", '"'}


class Node:
    """An element of the structure tree with its kind, its kids and the marks that it owns, as (sheet, number)."""

    def __init__(self, element, sheet, numbers):
        self.element = element
        self.kind = str(element.get("/S", ""))[1:]
        sheet = numbers.get(element.Pg.objgen, sheet) if "/Pg" in element else sheet
        self.kids, self.marks, self.links = [], [], []
        for kid in sheets.kids(element.get("/K")):
            if not isinstance(kid, pikepdf.Dictionary):
                self.marks.append((sheet, int(kid)))
            elif "/S" in kid:
                self.kids.append(Node(kid, sheet, numbers))
            elif "/Obj" in kid:
                self.links.append(kid.Obj)
            else:
                self.marks.append((numbers[kid.Pg.objgen] if "/Pg" in kid else sheet, int(kid.MCID)))

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()


def tree(document):
    numbers = {page.objgen: n for n, page in enumerate(document.pages, start=1)}
    return Node(document.Root.StructTreeRoot, None, numbers)


# ---------- rules of our own: each takes the document and its tree, and gives what is wrong ----------


def says_what_it_is(document, _):
    """XMP with title and language as in the document, case number, version and checksum; no claim of PDF/UA or PDF/A."""
    if "/Metadata" not in document.Root:
        yield "saknar XMP"
        return
    packet = document.Root.Metadata.read_bytes().decode()
    title, language = str(document.docinfo.get("/Title", "")), str(document.Root.get("/Lang", ""))
    with document.open_metadata(set_pikepdf_as_editor=False) as told:
        if told.get("dc:title") != title or not title:
            yield f"XMP har titeln {told.get('dc:title')!r}, dokumentet {title!r}"
        if list(told.get("dc:language", [])) != [language]:
            yield f"XMP har språket {told.get('dc:language')}, dokumentet {language!r}"
    wanted = ["dc:identifier", "utgava:version", "utgava:kontrollsumma", "xmp:CreateDate"]
    yield from (f"XMP saknar {name}" for name in wanted if f"<{name}>" not in packet)
    yield from (f"XMP påstår {name}" for name in ("pdfuaid", "pdfaid") if name in packet)


def opens_well(document, _):
    """PDF 1.7, tagged, its title in the window's head, an outline, and tabs in the order of the structure."""
    root = document.Root
    if document.pdf_version < "1.7":
        yield f"är PDF {document.pdf_version}"
    if not root.get("/MarkInfo", {}).get("/Marked", False):
        yield "är inte märkt som taggad"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "visar filens namn, inte sin titel"
    if "/Outlines" not in root:
        yield "saknar disposition"
    for number, page in enumerate(document.pages, start=1):
        if page.get("/Tabs") != "/S":
            yield f"blad {number}: tabb går inte i läsordning"


def painted(page):
    """What a sheet paints: its operator and the innermost mark around it, `Artifact`, a number or nothing."""
    marks = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BMC":
            marks.append("Artifact" if operands[0] == "/Artifact" else None)
        elif name == "BDC":
            properties = operands[1]
            number = properties.get("/MCID") if isinstance(properties, pikepdf.Dictionary) else None
            marks.append("Artifact" if operands[0] == "/Artifact" else None if number is None else int(number))
        elif name == "EMC":
            marks.pop()
        elif name in PAINTING:
            yield name, next((mark for mark in reversed(marks) if mark is not None), None)


def is_read_or_passed(document, root):
    """All that is painted belongs to the structure or is an artifact, and all that the structure owns is painted."""
    owned = Counter(mark for node in root.walk() for mark in node.marks)
    yield from (f"blad {mark[0]}: märke {mark[1]} ägs av {n} element" for mark, n in owned.items() if n > 1)
    shown = set()
    for number, page in enumerate(document.pages, start=1):
        outside = Counter()
        for name, mark in painted(page):
            if mark is None:
                outside[name] += 1
            elif mark != "Artifact":
                shown.add((number, mark))
        yield from (f"blad {number}: {n} {name} utanför strukturen" for name, n in outside.items())
    yield from (f"blad {sheet}: märke {number} ägs av inget element" for sheet, number in sorted(shown - set(owned)))


def tells_heads_and_feet(document, _):
    """Every sheet's running foot is an artifact of pagination."""
    for number, page in enumerate(document.pages, start=1):
        content = b"".join(stream.read_bytes() for stream in sheets.kids(page.obj.Contents))
        if b"/Subtype /Footer" not in content and b"/Subtype /Header" not in content:
            yield f"blad {number}: sidhuvud och sidfot är inte märkta"


def is_of_known_kinds(document, root):
    """Kinds that PDF 1.7 knows, or that have a role there; no form fields."""
    roles = document.Root.StructTreeRoot.get("/RoleMap", {})
    for kind in sorted({node.kind for node in root.walk()} - STANDARD - {""}):
        if str(roles.get("/" + kind, ""))[1:] not in STANDARD:
            yield f"/{kind} har ingen roll"
    if any(node.kind == "Form" for node in root.walk()):
        yield "har formulärfält"


def nests(document, root):
    """Lists, tables and their parts stand in each other as they should."""
    wrong = Counter()
    for node in root.walk():
        for kid in node.kids:
            if node.kind in WITHIN and kid.kind not in WITHIN[node.kind]:
                wrong[f"/{kid.kind} i /{node.kind}"] += 1
            if OUTSIDE.get(kid.kind, node.kind) not in {node.kind, "THead", "TBody", "TFoot"}:
                wrong[f"/{kid.kind} utanför /{OUTSIDE[kid.kind]}"] += 1
    yield from (f"{n} {what}" for what, n in wrong.items())


def attribute(element, name):
    for part in sheets.kids(element.get("/A")):
        if isinstance(part, pikepdf.Dictionary) and name in part:
            return part[name]
    return None


def describes(document, root):
    """Drawings have words, heads of tables their direction, headings text, and no level is passed over."""
    level = 0
    for node in root.walk():
        if node.kind == "Figure" and not str(node.element.get("/Alt", "")).strip():
            yield "en teckning saknar text"
        if node.kind == "TH" and attribute(node.element, "/Scope") is None:
            yield "ett tabellhuvud saknar riktning"
        if re.fullmatch("H[1-6]", node.kind):
            if not any(kid.marks for kid in node.walk()):
                yield "en rubrik är tom"
            if int(node.kind[1]) > level + 1:
                yield f"en rubrik på nivå {node.kind[1]} följer på nivå {level}"
            level = int(node.kind[1])


def leads(document, root):
    """Each link says where it leads and belongs to a link of the structure, and each of those has its link."""
    owned = {link.objgen for node in root.walk() if node.kind == "Link" for link in node.links}
    for number, page in enumerate(document.pages, start=1):
        for link in page.get("/Annots", []):
            if not str(link.get("/Contents", "")).strip():
                yield f"blad {number}: en länk säger inte vart den leder"
            if link.objgen not in owned:
                yield f"blad {number}: en länk står utanför strukturen"
            if "/A" in link and str(link.A.get("/URI", "")).startswith("file:"):
                yield f"blad {number}: en länk leder till en fil på den här datorn"
    empty = sum(node.kind == "Link" and not any(one.links for one in node.walk()) for node in root.walk())
    if empty:
        yield f"{empty} /Link leder ingenstans"


def embeds(document, _):
    """Every font lies in the file and can be turned back into text."""
    for page in document.pages:
        for font in page.Resources.get("/Font", {}).values():
            own = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            held = own.get("/FontDescriptor", {})
            if not any(name in held for name in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"typsnittet {font.get('/BaseFont', font.get('/Subtype'))} ligger inte i filen"
            if "/ToUnicode" not in font:
                yield f"typsnittet {font.get('/BaseFont', font.get('/Subtype'))} kan inte bli text"


def reads_on(document, root):
    """The structure goes from sheet to sheet, never back, and its headings come as in the outline."""
    last = 0
    for node in root.walk():
        if node.kind in {"P", "H1", "H2", "H3", "H4", "H5", "TR", "LI", "Figure"}:
            own = [sheet for one in node.walk() for sheet, _ in one.marks]
            if own and min(own) < last:
                yield f"läsordningen går från blad {last} tillbaka till {min(own)}"
            last = max([last, min(own, default=last)])


RULES = [
    says_what_it_is, opens_well, is_read_or_passed, tells_heads_and_feet, is_of_known_kinds, nests, describes, leads,
    embeds, reads_on,
]


def by_ourselves(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/StructTreeRoot" not in document.Root:
            return ["saknar struktur"]
        root = tree(document)
        return [f"{rule.__name__}: {fault}" for rule in RULES for fault in dict.fromkeys(rule(document, root))]


class Headings(html.parser.HTMLParser):
    """The texts of the headings of a page."""

    def __init__(self, page):
        super().__init__()
        self.texts, self.open = set(), None
        self.feed(page)

    def handle_starttag(self, tag, _):
        self.open = "" if re.fullmatch("h[1-6]", tag) else self.open

    def handle_endtag(self, tag):
        if re.fullmatch("h[1-6]", tag):
            self.texts.add(line(self.open))
            self.open = None

    def handle_data(self, text):
        self.open = None if self.open is None else self.open + text


def line(text):
    return " ".join(re.sub("[\u00ad\u2060\ufeff]", "", text).split())


def is_named_by(pdf, page):
    """Each title of the outline is the text of a heading of the page, blanks and all."""
    own = Headings(page).texts
    titles = [line(title) for title, _ in sheets.outline(pdf)]
    yield from (f"dispositionen har ”{title}”, som ingen rubrik på sidan lyder" for title in titles if title not in own)
    yield from [] if titles else ["dispositionen är tom"]


def by_pdfua(path):
    """The faults that pdfua finds, and how many of its checks ran."""
    done = subprocess.run(
        [sys.executable, "-m", "pdfua", "check", "--format", "json", path], capture_output=True, text=True,
        timeout=lib.SECONDS)
    told = json.loads(done.stdout)
    told = told[0] if isinstance(told, list) else told
    found = [f"pdfua {one['rule_id']}: {one['message']}" for one in told["findings"] if one["rule_id"] != CLAIM]
    return found, told["summary"]["rules_run"]


def control(browser, project):
    """The browser's own print of the minutes has the faults that we mend: both checks must see them."""
    page = next(project.glob("Output/*/protokollsutdrag.html"))
    plain = printing.plain(browser, page.parent, page.name)
    (project / "kontroll.pdf").write_bytes(plain)
    found = by_ourselves(plain) + by_pdfua(project / "kontroll.pdf")[0]
    found += is_named_by(plain, page.read_text().replace("ammanfattning", "amman fattning"))
    wanted = ["dispositionen har ”Sammanfattning”", "saknar XMP", "är PDF 1.4", "utanför strukturen", "är inte märkta", "/Strong har ingen roll", "i /LI", "UA-01-003"]
    return [f"webbläsarens egen utskrift borde ha gett ”{w}”" for w in wanted if not any(w in one for one in found)]


def printed_page(project, path):
    """The page of the site that a print is made of: the appendix is the end of the report."""
    edition, name = re.fullmatch(r"([^-]+)-(.+)", path.stem).groups()
    names = {"rapport": "index", "bilaga": "index"}
    within = [name.replace("-", "/", count) for count in (0, 1)]
    return next(page for one in [names.get(name, name), *within] if (page := project / f"Output/{edition}/{one}.html").is_file())


def judge(path, project=None):
    found, ran = by_pdfua(path)
    pdf = path.read_bytes()
    if project:
        found += is_named_by(pdf, printed_page(project, path).read_text())
    count = len(sheets.texts(pdf))
    print(f"pdf: {path.name}: {count} blad, {len(pdf) // 1024} kB, pdfua {ran} kontroller, {len(RULES)} egna regler")
    return count, [f"{path.name}: {fault}" for fault in found + by_ourselves(pdf)]


def without_editor(project):
    """With a browser and no qpdf nothing is printed, and the reader is told what to install."""
    only = project / "bara-webblasare"
    only.mkdir()
    (only / "chromium").symlink_to("/usr/bin/chromium")
    done = printing.press(project, "--output-dir", "Ingen", env={"PATH": str(only)})
    if done.returncode != 3 or "apt install" not in done.stderr or "qpdf" not in done.stderr or (project / "Ingen").exists():
        yield f"utan qpdf: kod {done.returncode}, {done.stderr!r}"


def main():
    paths = [Path(a) for a in sys.argv[1:] if not a.startswith("-")]
    count, problems, project = 0, [], None
    with lib.temporary() as folder, lib.chromium() as browser:
        if not paths:
            project = lib.copy_project(folder / "projekt")
            lib.build_well(project)
            problems += control(browser, project) + [*without_editor(project)]
            pages = ["kommun/lulea"] if lib.short() else ["kommun/lulea", "kommun/arjeplog", "matt", "datakvalitet", "om"]
            for arguments in [["--page", page] for page in pages] + ([] if lib.short() else [[]]):
                done = printing.press(project, *arguments)
                problems += [] if done.returncode == 0 else [f"uppsikt pdf {arguments}: {done.stderr}"]
            paths = sorted(project.glob("PDF/*.pdf"))
        for path in paths:
            sheet_count, found = judge(path, project)
            count += sheet_count
            problems += found
    lib.finish(count, "blad", problems)


if __name__ == "__main__":
    main()
