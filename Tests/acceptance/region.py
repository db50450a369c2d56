"""A project of a region's size: the generator's files, and 12 chapters, 20 figures, 25 tables and 89 pages around them."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import lib

GENERATOR = lib.ROOT / "../shared/bench/gen.py"
SERVICES = ["fornya-recept", "kontakta-mig", "omboka", "bestalla", "radgivning", "digitalen", "vardbesok", "telefon"]
CARE = ["Hälsocentral", "Öppenvård specialist", "Psykiatri", "Tandvård"]
STATES = ["införd", "pågår", "ej påbörjad", "uppgift saknas"]
# The generator's words for what is counted and split by, and ours.
MEASURE = {"antal_arenden": "arenden", "antal_anvandare": "arenden", "unika_inloggade": "inloggade",
           "befolkning": "befolkning", "inkomna": "inkomna", "besvarade": "besvarade"}
SPLIT = {"tjanst": "tjanst", "kon": "kon", "aldersgrupp": "alder", "vardform": "vardform", "kommun": "kommun",
         "enhet": "enhet", "enhet_id": "enhet", "region": "kommun"}


def words(prefix, labels):
    return [{"key": f"{prefix}-{n}", "label": label} for n, label in enumerate(labels)]


def dimensions(services, ages):
    return {
        "kommun": {"label": "Kommun", "dataset": "kommuner", "key": "kommunkod", "value_label": "kommun"},
        "enhet": {"label": "Enhet", "dataset": "enheter", "key": "enhet_id", "value_label": "enhet",
                  "parents": {"kommun": "kommunkod", "vardform": "vardform"}},
        "vardform": {"label": "Vårdform", "values": words("vardform", CARE)},
        "tjanst": {"label": "Tjänst", "values": [{"key": k, "label": v} for k, v in zip(SERVICES, services)]},
        "inforande": {"label": "Införande", "values": [
            {**value, "mark": mark} for value, mark in zip(words("lage", STATES), ("done", "partly", "lacking", "unknown"))]},
        "kon": {"label": "Kön", "values": [{"key": "kvinna", "label": "Kvinna"}, {"key": "man", "label": "Man"}]},
        "alder": {"label": "Ålder", "values": [{"key": age, "label": age} for age in ages]},
    }


def field(name, kind="string", **meaning):
    more = {"decimalChar": ","} if kind == "number" else {}
    return {"name": name, "type": kind, **more, **({"uppsikt": meaning} if meaning else {})}


def resource(name, fields, key, **meaning):
    return {"name": name, "path": f"data/{name}.csv", "title": name.capitalize(), "encoding": "utf-8",
            "dialect": "excel.yaml", "sources": [{"title": "Regionen"}],
            "schema": {"fields": fields, "primaryKey": key}, "uppsikt": {"extracted": "2026-01-20", **meaning}}


def package():
    sex, age = field("kon", dimension="kon", by="label"), field("aldersgrupp", dimension="alder")
    unit, service = field("enhet_id", dimension="enhet"), field("tjanst", dimension="tjanst", by="label")
    resources = [
        resource("kommuner", [field("kommunkod"), field("kommun"), field("region"), field("invanare", "integer", periods="last"),
                              field("yta_km2", "number", periods="last")], ["kommunkod"]),
        resource("enheter", [field("enhet_id"), field("enhet"), field("vardform", by="label"), field("kommunkod"),
                             field("kommunnamn"), field("region"), field("listade", "integer", periods="last"),
                             field("andel_digitala", "number", periods="none")], ["enhet_id"]),
        resource("anvandning", [field("manad", "yearmonth"), unit, service, sex, age, field("antal_arenden", "integer", periods="sum"),
                                field("antal_anvandare", "integer", periods="none", non_additive="Unika personer")],
                 ["manad", "enhet_id", "tjanst", "kon", "aldersgrupp"], time="manad"),
        resource("inloggningar", [field("manad", "yearmonth"), field("kommunkod", dimension="kommun"), field("kommunnamn"),
                                  field("region"), sex, age, field("befolkning", "integer", periods="last"),
                                  field("unika_inloggade", "integer", periods="last"),
                                  field("antal_inloggningar", "integer", periods="sum"),
                                  field("andel_procent", "number", periods="none")],
                 ["manad", "kommunkod", "kon", "aldersgrupp"], time="manad", individuals="true",
                 invariants=["unika_inloggade <= befolkning"]),
        resource("samtal", [field("datum", "date"), field("inkomna", "integer", periods="sum"),
                            field("besvarade", "integer", periods="sum"), field("medel_svarstid_s", "number", periods="none")],
                 ["datum"], time="datum", invariants=["besvarade <= inkomna"]),
        resource("implementering", [unit, service, field("status", dimension="inforande", by="label"), field("giltig_fran", "date")],
                 ["enhet_id", "tjanst"],
                 state={"key": ["enhet", "tjanst"], "value": "inforande", "valid_from": "giltig_fran", "missing": "lage-3"}),
    ]
    return {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "region", "resources": resources}


def measures():
    people = {"improvement_direction": "increase"}
    sums = {name: {"label": label, "type": "simple", "dataset": table, "field": column, "agg": "sum", "unit": "count",
                   "unit_label": {"one": noun, "other": noun}, "grain": "month", **people, **more}
            for name, label, table, column, noun, more in [
                ("arenden", "Ärenden i de digitala tjänsterna", "anvandning", "antal_arenden", "ärenden", {}),
                ("inloggade", "Inloggade invånare", "inloggningar", "unika_inloggade", "invånare", {}),
                ("befolkning", "Befolkning", "inloggningar", "befolkning", "invånare", {}),
                ("inkomna", "Inkomna samtal", "samtal", "inkomna", "samtal", {}),
                ("besvarade", "Besvarade samtal", "samtal", "besvarade", "samtal", {})]}
    share = lambda label, table, top, bottom: {  # noqa: E731
        "label": label, "type": "ratio", "unit": "percent", "grain": "month", **people,
        "numerator": {"dataset": table, "field": top, "agg": "sum", "label": "täljare"},
        "denominator": {"dataset": table, "field": bottom, "agg": "sum", "label": "alla"}}
    count = {"dataset": "implementering", "agg": "count"}
    return sums | {
        "andel-inloggade": share("Andel inloggade", "inloggningar", "unika_inloggade", "befolkning"),
        "svarsfrekvens": share("Svarsfrekvens för samtal", "samtal", "besvarade", "inkomna"),
        "inforandegrad": {"label": "Införda tjänster", "type": "ratio", "unit": "percent", **people,
                          "numerator": {**count, "filter": {"inforande": "lage-0"}, "label": "införda"},
                          "denominator": {**count, "label": "alla tjänster"}},
    }


def chart(node):
    """A figure of the report, drawn as the kind of ours that shows the same numbers."""
    kind, by = node["kind"], [SPLIT[name] for name in node["by"] if name in SPLIT]
    body = {"id": node["id"], "title": node["title"]}
    if node["table"] == "implementering":
        return {"kind": "matrix", **body, "dataset": "implementering", "rows": "enhet", "columns": "tjanst", "value": "inforande"}
    if node["table"] == "rekommendationer":
        return {"kind": "status", **body}
    body["measure"] = MEASURE[node["measure"]]
    if kind in ("line", "xmr") or node["by"][-1] == "manad":
        return {"kind": "trend", **body, "grain": "month", "period": "2025-01..2025-12", **({"by": by[0]} if by else {})}
    return {"kind": "dots", **body, "by": by[0], "interval": "none", "sort": "-value"}


def table(node):
    by = [SPLIT.get(name, "period") for name in node["by"]]
    body = {"kind": "values", "id": node["id"], "title": node["title"], "measures": [MEASURE[node["measures"][0]]], "by": by[0]}
    grain = {"grain": "month", "period": "2025-01..2025-12"} if "period" in by else {}
    return {**body, **grain, **({"series": by[1]} if len(by) > 1 else {})}


def fence(word, node):
    return f"```{word}\n" + "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in node.items()) + "\n```"


def chapter(text, spec):
    """The generator's chapter with its marks turned into blocks and live numbers."""
    charts, tables = ({node["id"]: node for node in spec[part]} for part in ("charts", "tables"))
    numbers = {node["id"]: node for node in spec["numbers"]}
    text = re.sub(r"(?m)^(weight|namnd|dnr):.*\n", "", text)
    title = re.search(r'(?m)^title: "(.*)"$', text)[1]
    text = text.replace("---\n\n", f"---\n\n# {title}\n\n", 1)
    text = re.sub(r"@@diagram (\w+)@@", lambda m: fence("chart", chart(charts[m[1]])), text)
    text = re.sub(r"@@tabell (\w+)@@", lambda m: fence("table", table(tables[m[1]])), text)
    return re.sub(r"@@tal (\w+)@@", lambda m: "`=arenden tjanst=\"{}\" kon={}`".format(
        numbers[m[1]]["service"], numbers[m[1]]["kon"]), text)


def page(dimension):
    """A page with two figures and two tables, for every municipality or unit."""
    month = {"grain": "month", "period": "2025-01..2025-12"}
    blocks = [
        ("chart", {"kind": "trend", "id": f"{dimension}-1", "measure": "arenden", "title": "Ärenden månad för månad", **month}),
        ("chart", {"kind": "dots", "id": f"{dimension}-2", "measure": "arenden", "by": "tjanst", "interval": "none", "title": "Ärenden i varje tjänst"}),
        ("table", {"kind": "values", "id": f"{dimension}-3", "measures": ["arenden"], "by": "alder", "series": "kon", "title": "Ärenden efter ålder"}),
        ("table", {"kind": "values", "id": f"{dimension}-4", "measures": ["inforandegrad"], "by": "tjanst", "title": "Införda tjänster"}),
    ]
    return f"---\ntitle: \"`={dimension}`\"\n---\n\n# Hur ser det ut i `={dimension}`?\n\n" + "\n\n".join(
        ["`=arenden as=full` kom in under året.", *(fence(word, node) for word, node in blocks)]) + "\n"


def rename_column(path, old, new):
    """A column that names a dimension by its label where another gives the key gets another name."""
    text = path.read_text("utf-8")
    head, rest = text.split("\n", 1)
    path.write_text(";".join(new if name == old else name for name in head.split(";")) + "\n" + rest, "utf-8")


def states(path):
    """The list of what is introduced, each with the day from which it holds."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerow([*rows[0][:3], "giltig_fran"])
        writer.writerows([*row[:3], row[3] or "2021-01-01"] for row in rows[1:])


def write(path, node):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(node, ensure_ascii=False, indent=1), "utf-8")


def project(folder):
    """The generated files in `folder/råa`, the project in `folder/projekt`."""
    raw, edition = folder / "råa", folder / "projekt/content/2025"
    subprocess.run([sys.executable, GENERATOR, "region", raw], check=True)
    lib.shutil.copytree(lib.ROOT / "templates", folder / "projekt/templates")
    (folder / "projekt/Output").mkdir()
    lib.shutil.copy(lib.ROOT / "Output/.gitignore", folder / "projekt/Output/.gitignore")
    (edition / "data").mkdir(parents=True)
    for name in ("kommuner", "enheter", "anvandning", "inloggningar", "samtal", "implementering"):
        lib.shutil.copy(raw / f"data/{name}.csv", edition / f"data/{name}.csv")
    for name in ("enheter", "inloggningar"):
        rename_column(edition / f"data/{name}.csv", "kommun", "kommunnamn")
    states(edition / "data/implementering.csv")
    spec = json.loads((raw / "rapport.json").read_text("utf-8"))
    with (raw / "data/tjanster.csv").open(encoding="utf-8-sig", newline="") as file:
        services = [row[0] for row in csv.reader(file, delimiter=";")][1:]
    ages = ["0-17", "18-29", "30-44", "45-64", "65-74", "75-84", "85+"]
    lib.shutil.copy(lib.ROOT / "content/2025/excel.yaml", edition / "excel.yaml")
    write(edition / "dimensions.yaml", dimensions(services, ages))
    write(edition / "datapackage.yaml", package())
    for name, node in measures().items():
        write(edition / f"measures/{name}.yaml", node)
    write(edition / "report.yaml", {
        "title": "Uppföljning av basutbudet", "publisher": "Region Norrbotten", "reference": "678-2021", "period": "2025",
        "sex": "kon"})
    write(edition / "recommendations.yaml", {"review": {"title": "Granskning", "year": "2021", "reviewer": "Revisorerna"}, "recommendations": [
        {"id": f"R{n}", "text": f"Rekommendation {n} om uppföljning av likvärdig vård.", "status": "in_progress",
         "status_date": "2025-12-10", "actions": [
             {"id": f"r{n}", "text": "Göra klart", "owner": "Hälso- och sjukvårdsdirektör", "deadline": "2026-06-30",
              "status": "in_progress"}]} for n in range(1, 13)]})
    for path in sorted((raw / "content").glob("*.md")):
        (edition / path.name).write_text(chapter(path.read_text("utf-8"), spec), "utf-8")
    for dimension in ("kommun", "enhet"):
        (edition / dimension).mkdir()
        (edition / dimension / f"[{dimension}].md").write_text(page(dimension), "utf-8")
    return folder / "projekt", raw
