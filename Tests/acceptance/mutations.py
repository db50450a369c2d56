"""Turns each mended fault back on, one at a time, and sees that the tests named for it fail: `mutations.py [NAME …]`.

A fault is a small change of the source. Its text must stand there exactly once, so that a list that has grown old is
told. The tree must be as committed: each file is put back afterwards, whatever happens."""

import subprocess
import sys
import time
from dataclasses import dataclass

import lib

FLAGS = ["--scratch-path", ".build-check", "-Xswiftc", "-warnings-as-errors"]


@dataclass(frozen=True)
class Mutation:
    """A fault: its name, the file, the text that mends it, the text that had it, and the tests that must fail."""

    name: str
    path: str
    mended: str
    faulty: str
    tests: str


MUTATIONS = [
    Mutation(
        "en-kub-utan-kolumnen-eller-tiden", "Sources/Measures/Planning/CubePlan.swift",
        "            && other.columns.allSatisfy(columns.contains) && periods.contains(other.periods)\n", "",
        "TogetherTests|RandomEditionTests"),
    Mutation(
        "foraldrar-som-de-ar-nu", "Sources/Measures/Definitions/Hierarchy.swift",
        "child.values[position].parents(on: day)[parent.name]", "child.values[position].parents[parent.name]",
        "HierarchyTests|RandomEditionTests"),
    Mutation(
        "en-summa-pa-tva-rader", "Sources/Tables/Checks/DoubledTotalCheck.swift",
        "guard let whole else { continue }", "guard let whole, whole.column < 0 else { continue }",
        "PublishedWholeTests"),
    Mutation(
        "en-summa-som-inte-ar-delarnas", "Sources/Tables/Checks/TotalsCheck.swift",
        "return declared + implied", "return declared + implied.prefix(0)", "PublishedWholeTests"),
    Mutation(
        "punkt-mellan-tusental", "Sources/Tables/Checks/GroupedDecimalsCheck.swift",
        "guard !isProven, let first, hasWholes || isForeign", "guard !isProven, let first, suspects < 0",
        "GroupedDecimalsTests"),
    Mutation(
        "alias-i-yaml", "Sources/Declarations/YAMLReader.swift",
        "guard let mark = marks.first(where: { $0.sign == cursor.byte })",
        "guard let mark = marks.last(where: { $0.sign == cursor.byte })?.sign == 0 ? marks.first : nil",
        "HostileYAMLTests"),
    Mutation(
        "ingen-skillnad-ar-lagre", "Sources/Readings/Difference.swift",
        "guard !amount.rounded(to: digits).isZero else { return .level }",
        "guard !amount.isZero else { return .level }", "RandomEditionTests|DifferenceTests|WordingTests"),
    Mutation(
        "kvot-utan-forfattarens-decimaler", "Sources/Readings/Ranking+Words.swift",
        "decimals: gap.decimals ?? 2", "decimals: 2", "RandomEditionTests|RankingTests|WordingTests"),
]


def swift(*arguments):
    return subprocess.run(["swift", *arguments], cwd=lib.ROOT, capture_output=True, text=True, timeout=900)


def verdict(mutation):
    """What became of a fault that was turned on: killed, survived, or not a program."""
    path = lib.ROOT / mutation.path
    text = path.read_text("utf-8")
    if text.count(mutation.mended) != 1:
        return "passar inte längre"
    try:
        path.write_text(text.replace(mutation.mended, mutation.faulty), "utf-8")
        if swift("build", "--build-tests", "--quiet", *FLAGS).returncode != 0:
            return "går inte att bygga"
        done = swift("test", "--skip-build", *FLAGS, "--filter", mutation.tests)
        return "överlevde" if done.returncode == 0 else "dödad"
    finally:
        path.write_text(text, "utf-8")


def main():
    chosen = [m for m in MUTATIONS if not sys.argv[1:] or m.name in sys.argv[1:]]
    changed = subprocess.run(["git", "status", "--porcelain", *(m.path for m in chosen)],
                             cwd=lib.ROOT, capture_output=True, text=True, check=True).stdout
    if changed:
        sys.exit(f"Filerna är ändrade sedan de sparades i git:\n{changed}")
    problems = []
    for mutation in chosen:
        start = time.monotonic()
        found = verdict(mutation)
        print(f"mutations: {mutation.name}: {found} ({time.monotonic() - start:.0f} s)", flush=True)
        problems += [] if found == "dödad" else [f"{mutation.name}: {found}"]
    swift("build", "--build-tests", "--quiet", *FLAGS)
    lib.finish(len(chosen), "fel tända på nytt", problems)


if __name__ == "__main__":
    main()
