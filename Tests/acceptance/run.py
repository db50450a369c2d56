"""Runs the acceptance checks: `run.py short` those that are quick, `run.py all` every one in full."""

import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
# Every check, and whether its short form belongs to `make test`.
CHECKS = {
    "broken": True,
    "promises": True,
    "environments": True,
    "faults": True,
    "kill": True,
    "races": True,
    "recount": True,
    "perturb": True,
    "one_cell": True,
    "readme": True,
    "hidden": True,
    "escaping": True,
    "browser": True,
    "printing": True,
    "recommendations": True,
    "mistakes": True,
    "places": True,
    "script": True,
    "questions": True,
    "value_pages": True,
    "funnel": True,
    "gallery": True,
    "unsettled": True,
}


def main():
    every = sys.argv[1:] == ["all"]
    failed = []
    for name, is_quick in CHECKS.items():
        if not every and not is_quick:
            continue
        start = time.monotonic()
        done = subprocess.run([sys.executable, "-B", HERE / f"{name}.py", *([] if every else ["--short"])])
        print(f"{name}: {time.monotonic() - start:.0f} s", flush=True)
        if done.returncode != 0:
            failed.append(name)
    if failed:
        sys.exit(f"Misslyckades: {', '.join(failed)}")


if __name__ == "__main__":
    main()
