import TestProjects

/// An edition that has something of everything, so that any key has something to act on.
let fullEdition: ProjectText = {
    var project = ProjectText(fullEditionTexts)
    project.files["content/2025/data/samtal.csv"] = calls
    project.files["content/2025/data/inloggade.csv"] = people
    return project
}()

private let units = [("ab", "Åby"), ("al", "Älvdal"), ("ob", "Öberga")]

/// Twenty quarters of three municipalities.
private var calls: String {
    var lines = ["kvartal;kommun;inkommande;besvarade;anslutna;forsta"]
    for quarter in 0..<20 {
        for (index, unit) in units.enumerated() {
            let came = 900 + (quarter * 37 + index * 211) % 400
            let answered = came - 60 - (quarter * 53 + index * 17) % 90
            let time = "\(2021 + quarter / 4)-Q\(quarter % 4 + 1)"
            lines.append("\(time);\(unit.1);\(came);\(answered);\(40 + quarter + index);")
        }
    }
    return lines.joined(separator: "\n") + "\n"
}

/// Three years, three municipalities, two sexes, two ages.
private var people: String {
    var lines = ["ar;kommun;kon;alder;inloggade;invanare"]
    for year in 2023...2025 {
        for (index, unit) in units.enumerated() {
            for (number, sex) in ["Kvinnor", "Män"].enumerated() {
                for (place, age) in ["unga", "gamla"].enumerated() {
                    let all = 3000 + index * 700 + number * 130 + place * 61
                    let some = 1500 + (year - 2023) * 140 + index * 380 + number * 210 + place * 97
                    lines.append("\(year);\(unit.1);\(sex);\(age);\(some);\(all)")
                }
            }
        }
    }
    return lines.joined(separator: "\n") + "\n"
}

private let fullEditionTexts = """
    -- content/2025/report.yaml --
    title: Prov av nycklar
    publisher: Exempelregionen
    period: 2025
    cutoff: 2025-12-31
    status: proposed
    sex: kon
    meeting:
      body: Exempelnämnden
      date: 2026-03-25
    decisions:
      - text: Nämnden lägger rapporten till handlingarna och den ska göras om.
    recipients: [Områdeschefer]
    appendices:
      - id: underlag
        title: Underlaget
    contact:
      name: Exempelstaben
      email: stab@example.org
    accessibility:
      assessed: 2026-02-27
      method: Granskning för hand.
      deficiencies:
        - what: En brist
    disclosure:
      minimum_count: 5
    defaults:
      relevant_change: 1
    -- content/2025/dimensions.yaml --
    omrade:
      label: Område
      label_plural: Områden
      values:
        - key: norr
          label: Norr
        - key: soder
          label: Söder
    kommun:
      label: Kommun
      label_plural: Kommuner
      dataset: kommuner
      key: kommun
      value_label: namn
      valid_from: fran
      valid_to: till
      parents: {omrade: omrade}
      order: label
      tiles:
        row: rad
        column: kol
      neighbours: grannar
    slag:
      label: Slag
      values: [{key: e, label: E-tjänster}, {key: t, label: Telefon}]
    tjanst:
      label: Tjänst
      label_plural: Tjänster
      values:
        - key: recept
          label: Förnya recept
          parents: {slag: e}
        - {key: tid, label: Beställa tid, parents: {slag: e}}
    lage:
      label: Läge
      values:
        - key: infort
          label: Införd
          mark: done
        - {key: saknas, label: Ej införd, mark: lacking}
        - {key: okant, label: Uppgift saknas, mark: unknown}
    kon:
      label: Kön
      values: [{key: kvinna, label: Kvinnor}, {key: man, label: Män}]
    alder:
      label: Ålder
      label_plural: Åldrar
      values:
        - key: unga
          label: Unga
        - key: gamla
          label: Gamla
    -- content/2025/datapackage.yaml --
    $schema: https://datapackage.org/profiles/2.0/datapackage.json
    name: underlag
    title: Underlag
    resources:
      - name: kommuner
        path: data/kommuner.csv
        title: Kommunregister
        dialect: {delimiter: ";"}
        sources: [{title: Registret}]
        schema:
          fields:
            - {name: kommun, type: string}
            - {name: namn, type: string}
            - {name: omrade, type: string, uppsikt: {by: label}}
            - {name: fran, type: date}
            - {name: till, type: date}
            - {name: rad, type: integer}
            - {name: kol, type: integer}
            - {name: grannar, type: string}
            - {name: ersatt, type: string}
        uppsikt: {extracted: 2026-01-20}
      - name: samtal
        path: data/samtal.csv
        title: Samtal till vården
        dialect:
          delimiter: ";"
        sources:
          - title: Växeln
        schema:
          fields:
            - {name: kvartal, type: string, uppsikt: {period: quarter}}
            - {name: kommun, type: string, uppsikt: {by: label}}
            - name: inkommande
              type: integer
              uppsikt:
                periods: sum
            - {name: besvarade, type: integer, uppsikt: {periods: sum}}
            - {name: anslutna, type: integer, uppsikt: {periods: last}}
            - {name: forsta, type: string}
          primaryKey: [kvartal, kommun]
        uppsikt:
          extracted: 2026-01-20
          time: kvartal
      - name: inloggade
        path: data/inloggade.csv
        title: Invånare som har loggat in
        dialect: {delimiter: ";"}
        sources: [{title: Statistiken}]
        schema:
          fields:
            - {name: ar, type: year}
            - {name: kommun, type: string, uppsikt: {by: label}}
            - {name: kon, type: string, uppsikt: {by: label}}
            - {name: alder, type: string}
            - {name: inloggade, type: integer, uppsikt: {periods: none}}
            - {name: invanare, type: integer, uppsikt: {periods: last}}
          primaryKey: [ar, kommun, kon, alder]
        uppsikt:
          extracted: 2026-01-20
          time: ar
          individuals: true
      - name: tjanster
        path: data/tjanster.csv
        title: Läget för tjänsterna
        dialect: {delimiter: ";"}
        sources: [{title: Listan}]
        schema:
          fields:
            - {name: kommun, type: string, uppsikt: {by: label}}
            - {name: tjanst, type: string, uppsikt: {by: label}}
            - {name: lage, type: string, uppsikt: {by: label}}
            - {name: fran, type: date}
            - {name: till, type: date}
            - {name: dispens, type: string}
        uppsikt:
          extracted: 2026-01-20
          state:
            key: [kommun, tjanst]
            value: lage
            valid_from: fran
            missing: okant
    -- content/2025/data/kommuner.csv --
    kommun;namn;omrade;fran;till;rad;kol;grannar;ersatt
    ob;Öberga;Söder;2020-01-01;;2;1;al;
    ab;Åby;Norr;2020-01-01;;1;1;al;
    al;Älvdal;Söder;2020-01-01;;1;2;ab ob;
    -- content/2025/data/tjanster.csv --
    kommun;tjanst;lage;fran;till;dispens
    Åby;Förnya recept;Införd;2023-01-01;;
    Åby;Beställa tid;Ej införd;2023-01-01;;
    Åby;Beställa tid;Införd;2025-05-01;2025-10-31;
    Älvdal;Förnya recept;Införd;2024-01-01;;
    Älvdal;Beställa tid;Ej införd;2023-01-01;;Beslut om undantag
    Öberga;Förnya recept;Införd;2024-02-01;;
    -- content/2025/measures/svarsfrekvens.yaml --
    label: Svarsfrekvens för samtal
    type: ratio
    numerator:
      dataset: samtal
      field: besvarade
      agg: sum
      label: besvarade samtal
    denominator:
      dataset: samtal
      field: inkommande
      agg: sum
      label: inkommande samtal
    unit: percent
    improvement_direction: increase
    targets:
      - from: 2024
        to: 2025
        value: 90
        decision: Målbeslutet
    references: {norr: {omrade: norr}}
    sex_missing: Växeln vet inte vem som ringer.
    -- content/2025/measures/samtal.yaml --
    label: Samtal till vården
    type: simple
    dataset: samtal
    field: inkommande
    agg: sum
    unit: count
    unit_label: {one: samtal, other: samtal}
    improvement_direction: neutral
    sex_missing: Växeln vet inte vem som ringer.
    -- content/2025/measures/anslutna.yaml --
    label: Anslutna mottagningar
    type: simple
    dataset: samtal
    field: anslutna
    agg: sum
    unit: count
    improvement_direction: increase
    -- content/2025/measures/andel.yaml --
    label: Andel invånare som har loggat in
    type: ratio
    numerator: {dataset: inloggade, field: inloggade, agg: sum, label: inloggade}
    denominator: {dataset: inloggade, field: invanare, agg: sum, label: invånare}
    unit: percent
    improvement_direction: increase
    -- content/2025/measures/inforda.yaml --
    label: Införda tjänster
    type: ratio
    numerator: {dataset: tjanster, agg: count, filter: {lage: infort}, label: införda tjänster}
    denominator: {dataset: tjanster, agg: count, label: tjänster}
    unit: percent
    improvement_direction: increase
    -- content/2025/recommendations.yaml --
    review:
      title: Granskningen
    recommendations:
      - id: R1
        text: Följ upp svarsfrekvensen varje år.
        status: in_progress
        actions:
          - id: r1-1
            text: Mäta svarsfrekvensen
            status: in_progress
            deadline: 2025-06-30
        audit:
          measures_decided: yes
      - id: R2
        text: Inför alla tjänster.
        status: not_started
    -- content/2025/kommun/[kommun].md --
    ---
    title: "Sidan om `=kommun`"
    ---
    # Hur ser det ut i `=kommun`?

    `=svarsfrekvens` av samtalen besvarades, mot `=svarsfrekvens kommun=total` i alla. `=kommun` hör till `=kommun.omrade`.

    ```chart
    kind: dots
    id: grannar
    measure: andel
    by: kommun
    highlight: neighbours
    ```
    -- content/2025/protokollsutdrag.md --
    `=svarsfrekvens` av samtalen besvarades. R1: `=R1.status`.
    -- content/2025/01-text.md --
    # Får den som ringer svar?

    `=svarsfrekvens` av samtalen besvarades, `=svarsfrekvens vs=target as=clause`. Andelen `=svarsfrekvens change=previous as=clause`. Samtalen var `=samtal as=full` och anslutna `=anslutna`.

    `=andel` hade loggat in och `=inforda` av tjänsterna är införda.

    ```table
    kind: scorecard
    id: mal
    measures: [svarsfrekvens, samtal, anslutna, andel, inforda]
    compare: 2024
    title: Fem mått
    ```

    ```chart
    kind: trend
    id: svar
    measure: svarsfrekvens
    grain: quarter
    period: 2023..2025
    target: true
    title: Svarsfrekvensen
    ```

    ```chart
    kind: matrix
    id: lage
    dataset: tjanster
    rows: kommun
    columns: tjanst
    title: Läget
    ```

    ```table
    kind: values
    id: slagen
    measures: [inforda]
    by: slag
    title: Efter slag
    ```

    ```chart
    kind: dots
    id: aldrar
    measure: andel
    by: alder
    ```

    ```chart
    kind: dots
    id: kommunerna
    measure: andel
    by: kommun
    group: omrade
    ```

    ```chart
    kind: pyramid
    id: pyramid
    measure: andel
    by: alder
    series: kon
    title: Pyramiden
    ```

    ```table
    kind: equity
    id: kvinnor-och-man
    measure: svarsfrekvens
    by: [kon]
    title: Kvinnor och män
    ```

    ```chart
    kind: timeline
    id: tider
    title: Tiderna
    ```

    ```table
    kind: recommendations
    id: rek
    title: Rekommendationerna
    ```
    -- content/2025/02-block.md --
    # Block

    ```chart
    kind: dots
    id: provet
    measure: andel
    by: kommun
    title: Provet
    ```
    """
