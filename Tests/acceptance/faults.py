"""A disk that fails at any call: exit code 3, Output as it was and nothing left beside it; or the build succeeds."""

import fcntl
import os
import resource
import subprocess

import lib
import strace

SYSTEM_FAULT = 3
FAULTS = {
    "openat": ["ENOSPC", "EMFILE", "EACCES"],
    "mkdirat": ["ENOSPC", "EROFS"],
    "write": ["ENOSPC", "EIO", "EDQUOT", "EINTR"],
    "fchmod": ["EIO"],
    "fchmodat": ["EPERM"],
    "linkat": ["EMLINK", "EPERM"],
    "close": ["EIO"],
    "syncfs": ["EIO"],
    "fsync": ["EIO", "EINVAL"],
    "renameat2": ["EIO", "ENOSPC", "EINVAL", "EXDEV"],
    "unlinkat": ["EIO"],
    "flock": ["EINTR", "ENOLCK"],
    "getdents64": ["EIO"],
    "newfstatat": ["EIO"],
}
# Calls that cannot fail in the staging folder without the site being less than whole; the others have a way round.
FATAL = {"mkdirat", "write", "fchmod", "fchmodat", "syncfs", "fsync"}
HARMLESS = {"EINTR", "EINVAL"}
WORDS = {"ENOSPC": "disken är full", "EDQUOT": "diskkvoten är slut", "EROFS": "disken går bara att läsa"}


def sampled(calls, most):
    """At most so many calls of each name, the first and the last among them."""
    for name in FAULTS:
        same = [call for call in calls if call.name == name]
        step = max(1, -(-len(same) // most))
        yield from same[::step] + ([same[-1]] if same and (len(same) - 1) % step else [])


def try_fault(versions, call, error, is_fatal):
    """One injected fault; returns what went wrong, as a list."""
    old = versions.turn_away()
    done = strace.inject(versions.project, call, f"error={error}")
    new = versions.version()
    case = f"{error} vid {call.name} nr {call.number} ({call.text[:80]})"
    problems = []
    if (done.returncode, new == old) not in [(SYSTEM_FAULT, True), (0, False)]:
        problems.append(f"{case}: kod {done.returncode}, Output {'gammal' if new == old else 'ny'}\n{done.stderr}")
    if is_fatal and error not in HARMLESS and done.returncode != SYSTEM_FAULT:
        problems.append(f"{case}: bygget lyckades")
    if done.returncode == SYSTEM_FAULT and "kan inte" not in done.stderr:
        problems.append(f"{case}: otydligt meddelande: {done.stderr}")
    words = WORDS.get(error)
    if done.returncode == SYSTEM_FAULT and words and words not in done.stderr:
        problems.append(f"{case}: meddelandet säger inte att {words}: {done.stderr}")
    return problems + left_behind(versions, case, done), done.returncode


def left_behind(versions, case, done):
    """Nothing may be left beside Output, but for an old report that could not be removed and is spoken of."""
    left = [name for name in lib.leftovers(versions.project) if name != ".Output.uppsikt-lock"]
    if not left:
        return []
    lib.build_well(versions.project)
    if done.returncode == 0 and "ligger kvar" in done.stdout + done.stderr:
        return []
    return [f"{case}: kvar ligger {left}"]


def injected(versions):
    versions.turn_away()
    found = strace.calls(versions.project, sorted(set(strace.WRITING) | set(FAULTS)))
    fatal = {(c.name, c.number) for c in strace.staging(found) if c.name in FATAL}
    problems, codes = [], []
    for call in sampled(found, 2 if lib.short() else 10**6):
        for error in FAULTS[call.name]:
            more, code = try_fault(versions, call, error, (call.name, call.number) in fatal)
            problems += more
            codes.append(code)
    print(f"faults: {len(codes)} fel i systemanrop, {codes.count(SYSTEM_FAULT)} avbröt bygget, {codes.count(0)} gick runt")
    return len(codes), problems


def expect_stop(versions, name, words, **more):
    """A build that must end with 3 and say the words, with Output as it was."""
    old = versions.turn_away()
    done = lib.build(versions.project, **more)
    problems = []
    if done.returncode != SYSTEM_FAULT or words not in done.stderr:
        problems.append(f"{name}: kod {done.returncode}: {done.stderr}")
    if versions.version() != old or lib.leftovers(versions.project) not in ([], [".Output.uppsikt-lock"]):
        problems.append(f"{name}: något ändrades: {lib.leftovers(versions.project)}")
    return problems


def size_limit(versions):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))

    return expect_stop(versions, "filstorlek", "filen blir större än vad systemet tillåter", preexec_fn=limit)


def second_build(versions):
    path = versions.project / ".Output.uppsikt-lock"
    with open(path, "w") as lock:
        lock.write("4711\n")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        problems = expect_stop(versions, "två byggen", "pågår redan (pid 4711)")
    path.unlink(missing_ok=True)
    return problems


def foreign_folder(versions):
    stranger = versions.output / "anteckningar.txt"
    stranger.write_text("viktigt")
    versions.turn(0)
    done = lib.build(versions.project)
    kept = stranger.read_text() == "viktigt"
    stranger.unlink()
    versions.version()
    ok = done.returncode == SYSTEM_FAULT and kept and "anteckningar.txt" in done.stderr
    return [] if ok else [f"främmande fil: kod {done.returncode}: {done.stderr}"]


def mounted(versions, name, words, options):
    """A project on a disk of its own: too small, or only to be read. Needs root."""
    point = versions.project.parent / name
    point.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", *options, "tmpfs", point], capture_output=True).returncode != 0:
        print(f"faults: {name} hoppas över, montering är inte tillåten här")
        return []
    try:
        done = lib.build(versions.project, "--output-dir", str(point / "Output"))
        left = sorted(os.listdir(point))
    finally:
        subprocess.run(["umount", point], check=True)
    ok = done.returncode == SYSTEM_FAULT and words in done.stderr and not left
    return [] if ok else [f"{name}: kod {done.returncode}, kvar {left}: {done.stderr}"]


def locked_layer(versions):
    """A project in a container's image, whose folders cannot be moved: the first build goes round that. Needs root."""
    folder = versions.project.parent
    lower = lib.copy_project(folder / "lager")
    for name in ("övre", "arbete", "container"):
        (folder / name).mkdir()
    options = f"lowerdir={lower},upperdir={folder / 'övre'},workdir={folder / 'arbete'}"
    command = ["mount", "-t", "overlay", "-o", options, "overlay", folder / "container"]
    if subprocess.run(command, capture_output=True).returncode != 0:
        print("faults: låst lager hoppas över, montering är inte tillåten här")
        return []
    try:
        done = [lib.build(folder / "container") for _ in range(2)]
        kept = (folder / "container/Output/.gitignore").read_bytes() == (lower / "Output/.gitignore").read_bytes()
    finally:
        subprocess.run(["umount", folder / "container"], check=True)
    ok = all(run.returncode == 0 for run in done) and kept
    return [] if ok else [f"låst lager: {[(run.returncode, run.stderr) for run in done]}"]


def main():
    with lib.temporary() as folder:
        versions = lib.TwoVersions(folder / "projekt")
        count, problems = injected(versions)
        problems += size_limit(versions) + second_build(versions) + foreign_folder(versions)
        problems += mounted(versions, "liten disk", "disken är full", ["-o", "size=64k"])
        problems += mounted(versions, "läsbar disk", "disken går bara att läsa", ["-o", "ro"])
        problems += locked_layer(versions)
        versions.turn_away()
        lib.build_well(versions.project)
        problems += [f"kvar efter nästa bygge: {name}" for name in lib.leftovers(versions.project)]
    lib.finish(count + 6, "fel i omvärlden", problems)


if __name__ == "__main__":
    main()
