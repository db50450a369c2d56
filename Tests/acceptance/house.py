"""The shape of the house: what the rooms may know, how large things are, and what nobody uses.

It keeps the promise that a newcomer finds the room: targets stand in the order of the line, files and functions are
small, pointers are touched where they are marked, and nothing is imported, declared as an edge or offered that nobody
uses. Sizes count every line of a file, comments too. The words that readers meet belong to the phrase book in Language:
how many still stand elsewhere is counted, room by room, and may only go down.
"""

import re
import statistics
import sys
from collections import Counter, defaultdict

import lib
import literals

SOURCES = lib.ROOT / "Sources"
LARGEST_FILE, MEDIAN_FILE, FUNCTION_P90, BUILD = 300, 90, 15, 60
# Texts for readers that stand outside the phrase book. Moved some? Write the new number.
WORDS = {"Readings": 0, "Figures": 0, "Composition": 0}
WORD = re.compile(r"[A-Za-z_]\w*")
# A name that a module offers to the others.
OFFER = re.compile(
    r"\bpackage\s+(?:(?:static|mutating|indirect|final|nonisolated|internal\(set\)|private\(set\)|consuming|borrowing)\s+)*"
    r"(?:struct|enum|class|protocol|typealias|func|var|let)\s+(?:`)?([A-Za-z_]\w*)")
# What Swift itself asks for by its name.
ASKED_FOR = {"appendLiteral"}
MEMBERS = re.compile(r"^(?:package\s+)?(?:extension|(?:package\s+)?protocol)\s", re.M)
FUNCTION = re.compile(r"^\s*(?:@\S+\s+)*(?:[a-z]+(?:\(set\))?\s+)*(?:func\s+\S+|init[?!]?)\s*[(<]")


def bare(text):
    """The code without comments and texts, line by line as it was. What is put into a text is code."""
    text = re.sub(r"//[^\n]*", "", text)
    for pattern in (r'#?"""[\s\S]*?"""#?', r'"(?:\\\(|\\.|[^"\\\n])*"'):
        text = re.sub(pattern, inserted, text)
    return text


def inserted(match):
    """The code within a text, with as many lines."""
    return " ".join(re.findall(r"\\\(([^\n]*)", match.group())) + "\n" * match.group().count("\n")


def targets(package):
    """Every target of the program in the order of the list, with the targets that it may know."""
    found = {}
    body = package[package.index("targets: ["):]
    for match in re.finditer(r'(?:\bmodule\(|\.executableTarget\(|\.systemLibrary\(|\.target\()\s*(?:name:\s*)?"(\w+)"', body):
        start = match.end()
        depth, end = 1, start
        while depth:
            depth += {"(": 1, ")": -1}.get(body[end], 0)
            end += 1
        own = re.sub(r"\.product\([^)]*\)", "", body[start:end])
        listed = re.search(r"\[([^\]]*)\]", own)
        known = re.findall(r'"(\w+)"', listed.group(1)) if listed and not match.group().startswith(".system") else []
        found.setdefault(match.group(1), (known, "strictMemorySafety" in own))
    return found


def functions(code):
    """How many lines the body of each function has."""
    lines = code.split("\n")
    for number, line in enumerate(lines):
        if not FUNCTION.match(line):
            continue
        depth, opened, begun = 0, False, number
        for end in range(number, len(lines)):
            depth += lines[end].count("{") - lines[end].count("}")
            if not opened and "{" in lines[end]:
                opened, begun = True, end
            if opened and depth <= 0:
                yield max(1, end - begun - 1)
                break
            if not opened and end > number and (FUNCTION.match(lines[end]) or not lines[end].strip()):
                break


def main():
    faults = []
    files = sorted(SOURCES.rglob("*.swift"))
    texts = {file: file.read_text() for file in files}
    codes = {file: bare(text) for file, text in texts.items()}
    room = {file: file.relative_to(SOURCES).parts[0] for file in files}
    edges = targets((lib.ROOT / "Package.swift").read_text())
    names = list(edges)

    for name, (known, _) in edges.items():
        for other in known:
            if other in names and names.index(other) > names.index(name):
                faults.append(f"Package.swift: {name} knows {other}, which stands after it")

    imports = defaultdict(set)
    for file, code in codes.items():
        imports[room[file]] |= set(re.findall(r"^(?:@testable )?(?:package )?import (\w+)", code, re.M))
    for name, (known, _) in edges.items():
        if name not in imports:
            continue
        faults += [f"Package.swift: {name} never imports {other}" for other in known if other not in imports[name]]

    sizes = sorted(text.count("\n") for text in texts.values())
    for file, text in texts.items():
        if text.count("\n") > LARGEST_FILE:
            faults.append(f"{file.relative_to(lib.ROOT)}: {text.count(chr(10))} lines")
    median = statistics.median(sizes)
    if median > MEDIAN_FILE:
        faults.append(f"half of the files have more than {median} lines")
    lengths = sorted(length for code in codes.values() for length in functions(code))
    p90 = lengths[len(lengths) * 9 // 10]
    if p90 > FUNCTION_P90:
        faults.append(f"a tenth of the functions have more than {p90} lines")
    build = texts[SOURCES / "Line/Build.swift"].count("\n")
    if build > BUILD:
        faults.append(f"Sources/Line/Build.swift: {build} lines")

    marked = Counter()
    for file, code in codes.items():
        is_strict = edges.get(room[file], ([], False))[1]
        marked[room[file]] += len(re.findall(r"\bunsafe\b", code))
        if re.search(r"\bUnsafe\w*Pointer|\bunsafe\b|\bwithUnsafe\w+", code) and not is_strict:
            faults.append(f"{file.relative_to(lib.ROOT)}: a pointer in a module without strictMemorySafety")
        for word in (r"\btry!", r"\bas!", r"@unchecked", r"\bfatalError\b", r"\bpublic\b"):
            if re.search(word, code):
                faults.append(f"{file.relative_to(lib.ROOT)}: {word.strip(chr(92) + 'b')}")

    offers = defaultdict(set)
    for file, code in codes.items():
        offers[room[file]] |= set(OFFER.findall(code))
        # Cases, requirements and members of an extension are offered too.
        offers[room[file]] |= {name for line in re.findall(r"\bcase ([^:{\n]*)", code) for name in WORD.findall(line)}
    for file, code in codes.items():
        used = set(WORD.findall(re.sub(r"^.*\bimport \w+.*$", "", code, flags=re.M)))
        for name in re.findall(r"^(?:package )?import (\w+)", code, re.M):
            if name in offers and not used & offers[name]:
                faults.append(f"{file.relative_to(lib.ROOT)}: uses nothing of {name}")

    everywhere = Counter()
    others = [file for folder in ("Tests", "Sources") for file in (lib.ROOT / folder).rglob("*.swift")]
    for file in others:
        everywhere.update(WORD.findall(bare(file.read_text()) if file not in codes else codes[file]))
    for file, code in codes.items():
        for name in OFFER.findall(code):
            if everywhere[name] == 1 and name not in ASKED_FOR:
                faults.append(f"{file.relative_to(lib.ROOT)}: nobody uses {name}")

    words = Counter()
    for file, text in texts.items():
        if room[file] in WORDS:
            words[room[file]] += sum(1 for _ in literals.words_for_readers(text))
    for name, most in WORDS.items():
        if words[name] > most:
            faults.append(f"Sources/{name}: {words[name]} texts for readers, {most} before: put new ones into Language/Phrases")

    touched = ", ".join(f"{name} {count}" for name, count in sorted(marked.items()) if count)
    print(
        f"house: {len(files)} files, {sum(sizes)} lines, the median {median:.0f}, the largest {sizes[-1]}; "
        f"{len(lengths)} functions, nine of ten within {p90} lines; Build {build}; unsafe: {touched}; "
        f"texts for readers outside the phrase book: {', '.join(f'{name} {words[name]}' for name in WORDS)}")
    for fault in faults:
        print(f"house: {fault}")
    sys.exit(bool(faults))


main()
