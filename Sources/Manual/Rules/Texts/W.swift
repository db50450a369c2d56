// Made from Tests/Broken by `make manual`.

let ruleTextsW = ##"""
    rule: wrong-type
    place: content/2025/report.yaml, rad 9
    line: meeting: {body: Exempelnämnden, date: 2026-02-30, item: 4, example: true}
    mark:                                       ^^^^^^^^^^
    message: här väntas ett datum som finns, inte «2026-02-30»
    hint: skriv datumet som 2025-12-31
    """##
