"""Writes the examples of the rules in the author's manual, Sources/Manual/Rules/Texts, from Tests/Broken."""

import json
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BROKEN = ROOT / "Tests/Broken"
TEXTS = ROOT / "Sources/Manual/Rules/Texts"
LONGEST = 110  # characters of a line that is shown
PRIVATE = {"personal-identity-number", "possible-identity-number"}


def visible(text):
    """Signs that no one sees, by their names."""
    return "".join(
        f"[U+{ord(sign):04X}]" if unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cn") or sign == "\ufffd" else sign
        for sign in text)


def shown(fault):
    """The line and the signs under the fault, or nothing where there is no line of a sensible length."""
    _, _, text = fault.partition(": ")
    start, end = text.find("⟦"), text.find("⟧")
    if start < 0 or end < start:
        return []
    before, inside, after = visible(text[:start]), visible(text[start + 1:end]), visible(text[end + 1:])
    if len(before + inside + after) > LONGEST:
        return []
    return [f"line: {before}{inside}{after}", f"mark: {' ' * len(before)}{'^' * max(len(inside), 1)}"]


def example(rule):
    findings = json.loads((BROKEN / rule / "expected.json").read_text())
    finding = next((one for one in findings if one["type"] == rule), findings[0])
    path = finding["path"]
    faults = (BROKEN / rule / "fault.txt").read_bytes().decode("utf-8", "replace").splitlines()
    index = findings.index(finding)
    fault = faults[index] if index < len(faults) else faults[0]
    place = path + (f", rad {finding['line']}" if finding["line"] else "")
    lines = [f"rule: {rule}", f"place: {visible(place)}"]
    if rule not in PRIVATE:
        lines += shown(fault)
    lines.append(f"message: {visible(finding['message'])}")
    if finding["hint"]:
        lines.append(f"hint: {visible(finding['hint'])}")
    return "\n".join(lines)


def main():
    rules = sorted(folder.name for folder in BROKEN.iterdir() if folder.is_dir())
    letters = sorted({rule[0] for rule in rules})
    TEXTS.mkdir(parents=True, exist_ok=True)
    for letter in letters:
        text = "\n\n".join(example(rule) for rule in rules if rule[0] == letter)
        body = "\n".join("    " + line if line else "" for line in text.split("\n"))
        (TEXTS / f"{letter.upper()}.swift").write_text(
            f'// Made from Tests/Broken by `make manual`.\n\nlet ruleTexts{letter.upper()} = ##"""\n{body}\n    """##\n')
    names = ", ".join(f"ruleTexts{letter.upper()}" for letter in letters)
    (TEXTS / "All.swift").write_text(
        f"// Made from Tests/Broken by `make manual`.\n\nlet ruleTexts: [String] = [\n    {names},\n]\n")


main()
