// Made from Tests/Broken by `make manual`.

let ruleTextsE = ##"""
    rule: edition-name
    place: content/2025_b
    message: utgåvan «2025_b» kan inte bli en adress
    hint: döp om mappen med a–z, siffror och bindestreck, högst 60 tecken, som content/2025

    rule: empty-value
    place: content/2025/datapackage.yaml, rad 57
    line:       individuals:
    mark:       ^^^^^^^^^^^
    message: nyckeln «individuals» har inget värde
    hint: skriv ett värde, eller ta bort raden

    rule: encoding-error
    place: content/2025/data/samtal.csv, rad 2
    line: 2024-Q1;Åby;1463;1374
    mark:         ^^^
    message: filen är inte sparad som UTF-8, den ser ut som Windows-1252
    hint: skriv encoding: windows-1252 för datamängden, eller spara om filen som UTF-8

    rule: extra-cell
    place: content/2025/data/samtal.csv, rad 6
    line: 2024-Q2;Älvdal;918;855;1
    mark:                        ^
    message: raden har 5 celler, rubrikraden 4
    hint: ett «;» är för mycket, eller står i en text: skriv i så fall texten inom citattecken

    rule: extraction-before-data
    place: content/2025/datapackage.yaml, rad 33
    line:       extracted: 2025-10-20
    mark:                  ^^^^^^^^^^
    message: uttagsdagen 2025-10-20 ligger före slutet av filens sista tid, 2025-Q4
    hint: rätta extracted; är den sista tiden inte hel, skriv preliminary: {from: 2025-Q4}

    rule: extraction-date
    place: content/2025/datapackage.yaml, rad 60
    line:   - name: tjanster
    mark:     ^^^^
    message: datamängden «tjanster» saknar uttagsdag
    hint: skriv uppsikt: {extracted: 2026-01-20}
    """##
