// Made from Tests/Broken by `make manual`.

let ruleTextsF = ##"""
    rule: figure-layout
    place: content/2025/03-fel.md, rad 5
    line: ```chart
    mark:    ^^^^^
    message: texten ”FörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyareceptFörnyarecept” ryms inte i diagrammet
    hint: korta namnen eller visa färre rader

    rule: filter-type
    place: content/2025/measures/fel.yaml, rad 3
    line: numerator: {dataset: samtal, label: å, agg: sum, field: besvarade, filter: {kommun: {gt: 5}}}
    mark:                                                                                      ^^
    message: bara kolumner med tal kan jämföras med större och mindre än
    hint: räkna upp värdena i en lista

    rule: finer-than-grain
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=samtal period=2025-03`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^^
    message: måttet «samtal» finns inte per månad
    hint: fråga per kvartal eller längre tid

    rule: forbidden-link
    place: content/2025/03-fel.md, rad 3
    line: Åäö och [länk](javascript:alert).
    mark:         ^^^^^^^^^^^^^^^^^^^^^^^^
    message: en länk får inte börja med «javascript:»
    hint: https, mailto, tel, #ställe och filer i projektet går bra

    rule: foreign-image
    place: content/2025/03-fel.md, rad 3
    line: Åäö och ![bild](https://example.org/b.png).
    mark:         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: bilden «https://example.org/b.png» ligger inte i projektet
    hint: lägg bilden bredvid texten och skriv dess namn: ![Beskrivning](bild.png)

    rule: foreign-key
    place: content/2025/data/fel.csv, rad 2
    line: Åby;zz
    mark:     ^^
    message: «zz» finns inte i datamängden «kommuner»
    hint: rätta värdet, eller lägg till raden i «kommuner»

    rule: formula-combination
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=svarsfrekvens by=kommun`.
    mark:                      ^^^^^^^^^
    message: by= ensamt ger många tal och inget svar
    hint: lägg till lowest, highest, gap, rank eller where=

    rule: formula-syntax
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=svarsfrekvens kommun="Åby`.
    mark:                             ^
    message: citattecknet stängs aldrig
    hint: skriv samma citattecken efter värdet

    rule: future-period
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=samtal period=2026`.
    mark:                      ^^^^
    message: 2026 slutar efter rapportens period
    hint: rapporten gäller till och med 2025-12-31
    """##
