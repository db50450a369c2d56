"""How many instructions a build executes: noise-free, so that what makes the program slower is seen the same day.

A small region about people, with a page for each unit, is built under callgrind, with one processor's work done by one
thread. The number may rise by 5 %. `instructions.py record` writes down a new one: do it when it has fallen, or when the
program does more and is meant to."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import lib
import people

UNITS, MONTHS = 20, 12
RISE = 1.05
KNOWN = Path(__file__).with_suffix(".json")


def count(folder):
    """Instructions of the whole process."""
    program = folder / "uppsikt"
    # Valgrind reads no debug information of Swift's.
    subprocess.run(["objcopy", "--strip-debug", lib.program(), program], check=True)
    project = people.project(folder / "projekt", UNITS, MONTHS, pages=True)
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, "build"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"Bygget under callgrind misslyckades ({done.returncode}):\n{done.stdout}{done.stderr}")
    return int(found[1])


def main():
    if not (shutil.which("valgrind") and shutil.which("objcopy")):
        print("instructions: hoppas över, valgrind finns inte")
        return
    with lib.temporary() as folder:
        now = count(folder)
    if sys.argv[1:] == ["record"]:
        KNOWN.write_text(json.dumps({"instructions": now}) + "\n")
    known = json.loads(KNOWN.read_text())["instructions"]
    print(f"instructions: {now / 1e6:.0f} miljoner, {100 * now / known - 100:+.1f} % mot {known / 1e6:.0f}")
    if now > RISE * known:
        sys.exit("instructions: bygget gör mer arbete än förut: callgrind_annotate visar var")


if __name__ == "__main__":
    main()
