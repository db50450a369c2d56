"""What a file says of its own values follows them to the page: preliminary, revised and estimated values are told.

A dataset is declared preliminary from a year, and single rows get the flags of SCB's tables; every figure and table that
shows such a value says so in words, and no other does.
"""

import re

import lib

EDITION = "content/2025"
PACKAGE = f"{EDITION}/datapackage.yaml"
FILE = f"{EDITION}/data/inloggningar.csv"


def declared(project):
    path = project / PACKAGE
    text = path.read_text()
    before = "      individuals: true\n      invariants: [\"inloggade <= invanare\"]\n"
    assert text.count(before) == 1
    path.write_text(text.replace(before, before + "      preliminary: {from: 2025}\n"))


def flagged(flag, year):
    def change(project):
        path = project / PACKAGE
        text = path.read_text()
        field = "uppsikt: {periods: none}}\n        - {name: invanare"
        assert text.count(field) == 1
        new = "uppsikt: {periods: none}}\n        - {name: anm, type: string, title: Anmärkning, uppsikt: {role: flag}}\n        - {name: invanare"
        path.write_text(text.replace(field, new))
        lines = (project / FILE).read_text("utf-8-sig").splitlines()
        head = lines[0].split(";")
        place = head.index("inloggade") + 1
        rows = [line.split(";") for line in lines]
        marks = ["anm"] + [flag if row[0] == year else "" for row in rows[1:]]
        written = [";".join([*row[:place], mark, *row[place:]]) for row, mark in zip(rows, marks)]
        (project / FILE).write_text("\ufeff" + "\r\n".join(written) + "\r\n", "utf-8")

    return change


# The change, and for a figure of years and a table of one year what they say.
CASES = [
    ("preliminära från 2025", declared, "Värdet för 2025 är preliminärt.", "Alla värden är preliminära."),
    ("2023 reviderat", flagged("r", "2023"), "Värdet för 2023 är reviderat.", None),
    ("2025 uppskattat", flagged("e", "2025"), "Värdet för 2025 är en uppskattning.", "Alla värden är uppskattningar."),
]
WORDS = re.compile(r"(?:Värde|Alla värden)\w* (?:för [^.<]* )?är (?:preliminär|reviderad|reviderat|en uppskattning|uppskattning)[^.<]*\.")


def figure(page, name):
    return re.search(rf'<figure[^>]* id="{name}".*?</figure>', page, re.S)[0]


def main():
    problems = []
    with lib.in_memory() as folder:
        for number, (name, change, line, table) in enumerate(CASES):
            project = lib.copy_project(folder / str(number))
            change(project)
            lib.build_well(project)
            page = (project / "Output/2025/index.html").read_text()
            for part, wanted in [("fig-inloggade-2021-2025", line), ("fig-inloggade-per-alder", table)]:
                told = WORDS.findall(figure(page, part))
                if told != ([wanted] if wanted else []):
                    problems.append(f"{name}: {part} säger {told}, väntat {wanted}")
            other = figure(page, "fig-arenden-per-tjanst")
            if WORDS.search(other):
                problems.append(f"{name}: en figur av annan data säger det också")
        project = lib.copy_project(folder / "orört")
        lib.build_well(project)
        if WORDS.search((project / "Output/2025/index.html").read_text()):
            problems.append("utan märkta värden sägs det ändå")
    lib.finish(len(CASES), "sätt att märka värden", problems)


if __name__ == "__main__":
    main()
