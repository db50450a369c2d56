// Made from Tests/Broken by `make manual`.

let ruleTextsC = ##"""
    rule: change-across-break
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel change=previous`.
    mark:       ^^^^^^^^^^^^^^^^^^^^
    message: ändringen går över ett tidsseriebrott: Ny växel (från kvartal 1 2025)
    hint: jämför inom samma serie, eller beskriv brottet i text

    rule: change-not-throughout
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel kommun=Sävby change=2024`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: Sävby fanns inte under hela 2024
    hint: jämför perioder då den fanns, eller en större del

    rule: condition-on-count
    place: content/2025/measures/andel-inloggade.yaml, rad 4
    line: numerator: {dataset: inloggade, field: inloggade, agg: sum, filter: {inloggade: {gte: 4}}, label: inloggade}
    mark:             ^^^^^^^
    message: villkoret gäller «inloggade», ett antal personer som också läggs ihop: det skulle röja små tal
    hint: ta bort villkoret, eller lägg klasserna i en egen kolumn i filen

    rule: conflicting-columns
    place: content/2025/data/fel.csv, rad 2
    line: 2025;Åby;Älvdal;5
    mark:          ^^^^^^
    message: två kolumner säger olika kommun: «Åby» och «Älvdal»
    hint: rätta den ena, så att båda kolumnerna menar samma sak

    rule: constraint-error
    place: content/2025/data/samtal.csv, rad 6
    line: 2024-Q2;Älvdal;918;-855
    mark:                    ^^^^
    message: värdet är mindre än 0
    hint: rätta värdet, eller gränsen under constraints

    rule: control-character
    place: content/2025/03-fel.md, rad 3
    message: ett styrtecken står i texten
    hint: stryk tecknet; ofta följer det med från en PDF eller ett kalkylblad

    rule: cutoff-before-period
    place: content/2025/report.yaml, rad 6
    line: cutoff: 2024-06-30
    mark:         ^^^^^^^^^^
    message: brytdatumet ligger före rapportens period
    hint: skriv en dag från och med 2025-01-01, då perioden börjar
    """##
