"""`make dist` for somebody without Swift: the archive is the same twice, and in a bare Debian 12 it is unpacked, checked,
`uppsikt new 2026` asks its three questions and `uppsikt build` makes the report. Needs root, debootstrap and the network.

A folder with a bare system may be given as the argument; without it one is made and taken away.
"""

import hashlib
import os
import pty
import subprocess
import sys
from pathlib import Path

import lib

DIST = lib.ROOT / "build/dist"
MIRROR = "http://deb.debian.org/debian"
ANSWERS = ["Region Exempel", "Väntetider i vården", ""]
# Every running system has /proc, which the program's runtime looks at.
ENTER = 'mount -t proc proc "$0/proc" && exec chroot "$0" /bin/sh -ec "$1"'
# What a program without a toolchain must not find.
TOOLS = ["swift", "clang", "gcc", "ld", "python3"]


def make():
    """The archive, and its bytes as a checksum."""
    subprocess.run([lib.ROOT / "tools/dist.sh"], check=True, stdout=subprocess.DEVNULL)
    archives = list(DIST.glob("*.tar.gz"))
    if len(archives) != 1:
        sys.exit(f"{len(archives)} arkiv i build/dist")
    return archives[0], hashlib.sha256(archives[0].read_bytes()).hexdigest()


def bare(folder):
    """A Debian 12 with nothing but what makes it one."""
    subprocess.run(["debootstrap", "--variant=minbase", "bookworm", folder, MIRROR], check=True, stdout=subprocess.DEVNULL)
    return Path(folder)


def inside(system, command, answers=None):
    """Runs a command in the system; with answers, on a terminal where they are typed."""
    whole = ["unshare", "--mount", "/bin/sh", "-ec", ENTER, str(system), command]
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
    if answers is None:
        return subprocess.run(whole, env=environment, capture_output=True, text=True, timeout=lib.SECONDS)
    ours, theirs = pty.openpty()
    os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
    done = subprocess.run(whole, env=environment, stdin=theirs, capture_output=True, text=True, timeout=lib.SECONDS)
    os.close(ours)
    os.close(theirs)
    return done


def try_in(system, archive):
    """What goes wrong on the way from the archive to the report."""
    home = system / "root/prov"
    subprocess.run(["rm", "-rf", home], check=True)
    home.mkdir(parents=True)
    (home / archive.name).write_bytes(archive.read_bytes())
    (home / "SHA256SUMS").write_bytes((DIST / "SHA256SUMS").read_bytes())
    name = archive.name.removesuffix(".tar.gz")
    steps = [
        ("kontrollsumman", "cd /root/prov && sha256sum -c SHA256SUMS", None),
        ("packa upp", f"cd /root/prov && tar -xzf {archive.name}", None),
        ("allas kontrollsummor", f"cd /root/prov/{name} && sha256sum -c SHA256SUMS", None),
        ("new 2026", f"cd /root/prov/{name} && ./uppsikt new 2026", ANSWERS),
        ("build", f"cd /root/prov/{name} && ./uppsikt build", None),
        ("sidan", f"cd /root/prov/{name} && grep -q 'Väntetider i vården' Output/2026/index.html Output/index.html", None),
        ("handboken", f"cd /root/prov/{name} && ./uppsikt help --all | wc -l | grep -qE '[0-9]{{4}}'", None),
    ]
    for what, command, answers in steps:
        done = inside(system, command, answers)
        if done.returncode != 0:
            yield f"{what}: kod {done.returncode}: {done.stdout}{done.stderr}"
            return
    yield from (f"systemet har {tool}" for tool in TOOLS if inside(system, f"command -v {tool}").returncode == 0)


def main():
    archive, first = make()
    again, second = make()
    problems = [] if first == second else ["arkivet är inte detsamma två gånger"]
    print(f"dist: {archive.name}, {archive.stat().st_size // 1024} kB")
    if len(sys.argv) > 1:
        problems += try_in(Path(sys.argv[1]), again)
    else:
        with lib.temporary() as folder:
            problems += try_in(bare(folder / "debian"), again)
    lib.finish(7, "steg i ett naket Debian 12", problems)


if __name__ == "__main__":
    main()
