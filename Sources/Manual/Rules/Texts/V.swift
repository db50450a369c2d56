// Made from Tests/Broken by `make manual`.

let ruleTextsV = ##"""
    rule: value-hidden
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel kommun=Åby`.
    mark:       ^^^^^^^^^^^^^^^
    message: värdet är dolt för att skydda enskilda
    hint: slå samman klasser, eller skriv else="…" med det som ska stå i stället

    rule: value-missing
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel period=2024`.
    mark:       ^^^^^^^^^^^^^^^^
    message: värdet saknas: data/fel.csv har inga rader för 2024
    hint: kontrollera att data finns för tiden och urvalet, eller skriv else="…" med det som ska stå

    rule: value-not-applicable
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel kommun=Åby`.
    mark:       ^^^^^^^^^^^^^^^
    message: det finns inget att räkna
    hint: skriv else="…" med det som ska stå i stället
    """##
