"""Texts that try to break out of their place, in every place of the site where a text may stand, in real Chromium.

Nothing may come alive: no script, no element, attribute, rule of style, formula of a spreadsheet that the same site
with plain texts does not have. Then escaping is taken away in one place at a time, and each of them must be noticed."""

import csv
import json
import re
import subprocess
import xml.etree.ElementTree as Tree
from collections import Counter
from pathlib import Path

import browser as look
import edit
import hostile
import lib

# Places of a page where a payload must have been seen, so that none is forgotten.
SINKS = {
    "text", "text i svg", "text i title", "@aria-label", "@alt", "@content", "css", "csv", "csv med formel", "json", "svg"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
SHEETS = ["uppsikt.css", "utskrift.css", "protokoll.css"]
CSS_STRING = re.compile(r'"((?:\\.|[^"\\\n])*)"')

# What stands in the page: pairs of element and attribute, addresses, and every text with the place where it stands.
SCAN = r"""() => {
    const pairs = new Set(), links = new Set(), texts = [];
    for (const element of document.querySelectorAll('*')) {
        const name = element.localName;
        pairs.add(name);
        for (const attribute of element.attributes) {
            pairs.add(name + '@' + attribute.name);
            texts.push(['@' + attribute.name, attribute.value]);
            if (['href', 'src', 'xlink:href', 'action'].includes(attribute.name)) links.add(attribute.value);
        }
        const kind = name === 'title' ? 'text i title' : element.closest('svg') ? 'text i svg' : 'text';
        for (const child of element.childNodes) if (child.nodeType === 3) texts.push([kind, child.data]);
        for (const child of element.childNodes) if (child.nodeType === 8) pairs.add('<!--');
    }
    return {pairs: [...pairs], links: [...links], texts};
}"""
# The kinds of rule, their selectors and what they declare, the words of strings left out.
RULES = r"""text => {
    const sheet = new CSSStyleSheet(), found = [];
    sheet.replaceSync(text);
    const visit = rules => {
        for (const rule of rules) {
            found.push(rule.constructor.name + ' ' + (rule.selectorText || rule.name || ''));
            if (rule.style) found.push([...rule.style].join());
            if (rule.cssRules) visit(rule.cssRules);
        }
    };
    visit(sheet.cssRules);
    return found;
}"""


class Window:
    """Chromium without the page's own protection against scripts: only escaping stands in the way."""

    def __init__(self, browser):
        self.context, self.alive = browser.new_context(bypass_csp=True), []
        self.page = self.context.new_page()
        self.page.on("dialog", lambda dialog: (self.alive.append(dialog.message), dialog.dismiss()))
        self.page.on("popup", lambda popup: self.alive.append("popup"))

    def load(self, path):
        """The page's scan, and what came alive in it."""
        self.alive.clear()
        self.page.goto(Path(path).resolve().as_uri(), wait_until="load")
        self.page.wait_for_timeout(20)
        return self.page.evaluate(SCAN), list(self.alive)

    def rules(self, text):
        return self.page.evaluate(RULES, text)


class Plain:
    """What the same site is made of when its texts are plain."""

    def __init__(self, window, output):
        self.pairs, self.rules = set(), {}
        for page in sorted(output.rglob("*.html")):
            self.pairs |= set(window.load(page)[0]["pairs"])
        for sheet in sorted(output.rglob("*.css")):
            self.rules[sheet.name] = window.rules(sheet.read_text("utf-8"))
        # What only the chapters of the hostile site have: they use all of Markdown.
        self.pairs |= {"img", "img@src", "img@alt", "img@title", "img@class", "img@width", "img@height", "img@loading"}
        self.pairs |= {"del", "em", "strong", "blockquote", "pre", "code", "code@class", "a@title", "ol@start"}


def bad_links(links):
    allowed = re.compile(r"(https?:|mailto:|tel:)|[^:]*$|[^:/?#]*[/?#]")
    return [link for link in links if not allowed.match(link)]


def wrong_page(scan, alive, plain):
    """What came alive, and the elements, attributes and addresses that should not be there."""
    strange = sorted(set(scan["pairs"]) - plain.pairs)
    return [f"levde upp: {alive}"] * bool(alive) + [f"främmande {name}" for name in strange] + [
        f"farlig adress {link[:60]}" for link in bad_links(scan["links"])]


def css_texts(text):
    """The strings of a sheet, their escapes read as CSS Syntax says."""
    read = lambda m: chr(int(m[1], 16)) if m[1] else m[2]  # noqa: E731
    return [re.sub(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", read, string) for string in CSS_STRING.findall(text)]


def wrong_css(window, sheet, text, plain):
    rules = window.rules(text)
    return [] if rules == plain.rules[sheet] else [f"{sheet} fick andra regler: {set(rules) ^ set(plain.rules[sheet])}"]


def wrong_cells(cells):
    return [f"cellen {cell[:40]} är en formel" for cell in cells
            if cell.startswith(FORMULA) and not NUMBER.fullmatch(cell.replace("\u00a0", ""))]


class Hunt:
    """Where each payload was seen, whole."""

    def __init__(self, texts):
        self.texts, self.sinks, self.whole, self.seen = texts, Counter(), set(), set()

    def see(self, sink, text):
        for number in map(int, re.findall(r"alert\((\d+)\)", text)):
            self.sinks[sink] += 1
            self.seen.add(number)
            wanted = self.texts.get(number)
            if wanted and wanted in text:
                self.whole.add(number)


def look_through(window, project, hunt, plain, chosen):
    """Every file of a hostile site; returns the problems."""
    output, problems = project / "Output", []
    for name in chosen:
        scan, alive = window.load(output / name)
        problems += [f"{name}: {wrong}" for wrong in wrong_page(scan, alive, plain)]
        for sink, text in scan["texts"]:
            hunt.see(sink, text)
    for sheet in SHEETS:
        text = (output / "2025" / sheet).read_text("utf-8")
        problems += wrong_css(window, sheet, text, plain)
        for string in css_texts(text):
            hunt.see("css", string)
    for path in sorted(output.rglob("*.csv")):
        cells = hostile.cells(path)
        problems += [f"{path.name}: {wrong}" for wrong in wrong_cells(cells)]
        for cell in cells:
            hunt.see("csv med formel" if cell.startswith("'") else "csv", cell)
    for path in sorted(output.rglob("*.svg")):
        wrong, texts = drawing(path)
        problems += [f"{path.name}: {fault}" for fault in wrong]
        for text in texts:
            hunt.see("svg", text)
    for strings in map(strings_of, json_texts(project)):
        for string in strings:
            hunt.see("json", string)
    return problems


SHAPES = {"svg", "title", "desc", "g", "path", "rect", "circle", "text"}


def drawing(path):
    """What is wrong with a drawing's own file, which other programs read as XML, and every text of it."""
    try:
        root = Tree.parse(path).getroot()
    except Tree.ParseError as error:
        return [f"går inte att läsa som XML: {error}"], []
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    loud = {name for element in root.iter() for name in element.attrib if name.startswith("on") or "href" in name}
    texts = [element.text for element in root.iter() if element.text]
    return [f"har {name}" for name in sorted((names - SHAPES) | loud)], texts


def json_texts(project):
    """Every JSON file of the site, and what the command writes as JSON."""
    yield from (json.loads(path.read_text("utf-8")) for path in sorted((project / "Output").rglob("*.json")))
    for words in (["check"], ["explain", "implementeringsgrad"]):
        done = subprocess.run(
            [lib.program(), *words, "--json"], cwd=project, capture_output=True, text=True, timeout=lib.SECONDS)
        yield json.loads(done.stdout)


def strings_of(node):
    if isinstance(node, str):
        return [node]
    parts = [*node.keys(), *node.values()] if isinstance(node, dict) else node if isinstance(node, list) else []
    return [string for part in parts for string in strings_of(part)]


# Ends every construction that a text may stand in, and then comes alive.
LIVE = '"\'></title></style></textarea></svg><img src=x onerror=alert(1)><script>alert(2)</script>'


def places(source):
    """Where payloads stand in a page's source: (kind of place, start, end), one of each kind."""
    found = {}
    for match in re.finditer(r"alert\((\d+)\)", source):
        start = source.rfind("<", 0, match.start())
        tag = re.match(r"</?([a-z0-9]+)", source[start:start + 20])
        inside = source.rfind(">", 0, match.start()) < start
        if inside:
            names = re.findall(r'([a-z-]+)="[^"]*$', source[start:match.start()])
            kind = f"@{names[-1]} i {tag[1]}" if names else None
        else:
            kind = f"text i {tag[1]}" if tag else None
        if kind and kind not in found:
            found[kind] = match
    return found


def controls(window, project, plain, folder, chosen):
    """Takes escaping away in one place at a time; returns how many places, and those that went unnoticed."""
    unseen, kinds, output = [], {}, project / "Output"
    for name in chosen:
        source = (output / name).read_text("utf-8")
        for kind, match in places(source).items():
            if kind in kinds:
                continue
            kinds[kind] = name
            page = (output / name).with_name("kontroll.html")
            page.write_text(source[:match.start()] + LIVE + source[match.end():], "utf-8")
            scan, alive = window.load(page)
            page.unlink()
            if not alive or not wrong_page(scan, alive, plain):
                unseen.append(f"{kind} utan skydd på {name} märktes inte")
    sheet = (output / "2025/utskrift.css").read_text("utf-8")
    raw = CSS_STRING.sub('"x"; } } * { background: red } @page { @top-left { content: "y"', sheet, count=1)
    if not wrong_css(window, "utskrift.css", raw, plain):
        unseen.append("en css-sträng utan skydd märktes inte")
    if len(wrong_cells(["=1+1", "@SUM(1)", "+1a", "-x"])) != 4 or wrong_cells(["-3", "+2,5", "'=1+1"]):
        unseen.append("en formel utan skydd märktes inte")
    print(f"escaping: kontroll: {len(kinds) + 2} slags platser utan skydd, {len(unseen)} missade")
    return unseen


# What a link may not begin with, and ways to write it that a browser still understands.
SCHEMES = ["javascript", "data", "vbscript", "blob", "file", "ms-word", "ms-excel", "search-ms", "jar", "view-source"]
DISGUISES = [
    "{s}:alert(1)", "{S}:alert(1)", "{s}&colon;alert(1)", "{s}&#58;alert(1)", "&#32;{s}:alert(1)", "&#1;{s}:alert(1)",
    "{h}&#9;{t}:alert(1)", "{h}&#10;{t}:alert(1)", "{h}&#0;{t}:alert(1)", "&#xA0;{s}:alert(1)", "{s}&#9;:alert(1)"]
OTHERS = ["//evil.example/x", "\\\\\\\\evil.example/x", "/\\\\evil.example"]


def links(folder):
    """Links that a browser would act on: each is refused where it stands."""
    copy = lib.copy_project(folder)
    path = copy / edit.EDITION / "02-bakgrund.md"
    written = [
        form.format(s=s, S=s.upper(), h=s[:3], t=s[3:]) for s in SCHEMES for form in DISGUISES] + OTHERS
    lines = path.read_text("utf-8").count("\n")
    kinds = ["[länk](<{}>)", "![bild](<{}>)", "[länk][l{}]\n\n[l{}]: <{}>"]
    with path.open("a", encoding="utf-8") as file:
        at = []
        for number, address in enumerate(written):
            text = kinds[0 if number % 3 else 1].format(address)
            file.write("\n" + text + "\n")
            lines += 2
            at.append((lines, address))
    done = lib.build(copy, "--json")
    told = {fault["line"] for fault in json.loads(done.stdout)["errors"]} if done.stdout else set()
    missed = [f"adressen {address} på rad {line} togs emot" for line, address in at if line not in told]
    if done.returncode != 1:
        missed.append(f"ett bygge med farliga adresser slutade med {done.returncode}: {done.stderr[:300]}")
    print(f"escaping: {len(at)} farliga adresser, {len(missed)} togs emot")
    return len(at), missed


def main():
    marks = hostile.MARKS[:1] if lib.short() else hostile.MARKS
    problems, hunts, pages, whole, known = [], Counter(), 0, 0, 0
    with lib.in_memory() as folder, lib.chromium() as chromium:
        window = Window(chromium)
        clean = lib.copy_project(folder / "rent")
        lib.build_well(clean)
        plain = Plain(window, clean / "Output")
        for turn, mark in enumerate(marks):
            project, texts = hostile.project(folder / f"giftigt-{turn}", mark, turn)
            lib.build_well(project)
            names = look.html_pages(project / "Output")
            chosen = look.every_kind(project / "Output", names) if lib.short() else names
            hunt = Hunt(texts)
            problems += look_through(window, project, hunt, plain, chosen)
            problems += [f"«{texts[n]}» syns men aldrig hel" for n in sorted(hunt.seen - hunt.whole)]
            hunts, pages = hunts + hunt.sinks, pages + len(chosen)
            whole, known = whole + len(hunt.whole), known + len(texts)
            if turn == 0:
                problems += controls(window, project, plain, folder, chosen)
        count, missed = links(folder / "adresser")
    print("escaping: " + ", ".join(f"{sink} {n}" for sink, n in sorted(hunts.items())))
    print(f"escaping: {known} texter, {whole} sedda hela, {pages} sidor i Chromium, {len(marks)} tecken som klistras på")
    problems += missed + [f"ingen text kom till {sink}" for sink in sorted(SINKS - hunts.keys())]
    lib.finish(sum(hunts.values()) + count, "ställen med farlig text", problems)


if __name__ == "__main__":
    main()
