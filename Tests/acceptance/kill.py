"""A build that is killed, at any system call or moment, leaves Output whole: the old one or the new one."""

import random
import signal
import subprocess
import sys
import time

import lib
import strace

KILLED = -signal.SIGKILL
# Random moments, and how many of them must hit a build, and one that has begun to write.
MOMENTS, WANTED_KILLED, WANTED_STAGED = (24, 16, 3) if lib.short() else (200, 150, 30)
# Writing calls at which a build is killed in the short form.
CALLS = 20


def at_calls(versions):
    """Kills a build at its n-th writing call, for every n (in the short form for some of them)."""
    versions.turn_away()
    found = strace.calls(versions.project)
    step = max(1, len(found) // CALLS) if lib.short() else 1
    killed = 0
    for call in found[::step]:
        versions.turn_away()
        done = strace.inject(versions.project, call, "signal=SIGKILL")
        killed += done.returncode == KILLED
        versions.version()
    # The calls are not quite the same from run to run: a build also sweeps what the one before has left.
    if killed < 0.8 * len(found[::step]):
        sys.exit(f"Bara {killed} av {len(found[::step])} byggen dödades")
    return killed, len(found)


def in_two_steps(versions):
    """Kills builds on a disk that cannot exchange two folders: for a moment Output has another name, and gets it back."""
    killed = 0
    for name, number in [("renameat", 1), ("renameat", 2), ("fsync", 1), ("unlinkat", 1), ("unlinkat", 20)]:
        versions.turn_away()
        injections = ["-e", "inject=renameat2:error=EINVAL", "-e", f"inject={name}:signal=SIGKILL:when={number}"]
        before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace=renameat2,{name}", *injections]
        killed += lib.build(versions.project, before=before).returncode == KILLED
        if lib.tree_hash(versions.output) is None:
            aside = [entry for entry in lib.leftovers(versions.project) if "-aside-" in entry]
            if len(aside) != 1 or lib.tree_hash(versions.project / aside[0]) not in versions.hashes:
                sys.exit(f"Output är borta och finns inte helt vid sidan av: {lib.leftovers(versions.project)}")
        lib.build_well(versions.project)
        versions.version()
    return killed


def seconds_of_a_build(versions):
    times = []
    for _ in range(5):
        versions.turn_away()
        start = time.perf_counter()
        lib.build_well(versions.project)
        times.append(time.perf_counter() - start)
    return sorted(times)[2]


def kill_once(versions, wait):
    """Starts a build, waits as told and kills it; returns whether it was killed, and with a staging folder there."""
    before = versions.turn_away()
    process = subprocess.Popen(
        [lib.program(), "build"], cwd=versions.project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait(process)
    process.kill()
    killed = process.wait() == KILLED
    staged = any("-staging-" in name for name in lib.leftovers(versions.project))
    after = versions.version()
    return killed, killed and (staged or after != before)


def at_moments(versions):
    """Kills builds at random moments: half of them anywhere, half of them once the staging folder is there."""
    chance = random.Random(678)
    length = seconds_of_a_build(versions)

    def anywhere(_):
        time.sleep(chance.uniform(0, length))

    def staged(process):
        # The sweep of an earlier run's folder comes first, so this waits for a name that is new.
        old = set(lib.leftovers(versions.project))
        while process.poll() is None and not set(lib.leftovers(versions.project)) - old - {".Output.uppsikt-lock"}:
            pass
        time.sleep(chance.uniform(0, length / 10))

    runs = killed = with_staging = 0
    wanted = (WANTED_KILLED, WANTED_STAGED)
    while runs < MOMENTS or ((killed, with_staging) < wanted and runs < 4 * MOMENTS):
        hit, late = kill_once(versions, staged if runs % 2 else anywhere)
        runs, killed, with_staging = runs + 1, killed + hit, with_staging + late
        if runs >= MOMENTS and killed >= WANTED_KILLED and with_staging >= WANTED_STAGED:
            break
    print(f"kill: {runs} slumpvisa ögonblick, {killed} dödade, {with_staging} med påbörjad mapp")
    if killed < WANTED_KILLED or with_staging < WANTED_STAGED:
        sys.exit("För få byggen dödades")
    return killed


def main():
    with lib.temporary() as folder:
        versions = lib.TwoVersions(folder / "projekt")
        killed, calls = at_calls(versions)
        print(f"kill: {killed} dödade vid något av {calls} skrivande systemanrop")
        two_steps = in_two_steps(versions)
        print(f"kill: {two_steps} dödade under ett byte i två steg")
        killed += two_steps + at_moments(versions)
        versions.turn_away()
        lib.build_well(versions.project)
        problems = [f"kvar efter nästa bygge: {name}" for name in lib.leftovers(versions.project)]
    lib.finish(killed, "dödade byggen, Output alltid hel", problems)


if __name__ == "__main__":
    main()
