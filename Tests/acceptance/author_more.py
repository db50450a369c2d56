"""More mistakes: measures, dimensions, recommendations, the report, blocks, formulas in titles, templates and files beside."""

from author_mistake import Mistake

REPORT, PACKAGE, DIMENSIONS, RECOMMENDATIONS = "report.yaml", "datapackage.yaml", "dimensions.yaml", "recommendations.yaml"
ANSWERED, SHARE, CASES = "measures/svarsfrekvens-samtal.yaml", "measures/implementeringsgrad.yaml", "measures/arenden.yaml"
PER_1000, MISSING = "measures/arenden-per-1000.yaml", "measures/saknade-tjanster.yaml"
FIRST, DEGREE, USE, PHONE = "01-sammanfattning.md", "04-implementeringsgrad.md", "05-anvandning.md", "06-1177-pa-telefon.md"
BACKGROUND, MUNICIPALITY = "02-bakgrund.md", "kommun/[kommun].md"
TELEFON, KOLADA, STATUS = "data/telefon-1177.csv", "data/kolada-telefon.csv", "data/tjanstestatus.csv"
LOGINS = "data/inloggningar.csv"


def cell(name, old, new, encoding="utf-8"):
    return lambda e: e.replace(name, old, new, 1, encoding)


def every(name, old, new):
    return lambda e: e.replace(name, old, new, -1)


def end(name, text):
    return lambda e: e.append(name, text)


def add(text, name=FIRST):
    return end(name, "\n" + text + "\n")


def both(*edits):
    def edit(e):
        for one in edits:
            one(e)
    return edit


MISTAKES = [
    # Measures.
    Mistake("matt-utan-typ", "type saknas", cell(ANSWERED, "type: ratio\n", ""), 1, ("saknar «type»",)),
    Mistake("matt-utan-enhet", "unit saknas", cell(ANSWERED, "unit: percent\n", ""), 1, ("saknar «unit»",)),
    Mistake("matt-utan-namnare", "denominator saknas", lambda e: e.sub(ANSWERED, r"^denominator:.*\n", ""), 1,
            ("denominator",)),
    Mistake("agg-svenska", "agg: summa", cell(ANSWERED, "agg: sum", "agg: summa"), 1, ("menade du «sum»",)),
    Mistake("agg-antal", "agg: antal", cell(MISSING, "agg: count", "agg: antal"), 1, ("count",)),
    Mistake("enhet-tecken", "unit: %", cell(ANSWERED, "unit: percent", "unit: \"%\""), 1, ("percent",)),
    Mistake("enhet-per-1000", "unit: per 1000", cell(PER_1000, "unit: per_1000", "unit: per 1000"), 1,
            ("menade du «per_1000»",)),
    Mistake("riktning", "improvement_direction: upp", cell(ANSWERED, "direction: increase", "direction: upp"), 1,
            ("increase",)),
    Mistake("riktning-up", "improvement_direction: up", cell(ANSWERED, "direction: increase", "direction: up"), 1,
            ("increase",)),
    Mistake("grain-manad", "grain: månad", cell(ANSWERED, "grain: month", "grain: månad"), 1, ("month",)),
    Mistake("mal-utan-tid", "ett mål utan tid", cell(ANSWERED, "{from: 2024, to: 2025, value: 90,", "{value: 90,"), 1,
            ("from",)),
    Mistake("mal-bakvant", "ett mål som slutar före det börjar", cell(ANSWERED, "from: 2024, to: 2025", "from: 2025, to: 2024"),
            1, ("2024",)),
    Mistake("mal-datum-fel", "målets beslutsdag 2024-13-20", cell(ANSWERED, "date: 2024-03-20", "date: 2024-13-20"), 1,
            ("2024-13-20",)),
    Mistake("mal-vardet-i-ord", "målet i ord", cell(ANSWERED, "value: 90,", "value: nittio,"), 1, ("tal",)),
    Mistake("troskel-negativ", "en tröskel under noll", cell(ANSWERED, "watch: 5", "watch: -5"), 1, ("0",)),
    Mistake("filter-fel-varde", "ett felstavat värde i ett filter", cell(SHARE, "{inforande: infort}", "{inforande: inford}"), 1,
            ("menade du «Införd»",)),
    Mistake("filter-fel-dimension", "en felstavad dimension i ett filter",
            cell(SHARE, "{inforande: infort}", "{införande: infort}"), 1, ("menade du «inforande»",)),
    Mistake("mattets-dimension", "en dimension som filen inte har",
            cell(CASES, "unit: count", "unit: count\ndimensions: [kommun, kon]"), 1, ("kon",)),
    Mistake("matt-stort-namn", "Svarsfrekvens.yaml med stor bokstav", lambda e: e.rename(
        "measures/folkmangd.yaml", "measures/Folkmangd.yaml"), 1, ("folkmangd",)),
    Mistake("matt-med-a", "ett mått vars fil heter med å", lambda e: e.write(
        "measures/väntetid.yaml", e.read("measures/folkmangd.yaml")), 1, ("vantetid",)),
    Mistake("tva-matt-i-fil", "två mått i en fil", lambda e: e.append(ANSWERED, "---\nlabel: Ett till\n"), 1, ("---",)),
    Mistake("label-tom", "label utan text", lambda e: e.sub(ANSWERED, r"^label:.*$", "label:"), 1, ("label",)),
    Mistake("nyckel-stor", "Label med stor bokstav", cell(ANSWERED, "label:", "Label:"), 1, ("menade du «label»",)),
    Mistake("nyckel-svensk-2", "enhet: i stället för unit:", cell(ANSWERED, "unit: percent", "enhet: percent"), 1,
            ("menade du «unit»",)),
    Mistake("likhetstecken-i-yaml", "unit = percent", cell(ANSWERED, "unit: percent", "unit = percent"), 1, ("kolon",)),
    Mistake("kolon-utan-nyckel", "en lös rad i ett mått", cell(ANSWERED, "unit: percent\n", "unit: percent\nsvar inom mål\n"), 1,
            ("kolon",)),
    Mistake("klammer-oppen", "en } glömd", cell(ANSWERED, "label: besvarade samtal}", "label: besvarade samtal"), 1, ("}",)),
    Mistake("synonym-text", "synonyms som text", cell(ANSWERED, "synonyms: [svarsfrekvensen]", "synonyms: svarsfrekvensen"), 1,
            ("[svarsfrekvensen]",)),
    Mistake("matt-sjalv", "en kvot av samma fält", cell(ANSWERED, "field: inkommande", "field: inkomande"), 1,
            ("menade du «inkommande»",)),
    # Dimensions.
    Mistake("dimension-utan-label", "label saknas på en dimension", cell(DIMENSIONS, "vardval:\n  label: Vårdval\n", "vardval:\n"),
            1, ("label",)),
    Mistake("dubbel-nyckel", "två värden med samma nyckel", cell(DIMENSIONS, "{key: nej, label: Utanför", "{key: ja, label: Utanför"),
            1, ("ja",)),
    Mistake("okant-register", "registret felstavat", cell(DIMENSIONS, "dataset: kommuner", "dataset: komuner"), 1,
            ("menade du «kommuner»",)),
    Mistake("okand-kolumn-i-register", "registrets kolumn felstavad", cell(DIMENSIONS, "value_label: namn", "value_label: nam"), 1,
            ("menade du «namn»",)),
    Mistake("okand-foralder", "en förälder som inte finns", cell(DIMENSIONS, "parents: {omrade: omrade}",
                                                                   "parents: {område: omrade}"), 1, ("menade du «omrade»",)),
    Mistake("order-fel", "order: bokstav", cell(DIMENSIONS, "order: label", "order: bokstav"), 1, ("label",)),
    Mistake("dimension-borttagen", "en dimension är borttagen", lambda e: e.sub(
        DIMENSIONS, r"^driftform:\n(?:  .*\n)+", ""), 1, ("driftform",)),
    Mistake("nyckel-som-tal", "en kod utan citattecken", cell(DIMENSIONS, 'key: "0025"', "key: 0025"), 0),
    Mistake("nolla-borta", "nollorna först i koden borta i filen", every(KOLADA, ";0025;", ";25;"), 1, ("0025",)),
    # Recommendations.
    Mistake("status-svenska", "status: klar", cell(RECOMMENDATIONS, "status: done", "status: klar"), 1, ("done",)),
    Mistake("status-pagaende", "status: pågår", cell(RECOMMENDATIONS, "status: in_progress", "status: pågår"), 1, ("in_progress",)),
    Mistake("status-bindestreck", "status: in-progress", cell(RECOMMENDATIONS, "status: in_progress", "status: in-progress"), 1,
            ("menade du «in_progress»",)),
    Mistake("rekommendation-matt", "ett felstavat mått i en rekommendation",
            cell(RECOMMENDATIONS, "[svarsfrekvens-samtal, svar-inom-mal]", "[svarsfrekvens-samtal, svar-inom-mål]"), 1,
            ("menade du «svar-inom-mal»",)),
    Mistake("bilaga-fel", "en felstavad bilaga", cell(RECOMMENDATIONS, "appendix: malbeslut", "appendix: målbeslut"), 1,
            ("menade du «malbeslut»",)),
    Mistake("tid-bakvant", "tiden går ut före start", cell(RECOMMENDATIONS, "deadline: 2026-06-30", "deadline: 2024-06-30"), 1,
            ("2024-06-30",)),
    Mistake("klar-i-framtiden", "klar efter rapportens stoppdag", cell(RECOMMENDATIONS, "completed: 2025-11-12",
                                                                        "completed: 2027-11-12"), 1, ("2027-11-12",)),
    Mistake("paragraf-i-text", "paragraph: § 18", cell(RECOMMENDATIONS, "paragraph: 18,", "paragraph: § 18,"), 1, ("18",)),
    Mistake("dubbel-rekommendation", "två R1", cell(RECOMMENDATIONS, "id: R2", "id: R1"), 1, ("R1",)),
    Mistake("audit-ord", "audit: ja", cell(RECOMMENDATIONS, "measures_decided: yes", "measures_decided: ja"), 1, ("yes",)),
    Mistake("datum-utan-nolla", "2022-3-31", cell(RECOMMENDATIONS, "deadline: 2022-03-31", "deadline: 2022-3-31"), 1,
            ("2022-03-31",)),
    # The report.
    Mistake("utan-titel", "title saknas", lambda e: e.sub(REPORT, r"^title:.*\n", ""), 1, ("title",)),
    Mistake("utan-period", "period saknas", cell(REPORT, "period: 2025\n", ""), 1, ("period",)),
    Mistake("lage-svenska", "status: beslutad", cell(REPORT, "status: proposed", "status: beslutad"), 1, ("adopted",)),
    Mistake("lage-fastställd", "status: adopted utan paragraf", cell(REPORT, "status: proposed", "status: adopted"), 1,
            ("paragraph",)),
    Mistake("mote-datum", "mötets dag 25/3 2026", cell(REPORT, "date: 2026-03-25", "date: 25/3 2026"), 1, ("2026-03-25",)),
    Mistake("mote-fore", "mötet före årets slut", cell(REPORT, "date: 2026-03-25", "date: 2025-03-25"), 1, ("2025",)),
    Mistake("epost", "e-post utan @", cell(REPORT, "uppfoljning@example.org", "uppfoljning.example.org"), 1, ("@",)),
    Mistake("sprak", "language: svenska", cell(REPORT, "language: sv", "language: svenska"), 1, ("sv",)),
    Mistake("beslut-utan-streck", "en punkt utan - i besluten", cell(
        REPORT, "  - text: Rekommendation R1 avslutas.", "    text: Rekommendation R1 avslutas."), 1, ("text",)),
    Mistake("beslut-formel", "ett felstavat mått i ett beslut", cell(REPORT, "`=saknade-tjanster`", "`=saknade-tjänster`"), 1,
            ("menade du «saknade-tjanster»",)),
    Mistake("grans-negativ", "minsta antal under noll", cell(REPORT, "minimum_count: 5", "minimum_count: -1"), 1, ("minimum_count",)),
    Mistake("grans-i-ord", "minimum_count: fem", cell(REPORT, "minimum_count: 5", "minimum_count: fem"), 1, ("heltal",)),
    Mistake("kon-fel", "sex: kön", cell(REPORT, "sex: kon", "sex: kön"), 1, ("menade du «kon»",)),
    Mistake("period-kvartal", "period: kvartal 1 2025", cell(REPORT, "period: 2025\n", "period: kvartal 1 2025\n"), 1, ("2025-Q1",)),
    Mistake("stoppdag-fore", "stoppdagen före perioden", cell(REPORT, "cutoff: 2025-12-31", "cutoff: 2024-12-31"), 1, ("2024-12-31",)),
    Mistake("bilaga-fil-borta", "en bilaga vars fil inte finns", cell(
        REPORT, "    reference: Granskning 2021", "    file: bilagor/granskning.pdf"), 1, ("granskning.pdf",)),
    Mistake("metod-lang", "> glömt före flera rader", cell(
        REPORT, "subtitle: Så har", "subtitle: Så: har"), 1, ("citattecken",)),
    # Front matter.
    Mistake("inledning-titel", "titel: i inledningen", cell(BACKGROUND, "title: Bakgrund", "titel: Bakgrund"), 1,
            ("menade du «title»",)),
    Mistake("inledning-stor", "Title: med stor bokstav", cell(BACKGROUND, "title: Bakgrund", "Title: Bakgrund"), 1,
            ("menade du «title»",)),
    Mistake("inledning-tankstreck", "— i stället för ---", every(BACKGROUND, "---\n", "—\n"), 1, ("bindestreck",)),
    Mistake("inledning-utan-forsta", "första --- glömd", cell(BACKGROUND, "---\ntitle", "title"), 1, ("---",)),
    Mistake("inledning-kolon", "kolon i beskrivningen", cell(BACKGROUND, "description: Vad ärendet", "description: Ärendet: vad det"),
            1, ("citattecken",)),
    Mistake("inledning-citat", "ett citattecken glömt i beskrivningen", cell(BACKGROUND, "title: Bakgrund", 'title: "Bakgrund'), 1,
            ("citattecken",)),
    Mistake("utkast-ja", "draft: ja", cell(BACKGROUND, "title: Bakgrund", "title: Bakgrund\ndraft: ja"), 1, ("true",)),
    Mistake("filter-i-kapitel", "filter i ett kapitel", cell(BACKGROUND, "title: Bakgrund", "title: Bakgrund\nfilter: {kommun: Luleå}"),
            1, ("filter",)),
    # Blocks.
    Mistake("id-med-a", "id med å", cell(USE, "id: arenden-per-tjanst", "id: ärenden-per-tjänst"), 1, ("arenden-per-tjanst",)),
    Mistake("id-blank", "id med blanksteg", cell(USE, "id: arenden-per-tjanst", "id: ärenden per tjänst"), 1,
            ("arenden-per-tjanst",)),
    Mistake("block-period", "period: 2021-2025", cell(USE, "period: 2021..2025", "period: 2021-2025"), 1, ("2021..2025",)),
    Mistake("block-period-streck", "period: 2021–2025", cell(USE, "period: 2021..2025", "period: 2021–2025"), 1, ("2021..2025",)),
    Mistake("block-period-bakvant", "period: 2025..2021", cell(USE, "period: 2021..2025", "period: 2025..2021"), 1, ("2021",)),
    Mistake("block-sort", "sort: störst", cell(USE, "sort: -value", "sort: störst"), 1, ("-value",)),
    Mistake("block-mal-ja", "target: ja", cell(PHONE, "target: true", "target: ja"), 1, ("true",)),
    Mistake("block-mal-tal", "target: 90", cell(PHONE, "target: true", "target: 90"), 1, ("true",)),
    Mistake("block-kolon", "kolon i figurens titel", cell(
        DEGREE, "title: Införandet har ökat", "title: Införandet: har ökat"), 1, ("citattecken",)),
    Mistake("block-titel-grav", "en formel först i titeln utan citattecken", lambda e: e.sub(USE, r'^title: "(`=arenden by=tjanst highest`.*)"$', r"title: \1"), 1, ("citattecken",)),
    Mistake("block-formel-fel", "ett felstavat mått i figurens titel", cell(
        USE, '"`=arenden by=tjanst highest`', '"`=ärenden by=tjanst highest`'), 1, ("menade du «arenden»",)),
    Mistake("block-indrag", "en rad i blocket med indrag", cell(USE, "by: tjanst\nsort", "  by: tjanst\nsort"), 1, ("indraget",)),
    Mistake("block-tabb", "en tabb i blocket", cell(USE, "by: tjanst\nsort", "\tby: tjanst\nsort"), 1, ("tabb",)),
    Mistake("block-matt-lista", "measures i ett diagram med ett mått", cell(USE, "measure: arenden\n", "measures: [arenden]\n"), 1,
            ("menade du «measure»",)),
    Mistake("block-dubbel-nyckel", "by två gånger", cell(USE, "by: tjanst\nsort", "by: tjanst\nby: kommun\nsort"), 1, ("by",)),
    Mistake("block-fyra-graver", "``` glömt efter tabellen i sammanfattningen", cell(
        FIRST, "by: kommun\n```", "by: kommun\n``"), 1, ("stäng",)),
    Mistake("block-dolt", "```chart efter text på raden", cell(USE, "```chart\nkind: bars", "Se: ```chart\nkind: bars"), 1,
            ("egen rad",)),
    Mistake("tabell-slag-i-diagram", "kind: values i ett diagram", cell(USE, "kind: bars", "kind: values"), 1, ("```table",)),
    Mistake("tabell-matt-fel", "ett felstavat mått i en tabell", cell(
        DEGREE, "[implementeringsgrad, saknade-tjanster]", "[implementeringsgrad, saknade_tjanster]"), 1,
            ("menade du «saknade-tjanster»",)),
    # Formulas.
    Mistake("formel-by", "by med ett värde", add("Andelen var `=implementeringsgrad by=Luleå`."), 1, ("kommun",)),
    Mistake("formel-as", "as=mening", add("Andelen `=implementeringsgrad change=2022 as=mening`."), 1, ("clause",)),
    Mistake("formel-komma", "kommatecken mellan delarna", add("Andelen var `=implementeringsgrad kommun=Luleå, period=2024`."), 1,
            ("blanksteg",)),
    Mistake("formel-kolon", "kolon i stället för =", add("Andelen var `=implementeringsgrad kommun:Luleå`."), 1, ("kommun=Luleå",)),
    Mistake("formel-tva-matt", "två mått i en formel", add("Andelen var `=implementeringsgrad svarsfrekvens-samtal`."), 1,
            ("svarsfrekvens-samtal",)),
    Mistake("formel-blank-namn", "ett namn med blanksteg utan citattecken",
            add("Andelen var `=implementeringsgrad tjanst=Beställa tid`."), 1, ('tjanst="Beställa tid"',)),
    Mistake("formel-r9", "en rekommendation som inte finns", add("Status: `=R9.status`."), 1, ("R4",)),
    Mistake("formel-r2", "ett felstavat fält av en rekommendation", add("Status: `=R2.statsu`."), 1, ("menade du «status»",)),
    Mistake("formel-rapport", "ett felstavat fält av rapporten", add("År: `=report.perid`."), 1, ("menade du «period»",)),
    Mistake("formel-manad", "en månad i ord", add("Andelen var `=svarsfrekvens-samtal period=dec-2025`."), 1, ("2025-12",)),
    Mistake("formel-span", "2021-2025 i en formel", add("Andelen var `=svarsfrekvens-samtal period=2021-2025`."), 1, ("2021..2025",)),
    Mistake("formel-decimaler", "decimals=två", add("Andelen var `=svarsfrekvens-samtal decimals=två`."), 1, ("decimals",)),
    Mistake("formel-sidan", "sidans värde i ett kapitel", add("I `=kommun` är det så."), 1, ("kommun",)),
    Mistake("formel-i-lank", "en formel i en länks adress", add("Se [listan](kommun/`=kommun`.md)."), 1),
    Mistake("formel-dubbla-graver", "dubbla grav-tecken", add("Andelen var ``=svarsfrekvens-samtal``."), 0),
    Mistake("formel-radbrytning", "en formel över två rader", add("Andelen var `=svarsfrekvens-samtal\nvs=target as=clause`."), 0),
    Mistake("formel-mal-saknas", "mot ett mål som inte finns", add("Det är `=arenden vs=target as=clause`."), 1, ("mål",)),
    Mistake("formel-riket", "mot riket där det inte finns", add("Det är `=arenden vs=riket as=clause`."), 1, ("riket",)),
    # Pages of a value and templates.
    Mistake("sidmapp", "mappen heter kommuner", lambda e: e.path("kommun").rename(e.path("kommuner")), 1, ("kommun",)),
    Mistake("sidfil", "[kommuner].md i kommun", lambda e: e.rename(MUNICIPALITY, "kommun/[kommuner].md"), 1, ("[kommun].md",)),
    Mistake("sidfil-utan", "kommun.md i kommun", lambda e: e.rename(MUNICIPALITY, "kommun/kommun.md"), 1, ("[kommun].md",)),
    Mistake("mall-borta", "page.html är borta", lambda e: e.delete("../../templates/page.html"), 1, ("page.html",)),
    Mistake("mall-falt", "ett felstavat fält i mallen", cell("../../templates/page.html", "{{content}}", "{{innehall}}"), 1,
            ("content",)),
    Mistake("mall-klammer", "en klammer glömd i mallen", cell("../../templates/page.html", "{{navigation}}", "{{navigation}"), 1,
            ("navigation",)),
    # Data packages.
    Mistake("typ-svenska", "type: heltal", cell(PACKAGE, "{name: inloggade, type: integer", "{name: inloggade, type: heltal"), 1,
            ("integer",), ("integer", "number", "yearmonth", "boolean", "string")),
    Mistake("typ-text", "type: text", cell(PACKAGE, "{name: dispens, type: string", "{name: dispens, type: text"), 1,
            ("string",), ("integer", "number", "yearmonth", "boolean", "string")),
    Mistake("teckenkod-fel", "encoding: utf8", cell(PACKAGE, "encoding: windows-1252", "encoding: windows1252"), 1,
            ("windows-1252",)),
    Mistake("invariant-fel", "en invariant med ett felstavat fält", cell(
        PACKAGE, "besvarade_inom_mal <= besvarade\"", "besvarade_inom_mål <= besvarade\""), 1, ("menade du «besvarade_inom_mal»",)),
    Mistake("nyckel-i-paket", "en felstavad kolumn i primaryKey", cell(
        PACKAGE, "primaryKey: [ar, kommun, kon, alder]", "primaryKey: [år, kommun, kon, alder]"), 1, ("menade du «ar»",)),
    Mistake("tid-i-paket", "fel kolumn som tid", cell(PACKAGE, "      time: manad\n      complete: {by: [enhet",
                                                         "      time: månad\n      complete: {by: [enhet"), 1, ("menade du «manad»",)),
    Mistake("periods-svenska", "periods: summa", cell(PACKAGE, "periods: sum}", "periods: summa}"), 1, ("menade du «sum»",)),
    Mistake("bruten-serie-ord", "november 2024 i series_breaks", cell(PACKAGE, "from: 2024-11", "from: november 2024"), 1,
            ("2024-11",)),
    Mistake("uttag-ord", "extracted i ord", cell(PACKAGE, "extracted: 2026-02-27}", "extracted: 27 februari 2026}"), 1,
            ("2026-02-27",)),
    Mistake("path-bakstreck", "bakstreck i path", cell(PACKAGE, "data/telefon-1177.csv", "data\\telefon-1177.csv"), 1, ("/",)),
    Mistake("path-disk", "C: i path", cell(PACKAGE, "path: data/telefon-1177.csv", "path: \"C:/Users/anna/telefon-1177.csv\""), 1,
            ("data",)),
    Mistake("dubbel-datamangd", "två datamängder med samma namn", cell(PACKAGE, "- name: enheter", "- name: kommuner"), 1,
            ("kommuner",)),
    Mistake("falt-borta-ur-schemat", "ett fält är borta ur schemat", lambda e: e.sub(
        PACKAGE, r"^ +- \{name: avbrutna,.*\n", ""), 1, ("avbrutna",)),
    Mistake("complete-fore", "complete.to före sista raden", cell(PACKAGE, "from: 2021-01, to: 2025-12", "from: 2021-01, to: 2026-03"),
            1, ("2026",)),
    # Cells of other kinds.
    Mistake("stjarna", "en stjärna efter talet", cell(LOGINS, ";191;238", ";191*;238"), 1, ("*",)),
    Mistake("fotnot-i-cell", "1) efter talet i en kolumn", lambda e: e.sub(LOGINS, r";(\d+);(\d+)$", r";\g<1>1);\2"), 1, ("siffror",)),
    Mistake("parentes", "(5) för ett negativt tal", cell(LOGINS, ";191;238", ";(191);238"), 1, ("siffror",)),
    Mistake("intervall", "5-10 i en cell", cell(LOGINS, ";191;238", ";5-10;238"), 1, ("siffror",)),
    Mistake("mindre-an", "<5 i en cell", cell(LOGINS, ";191;238", ";<5;238"), 1, ("<5", "missingValues: ")),
    Mistake("cirka-tecken", "~190 i en cell", cell(LOGINS, ";191;238", ";~190;238"), 1, ("siffror",)),
    Mistake("tkr", "10,5 tkr i kolumnen", lambda e: e.sub(LOGINS, r";(\d+);(\d+)$", r";\1 tkr;\2"), 1, ("tkr", "839 till")),
    Mistake("ar-tva-siffror", "25 i stället för 2025", lambda e: e.sub(LOGINS, r"^20(\d\d);", r"\1;"), 1, ("fyra siffror",)),
    Mistake("ar-med-text", "År 2025 i stället för 2025", lambda e: e.sub(LOGINS, r"^(20\d\d);", r"År \1;"), 1, ("fyra siffror",)),
    Mistake("skolar", "2024/25 som år", lambda e: e.sub(LOGINS, r"^2025;", "2024/25;"), 1, ("flera år",)),
    Mistake("spann", "2024–2025 som år", lambda e: e.sub(LOGINS, r"^2025;", "2024–2025;"), 1, ("flera år",)),
    Mistake("datum-punkt", "2022.01.01 som datum", lambda e: e.sub(STATUS, r";(\d{4})-(\d\d)-(\d\d);", r";\1.\2.\3;"), 1, ("datum",)),
    Mistake("datum-hop", "20220101 som datum", lambda e: e.sub(STATUS, r";(\d{4})-(\d\d)-(\d\d);", r";\1\2\3;"), 1, ("datum",)),
    Mistake("datum-finns-inte-cell", "2022-02-30 i en cell", cell(STATUS, ";2022-01-01;", ";2022-02-30;"), 1, ("datumet finns inte",)),
    Mistake("man-kvinna", "M och K i stället för man och kvinna", lambda e: (
        e.replace(LOGINS, ";man;", ";M;", -1), e.replace(LOGINS, ";kvinna;", ";K;", -1))[0], 2, ("kon",)),
    Mistake("namn-i-fritext", "ett namn i fritext", cell(STATUS, ";2022-01-01;\n", ";2022-01-01;enligt Anna Lindström\n"), 1,
            ("en persons namn", "rollen")),
    Mistake("namn-i-fritext-2", "ring och ett förnamn i fritext", cell(STATUS, ";2022-01-01;\n", ";2022-01-01;ring Lars-Erik\n"),
            1, ("en persons namn",)),
    Mistake("rikets-rad", "rader för riket i filen", end(LOGINS, "2025;Riket;man;16-24;9;12\n"), 1, ("Riket",)),
    Mistake("blank-i-namn", "två blanksteg i ett namn", every(STATUS, "Beställa tid", "Beställa  tid"), 1, ("menade du «Beställa tid»",)),
    Mistake("rubrik-med-enhet", "en rubrik med enhet", cell(TELEFON, "besvarade;", "besvarade (antal);"), 1, ("besvarade",)),
    Mistake("rubrik-radbrytning", "radbrytning i en rubrik", cell(TELEFON, "besvarade;", '"besva-\nrade";'), 1, ("besvarade",)),
    Mistake("rubriker-tva-rader", "en andra rubrikrad med enheter", lambda e: e.sub(
        TELEFON, r"^(.*manad;.*)$", r"\1\nmånad;antal;antal;antal;antal", 1), 1, ("rad 2",)),
    Mistake("fotnot-under", "en rad under tabellen", end(TELEFON, "Källa: telefonisystemet\n"), 1, ("Källa",)),
]
