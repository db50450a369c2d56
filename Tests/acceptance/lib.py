"""What the acceptance checks share: a copy of the project, the program, the hash of a folder, a browser."""

import contextlib
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 120


def program():
    """The program under test: the variable UPPSIKT, else the release build, else that of the tests."""
    return built("uppsikt", os.environ.get("UPPSIKT"), ROOT / ".build/release/uppsikt", ROOT / ".build-check/release/uppsikt")


def samples():
    """The program that draws the samples of charts: the variable SAMPLES, else the release build, else that of the tests."""
    return built("samples", os.environ.get("SAMPLES"), ROOT / ".build/release/samples", ROOT / ".build-check/release/samples")


def built(name, *candidates):
    """The first of the candidates that is there."""
    for candidate in filter(None, candidates):
        if Path(candidate).is_file():
            return str(Path(candidate).resolve())
    sys.exit(f"{name} är inte byggt: kör make test")


def pace():
    """How many times slower than usual the machine is just now, at least 1: by a fixed piece of work of 40 ms."""
    start = time.process_time()
    sum(range(2_000_000))
    return max(1, (time.process_time() - start) / 0.04)


@contextlib.contextmanager
def temporary(place=None):
    """A folder that is gone afterwards, on the usual disk or in another place."""
    folder = Path(tempfile.mkdtemp(prefix="uppsikt-", dir=place))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def in_memory():
    """A temporary folder in memory where the system has one: for many builds that are not about the disk."""
    place = Path("/dev/shm")
    return temporary(place if os.access(place, os.W_OK) else None)


def copy_project(folder):
    """Copies what a build reads, and an empty Output as it is in the repository."""
    folder = Path(folder)
    for part in ("content", "templates"):
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part)
    (folder / "Output").mkdir(parents=True)
    shutil.copy(ROOT / "Output/.gitignore", folder / "Output/.gitignore")
    return folder


def build(project, *arguments, before=(), env=None, **more):
    """Runs `uppsikt build` in the project; `before` is a command that the program is run through."""
    more = {"cwd": project, "capture_output": True, "text": True, "timeout": SECONDS} | more
    environment = {**os.environ, **(env or {})}
    return subprocess.run([*before, program(), "build", *arguments], env=environment, **more)


def build_well(project, *arguments, **more):
    """The same, and ends the check when the build fails."""
    done = build(project, *arguments, **more)
    if done.returncode != 0:
        sys.exit(f"Bygget misslyckades ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done


def tree(folder):
    """Every name below a folder with its kind, rights and bytes, in one order."""
    for path in sorted(Path(folder).rglob("*"), key=lambda p: os.fsencode(str(p))):
        status = path.lstat()
        kind = stat.S_IFMT(status.st_mode)
        content = path.read_bytes() if stat.S_ISREG(kind) else b""
        yield str(path.relative_to(folder)), kind, stat.S_IMODE(status.st_mode), content


def tree_hash(folder):
    """One hash of names, kinds, rights and bytes; None when there is no such folder."""
    if not Path(folder).is_dir():
        return None
    whole = hashlib.sha256(oct(stat.S_IMODE(Path(folder).lstat().st_mode)).encode())
    for name, kind, mode, content in tree(folder):
        line = f"{name}\0{kind}\0{mode}\0{hashlib.sha256(content).hexdigest()}\n"
        whole.update(os.fsencode(line))
    return whole.hexdigest()


def leftovers(project):
    """Names beside Output that a build should have cleared."""
    return sorted(path.name for path in Path(project).glob(".Output.*"))


class TwoVersions:
    """A project that can be turned between two versions of its text, and the hash of Output for each."""

    def __init__(self, folder):
        self.project = copy_project(folder)
        self.output = self.project / "Output"
        chapters = sorted(self.project.glob("content/*/[0-9]*.md"))
        if not chapters:
            sys.exit("Projektet har inget kapitel att ändra")
        self.chapter = chapters[0]
        self.texts = [self.chapter.read_text(), self.chapter.read_text() + "\n\nEtt stycke till.\n"]
        self.hashes = []
        for version in (1, 0):
            self.turn(version)
            build_well(self.project)
            self.hashes.insert(0, tree_hash(self.output))
        if self.hashes[0] == self.hashes[1]:
            sys.exit("De två versionerna ger samma Output")

    def turn(self, version):
        self.chapter.write_text(self.texts[version])

    def turn_away(self):
        """Makes the next build one that changes Output; returns the version that Output has now."""
        now = self.version()
        self.turn(1 - now)
        return now

    def version(self):
        """The version that Output has; ends the check when it has neither."""
        found = tree_hash(self.output)
        if found not in self.hashes:
            sys.exit(f"Output är varken den gamla eller den nya: {found}, {self.hashes}")
        return self.hashes.index(found)


@contextlib.contextmanager
def chromium():
    """Debian's Chromium."""
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        try:
            yield browser
        finally:
            browser.close()


REFUSED = "Unable to capture screenshot"


def screenshot(shown, **how):
    """A page or a part of it as PNG. Chromium now and then refuses a picture that it takes when asked again."""
    from playwright.sync_api import Error

    for _ in range(3):
        try:
            return shown.screenshot(**how)
        except Error as error:
            if REFUSED not in str(error):
                raise
            time.sleep(1)
    return shown.screenshot(**how)


def short():
    """Whether the quick form of the check was asked for."""
    return "--short" in sys.argv[1:]


def finish(count, what, problems=()):
    """Prints the check's count and ends it: 1 when there are problems or nothing was checked."""
    name = Path(sys.argv[0]).stem
    for problem in problems[:50]:
        print(f"{name}: {problem}", file=sys.stderr)
    print(f"{name}: {count} {what}, {len(problems)} fel")
    sys.exit(1 if problems or count == 0 else 0)
