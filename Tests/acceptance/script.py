"""What the page's small script adds, and that nothing is lost without it.

Sorting and filtering of tables, values of marks by pointer, finger and arrow keys; what is brought forward is looked at
by `forward.py`. Without scripts every word of the page is there; Chromium's accessibility tree has each figure as one named image. Each
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


def open_page(browser, folder, name, touch=None, **more):
    context = browser.new_context(viewport=touch or {"width": 1280, "height": 900}, has_touch=touch is not None, **more)
    page = context.new_page()
    page.goto(pages.address(folder, name), wait_until="load")
    return page


def words(page):
    return page.evaluate("""() => {
      const copy = document.querySelector('main').cloneNode(true);
      for (const added of copy.querySelectorAll('.filtrera, .lyft, .rad-status, .stega, .sorteraefter, .av-skript')) added.remove();
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
    told = page.locator("#tab-kommuner").get_by_role("status").all_text_contents()
    if not any(re.fullmatch(r"Sorterad efter .+, stigande\.", text) for text in told):
        yield f"ordningen sägs som {told}"
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


def printing(page):
    """A table that is filtered and sorted on the screen is printed whole, in its own order, and is as it was after."""
    figure = page.locator("#tab-kommuner")
    own = column(figure.locator("table"), 1)
    figure.locator("thead th").nth(1).get_by_role("button").click()
    figure.get_by_label("Visa bara rader med").fill("a")
    page.evaluate("""addEventListener('beforeprint', () => {
      window.printed = [...document.querySelectorAll('#tab-kommuner tbody tr > th')].map(head => head.textContent.trim());
    })""")
    page.pdf()
    printed = page.evaluate("window.printed")
    page.emulate_media(media="print")
    seen = [row for row in figure.locator("tbody tr").all() if row.is_visible()]
    page.emulate_media(media="screen")
    left = [row for row in figure.locator("tbody tr").all() if row.is_visible()]
    if len(seen) != len(own) or [name for name in printed if name in own] != own:
        yield f"{len(seen)} av {len(own)} rader trycktes, i ordningen {printed}"
    if not 0 < len(left) < len(own) or column(figure.locator("table"), 1) == own:
        yield "urvalet och ordningen på skärmen försvann av utskriften"
    figure.get_by_label("Visa bara rader med").fill("")
    for _ in range(2):
        figure.locator("thead th").nth(1).get_by_role("button").click()
    if column(figure.locator("table"), 1) != own or figure.locator("[aria-sort]").count():
        yield "den egna ordningen gick inte att få tillbaka"


def values(page):
    drawing = page.locator("#fig-inloggade-per-kommun svg.bred")
    drawing.scroll_into_view_if_needed()
    drawing.locator("[data-k=Luleå] circle").hover()
    tip = page.locator(".tips")
    if not tip.is_visible() or not re.match(r"Luleå: \d\d,\d\xa0%", tip.text_content()):
        yield f"pekaren gav {tip.text_content()!r}"
    page.mouse.move(2, 2)
    if tip.is_visible():
        yield "talet stod kvar när pekaren hade gått"


def walking(page):
    """What is heard at each step from the heading of a figure: role, name, value and instruction."""
    heard = []
    for figure in page.locator("figure.figur:has(> svg.d)").all():
        slider = figure.get_by_role("slider")
        number = figure.locator(".fnr").text_content().lower()
        if slider.count() != 1 or slider.get_attribute("aria-label") != f"Värden i {number}, gå med piltangenterna":
            yield f"{number} har {slider.count()} reglage"
            continue
        slider.focus()
        first = slider.get_attribute("aria-valuetext")
        page.keyboard.press("ArrowRight")
        second = slider.get_attribute("aria-valuetext")
        page.keyboard.press("End")
        last = slider.get_attribute("aria-valuetext")
        count = int(slider.get_attribute("max"))
        told = [text.rpartition(", ")[2] for text in (first, second, last)]
        if told != [f"{at} av {count}" for at in (1, min(2, count), count)]:
            yield f"{number} säger {told}"
        if not page.locator(".tips").is_visible() or not slider.is_visible():
            yield f"{number} visar inte talet eller reglaget"
        page.keyboard.press("Escape")
        if page.locator(".tips").is_visible():
            yield f"{number}: Escape tog inte bort talet"
        heard.append(first)
    print(f"script: {len(heard)} diagram gås igenom med piltangenterna, det första börjar {heard[0]!r}")


# The nodes of Chromium's accessibility tree as a screen reader meets them, those that are ignored left out.
def heard(page):
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    ids = {node["nodeId"]: node for node in nodes}

    def walk(node):
        if not node.get("ignored"):
            field = lambda key: node.get(key, {}).get("value", "")
            yield field("role"), field("name"), field("description"), node["nodeId"]
        for child in node.get("childIds", []):
            if child in ids:
                yield from walk(ids[child])

    return list(walk(nodes[0])), ids


# What a figure is, in the order in which it is heard; what stands in brackets is there in some.
FIGURE = re.compile(r"heading (paragraph )*image (paragraph )?slider (paragraph )+DisclosureTriangle (paragraph )*DisclosureTriangle ")
ENDS = {"group", "region", "navigation"}
SPOKEN = {"heading", "paragraph", "image", "slider", "DisclosureTriangle", "link", "table", "status"}


def hearing(page):
    """A figure is heard once: its heading, what it measures, the picture by name, its values, its summary, and one step
    further its table. Landmarks have names of their own, headings nest, and the first screen is soon heard."""
    nodes, ids = heard(page)
    figures = 0
    for index, (role, name, _, _) in enumerate(nodes):
        if role != "group" or not name.startswith("Figur"):
            continue
        end = next((at for at in range(index + 1, len(nodes)) if nodes[at][0] in ENDS and nodes[at][1]), len(nodes))
        own = nodes[index + 1:end]
        if not any(one[0] == "image" for one in own) or any(one[0] == "table" for one in own):
            continue
        figures += 1
        number = name.split(" ")[0].lower().replace("\xa0", " ")
        parts = [one for one in own if one[0] in SPOKEN]
        order = "".join(one[0] + " " for one in parts if one[0] != "link" and one[0] != "status")
        if not FIGURE.match(order):
            yield f"{name[:40]} hörs som {order}"
        if any(one[2] for one in own):
            yield f"{name[:40]} har en beskrivning som sägs två gånger"
        names = [one[1] for one in own if one[0] == "DisclosureTriangle"]
        if not re.fullmatch(r"Visa data till figur\s\d+ som tabell", names[0]) or not re.fullmatch(r"Hämta eller länka till figur\s\d+", names[1]):
            yield f"{name[:40]} öppnas med {names}"
        texts = [one[1] for one in own if one[0] == "StaticText" and len(one[1]) > 60]
        if len(texts) != len(set(texts)):
            yield f"{name[:40]} säger något två gånger"
    landmarks = [(role, name) for role, name, _, _ in nodes if role in ("navigation", "region", "search")]
    for role, name in landmarks:
        if not name or landmarks.count((role, name)) > 1:
            yield f"{role} heter {name!r}"
    levels = page.evaluate("""[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(head => head.getClientRects().length)
      .map(head => [Number(head.tagName[1]), head.textContent])""")
    for (above, _), (level, text) in zip(levels, levels[1:]):
        if level > above + 1:
            yield f"rubriken {text[:40]} hoppar från nivå {above} till {level}"
    inside = page.evaluate("""[...document.querySelectorAll('.text > :is(h3, h4) ~ figure :is(h2, h3)')]
      .filter(head => head.closest('.text') && !head.closest('.bilaga') && head.closest('.figur-h')).map(head => head.textContent)""")
    for text in inside:
        yield f"figuren {text[:40]} har sin rubrik bredvid den som frågar efter den"
    count = len(page.evaluate(FIRST_SCREEN).split())
    print(f"script: {figures} figurer hörs en gång, {len(landmarks)} landmärken, {count} ord på den första skärmen")
    if count > MOST_WORDS or figures < 5:
        yield f"{count} ord hörs på den första skärmen, {figures} figurer"


MOST_WORDS = 300
FIRST_SCREEN = """() => {
  const words = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width && box.top < 900) words.push(node.textContent);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute('aria-hidden') === 'true' || !node.getClientRects().length && node.tagName !== 'BODY') return;
    const name = node.getAttribute('aria-label');
    const box = node.getBoundingClientRect();
    if (node.tagName === 'svg' || node.tagName === 'SELECT' || node.tagName === 'SCRIPT') { if (name && box.top < 900) words.push(name); return; }
    for (const child of node.childNodes) walk(child);
  };
  walk(document.body);
  return words.join(' ');
}"""


def searching(page):
    """The words of a page, figure, measure or unit lead to it; nothing is found of what is not there."""
    field = page.get_by_role("searchbox", name="Sök i rapporten")
    status = page.locator("#sok [role=status]")
    for words, wanted in SEARCHES.items():
        field.fill(words)
        found = page.locator("#sok li:visible a")
        targets = [found.nth(i).get_attribute("href") for i in range(found.count())]
        if wanted not in targets or len(targets) > 12 or not status.text_content():
            yield f"”{words}” gav {targets} och {status.text_content()!r}"
    field.fill("finns inte här")
    if page.locator("#sok li:visible").count() or status.text_content() != "Inga träffar.":
        yield f"något hittades: {status.text_content()}"
    field.fill("")
    broken = page.evaluate("[...document.querySelectorAll('#sok a')].map(a => a.getAttribute('href')).filter(h => h.startsWith('#') && !document.querySelector(h))")
    if broken or page.locator("#sok li").count() < 50:
        yield f"leder ingenstans: {broken}"
    page.emulate_media(media="print")
    if page.locator("#sok").is_visible():
        yield "sökningen trycks"
    page.emulate_media(media="screen")


SEARCHES = {
    "lule": "kommun/lulea.html", "LAPPUGGLAN": "enhet/exempel-halsocentral-lappugglan.html",
    "positiva e-tjänster": "matt.html#matt-positiva-e-tjanster", "datakvalitet": "datakvalitet.html",
    "figur svarsfrekvensen": "#fig-svarsfrekvens-manad",
}


def touching(browser, output):
    """A tap within 12 pixels of a mark shows its value; a tap beside takes it away."""
    page = open_page(browser, output, f"{EDITION}/index.html", touch={"width": 390, "height": 844})
    count = 0
    for svg in page.locator("figure.figur:visible > svg.smal").all():
        svg.scroll_into_view_if_needed()
        spots = svg.evaluate("""svg => [...svg.querySelectorAll('[data-t]')].map(mark => {
          const shape = mark.querySelector('circle, rect, path') || mark;
          const box = shape.getBoundingClientRect();
          return { x: box.left + box.width / 2, y: box.top + box.height / 2, text: mark.dataset.t, isDot: shape.tagName === 'circle' };
        }).filter(spot => spot.isDot).slice(0, 3)""")
        for spot in spots:
            page.touchscreen.tap(spot["x"] + 6, spot["y"] + 6)
            tip = page.locator(".tips")
            if not tip.is_visible() or not tip.text_content():
                yield f"inget tal vid {spot['text']}"
            count += 1
    page.touchscreen.tap(4, 4)
    if page.locator(".tips").is_visible():
        yield "talet stod kvar"
    page.context.close()
    print(f"script: {count} märken tryckta med ett finger")
    if count < 10:
        yield f"bara {count} märken trycktes"


def tree(page):
    """Each visible drawing is one image with a name and nothing inside it; its summary follows and is read once."""
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
      const figure = s.closest('figure');
      const told = figure.querySelector('.sammanf');
      return told && told.textContent.length > 20 && !s.hasAttribute('aria-describedby') && figure.querySelector('table');
    }).length""")
    page.evaluate("document.querySelectorAll('figure details').forEach(details => { details.open = true })")
    opened = session.send("Accessibility.getFullAXTree")["nodes"]
    tables = sum(n.get("role", {}).get("value") == "table" and not n.get("ignored") for n in opened)
    page.evaluate("document.querySelectorAll('figure details').forEach(details => { details.open = false })")
    if tables < drawings:
        problems.append(f"{tables} tabeller i trädet när allt är öppnat, {drawings} diagram")
    if described != drawings or count < drawings:
        problems.append(f"{drawings} diagram, {described} med sammanfattning och tabell, {count} bilder i trädet")
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
        shown = picture(lib.screenshot(own))
        href = link.get_attribute("href")
        # Title and subtitle stand above the drawing.
        above = -float(re.search(r'viewBox="\S+ (\S+)', (output / EDITION / href).read_text()).group(1))
        other = page.context.new_page()
        other.goto((output / EDITION / href).as_uri())
        box = {"x": MARGIN, "y": above, "width": shown.width, "height": shown.height}
        file = picture(lib.screenshot(other, clip=box))
        other.close()
        difference = ImageChops.difference(coarse(shown), coarse(file))
        share = sum(difference.histogram()[DIFFERENT:]) / (difference.width * difference.height)
        compared += 1
        if share > MOST_DIFFERENT:
            yield f"{href} skiljer sig från sidan i {share:.1%} av ytan"
    print(f"script: {len(files)} bilder som egna filer, {compared} av dem jämförda med sidan")
    if compared < 10:
        yield f"bara {compared} bilder jämfördes"


def picture(png):
    return Image.open(io.BytesIO(png)).convert("L")


def coarse(image):
    """Squares of 4 x 4 pixels: a drawing may begin between two pixels of the page."""
    return image.resize((image.width // 4, image.height // 4), Image.BOX)


def menus(page, folder):
    """What the script adds to a figure's menu: the picture as PNG, twice the size and with its words; the link copied."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    figures = page.locator("figure.figur:has(> svg.bred):visible")
    for index in range(0, figures.count(), 5):
        figure = figures.nth(index)
        menu = figure.locator(".meny details")
        menu.locator("summary").click()
        with page.expect_download() as waiting:
            menu.get_by_role("button", name="som bild (PNG)").click()
        name = folder / waiting.value.suggested_filename
        waiting.value.save_as(name)
        png = Image.open(name).convert("RGB")
        colours = len(png.resize((png.width // 4, png.height // 4), Image.NEAREST).getcolors(1 << 20))
        bare = figure.locator("svg.bred").evaluate("svg => svg.viewBox.baseVal.height")
        if png.width != 2 * (640 + 2 * MARGIN) or png.height < 2 * bare + 120 or colours < 3 or png.getpixel((0, 0)) != (255, 255, 255):
            yield f"{name.name} är {png.size} med {colours} färger"
        figure.get_by_role("button", name="Kopiera länken").click()
        told = menu.locator("[role=status]")
        told.filter(has_text="kopierad").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        if not copied.endswith("index.html#" + figure.get_attribute("id")):
            yield f"länken blev {copied}"


NAMES = """() => [...document.querySelectorAll('a[href]')].map(a => [(a.getAttribute('aria-label') || a.textContent).replace(/\\u00ad/g, '').replace(/\\s+/g, ' ').trim(), a.getAttribute('href')])"""


def link_names(browser, output, names):
    """No two links of a page have one name and different targets."""
    count = 0
    for name in names:
        page = open_page(browser, output, name, java_script_enabled=True)
        targets = {}
        for text, target in page.evaluate(NAMES):
            count += 1
            targets.setdefault(text, set()).add(target)
        page.context.close()
        yield from (f"{name}: ”{text}” leder till {sorted(found)}" for text, found in targets.items() if len(found) > 1)
    print(f"script: {count} länkar på {len(names)} sidor")


def main():
    with lib.temporary() as folder, lib.chromium() as browser:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        output = project / "Output"
        names = sorted(str(p.relative_to(output)) for p in output.rglob("*.html"))
        chosen = [n for n in names if n.count("/") < 2] + names[:2] if lib.short() else names
        problems = [*same_words(browser, output, chosen)]
        page = open_page(browser, output, f"{EDITION}/index.html")
        bare = open_page(browser, output, f"{EDITION}/index.html", java_script_enabled=False)
        if bare.locator("#sok").is_visible() or bare.locator(".lyft").count():
            problems.append("sökningen syns utan skript")
        bare.context.close()
        images, more = tree(page)
        problems += more
        for check in (hearing, searching, hovering, printing, sorting, filtering, values, walking):
            problems += [f"{check.__name__}: {fault}" for fault in check(page)]
        problems += [f"touching: {fault}" for fault in touching(browser, output)]
        problems += [f"menus: {fault}" for fault in menus(page, folder)]
        problems += [f"link_names: {fault}" for fault in link_names(browser, output, chosen)]
        calm = open_page(browser, output, f"{EDITION}/index.html", java_script_enabled=False)
        problems += [f"bilder: {fault}" for fault in standalone(calm, output)]
        print(f"script: {len(chosen)} sidor säger detsamma utan skript, {images} bilder med namn")
    lib.finish(len(chosen) + images, "sidor och bilder", problems)


if __name__ == "__main__":
    main()
