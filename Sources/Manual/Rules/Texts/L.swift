// Made from Tests/Broken by `make manual`.

let ruleTextsL = ##"""
    rule: label-changed
    place: content/2025/data/fel.csv, rad 3
    line: a;Åldrar
    mark: ^^^^^^^^
    message: värdet «a» heter först «Ålder» och sedan «Åldrar»
    hint: den sista etiketten används överallt

    rule: largest-change
    place: content/2025/measures/andel-inloggade.yaml
    message: «Andel invånare som har loggat in» för kommun Åby går från 68,3 (2024) till 67,3 (2025), mer än 1 procentenheter
    hint: är talet fel, rätta data/inloggade.csv; är det rätt, skriv en större largest_change på måttet

    rule: late-without-new-deadline
    place: content/2025/recommendations.yaml, rad 26
    line:       - id: r2-1
    mark:         ^^
    message: åtgärden r2-1 skulle ha varit klar 2025-06-30 och har ingen ny tid
    hint: skriv revised_deadline: och det nya datumet, eller ändra status

    rule: linked-data
    place: content/2025/03-fel.md, rad 3
    line: Åäö: [samtalen](data/samtal.csv).
    mark:      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: länken publicerar datamängden «samtal» som den är, rad för rad
    hint: länka till tabellen med talen, som har en egen fil, eller till matt.html

    rule: linked-individuals
    place: content/2025/03-fel.md, rad 3
    line: Åäö: [de inloggade](./data/inloggade.csv).
    mark:      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: länken skulle publicera «inloggade», vars rader räknar personer, utan att små tal döljs
    hint: ta bort länken; en tabell i texten har en egen fil där små tal är dolda

    rule: lock-broken
    place: content/2025/lock.json
    message: låset har ändrats för hand sedan programmet skrev det
    hint: hämta filen så som den låstes ur versionshistoriken

    rule: lock-without-adoption
    place: content/2025/lock.json
    message: utgåvan är låst men inte fastställd
    hint: skriv status: adopted i report.yaml, eller ta bort filen om beslutet är upphävt

    rule: locked-reopening
    place: content/2025/report.yaml
    message: «2026-05-04: Ett påhittat fel i underlaget (§ 61-2026)», som låset nämner, står inte så under reopened
    hint: skriv tillbaka raden som den stod; en ny ändring får en egen rad

    rule: locked-row
    place: content/2025/lock.json
    message: raden «antal: 2025, Åby, 20» stod inte när rapporten fastställdes och står nu en gång
    hint: återställ det, eller skriv ändringens beslut på en ny rad under reopened i report.yaml

    rule: locked-text
    place: content/2025/01-laget.md
    message: filen «01-laget.md» är ändrad sedan rapporten fastställdes
    hint: återställ det, eller skriv ändringens beslut på en ny rad under reopened i report.yaml

    rule: locked-value
    place: content/2025/lock.json, rad 6
    line:     "antal@2025": "30",
    mark: ^^^^^^^^^^^^^^^^^^^^^^^
    message: talet «antal@2025» var 30 när rapporten fastställdes och är nu 31
    hint: återställ det, eller skriv ändringens beslut på en ny rad under reopened i report.yaml

    rule: locked-wording
    place: content/2025/lock.json
    message: programmets egna ord är andra än när rapporten fastställdes

    rule: lone-time
    place: content/2025/data/fel.csv, rad 4
    line: 2052;Åäö;5
    mark: ^^^^
    message: tiden 2052 ligger långt från alla andra i filen, som går från 2024 till 2025
    hint: rätta tiden; är den rätt, godta den med accept: [{rule: lone-time, reason: …}]

    rule: long-label
    place: content/2025/dimensions.yaml, rad 25
    message: «åååååååååååååååååååååååååååååå…» har 201 tecken
    hint: korta av den till högst 200 tecken

    rule: long-row
    place: content/2025/03-fel.md, rad 5
    line: | å | ä | ö |
    mark:           ^
    message: raden har fler celler än tabellens 2 kolumner
    hint: lägg till en kolumn i rubrikraden, eller skriv \| för ett streck i texten

    rule: lost-character
    place: content/2025/03-fel.md, rad 3
    line: Åäö: en b[U+FFFD]t.
    mark:          ^^^^^^^^
    message: ett tecken har gått förlorat: här står [U+FFFD]
    hint: skriv dit bokstaven som ska stå där
    """##
