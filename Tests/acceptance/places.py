"""The folder works wherever it is put: below a sub-path of a server, from the disk, and with the network cut.

Every link and anchor of every page leads somewhere, no page asks for anything outside the folder, and the ids that
others link to are the same after an edit elsewhere.
"""

import functools
import html.parser
import http.server
import shutil
import threading
import urllib.parse
from pathlib import Path

import lib
import pages


class Page(html.parser.HTMLParser):
    """The links, the sources and the ids of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.ids, self.doubles = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            (self.doubles if values["id"] in self.ids else self.ids).append(values["id"])
        self.links += [values[key] for key in ("href", "src") if values.get(key)]


def read(folder):
    return {str(p.relative_to(folder)): Page(p.read_text()) for p in sorted(Path(folder).rglob("*.html"))}


def broken_links(folder):
    """Links that lead nowhere, ids that stand twice; returns how many links there were and what was wrong."""
    found, problems = read(folder), []
    links = [(name, link) for name, page in found.items() for link in page.links]
    for name, link in links:
        parts = urllib.parse.urlsplit(link)
        if parts.scheme in ("mailto", "tel", "https"):
            continue
        path = urllib.parse.unquote(parts.path)
        target = (Path(folder) / name).parent / path if path else Path(folder) / name
        if parts.scheme or not target.resolve().is_relative_to(Path(folder).resolve()) or not target.is_file():
            problems.append(f"{name}: {link} leder ingenstans")
            continue
        if parts.fragment:
            key = str(target.resolve().relative_to(Path(folder).resolve()))
            if urllib.parse.unquote(parts.fragment) not in found[key].ids:
                problems.append(f"{name}: {link} har inget ställe som heter så")
    problems += [f"{name}: id {one} finns två gånger" for name, page in found.items() for one in page.doubles]
    return len(links), problems


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def served(browser, folder):
    """Walks the site below a sub-path of a server on this machine; every request must be answered from below it."""
    site = Path(folder) / "rot/intranat/uppfoljning 2025"
    site.parent.mkdir(parents=True)
    shutil.copytree(Path(folder) / "projekt/Output", site)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(Path(folder) / "rot")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_port}/intranat/uppfoljning%202025/"
    names = sorted(str(p.relative_to(site)) for p in site.rglob("*.html"))
    problems = []
    page = browser.new_page()
    page.on("response", lambda r: problems.append(f"{r.url}: {r.status}") if r.status >= 400 else None)
    page.on("request", lambda r: None if r.url.startswith(base) else problems.append(f"frågar efter {r.url}"))
    for name in names:
        page.goto(base + urllib.parse.quote(name), wait_until="load")
        if page.evaluate("getComputedStyle(document.body).marginTop") != "0px":
            problems.append(f"{name}: formatmallen kom inte med")
    page.close()
    server.shutdown()
    return len(names), problems


def offline(browser, folder):
    """From the disk with the network cut."""
    context = browser.new_context(offline=True)
    problems = []
    site = Path(folder) / "projekt/Output"
    names = sorted(str(p.relative_to(site)) for p in site.rglob("*.html"))
    for name in names:
        page = context.new_page()
        page.on("requestfailed", lambda r, name=name: problems.append(f"{name}: {r.url} gick inte att hämta"))
        page.goto(pages.address(site, name), wait_until="load")
        if page.evaluate("getComputedStyle(document.body).marginTop") != "0px":
            problems.append(f"{name}: formatmallen kom inte med")
        page.close()
    context.close()
    return len(names), problems


def ids(folder):
    return {name: page.ids for name, page in read(folder).items()}


def stable(project):
    """Ids before and after a paragraph, a figure's title and a cell have changed elsewhere."""
    before = ids(project / "Output")
    lib.build_well(project)
    problems = [] if ids(project / "Output") == before else ["två byggen gav olika id:n"]
    chapter = next(project.glob("content/*/02-*.md"))
    chapter.write_text(chapter.read_text() + "\n\nEtt stycke till.\n")
    lib.build_well(project)
    after = ids(project / "Output")
    problems += [f"{name}: id:n ändrades av ett stycke i ett annat kapitel" for name in before if before[name] != after[name]]
    return sum(map(len, before.values())), problems


def main():
    with lib.temporary() as folder, lib.chromium() as browser:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        links, problems = broken_links(project / "Output")
        count, more = served(browser, folder)
        problems += more + offline(browser, folder)[1]
        named, more = stable(project)
        problems += more
        print(f"places: {links} länkar, {count} sidor från en undermapp och utan nät, {named} id:n")
    lib.finish(links + count, "länkar och sidor", problems)


if __name__ == "__main__":
    main()
