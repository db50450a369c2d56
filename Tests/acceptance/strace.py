"""Runs a build under strace: which system calls it makes, and what it does when one of them fails or kills it."""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

import lib

LINE = re.compile(r"^(\d+) +(\w+)\((.*)")
WRITING = [
    "openat", "mkdirat", "write", "pwrite64", "ftruncate", "fchmod", "fchmodat", "linkat", "unlinkat", "renameat",
    "renameat2", "rename", "syncfs", "fsync", "fdatasync", "close", "flock",
]


@dataclass
class Call:
    """A system call of the thread that publishes."""

    name: str
    number: int
    "Which call of that name in its thread, from 1, as strace counts."
    text: str


def calls(project, names=WRITING, *arguments):
    """The calls of a build from the lock on, in order, of the thread that took the lock."""
    with tempfile.NamedTemporaryFile("r") as log:
        before = ["strace", "-f", "-qq", "-s", "200", "-e", f"trace={','.join(names)}", "-o", log.name]
        lib.build_well(project, *arguments, before=before)
        lines = [match.groups() for match in map(LINE.match, log.read().splitlines()) if match]
    thread = next(thread for thread, _, text in lines if ".uppsikt-lock" in text)
    found, counts = [], {}
    for owner, name, text in lines:
        if owner == thread:
            counts[name] = counts.get(name, 0) + 1
            found.append(Call(name, counts[name], text))
    start = next(i for i, call in enumerate(found) if ".uppsikt-lock" in call.text)
    return found[start:]


def inject(project, call, what):
    """Builds while one call is tampered with; returns the finished process, whose code is -9 when it was killed."""
    expression = f"inject={call.name}:{what}:when={call.number}"
    before = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call.name}", "-e", expression]
    return lib.build(project, before=before)


def staging(found):
    """The part of the calls from the making of the staging folder to the swap's last sync."""
    first = next(i for i, c in enumerate(found) if c.name == "mkdirat" and ".uppsikt-staging-" in c.text)
    last = max(i for i, c in enumerate(found) if c.name == "fsync")
    return found[first : last + 1]
