"""What is brought forward is what was chosen: `forward.py [--short] [FOLDER]`.

For each municipality, in every figure and table of every page: whatever has the colour of what is brought forward, as the
browser computed it, is that municipality's by the words of the page, it is named in the same figure, and no figure that
knows it is left without. The choice follows from page to page in the address, from a disk, and goes when it is taken back.
"""

import sys
from pathlib import Path

import browser as kinds
import lib
import pages

EDITION = "2025"
DIMENSION = "kommun"
MUNICIPALITIES = 14
FEW = ["Arjeplog", "Boden", "Övertorneå"]

READ = r"""(name) => {
  const probe = document.createElement('i');
  probe.style.color = 'var(--fram)';
  document.body.append(probe);
  const fram = getComputedStyle(probe).color;
  probe.remove();
  const says = (text) => new RegExp('(^|[^\\p{L}])' + name + '($|[^\\p{L}])', 'u').test(text.replace(/\u00ad/g, ''));
  const isSeen = (one) => one.getClientRects().length > 0;
  const problems = [];
  let marked = 0;
  for (const figure of document.querySelectorAll('figure.figur')) {
    const tell = (what) => problems.push(`${figure.id}: ${what}`);
    const named = [];
    // Drawings: every shape and text in the colour, and what the mark that it stands in says.
    for (const svg of [...figure.querySelectorAll(':scope > svg.d')].filter(isSeen)) {
      let here = 0;
      for (const one of svg.querySelectorAll('g *')) {
        const style = getComputedStyle(one);
        const isText = one.tagName === 'text';
        const isMarked = [style.fill, style.stroke].includes(fram) || (isText && style.textDecorationLine.includes('underline'));
        if (!isMarked || one.tagName === 'g') continue;
        const mark = one.closest('[data-t]');
        if (isText) { named.push(one.textContent); if (!mark && !says(one.textContent)) tell(`texten ${one.textContent}`); }
        if (mark && !says(mark.dataset.t)) tell(`märket ${mark.dataset.t}`);
        if (!isText && !mark) tell('ett märke utan ord');
        if (!isText) here += 1;
      }
      const known = [...svg.querySelectorAll('[data-t]')].some((mark) => says(mark.dataset.t));
      if (known && !here) tell('inget märke är framlyft');
      marked += here;
    }
    named.push(...[...figure.querySelectorAll('.framnamn')].map((one) => one.textContent));
    if ([...figure.querySelectorAll(':scope > svg.d')].some(isSeen) && named.length && !named.some(says)) tell('saknar namnet');
    // Tables: every row heading in the colour, with the group that it stands under.
    for (const row of figure.querySelectorAll('tbody tr')) {
      const head = row.querySelector('th');
      if (!head || !isSeen(head)) continue;
      const isMarked = getComputedStyle(head).color === fram;
      const group = row.parentNode.querySelector('tr.omrade');
      const words = [head.textContent, group ? group.textContent : '', ...(row.dataset.k || '').split('\n')];
      const isOwn = words.some((one) => one.replace(/\u00ad/g, '').replace(/\u00a0/g, ' ').trim() === name);
      if (isMarked !== isOwn) tell(`raden ${head.textContent} är ${isMarked ? '' : 'inte '}framlyft`);
      marked += isMarked;
      // Cells that name it, such as the one that is furthest from the target.
      for (const cell of isMarked ? [] : row.querySelectorAll('td')) {
        const inCell = [...cell.querySelectorAll('*')].filter((one) => !one.children.length && getComputedStyle(one).color === fram);
        const wrong = inCell.filter((one) => !one.closest('[data-k]').dataset.k.split('\n').includes(name));
        if (wrong.length) tell(`cellen ${cell.textContent} är framlyft`);
        const knows = [...cell.querySelectorAll('[data-k]')].some((one) => one.dataset.k.split('\n').includes(name));
        if ((says(cell.textContent) || knows) && !inCell.length) tell(`cellen ${cell.textContent} är inte framlyft`);
        marked += inCell.length > 0;
      }
    }
  }
  return { problems, marked };
}"""


def municipalities(page):
    return page.locator(f"#lyft option[value^='{DIMENSION}:']").all_text_contents()


def address(output, name, chosen):
    return pages.address(output, name) + f"?lyft={DIMENSION}:{chosen}"


def marked(page, output, names, chosen):
    """Each page with each choice: by the address, then by the list, which must give the same."""
    total = 0
    for name in names:
        for one in chosen:
            page.goto(address(output, name, one), wait_until="load")
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
            found = page.evaluate(READ, one)
            total += found["marked"]
            yield from (f"{name}, {one}: {problem}" for problem in found["problems"])
        if page.locator("#lyft").count() and len(chosen) > 1:
            page.locator("#lyft").select_option(f"{DIMENSION}:{one}")
            again = page.evaluate(READ, one)
            if again["problems"] or again["marked"] != found["marked"]:
                yield f"{name}: listan ger {again}, adressen {found}"
    print(f"forward: {len(names)} sidor x {len(chosen)} kommuner, {total} märken och rader framlyfta")
    if total < 5 * len(chosen):
        yield "nästan inget lyftes fram"


def remembered(page, output):
    """From the report to a page and back, by the page's own links."""
    page.goto(pages.address(output, f"{EDITION}/index.html"), wait_until="load")
    if page.locator(".framme").count():
        yield "något är framlyft innan något har valts"
    page.locator("#lyft").select_option(f"{DIMENSION}:Kalix")
    status = page.locator(".lyft [role=status]").text_content()
    if not status.startswith("Kalix är framlyft på "):
        yield f"valet sägs som {status!r}"
    page.locator("a[href^='kommun/lulea.html']:visible").first.click()
    page.wait_for_load_state("load")
    if page.locator("#lyft").input_value() != f"{DIMENSION}:Kalix" or not page.locator(".framme").count():
        yield "valet följde inte med till kommunsidan"
    page.get_by_role("navigation", name="Du är här").get_by_role("link").first.click()
    page.wait_for_load_state("load")
    if page.locator("#lyft").input_value() != f"{DIMENSION}:Kalix":
        yield "valet följde inte med tillbaka"
    page.locator("#lyft").select_option("")
    if "lyft" in page.url or page.locator("a[href*='lyft=']").count() or page.locator(".framme").count():
        yield "valet gick inte att ta tillbaka"


def harmless(page, output):
    """An address that somebody wrote by hand changes nothing but the mark, and is never markup."""
    for value in ("", "kommun:", "kommun:Finns inte", "x", "a:<b>fet</b>", "%"):
        page.goto(pages.address(output, f"{EDITION}/index.html") + f"?lyft={value}", wait_until="load")
        if page.locator(".lyft b").count() or page.locator(".framme").count():
            yield f"adressen {value!r} gav något på sidan"


def control(page, output):
    """The reading finds a mark, a label and a row that are planted wrong."""
    page.goto(address(output, f"{EDITION}/index.html", "Kalix"), wait_until="load")
    planted = page.evaluate("""() => {
      const other = [...document.querySelectorAll('#fig-inloggade-per-kommun svg.bred [data-k]')].find((one) => one.dataset.k === 'Luleå');
      other.classList.add('framme');
      return !!other;
    }""")
    found = page.evaluate(READ, "Kalix")["problems"]
    if not planted or not any("Luleå" in problem for problem in found):
        yield f"ett planterat fel hittades inte: {found}"


def main():
    folders = [Path(a) for a in sys.argv[1:] if not a.startswith("-")]
    with lib.temporary() as folder, lib.chromium() as browser:
        if not folders:
            lib.build_well(lib.copy_project(folder / "projekt"))
            folders = [folder / "projekt/Output"]
        output = folders[0]
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        faults = []
        page.on("pageerror", lambda error: faults.append(f"skriptet: {error}"))
        names = [name for name in kinds.html_pages(output) if name.startswith(EDITION)]
        page.goto(pages.address(output, f"{EDITION}/index.html"), wait_until="load")
        known = municipalities(page)
        chosen = FEW if lib.short() else known
        if lib.short():
            names = kinds.every_kind(output, names)
        problems = [] if len(known) == MUNICIPALITIES and set(FEW) <= set(known) else [f"listan har {known}"]
        problems += [*control(page, output), *remembered(page, output), *harmless(page, output)]
        problems += marked(page, output, names, chosen)
    lib.finish(len(names) * len(chosen), "sidor med val", problems + faults)


if __name__ == "__main__":
    main()
