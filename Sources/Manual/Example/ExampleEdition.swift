/// The edition that the manual's examples are tried in: invented, small enough to reckon by hand. Three municipalities,
/// three years of calls, two years of logins.
package let exampleFiles: [ManualFile] =
    [
        ManualFile(
            "report.yaml",
            """
            title: Får den som ringer svar?
            publisher: Exempelregionen
            reference: 17-2025
            period: 2025
            status: proposed
            sex: kon
            meeting: {body: Exempelnämnden, date: 2026-03-25, example: true}
            decisions: [Rapporten läggs till handlingarna.]
            contact: {name: Exempelstaben, email: stab@example.org}
            accessibility: {assessed: 2026-02-27, method: Egen granskning.}
            """),
        ManualFile(
            "dimensions.yaml",
            """
            omrade:
              label: Område
              label_plural: Områden
              values: [{key: norr, label: Norr}, {key: soder, label: Söder}]
            kommun:
              label: Kommun
              label_plural: Kommuner
              dataset: kommuner
              key: kommun
              value_label: namn
              parents: {omrade: omrade}
              tiles: {row: rad, column: kol}
              neighbours: grannar
            kon:
              label: Kön
              values: [{key: kvinna, label: Kvinnor}, {key: man, label: Män}]
            alder:
              label: Ålder
              label_plural: Åldrar
              values: [{key: unga, label: Unga}, {key: gamla, label: Gamla}]
            tjanst:
              label: Tjänst
              label_plural: Tjänster
              values: [{key: recept, label: Förnya recept}, {key: tid, label: Beställa tid}]
            svar:
              label: Svar
              values:
                - {key: nej, label: Nej}
                - {key: varken, label: Varken eller}
                - {key: ja, label: Ja}
                - {key: vet-ej, label: Vet ej}
            lage:
              label: Läge
              label_plural: Lägen
              values:
                - {key: infort, label: Införd, mark: done}
                - {key: saknas, label: Ej införd, mark: lacking}
                - {key: okant, label: Uppgift saknas, mark: unknown}
            """),
        ManualFile(
            "datapackage.yaml",
            """
            title: Påhittat underlag
            resources:
              - name: kommuner
                path: data/kommuner.csv
                title: Kommunregister
                dialect: {delimiter: ";"}
                sources: [{title: Påhittat register}]
                schema:
                  fields:
                    - {name: kommun, type: string}
                    - {name: namn, type: string}
                    - {name: omrade, type: string, uppsikt: {by: label}}
                    - {name: rad, type: integer}
                    - {name: kol, type: integer}
                    - {name: grannar, type: string}
                  primaryKey: kommun
                uppsikt: {extracted: 2026-01-20}
              - name: samtal
                path: data/samtal.csv
                title: Samtal till vården
                dialect: {delimiter: ";"}
                sources: [{title: Växeln}]
                schema:
                  fields:
                    - {name: kvartal, type: string, uppsikt: {period: quarter}}
                    - {name: kommun, type: string, uppsikt: {by: label}}
                    - {name: inkommande, type: integer, uppsikt: {periods: sum}}
                    - {name: besvarade, type: integer, uppsikt: {periods: sum}}
                  primaryKey: [kvartal, kommun]
                uppsikt: {extracted: 2026-01-20, time: kvartal, invariants: ["besvarade <= inkommande"]}
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
                uppsikt: {extracted: 2026-01-20, time: ar, individuals: true}
              - name: enkat
                path: data/enkat.csv
                title: Enkät om telefonin
                dialect: {delimiter: ";"}
                sources: [{title: Enkäten}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string, uppsikt: {by: label}}
                    - {name: svar, type: string, uppsikt: {by: label}}
                    - {name: antal, type: integer, uppsikt: {periods: none}}
                  primaryKey: [ar, kommun, svar]
                uppsikt: {extracted: 2026-01-20, time: ar, individuals: true}
              - name: svarande
                path: data/svarande.csv
                title: Svarande i enkäten
                dialect: {delimiter: ";"}
                sources: [{title: Enkäten}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string, uppsikt: {by: label}}
                    - {name: svarande, type: integer, uppsikt: {periods: none}}
                  primaryKey: [ar, kommun]
                uppsikt: {extracted: 2026-01-20, time: ar, individuals: true}
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
                uppsikt:
                  extracted: 2026-01-20
                  state: {key: [kommun, tjanst], value: lage, valid_from: fran, missing: okant}
            """),
    ] + exampleData + [
        ManualFile(
            "measures/svarsfrekvens.yaml",
            """
            label: Svarsfrekvens för samtal
            short_label: Svarsfrekvens
            type: ratio
            numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}
            denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}
            unit: percent
            improvement_direction: increase
            targets: [{from: 2024, to: 2025, value: 90, decision: § 12-2024, date: 2024-03-20}]
            thresholds: {watch: 5}
            references: {norr: {omrade: norr}}
            sex_missing: Växeln vet inte vem som ringer.
            """),
        ManualFile(
            "measures/samtal.yaml",
            """
            label: Samtal till vården
            short_label: Samtal
            type: simple
            dataset: samtal
            field: inkommande
            agg: sum
            unit: count
            unit_label: {one: samtal, other: samtal}
            improvement_direction: neutral
            sex_missing: Växeln vet inte vem som ringer.
            """),
        ManualFile(
            "measures/andel-inloggade.yaml",
            """
            label: Andel invånare som har loggat in
            short_label: Andel inloggade
            type: ratio
            numerator: {dataset: inloggade, field: inloggade, agg: sum, label: inloggade}
            denominator: {dataset: inloggade, field: invanare, agg: sum, label: invånare}
            unit: percent
            improvement_direction: increase
            """),
        ManualFile(
            "measures/lagom-vantan.yaml",
            """
            label: Svar på frågan om väntan var lagom lång
            short_label: Lagom väntan
            type: ratio
            numerator: {dataset: enkat, field: antal, agg: sum, label: som svarade så}
            denominator: {dataset: svarande, field: svarande, agg: sum, constant_over: [svar], label: svarande}
            unit: percent
            improvement_direction: neutral
            sex_missing: Enkäten frågade inte efter kön.
            """),
        ManualFile(
            "recommendations.yaml",
            """
            review: {title: Granskning av telefonin, year: 2024, reviewer: Revisorerna}
            recommendations:
              - id: R1
                text: Följ upp svarsfrekvensen varje år.
                status: in_progress
                remaining: Kvällarna är inte mätta.
                measures: [svarsfrekvens]
                actions:
                  - {id: r1-1, text: Mäta svarsfrekvensen, status: in_progress, deadline: 2025-06-30, revised_deadline: 2026-06-30}
              - id: R2
                text: Inför alla tjänster.
                status: not_started
                status_date: 2025-11-12
            """),
        ManualFile(
            "kommun/[kommun].md",
            """
            # Hur ser det ut i `=kommun`?

            `=svarsfrekvens` av samtalen fick svar. `=kommun` hör till området `=kommun.omrade`.
            """),
        ManualFile(
            "01-laget.md",
            """
            # Får den som ringer svar?

            `=svarsfrekvens` av samtalen fick svar, `=svarsfrekvens vs=target as=clause`.

            ```table
            kind: scorecard
            id: laget
            measures: [svarsfrekvens, samtal]
            compare: previous
            ```
            """),
    ]

let exampleSubject = Subject(
    "exempel", "Exempelrapporten",
    [
        .text(
            "Exemplen i handboken är prövade i den här påhittade rapporten. Filerna står i mappen `content/2025`."
        )
    ] + exampleFiles.flatMap(\.parts))
