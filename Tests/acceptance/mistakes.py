"""docs/misstag.md shows ten typical mistakes with the words that the program says of them, and says nothing else.

`mistakes.py record` writes the page anew; read the difference before you keep it.
"""

import subprocess
import sys

import broken
import lib

PAGE = lib.ROOT / "docs/misstag.md"
# The folder under Tests/Mistakes, and what its author did.
MISTAKES = [
    ("summarad", "Summaraden från Excel följde med i filen"),
    ("excels-felkod-i-csv", "En formel i Excel gick sönder och lämnade #DIV/0! efter sig"),
    ("komman-dar-semikolon-vantas", "Filen sparades som kommaseparerad i stället för semikolonseparerad"),
    ("omdopt-kolumn", "En kolumn fick ett nytt namn i exporten"),
    ("fel-kommunnamn", "Ett namn är felskrivet i en cell"),
    ("svenskt-datum", "Datum skrevs som i vardagen"),
    ("mal-med-decimalkomma", "Målet skrevs med decimalkomma i en YAML-fil"),
    ("kolon-i-titel", "En titel innehåller ett kolon"),
    ("felstavat-matt-i-beslut", "Ett mått är felstavat i ett beslut"),
    ("lank-till-borttaget-kapitel", "Ett kapitel togs bort, men en länk leder dit"),
]
HEAD = """# Tio vanliga misstag

Så ser det ut när något är fel i text eller data. Programmet säger alla fel på en gång, och den förra rapporten i `Output/` står kvar tills allt stämmer. Varje ruta är programmets egna ord.
"""


def told(name):
    """What `uppsikt check` says of the mistake."""
    with lib.in_memory() as folder:
        project = broken.fresh(folder / "projekt")
        broken.lay(broken.TESTS / "Mistakes" / name, project)
        done = subprocess.run(
            [lib.program(), "check"], cwd=project, capture_output=True, text=True, timeout=lib.SECONDS)
    if done.returncode != 1 or " = hjälp: " not in done.stderr:
        sys.exit(f"{name}: kod {done.returncode} utan hjälp:\n{done.stderr}")
    return "\n".join(line.rstrip() for line in done.stderr.strip().split("\n"))


def page():
    parts = [HEAD]
    for name, what in MISTAKES:
        parts.append(f"\n## {what}\n\n```text\n{told(name)}\n```\n")
    return "".join(parts)


def main():
    now = page()
    if sys.argv[1:] == ["record"]:
        PAGE.write_text(now)
    same = PAGE.is_file() and PAGE.read_text() == now
    lib.finish(len(MISTAKES), "misstag med programmets ord", [] if same else ["docs/misstag.md säger något annat"])


if __name__ == "__main__":
    main()
