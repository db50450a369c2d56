// Made from Tests/Broken by `make manual`.

let ruleTextsP = ##"""
    rule: paragraph-without-date
    place: content/2025/report.yaml, rad 9
    line: meeting: {body: Exempelnämnden, paragraph: 4, example: true}
    mark:                                            ^
    message: paragrafen saknar mötets datum
    hint: skriv date: och mötets datum: paragrafer räknas från 1 varje år

    rule: parent-ring
    place: content/2025/dimensions.yaml, rad 1
    message: dimensionerna hör till varandra i en ring: «omrade» → «distrikt» → «omrade»
    hint: ta bort den förälder (parents) som inte är större än det som hör till den

    rule: percent-scale
    place: content/2025/measures/svarsfrekvens.yaml, rad 9
    line:   - {period: 2024, value: 0.9, decision: Exempelbeslut, date: 2024-03-20, example: true}
    mark:      ^^^^^^
    message: målet är 0,9 procent, fast ett annat mål är mer än 10
    hint: skriv målet i procent: value: 90

    rule: periods-none
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel`.
    mark:       ^^^^
    message: kolumnen «antal» i «fel» får inte slås ihop över tid (2025)
    hint: fråga om en period i taget, så som uppgiften är utgiven

    rule: person-name
    place: content/2025/data/tjanster.csv, rad 2
    line: Åby;Förnya recept;ja;2023-01-01;Åsa Lindström väntar på läsare
    mark:                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: en persons namn står i en fritext
    hint: skriv rollen i stället för namnet: den som läser rapporten ser det

    rule: personal-identity-number
    place: content/2025/03-fel.md, rad 3
    message: här står ett personnummer
    hint: ta bort numret ur underlaget, och ur versionshistoriken om filen har sparats där

    rule: possible-identity-number
    place: content/2025/03-fel.md, rad 3
    message: telefonnumret kan också läsas som ett personnummer
    hint: skriv ett telefonnummer med bindestreck efter riktnumret: 070-123 45 67

    rule: primary-key
    place: content/2025/data/samtal.csv, rad 7
    line: 2024-Q2;Älvdal;919;855
    mark: ^^^^^^^
    message: nyckeln (2024-Q2, Älvdal) finns redan
    hint: ta bort den ena raden, eller lägg det fält som skiljer dem åt till nyckeln

    rule: prose-differs
    place: content/2025/01-laget.md, rad 11
    line: Under 2025 var svarsfrekvensen 12,3 procent i Åby.
    mark:                                ^^^^^^^^^^^^
    message: «Under 2025 var svarsfrekvensen 12,3 procent i Åby.» stämmer inte: «Svarsfrekvens för samtal» för Åby 2025 är 84,0 %
    hint: rätta meningen, eller låt `=svarsfrekvens kommun=Åby` skriva det; är den rätt, skriv varför i prose_ok

    rule: published-combined
    place: content/2025/datapackage.yaml, rad 85
    line:         - {name: antal, type: integer}
    mark:            ^^^^
    message: det står inte hur kolumnen «antal» i «fel» slås ihop över tid
    hint: skriv periods: sum (flöde), last (ställning den sista dagen), mean eller none på kolumnen i datapackage.yaml

    rule: published-of-individuals
    place: content/2025/measures/fel.yaml
    message: måttet «fel» är ett färdigräknat tal om personer som inte är något antal, och ingen vet hur få personer det gäller
    hint: räkna det av kolumnerna med antal, med type: ratio, eller skriv disclosure: {none: skälet} om utgivaren redan har skyddat talen
    """##
