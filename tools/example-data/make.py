#!/usr/bin/env python3
"""Writes the example data of content/2025/data: invented figures and invented care units.

    python3 tools/example-data/make.py [FOLDER]

Only the standard library. The same seed gives the same bytes on every Python 3.8 or later,
because random() is the only call whose sequence the language promises. The real files of the folder
(kommuner, folkmangd, inloggade and the two of Kolada) are read for their municipalities and never written.
"""
import csv
import random
import sys
from pathlib import Path

SEED = 6782021
EDITION_YEAR = 2025
DATA = Path(__file__).resolve().parents[2] / "content/2025/data"
FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA

SERVICES = [  # key, label, share introduced on 1 January 2022, share introduced at the end of 2025, cases per head
    ("fornya-recept", "Förnya recept", 0.82, 0.98, 0.330),
    ("kontakta-mig", "Kontakta mig", 0.76, 0.97, 0.210),
    ("av-omboka-tid", "Av/omboka tid", 0.62, 0.95, 0.120),
    ("bestalla-tid", "Beställa tid", 0.46, 0.91, 0.150),
    ("radgivning", "Rådgivning", 0.56, 0.95, 0.080),
    ("digitalen", "Digitalen", 0.40, 0.92, 0.100),
    ("digitala-vardbesok", "Digitala vårdbesök", 0.26, 0.84, 0.060),
    ("telefon", "Telefon", 1.00, 1.00, 0.0),
]
OWN, PRIVATE = "egen-regi", "privat"
NEAR, COUNTY, OTHER = "narsjukvard", "lanssjukvard", "privata-utforare"
START = "2022-01-01"


def unit(number, name, municipality, kind, private=False, valid_from=START, valid_to="", replaced_by=""):
    """One row of the register; the kind decides the division and whether the unit belongs to vårdval."""
    centre = kind == "halsocentral"
    division = OTHER if private else NEAR if centre or kind == "kvinnohalsa" else COUNTY
    full_name = ("Exempel hälsocentral " if centre else "Exempelmottagningen ") + name
    return {
        "enhet": f"SE-EX-{number:04d}", "namn": full_name, "kommun": municipality, "division": division,
        "driftform": PRIVATE if private else OWN, "vardval": "ja" if centre else "nej", "vardform": kind,
        "giltig_fran": valid_from, "giltig_till": valid_to, "ersatt_av": replaced_by,
    }


UNITS = [
    unit(1, "Lavskrikan", "2580", "halsocentral"),
    unit(2, "Åkerbäret", "2580", "halsocentral"),
    unit(3, "Hjortronet", "2580", "halsocentral", private=True),
    unit(4, "Enbusken", "2580", "halsocentral", private=True),
    unit(5, "Öringen", "2580", "specialist"),
    unit(6, "Norrskenet", "2580", "psykiatri"),
    unit(7, "Tallgläntan", "2580", "kvinnohalsa"),
    unit(8, "Kornknarren", "2582", "halsocentral"),
    unit(9, "Älvsnäppan", "2582", "specialist"),
    unit(10, "Rönnen", "2582", "halsocentral", private=True, valid_from="2024-03-01"),
    unit(11, "Havsörnen", "2581", "halsocentral"),
    unit(12, "Strandskatan", "2581", "halsocentral"),
    unit(13, "Blåklinten", "2581", "halsocentral", private=True),
    unit(14, "Gråalen", "2581", "specialist"),
    unit(15, "Sälgen", "2581", "psykiatri"),
    unit(16, "Bäverdammen", "2560", "halsocentral"),
    unit(17, "Renlaven", "2505", "halsocentral"),
    unit(18, "Fjällämmeln", "2506", "halsocentral"),
    unit(19, "Löjan", "2514", "halsocentral"),
    unit(20, "Ängsullen", "2514", "halsocentral", private=True),
    unit(21, "Vassen", "2514", "specialist"),
    unit(22, "Tjädern", "2513", "halsocentral"),
    unit(23, "Orren", "2518", "halsocentral"),
    unit(24, "Tärnan", "2583", "halsocentral"),
    unit(25, "Vadaren", "2583", "halsocentral", private=True),
    unit(26, "Siken", "2521", "halsocentral"),
    unit(27, "Kråkbäret", "2521", "halsocentral"),
    unit(28, "Lavheden", "2523", "halsocentral"),
    unit(29, "Fjällviolen", "2523", "halsocentral", valid_to="2024-06-30"),  # run by the region until then
    unit(29, "Fjällviolen", "2523", "halsocentral", private=True, valid_from="2024-07-01"),
    unit(30, "Myrullen", "2523", "specialist"),
    unit(31, "Lappugglan", "2584", "halsocentral"),
    unit(32, "Jokken", "2584", "halsocentral"),
    unit(33, "Dvärgbjörken", "2584", "specialist"),
    unit(34, "Midnattssolen", "2510", "halsocentral"),
    unit(35, "Isranunkeln", "2584", "psykiatri", valid_to="2024-12-31", replaced_by="SE-EX-0037"),
    unit(36, "Slånbäret", "2580", "halsocentral", private=True, valid_to="2023-06-30"),
    unit(37, "Fjällnejlikan", "2584", "psykiatri", valid_from="2025-01-01"),
]
NOT_APPLICABLE = {  # the service has no use at the unit
    ("SE-EX-0007", "fornya-recept"), ("SE-EX-0014", "digitala-vardbesok"), ("SE-EX-0021", "digitala-vardbesok"),
    ("SE-EX-0030", "radgivning"), ("SE-EX-0033", "digitala-vardbesok"),
}
NOT_REPORTED = {  # the division's list has no row
    ("SE-EX-0010", "radgivning"), ("SE-EX-0010", "digitala-vardbesok"), ("SE-EX-0025", "digitalen"),
    ("SE-EX-0027", "digitala-vardbesok"),
}
WITHDRAWN = {  # once introduced, later wholly or partly closed
    ("SE-EX-0015", "radgivning"): ("2024-09-01", "Delvis"),
    ("SE-EX-0024", "digitala-vardbesok"): ("2025-06-01", "Ej införd"),
}
EXEMPTION = ("SE-EX-0023", "digitala-vardbesok", "Exempelbeslut § 12-2025: undantag till 30 juni 2026")

AGES = [  # key, share of its band of the real population's age structure, share logged in 2021 and 2025, women
    ("16-24", 0.780, 0.905), ("25-44", 0.860, 0.945), ("45-64", 0.825, 0.918),
    ("65-79", 0.665, 0.815), ("80-89", 0.420, 0.605), ("90+", 0.240, 0.362),
]
# Inhabitants 16–24, 25–44, 45–64 and 65+ (SCB, 31 December 2025) give the example its size; the rest is invented.
BANDS = {
    "2505": (514, 1377, 1467, 1742), "2506": (182, 573, 657, 812), "2510": (321, 1031, 1174, 1464),
    "2513": (222, 668, 745, 1111), "2514": (1290, 3168, 3932, 4645), "2518": (265, 722, 946, 1542),
    "2521": (461, 1057, 1222, 2065), "2523": (1385, 4386, 4090, 4493), "2560": (674, 1810, 1935, 2152),
    "2580": (9483, 21228, 19598, 17371), "2581": (3971, 10094, 10520, 10522), "2582": (2734, 7144, 6898, 7365),
    "2583": (783, 1732, 2184, 2981), "2584": (2192, 6228, 5405, 4853),
}
WOMEN = {"16-24": 0.470, "25-44": 0.473, "45-64": 0.487, "65-79": 0.498, "80-89": 0.548, "90+": 0.655}


def write(name, header, rows, encoding="utf-8"):
    """A Swedish Excel file: semicolons, and a byte order mark when it is UTF-8."""
    text = "".join(";".join(str(cell) for cell in row) + "\r\n" for row in [header] + rows)
    mark = b"\xef\xbb\xbf" if encoding == "utf-8" else b""
    (FOLDER / name).write_bytes(mark + text.encode(encoding))
    print(f"{name}: {len(rows)} rader")


def months(first, last):
    return [f"{y}-{m:02d}" for y in range(first, last + 1) for m in range(1, 13)]


def municipalities():
    with open(FOLDER / "kommuner.csv", encoding="utf-8-sig", newline="") as file:
        return {row["kommun"]: row["namn"] for row in csv.DictReader(file, delimiter=";")}


def between(rng, low, high):
    return low + (high - low) * rng.random()


def age_counts(rng, key):
    """The invented reference population of one municipality at the end of 2025, by age and sex."""
    young, middle, older, old = BANDS[key]
    oldest = round(old * between(rng, 0.030, 0.042))
    eighty = round(old * between(rng, 0.225, 0.255))
    sizes = dict(zip((age for age, _, _ in AGES), (young, middle, older, old - eighty - oldest, eighty, oldest)))
    counts = {}
    for age, size in sizes.items():
        women = round(size * (WOMEN[age] + between(rng, -0.012, 0.012)))
        counts[age] = {"kvinna": women, "man": size - women}
    return counts


def logins(rng):
    rows = []
    for key, name in municipalities().items():
        counts, level, slope = age_counts(rng, key), between(rng, -0.030, 0.008), between(rng, -0.006, 0.006)
        for year in range(2021, EDITION_YEAR + 1):
            step = (year - 2021) / 4
            for age, first, last in AGES:
                for sex in ("kvinna", "man"):
                    residents = round(counts[age][sex] * (1 + between(rng, -0.004, 0.006) * (EDITION_YEAR - year)))
                    share = first + (last - first) * (1.25 * step - 0.25 * step * step)
                    share += level + slope * step + (0.026 if sex == "kvinna" else -0.026) + between(rng, -0.004, 0.004)
                    logged_in = round(residents * max(0.05, min(0.985, share)))
                    rows.append([year, name, sex, age, logged_in, residents])
    rows.sort(key=lambda row: (row[0],))
    write("inloggningar.csv", ["ar", "kommun", "kon", "alder", "inloggade", "invanare"], rows)


def state_path(rng, unit_row, service, first, last):
    """The dated states of one service at one unit: what the list said on the first day, and every change after."""
    unit_key, start = unit_row["enhet"], unit_row["giltig_fran"]
    if (unit_key, service) in NOT_APPLICABLE:
        return [(start, "Ej tillämpligt")]
    private = unit_row["driftform"] == PRIVATE
    if start != START:
        first = 0.5 + first / 2
    luck, patience = rng.random(), rng.random()
    when = rng.random()
    if luck < first:
        return [(start, "Införd")]
    if luck > (last - 0.10 if private else last):
        return [(start, "Ej införd")] + ([("2025-03-01", "Delvis")] if patience < 0.35 else [])
    begin = int(start[:4]) * 12 + int(start[5:7])
    month = begin + int(when * (EDITION_YEAR * 12 + 11 - begin)) + 1
    date = f"{(month - 1) // 12}-{(month - 1) % 12 + 1:02d}-01"
    early = month - 3 - int(patience * 6)
    if early > begin and patience < 0.6:
        partly = f"{(early - 1) // 12}-{(early - 1) % 12 + 1:02d}-15"
        return [(start, "Ej införd"), (partly, "Delvis"), (date, "Införd")]
    return [(start, "Ej införd"), (date, "Införd")]


SPELLINGS = {"Införd": "Ja", "Ej införd": "Nej", "Delvis": "Delvis", "Ej tillämpligt": "Ej tillämpligt"}


def states(rng):
    """Rows of the status file, and for each unit and service the path that usage follows."""
    rows, paths = [], {}
    seen = set()
    for row in UNITS:
        for service, label, first, last, _ in SERVICES:
            if (row["enhet"], service) in seen:
                continue
            seen.add((row["enhet"], service))
            path = state_path(rng, row, service, first, last)
            if row["giltig_till"] and row["enhet"] != "SE-EX-0029":
                path = [(day, state) for day, state in path if day <= row["giltig_till"]]
            if (row["enhet"], service) in WITHDRAWN:
                path = [(row["giltig_fran"], "Införd"), WITHDRAWN[row["enhet"], service]]
            if (row["enhet"], service) == EXEMPTION[:2]:
                path = [(row["giltig_fran"], "Ej införd")]
            if (row["enhet"], service) in NOT_REPORTED:
                continue
            paths[row["enhet"], service] = path
            by_hand = row["driftform"] == PRIVATE  # the private units fill in a list of their own: Ja, Nej
            for day, state in path:
                excuse = EXEMPTION[2] if (row["enhet"], service) == EXEMPTION[:2] else ""
                rows.append([row["enhet"], label, SPELLINGS[state] if by_hand else state, day, excuse])
    write("tjanstestatus.csv", ["enhet", "tjanst", "inforande", "giltig_fran", "dispens"], rows)
    return paths


def state_on(path, day):
    return next((state for start, state in reversed(path) if start <= day), None)


def usage(rng, paths):
    """Cases per month, unit and service; as in a real export the rows that would be zero are left out."""
    residents = {key: sum(bands) * 1.17 for key, bands in BANDS.items()}
    centres = {}
    for row in UNITS:
        if row["vardval"] == "ja" and row["enhet"] != "SE-EX-0036" and row["giltig_till"] == "":
            centres[row["kommun"]] = centres.get(row["kommun"], 0) + 1
    size = {row["enhet"]: between(rng, 0.8, 1.2) * (0.9 if row["vardval"] == "ja" else 0.16) for row in UNITS}
    rows = []
    for month in months(2024, EDITION_YEAR):
        season = {1: 1.08, 6: 0.92, 7: 0.66, 8: 0.86, 12: 0.90}.get(int(month[5:]), 1.04)
        growth = 1.0 if month < "2025" else 1.03
        for row in UNITS:
            if not row["giltig_fran"][:7] <= month <= (row["giltig_till"][:7] or "9999"):
                continue
            for service, label, _, _, rate in SERVICES[:-1]:
                state = state_on(paths.get((row["enhet"], service), []), month + "-15")
                factor = {"Införd": 1.0, "Delvis": 0.25}.get(state, 0.0)
                base = residents[row["kommun"]] * rate / 12 / centres[row["kommun"]] * size[row["enhet"]]
                cases = round(base * factor * season * growth * between(rng, 0.85, 1.15))
                if cases:
                    rows.append([month, row["enhet"], service, cases])
    write("anvandning.csv", ["manad", "enhet", "tjanst", "arenden"], rows)


def grouped(number):
    """1234 -> 1 234 with a no-break space, as Swedish Excel saves it."""
    text = str(number)
    return text if len(text) < 4 else text[:-3] + "\u00a0" + text[-3:]


def phone(rng):
    """1177 on the telephone per month; from November 2024 a new system counts calls hung up at once as abandoned."""
    rows = []
    for index, month in enumerate(months(2021, EDITION_YEAR)):
        new_system, number = month >= "2024-11", int(month[5:])
        season = {1: 1.12, 2: 1.10, 3: 1.05, 7: 1.06, 12: 1.10}.get(number, 0.98)
        incoming = round(9650 * season * between(rng, 0.96, 1.04))
        dip = {6: -0.012, 7: -0.040, 8: -0.022, 1: -0.010}.get(number, 0.004)
        if new_system:
            answer_rate, in_time = 0.833 + 0.0032 * (index - 46), 0.700 + 0.0036 * (index - 46)
        else:
            answer_rate, in_time = 0.835 + 0.0011 * index, 0.655 + 0.0014 * index
        answered = round(incoming * (answer_rate + dip + between(rng, -0.006, 0.006)))
        lost = 0 if new_system else round(incoming * between(rng, 0.004, 0.008))  # calls the old system lost count of
        abandoned = incoming - answered - lost
        within = round(answered * (in_time + 1.4 * dip + between(rng, -0.008, 0.008)))
        rows.append([month] + [grouped(number) for number in (incoming, answered, abandoned, within)])
    write("telefon-1177.csv", ["manad", "inkommande", "besvarade", "avbrutna", "besvarade_inom_mal"], rows)


def main():
    header = list(UNITS[0])
    write("enheter.csv", header, [[row[name] for name in header] for row in UNITS], encoding="windows-1252")
    logins(random.Random(SEED))
    usage(random.Random(SEED + 1), states(random.Random(SEED + 2)))
    phone(random.Random(SEED + 3))


main()
