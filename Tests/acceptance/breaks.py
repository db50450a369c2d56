"""Reads every page in Chromium, narrow and wide, and finds what a line may not break: `breaks.py [--short] [FOLDER]`."""

import sys
from pathlib import Path

import browser as screens
import lib
import pages

WIDTHS = range(320, 1281, 60)
SHORT_WIDTHS = (320, 344, 360, 440, 560, 700, 860, 1024, 1280)
MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec"
# What may not break, by name; a blank stands for any blank, and what joins signs may stand anywhere.
TOGETHER = {
    "datum": r"\d{4}-\d\d-\d\d",
    "antal av antal": r"\d+ av \d+",
    "tal och ord": r"\d (?:%|procent|procentenhet(?:en|er)?|kr|kronor|miljoner|dagar|månader|år|mottagningar|mottagning|kommuner|tjänster|rader|sidor|invånare|blad)(?!\p{L})",
    "dag och månad": rf"\d (?:{MONTHS})(?!\p{{L}})",
    "månad och år": rf"(?:{MONTHS}) \d{{4}}",
    "paragraf": r"§ \d+(?:-\d+)?",
    "diarienummer": r"[Dd]nr (?:\p{Lu}+ )?\d+(?:-\d+)?",
    "numrerat": r"(?<!\p{L})(?:[Ff]igur|[Tt]abell|[Bb]ilaga|[Kk]apitel|[Ss]ida|[Åå]tgärd|[Kk]vartal|[Tt]ertial|[Pp]unkt|[Kk]v|[Nn]r|R|kl\.) \d+",
    "spann": r"\d+(?:,\d+)?–\d+(?:,\d+)?",
    "e-tjänst": r"(?<!\p{L})e-tjänst",
    "tusental": r"\d \d{3}(?!\d)",
    "tecken och tal": r"[−+±] ?\d",
}
# A block's text is read through its inline elements; a pair is broken where its letters stand on two lines.
BROKEN = """(patterns) => {
  const rules = patterns.map(([name, source]) => [name, new RegExp(source.replaceAll(' ', '[ \\u00a0\\u202f]'), 'gu')]);
  const isInline = (one) => one && ['inline', 'contents'].includes(getComputedStyle(one).display);
  const blocks = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement;
    if (block.closest('svg, script, style, option, template')) continue;
    while (isInline(block)) block = block.parentElement;
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push(node);
  }
  const found = [];
  let count = 0;
  for (const [block, nodes] of blocks) {
    // What is only heard has a pixel's room.
    if (!(block.getBoundingClientRect().width > 2)) continue;
    const places = [];
    let text = '';
    for (const node of nodes) for (let at = 0; at < node.data.length; at++) {
      if ('\\u2060\\u00ad\\ufeff'.includes(node.data[at])) continue;
      text += node.data[at] === '\\n' ? ' ' : node.data[at];
      places.push([node, at]);
    }
    for (const [name, rule] of rules) for (const match of text.matchAll(rule)) {
      const range = document.createRange();
      range.setStart(...places[match.index]);
      const [last, at] = places[match.index + match[0].length - 1];
      range.setEnd(last, at + 1);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 1);
      count += 1;
      if (boxes.some((box) => box.top > boxes[0].bottom - 2 || box.bottom < boxes[0].top + 2)) {
        found.push(`${block.tagName.toLowerCase()}${block.className ? '.' + block.className : ''}, ${name}: ”${text.slice(Math.max(0, match.index - 15), match.index + match[0].length + 15).replaceAll('\\u00a0', ' ')}”`);
      }
    }
  }
  return [found, count];
}"""


# Words that end on another line than they begin on, without a hyphen there. Code and addresses break anywhere.
PARTED = """() => {
  const found = [];
  let count = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement;
    if (block.closest('svg, script, style, option, template, code')) continue;
    while (['inline', 'contents'].includes(getComputedStyle(block).display)) block = block.parentElement;
    // What is only heard has a pixel's room.
    if (!(block.getBoundingClientRect().width > 2)) continue;
    for (const word of node.data.matchAll(/[\\p{L}\\u00ad]{2,}/gu)) {
      const range = document.createRange();
      const box = (at) => { range.setStart(node, at); range.setEnd(node, at + 1); return [...range.getClientRects()].filter((one) => one.width > 0).at(-1); };
      const letters = [...word[0].matchAll(/\\p{L}/gu)].map((letter) => word.index + letter.index);
      count += 1;
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      if (range.getClientRects().length < 2) continue;
      for (const at of letters.slice(1)) {
        const [before, after] = [letters[letters.indexOf(at) - 1], at].map(box);
        if (before && after && after.top > before.bottom - 2 && node.data[at - 1] !== '\\u00ad') {
          found.push(`${block.tagName.toLowerCase()}${block.className ? '.' + block.className : ''}, ord: ”${node.data.slice(word.index, at)}|${node.data.slice(at, word.index + word[0].length)}”`);
        }
      }
    }
  }
  return [found, count];
}"""
# A sheet of A4 between its margins, in pixels.
PAPER = 643


def broken(browser, folder, name, widths):
    """What is broken on the page, with its width, and the number of pairs that were looked at."""
    found, count = [], 0
    page = browser.new_page(viewport={"width": max(widths), "height": 900})
    page.goto(pages.address(folder, name), wait_until="load")
    for width in sorted(widths, reverse=True):
        page.set_viewport_size({"width": width, "height": 900})
        for here, looked in (page.evaluate(BROKEN, list(TOGETHER.items())), page.evaluate(PARTED)):
            found += [(name, width, text) for text in here]
            count += looked
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            found.append((name, width, f"sidan är {wide} px bred"))
    page.set_viewport_size({"width": PAPER, "height": 900})
    page.emulate_media(media="print")
    here, looked = page.evaluate(PARTED)
    found += [(name, "papper", text) for text in here]
    page.close()
    return found, count + looked


CONTROL = """<!doctype html><html lang="sv"><meta charset="utf-8"><title>Kontroll</title><body style="margin: 0"><div style="width: 4px">
<p>2026-02-27</p><p><a>3</a> av <a>7</a></p><p>4 mottagningar</p><p>§ 12</p><p>dnr 678-2021</p><p>tabell 4</p><p>kl. 10</p>
<p>1,2–3,4</p><p>30 juni</p><p>juni 2026</p><p>e-tjänst</p><p>1 234</p><p>+ 4</p></div><div style="width: 40px; overflow-wrap: break-word"><p>Tillgänglighet</p><p>Re&shy;gion&shy;en</p></div></body></html>"""


def control(browser):
    """A page where each kind is broken, each of which must be found."""
    with lib.temporary() as folder:
        (folder / "kontroll.html").write_text(CONTROL)
        found, _ = broken(browser, folder, "kontroll.html", [320])
    told = " ".join(text for _, _, text in found)
    missed = [name for name in [*TOGETHER, "ord"] if f"{name}:" not in told]
    return [f"kontrollen hittade inte {name}" for name in missed] + ["kontrollen gav mer: Region"] * ("”Re|" in told)


def main():
    folders = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    widths = SHORT_WIDTHS if lib.short() else WIDTHS
    with lib.temporary() as folder, lib.chromium() as browser:
        problems, count = control(browser), 0
        if not folders:
            lib.build_well(lib.copy_project(folder / "projekt"))
            folders = [folder / "projekt/Output"]
        names = screens.html_pages(folders[0])
        chosen = screens.every_kind(folders[0], names) if lib.short() else names
        for name in chosen:
            found, looked = broken(browser, folders[0], name, widths)
            count += looked
            problems += [f"{page} vid {width}{' px' if width != 'papper' else ''}: {text}" for page, width, text in found]
    print(f"breaks: {len(chosen)} sidor i {len(widths)} bredder")
    lib.finish(count, "hållna ihop", problems)


if __name__ == "__main__":
    main()
