// Made from Tests/Broken by `make manual`.

let ruleTextsB = ##"""
    rule: bad-expression
    place: content/2025/measures/fel.yaml, rad 3
    line: expr: (nu - da) / dåtid
    mark:                    ^
    message: «å» kan inte stå i expr
    hint: skriv alias med a–z och _, de fyra tecknen + - * / och parenteser

    rule: bad-name
    place: content/2025/dimensions.yaml, rad 20
    line: åldrar:
    mark: ^^^^^^
    message: «åldrar» kan inte vara namn på dimensionen
    hint: skriv aldrar: bara a–z, 0–9 och bindestreck

    rule: bad-window
    place: content/2025/measures/fel.yaml
    message: måttet ska ha antingen window eller grain_to_date
    hint: skriv window: 12 months eller grain_to_date: year

    rule: blank-label
    place: content/2025/data/samtal.csv, rad 1
    line: kvartal;kommun;;inkommande;besvarade;
    mark:                ^
    message: kolumn 3 saknar rubrik
    hint: skriv kolumnens namn i rubrikraden, eller ta bort kolumnen

    rule: blank-row
    place: content/2025/data/samtal.csv, rad 5
    message: raden är tom
    hint: ta bort raden

    rule: block-combination
    place: content/2025/03-fel.md, rad 6
    line: {title: å, kind: matrix, id: fel, dataset: tjanster, rows: kommun, columns: kommun}
    mark:                                                                             ^^^^^^
    message: rader och kolumner är samma dimension
    hint: välj en annan dimension för raderna eller kolumnerna

    rule: broken-link
    place: content/2025/03-fel.md, rad 3
    line: Åäö i [kapitlet](02-införandet.md) och [figuren](#fig-svaret) och [sidan](kommun/ax.md).
    mark:       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: sidan «02-införandet.md» finns inte
    hint: menade du «02-inforandet.md»?
    """##
