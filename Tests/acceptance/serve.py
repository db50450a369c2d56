"""The page that follows the pen: `uppsikt serve` beside an editor, a storm, strangers and a long day.

It keeps the promise that what is saved is soon on the page, where the reader was; that a fault is told beside the last
good page and nothing is written; that only this machine is answered, with exactly what was built; that a storm is one
rebuild or two; and that a long day costs no more memory than a short one.
"""

import contextlib
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
from pathlib import Path

import lib
import pages
from strangers import ask, get, hostile_requests, request

EDITION = "2025"
CHAPTER = f"content/{EDITION}/06-1177-pa-telefon.md"
# A page is on the screen within this, for most edits and for every one; seconds.
MEDIAN, WORST = 4, 10
# What is read may move so far; pixels.
STILL = 2
LONG = lib.SECONDS * 1000
# What a long day may cost in memory beside a short one.
GROWTH = 1.15


class Serving:
    """The program in a copy of the project, and what it says."""

    def __init__(self, project, *arguments):
        self.project, self.log = project, project.parent / "serve.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [lib.program(), "serve", "--no-open", "--port", "0", *arguments], cwd=project, stdout=log, stderr=log)
        self.address = self.wait(r"http://127\.0\.0\.1:\d+/")[0]
        self.port = int(self.address.rstrip("/").rpartition(":")[2])
        self.wait(r"\d s: .*")

    def said(self):
        return self.log.read_text()

    def rebuilds(self):
        return re.findall(r"^\d+,\d\d s: .*$", self.said(), re.M)

    def wait(self, pattern, count=1):
        """Waits until it has said something so many times."""
        deadline = time.monotonic() + lib.SECONDS
        while len(found := re.findall(pattern, self.said())) < count:
            if time.monotonic() > deadline or self.process.poll() is not None:
                sys.exit(f"serve sade inte {pattern} {count} gånger:\n{self.said()}")
            time.sleep(0.002)
        return found

    def save_and_wait(self, path, text):
        """Saves, and waits until it has been built."""
        count = len(self.rebuilds())
        save(path, text)
        self.wait(r"\d s: .*", count + 1)

    def memory(self):
        """Megabytes of the program that are in use."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


@contextlib.contextmanager
def serving(project, *arguments):
    server = Serving(project, *arguments)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait()


def small_project(folder):
    """The edition that broken projects are made of, with the real templates."""
    shutil.copytree(lib.ROOT / "Tests/Fixtures/base", folder)
    shutil.copytree(lib.ROOT / "templates", folder / "templates", dirs_exist_ok=True)
    return folder


def first_chapter(project):
    return min(project.glob(f"content/{EDITION}/[0-9]*.md"))


def save(path, text):
    """As editors save: a new file beside the old, then its name."""
    beside = path.with_name(f".{path.name}.ny")
    beside.write_text(text)
    os.replace(beside, path)


def open_page(browser, server):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    faults = []
    # A browser asks for an icon that no page speaks of.
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" and "favicon" not in said.location["url"] else None)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"{server.address}{EDITION}/index.html", wait_until="load")
    return page, faults


PROBE = "Sökt stycke nummer"
# A chapter below the one that is written in, and how far down its heading stands in the window.
READ = "kap-likvardighet"
# Whether the first table reaches in under the panel where it stands beside the page.
COVERED = """() => {
    const beside = parseFloat(getComputedStyle(document.documentElement).paddingInlineEnd)
    return beside > 0 && document.querySelector('table.nyckel').getBoundingClientRect().right > innerWidth - beside
}"""
TOP = f"document.getElementById('{READ}-h').getBoundingClientRect().top"


def edits(browser, server, count):
    """Saves a chapter over and over while a later one is read: seconds until the words are there, and what moved."""
    path = server.project / CHAPTER
    text = path.read_text()
    page, faults = open_page(browser, server)
    page.evaluate(f"document.getElementById('{READ}').scrollIntoView()")
    page.wait_for_timeout(300)
    before, times, moved = page.evaluate(TOP), [], 0
    for number in range(count):
        start = time.monotonic()
        save(path, f"{text}\n\n{PROBE} {number}.\n" + "Mer text.\n\n" * (number % 4))
        page.get_by_text(f"{PROBE} {number}.").first.wait_for(state="attached", timeout=LONG)
        times.append(time.monotonic() - start)
        page.wait_for_load_state("load")
        moved = max(moved, abs(page.evaluate(TOP) - before))
    server.save_and_wait(path, text)
    # A page that is closed while it is loaded anew may never answer.
    page.get_by_text(PROBE).first.wait_for(state="detached", timeout=LONG)
    page.wait_for_load_state("load")
    problems = heard(faults)
    median, worst = statistics.median(times), max(times)
    print(
        f"serve: {count} ändringar, från sparad till synlig: median {median:.2f} s, värst {worst:.2f} s; "
        f"det lästa flyttades högst {moved:.1f} px")
    if moved > STILL:
        problems.append(f"platsen på sidan flyttades {moved:.0f} px")
    pace = lib.pace()
    if median > MEDIAN * pace or worst > WORST * pace:
        problems.append(f"för långsamt: median {median:.2f} s, värst {worst:.2f} s")
    page.close()
    return problems


def heard(faults):
    return [f"konsolen säger: {text}" for text in dict.fromkeys(faults)]


def fault_beside_page(browser, server):
    """A fault: the last good page stays, where it was read, and beside it stands what `check` prints."""
    path = server.project / CHAPTER
    text = path.read_text()
    page, faults = open_page(browser, server)
    page.evaluate(f"document.getElementById('{READ}').scrollIntoView()")
    words, before = page.locator("main").text_content(), page.evaluate(TOP)
    save(path, text + "\n\nSumman är `=finns-inte`.\n")
    panel = page.locator("uppsikt-panel")
    panel.get_by_text("fel[unknown-measure]").first.wait_for(timeout=LONG)
    told = subprocess.run([lib.program(), "check"], cwd=server.project, capture_output=True, text=True).stderr
    lines = [line.strip() for line in told.splitlines()[:-1] if line.strip()]
    shown = [line.strip() for line in panel.locator("li").first.inner_text().splitlines()]
    problems = [f"panelen visar inte «{line}»" for line in lines if line not in shown]
    if page.locator("main").text_content() != words:
        problems.append("den förra sidan stod inte kvar")
    if abs(page.evaluate(TOP) - before) > STILL:
        problems.append("panelen flyttade det lästa")
    if "1 fel" not in panel.get_by_role("status").text_content():
        problems.append("felet sägs inte i statusraden")
    problems += heard(faults)
    for width in (1600, 1280, 360):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(COVERED):
            problems.append(f"panelen ligger över den första tabellen vid {width} px")
        violations, _ = pages.axe(page, "panelen")
        problems += map(str, violations)
        if page.evaluate("document.documentElement.scrollWidth") > width:
            problems.append(f"sidan med panelen är bredare än {width} px")
    server.save_and_wait(path, text)
    page.locator("uppsikt-panel details:not([open])").wait_for(timeout=LONG)
    page.close()
    return problems


def wrong_use(server):
    """A port that is taken, and a folder that is not there: said, and nothing is done."""
    other = subprocess.run(
        [lib.program(), "serve", "--no-open", "--port", str(server.port)], cwd=server.project, capture_output=True, text=True)
    nowhere = subprocess.run([lib.program(), "serve", "--project", "saknas"], capture_output=True, text=True)
    if nowhere.returncode != 2 or "saknas" not in nowhere.stderr:
        return [f"en mapp som saknas gav {nowhere.returncode}: {nowhere.stderr}"]
    is_told = other.returncode == 3 and f"porten {server.port} används" in other.stderr and "--port" in other.stderr
    return [] if is_told else [f"en upptagen port gav {other.returncode}: {other.stdout}{other.stderr}"]


def storm(server, count):
    """So many saves at once: one rebuild or two, or as many as there is time for, and the last words are shown."""
    before = len(server.rebuilds())
    path = server.project / CHAPTER
    text = path.read_text()
    for number in range(count):
        save(path, f"{text}\n\nStorm {number}.\n")
    server.wait(r"\d s: .*", before + 1)
    wait_until(lambda: f"Storm {count - 1}." in get(server, f"/{EDITION}/index.html"))
    rebuilds = len(server.rebuilds()) - before
    server.save_and_wait(path, text)
    print(f"serve: {count} sparningar i en storm: {rebuilds} byggen")
    return [f"stormen gav {rebuilds} byggen"] if rebuilds > 6 else []


def wait_until(is_so):
    deadline = time.monotonic() + lib.SECONDS
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.05)


def refusals(server):
    count, problems = 0, []
    for raw in hostile_requests(server):
        count += 1
        told = ask(server, raw)
        if not re.match(rb"HTTP/1\.1 (40[0345]|431|505) ", told) or b"root:" in told or b"Access-Control" in told:
            problems.append(f"{raw[:90]!r} fick {told[:40]!r}")
    listening = subprocess.run(["ss", "-ltnH", f"sport = :{server.port}"], capture_output=True, text=True).stdout
    if listening and f"127.0.0.1:{server.port}" not in listening.split():
        problems.append(f"lyssnar på {listening}")
    print(f"serve: {count - len(problems)} av {count} fientliga frågor avvisade")
    return problems + ([] if count >= 200 else [f"bara {count} fientliga frågor"])


def same_as_published(server):
    """Every file of the published report is served as it is; pages with the lines of the preview and nothing else."""
    lib.build_well(server.project, "--output-dir", "Publicerad")
    folder, problems, count = server.project / "Publicerad", [], 0
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or path.name == ".uppsikt":
            continue
        count += 1
        told = ask(server, request(server, "/" + str(path.relative_to(folder)))).partition(b"\r\n\r\n")[2]
        plain = re.sub(rb'<link rel="stylesheet" href="/__uppsikt/.*>\n<script src="/__uppsikt/.*</script>\n', b"", told)
        policy = rb'(<meta http-equiv="Content-Security-Policy" content=")[^"]*'
        own = path.read_bytes()
        if path.suffix == ".html":
            plain, own = re.sub(policy, rb"\1", plain), re.sub(policy, rb"\1", own)
        if plain != own:
            problems.append(f"{path.relative_to(folder)} visas inte som den publiceras")
    print(f"serve: {count} filer visas som de publiceras")
    return problems


def long_day(project, few, many):
    """Memory after many rebuilds beside that after few."""
    with serving(project) as server:
        path = first_chapter(project)
        text = path.read_text()
        for number in range(1, many + 1):
            server.save_and_wait(path, f"{text}\n\nBygge {number}.\n")
            if number == few:
                start = server.memory()
        end = server.memory()
    print(f"serve: {start:.1f} MB efter {few} byggen, {end:.1f} MB efter {many}")
    return [f"minnet växer: {start:.1f} MB, {end:.1f} MB"] if end > start * GROWTH else []


def polling(project):
    """Where the system gives no notices, it is looked for."""
    with serving(project, "--poll") as server:
        path = first_chapter(project)
        start = time.monotonic()
        save(path, path.read_text() + "\n\nSett ändå.\n")
        wait_until(lambda: "Sett ändå." in get(server, f"/{EDITION}/index.html"))
        print(f"serve: utan besked från systemet syns en ändring efter {time.monotonic() - start:.2f} s")
        return [] if "Sett ändå." in get(server, f"/{EDITION}/index.html") else ["ändringen sågs inte utan besked"]


def main():
    changes, few, many = (8, 5, 40) if lib.short() else (100, 10, 1_000)
    problems = []
    with lib.temporary() as folder:
        with serving(lib.copy_project(folder / "projekt")) as server, lib.chromium() as browser:
            output = lib.tree_hash(server.project / "Output")
            problems += edits(browser, server, changes)
            problems += fault_beside_page(browser, server)
            problems += storm(server, 1_000)
            problems += wrong_use(server)
            problems += refusals(server)
            problems += same_as_published(server)
            if lib.tree_hash(server.project / "Output") != output:
                problems.append("serve har skrivit i Output")
            if (code := server.end()) != 0:
                problems.append(f"Ctrl+C gav slutkod {code}")
        problems += polling(small_project(folder / "tyst"))
        problems += long_day(small_project(folder / "liten"), few, many)
        if not lib.short():
            problems += long_day(lib.copy_project(folder / "dag"), few, many)
    lib.finish(changes, "ändringar", problems)


if __name__ == "__main__":
    main()
