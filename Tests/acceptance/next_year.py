"""Next year: `uppsikt new 2026 --from 2025`, data of 2026, and what ATT-GORA.txt asks for, done by script. The new edition
is then published, and says 2025 only where it compares, tells history or names a source."""

import re
import subprocess
import sys
from pathlib import Path

import lib

OLD, NEW = "2025", "2026"
# What a sentence that names the year before is about.
COMPARED = re.compile(
    rf"([Ss]edan|[Jj]ämför\w*|[Ää]n|[Mm]ot|[Ff]rån|[Ff]öre|[Tt]ill|och|[Uu]nder|[Nn]y källa|SCB)\W+(\S+ ){{0,3}}{OLD}|[-–\u2060]+[a-z]+ {OLD}|{OLD} och [a-z]+ {NEW}")


def shift(folder):
    """The rows of the last year are there once more, a year later."""
    for path in sorted((folder / "data").glob("*.csv")):
        text = path.read_bytes()
        lines = text.decode("latin-1").splitlines(keepends=True)
        separator = ";" if ";" in lines[0] else ","
        heads = [head.strip("ï»¿\"\r\n ") for head in lines[0].split(separator)]
        time = next((heads.index(name) for name in ("ar", "manad") if name in heads), None)
        if time is None:
            continue
        if not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        more = []
        for line in lines[1:]:
            cells = line.split(separator)
            if len(cells) > time and cells[time].startswith(OLD):
                cells[time] = NEW + cells[time][len(OLD):]
                more.append(separator.join(cells))
        path.write_bytes("".join(lines + more).encode("latin-1"))


def change(project, place, how):
    path, line = place.rsplit(":", 1)
    lines = (project / path).read_text().splitlines(keepends=True)
    lines[int(line) - 1] = how(lines[int(line) - 1])
    (project / path).write_text("".join(lines))


def outside_code(line):
    """The year becomes the new one in words, not in formulas."""
    parts = re.split(r"(`[^`]*`)", line)
    return "".join(part if part.startswith("`") else part.replace(OLD, NEW) for part in parts)


def follow(project, text):
    """Does what the list asks for; returns how many points were done."""
    done = 0
    for place in re.findall(r"skriv den nya dagen i (\S+:\d+)", text):
        change(project, place, lambda line: re.sub(r"extracted: [\d-]+", "extracted: 2027-01-20", line))
        done += 1
    for place in re.findall(r"\[ \] (\S+:\d+) – granskningen av tillgängligheten", text):
        change(project, place, lambda line: re.sub(r"[\d-]{10}", "2027-02-26", line))
        done += 1
    years = text.split("Läs de texter som nämner ett år")[1].split("Äldre år")[0]
    for place, line in re.findall(r"\[ \] (\S+:\d+) – (.*)", years):
        if "SCB" not in line:
            change(project, place, outside_code)
        done += 1
    decisions = re.findall(r"^    (.+)$", text.split("Förra gången:\n")[1].split("\n[ ]")[0], re.M)
    report = project / "content" / NEW / "report.yaml"
    report.write_text(report.read_text() + "decisions:\n" + "".join(
        f'  - {{text: "{decision.replace(NEW, "2027").replace(OLD, NEW)}", example: true}}\n' for decision in decisions))
    return done + len(decisions)


def words(page):
    page = re.sub(r"<(script|style|svg|table|dl|nav)\b.*?</\1>", " ", page, flags=re.S)
    page = re.sub(r"</?(p|h\d|li|div|section|figure|figcaption|details|summary)\b[^>]*>", "\n", page)
    return re.sub(r"<[^>]*>", "", page).replace("\u00a0", " ")


def strangers(output):
    """Lines of running text and headings that name the old year and are no comparison."""
    for path in sorted((output / NEW).glob("*.html")):
        page = path.read_text()
        # The history of what was recommended is the history of those years.
        page = re.sub(r'<section[^>]*id="[^"]*(rekommendation|forra)[^"]*".*?</section>', " ", page, flags=re.S)
        for line in words(page).splitlines():
            # Of a measure that was taken, the day.
            line = re.sub(rf"\b\d{{1,2}} [a-z]+ {OLD}", "", line)
            if OLD in line and not COMPARED.search(line):
                yield path.name, line.strip()


def main():
    with lib.temporary() as folder:
        project = lib.copy_project(folder)
        made = subprocess.run(
            [lib.program(), "new", NEW, "--from", OLD], cwd=project, capture_output=True, text=True, timeout=lib.SECONDS)
        if made.returncode:
            sys.exit(f"new {NEW} misslyckades: {made.stderr}")
        again = subprocess.run([lib.program(), "new", NEW, "--from", OLD], cwd=project, capture_output=True, text=True)
        edition = project / "content" / NEW
        text = (edition / "ATT-GORA.txt").read_text()
        shift(edition)
        steps = follow(project, text)
        lib.build_well(project)
        left = list(strangers(project / "Output"))
        published = list((project / "Output").rglob("ATT-GORA*"))
        told = "\n".join(f"  {name}: {line}" for name, line in left)
        if again.returncode != 2 or published or left:
            sys.exit(f"andra gången {again.returncode}, publicerad lista {published}, {OLD} står kvar:\n{told}")
        print(f"Nästa år: {steps} punkter i ATT-GORA.txt, byggt, inget {OLD} som inte är en jämförelse.")


if __name__ == "__main__":
    main()
