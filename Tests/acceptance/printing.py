"""Prints the report and the minutes by `uppsikt pdf` and by the browser's own print, and judges every sheet.

`printing.py [--short]`; the short form prints the report once.
"""

import os
import re
import subprocess
from pathlib import Path

import lib
import pages
import sheets

# A sheet with one fault of each kind, and nothing else that is wrong.
CONTROL = """<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Kontroll</title><style>
@page { size: A4; margin: 20mm } body { margin: 0 } .hop { height: 235mm }
.om { display: flex; flex-direction: column-reverse; height: 12mm } .hop { height: 220mm }
.dubbel { position: relative } .dubbel span { position: absolute; left: 0 }
</style></head><body><h1>Kontroll</h1><p class="dubbel"><span>Kommun</span><span>Landsting</span></p><div class="hop"></div><div class="om"><p>Först</p><p>Sedan</p></div>
<h2>Rubrik</h2><p style="break-before: page">Text på nästa blad</p><div class="hop"></div>
<article><p>Kortets början</p><p style="break-before: page">Kortets slut</p></article></body></html>
"""
PLANTED = ["ligger på varandra", "en rubrik står sist", "/Art ligger på bladen", "säger inte sitt nummer", "men står över"]


def of_appendix(pdf):
    """Every table's head with rows under it, and no sheet half empty; a card may run on between its parts."""
    yield from heads(sheets.texts(pdf))
    yield from sheets.few_rows(pdf)
    yield from sparse(pdf, last=0)


def faults(pdf, title, cards=True):
    """All that is wrong with a print; `cards` says whether a card must stay on one sheet."""
    found = [*pages.of_document(pdf, title), *pages.of_sheets(pdf)]
    found += [*sheets.collisions(pdf), *sheets.split(pdf, cards), *sheets.numbering(pdf)]
    found += [f"en teckning saknar text: nummer {n}" for n, alt in enumerate(sheets.figures(pdf), 1) if not alt]
    return found + [*rows(pdf), *sheets.disorder(pdf)]


def rows(pdf):
    """Rows of a table with fewer cells than its others: a cell that vanished moves all that follow it."""
    for number, table in enumerate(sheets.tables(pdf), start=1):
        widths = {len(cells) for cells in table if len(cells) > 1}
        if len(widths) > 1:
            yield f"tabell {number} har rader med {sorted(widths)} celler"


def control(browser):
    with lib.temporary() as folder:
        (folder / "kontroll.html").write_text(CONTROL)
        pdf = plain(browser, folder, "kontroll.html")
    found = faults(pdf, "Kontroll")
    missed = [planted for planted in PLANTED if not any(planted in fault for fault in found)]
    more = [fault for fault in found if not any(planted in fault for planted in PLANTED)]
    return [f"ett planterat fel syntes inte: {m}" for m in missed] + [f"kontrollen gav mer: {m}" for m in more]


def plain(browser, folder, name):
    """As the browser's own print dialogue prints a page."""
    page = browser.new_page()
    page.goto(pages.address(folder, name), wait_until="load")
    pdf = page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    page.close()
    return pdf


def press(project, *arguments, env=None):
    return subprocess.run(
        [lib.program(), "pdf", *arguments], cwd=project, capture_output=True, text=True, timeout=lib.SECONDS,
        env={**os.environ, **(env or {})})


def of_report(pdf):
    """The list of contents, the running heads and the heads of tables that run over several sheets."""
    texts, places = sheets.texts(pdf), sheets.outline(pdf)
    if len(places) < 5:
        yield f"dispositionen har bara {len(places)} rubriker"
    sheet_of = {}
    for title, sheet in places:
        sheet_of.setdefault(" ".join(title.split()), sheet)
    contents = next((text for text in texts if text.lstrip().find("Innehåll") >= 0), "")
    listed = re.findall(r"^(\d+) (.+?) sida (\d+)$", contents, re.M)
    if len(listed) < 5:
        yield f"innehållet har bara {len(listed)} rader med sidnummer"
    for number, question, sheet in listed:
        title = next((title for title in sheet_of if title == f"{number} {question}"), None)
        if title is None or sheet_of[title] != int(sheet):
            yield f"innehållet säger att {number} {question} står på sida {sheet}, men den står på {sheet_of.get(title)}"
    yield from heads(texts)
    yield from unexplained(texts)
    yield from sparse(pdf, MOST_SHEETS)


def unexplained(texts):
    """A sign that says that a row is invented, on a sheet that does not say what it means."""
    for number, text in enumerate(texts, start=1):
        if "°" in text and "° Exempeldata" not in text.replace("\xa0", " "):
            yield f"blad {number}: ° förklaras inte"


# A board has ten minutes.
MOST_SHEETS, LEAST_FILLED, LEAST_LAST = 12, 0.66, 0.1


def sparse(pdf, most=None, least=LEAST_FILLED, last=LEAST_LAST):
    """More sheets than a board reads, and sheets that are half empty, but the last; a last one with no more than a foot."""
    shares = list(sheets.filled(pdf))
    if most and len(shares) > most:
        yield f"rapporten är {len(shares)} blad"
    if shares[-1] < last:
        yield f"det sista bladet är fyllt till {shares[-1]:.0%}"
    for number, share in enumerate(shares[:-1], start=1):
        if share < least:
            yield f"blad {number} är fyllt till {share:.0%}"


def complete(report, appendix, page):
    """Every figure and table of the page is on paper, with its data where its values are not in the drawing."""
    told = "\n".join(sheets.texts(report) + sheets.texts(appendix)).replace("\xa0", " ")
    for name in set(re.findall(r'class="fnr">([^<]+)<', page)):
        if not re.search(rf"^{name.replace(chr(160), ' ')}\b", told, re.M):
            yield f"{name} finns inte på papper"
    for name in re.findall(r"<h3>(Data till (?:figur|tabell)\W\d+)", page):
        if name.replace("\xa0", " ") not in told:
            yield f"{name} finns inte på papper"


def heads(texts):
    """A sheet with five rows of the matrix or of the list of gaps has the head of that table too."""
    for number, text in enumerate(texts, start=1):
        if len(re.findall(r"^.+ \d av \d$", text, re.M)) >= 5 and "Förnya" not in text:
            yield f"blad {number}: matrisen fortsätter utan huvud"
        rows = re.findall(r"^.+ (?:Ej införd|Delvis|Uppgift saknas) (?:\d{4}-\d\d-\d\d|–)", text, re.M)
        if len(rows) >= 3 and "Undantag" not in text:
            yield f"blad {number}: listan över luckor fortsätter utan huvud"


def of_minutes(pdf, is_proposal):
    texts = sheets.texts(pdf)
    if len(texts) > 2:
        yield f"protokollsutdraget är {len(texts)} sidor"
    for number, text in enumerate(texts, start=1):
        if ("FÖRSLAG" in text) != is_proposal:
            yield f"blad {number}: FÖRSLAG {'saknas' if is_proposal else 'står kvar efter beslutet'}"
    whole = "\n".join(texts)
    wanted = ["Protokollsutdrag skickas till", "Utdragets riktighet bestyrks", "Justerat den", "kontrollsumma", "Version"]
    wanted += ["ännu inte", "Förslag till beslut"][1:] if is_proposal else ["§ 45-2026", "beslutade:"]
    yield from (f"protokollsutdraget saknar ”{text}”" for text in wanted if text not in whole.replace("\xa0", " "))


def adopt(project):
    report = next(project.glob("content/*/report.yaml"))
    text = report.read_text()
    report.write_text(
        text.replace("status: proposed", "status: adopted").replace("  item: 12\n", "  item: 12\n  paragraph: 45\n"))


def without_browser(project):
    done = press(project, "--output-dir", "Ingen", env={"PATH": "/finns-inte"})
    if done.returncode != 3 or "Ctrl+P" not in done.stderr or (project / "Ingen").exists():
        yield f"utan webbläsare: kod {done.returncode}, {done.stderr!r}"


def judge(browser, project):
    """Everything about one edition on paper; returns the sheets that were judged and what was wrong."""
    done = press(project)
    if done.returncode != 0:
        return 0, [f"uppsikt pdf slutade med {done.returncode}: {done.stderr}"]
    report = next(project.glob("PDF/*-rapport.pdf")).read_bytes()
    appendix = next(project.glob("PDF/*-bilaga.pdf")).read_bytes()
    minutes = next(project.glob("PDF/*-protokollsutdrag.pdf")).read_bytes()
    titles = [re.search("<title>(.*?)</title>", p.read_text()).group(1) for p in (
        next(project.glob("Output/*/index.html")), next(project.glob("Output/*/protokollsutdrag.html")))]
    problems = [f"rapporten: {fault}" for fault in [*faults(report, titles[0]), *of_report(report)]]
    problems += [f"protokollsutdraget: {fault}" for fault in [*faults(minutes, titles[1]), *of_minutes(minutes, True)]]
    problems += [f"bilagan: {fault}" for fault in [*faults(appendix, "Bilaga till " + titles[0], cards=False), *of_appendix(appendix)]]
    page = next(project.glob("Output/*/index.html")).read_text()
    problems += complete(report, appendix, page)
    for name, pdf in (("rapporten", report), ("bilagan", appendix)):
        print(f"printing: {name} {len(sheets.texts(pdf))} blad, {sheets.words(pdf)} ord, fyllda till "
              + ", ".join(f"{share:.0%}" for share in sheets.filled(pdf)))
    if any(b"file://" in pdf for pdf in (report, appendix, minutes)):
        problems.append("utskriften har en länk till en fil på den här datorn")
    count = sum(len(sheets.texts(pdf)) for pdf in (report, appendix, minutes))
    if not lib.short():
        first = [report, appendix, minutes]
        press(project)
        names = ("rapport", "bilaga", "protokollsutdrag")
        again = [next(project.glob(f"PDF/*-{name}.pdf")).read_bytes() for name in names]
        problems += ["två utskrifter av samma rapport är olika"] if first != again else []
        for name, title in zip(("index.html", "protokollsutdrag.html"), titles):
            edition = next(project.glob("Output/*/index.html")).parent
            own = plain(browser, edition, name)
            problems += [f"webbläsarens egen utskrift av {name}: {fault}" for fault in faults(own, title)]
            count += len(sheets.texts(own))
    return count, problems


def main():
    with lib.temporary() as folder, lib.chromium() as browser:
        problems = control(browser)
        print(f"printing: {len(PLANTED)} planterade fel, {len(problems)} missade")
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        count, more = judge(browser, project)
        problems += more + [*without_browser(project)]
        adopt(project)
        lib.build_well(project)
        adopted = plain(browser, next(project.glob("Output/*/protokollsutdrag.html")).parent, "protokollsutdrag.html")
        problems += [f"fastställt: {fault}" for fault in of_minutes(adopted, False)]
        count += len(sheets.texts(adopted))
    lib.finish(count, "blad", problems)


if __name__ == "__main__":
    main()
