"""No invented number without its mark, and none marked twice: `examples.py` reads every page of the built report.

A figure, a table, a list or a paragraph with a value of a measure whose card in `matt.html` is marked as example data
says so once in its own words (the mark inside a drawing stands besides), or its row carries ° with the explanation
below. Neither links nor navigation say it.
"""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lib
import pages
from browser import every_kind, html_pages

# Marks in the words of the report's first page, drawings apart: 114 before they were told once.
MOST = 60

JUDGE = """examples => {
  const found = [], word = /exempeldata/i;
  const text = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('svg, li.exempel').forEach((one) => one.remove());
    return copy.textContent;
  };
  const count = (element) => (text(element).match(/exempeldata/gi) || []).length;
  const isExample = (data) => examples.includes(data.dataset.reading.split(/[@|;]/)[0]);
  const named = (element) => text(element).trim().replace(/\\s+/g, ' ').slice(0, 60);
  // What must be marked as one, for a number.
  const whole = (data) => data.closest('.rek') || data.closest('figure.figur') || data.closest('.bilagetabell, .mattkort')
    || data.closest('li, p, dd, td, th, h1, h2, h3, h4');
  const isMarked = (one, data) => {
    if (word.test(text(one))) return true;
    const sign = one.matches('figure') ? data.closest('tr') : one;
    const below = one.closest('figure, nav, section');
    if (sign && text(sign).includes('°') && below && text(below).includes('° Exempeldata.')) return true;
    const list = one.closest('ol, ul');
    return Boolean(list && list.nextElementSibling && list.nextElementSibling.matches('.ex-lista'));
  };
  // A heading is told by what it heads.
  const seen = new Set();
  let numbers = 0;
  for (const data of document.querySelectorAll('main data[data-reading]')) {
    if (!isExample(data)) continue;
    numbers += 1;
    const one = whole(data);
    if (!one) { found.push(`utan plats: ${data.textContent}`); continue; }
    if (seen.has(one) && !one.matches('figure')) continue;
    seen.add(one);
    if (/^H[1-4]$/.test(one.tagName)) continue;
    if (!isMarked(one, data)) found.push(`omärkt: ”${named(one)}”`);
  }
  for (const figure of document.querySelectorAll('main figure.figur:not(:has(.rek)), main .rek')) {
    if (count(figure) > 1) found.push(`märkt ${count(figure)} gånger: ”${named(figure)}”`);
  }
  for (const one of document.querySelectorAll('main p, main li')) {
    if (!one.closest('figure') && !one.querySelector('p, li, figure') && count(one) > 1) found.push(`märkt ${count(one)} gånger: ”${named(one)}”`);
  }
  for (const link of document.querySelectorAll('a, nav a, button, summary')) {
    const name = (link.getAttribute('aria-label') || '') + text(link);
    if (word.test(name)) found.push(`i en länk: ”${named(link)}”`);
  }
  for (const figure of document.querySelectorAll('main figure.figur')) {
    const says = figure.querySelector('.figur-h .exempel');
    for (const drawing of figure.querySelectorAll(':scope > svg.d')) {
      if (says && !word.test(drawing.textContent)) found.push(`en teckning saknar sin märkning: ”${named(figure)}”`);
    }
  }
  // The files of a figure, with whether its words say that something in it is invented.
  const files = [...document.querySelectorAll('main figure.figur')].flatMap((figure) =>
    [...figure.querySelectorAll('a[href$=".csv"]')].map((link) => [link.href, word.test(text(figure))]));
  return { found, numbers, files, marks: count(document.querySelector('main')) };
}"""


def example_measures(browser, folder, name):
    """The measures whose cards say that they are made of invented data."""
    page = browser.new_page()
    page.goto(pages.address(folder, name), wait_until="load")
    found = page.evaluate("""() => [...document.querySelectorAll('.mattkort')]
      .filter((card) => card.querySelector('.text > p > .exempel') && card.querySelector('data[data-reading]'))
      .map((card) => card.querySelector('data[data-reading]').dataset.reading.split(/[@|;]/)[0])""")
    page.close()
    return sorted(set(found))


def csv_faults(files):
    """A file of a figure says in its last row what the figure says: that it is invented, or what its signed rows are."""
    for address, is_example in files:
        path = Path(unquote(urlsplit(address).path))
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        last = re.match(r"(° )?Exempeldata\.[,;]*$", lines[-1])
        if bool(last) != is_example:
            yield f"{path.name}: sista raden är {lines[-1]!r}, men figuren är {'' if is_example else 'inte '}märkt"
        if any("°" in line for line in lines[:-1]) != bool(last and last[1]):
            yield f"{path.name}: ° förklaras inte"


CONTROL = """<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Kontroll</title></head><body><main>
<p>Andelen är <data data-reading="a@2025">5</data>.</p>
<p>Andelen är <data data-reading="a@2025">5</data>. Exempeldata. Exempeldata.</p>
<figure class="figur"><div class="figur-h"><h3>Rubrik</h3><p><span class="exempel">Exempeldata</span></p></div><svg class="d"></svg></figure>
<p><a href="#x">Figur 1 (exempeldata)</a></p></main></body></html>"""
PLANTED = ["omärkt", "märkt 2 gånger", "saknar sin märkning", "i en länk"]


def control(browser):
    with lib.temporary() as folder:
        (folder / "kontroll.html").write_text(CONTROL)
        page = browser.new_page()
        page.goto(pages.address(folder, "kontroll.html"))
        found = page.evaluate(JUDGE, ["a"])["found"]
        page.close()
    return [f"ett planterat fel syntes inte: {p}" for p in PLANTED if not any(p in one for one in found)]


def main():
    with lib.temporary() as folder, lib.chromium() as browser:
        problems = control(browser)
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        output = project / "Output"
        names = html_pages(output)
        examples = example_measures(browser, output, next(n for n in names if re.fullmatch(r"\d+/matt.html", n)))
        print(f"examples: {len(examples)} mått med exempeldata")
        problems += [] if examples else ["inget mått har exempeldata"]
        numbers, files = 0, []
        for name in every_kind(output, names) if lib.short() else names:
            page = browser.new_page()
            page.goto(pages.address(output, name), wait_until="load")
            told = page.evaluate(JUDGE, examples)
            page.close()
            numbers += told["numbers"]
            problems += [f"{name}: {fault}" for fault in dict.fromkeys(told["found"])]
            files += told["files"]
            if re.fullmatch(r"\d+/index.html", name):
                print(f"examples: {told['marks']} märkningar i orden på {name}")
                if told["marks"] > MOST:
                    problems.append(f"{name}: {told['marks']} märkningar, fler än {MOST}")
        print(f"examples: {sum(is_example for _, is_example in files)} av {len(files)} datafiler är märkta")
        problems += [*csv_faults(files)] if files else ["inga datafiler"]
    lib.finish(numbers, "påhittade tal", problems)


if __name__ == "__main__":
    main()
