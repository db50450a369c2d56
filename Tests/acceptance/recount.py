"""Numbers of the built site against the CSV files, recomputed by another route: 100 at random, in full every one."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import edit
import lib
import readings
from recompute import Answers, Hole, rounded, written

SAMPLE = 100


def sample(numbers):
    """All numbers, or a hundred at random: from each page, setting and kind of number before more of the same."""
    if not lib.short():
        return numbers
    chance = edit.seeded("recount")
    seen, ranked = Counter(), []
    for number in chance.sample(numbers, len(numbers)):
        for place in [number.page, number.setting, shape(number)]:
            seen[place] += 1
        ranked.append((min(seen[number.page], seen[number.setting], seen[shape(number)]), len(ranked), number))
    return [number for _, _, number in sorted(ranked)[:SAMPLE]]


def shape(number):
    """The id without its names and values: what kind of reading it is."""
    first, _, second = number.reading.partition("|")
    dimensions = [term.partition("=")[0] for term in first.split(";")[1:]]
    return "@" in first, tuple(dimensions), second.partition("@")[0]


def problems_of(number, answer, answers):
    """What is wrong with a printed number."""
    text = number.text
    if answer.value is None:
        return [] if text in answer.words else [f"skriver {text}, väntat {answer.words}"]
    if answer.kind == "förändring i procent" and "%" not in text:
        # A count's change in a table stands in whole things.
        answer = replace(answer, kind="förändring", words=())
    if answer.kind == "mot riket eller länet" and not any(sign.isalpha() for sign in text):
        # In a table a difference between two groups is a number with its sign.
        answer = replace(answer, words=())
    declared = {"dagar": 0, "kvot": 2}.get(answer.kind)
    if declared is None:
        declared = answers.writer.decimals(answers.measure_of(number.reading))
    places = declared if number.decimals is None else number.decimals
    found = []
    if Fraction(number.value) != rounded(answer.value, places):
        found.append(f"har värdet {number.value}, väntat {written(answer.value, places)}")
    if answer.kind == "lägst eller högst":
        return found + wrong_pick(text, answer, declared)
    return found + wrong_words(text, answer) + wrong_digits(text, answer, declared)


def wrong_pick(text, answer, declared):
    """A pick prints the names of those at the edge, or their value."""
    if text in (" och ".join(answer.words), written(answer.value, declared) + "\u00a0%"):
        return []
    return [f"skriver {text}, väntat {answer.words} eller {written(answer.value, declared)}"]


def wrong_words(text, answer):
    """Words that must be there, and words that say the wrong direction."""
    if "oförändrad" in text:
        return []
    found = [f"skriver {text}, väntat {word}" for word in answer.words if word not in text]
    for word, holds in [
        ("ökade", answer.value > 0), ("minskade", answer.value < 0), ("+", answer.value > 0), ("−", answer.value < 0)]:
        if word in text and not holds:
            found.append(f"skriver {text}, men skillnaden är {float(answer.value)}")
    return found


def wrong_digits(text, answer, declared):
    """The number in the text, rounded half away from zero to the measure's decimals, or to whole ones when asked."""
    match = readings.SIGNED.search(text)
    if match is None or answer.kind == "förändring i procent":
        return [] if match or "oförändrad" in text or text == "på målet" else [f"skriver {text} utan tal"]
    digits = match[0].lstrip("+−")
    places = len(digits.partition(",")[2])
    if places not in (declared, 0) or digits != written(abs(answer.value), places):
        return [f"skriver {text}, väntat {written(abs(answer.value), declared)}"]
    return []


def check(numbers, answers):
    problems, kinds = [], Counter()
    for number in numbers:
        try:
            answer = answers.of(number.reading)
        except (Hole, LookupError, NotImplementedError) as fault:
            problems.append(f"{number.page}: {number.reading} skriver {number.text}, men i filerna: {fault!r}")
            continue
        kinds[f"{answer.kind}, {number.setting}"] += 1
        problems += [f"{number.page}: {number.reading} {wrong}" for wrong in problems_of(number, answer, answers)]
    return problems, kinds


def check_files(output, answers):
    """The readings of report.json with all their decimals, and the two sides of each."""
    problems = []
    for reading in readings.published(output).values():
        try:
            name, cut, period, _ = answers.place(reading["id"])
            wanted = answers.reckoner.reading(name, cut, period)
        except Hole:
            wanted = (None, None, None)
        # Nothing to count: the unit did not exist, and 0 of 0 is no value.
        if reading.get("value") == "not applicable" and reading.get("denominator") == 0 and wanted[0] is None:
            continue
        for part, value in zip(("value", "numerator", "denominator"), wanted):
            told = reading.get(part)
            if told != "hidden" and (told is None) != (value is None) or (
                    isinstance(told, (int, float)) and Fraction(str(told)) != rounded(value, readings.FULL)):
                problems.append(f"report.json: {reading['id']} {part} är {told}, väntat {value}")
    return problems


def check_words(output):
    """Numbers with decimals in the sentences that are made of a figure, and in its accessible name.

    Each must be a number of the figure's own data, or the difference of two of them before they were rounded."""
    problems, count = [], 0
    for page in readings.pages(output):
        for figure in readings.figures_of_page(output, page):
            values = [Fraction(number.value) for number in figure.numbers if readings.is_number(number.value)]
            told = figure.cells + [number.text for number in figure.numbers]
            texts = {match for text in told for match in readings.SIGNED.findall(text)}
            for match in (m for text in figure.sentences for m in readings.SIGNED.findall(text) if "," in m):
                count += 1
                if match.lstrip("+−") not in {text.lstrip("+−") for text in texts} | differences(values, match):
                    problems.append(f"{page}: {figure.id} säger {match}, som inte finns i figurens data")
    return problems, count


def differences(values, like):
    """Every difference of two values, written with as many decimals as another number."""
    places = len(like.partition(",")[2])
    return {written(abs(a - b), places) for a in values for b in values}


def control(numbers, answers):
    """Numbers made wrong in their last digit, in value or in text: how many of them go unseen."""
    plain = [n for n in numbers if n.text[:1].isdigit() and "details" not in n.around][:SAMPLE]
    wrong = []
    for number in plain:
        digits = readings.SIGNED.search(number.text)[0]
        other = digits[:-1] + str((int(digits[-1]) + 1) % 10)
        wrong += [replace(number, text=number.text.replace(digits, other, 1)), replace(number, value="0.001")]
    unseen = [f"märkte inte {n.reading} {n.text}" for n in wrong if not check([n], answers)[0]]
    print(f"recount: {len(wrong)} planterade fel, {len(unseen)} missade")
    return unseen


def main():
    with lib.temporary() as folder:
        project = lib.copy_project(folder / "projekt")
        lib.build_well(project)
        answers = Answers(project / edit.EDITION)
        every = readings.of_site(project / "Output")
        chosen = sample(every)
        problems, kinds = check(chosen, answers)
        problems += control(chosen, answers)
        files = [] if lib.short() else check_files(project / "Output", answers)
        wrong, sentences = check_words(project / "Output")
    for kind, count in sorted(kinds.items()):
        print(f"recount: {count:4} {kind}")
    print(f"recount: {sentences} tal i figurernas egna meningar, {len(wrong)} fel")
    print(f"recount: {len({n.page for n in chosen})} av {len({n.page for n in every})} sidor med tal")
    lib.finish(len(chosen), f"av {len(every)} tal räknade på nytt", problems + files + wrong)


if __name__ == "__main__":
    main()
