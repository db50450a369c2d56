"""Looks at every kind of page of a built site in Chromium, on screen and in print: `browser.py [--short] [FOLDER]`."""

import sys
from pathlib import Path

import lib
import pages

# Fewer rules than this means that axe did not run as it should.
RULES = 60
ALIKE = 6


def html_pages(folder):
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*.html"))


def every_kind(folder, names):
    """All pages, but of a folder with many alike only the smallest, the middle and the largest."""
    chosen, folders = [], {}
    for name in names:
        folders.setdefault(str(Path(name).parent), []).append(name)
    for alike in folders.values():
        alike = sorted(alike, key=lambda name: (Path(folder, name).stat().st_size, name))
        chosen += alike if len(alike) <= ALIKE else [alike[0], alike[len(alike) // 2], alike[-1]]
    return sorted(chosen)


def one_of_each(names):
    """One page of each folder of values: they have figures, tables and text, and are small."""
    folders = {}
    for name in names:
        if len(Path(name).parts) > 2:
            folders.setdefault(Path(name).parent, name)
    return list(folders.values())


# A page with a fault of each kind, and nothing else that is wrong.
CONTROL = """<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kontroll</title></head>
<body>
<main>
<h1>Kontroll</h1>
<script>console.log("planterat fel")</script>
<p><img src="https://example.invalid/bild.png" alt="En bild"></p>
<div style="width: 700px">Bred</div>
<p style="color: #bbb; background-color: #fff">Svag text</p>
</span>
</main>
</body>
</html>
"""
PLANTED = [
    ("axe", "color-contrast"), ("begäran", "https://example.invalid/bild.png"), ("bredd", "708 px"),
    ("html", "rad 11: Stray end tag “span”."), ("konsol", "planterat fel"),
]
# Printed on a wide sheet, without a title, with a word beside it.
PRINT_CONTROL = """<!doctype html>
<html><head><meta charset="utf-8"><title></title><style>@page { size: 300mm 300mm; margin: 0 }</style></head>
<body><p style="position: absolute; left: -40px; top: 0">Utanför</p></body></html>
"""
PRINT_PLANTED = ["inte A4", "inte svenska", "saknar titel", "tecken utanför papperet"]


def control(browser):
    """Problems with the check itself: the planted faults must be found, those and no others."""
    with lib.temporary() as folder:
        (folder / "kontroll.html").write_text(CONTROL)
        (folder / "utskrift.html").write_text(PRINT_CONTROL)
        found = pages.on_screen(browser, folder, "kontroll.html")[0] + pages.in_checker(folder, ["kontroll.html"])
        looks = {finding.kind for finding in pages.in_looks(browser, folder, "kontroll.html")}
        spaced = pages.spaced(browser, folder, "kontroll.html")
        printed = [finding.detail for finding in pages.in_print(browser, folder, "utskrift.html")[0]]
    kinds = sorted({(finding.kind, finding.detail) for finding in found})
    problems = []
    if len(kinds) != len(PLANTED) or not all(k == p and d.startswith(s) for (k, d), (p, s) in zip(kinds, PLANTED)):
        problems.append(f"kontrollsidan gav {kinds}, inte {PLANTED}")
    missing = {f"axe, {look}" for look in pages.LOOKS} - looks
    if missing:
        problems.append(f"kontrollsidan gav inte {missing}")
    if not any("708 px" in finding.detail for finding in spaced):
        problems.append(f"kontrollsidan med textavstånd gav {spaced}")
    if len(printed) != len(PRINT_PLANTED) or not all(any(w in p for p in printed) for w in PRINT_PLANTED):
        problems.append(f"kontrollsidan i utskrift gav {printed}, inte {PRINT_PLANTED}")
    return problems


def inspect(browser, folder):
    names = html_pages(folder)
    chosen = every_kind(folder, names) if lib.short() else names
    found, fewest, sheets = pages.in_checker(folder, names) if names else [], 0, 0
    looked = (one_of_each(chosen) or chosen) if lib.short() else names
    for name in looked:
        found += pages.in_looks(browser, folder, name)
    print(f"browser: {len(looked)} sidor i {len(pages.LOOKS)} utseenden till")
    for name in chosen:
        on_screen, rules = pages.on_screen(browser, folder, name)
        in_print, count = pages.in_print(browser, folder, name)
        found += on_screen + in_print + pages.spaced(browser, folder, name)
        fewest, sheets = min(fewest or rules, rules), sheets + count
    print(f"browser: {len(chosen)} av {len(names)} sidor, {sheets} blad, minst {fewest} regler i axe")
    problems = list(dict.fromkeys(map(str, found)))
    if fewest < RULES:
        problems.append(f"axe körde bara {fewest} regler")
    return len(chosen), problems


def main():
    folders = [Path(a) for a in sys.argv[1:] if not a.startswith("-")]
    with lib.temporary() as folder, lib.chromium() as browser:
        problems = control(browser)
        print(f"browser: {len(PLANTED)} + {len(PRINT_PLANTED)} planterade fel, {len(problems)} missade")
        if not folders:
            lib.build_well(lib.copy_project(folder / "projekt"))
            folders = [folder / "projekt/Output"]
        count, more = inspect(browser, folders[0])
    lib.finish(count, "sidor", problems + more)


if __name__ == "__main__":
    main()
