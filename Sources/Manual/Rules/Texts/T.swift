// Made from Tests/Broken by `make manual`.

let ruleTextsT = ##"""
    rule: target-decimals
    place: content/2025/measures/fel.yaml, rad 6
    line: targets: [{period: 2025, decision: Ä, value: 82.55}]
    mark:                                              ^^^^^
    message: målet har fler decimaler än måttet, som skrivs ut med en decimal
    hint: skriv decimals: 2 på måttet, eller avrunda målet

    rule: target-neutral
    place: content/2025/measures/fel.yaml, rad 6
    line: targets: [{decision: Å, period: 2025, value: 90}]
    mark:            ^^^^^^^^
    message: måttet «fel» är neutralt och kan inte ha ett mål
    hint: skriv improvement_direction: increase eller decrease, eller ta bort målet

    rule: target-overlap
    place: content/2025/measures/fel.yaml, rad 6
    line: targets: [{from: 2024, to: 2025, value: 80, decision: Å}, {period: 2025, value: 90, decision: Ä}]
    mark:                                                            ^^^^^^
    message: två mål gäller samma tid
    hint: låt det ena sluta före det andra

    rule: target-period
    place: content/2025/measures/fel.yaml, rad 6
    line: targets: [{decision: Å, value: 90}]
    mark:            ^^^^^^^^
    message: målet säger inte vilken tid det gäller
    hint: skriv period: 2025, from: 2025 (tills vidare) eller from: och to: i tidsordning

    rule: target-without-decision
    place: content/2025/measures/fel.yaml, rad 6
    line: targets: [{period: 2025, value: 90}]
    mark:            ^^^^^^
    message: målet har inget beslut
    hint: skriv decision: med paragraf och datum

    rule: telephone-number
    place: content/2025/data/tjanster.csv, rad 2
    line: Åby;Förnya recept;ja;2023-01-01;Åsa svarar på 070-123 45 67
    mark:                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: ett telefonnummer står i en fritext
    hint: ta bort numret ur cellen, och namnet: den som läser rapporten ser dem

    rule: template-missing
    place: templates/utskrift.css
    message: mallen utskrift.css saknas
    hint: hämta den från programmets mapp templates

    rule: template-missing-slot
    place: templates/page.html
    message: mallen saknar {{content}}
    hint: sätt in {{content}} där innehållet ska stå

    rule: template-syntax
    place: templates/page.html, rad 2
    line: {{assets}} å {{content }
    mark:              ^^
    message: {{ är inte avslutad med }} på samma rad
    hint: skriv {{namn}}

    rule: template-unknown-slot
    place: templates/page.html, rad 2
    line: {{assets}} å {{content}} {{innehåll}}
    mark:                          ^^^^^^^^^^^^
    message: mallen har ingen plats som heter «innehåll»
    hint: platserna är assets, colophon, content, description, generator, language, navigation, publisher, title

    rule: total-among-parts
    place: content/2025/03-fel.md, rad 5
    line: ```chart
    mark:    ^^^^^
    message: «Hela länet» är det hela av «kommun» och räknas inte ihop med delar
    hint: skriv antingen det hela eller delarna

    rule: total-mismatch
    place: content/2025/data/fel.csv, rad 5
    line: hela;2025;61
    mark:           ^^
    message: summan är 61 men delarna är tillsammans 60
    hint: rätta talen, eller skriv en tolerance med ett skäl (reason)

    rule: type-error
    place: content/2025/data/samtal.csv, rad 6
    line: 2024-Q2;Älvdal;9I8;855
    mark:                ^^^
    message: värdet är inte ett heltal
    hint: en bokstav står där siffran 1 väntas
    """##
