"""Runs the acceptance checks: `run.py short` those that are quick, `run.py all` every one in full.

Two at a time, the longest first, each with what it says kept together; those whose moments mean something run alone."""

import concurrent.futures
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
TOGETHER = 2
# Every check, the longest first, and whether its short form belongs to `make test`.
CHECKS = {
    "browser": True,
    "author": False,
    "perturb": True,
    "faults": True,
    "printing": True,
    "pdf": True,
    "escaping": True,
    "places": True,
    "script": True,
    "breaks": True,
    "forward": True,
    "races": True,
    "broken": True,
    "promises": True,
    "environments": True,
    "recount": True,
    "one_cell": True,
    "next_year": True,
    "readme": True,
    "hidden": True,
    "recommendations": True,
    "mistakes": True,
    "questions": True,
    "value_pages": True,
    "instructions": True,
    "funnel": True,
    "gallery": True,
    "unsettled": True,
    "workbooks": True,
    "sql": True,
    "examples": True,
    "titles": True,
    "statement": True,
    "house": True,
}
# A build that is killed at a moment, and a page that is timed, need the machine for themselves.
ALONE = {"kill": True, "serve": True}


# Of what a check that failed has said, so much is said again at the end.
LAST_LINES = 15


def run(name, every):
    """What the check said when it failed; None when it passed."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-B", HERE / f"{name}.py", *([] if every else ["--short"])],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print(f"{done.stdout}{name}: {time.monotonic() - start:.0f} s", flush=True)
    return None if done.returncode == 0 else done.stdout


def main():
    every = sys.argv[1:] == ["all"]
    together, alone = ([name for name, quick in some.items() if every or quick] for some in (CHECKS, ALONE))
    with concurrent.futures.ThreadPoolExecutor(TOGETHER) as pool:
        told = list(pool.map(lambda name: run(name, every), together))
    told += [run(name, every) for name in alone]
    failed = {name: words for name, words in zip(together + alone, told) if words is not None}
    # What was wrong stands last too: a log is often read from its end, or only its end is kept.
    for name, words in failed.items():
        print(f"\n{name} sade:\n" + "\n".join(words.splitlines()[-LAST_LINES:]), flush=True)
    if failed:
        sys.exit(f"Misslyckades: {', '.join(failed)}")


if __name__ == "__main__":
    main()
