// Made from Tests/Broken by `make manual`.

let ruleTextsU = ##"""
    rule: unclosed-fence
    place: content/2025/03-fel.md, rad 5
    line: ```chart
    mark: ^^^
    message: kodblocket slutar aldrig
    hint: stäng det: skriv ``` på en egen rad efter blocket

    rule: unclosed-front-matter
    place: content/2025/03-fel.md, rad 1
    line: ---
    mark: ^^^
    message: inledningen som börjar med --- har inget slut
    hint: skriv --- på en egen rad efter inledningens sista nyckel

    rule: unclosed-quote
    place: content/2025/data/tjanster.csv, rad 6
    line: Älvdal;Beställa tid;nej;2023-01-01;"Beslut om undantag
    mark:                                    ^
    message: citattecknet stängs aldrig
    hint: stäng cellen med ett citattecken, eller ta bort det här; tecknet självt skrivs två gånger

    rule: undeclared-periods
    place: content/2025/datapackage.yaml, rad 85
    line:         - {name: antal, type: integer}
    mark:            ^^^^
    message: det står inte hur kolumnen «antal» i «fel» slås ihop över tid
    hint: skriv periods: sum (flöde), last (ställning den sista dagen), mean eller none på kolumnen i datapackage.yaml

    rule: undeclared-total
    place: content/2025/data/fel.csv, rad 4
    line: 2025;Totalt;7
    mark:      ^^^^^^
    message: «Totalt» räknas ihop med de andra värdena i kolumnen «typ», som inte är en dimension
    hint: gör kolumnen till en dimension med total: {key: Totalt} i dimensions.yaml, välj rader med filter i måttet, eller ta bort raderna

    rule: uneven-period
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=samtal period=2025-T1`.
    mark:       ^^^^^^^^^^^^^^^^^^^^^^
    message: 2025-T1 består inte av hela kvartal, som «samtal» har
    hint: fråga om en tid som börjar och slutar samtidigt som uppgifternas

    rule: unfinished-row
    place: content/2025/data/samtal.csv, rad 25
    message: filens sista rad slutar utan radbrytning, som alla andra rader har
    hint: se efter att raden är hel, och tryck Enter efter den

    rule: unique-error
    place: content/2025/data/fel.csv, rad 3
    message: värdet «Älvdal» finns redan
    hint: rätta det ena värdet, eller ta bort den ena raden

    rule: unit-mismatch
    place: content/2025/measures/fel.yaml, rad 5
    line: unit: count
    mark:       ^^^^^
    message: måttet «fel»: en kvot är inget antal
    hint: skriv unit: ratio, percent eller per_1000

    rule: unknown-appendix
    place: content/2025/recommendations.yaml, rad 17
    line:         evidence: [{measure: svarsfrekvens}, {appendix: underlaget}]
    mark:                                                         ^^^^^^^^^^
    message: ingen bilaga heter «underlaget»
    hint: menade du «underlag»?

    rule: unknown-dimension
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=svarsfrekvens by=komun lowest`.
    mark:                         ^^^^^
    message: ingen dimension heter «komun»
    hint: menade du «kommun»?

    rule: unknown-field
    place: content/2025/datapackage.yaml, rad 76
    message: datamängden «tjanster» har inget fält «undantag»
    hint: fälten är kommun, tjanst, inforande, giltig_fran, dispens

    rule: unknown-filter-name
    place: content/2025/measures/inforda-tjanster.yaml, rad 4
    line: numerator: {label: å, dataset: tjanster, agg: count, filter: {införande: infort}}
    mark:                                                               ^^^^^^^^^
    message: datamängden «tjanster» har varken dimension eller kolumn «införande»
    hint: menade du «inforande»?

    rule: unknown-footnote
    place: content/2025/03-fel.md, rad 3
    line: Åäö står här.[^saknas]
    mark:              ^^^^^^^^^
    message: noten «saknas» finns inte
    hint: skriv noten på en egen rad: [^saknas]: text

    rule: unknown-key
    place: content/2025/measures/svarsfrekvens.yaml, rad 4
    line: numerator: {dataset: samtal, field: besvarade, agg: sum, label: å, filtre: {kommun: ab}}
    mark:                                                                    ^^^^^^
    message: täljaren har ingen nyckel «filtre»
    hint: menade du «filter»?

    rule: unknown-measure
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=svarsfrekvenss`.
    mark:        ^^^^^^^^^^^^^^
    message: inget mått heter «svarsfrekvenss»
    hint: menade du «svarsfrekvens»?

    rule: unknown-member
    place: content/2025/data/samtal.csv, rad 26
    line: 2025-Q4;Summa;9000;7000
    mark:         ^^^^^
    message: «Summa» är inget värde av dimensionen «kommun»
    hint: ta bort summaraden; är den utgiven som helhet, skriv total: {key: Summa} på dimensionen

    rule: unknown-recommendation
    place: content/2025/03-fel.md, rad 6
    line: {title: å, kind: recommendations, id: fel, include: [R1, R9]}
    mark:                                                          ^^
    message: ingen rekommendation heter «R9»
    hint: menade du «R1»?

    rule: unknown-reference
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=svarsfrekvens vs=riket`.
    mark:                         ^^^^^
    message: måttet «svarsfrekvens» har inget jämförelsevärde «riket»
    hint: ange det under references i measures/svarsfrekvens.yaml

    rule: unknown-resource
    place: content/2025/datapackage.yaml, rad 73
    line:       foreignKeys: [{fields: [kommun], reference: {resource: kommunner, fields: [kommun]}}]
    mark:                      ^^^^^^
    message: datamängden «kommunner» finns inte
    hint: menade du «kommuner»?

    rule: unknown-value
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=svarsfrekvens kommun=Älvdahl` och `=samtal kommun="Hela länet"`.
    mark:                             ^^^^^^^
    message: dimensionen «kommun» har inget värde «Älvdahl»
    hint: menade du «Älvdal»?

    rule: unknown-word
    place: content/2025/03-fel.md, rad 5
    line: ```chrt
    mark:    ^^^^
    message: blocket «chrt» är varken chart eller table
    hint: menade du «chart»? skriv ```chart, och inget mer på raden

    rule: unpublishable
    place: content/2025
    message: 2025/filer/bilaga.txt går inte att publicera: samma adress som 2025/filer/Bilaga.txt
    hint: ge det ena ett annat namn

    rule: unread-formula
    place: content/2025/03-fel.md, rad 3
    line: Åäö `svarsfrekvens vs=target` och ´=svarsfrekvens´.
    mark:      ^^^^^^^^^^^^^^^^^^^^^^^
    message: formeln saknar =, och skrivs ut som den står
    hint: skriv `=svarsfrekvens vs=target`

    rule: unread-heading
    place: content/2025/03-fel.md, rad 3
    line: #Åäö
    mark: ^^^^
    message: raden ser ut som en rubrik men läses som text
    hint: skriv ett blanksteg efter #: # Åäö; ska tecknet synas, skriv \#

    rule: unread-link
    place: content/2025/03-fel.md, rad 3
    line: Åäö och [kapitlet](02-inforandet med blanksteg.md).
    mark:         ^^^^^^^^^^^
    message: det här ser ut som en länk men läses som text
    hint: skriv [text](adress) utan blanksteg i adressen

    rule: unread-markup
    place: content/2025/03-fel.md, rad 3
    line: Åäö är **viktigt och mer.
    mark:        ^^
    message: fetstilen stängs aldrig, och stjärnorna skrivs ut
    hint: skriv ** också där den slutar; ska de synas, skriv \*\*

    rule: unread-sheet
    place: content/2025/data/fel.xlsx
    message: bladet «Söder» har samma kolumner som «Norr» och läses inte
    hint: hör raderna till samma tabell, lägg dem på ett blad; ska ett annat blad läsas, skriv dialect: {sheetName: Söder} för datamängden, eller för en egen datamängd; är bara «Norr» rätt, skriv sheetName: Norr

    rule: unreadable-file
    place: content/2025/03-för-stor.md
    message: kan inte läsa content/2025/03-för-stor.md: den är större än 1 MiB
    hint: dela upp filen eller lägg den någon annanstans

    rule: unsafe-path
    place: content/2025/datapackage.yaml, rad 21
    line:     path: ../åäö/samtal.csv
    mark:           ^^^^^^^^^^^^^^^^^
    message: sökvägen «../åäö/samtal.csv» leder inte till en fil i utgåvans mapp
    hint: skriv sökvägen från mappen, som data/telefon.csv

    rule: unsupported
    place: content/2025/datapackage.yaml, rad 71
    line:         - {title: Åäö, name: dispens, type: string, format: email}
    mark:                                                             ^^^^^
    message: format används inte här
    hint: datum skrivs 2025-12-31; mönster för text skrivs som constraints: {pattern: …}

    rule: unused-acceptance
    place: content/2025/datapackage.yaml, rad 38
    line:         - rule: row-constraint
    mark:           ^^^^
    message: godkännandet av «row-constraint» träffar inget i filen
    hint: ta bort det, så att nya fel syns

    rule: unused-data
    place: content/2025/data/samtal (1).csv
    message: ingen datamängd läser filen
    hint: är den en nyare hämtning, lägg den i stället för «data/samtal.csv»; annars ta bort den

    rule: unused-file
    place: content/2025/anteckningar.txt
    message: filen läses inte, och ingen text länkar till den
    hint: flytta den ur utgåvans mapp; är den en bilaga, skriv den under appendices i report.yaml

    rule: unused-footnote
    place: content/2025/03-fel.md, rad 5
    line: [^saknas]: Ingen hänvisar hit.
    mark: ^^^^^^^^^^
    message: noten «saknas» används inte
    hint: skriv [^saknas] i texten där noten hör hemma, eller stryk den

    rule: unused-measure-key
    place: content/2025/measures/samtal.yaml, rad 11
    line: on: [kommun]
    mark:     ^
    message: måttet «samtal»: on säger var datamängder möts, och måttet läser bara en
    hint: ta bort on

    rule: unused-prose-ok
    place: content/2025/01-laget.md, rad 5
    line:   - {text: Svarsfrekvensen var 12 procent, reason: Gällde ett försök.}
    mark:      ^^^^
    message: «Svarsfrekvensen var 12 procent» tystar ingen mening
    hint: ta bort raden, eller skriv meningens ord exakt som de står
    """##
