"""Mistakes in data files: what Excel, a browser or a hand makes of them."""

import re

from author_mistake import Mistake

TELEFON, INLOGGNINGAR, KOLADA = "data/telefon-1177.csv", "data/inloggningar.csv", "data/kolada-telefon.csv"
ENHETER, STATUS, ANVANDNING = "data/enheter.csv", "data/tjanstestatus.csv", "data/anvandning.csv"
BOM, NBSP = "\ufeff", "\u00a0"


def above(name, text):
    """Rows above the head row, after the BOM."""
    def edit(e):
        e.write(name, BOM + text + e.read(name).removeprefix(BOM))
    return edit


def spaced(blank):
    return lambda e: e.replace(TELEFON, NBSP, blank, -1)


def cell(name, old, new, encoding="utf-8"):
    return lambda e: e.replace(name, old, new, 1, encoding)


def trailing(e):
    """Two empty columns to the right, with heads and without; Excel leaves them when something stood there once."""
    e.sub(TELEFON, r"^(.+?)\r?$", r"\1;;")


def total_row(e):
    e.append(TELEFON, "Summa;630 000;500 000;100 000;300 000\n".replace(" ", NBSP))


def times_head(e, head):
    e.sub(TELEFON, "inkommande", head, 1)


def shift_columns(e):
    """One column is dropped in all rows but the head."""
    text = e.read(TELEFON)
    head, _, rest = text.partition("\n")
    e.write(TELEFON, head + "\n" + re.sub(r";[^;\n]+$", "", rest, flags=re.M))


def swap_day_month(e):
    """Dates as in everyday writing, in every row."""
    e.sub(STATUS, r";(\d{4})-(\d\d)-(\d\d);", r";\3/\2 \1;")


MISTAKES = [
    Mistake("titelrad", "en titelrad ovanför rubrikerna", above(TELEFON, "Samtal till 1177 på telefon\n"), 1,
            ("rubrikraden", "rad 2")),
    Mistake("titelrader", "tre rader ovanför rubrikerna, en av dem tom",
            above(TELEFON, "Samtal till 1177 på telefon\nUttag 2026-01-20\n\n"), 1, ("rubrikraden", "rad 4")),
    Mistake("titelrad-kommun", "en titelrad i registret över kommuner",
            above("data/kommuner.csv", "Kommuner i Norrbotten\n"), 1, ("rubrikraden", "rad 2")),
    Mistake("sep-rad", "Excels rad sep=; först", above(TELEFON, "sep=;\n"), 0),
    Mistake("tomma-kolumner", ";; efter varje rad", trailing, 0),
    Mistake("blanksteg", "vanligt blanksteg mellan tusental", spaced(" "), 0),
    Mistake("smalt-blanksteg", "smalt blanksteg mellan tusental", spaced("\u202f"), 0),
    Mistake("tunt-blanksteg", "tunt blanksteg mellan tusental", spaced("\u2009"), 0),
    Mistake("punkt-tusental", "punkt mellan tusental", spaced("."), 1, ("punkt som tusentalsavgränsare", "239 till", "«avbrutna»")),
    Mistake("apostrof-tusental", "apostrof mellan tusental", spaced("’"), 1, ("en apostrof", "239 till", "«avbrutna»")),
    Mistake("decimalpunkt", "decimalpunkt i hela filen", lambda e: e.sub(KOLADA, r"(\d),(\d)", r"\1.\2"), 1,
            ("decimalkomma", "decimalpunkt", "«n79179» och «n79173»")),
    Mistake("potens", "1,05E+04 i en cell", cell(TELEFON, f"10{NBSP}502", "1,05E+04"), 1, ("potens",)),
    Mistake("ca", "ca 10 500 i en cell", cell(TELEFON, f"10{NBSP}502", f"ca 10{NBSP}500"), 1, ("ca",)),
    Mistake("for-smal", "######## i en cell", cell(TELEFON, f"10{NBSP}502", "########"), 1, ("smal",)),
    Mistake("for-smala", "######## i en hel kolumn",
            lambda e: e.sub(TELEFON, rf"^(\d\d\d\d-\d\d);[\d{NBSP}]+;", r"\1;########;"), 1, ("smal", "59 till")),
    Mistake("bom-i-1252", "CSV UTF-8 från Excel i stället för Windows-1252",
            lambda e: e.write(ENHETER, BOM + e.read(ENHETER, "cp1252")), 0),
    Mistake("utf-8-i-1252", "UTF-8 utan BOM i stället för Windows-1252",
            lambda e: e.write(ENHETER, e.read(ENHETER, "cp1252")), 1, ("utf-8",)),
    Mistake("1252-i-utf-8", "Windows-1252 i stället för UTF-8",
            lambda e: e.write(STATUS, e.read(STATUS).removeprefix(BOM), "cp1252"), 1, ("windows-1252",)),
    Mistake("1252-i-register", "Windows-1252 i registret över kommuner",
            lambda e: e.write("data/kommuner.csv", e.read("data/kommuner.csv").removeprefix(BOM), "cp1252"), 1,
            ("windows-1252",)),
    Mistake("utf-16", "Unicodetext från Excel", lambda e: e.write(TELEFON, e.read(TELEFON), "utf-16"), 0),
    Mistake("rader-borta", "alla rader för Kiruna 2025 är borta",
            lambda e: e.sub(INLOGGNINGAR, r"^2025;Kiruna;.*\n", ""), 1, ("Kiruna", "12", "2025")),
    Mistake("rad-borta", "en rad för Kiruna 2025 är borta",
            lambda e: e.sub(INLOGGNINGAR, r"^2025;Kiruna;man;80-89.*\n", ""), 1, ("Kiruna",)),
    Mistake("manad-borta", "december är inte med", lambda e: e.sub(TELEFON, r"^2025-12;.*\n?", ""), 1,
            ("december 2025", "inga rader")),
    Mistake("ar-borta", "hela 2025 är borta", lambda e: e.sub(TELEFON, r"^2025-.*\n?", ""), 1, ("januari–december 2025",)),
    Mistake("omdopt-kolumn", "kolumnen heter «Besvarade samtal»", cell(TELEFON, "besvarade;", "Besvarade samtal;"), 1,
            ("menade du «besvarade»? byt rubriken",)),
    Mistake("stor-kolumn", "kolumnen skrivs med stor bokstav", cell(TELEFON, "inkommande", "Inkommande"), 1,
            ("Inkommande", "inkommande")),
    Mistake("omdopta-kolumner", "alla kolumner heter något annat",
            lambda e: e.sub(TELEFON, r"^.*manad;.*$", BOM + "Månad;Inkommande samtal;Besvarade samtal;Avbrutna samtal;"
                            "Samtal besvarade inom måltiden"), 1, ("rubrik",)),
    Mistake("kolumn-borta", "en kolumn är borttagen", lambda e: e.sub(TELEFON, r";[^;\n]*$", ""), 1,
            ("besvarade_inom_mal", "saknas")),
    Mistake("kolumn-till", "en kolumn till", lambda e: e.sub(TELEFON, r"^([^;\n]+);(.*)$", r"\1;\2;x"), 1, ("x",)),
    Mistake("cell-borta", "en cell är borta i varje rad", shift_columns, 1, ("59 till", "rad 3, 4, 5")),
    Mistake("komman", "kommaseparerad", lambda e: e.replace(TELEFON, ";", ",", -1), 1, ("«,»",)),
    Mistake("tabbar", "tabbseparerad", lambda e: e.replace(TELEFON, ";", "\t", -1), 1, ("tabb",)),
    Mistake("summarad", "en rad med summa sist", total_row, 1, ("Summa",)),
    Mistake("totalt", "en rad Totalt per kommun", lambda e: e.append(INLOGGNINGAR, "2025;Totalt;man;16-24;9000;12000\n"),
            1, ("Totalt", "summarad")),
    Mistake("kalix-kommun", "Kalix heter Kalix kommun i hela filen",
            lambda e: e.replace(INLOGGNINGAR, ";Kalix;", ";Kalix kommun;", -1), 1, ("Kalix kommun", "60", "menade du «Kalix»")),
    Mistake("versaler", "LULEÅ med versaler", lambda e: e.replace(INLOGGNINGAR, ";Luleå;", ";LULEÅ;", -1), 1,
            ("menade du «Luleå»",)),
    Mistake("utan-prickar", "Lulea utan ring", lambda e: e.replace(INLOGGNINGAR, ";Luleå;", ";Lulea;", -1), 1,
            ("menade du «Luleå»",)),
    Mistake("enhet-gemener", "se-ex-0001 med gemener",
            lambda e: e.replace(ANVANDNING, ";SE-EX-0001;", ";se-ex-0001;", -1), 1, ("menade du «SE-EX-0001»",)),
    Mistake("ja", "JA i en kolumn med ja och nej", lambda e: e.replace(ENHETER, ";ja;", ";JA;", -1, "cp1252"), 1,
            ("menade du «ja»",)),
    Mistake("tankstreck", "tankstreck i åldrarna", lambda e: e.replace(INLOGGNINGAR, ";16-24;", ";16–24;", -1), 1,
            ("menade du «16–24 år»",)),
    Mistake("datum", "datum som i vardagen, i varje rad", swap_day_month, 1, ("datum", "åååå-mm-dd")),
    Mistake("amerikanskt", "datum på amerikanskt vis", lambda e: e.sub(STATUS, r";(\d{4})-(\d\d)-(\d\d);", r";\2/\3/\1;"),
            1, ("datum",)),
    Mistake("klocka", "datum med klockslag", lambda e: e.sub(STATUS, r";(\d{4}-\d\d-\d\d);", r";\1 00:00:00;"), 1,
            ("datum",)),
    Mistake("jan-21", "jan-21 i stället för 2021-01", lambda e: e.sub(TELEFON, r"^2021-01", "jan-21"), 1,
            ("månad", "2025-03")),
    Mistake("manad-i-ord", "januari 2021", lambda e: e.sub(TELEFON, r"^2021-01", "januari 2021"), 1, ("2025-03",)),
    Mistake("manad-hop", "202101 i hela kolumnen", lambda e: e.sub(TELEFON, r"^(20\d\d)-(\d\d)", r"\1\2"), 1,
            ("månad", "59 till", "2025-03")),
    Mistake("datumtal", "Excels datumtal", lambda e: e.sub(STATUS, r";2022-01-01;", ";44562;"), 1, ("Excel",)),
    Mistake("ar-decimal", "2025,0 som år", lambda e: e.sub(INLOGGNINGAR, r"^2025;", "2025,0;"), 1, ("år", "2025")),
    Mistake("procent", "85,9 % i cellen", lambda e: e.sub(KOLADA, r";(\d+,\d)", r";\1 %"), 1, ("bareNumber: false", "«n79179» och «n79173»")),
    Mistake("andel", "andelar i stället för procent i några rader",
            lambda e: e.replace(KOLADA, "2016;0025;85,9;", "2016;0025;-85,9;"), 1, ("85,9",)),
    Mistake("infort", "Infört i stället för Införd", lambda e: e.replace(STATUS, ";Införd;", ";Infört;", -1), 1,
            ("menade du «Införd»",)),
    Mistake("felkod", "#N/A i en cell", cell(TELEFON, f"10{NBSP}502", "#N/A"), 1, ("kalkylbladet",)),
    Mistake("saknas", "#SAKNAS! i en cell", cell(TELEFON, f"10{NBSP}502", "#SAKNAS!"), 1, ("kalkylbladet",)),
    Mistake("streck", "- i en cell", cell(TELEFON, f"10{NBSP}502", "-"), 1, ('missingValues: ["", "-"]',)),
    Mistake("prickar", ".. i en cell", cell(TELEFON, f"10{NBSP}502", ".."), 1, ('missingValues: ["", ".."]',)),
    Mistake("tom-cell", "en tom cell", cell(TELEFON, f"10{NBSP}502", ""), 1, ("värdet saknas", "fyll i cellen")),
    Mistake("tom-kolumn", "en hel kolumn är tom",
            lambda e: e.sub(TELEFON, rf"^(\d\d\d\d-\d\d);[\d{NBSP}]+;", r"\1;;"), 1, ("värdet saknas", "59 till")),
    Mistake("minus", "ett negativt antal", cell(TELEFON, f"10{NBSP}502", f"-10{NBSP}502"), 1, ("0",)),
    Mistake("decimaler", "10 502,00 i hela kolumnen",
            lambda e: e.sub(TELEFON, rf"^(\d\d\d\d-\d\d;[\d{NBSP}]+);", r"\1,00;"), 1, ("decimal",)),
    Mistake("decimaler-i-heltal", "191,0 i en kolumn med heltal",
            lambda e: e.sub(INLOGGNINGAR, r";(\d+);(\d+)$", r";\1,0;\2"), 1, ("heltal",)),
    Mistake("dubbel-rad", "en rad två gånger", lambda e: e.append(INLOGGNINGAR, "2025;Övertorneå;man;90+;9;9\n"), 1,
            ("rad",)),
    Mistake("klistrat-tva-ganger", "hela filen klistrad två gånger",
            lambda e: e.append(TELEFON, e.read(TELEFON).partition("\n")[2]), 1, ("59 till", "rad 63")),
    Mistake("fler-an-alla", "fler inloggade än invånare", lambda e: e.sub(INLOGGNINGAR, r";(\d+);(\d+)$", r";\2;\1"), 1,
            ("inloggade <= invanare",)),
    Mistake("okand-enhet", "en mottagning som inte finns", lambda e: e.replace(STATUS, "SE-EX-0001;", "SE-EX-9001;", -1),
            1, ("SE-EX-9001",)),
    Mistake("citat", "ett citattecken som aldrig stängs", cell(STATUS, ";Förnya recept;", ';"Förnya recept;'), 1,
            ("citattecken",)),
    Mistake("avklippt", "filen slutar mitt i en rad", lambda e: e.write(TELEFON, e.read(TELEFON)[:-20]), 1),
    Mistake("tom-fil", "datafilen är tom", lambda e: e.write(TELEFON, ""), 1, ("tom",)),
    Mistake("bara-rubriker", "datafilen har bara rubriker",
            lambda e: e.write(TELEFON, e.read(TELEFON).split("\n")[0] + "\n"), 1, ("rader",)),
    Mistake("personnummer", "ett personnummer i en cell", cell(STATUS, ";2022-01-01;\n", ";2022-01-01;19811218-9876\n"), 1,
            ("personnummer",)),
    Mistake("telefonnummer", "namn och telefonnummer i fritext",
            cell(STATUS, ";2022-01-01;\n", ";2022-01-01;ring Anna 070-123 45 67\n"), 1, ("telefonnummer",)),
]
