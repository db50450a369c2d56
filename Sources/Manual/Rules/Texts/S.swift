// Made from Tests/Broken by `make manual`.

let ruleTextsS = ##"""
    rule: same-label
    place: content/2025/measures/samtal.yaml, rad 1
    line: label: Samtal till vården
    mark:        ^^^^^^^^^^^^^^^^^^
    message: måttet «samtal» heter som «samtal-igen»: Samtal till vården
    hint: ge måtten olika namn, så att läsaren ser vilket som är vilket

    rule: schema-error
    place: content/2025/datapackage.yaml, rad 36
    line:       invariants: ["besvarade är <= inkommande"]
    mark:                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    message: villkoret «besvarade är <= inkommande» går inte att tolka
    hint: skriv som a + b <= c; namn med andra tecken inom citattecken

    rule: several-rows
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel`.
    mark:       ^^^^
    message: måttet «fel» ska vara en enda rad, men flera rader passar
    hint: välj rad med filter i måttet, eller ge dimensionen total eller default i dimensions.yaml

    rule: shared-name
    place: content/2025/measures/kommun.yaml
    message: både ett mått och en dimension heter «kommun»
    hint: byt namn på måttets fil

    rule: skipped-heading
    place: content/2025/03-fel.md, rad 3
    line: #### Åäö
    mark: ^^^^^^^^
    message: rubriken hoppar från nivå 1 till nivå 4
    hint: skriv ## före rubriken

    rule: skipped-rows
    place: content/2025/data/samtal.csv, rad 27
    message: raden under tabellen läses inte
    hint: hör den till tabellen, så ta bort den tomma raden före

    rule: source-error
    place: content/2025/data/samtal.csv
    message: datafilen är tom
    hint: lägg in en rubrikrad och uppgifterna, eller ta bort datamängden

    rule: split-needs-on
    place: content/2025/03-fel.md, rad 3
    line: Åäö: `=fel kommun=Åby`.
    mark:       ^^^^^^^^^^^^^^^
    message: måttet «fel»: täljarens «kommun» är inte säkert samma sak som nämnarens
    hint: täljaren får den från «vaxel», nämnaren från «kommun» (enhetens kommun är inte patientens); skriv on: [kommun] om de ska mötas

    rule: standing-contradiction
    place: content/2025/recommendations.yaml, rad 20
    line:   - id: R2
    mark:     ^^
    message: rekommendationen R2 är ej påbörjad men åtgärden r2-1 pågår
    hint: rätta det ena av dem i recommendations.yaml

    rule: state-of-individuals
    place: content/2025/datapackage.yaml, rad 77
    message: datamängden «tjanster» gäller personer och har lägen, som inte kan visas utan att peka ut någon
    hint: räkna personerna per läge i en egen fil med individuals: true, eller ta bort individuals om raderna gäller annat än personer

    rule: state-too-large
    place: content/2025/datapackage.yaml, rad 89
    message: orsak × plats × del ger fler än 5000000 kombinationer
    hint: ta bort en dimension ur key

    rule: stray-quote
    place: content/2025/data/tjanster.csv, rad 6
    line: Älvdal;Beställa tid;nej;2023-01-01;"Beslut" om undantag
    mark:                                            ^^^^^^^^^^^^
    message: text står efter ett stängt citattecken
    hint: ett citattecken inne i en cell skrivs två gånger
    """##
