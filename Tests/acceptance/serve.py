"""The page that follows the pen: `uppsikt serve` beside an editor, a storm, strangers and a long day.

It keeps the promise that what is saved is soon on the page, where the reader was; that a fault is told beside the last
good page and nothing is written; that only this machine is answered, with exactly what was built; that a storm is one
rebuild or two; and that a long day costs no more memory than a short one.
"""

import contextlib
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

import lib

EDITION = "2025"
CHAPTER = f"content/{EDITION}/06-1177-pa-telefon.md"
# A page is on the screen within this, for most edits and for every one; seconds.
MEDIAN, WORST = 2, 8
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

    def memory(self):
        """Megabytes of the program that are in use."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


@contextlib.contextmanager
def serving(folder, *arguments):
    server = Serving(lib.copy_project(folder), *arguments)
    try:
        yield server
    finally:
        server.process.kill()
        server.process.wait()


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


def edits(browser, server, count):
    """Saves a chapter over and over while its end is read: seconds until the words are seen, and what moved."""
    path = server.project / CHAPTER
    text = path.read_text()
    page, faults = open_page(browser, server)
    page.evaluate("document.querySelector('#kap-likvardighet').scrollIntoView()")
    page.wait_for_timeout(300)
    top = "(() => [...document.querySelectorAll('main h2')].map((h) => [h.textContent, h.getBoundingClientRect().top]).find(([, top]) => top > -5))()"
    before = page.evaluate(top)
    times, moved = [], 0
    for number in range(count):
        start = time.monotonic()
        save(path, f"{text}\n\n{PROBE} {number}.\n" + "Mer text.\n\n" * (number % 4))
        page.wait_for_function(
            f"document.querySelector('main') && document.querySelector('main').textContent.includes('{PROBE} {number}.')",
            polling=5, timeout=lib.SECONDS * 1000)
        times.append(time.monotonic() - start)
        page.wait_for_load_state("load")
        now = page.evaluate(top)
        moved = max(moved, abs(now[1] - before[1]) if now and now[0] == before[0] else 9999)
    save(path, text)
    problems = [f"konsolen säger: {text}" for text in dict.fromkeys(faults)]
    if moved > 2:
        problems.append(f"platsen på sidan flyttades {moved:.0f} px")
    median, worst = statistics.median(times), max(times)
    print(f"serve: {count} ändringar: median {median:.2f} s, värst {worst:.2f} s från sparad till synlig; platsen flyttades {moved:.1f} px")
    if median > MEDIAN or worst > WORST:
        problems.append(f"för långsamt: median {median:.2f} s, värst {worst:.2f} s")
    page.close()
    return problems


def fault_beside_page(browser, server):
    """A fault: the last good page stays, and beside it stands what `check` prints."""
    path = server.project / CHAPTER
    text = path.read_text()
    page, faults = open_page(browser, server)
    words = page.locator("main").text_content()
    save(path, text + "\n\nSumman är `=finns-inte`.\n")
    panel = page.locator("uppsikt-panel")
    panel.get_by_text("fel[unknown-measure]").first.wait_for(timeout=lib.SECONDS * 1000)
    told = subprocess.run([lib.program(), "check"], cwd=server.project, capture_output=True, text=True).stderr
    shown = [line.strip() for line in panel.locator("li").first.inner_text().splitlines() if line.strip()]
    problems = [f"panelen visar inte «{line.strip()}»" for line in told.splitlines()[:-1] if line.strip() and line.strip() not in shown]
    if page.locator("main").text_content() != words:
        problems.append("den förra sidan stod inte kvar")
    if "1 fel" not in panel.get_by_role("status").text_content():
        problems.append("felet sägs inte i statusraden")
    save(path, text)
    page.wait_for_function("!document.querySelector('uppsikt-panel').shadowRoot.querySelector('details').open", timeout=lib.SECONDS * 1000)
    problems += [f"konsolen säger: {text}" for text in dict.fromkeys(faults)]
    page.close()
    return problems


def taken_port(server):
    """Another program at the port that was asked for: said, and nothing is done."""
    other = subprocess.run(
        [lib.program(), "serve", "--no-open", "--port", str(server.port)], cwd=server.project, capture_output=True, text=True)
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
    save(path, text)
    server.wait(r"\d s: .*", before + rebuilds + 1)
    print(f"serve: {count} sparningar i en storm: {rebuilds} byggen")
    return [f"stormen gav {rebuilds} byggen"] if rebuilds > 6 else []


def wait_until(is_so):
    deadline = time.monotonic() + lib.SECONDS
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.05)


def ask(server, raw):
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as client:
        client.sendall(raw)
        told = b""
        with contextlib.suppress(ConnectionResetError):
            while more := client.recv(1 << 16):
                told += more
    return told


def request(server, target="/", method="GET", host=None, *more):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'127.0.0.1:{server.port}'}", *more, "", ""]
    return "\r\n".join(lines).encode()


def get(server, target):
    return ask(server, request(server, target)).partition(b"\r\n\r\n")[2].decode()


def hostile_requests(server):
    """Ways out, strangers, foreign pages, other methods, and heads with two readings."""
    ups, strokes = ["..", "%2e%2e", ".%2e", "%2e."], ["/", "%2f", "\\", "%5c", "//"]
    targets = ["/" + start + stroke.join([up] * depth + ["etc/passwd"])
               for start in ("", "2025/") for up in ups for stroke in strokes for depth in (1, 4)]
    targets += ["/content/2025/report.yaml", "/templates/page.html", "/Output/2025/index.html", "/2025", "/2025/", "/%00", "/.uppsikt",
                "http://evil.example/", "*", "/2025/index.html%00", "/__uppsikt/", "/..%252f..%252fetc/passwd"]
    yield from (request(server, target) for target in targets)
    hosts = ["evil.example", f"evil.example:{server.port}", "127.0.0.1", "localhost", f"127.0.0.2:{server.port}", f"[::1]:{server.port}",
             f"0.0.0.0:{server.port}", f"localhost.:{server.port}", f"127.0.0.1.nip.io:{server.port}", f"127.0.0.1:{server.port + 1}"]
    paths = ["/", "/2025/index.html", "/__uppsikt/events", "/__uppsikt/page.js"]
    yield from (request(server, path, "GET", host) for host in hosts for path in paths)
    origins = ["http://evil.example", "null", "http://localhost:3000", f"https://127.0.0.1:{server.port}", "file://"]
    yield from (request(server, path, "GET", None, f"Origin: {origin}") for origin in origins for path in paths)
    yield from (request(server, path, "GET", None, f"Sec-Fetch-Site: {site}") for site in ("cross-site", "same-site") for path in paths)
    methods = ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"]
    yield from (request(server, path, method) for method in methods for path in paths)
    fields = ["Content-Length: 5", "Transfer-Encoding: chunked", "Upgrade: websocket", "Expect: 100-continue", "Host: evil.example", "Name : x",
              " folded", "A: x\ry", "A: x\x00y"]
    yield from (request(server, "/", "GET", None, field) for field in fields)
    yield from (request(server) + tail for tail in (b"x", request(server), b"\r\n"))
    yield from (b"GET / HTTP/1.0\r\n\r\n", b"GET /\r\n\r\n", b"\x16\x03\x01\r\n\r\n", b"GET / HTTP/1.1\n\n\r\n\r\n", b"A" * 10_000)


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


def long_day(folder, few, many):
    """Memory after many rebuilds beside that after few."""
    with serving(folder) as server:
        path = server.project / CHAPTER
        text = path.read_text()
        for number in range(1, many + 1):
            save(path, f"{text}\n\nBygge {number}.\n")
            server.wait(r"\d s: .*", number + 1)
            if number == few:
                start = server.memory()
        end = server.memory()
    print(f"serve: {start:.0f} MB efter {few} byggen, {end:.0f} MB efter {many}")
    return [f"minnet växer: {start:.0f} MB, {end:.0f} MB"] if end > start * GROWTH else []


def polling(folder):
    """Where the system gives no notices, it is looked for."""
    with serving(folder, "--poll") as server:
        path = server.project / CHAPTER
        start = time.monotonic()
        save(path, path.read_text() + "\n\nSett ändå.\n")
        wait_until(lambda: "Sett ändå." in get(server, f"/{EDITION}/index.html"))
        print(f"serve: utan besked från systemet syns en ändring efter {time.monotonic() - start:.2f} s")
        return [] if "Sett ändå." in get(server, f"/{EDITION}/index.html") else ["ändringen sågs inte utan besked"]


def main():
    changes, few, many = (20, 5, 25) if lib.short() else (100, 10, 1_000)
    problems = []
    with lib.temporary() as folder:
        with serving(folder / "projekt") as server, lib.chromium() as browser:
            output = lib.tree_hash(server.project / "Output")
            problems += edits(browser, server, changes)
            problems += fault_beside_page(browser, server)
            problems += storm(server, 1_000)
            problems += taken_port(server)
            problems += refusals(server)
            problems += same_as_published(server)
            if lib.tree_hash(server.project / "Output") != output:
                problems.append("serve har skrivit i Output")
            if (code := server.end()) != 0:
                problems.append(f"Ctrl+C gav slutkod {code}")
        problems += polling(folder / "tyst")
        problems += long_day(folder / "dag", few, many)
    lib.finish(changes, "ändringar", problems)


if __name__ == "__main__":
    main()
