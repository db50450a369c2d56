"""Mistakes with files: gone, named otherwise, lying beside; and in YAML."""

import shutil

from author_mistake import Mistake

TELEFON, REPORT, PACKAGE = "data/telefon-1177.csv", "report.yaml", "datapackage.yaml"
MEASURE = "measures/svarsfrekvens-samtal.yaml"


def rename(old, new):
    return lambda e: e.rename(old, new)


def delete(name):
    return lambda e: e.delete(name)


def add(name, text="Hej\n"):
    return lambda e: e.write(name, text)


def cell(name, old, new):
    return lambda e: e.replace(name, old, new)


def office_locks(e):
    """What Word, Excel, LibreOffice, Windows and macOS leave behind while a file is open."""
    for name in ("measures/~$arenden.yaml", "~$01-sammanfattning.md", "~$01-sammanfattning.docx", "data/~$telefon-1177.xlsx",
                 "data/.~lock.telefon-1177.csv#", ".DS_Store", "data/.DS_Store", "Thumbs.db", "data/Thumbs.db",
                 "desktop.ini", "measures/desktop.ini", "kommun/~$x.md", ".01-sammanfattning.md.swp", "measures/.#x.yaml"):
        e.write(name, b"\x00\x01lock")


def moved(e):
    e.rename(TELEFON, "telefon-1177.csv")


def everything_copied(e):
    shutil.copytree(e.folder / "data", e.folder / "data/gammalt")


MISTAKES = [
    # What is gone, or named otherwise.
    Mistake("dimensioner-borta", "dimensions.yaml är borta", delete("dimensions.yaml"), 1, ("dimensions.yaml", "saknas")),
    Mistake("datapaket-borta", "datapackage.yaml är borta", delete(PACKAGE), 1, ("datapackage.yaml", "saknas")),
    Mistake("rapport-borta", "report.yaml är borta", delete(REPORT), 1, ("report.yaml",)),
    Mistake("matt-borta", "ett mått är borta", delete(MEASURE), 1, ("svarsfrekvens-samtal", "ställen")),
    Mistake("register-borta", "registret över kommuner är borta", delete("data/kommuner.csv"), 1, ("kommuner.csv",)),
    Mistake("datafil-borta", "en datafil är borta", delete(TELEFON), 1, ("telefon-1177.csv",)),
    Mistake("stora-bokstaver", "Telefon-1177.CSV", rename(TELEFON, "data/Telefon-1177.CSV"), 1,
            ("menade du «data/Telefon-1177.CSV»",)),
    Mistake("csv-csv", "telefon-1177.csv.csv", rename(TELEFON, TELEFON + ".csv"), 1,
            ("menade du «data/telefon-1177.csv.csv»",)),
    Mistake("txt", "telefon-1177.txt", rename(TELEFON, "data/telefon-1177.txt"), 1, ("menade du «data/telefon-1177.txt»",)),
    Mistake("blanksteg-i-namn", "telefon 1177.csv", rename(TELEFON, "data/telefon 1177.csv"), 1,
            ("menade du «data/telefon 1177.csv»",)),
    Mistake("kopia-i-stallet", "telefon-1177 (1).csv i stället", rename(TELEFON, "data/telefon-1177 (1).csv"), 1,
            ("menade du «data/telefon-1177 (1).csv»",)),
    Mistake("xlsx-i-stallet", "xlsx i stället för csv", rename(TELEFON, "data/telefon-1177.xlsx"), 1,
            ("telefon-1177.xlsx",)),
    Mistake("fel-mapp", "datafilen ligger i utgåvans mapp", moved, 1, ("menade du «telefon-1177.csv»",)),
    Mistake("yml", "dimensions.yml", rename("dimensions.yaml", "dimensions.yml"), 1, ("dimensions.yml",)),
    Mistake("dialekt-borta", "excel.yaml är borta", delete("excel.yaml"), 1, ("excel.yaml",)),
    Mistake("matt-med-annat-namn", "måttets fil heter svarsfrekvens.yaml", rename(MEASURE, "measures/svarsfrekvens.yaml"),
            1, ("svarsfrekvens-samtal", "menade du", "svarsfrekvens")),
    # What lies beside.
    Mistake("nyare-hamtning", "telefon-1177 (1).csv ligger bredvid", lambda e: e.write(
        "data/telefon-1177 (1).csv", e.read(TELEFON)), 1, ("telefon-1177 (1).csv", "nyare")),
    Mistake("xlsx-bredvid", "telefon-1177.xlsx ligger bredvid", add("data/telefon-1177.xlsx"), 1, ("telefon-1177.csv",)),
    Mistake("anteckningar", "anteckningar.txt ligger bredvid", add("anteckningar.txt"), 1, ("anteckningar.txt",)),
    Mistake("word-bredvid", "01-sammanfattning.docx ligger bredvid", add("01-sammanfattning.docx"), 1,
            ("01-sammanfattning.docx",)),
    Mistake("md-bak", "01-sammanfattning.md.bak ligger bredvid", add("01-sammanfattning.md.bak"), 1,
            ("01-sammanfattning.md.bak",)),
    Mistake("los-md", "utkast.md ligger bredvid", add("utkast.md"), 1, ("utkast.md",)),
    Mistake("md-i-data", "en textfil i data", add("data/lasmig.md"), 1, ("lasmig.md",)),
    Mistake("las", "låsfiler från kontorsprogram", office_locks, 0),
    Mistake("gamla-data", "en mapp med gamla data", everything_copied, 10, ("gammalt",)),
    Mistake("matt-kopia", "svarsfrekvens-samtal - kopia.yaml", lambda e: e.write(
        "measures/svarsfrekvens-samtal - kopia.yaml", e.read(MEASURE)), 1, ("kopia",)),
    # YAML.
    Mistake("indrag", "ett blanksteg för mycket", cell(REPORT, "subtitle:", " subtitle:"), 1, ("indraget",)),
    Mistake("indrag-i-lista", "ett blanksteg för lite i en lista",
            cell(PACKAGE, "    path: data/enheter.csv", "   path: data/enheter.csv"), 1, ("indraget",)),
    Mistake("indrag-i-matt", "ett blanksteg för mycket i ett mått", cell(MEASURE, "type: ratio", " type: ratio"), 1,
            ("indraget",)),
    Mistake("tabb", "tabb som indrag", cell(REPORT, "  body:", "\tbody:"), 1, ("tabb",)),
    Mistake("kolon", "kolon i en titel", cell(REPORT, "title: Implementering av 1177 –", "title: Implementering: 1177 –"),
            1, ("kolon", "citattecken")),
    Mistake("utan-blanksteg", "inget blanksteg efter kolon", cell(REPORT, "period: 2025", "period:2025"), 1, ("blanksteg",)),
    Mistake("oavslutat", "ett citattecken glömt", cell(REPORT, "title: Implementering", 'title: "Implementering'), 1,
            ("citattecken",)),
    Mistake("words-citat", "Words citattecken om en titel",
            cell(REPORT, "title: Implementering av 1177 – uppföljning 2025", "title: ”Implementering av 1177 – uppföljning 2025”"),
            1, ("citattecknen",)),
    Mistake("grav-forst", "en titel som börjar med `", cell(MEASURE, "label: Svarsfrekvens", "label: `Svarsfrekvens"), 1,
            ("citattecken",)),
    Mistake("decimalkomma", "mål med decimalkomma", cell(MEASURE, "value: 90", "value: 90,5"), 1, ("90.5",)),
    Mistake("mal-procent", "mål med procenttecken", cell(MEASURE, "value: 90", "value: 90 %"), 1, ("90",)),
    Mistake("kvot", "type: kvot", cell(MEASURE, "type: ratio", "type: kvot"), 1, ("ratio",)),
    Mistake("svensk-nyckel", "täljare i stället för numerator", cell(MEASURE, "numerator:", "täljare:"), 1,
            ("menade du «numerator»",)),
    Mistake("felstavad-nyckel", "en felstavad nyckel i ett mått", cell(MEASURE, "numerator:", "nummerator:"), 1,
            ("menade du «numerator»",)),
    Mistake("felstavat-falt", "ett felstavat fält i ett mått", cell(MEASURE, "field: besvarade", "field: besvarde"), 1,
            ("menade du «besvarade»",)),
    Mistake("rubrik-som-falt", "fältets titel i stället för dess namn",
            cell(MEASURE, "field: besvarade", "field: Besvarade samtal"), 1, ("menade du «besvarade»",)),
    Mistake("titel-som-datamangd", "filens namn i stället för datamängdens",
            lambda e: e.replace(MEASURE, "dataset: telefon-1177", "dataset: telefon-1177.csv", -1), 1,
            ("menade du «telefon-1177»",)),
    Mistake("fel-datum", "ett datum i ord", cell(REPORT, "cutoff: 2025-12-31", "cutoff: 31 december 2025"), 1,
            ("2025-12-31",)),
    Mistake("datum-finns-inte", "31 november", cell(REPORT, "cutoff: 2025-12-31", "cutoff: 2025-11-31"), 1, ("2025-11",)),
    Mistake("dubbel-id", "två bilagor med samma id", cell(REPORT, "id: granskning", "id: beslutsunderlag"), 1,
            ("beslutsunderlag",)),
    Mistake("inget-svar", "ett svar som saknas", cell(MEASURE, "unit: percent", "unit: procent"), 1, ("percent",)),
    Mistake("ar-i-ord", "perioden i ord", cell(REPORT, "period: 2025", "period: år 2025"), 1, ("2025",)),
    Mistake("dimension-pa-svenska", "Kommun i stället för kommun",
            cell("measures/implementeringsgrad.yaml", "kommun, omrade", "Kommun, omrade"), 1, ("menade du «kommun»",)),
    Mistake("klar-utan-dag", "en åtgärd är klar utan dag", lambda e: e.sub(
        "recommendations.yaml", r"^ +completed: 2022-02-16\n", "", 1), 1, ("completed",)),
    Mistake("klar-utan-bevis", "en åtgärd är klar utan underlag", lambda e: e.sub(
        "recommendations.yaml", r"^ +evidence: .*\n", "", 2), 1, ("evidence",)),
    # Words of the command line.
    Mistake("explain-nara", "explain svarsfrekvens", lambda e: None, 1, ("menade du «svarsfrekvens-samtal»",),
            command="explain svarsfrekvens"),
    Mistake("explain-rekommendation", "explain R2", lambda e: None, 1, ("rekommendation", "svarsfrekvens-samtal"),
            command="explain R2"),
    Mistake("explain-etikett", "explain med måttets etikett", lambda e: None, 1, ("menade du «svarsfrekvens-samtal»",),
            command="explain 'Svarsfrekvens för samtal'"),
    Mistake("list-bars", "uppsikt list bars", lambda e: None, 1, ("charts",), command="list bars"),
    Mistake("okant-kommando", "uppsikt bygg", lambda e: None, 1, ("build",), command="bygg"),
    Mistake("okand-flagga", "uppsikt build --sträng", lambda e: None, 1, ("strict",), command="build --strictt"),
    Mistake("hjalp", "uppsikt --help", lambda e: None, 1, ("så här: uppsikt <kommando>",), command="--help"),
    Mistake("hjalp-kommando", "uppsikt build --help", lambda e: None, 1, ("så här: uppsikt build",), command="build --help"),
    Mistake("utgava-finns-inte", "uppsikt check 2024", lambda e: None, 1, ("utan år",), command="check 2024"),
]
