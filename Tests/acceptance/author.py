"""The author's day: every mistake that a controller makes, made by script on a copy of this edition, is told once, in her
words. Prints how many findings each gives and the first of them.

The mistakes stand in `author_data.py`, `author_files.py` and `author_texts.py`: a name, what she did, how many findings
it gives and the words that they must hold. `author.py show NAME…` prints all that the program says of some.
"""

import concurrent.futures
import os
import re
import shlex
import subprocess
import sys

import author_data
import author_files
import author_more
import author_texts
import lib

MISTAKES = author_data.MISTAKES + author_files.MISTAKES + author_texts.MISTAKES + author_more.MISTAKES
# Words of a programmer, which say nothing to her unless they are what she is to write: `type: number`.
POOR = re.compile(
    r"(?<!type: )\b(integer|number|yearmonth|boolean|string|byte|schemat|U\+[0-9A-F]{4}|OVERVIEW|USAGE|invalid|Error|the value)\b"
    r"|(?<!skriv )\b(groupChar|decimalChar|missingValues)\b(?!: )")


class Edition:
    """A copy of the edition of 2025, and the ways to change it by hand."""

    def __init__(self, project):
        self.project = project
        self.folder = project / "content/2025"

    def path(self, name):
        return self.folder / name

    def read(self, name, encoding="utf-8"):
        return self.path(name).read_bytes().decode(encoding).replace("\r\n", "\n")

    def write(self, name, text, encoding="utf-8"):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_bytes(text if isinstance(text, bytes) else text.encode(encoding))

    def replace(self, name, old, new, count=1, encoding="utf-8"):
        text = self.read(name, encoding)
        if old not in text:
            raise ValueError(f"{name} har inte {old!r}")
        self.write(name, text.replace(old, new, count), encoding)

    def sub(self, name, pattern, new, count=0, encoding="utf-8"):
        text, changed = re.subn(pattern, new, self.read(name, encoding), count=count, flags=re.MULTILINE)
        if not changed:
            raise ValueError(f"{name} har inte {pattern!r}")
        self.write(name, text, encoding)

    def append(self, name, text, encoding="utf-8"):
        self.write(name, self.read(name, encoding) + text, encoding)

    def delete(self, name):
        self.path(name).unlink()

    def rename(self, name, new):
        self.path(name).rename(self.path(new))


def told(mistake):
    """What the program says of a mistake, and how many findings it is."""
    with lib.in_memory() as folder:
        edition = Edition(lib.copy_project(folder))
        mistake.edit(edition)
        if mistake.command:
            return 1, run(edition.project, *shlex.split(mistake.command))
        text = run(edition.project, "check")
        return len(re.findall(r"^ *--> ", text, re.MULTILINE)), text


def run(project, *arguments):
    done = subprocess.run(
        [lib.program(), *arguments], cwd=project, capture_output=True, text=True, timeout=lib.SECONDS,
        env={**os.environ, "COLUMNS": "120"})
    return done.stderr + done.stdout


def judged(mistake):
    try:
        count, text = told(mistake)
    except Exception as fault:  # whatever happens is told with the mistake's name
        return mistake, 0, "", [f"{type(fault).__name__}: {fault}"]
    words = re.sub(r"\s+", " ", text).lower()
    problems = [f"säger inte «{word}»" for word in mistake.words if word.lower() not in words]
    # What the author wrote herself may stand in the excerpt of a line.
    own = "\n".join(line for line in text.split("\n") if not re.match(r" *\d+ \| ", line))
    # The name of a rule is what one looks up.
    own = re.sub(r"\[[a-z-]+\]", "", own)
    problems += [f"säger «{word.group()}»" for word in POOR.finditer(own) if word.group() not in mistake.allows]
    if count != mistake.count:
        problems.append(f"{count} fynd, inte {mistake.count}")
    return mistake, count, text, problems


def main():
    shown = sys.argv[2:] if sys.argv[1:2] == ["show"] else None
    chosen = [one for one in MISTAKES if shown is None or one.name in shown]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = []
        for mistake, count, text, problems in pool.map(judged, chosen):
            results.append((mistake, count, text, problems))
            first = next((line for line in text.split("\n") if line.strip()), "tyst")
            print(f"{'  ' if not problems else '! '}{mistake.name}: {mistake.what}: {count}: {first}", flush=True)
            if shown is not None:
                print(text)
    problems = [f"{mistake.name}: {problem}" for mistake, _, _, found in results for problem in found]
    if len({one.name for one in MISTAKES}) != len(MISTAKES):
        problems.append("två misstag heter lika")
    lib.finish(len(results), "misstag sagda med hennes ord", problems)


if __name__ == "__main__":
    main()
