"""Turns mended faults back on and sees that the tests named for each fail: `mutations.py [NAME …]`.

All faults are built at once, each behind a question to the environment (a mutant schema: Untch, Offutt and Harrold,
1993), so that one build serves them all: `UPPSIKT_FAULT=name` turns one on. The text that mends a fault must stand in
its file exactly once, so that a list that has grown old is told. The tree must be as committed, and the files are put
back afterwards, whatever happens. Flags for the build and the tests stand in the variable FLAGS."""

import os
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass

import lib

FLAGS = shlex.split(os.environ.get("FLAGS", "--scratch-path .build-debug -Xswiftc -warnings-as-errors"))
VARIABLE = "UPPSIKT_FAULT"
SECONDS = 300


@dataclass(frozen=True)
class Mutation:
    """A fault: its name, the file, the text that mends it, the same with FAULT for whether the fault is on, and the
    tests that must fail then."""

    name: str
    path: str
    mended: str
    both: str
    tests: str


def mutation(name, path, mended, both, tests):
    return Mutation(name, "Sources/" + path, mended, both, tests)


MUTATIONS = [
    # Which numbers are read.
    mutation(
        "en-kub-utan-kolumnen", "Measures/Planning/CubePlan.swift", "other.columns.allSatisfy(columns.contains)",
        "(FAULT || other.columns.allSatisfy(columns.contains))", "TogetherTests|RandomEditionTests"),
    mutation(
        "en-kub-utan-tiden", "Measures/Planning/CubePlan.swift", "&& periods.contains(other.periods)",
        "&& (FAULT || periods.contains(other.periods))", "TogetherTests|RandomEditionTests"),
    mutation(
        "foraldrar-som-de-ar-nu", "Measures/Definitions/DimensionValue.swift",
        "versions.first { $0.days.contains(day) }?.parents ?? parents",
        "FAULT ? parents : versions.first { $0.days.contains(day) }?.parents ?? parents",
        "HierarchyTests|RandomEditionTests"),
    mutation(
        "bara-sista-dagens-enheter", "Measures/Evaluation/CellChooser.swift",
        "plan.isState ? period.lastDay...period.lastDay", "plan.isState || FAULT ? period.lastDay...period.lastDay",
        "ShownRowsTests"),
    mutation(
        "en-manad-som-saknas-ar-noll", "Measures/Evaluation/InputEvaluation.swift", "else { isMissing = true }",
        "else if !FAULT { isMissing = true }", "RandomEditionTests|EvaluationTests"),
    mutation(
        "en-stallning-summeras", "Measures/Evaluation/InputEvaluation.swift",
        "let needed = combination == .last ? Array(numbers.suffix(1))",
        "let needed = combination == .last && !FAULT ? Array(numbers.suffix(1))",
        "RandomEditionTests|EvaluationTests"),
    mutation(
        "ett-utpekat-varde-utan-rad", "Measures/Evaluation/CellReader.swift", "if part.count == 0 { isWhole = false }",
        "if part.count == 0, !FAULT { isWhole = false }", "RandomEditionTests|EvaluationTests"),
    mutation(
        "det-hela-raknas-som-en-rad", "Measures/Evaluation/WholeChooser.swift",
        "group.filter { !isWhole($0.positions) }", "group.filter { FAULT || !isWhole($0.positions) }",
        "WholesTests|RandomEditionTests"),
    mutation(
        "det-hela-star-for-delar-som-valts-bort", "Measures/Evaluation/WholeChooser.swift",
        "guard rule == .numbers, mask.contains(true)", "guard !FAULT, rule == .numbers, mask.contains(true)",
        "WholesTests|RandomEditionTests"),
    mutation(
        "en-linje-kapas", "Measures/Evaluation/MeasureEvaluation.swift", "first < last.firstDay\n",
        "first < last.firstDay, !FAULT\n", "TrendTests"),
    mutation(
        "division-med-sex-decimaler", "Values/Exact+Arithmetic.swift",
        "return a * Exact(isNegative: inverse.isNegative, inverse.bottom, over: inverse.top)",
        "let quotient = a * Exact(isNegative: inverse.isNegative, inverse.bottom, over: inverse.top)\n"
        "        return FAULT ? quotient.rounded(to: 6) : quotient",
        "ExactArithmeticTests|ExactNumbersTests"),
    # What is refused.
    mutation(
        "en-summa-pa-tva-rader", "Tables/Checks/DoubledTotalCheck.swift", "guard let whole else { continue }",
        "guard let whole, !FAULT else { continue }", "PublishedWholeTests"),
    mutation(
        "en-summa-som-inte-ar-delarnas", "Tables/Checks/TotalsCheck.swift", "return declared + implied",
        "return FAULT ? declared : declared + implied", "PublishedWholeTests"),
    mutation(
        "punkt-mellan-tusental", "Tables/Checks/GroupedDecimalsCheck.swift",
        "guard !isProven, let first, hasWholes || isForeign",
        "guard !FAULT, !isProven, let first, hasWholes || isForeign", "GroupedDecimalsTests"),
    mutation(
        "alias-i-yaml", "Declarations/YAMLReader.swift", "guard let mark = marks.first(where:",
        "guard !FAULT, let mark = marks.first(where:", "HostileYAMLTests"),
    mutation(
        "explain-trots-fel-i-filen", "Line/Explain.swift", "guard !findings.hasErrors, !gathered",
        "guard FAULT || !findings.hasErrors, !gathered", "ExplainTests"),
    mutation(
        "ett-villkor-utan-verkan", "Measures/Decoding/FilterReader.swift",
        "if case .dimension(let dimension) = subject, shape == nil {",
        "if case .dimension(let dimension) = subject, shape == nil, !FAULT {", "ShownRowsTests"),
    mutation(
        "ett-matt-utan-samlat-varde-vagras", "Measures/Planning/Plan.swift", "!Planner.needsMore.contains($0.rule)",
        "FAULT || !Planner.needsMore.contains($0.rule)", "MeasureCardTests"),
    # What is protected.
    mutation(
        "samma-personer-under-annat-namn", "Disclosure/SamePeople.swift", "if SamePeople.agree(",
        "if !FAULT, SamePeople.agree(", "SamePeopleTests"),
    mutation(
        "samma-fil-under-annat-namn", "Disclosure/SamePeople.swift", "(!a.dataset.file.isEmpty &&",
        "(!FAULT && !a.dataset.file.isEmpty &&", "SamePeopleTests"),
    mutation(
        "samma-varden-med-andra-nycklar", "Disclosure/KeyTranslation.swift",
        "        return keys\n    }\n\n    /// Labels",
        "        return FAULT ? [:] : keys\n    }\n\n    /// Labels", "SamePeopleTests"),
    mutation(
        "samma-summor-hanger-inte-ihop", "Disclosure/AtomMatch.swift", "groups += same.map {",
        "groups += (FAULT ? [] : same).map {", "SamePeopleTests"),
    mutation(
        "de-utanfor-en-andel", "Disclosure/ProblemBuilder+Unasked.swift", "guard rules.complement else",
        "guard !FAULT, rules.complement else", "SamePeopleTests"),
    mutation(
        "resten-vid-sidan-av-flera", "Disclosure/AskedSets.swift", "if !rest.isEmpty, isWantedRest(rest)",
        "if !FAULT, !rest.isEmpty, isWantedRest(rest)", "SamePeopleTests"),
    mutation(
        "resten-av-olika-personer", "Disclosure/PublishedCounts+Hiding.swift",
        "if !left.isEmpty, rules.isSmall(rest) { hide(last) }",
        "if !FAULT, !left.isEmpty, rules.isSmall(rest) { hide(last) }",
        "SamePeopleTests"),
    mutation(
        "minsta-och-storsta", "Disclosure/PublishedCounts+Hiding.swift", "|| item.extremes.contains(where:",
        "|| !FAULT && item.extremes.contains(where:", "SamePeopleTests"),
    mutation(
        "en-avskrift-utan-skydd", "Line/UnprotectedCopies.swift", "let isCopy = isShared ?",
        "let isCopy = isShared && !FAULT ?",
        "UnprotectedCopiesTests"),
    mutation(
        "en-lista-over-personer", "LinkedFiles/SharedRows.swift", "if isList {", "if isList, !FAULT {",
        "UnprotectedCopiesTests"),
    # What is said.
    mutation(
        "ingen-skillnad-ar-lagre", "Readings/Difference.swift", "guard !amount.rounded(to: digits).isZero else",
        "guard FAULT ? !amount.isZero : !amount.rounded(to: digits).isZero else",
        "RandomEditionTests|DifferenceTests|WordingTests"),
    mutation(
        "kvot-utan-forfattarens-decimaler", "Readings/Ranking+Words.swift", "gap.decimals ?? 2",
        "FAULT ? 2 : gap.decimals ?? 2", "FormulaFormsTests"),
    mutation(
        "procent-utan-forfattarens-decimaler", "Readings/Difference+Words.swift",
        "Swedish.signed(percent, decimals: decimals ?? percentDecimals(percent))",
        "Swedish.signed(percent, decimals: (FAULT ? nil : decimals) ?? percentDecimals(percent))",
        "FormulaFormsTests"),
    mutation(
        "en-bruten-serie-tigs-ihjal", "Readings/Comparison.swift", "breaks.map { Reason.acrossBreak($0) } +",
        "(FAULT ? [] : breaks.map { Reason.acrossBreak($0) }) +", "RandomEditionTests|ComparisonTests"),
    mutation(
        "brottet-bara-i-den-egna-tiden", "Measures/Definitions/Measure+SeriesBreaks.swift",
        "filter { $0.separates(first, second) }", "filter { FAULT ? $0.separates(a, b) : $0.separates(first, second) }",
        "DerivedTests|RandomEditionTests"),
    mutation(
        "en-annans-brott", "Measures/Evaluation/MeasureEvaluation.swift", "let split = zip(query.by, keys).map",
        "let split = zip(query.by, FAULT ? [] : keys).map", "DerivedTests"),
    mutation(
        "tva-urval-var-sin-dag", "Measures/Evaluation/CellChooser.swift",
        "return days.flatMap { rollUp.days(of: index, under: wanted, within: $0) }",
        "return (FAULT ? [period.firstDay...period.lastDay] : days)"
        ".flatMap { rollUp.days(of: index, under: wanted, within: $0) }", "TogetherTests"),
    mutation(
        "alla-urval-slapps-mot-det-hela", "Figures/Numbers/AskedNumber.swift",
        "dimensions.contains($0.dimension) ? Slice", "FAULT || dimensions.contains($0.dimension) ? Slice",
        "WholeOfOneDimensionTests"),
    mutation(
        "ett-filter-slapps", "Figures/Asking/Asker.swift", "return chosen",
        "return FAULT ? [] : chosen", "RandomEditionTests|SelectionTests"),
    mutation(
        "bara-forsta-kolumnens-rader", "Figures/Tables/Values/ValuesBlock+Rows.swift",
        "let kept = columns.map {", "let kept = (FAULT ? Array(columns.prefix(1)) : columns).map {", "ShownRowsTests"),
    mutation(
        "staplar-kapas", "Figures/Kinds/Bars/BarsBlock.swift", "guard count > BarsBlock.mostSeries else", "guard count > BarsBlock.mostSeries, !FAULT else",
        "ShownRowsTests"),
    mutation(
        "raderna-ar-sidans-egna", "Figures/Kinds/Bars/BarsBlock+Making.swift", "beside: series) else",
        "beside: FAULT ? nil : series) else", "OwnValueTests"),
    mutation(
        "inget-att-rakna-saknas", "Figures/Kinds/Multiples/MultiplesBlock+Making.swift",
        "of: dimension).filter { span.contains($0.period) }",
        "of: dimension).filter { span.contains($0.period) && (!FAULT || $0.value != .notApplicable) }",
        "MultiplesTests"),
]


def with_faults(text, mutations):
    """The file with all its faults, each asked for where it would be."""
    for mutation in mutations:
        if text.count(mutation.mended) != 1:
            raise SystemExit(f"{mutation.name} passar inte längre i {mutation.path}")
        text = text.replace(mutation.mended, mutation.both.replace("FAULT", f'isTurnedOn("{mutation.name}")'))
    asked = f'private let faultTurnedOn = ProcessInfo.processInfo.environment["{VARIABLE}"]'
    return (
        f"import class Foundation.ProcessInfo\n{text}\n{asked}\n"
        "private func isTurnedOn(_ name: String) -> Bool { faultTurnedOn == name }\n")


def swift(*arguments, fault="", seconds=SECONDS):
    environment = {**os.environ, VARIABLE: fault}
    return subprocess.run(
        ["swift", *arguments], cwd=lib.ROOT, env=environment, capture_output=True, text=True, errors="replace",
        timeout=seconds, check=False)


def failing(tests, fault=""):
    """The names of the tests that fail, or what else became of the run; empty when all pass."""
    try:
        done = swift("test", "--skip-build", *FLAGS, "--filter", tests, fault=fault)
    except subprocess.TimeoutExpired:
        return [f"svarade inte på {SECONDS} s"]
    if done.returncode == 0:
        return []
    lines = (done.stdout + done.stderr).splitlines()
    names = {line.split("Test ", 1)[1].split(" ")[0].split("(")[0] for line in lines
             if line.startswith("✘ Test ") and "run with" not in line}
    return sorted(names) or ["programmet avbröts"]


def tried(chosen):
    problems = []
    every = "|".join(sorted({name for m in chosen for name in m.tests.split("|")}))
    if broken := failing(every):
        return ["utan fel: " + ", ".join(broken)]
    for mutation in chosen:
        start = time.monotonic()
        found = failing(mutation.tests, mutation.name)
        verdict = "dödad av " + ", ".join(found[:3]) if found else "överlevde"
        print(f"mutations: {mutation.name}: {verdict} ({time.monotonic() - start:.0f} s)", flush=True)
        problems += [] if found else [f"{mutation.name}: överlevde"]
    return problems


def main():
    chosen = [m for m in MUTATIONS if not sys.argv[1:] or m.name in sys.argv[1:]]
    paths = sorted({m.path for m in chosen})
    changed = subprocess.run(
        ["git", "status", "--porcelain", *paths], cwd=lib.ROOT, capture_output=True, text=True, check=True).stdout
    if changed:
        sys.exit(f"Filerna är ändrade sedan de sparades i git:\n{changed}")
    texts = {path: (lib.ROOT / path).read_text("utf-8") for path in paths}
    faulty = {path: with_faults(text, [m for m in chosen if m.path == path]) for path, text in texts.items()}
    try:
        for path, text in faulty.items():
            (lib.ROOT / path).write_text(text, "utf-8")
        built = swift("build", "--build-tests", "--quiet", *FLAGS, seconds=1800)
        if built.returncode != 0:
            sys.exit("Felen går inte att bygga:\n" + built.stdout[-3000:] + built.stderr[-3000:])
        problems = tried(chosen)
    finally:
        for path, text in texts.items():
            (lib.ROOT / path).write_text(text, "utf-8")
    lib.finish(len(chosen), "fel tända på nytt", problems)


if __name__ == "__main__":
    main()
