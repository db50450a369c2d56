"""Every title and summary of the built report, to be read aloud, and what is wrong with them as Swedish.

`titles.py [--short] [FOLDER]`; without --short all of them are printed.
"""

import html
import re
import sys
from collections import Counter
from pathlib import Path

import lib

# Words of a summary, as a board reads them.
MOST_WORDS = 45
PLURALS = "mottagningar|kommuner|rader|invånare som är|tjänster|åtgärder|rekommendationer|månader|mått|blad|dagar"
WRONG = {
    "ett av många": rf"(?<![\d,.–])1 (?!mått)(?:{PLURALS})\b",
    "två blanka": r"\S  \S",
    "två skiljetecken": r"[.,;:]{2}(?! =)|[.,;:] [.,;:](?! =)",
    "blank före skiljetecken": r"\w [,;:](?=\s)|\w \.(?=\s|$)",
    "samma ord två gånger": r"\b(\w{2,}) \1\b",
    "minus noll": r"−0(?:,0+)?(?![\d,])",
    "stor bokstav i meningen": r"[,;] (?:Kvinnor|Män|Högst|Lägst|Alla|Andel|Egen|Privat|Uppgift|Målet)\b",
    "liten bokstav i början": r"(?:^|[^.][.!?] )(?:andelen|kvinnor|män|alla|målet)\b",
    "tom parentes": r"\(\s*\)",
}


def plain(markup):
    text = re.sub(r"<svg.*?</svg>", "", markup, flags=re.S)
    text = re.sub(r"<[^>]+>", "", text)
    return html.unescape(text).replace("\xa0", " ").replace("\u00ad", "").replace("\u2060", "")


def figures(page):
    """Number, title and summary of each figure and table."""
    for figure in re.findall(r'<figure class="figur.*?</figure>', page, re.S):
        head = re.search(r'<(h\d) id="[^"]*-t">(.*?)</\1>', figure, re.S)
        if not head:
            continue
        number = re.search(r'class="fnr">(.*?)</span>', head[2])
        title = plain(re.sub(r'<span class="fnr">.*?</span>', "", head[2])).strip()
        summary = " ".join(plain(found) for found in re.findall(r'<p class="sammanf">(.*?)</p>', figure, re.S))
        yield plain(number[1]) if number else "", title, " ".join(summary.split(" "))


def texts(page):
    """Every paragraph, list item, heading and cell."""
    main = re.search(r"<main.*</main>", page, re.S)
    for name, found in re.findall(r"<(p|li|h[1-6]|dd|caption|summary)(?: [^>]*)?>(.*?)</\1>", main[0] if main else "", re.S):
        yield plain(found).strip()


def faults(text):
    for name, pattern in WRONG.items():
        for found in re.finditer(pattern, text):
            yield f"{name}: ”{text[max(0, found.start() - 30):found.end() + 30]}”"


def main():
    folders = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    problems, told, lengths = [], 0, []
    with lib.temporary() as folder:
        if not folders:
            lib.build_well(lib.copy_project(folder / "projekt"))
            folders = [folder / "projekt/Output"]
        for path in sorted(folders[0].rglob("*.html")):
            name = str(path.relative_to(folders[0]))
            page = path.read_text("utf-8")
            told_here = list(figures(page))
            for number, title, summary in told_here:
                if not lib.short():
                    print(f"{name} {number}: {title}\n    [{len(summary.split())}] {summary}")
                told += 1
                lengths.append(len(summary.split()))
                if len(summary.split()) > MOST_WORDS:
                    problems.append(f"{name}, {number}: {len(summary.split())} ord")
                if title.endswith("."):
                    problems.append(f"{name}, {number}: rubriken slutar med punkt")
            twice = [title for title, count in Counter(title for _, title, _ in told_here).items() if count > 1]
            problems += [f"{name}: två rubriker är ”{title}”" for title in twice]
            problems += [f"{name}: {fault}" for text in texts(page) for fault in faults(text)]
    lengths.sort()
    print(f"titles: sammanfattningar {lengths[len(lengths) // 2]} ord i median, {lengths[-1]} som mest")
    lib.finish(told, "rubriker och sammanfattningar", list(dict.fromkeys(problems)))


if __name__ == "__main__":
    main()
