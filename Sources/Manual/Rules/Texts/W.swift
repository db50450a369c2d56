// Made from Tests/Broken by `make manual`.

let ruleTextsW = ##"""
    rule: weaker-disclosure
    place: content/2025/datapackage.yaml, rad 58
    line:       disclosure: {minimum_count: 1}
    mark:                                   ^
    message: minimum_count för «inloggade» skyddar mindre än rapportens minimum_count: 5, som gäller alla datamängder
    hint: ta bort raden, skriv ett strängare värde, eller ändra regeln i report.yaml

    rule: workbook-error
    place: content/2025/data/samtal.xlsx
    message: arbetsboken läses inte: den är låst med lösenord
    hint: öppna filen i Excel, ta bort lösenordet under Arkiv > Info, och spara

    rule: written-quotes
    place: content/2025/report.yaml, rad 1
    line: title: ”Vård på nätet – påhittad uppföljning 2025”
    mark:        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: citattecknen ” och ” skrivs ut som en del av texten
    hint: ta bort dem, eller skriv " om texten i stället

    rule: wrong-type
    place: content/2025/report.yaml, rad 9
    line: meeting: {body: Exempelnämnden, date: 2026-02-30, item: 4, example: true}
    mark:                                       ^^^^^^^^^^
    message: här väntas ett datum som finns, inte «2026-02-30»
    hint: skriv datumet som 2025-12-31
    """##
