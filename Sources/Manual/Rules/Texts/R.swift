// Made from Tests/Broken by `make manual`.

let ruleTextsR = ##"""
    rule: rank-hidden
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel by=kommun lowest`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^
    message: 2 av värdena som rangordnas är dolda
    hint: slå samman klasser, eller utelämna rangordningen

    rule: rank-missing
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel by=kommun lowest`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^
    message: värde saknas för Öberga
    hint: skriv ut för vilka uppgift saknas, eller komplettera data

    rule: raw-html
    place: content/2025/03-fel.md, rad 3
    line: Åäö är <b>fet</b>.
    mark:        ^^^
    message: rå HTML tas inte med
    hint: skriv med Markdown; ska tecknet < synas, skriv \< eller sätt texten mellan `

    rule: register-date
    place: content/2025/dimensions.yaml, rad 15
    line:   valid_to: namn
    mark:             ^^^^
    message: kolumnen «namn» håller inte datum
    hint: skriv type: date i datapackage.yaml

    rule: register-overlap
    place: content/2025/data/kommuner.csv, rad 4
    line: al;Älvdals stad;Söder;2024-06-01;
    mark: ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: två rader för «al» gäller samma dagar
    hint: låt den första sluta dagen före den andra börjar

    rule: row-constraint
    place: content/2025/data/samtal.csv, rad 6
    line: 2024-Q2;Älvdal;918;955
    mark:                    ^^^
    message: raden uppfyller inte besvarade <= inkommande
    hint: rätta talen: besvarade = 955, inkommande = 918

    rule: row-gap
    place: content/2025/data/fel.csv
    message: kommun al har inga rader för 2025, men för filens andra tider: summor för den tiden är utan det
    hint: lägg till raderna; finns värdet inte då, säg det i ett register (valid_from, valid_to); betyder en rad som saknas noll, skriv complete: {by: [kommun], fill_nulls_with: 0}

    rule: rows-of-individuals
    place: content/2025/03-fel.md, rad 5
    line: ```table
    mark:    ^^^^^
    message: datamängden «inloggade» räknar personer, och dess rader visas inte
    hint: visa talen som mått, till exempel i tabellen values: där skyddas små tal
    """##
