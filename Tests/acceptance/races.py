"""Builds beside other builds, beside somebody who swaps Output for a link, and beside somebody who writes to the data."""

import contextlib
import random
import shutil
import subprocess
import threading
import time

import lib

PUBLISHED, FAULTS_IN_DATA, SYSTEM_FAULT = 0, 1, 3
TOGETHER = 8


@contextlib.contextmanager
def meanwhile(act):
    """Does something over and over in a thread of its own."""
    stop = threading.Event()

    def loop():
        while not stop.is_set():
            act()

    thread = threading.Thread(target=loop)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def many_builds(versions, rounds):
    """Eight builds at once: one of them at least succeeds, the others do or say that it is going on."""
    problems, refused = [], 0
    for number in range(rounds):
        versions.turn_away()
        command = [lib.program(), "build"]
        builds = [
            subprocess.Popen(command, cwd=versions.project, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for _ in range(TOGETHER)
        ]
        done = [(build.communicate()[1], build.returncode) for build in builds]
        versions.version()
        codes = [code for _, code in done]
        refused += codes.count(SYSTEM_FAULT)
        bad = [f"{code}: {text}" for text, code in done if code == SYSTEM_FAULT and "pågår redan" not in text]
        if PUBLISHED not in codes or set(codes) - {PUBLISHED, SYSTEM_FAULT} or bad:
            problems.append(f"omgång {number}: {codes} {bad}")
    print(f"races: {rounds * TOGETHER} byggen på samma gång, {refused} fick vänta")
    return rounds * TOGETHER, problems


def swapped_output(versions, runs):
    """Somebody swaps Output for a link to another folder all the time: that folder is never touched."""
    canary, aside = versions.project.parent / "annan", versions.project.parent / "undan"
    canary.mkdir()
    (canary / "viktigt.txt").write_text("viktigt")
    before = lib.tree_hash(canary)

    chance = random.Random(678)

    def swap():
        # Now and then there is time for a build to come some way before the next swap.
        time.sleep(chance.uniform(0, 0.02))
        with contextlib.suppress(OSError):
            versions.output.rename(aside)
            versions.output.symlink_to(canary)
        time.sleep(chance.uniform(0, 0.01))
        with contextlib.suppress(OSError):
            if versions.output.is_symlink():
                versions.output.unlink()
            aside.rename(versions.output)
        if versions.output.is_dir():
            # A build has published while there was no Output.
            shutil.rmtree(aside, ignore_errors=True)

    problems, codes = [], []
    with meanwhile(swap):
        for number in range(runs):
            versions.turn(number % 2)
            codes.append(lib.build(versions.project).returncode)
            if lib.tree_hash(canary) != before:
                problems.append(f"bygge {number} ändrade den andra mappen")
    if set(codes) - {PUBLISHED, SYSTEM_FAULT}:
        problems.append(f"koder {set(codes)}")
    print(f"races: {runs} byggen medan Output byttes mot en länk, {codes.count(SYSTEM_FAULT)} avbröts")
    return runs, problems


def changing_data(folder, runs):
    """Somebody writes to a data file all the time: the numbers are of one version of it, or the build stops."""
    project = lib.copy_project(folder)
    path = max(project.glob("content/*/data/*.csv"), key=lambda p: p.stat().st_size)
    lines = path.read_bytes().splitlines(keepends=True)
    versions = [b"".join(lines), b"".join([*lines[:-2], lines[-1], lines[-2]])]
    hashes = []
    for content in versions:
        path.write_bytes(content)
        lib.build_well(project)
        hashes.append(lib.tree_hash(project / "Output"))
    problems, codes, turn = [], [], [0]

    def write():
        turn[0] = 1 - turn[0]
        with open(path, "r+b") as file:
            for start in range(0, len(versions[0]), 4096):
                file.write(versions[turn[0]][start : start + 4096])

    with meanwhile(write):
        for number in range(runs):
            codes.append(lib.build(project).returncode)
            if lib.tree_hash(project / "Output") not in hashes:
                problems.append(f"bygge {number} blandade två versioner av {path.name}")
    if hashes[0] == hashes[1] or set(codes) - {PUBLISHED, FAULTS_IN_DATA, SYSTEM_FAULT}:
        problems.append(f"koder {set(codes)}")
    print(f"races: {runs} byggen medan {path.name} skrevs, {codes.count(SYSTEM_FAULT)} avbröts")
    return runs, problems


def main():
    builds, swaps, writes = (4, 40, 40) if lib.short() else (50, 500, 500)
    with lib.temporary() as folder:
        versions = lib.TwoVersions(folder / "projekt")
        results = [many_builds(versions, builds)]
        results.append(swapped_output(versions, swaps))
        results.append(changing_data(folder / "data", writes))
    lib.finish(sum(n for n, _ in results), "byggen", [text for _, texts in results for text in texts])


if __name__ == "__main__":
    main()
