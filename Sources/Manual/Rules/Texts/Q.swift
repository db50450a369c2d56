// Made from Tests/Broken by `make manual`.

let ruleTextsQ = ##"""
    rule: quote-in-cell
    place: content/2025/data/tjanster.csv, rad 6
    line: Älvdal;Beställa tid;nej;2023-01-01;Beslut "om" undantag
    mark:                                           ^
    message: ett citattecken står inne i en cell och läses som det står
    hint: hör tecknet till texten: sätt cellen inom citattecken och skriv tecknet två gånger; annars ta bort det
    """##
