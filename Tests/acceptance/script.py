"""What the page's small script adds, and that nothing is lost without it.

Sorting and filtering of tables, values of marks by pointer and by keyboard, one name brought forward in all figures;
without scripts every word of the page is there; Chromium's accessibility tree has each figure as one named image. Each
figure's own file of SVG is well formed, has its title and description, and looks as the drawing on the page.
"""

import io
import re
import xml.etree.ElementTree as Tree
from pathlib import Path

from PIL import Image, ImageChops

import lib
import pages

EDITION = "2025"


def open_page(browser, folder, name, **more):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, **more)
    page = context.new_page()
    page.goto(pages.address(folder, name), wait_until="load")
    return page


def words(page):
    return page.evaluate("""() => {
      const copy = document.querySelector('main').cloneNode(true);
      for (const added of copy.querySelectorAll('.filtrera, .lyft, .rad-status')) added.remove();
      return copy.textContent.replace(/\\s+/g, ' ').trim();
    }""")


def same_words(browser, folder, names):
    """Every page says the same with scripts and without."""
    for name in names:
        with_script = open_page(browser, folder, name)
        without = open_page(browser, folder, name, java_script_enabled=False)
        plain = re.sub(r"\s+", " ", without.locator("main").text_content()).strip()
        if words(with_script) != plain:
            yield f"{name}: säger något annat utan skript"
        with_script.context.close()
        without.context.close()


def column(table, index):
    return [t.strip() for t in table.locator(f"tbody tr:not(.summa) > *:nth-child({index})").all_text_contents()]


def number(text):
    return float(text.replace("\xa0", "").replace(",", ".").replace("−", "-"))


def sorting(page):
    table = page.locator("#tab-kommuner table")
    before = column(table, 1)
    head = table.locator("thead th").nth(1)
    head.get_by_role("button").click()
    values = [number(t) for t in column(table, 2)]
    if values != sorted(values) or head.get_attribute("aria-sort") != "ascending":
        yield f"stigande ordning blev {values}"
    head.get_by_role("button").press("Enter")
    if [number(t) for t in column(table, 2)] != sorted(values, reverse=True):
        yield "fallande ordning blev något annat"
    table.locator("thead th").nth(0).get_by_role("button").click()
    if column(table, 1) != before:
        yield f"svensk ordning blev {column(table, 1)}"


def filtering(page):
    figure = page.locator("#tab-kommuner")
    figure.get_by_label("Visa bara rader med").fill("övert")
    shown = [row for row in figure.locator("tbody tr").all() if row.is_visible()]
    told = figure.get_by_role("status").text_content()
    if len(shown) != 1 or not told.startswith("1 av 14"):
        yield f"filtret lämnade {len(shown)} rader och sade {told}"
    figure.get_by_label("Visa bara rader med").fill("")


def values(page):
    drawing = page.locator("#fig-inloggade-per-kommun svg.bred")
    drawing.scroll_into_view_if_needed()
    drawing.locator("[data-k=Luleå] circle").hover()
    tip = page.locator(".tips")
    if not tip.is_visible() or not re.match(r"Luleå: \d\d,\d\xa0%", tip.text_content()):
        yield f"pekaren gav {tip.text_content()!r}"
    page.mouse.move(2, 2)
    drawing.focus()
    page.keyboard.press("ArrowRight")
    first = tip.text_content()
    page.keyboard.press("ArrowRight")
    if not tip.is_visible() or tip.text_content() == first or "%" not in first:
        yield f"tangenterna gav {first!r} och {tip.text_content()!r}"
    page.keyboard.press("Escape")
    if tip.is_visible():
        yield "Escape tog inte bort talet"


def forward(page):
    page.get_by_label("Lyft fram i alla figurer och tabeller").select_option("Pajala")
    figures = page.evaluate("new Set([...document.querySelectorAll('[data-k].framme')].map(m => m.closest('figure').id)).size")
    rows = page.locator("tr.framme").count()
    faded = page.evaluate("""[...document.querySelectorAll('figure.figur')].filter(figure =>
      !figure.querySelector('.framme') && [...figure.querySelectorAll('[data-k]')].some(
        mark => getComputedStyle(mark).opacity < 1)).map(figure => figure.id)""")
    if faded:
        yield f"figurer utan Pajala bleknade: {', '.join(faded)}"
    if figures < 3 or rows < 1:
        yield f"Pajala lyftes fram i {figures} figurer och {rows} rader"


def tree(page):
    """Each visible drawing is one image with a name, a description and nothing inside it."""
    count, problems = 0, []
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    ids = {node["nodeId"]: node for node in nodes}
    for node in nodes:
        if node.get("role", {}).get("value") != "image" or node.get("ignored"):
            continue
        count += 1
        name = node.get("name", {}).get("value", "")
        inside = [k for k in node.get("childIds", []) if not ids[k].get("ignored")]
        if not name or inside:
            problems.append(f"en bild heter {name!r} och har {len(inside)} delar")
    drawings = page.locator("figure svg.d.bred").count()
    described = page.evaluate("""[...document.querySelectorAll('figure svg.d.bred')].filter(s => {
      const told = document.getElementById(s.getAttribute('aria-describedby') || '');
      const figure = s.closest('figure');
      return told && told.textContent.startsWith('Diagrammet visar') && figure.querySelector('table');
    }).length""")
    page.evaluate("document.querySelectorAll('figure details').forEach(details => { details.open = true })")
    opened = session.send("Accessibility.getFullAXTree")["nodes"]
    tables = sum(n.get("role", {}).get("value") == "table" and not n.get("ignored") for n in opened)
    page.evaluate("document.querySelectorAll('figure details').forEach(details => { details.open = false })")
    if tables < drawings:
        problems.append(f"{tables} tabeller i trädet när allt är öppnat, {drawings} diagram")
    if described != drawings or count < drawings:
        problems.append(f"{drawings} diagram, {described} med beskrivning och tabell, {count} bilder i trädet")
    return count, problems


def hovering(page):
    """Every drawing but a table says something at each of its marks, on both ways to them."""
    silent = page.evaluate("""[...document.querySelectorAll('figure svg.d.bred')].filter(svg => {
      const marks = [...svg.querySelectorAll('[data-t]')];
      return !marks.length || marks.some(mark => !mark.dataset.t.trim());
    }).map(svg => svg.closest('figure').id)""")
    if silent:
        yield f"utan tal vid sina märken: {', '.join(silent)}"


MARGIN = 10
# Of 255 shades, and of the area: a halo behind some texts is the one thing that the file leaves out.
DIFFERENT = 64
MOST_DIFFERENT = 0.005


def standalone(page, output):
    """The files of SVG: well formed, described, without anything of the page, and the same picture."""
    files = sorted(output.rglob("*.svg"))
    for path in files:
        root = Tree.parse(path).getroot()
        words = [(part.tag.rpartition("}")[2], (part.text or "").strip()) for part in root[:2]]
        if [tag for tag, _ in words] != ["title", "desc"] or not all(text for _, text in words):
            yield f"{path.name} saknar rubrik eller beskrivning"
        if re.search(r"class=|style|script|var\(|currentColor", path.read_text()):
            yield f"{path.name} behöver sidan"
    compared = 0
    for link in page.locator("figure a[href$='.svg']").all():
        figure = link.locator("xpath=ancestor::figure")
        own = figure.locator("svg.bred")
        own.evaluate("svg => svg.style.setProperty('width', svg.viewBox.baseVal.width + 'px')")
        shown = picture(own.screenshot())
        other = page.context.new_page()
        other.goto((output / EDITION / link.get_attribute("href")).as_uri())
        box = {"x": MARGIN, "y": MARGIN, "width": shown.width, "height": shown.height}
        file = picture(other.screenshot(clip=box))
        other.close()
        difference = ImageChops.difference(coarse(shown), coarse(file))
        share = sum(difference.histogram()[DIFFERENT:]) / (difference.width * difference.height)
        compared += 1
        if share > MOST_DIFFERENT:
            yield f"{link.get_attribute('href')} skiljer sig från sidan i {share:.1%} av ytan"
    print(f"script: {len(files)} bilder som egna filer, {compared} av dem jämförda med sidan")
    if compared < 10:
        yield f"bara {compared} bilder jämfördes"


def picture(png):
    return Image.open(io.BytesIO(png)).convert("L")


def coarse(image):
    """Squares of 4 x 4 pixels: a drawing may begin between two pixels of the page."""
    return image.resize((image.width // 4, image.height // 4), Image.BOX)


def main():
    with lib.temporary() as folder, lib.chromium() as browser:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        output = project / "Output"
        names = sorted(str(p.relative_to(output)) for p in output.rglob("*.html"))
        chosen = [n for n in names if n.count("/") < 2] + names[:2] if lib.short() else names
        problems = [*same_words(browser, output, chosen)]
        page = open_page(browser, output, f"{EDITION}/index.html")
        images, more = tree(page)
        problems += more
        for check in (hovering, sorting, filtering, values, forward):
            problems += [f"{check.__name__}: {fault}" for fault in check(page)]
        calm = open_page(browser, output, f"{EDITION}/index.html", java_script_enabled=False)
        problems += [f"bilder: {fault}" for fault in standalone(calm, output)]
        print(f"script: {len(chosen)} sidor säger detsamma utan skript, {images} bilder med namn")
    lib.finish(len(chosen) + images, "sidor och bilder", problems)


if __name__ == "__main__":
    main()
