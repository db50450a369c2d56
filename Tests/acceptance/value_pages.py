"""The pages of municipalities, units and divisions: each different from all others, and eighty of their numbers
recomputed from the CSV files by another route; in full every one."""

import re
from collections import Counter
from pathlib import Path

import edit
import lib
import readings
import recount
from recompute import Answers, Hole

SAMPLE = 80
# Fewer pages than this means that a kind of page was not made.
LEAST = {"kommun": 14, "enhet": 30, "division": 3}


def words(path):
    """The text of a page without its foot and navigation."""
    text = path.read_text("utf-8")
    main = text[text.index("<main"):text.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def differ(edition):
    """Pages that are missing, alike, or that leave a hole; numbers and names alike are not enough to differ."""
    for kind, least in LEAST.items():
        found = sorted((edition / kind).glob("*.html"))
        if len(found) < least:
            yield f"{kind}: bara {len(found)} sidor"
        bodies = Counter()
        for path in found:
            text = words(path)
            title = re.search(r"<title>(.*?) – ", path.read_text("utf-8")).group(1)
            bodies[text.replace(title, "")] += 1
            if re.search(r"\(\)|\bnil\b|Optional", text) or len(text.split()) < 120:
                yield f"{path.name}: en lucka i texten"
        for body, count in bodies.items():
            if count > 1:
                yield f"{kind}: {count} sidor säger samma sak: {body[:60]}"


def sample(numbers):
    if not lib.short():
        return numbers
    chance = edit.seeded("value_pages")
    return [chance.choice(numbers) for _ in range(SAMPLE)]


def main():
    with lib.temporary() as folder:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        edition = next(Path(project, "Output").glob("*/index.html")).parent
        problems = [*differ(edition)]
        answers = Answers(next(project.glob("content/*/report.yaml")).parent)
        numbers = [n for n in readings.of_site(project / "Output") if n.page.count("/") == 2 and readings.is_number(n.value)]
        chosen = sample(numbers)
        for number in chosen:
            try:
                found = recount.problems_of(number, answers.of(number.reading), answers)
            except Hole as hole:
                found = [f"ska inte ha något värde: {hole}"]
            problems += [f"{number.page}: {number.reading}: {one}" for one in found]
        print(f"value_pages: {len({n.page for n in numbers})} sidor med {len(numbers)} tal")
    lib.finish(len(chosen), "tal räknade om", problems)


if __name__ == "__main__":
    main()
