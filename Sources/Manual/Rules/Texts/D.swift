// Made from Tests/Broken by `make manual`.

let ruleTextsD = ##"""
    rule: data-limit
    place: content/2025/data/samtal.csv, rad 1
    message: rubrikraden har fler än 1024 kolumner
    hint: gör kolumner till rader, eller dela filen

    rule: dataset-without-time
    place: content/2025/measures/fel.yaml, rad 3
    line: dataset: fel
    mark:          ^^^
    message: datamängden «fel» säger inte vilken tid raderna gäller
    hint: skriv uppsikt: {time: kolumnens namn} eller uppsikt: {state: …} i datapackage.yaml

    rule: decision-without-verb
    place: content/2025/report.yaml, rad 13
    line:   - Åtgärder för bättre vård på nätet
    mark:     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: det framgår inte vad beslutet innebär
    hint: börja med ett verb, som Fastställa eller Uppdra, eller skriv vad som ska göras

    rule: dimension-column-type
    place: content/2025/datapackage.yaml, rad 85
    line:         - {name: kommun, type: number}
    mark:            ^^^^
    message: kolumnen «kommun» håller dimensionen «kommun» men är inte text
    hint: skriv type: string

    rule: dimension-not-in-measure
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=samtal kon=Kvinnor`.
    mark:       ^^^^^^^^^^^^^^^^^^^
    message: måttet «samtal» kan inte delas upp efter «kon»
    hint: måttet kan delas upp efter kommun, omrade; kon=total i en formel är talet för helheten

    rule: dimension-not-in-rows
    place: content/2025/03-fel.md, rad 5
    line: ```table
    mark:    ^^^^^
    message: raderna i «samtal» har ingen kolumn för dimensionen «omrade»
    hint: välj en datamängd med en sådan kolumn, ta bort omrade ur filtret, eller visa tabellen i ett kapitel om det är sidan som väljer

    rule: dimension-source
    place: content/2025/dimensions.yaml, rad 35
    line:   label: Ålder
    mark:   ^^^^^
    message: dimensionen «alder» har inga värden
    hint: skriv values: med en lista, eller dataset: och key: för ett register

    rule: direction-mark
    place: content/2025/03-fel.md, rad 3
    line: Åäö: [U+202E]vänd.
    mark:      ^^^^^^^^
    message: ett osynligt tecken vänder textens riktning
    hint: stryk tecknet och skriv om ordet för hand

    rule: disclosure-many-hidden
    place: content/2025/measures/fel.yaml
    message: 3 av 6 värden för Påhittat mått med å, ä och ö efter kommun och kön är dolda
    hint: slå samman klasser, till exempel åldersgrupper eller kommuner, eller visa färre indelningar

    rule: disclosure-withheld
    place: content/2025/measures/fel.yaml
    message: antalen för Påhittat mått med å, ä och ö publiceras inte: små tal kunde ha räknats fram
    hint: slå samman klasser, eller visa färre indelningar av samma data

    rule: done-in-future
    place: content/2025/recommendations.yaml, rad 10
    line:       - id: r1-1
    mark:         ^^
    message: åtgärden r1-1 sägs ha blivit klar 2027-02-01, men läget gäller 2025-12-31
    hint: skriv hur det stod den dagen, som in_progress, eller flytta cutoff i report.yaml

    rule: done-without-day
    place: content/2025/recommendations.yaml, rad 10
    line:       - id: r1-1
    mark:         ^^
    message: åtgärden r1-1 är genomförd men det står inte när
    hint: skriv completed: och dagen

    rule: done-without-evidence
    place: content/2025/recommendations.yaml, rad 3
    line:   - id: R1
    mark:     ^^
    message: rekommendationen R1 är genomförd men har inget belägg
    hint: skriv evidence: [{measure: NAMN}] eller [{appendix: ID}] vid en åtgärd

    rule: duplicate-id
    place: content/2025/03-fel.md, rad 5
    line: ```chart
    mark:    ^^^^^
    message: två figurer heter «svar»
    hint: ge den ena ett annat id

    rule: duplicate-key
    place: content/2025/measures/svarsfrekvens.yaml, rad 4
    line: numerator: {dataset: samtal, field: besvarade, agg: sum, label: å, label: ö}
    mark:                                                                    ^^^^^
    message: nyckeln «label» står två gånger
    hint: ta bort den ena

    rule: duplicate-label
    place: content/2025/data/fel.csv, rad 1
    line: å;ä;å
    mark:     ^
    message: rubriken «å» står två gånger
    hint: ge kolumnerna olika namn

    rule: duplicate-name
    place: content/2025/datapackage.yaml, rad 85
    message: fältet «å» finns redan
    hint: ge den ett eget namn

    rule: duplicate-row
    place: content/2025/data/fel.csv, rad 4
    message: raden är lik en tidigare i varje kolumn, så talen räknas två gånger
    hint: ta bort den ena, eller skriv den kolumn som skiljer raderna åt; är båda rätt, godta det med accept: [{rule: duplicate-row, reason: …}]

    rule: duplicate-state
    place: content/2025/data/tjanster.csv, rad 6
    line: Älvdal;Förnya recept;nej;2024-01-01;
    mark: ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: två rader ger samma kombination ett läge från samma dag
    hint: behåll den som gäller

    rule: duplicate-value
    place: content/2025/dimensions.yaml, rad 39
    line:     - {key: mn, label: Män}
    mark:        ^^^
    message: «Män» står för två värden av dimensionen «kon»
    hint: ge varje värde en egen nyckel, en egen etikett och egna stavningar
    """##
