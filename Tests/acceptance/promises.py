"""What a build promises: no network, no other program, nothing read outside the project, one value for each id."""

import json
import re
import subprocess
import tempfile

import lib

FORBIDDEN = {"socket", "connect", "bind", "fork", "vfork"}
PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')
# What the dynamic loader and the C library read before the program begins.
SYSTEM = ("/etc/ld.so", "/lib", "/usr/lib", "/proc/self", "/proc/sys", "/sys/", "/dev/", "/usr/share/zoneinfo")


def libraries():
    """The shared libraries that the program is linked with: that of the tests has Swift's own among them."""
    told = subprocess.run(["ldd", lib.program()], capture_output=True, text=True).stdout
    return tuple(re.findall(r"=> (\S+)", told))


def repeated_ids(project):
    """Two readings with the same id would be two numbers with the same name."""
    for path in project.glob("Output/*/data/report.json"):
        ids = [reading["id"] for reading in json.loads(path.read_text())["readings"]]
        yield from (f"{name} står mer än en gång i {path.name}" for name in sorted(set(ids)) if ids.count(name) > 1)


def main():
    problems, names = [], []
    known = SYSTEM + libraries()
    with lib.temporary() as folder, tempfile.NamedTemporaryFile("r") as log:
        project = lib.copy_project(folder / "projekt")
        before = ["strace", "-f", "-qq", "-s", "4096", "-o", log.name]
        lib.build_well(project, before=before)
        for line in log.read().splitlines():
            name, _, rest = line.partition(" ")[2].strip().partition("(")
            names.append(name)
            path = PATH.search(rest)
            if name in FORBIDDEN or (name == "execve" and names.count("execve") > 1):
                problems.append(f"anropar {name}({rest[:80]}")
            outside = path and path[1].startswith("/") and not path[1].startswith((str(project), *known))
            if name in ("open", "openat") and outside and "ENOENT" not in rest:
                problems.append(f"öppnar {path[1]}")
        problems += repeated_ids(project)
    order = [name for name in names if name in ("syncfs", "renameat2", "fsync")]
    if order[-3:] != ["syncfs", "renameat2", "fsync"]:
        problems.append(f"ordningen på disken är {order}")
    lib.finish(len(names), "systemanrop", problems)


if __name__ == "__main__":
    main()
