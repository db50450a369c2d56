"""What is told of recommendations that do not hold, and what a reader of the page sees of them.

A deadline that passes, one marked done without evidence, one whose measure is missing: exactly these findings, in words
that a secretary understands, and the same on the card.
"""

import html
import re

import yaml

import broken
import lib

EDITION = "content/2025"
# Words that say what is wrong and what to do, and none of the program's own.
JARGON = re.compile(r"\b(null|nil|key|value|string|object|parse|schema|Optional|Recommendation)\b")


def changed(project, change):
    path = project / EDITION / "recommendations.yaml"
    data = yaml.safe_load(path.read_text())
    change(data["recommendations"])
    # Dates and the answers yes and no stay words.
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False).replace(": true\n", ": yes\n")
    path.write_text(text.replace(": false\n", ": no\n"))


def late(all_):
    all_[1]["actions"][0]["deadline"] = all_[1]["actions"][0]["deadline"].replace(year=2025, month=8, day=31)


def unproved(all_):
    del all_[0]["actions"][0]["evidence"]


def unmeasured(all_):
    all_[1]["measures"] = ["kannedom"]


def unbound(all_):
    del all_[1]["measures"]


# What is changed, the exit code, the rules that are told, and what the card says.
CASES = [
    ("tiden har gått ut", late, 0, ["late-without-new-deadline"], "Pågår, försenad 4 månader"),
    ("genomförd utan belägg", unproved, 0, ["done-without-evidence"], "Saknas"),
    ("måttet finns inte", unmeasured, 1, ["unknown-measure"], None),
    ("inget mått", unbound, 0, [], "Kan inte bedömas – mätning saknas"),
]


def judge(name, change, code, rules, card):
    with lib.temporary() as folder:
        project = broken.fresh(folder / "projekt")
        changed(project, change)
        done = broken.run(project, "build")
        told = broken.findings(done)
        if done.returncode != code or [one["type"] for one in told] != rules:
            yield f"{name}: kod {done.returncode}, {[one['type'] for one in told]}"
        for one in told:
            print(f"recommendations: {name}: {one['message']}; {one['hint']}")
            if JARGON.search(one["message"]) or not one["hint"] or one["path"] != f"{EDITION}/recommendations.yaml":
                yield f"{name}: {one}"
        if card is not None:
            page = html.unescape(re.sub(r"<[^>]+>", " ", (project / "Output/2025/index.html").read_text()))
            page = " ".join(page.split()).replace("\xa0", " ")
            if card not in page:
                yield f"{name}: kortet säger inte ”{card}”"


def main():
    with lib.temporary() as folder:
        sound = broken.run(broken.fresh(folder / "projekt"), "check")
    problems = [f"utgångsläget: {sound.stdout}"] if broken.findings(sound) else []
    for case in CASES:
        problems += judge(*case)
    lib.finish(len(CASES), "ändrade rekommendationer", problems)


if __name__ == "__main__":
    main()
