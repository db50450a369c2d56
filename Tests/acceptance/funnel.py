"""The numbers of a funnel and of a pyramid, recomputed from the rows of the file: counts, shares, and exact limits as the
counts that chance gives less often than the limit says, from the binomial distribution summed term by term."""

import csv
import math
from collections import Counter

import lib

# The limit's name, its words in the head of the table, and what chance leaves outside on either side.
LIMITS = [("yttre", "gräns 99,8\u00a0%", 0.001), ("inre", "gräns 95\u00a0%", 0.025)]
BLOCKS = """
```chart
kind: funnel
id: tratt
measure: andel-inloggade-exempel
by: kommun
```

```chart
kind: pyramid
id: pyramid
measure: andel-inloggade-exempel
by: alder
series: kon
```
"""


def rows(path, delimiter):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def counted(table, *keys):
    """Events and trials of 2025 by the values of some columns."""
    events, trials = Counter(), Counter()
    for row in table:
        if row["ar"] == "2025":
            key = tuple(row[name] for name in keys)
            events[key] += int(row["inloggade"])
            trials[key] += int(row["invanare"])
    return {key: (events[key], trials[key]) for key in trials}


def lower(share, trials, tail):
    """The interpolated share below which chance falls with the probability `tail`, in percent, never below 0."""
    logs = (math.lgamma(trials + 1) - math.lgamma(k + 1) - math.lgamma(trials - k + 1) + k * math.log(share)
            + (trials - k) * math.log1p(-share) for k in range(trials + 1))
    below = 0.0
    for count, log in enumerate(logs):
        here = below + math.exp(log)
        if here >= tail:
            return max(0.0, 100 * (count - (here - tail) / (here - below)) / trials)
        below = here
    return 100.0


def told(found):
    """Without the last row of a file that is invented, which says so."""
    assert list(found[-1].values())[0] == "Exempeldata."
    return found[:-1]


def funnel(found, counts):
    share = sum(events for events, _ in counts.values()) / sum(trials for _, trials in counts.values())
    for row in found[:-1]:
        events, trials = counts[(row["Kommun"],)]
        wanted = {"Andel, %": 100 * events / trials}
        for _, head, tail in LIMITS:
            wanted[f"Undre {head}"] = lower(share, trials, tail)
            wanted[f"Övre {head}"] = 100 - lower(1 - share, trials, tail)
        told = list(row.values())[1:3]
        if told != [str(events), str(trials)]:
            yield f"{row['Kommun']}: {told} i stället för {events} av {trials}"
        for name, value in wanted.items():
            if abs(float(row[name]) - value) > 1e-5:
                yield f"{row['Kommun']}: {name} är {row[name]}, väntat {value:.6f}"
        outside = [name for name, head, _ in LIMITS
                   if not wanted[f"Undre {head}"] <= wanted["Andel, %"] <= wanted[f"Övre {head}"]]
        if (outside[0] if outside else "inom") not in row["Läge"]:
            yield f"{row['Kommun']}: {row['Läge']}, väntat {outside or 'inom gränserna'}"


def pyramid(found, counts):
    keys = {"90 år och äldre": "90+"}
    for row in found:
        label = row["Åldersgrupp"]
        age = keys.get(label, label.removesuffix(" år").replace("–", "-"))
        for head, sex in [("Kvinnor, %", "kvinna"), ("Män, %", "man")]:
            events, trials = counts[(age, sex)]
            if abs(float(row[head]) - 100 * events / trials) > 1e-9:
                yield f"{label}, {sex}: {row[head]}, väntat {100 * events / trials}"


def main():
    with lib.temporary() as folder:
        project = lib.copy_project(folder / "projekt")
        edition = next(project.glob("content/*/report.yaml")).parent
        chapter = sorted(edition.glob("0*.md"))[-1]
        chapter.write_text(chapter.read_text("utf-8") + BLOCKS, "utf-8")
        lib.build_well(project)
        data = next((project / "Output").glob("*/data"))
        table = rows(edition / "data/inloggningar.csv", ";")
        drawn, ages = (told(rows(data / f"fig-{name}-rfc4180.csv", ",")) for name in ("tratt", "pyramid"))
        problems = [*funnel(drawn, counted(table, "kommun")), *pyramid(ages, counted(table, "alder", "kon"))]
    lib.finish(len(drawn) * 8 + len(ages) * 2, "tal i tratt och pyramid räknade om", problems)


if __name__ == "__main__":
    main()
