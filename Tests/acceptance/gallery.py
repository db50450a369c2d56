"""Every sample of every kind of chart as Chromium draws it, at both widths.

Texts stand inside their drawing, not on each other and not over a point, a bar or a line that means something, none is
smaller than 12 pixels, every drawing has a name and a description, and no id occurs twice. Texts planted on a mark of
every sort must all be found.
`gallery.py --sheets FOLDER` also writes the contact sheets to look at: screen, phone, dark and grey print, all samples
on each.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import lib

SMALLEST = 12.0
# Chromium's boxes of text are whole lines, taller than the letters: this much of a line may meet another.
SLACK = 0.35
# As much of a mark may be under the edge of a text.
COVERED = 0.2

MEASURE = """smallest => {
  const found = [];
  const shown = [...document.querySelectorAll('svg.d')].filter(svg => svg.getClientRects().length);
  const meet = (a, b, slack) => {
    const w = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const h = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return w > 1 && h > slack * Math.min(a.height, b.height);
  };
  // The letters themselves, from their baseline: capitals 0.74 em above, descenders 0.21 below.
  const letters = text => {
    const box = text.getBoundingClientRect(), matrix = text.getScreenCTM();
    const size = parseFloat(getComputedStyle(text).fontSize) * matrix.d;
    const baseline = new DOMPoint(0, text.y.baseVal[0].value).matrixTransform(matrix).y;
    const halo = text.classList.contains('not') ? 2 * matrix.d : 0;
    return {left: box.left - halo, right: box.right + halo, top: baseline - 0.74 * size - halo, bottom: baseline + 0.21 * size + halo};
  };
  const shape = box => ({...box, width: box.right - box.left, height: box.bottom - box.top});
  const share = (mark, text) => {
    const w = Math.min(mark.right, text.right) - Math.max(mark.left, text.left);
    const h = Math.min(mark.bottom, text.bottom) - Math.max(mark.top, text.top);
    return w > 0 && h > 0 ? w * h / (mark.width * mark.height) : 0;
  };
  const inside = (point, box, margin) => point.x > box.left + margin && point.x < box.right - margin
    && point.y > box.top + margin && point.y < box.bottom - margin;
  const places = line => {
    const matrix = line.getScreenCTM(), length = line.getTotalLength();
    return Array.from({length: Math.ceil(length) + 1}, (_, i) => line.getPointAtLength(i).matrixTransform(matrix));
  };
  const POINTS = ['punkt', 'punkt2', 'ring', 'jpunkt'].map(name => `circle.${name}, path.${name}`).join(', ');
  const LINES = ['serie', 'serie2', 'bakgrund', 'l1', 'l2', 'l3', 'l4', 'mal', 'malstreck', 'jmf', 'grans', 'ki', 'brott', 'handelse']
    .map(name => `path.${name}`).join(', ');
  const BARS = ['f1', 'f2', 'f3', 'f4'].map(name => `rect.${name}`).join(', ');
  let texts = 0, marks = 0, rules = 0;
  for (const svg of shown) {
    const told = svg.parentNode.querySelector('.sammanf');
    const id = told ? told.id : '';
    const say = what => found.push(`${id}: ${what}`);
    if (!svg.getAttribute('aria-label') || !told || !told.textContent.trim().endsWith('.')) say('utan namn eller beskrivning');
    const frame = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect(), parseFloat(getComputedStyle(t).fontSize)]);
    texts += boxes.length;
    const scale = frame.width / svg.viewBox.baseVal.width;
    boxes.forEach(([text, box, size], i) => {
      if (size * scale < smallest - 0.05) say(`${text} är ${(size * scale).toFixed(1)} px`);
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3) say(`${text} står utanför`);
      for (const [other, second] of boxes.slice(i + 1)) if (meet(box, second, SLACK)) say(`${text} står på ${other}`);
    });
    const points = [...svg.querySelectorAll(POINTS)].map(mark => mark.getBoundingClientRect());
    const paper = [...svg.querySelectorAll('rect.bakom')].map(rect => rect.getBoundingClientRect());
    const steps = [...svg.querySelectorAll(LINES)].flatMap(places)
      .filter(place => !paper.some(box => inside(place, box, -0.5)));
    const bars = [...svg.querySelectorAll(BARS)].map(mark => mark.getBoundingClientRect());
    marks += points.length + bars.length;
    rules += svg.querySelectorAll(LINES).length;
    for (const text of svg.querySelectorAll('text')) {
      const box = letters(text);
      if (points.some(mark => share(mark, box) > COVERED)) say(`${text.textContent} täcker en punkt`);
      if (!/ t[1-5]/.test(text.getAttribute('class')) && bars.some(bar => Math.max(share(shape(box), bar), share(bar, box)) > COVERED)) say(`${text.textContent} står på en stapel`);
      if (steps.some(place => inside(place, box, 1.5))) say(`${text.textContent} korsas av en linje`);
    }
  }
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) found.push(`id ${id} finns två gånger`);
  return [shown.length, texts, marks, rules, found];
}""".replace("SLACK", str(SLACK)).replace("COVERED", str(COVERED))

# A text on the middle of the first mark of each sort in each drawing; answers how many.
PLANT = """() => {
  let count = 0;
  for (const svg of [...document.querySelectorAll('svg.d')].filter(svg => svg.getClientRects().length)) {
    for (const name of MARKS) {
      const mark = svg.querySelector(`circle.${name}, path.${name}, rect.${name}`);
      if (!mark) continue;
      const box = mark.getBBox(), whole = mark.tagName === 'path' && mark.getTotalLength();
      const at = whole ? mark.getPointAtLength(whole / 2) : {x: box.x + box.width / 2, y: box.y + box.height / 2};
      if (!whole && box.width * box.height === 0) continue;
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      text.textContent = `planterad ${++count}`;
      text.setAttribute('data-on', name);
      text.setAttribute('class', count % 2 ? 'not' : 'n');
      text.setAttribute('text-anchor', 'middle');
      text.setAttribute('x', at.x);
      text.setAttribute('y', at.y + 4.5);
      mark.ownerSVGElement.firstElementChild.append(text);
    }
  }
  return count;
}""".replace("MARKS", str(["punkt", "ring", "serie", "bakgrund", "mal", "jmf", "grans", "ki", "brott", "f1"]))

# Name, width of the window, columns, width of a figure, colour scheme, medium.
SHEETS = (
    ("skarm", 2720, 4, 640, "light", "screen"),
    ("telefon", 3080, 8, 360, "light", "screen"),
    ("mork", 2720, 4, 640, "dark", "screen"),
    ("grattryck", 2720, 4, 640, "light", "print"),
)


def gallery(folder):
    """The page of all samples, beside the sheet that dresses it."""
    shutil.copy(lib.ROOT / "templates/uppsikt.css", folder)
    page = folder / "index.html"
    with page.open("wb") as file:
        file.write(b"<!doctype html>\n")
        file.flush()
        subprocess.run([lib.samples()], stdout=file, check=True)
    return page.as_uri()


# Counts at the foot of a table of states are read one by one: so many pixels stand between them.
APART = 4
FEET = """apart => {
  const words = (cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), boxes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      if (node.data.trim()) boxes.push(...range.getClientRects());
    }
    return boxes.filter(box => box.width > 1);
  };
  const found = [];
  let count = 0;
  for (const row of document.querySelectorAll('.matris tfoot tr')) {
    const cells = [...row.cells].filter(cell => cell.getClientRects().length);
    for (const [one, next] of cells.slice(1).map((cell, i) => [cells[i], cell])) {
      count += 1;
      const near = words(one).some(a => words(next).some(b => a.bottom > b.top + 2 && b.bottom > a.top + 2
        && Math.max(a.left, b.left) - Math.min(a.right, b.right) < apart));
      if (near) found.push(`”${one.innerText.trim()}” och ”${next.innerText.trim()}” under en tabell står ihop`);
    }
  }
  return [found.map(one => one.replace(/\\s+/g, ' ')), count];
}"""
# On one line each they stand together, where cells stand beside each other.
RUN_TOGETHER = "document.querySelectorAll('.matris tfoot td').forEach(cell => { cell.textContent = '162 av 170 tillämpliga'; })"


def feet(page, width):
    """The counts at the foot of every table of states, on the screen and on paper; planted ones must be found."""
    problems = []
    for medium in ("screen", "print"):
        page.emulate_media(media=medium)
        page.set_viewport_size({"width": 643 if medium == "print" else width, "height": 900})
        found, count = page.evaluate(FEET, APART)
        problems += [f"{medium} {width} px: {fault}" for fault in found]
        print(f"gallery: {count} tal bredvid varandra under tabeller, {medium} {width} px")
    page.evaluate(RUN_TOGETHER)
    if not page.evaluate(FEET, APART)[0]:
        problems.append(f"{width} px: planterade tal under en tabell märktes inte")
    return problems


def measured(browser, url):
    problems, count = [], 0
    for width in (1280, 360):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(url)
        drawings, texts, marks, rules, found = page.evaluate(MEASURE, SMALLEST)
        wide = page.evaluate("document.documentElement.scrollWidth")
        print(f"gallery: {drawings} ritningar med {texts} texter, {marks} punkter och staplar och {rules} linjer vid {width} px")
        problems += [f"{width} px: {fault}" for fault in found]
        problems += [f"sidan är {wide} px bred i ett fönster på {width} px"] if wide > width else []
        count += drawings
        planted = page.evaluate(PLANT)
        hidden = re.compile(r"planterad (\d+) (?:täcker en punkt|korsas av en linje|står på en stapel)")
        seen = {int(n) for fault in page.evaluate(MEASURE, SMALLEST)[-1] for n in hidden.findall(fault)}
        print(f"gallery: {planted} planterade texter på märken, {planted - len(seen)} missade vid {width} px")
        missed = sorted(set(range(1, planted + 1)) - seen)
        problems += [f"{width} px: {where(page, number)} märktes inte" for number in missed]
        problems += feet(page, width)
        page.close()
    return count, problems


def where(page, number):
    """On what, and in which sample, a text was planted."""
    return page.evaluate("""text => {
      const found = [...document.querySelectorAll('svg.d text')].find(one => one.textContent === text);
      return `${text} på ${found.dataset.on} i ${found.closest('figure').querySelector('.sammanf').id}`;
    }""", f"planterad {number}")


def sheet(browser, url, target, name, width, columns, size, scheme, medium):
    """All samples on one picture, column after column; a print in the greys that an office printer makes of it."""
    page = browser.new_page(viewport={"width": width, "height": 1000})
    page.emulate_media(color_scheme=scheme, media=medium)
    page.goto(url)
    page.add_style_tag(content=f"""
      body, main {{ max-width: none !important; margin: 0 !important; padding: 0 .5rem !important; }}
      main {{ columns: {columns}; column-gap: 16px; }}
      section {{ display: contents; }}
      dl, section > p {{ display: none !important; }}
      h2 {{ margin: 8px 0 !important; }}
      figure.figur {{ break-inside: avoid; width: {size}px; margin: 8px 0 !important; }}
      svg.{'bred' if size == 360 else 'smal'} {{ display: none !important; }}
      svg.{'smal' if size == 360 else 'bred'} {{ display: block !important; width: {size}px !important; max-width: none; margin: 0 !important; }}
      .matris {{ zoom: {.84 if size == 640 else .48}; }}
      .sammanf {{ font-size: 11px !important; line-height: 14px !important; max-width: none; }}
      {'html { filter: grayscale(1); }' if medium == 'print' else ''}""")
    lib.screenshot(page, path=Path(target) / f"{name}.png", full_page=True)
    page.close()


def main():
    arguments = [a for a in sys.argv[1:] if a != "--short"]
    with lib.temporary() as folder, lib.chromium() as browser:
        url = gallery(folder)
        count, problems = measured(browser, url)
        if arguments[:1] == ["--sheets"]:
            target = Path(arguments[1])
            target.mkdir(parents=True, exist_ok=True)
            for row in SHEETS:
                sheet(browser, url, target, *row)
            print(f"gallery: {len(SHEETS)} kontaktkartor i {target}")
    lib.finish(count, "ritningar", problems)


if __name__ == "__main__":
    main()
