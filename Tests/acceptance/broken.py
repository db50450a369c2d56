"""Every rule has a broken project, told as expected at the place that a person marked; Output is left alone.

`Tests/Broken/RULE` and `Tests/Mistakes/NAME` hold what differs from `Tests/Fixtures/base`:
the files themselves, `DELETE` (paths to remove) and `MAKE` (files too large to keep: path, text, times).
`expected.json` is what `check --json` tells. `fault.txt` was written without the program and has one line for each
finding: `path` for a whole file, `path:12` for a line, `path: text with ⟦the fault⟧ marked` for a place in it.
A line may also say `path:1:2049+952`: line, column and length.
`broken.py record [NAME…]` writes `expected.json` anew; read the difference before you keep it.
"""

import collections
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import lib

TESTS = lib.ROOT / "Tests"
BASE = TESTS / "Fixtures/base"
OURS = {"expected.json", "fault.txt", "DELETE", "MAKE"}
KEYS = ("type", "severity", "message", "path", "line", "column", "length", "label", "hint")
PRIVACY = {"personal-identity-number", "linked-individuals", "rows-of-individuals"}
ENGLISH = re.compile(r"\b(the|error|unexpected|expected|could not|found|invalid|nil|Optional|Swift|fatal)\b")


def run(project, command, *arguments):
    full = [lib.program(), command, "--project", str(project), "--json", *arguments]
    return subprocess.run(full, capture_output=True, text=True, timeout=lib.SECONDS, cwd=project)


def fresh(folder):
    """The sound project with the repository's templates."""
    shutil.copytree(BASE, folder, symlinks=True)
    shutil.copytree(lib.ROOT / "templates", folder / "templates")
    (folder / "Output").mkdir()
    shutil.copy(lib.ROOT / "Output/.gitignore", folder / "Output/.gitignore")
    return folder


def lay(overlay, project):
    """Puts the broken files over the sound ones."""
    for source in sorted(overlay.rglob("*")):
        path = source.relative_to(overlay)
        if source.is_dir() and not source.is_symlink() or path.name in OURS and len(path.parts) == 1:
            continue
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, project / path, follow_symlinks=False)
    for line in lines(overlay / "DELETE"):
        target = project / line
        shutil.rmtree(target) if target.is_dir() else target.unlink()
    for line in lines(overlay / "MAKE"):
        big = json.loads(line)
        (project / big["path"]).write_text(big["text"] * big["times"])


def lines(path):
    return path.read_bytes().decode().split("\n")[:-1] if path.is_file() else []


def findings(done):
    """What was told, errors and the rest in one list in the order of their places."""
    report = json.loads(done.stdout)
    for part in (report["errors"], report["warnings"]):
        if part != sorted(part, key=order):
            raise ValueError("fynden är inte sorterade")
    return sorted(report["errors"] + report["warnings"], key=order)


def order(finding):
    return finding["path"].encode(), finding["line"] or 0, finding["column"] or 0, finding["type"]


def kept(finding):
    return {key: finding[key] for key in KEYS}


def text_of(path):
    data = path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def place_of(fault, project):
    """Path, line, column and length of a line of fault.txt, counted in Unicode scalars."""
    if "⟦" not in fault:
        path, *numbers = re.fullmatch(r"(.+?)(?::(\d+)(?::(\d+)\+(\d+))?)?", fault).groups()
        return path, *(number and int(number) for number in numbers)
    path, _, marked = fault.partition(": ")
    before, _, rest = marked.partition("⟦")
    fault_text, _, after = rest.partition("⟧")
    found = [
        number
        for number, line in enumerate(text_of(project / path).split("\n"), 1)
        if line.rstrip("\r") == before + fault_text + after
    ]
    if len(found) != 1:
        raise ValueError(f"fault.txt: raden finns {len(found)} gånger i {path}: {marked}")
    return path, found[0], len(before) + 1, max(1, len(fault_text))


def check_places(overlay, project, told):
    marked = [place_of(line, project) for line in lines(overlay / "fault.txt")]
    found = [(one["path"], one["line"], one["column"], one["length"]) for one in told]
    for fault in (collections.Counter(marked) - collections.Counter(found)).elements():
        yield f"inget fynd står på {fault}"
    for place in (collections.Counter(found) - collections.Counter(marked)).elements():
        yield f"ett fynd står på {place}, som fault.txt inte har"
    if marked != found and sorted(map(str, marked)) == sorted(map(str, found)):
        yield "fynden står i en annan ordning än fault.txt"


def check_words(told):
    for one in told:
        words = " ".join(filter(None, (one["message"], one["label"], one["hint"])))
        if ENGLISH.search(words):
            yield f"{one['type']}: meddelandet är inte svenska: {words}"
        if one["severity"] != "notice" and not one["hint"]:
            yield f"{one['type']}: meddelandet säger inte vad som ska göras: {one['message']}"


def wanted_code(told, privacy):
    if any(one["type"] in privacy for one in told):
        return 4
    return 1 if any(one["severity"] == "error" for one in told) else 0


def check_runs(project, told, checked, privacy):
    """Exit codes, and Output as it was unless the project may be published."""
    code = wanted_code(told, privacy)
    if checked.returncode != code:
        yield f"check slutar med {checked.returncode}, inte {code}"
    before = lib.tree_hash(project / "Output")
    is_strict = code == 0 and any(one["severity"] == "warning" for one in told)
    if code == 0 and not is_strict:
        return
    done = run(project, "build", *(["--strict"] if is_strict else []))
    if done.returncode != (1 if is_strict else code):
        yield f"build slutar med {done.returncode}, inte {1 if is_strict else code}: {done.stderr[:200]}"
    if lib.tree_hash(project / "Output") != before:
        yield "Output är ändrad"
    if lib.leftovers(project):
        yield f"kvar bredvid Output: {lib.leftovers(project)}"


def try_one(overlay, published, privacy):
    name = f"{overlay.parent.name}/{overlay.name}"
    with lib.in_memory() as folder:
        project = folder / "projekt"
        shutil.copytree(published, project, symlinks=True)
        try:
            lay(overlay, project)
            checked = run(project, "check")
            told = findings(checked)
            if record():
                text = json.dumps([kept(one) for one in told], ensure_ascii=False, indent=2)
                (overlay / "expected.json").write_text(text + "\n")
            expected = json.loads((overlay / "expected.json").read_text())
            problems = [] if [kept(one) for one in told] == expected else difference(told, expected)
            problems += check_places(overlay, project, told)
            problems += check_words(told)
            problems += check_runs(project, told, checked, privacy)
            if overlay.parent.name == "Broken" and not any(one["type"] == overlay.name for one in told):
                problems.append("regeln hör inte till det som sägs")
            if not told:
                problems.append("inget sägs")
        except Exception as fault:  # whatever happens is told with the project's name
            problems = [f"{type(fault).__name__}: {fault}"]
        return len(expected) if not problems else 0, [f"{name}: {problem}" for problem in problems]


def difference(told, expected):
    told = [kept(one) for one in told]
    return [f"ej väntat: {one}" for one in told if one not in expected] + [
        f"uteblev: {one}" for one in expected if one not in told
    ]


def record():
    return sys.argv[1:2] == ["record"]


def rules():
    """Ids of the program's rules, and those of privacy."""
    return [rule["name"] for rule in json.loads(run(lib.ROOT, "list", "rules").stdout)["rules"]]


def check_lists(names):
    known = rules()
    yield from (f"regeln {rule} har inget trasigt projekt" for rule in sorted(set(known) - set(names)))
    yield from (f"{name} är ingen regel" for name in sorted(set(names) - set(known)))
    yield from (f"regeln {rule} står två gånger" for rule in {rule for rule in known if known.count(rule) > 1})


def main():
    chosen = [name for name in sys.argv[2:]] if record() else []
    overlays = sorted(path for kind in ("Broken", "Mistakes") for path in (TESTS / kind).iterdir() if path.is_dir())
    broken = [path.name for path in overlays if path.parent.name == "Broken"]
    problems = list(check_lists(broken))
    with lib.in_memory() as folder:
        published = fresh(folder / "grund")
        sound = run(published, "build", "--strict")
        if sound.returncode != 0 or findings(sound):
            sys.exit(f"Grunden har fel: {sound.stdout}{sound.stderr}")
        tried = [path for path in overlays if not chosen or path.name in chosen]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(lambda path: try_one(path, published, PRIVACY), tried))
    for count, found in results:
        problems += found
    print(f"broken: {len(broken)} regler, {len(overlays) - len(broken)} vanliga misstag")
    lib.finish(sum(count for count, _ in results), "fynd på rätt plats", problems)


if __name__ == "__main__":
    main()
