// Made from Tests/Broken by `make manual`.

let ruleTextsM = ##"""
    rule: many-tied
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel by=klass lowest`.
    mark:       ^^^^^^^^^^^^^^^^^^^^
    message: 5 har samma värde där 1 efterfrågas
    hint: använd where= och säg hur många det gäller

    rule: markdown-too-large
    place: content/2025/03-fel.md, rad 3
    line: >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> åäö
    mark: ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: raden börjar med fler än 32 list- och citattecken
    hint: ta bort nivåer

    rule: measure-cycle
    place: content/2025/measures/tva.yaml, rad 3
    line: input_metric: fel
    mark:               ^^^
    message: måttet «fel» räknas av sig självt: fel → tva → fel
    hint: låt något av måtten i kedjan räknas ur en datamängd

    rule: meeting-before-period-end
    place: content/2025/report.yaml, rad 9
    line: meeting: {body: Exempelnämnden, date: 2025-03-25, item: 4, example: true}
    mark:                                       ^^^^^^^^^^
    message: mötet 2025-03-25 ligger före slutet av det som rapporteras, 2025-12-31
    hint: rätta mötets datum, eller period

    rule: merged-cells
    place: content/2025/data/samtal.xlsx, rad 2
    message: cellerna till och med A4 är sammanfogade, och bara den första har ett värde
    hint: dela cellerna i Excel och skriv värdet i var och en

    rule: min-periods
    place: content/2025/measures/fel.yaml, rad 6
    line: min_periods: 3
    mark:              ^
    message: min_periods hör till periods: mean
    hint: ta bort min_periods eller skriv periods: mean

    rule: misplaced-file
    place: content/2025/anteckningar å.md
    message: filen «anteckningar å.md» är varken kapitel, sida eller protokollsutdrag
    hint: ett kapitel heter 01-namn.md, en sida för varje värde kommun/[kommun].md

    rule: misplaced-front-matter
    place: content/2025/03-fel.md, rad 2
    message: inledningen måste börja med --- på första raden
    hint: ta bort de tomma raderna ovanför ---

    rule: missing-cell
    place: content/2025/data/samtal.csv, rad 6
    line: 2024-Q2;Älvdal;918
    mark: ^^^^^^^^^^^^^^^^^^
    message: raden har 3 celler, rubrikraden 4
    hint: lägg till det som saknas; en tom cell behöver också sitt skiljetecken

    rule: missing-data-file
    place: content/2025/datapackage.yaml, rad 21
    line:     path: data/sämtal.csv
    mark:           ^^^^^^^^^^^^^^^
    message: datafilen data/sämtal.csv går inte att läsa: det finns ingenting med det namnet
    hint: menade du «data/samtal.csv»? byt filens namn, eller skriv path: data/samtal.csv

    rule: missing-file
    place: content/2025/datapackage.yaml, rad 63
    line:     dialect: exel.yaml
    mark:              ^^^^^^^^^
    message: filen «exel.yaml» finns inte
    hint: skriv sökvägen från mappen med datapackage.yaml

    rule: missing-key
    place: content/2025/measures/svarsfrekvens.yaml
    message: måttet «svarsfrekvens» saknar «unit»
    hint: skriv unit: och ett värde

    rule: missing-label
    place: content/2025/data/fel.csv, rad 1
    message: kolumnen «kommun» saknas i filen
    hint: lägg till kolumnen i filen; finns den inte längre, ta bort den ur datapackage.yaml

    rule: missing-member
    place: content/2025/data/fel.csv, rad 3
    line: 2025;ä;;6
    mark:        ^
    message: en rad saknar kommun
    hint: fyll i cellen; menas det hela, skriv hela: en tom cell läses inte som det hela

    rule: missing-row
    place: content/2025/data/samtal.csv
    message: raden för kommun Älvdal, 2024-Q2 saknas
    hint: lägg till raden, eller skriv fill_nulls_with om en rad som saknas betyder ett tal

    rule: missing-time
    place: content/2025/data/fel.csv, rad 3
    line: Åby;;6
    mark:     ^
    message: en rad saknar tid
    hint: fyll i tiden
    """##
