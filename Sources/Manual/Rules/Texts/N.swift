// Made from Tests/Broken by `make manual`.

let ruleTextsN = ##"""
    rule: negative-threshold
    place: content/2025/measures/fel.yaml, rad 6
    line: thresholds: {watch: -5}
    mark:                     ^^
    message: watch säger hur långt något är och kan inte vara negativt
    hint: skriv 5

    rule: no-chapters
    place: content/2025
    message: utgåvan har inget kapitel
    hint: skriv texten i en fil som heter 01-namn.md

    rule: no-edition
    place: content
    message: här finns ingen utgåva: en mapp med filen report.yaml
    hint: kör kommandot i projektets mapp, eller ange den med --project

    rule: no-page-value
    place: content/2025/03-fel.md, rad 3
    line: Åäö i `=kommun`.
    mark:         ^^^^^^
    message: sidan gäller inget värde av dimensionen «kommun»
    hint: formeln hör hemma på kommun/[kommun].md; skriv annars ut namnet

    rule: no-rows
    place: content/2025/data/fel.csv
    message: filen har inga rader under rubrikraden
    hint: lägg in uppgifterna, eller ta bort datamängden

    rule: no-target
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=andel-inloggade vs=target`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: måttet har inget målvärde för 2025
    hint: lägg till målvärdet under targets i måttets fil, eller ta bort jämförelsen

    rule: non-additive
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel`.
    mark:       ^^^^
    message: kolumnen «antal» får inte summeras över «kon» (Samma person kan räknas flera gånger)
    hint: välj ett värde med kon=…, eller ge dimensionen total eller default i dimensions.yaml

    rule: not-a-plain-file
    place: content/2025/03-länk.md
    message: det är en symbolisk länk och läses inte
    hint: lägg själva filen i mappen

    rule: not-a-share
    place: content/2025/03-fel.md, rad 5
    line: ```chart
    mark:    ^^^^^
    message: för Åby, Älvdal och Öberga är täljaren större än nämnaren; måttet är ingen andel, och slumpen säger inget om det
    hint: ta bort interval, eller rätta täljaren eller nämnaren

    rule: not-a-state
    place: content/2025/03-fel.md, rad 6
    line: {title: å, kind: matrix, dataset: samtal, rows: kommun, columns: tjanst}
    mark:                                   ^^^^^^
    message: datamängden «samtal» har inga lägen
    hint: en datamängd med lägen har uppsikt: {state: …} i datapackage.yaml

    rule: not-supported
    place: content/2025/03-fel.md, rad 6
    line: {title: åäö, kind: changes}
    mark:                    ^^^^^^^
    message: kind: changes stöds inte ännu: programmet jämför inte med en tidigare utgåva
    hint: ta bort tabellen; ändringar mot en tidigare tid visas av kind: scorecard och compare: previous

    rule: not-utf8
    place: content/2025/03-fel.md, rad 3
    line: Här är texten sparad som Windows-1252.
    mark:  ^
    message: filen är inte sparad som UTF-8
    hint: spara filen som UTF-8 i textredigeraren (i Anteckningar: Spara som, Kodning: UTF-8)

    rule: nothing-shared
    place: content/2025/measures/fel.yaml, rad 6
    line: exists: {dataset: vader}
    mark:          ^^^^^^^
    message: «samtal» och «vader» har ingen dimension gemensam
    hint: välj en datamängd med någon av kommun, omrade

    rule: nothing-to-rank
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel by=kommun lowest`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^
    message: det finns inga värden att rangordna
    hint: kontrollera period och urval, eller skriv else="…"

    rule: nul-byte
    place: content/2025/data/tjanster.csv, rad 6
    line: Älvdal;Beställa tid;nej;2023-01-01;Beslut[U+0000]om undantag
    mark:                                          ^^^^^^^^
    message: tecknet NUL står i filen
    hint: spara om filen som CSV i UTF-8; NUL kommer av UTF-16 eller av en skadad fil
    """##
