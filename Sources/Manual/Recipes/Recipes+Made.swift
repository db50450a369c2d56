/// Measures that are made of others, or reckoned in another way than a sum and a share.
let recipesMade: [Recipe] = [
    Recipe(
        "rullande", "Hur räknar jag rullande tolv månader?",
        "Skriv ett mått till, med `type: cumulative`, måttet som ska räknas och `window: 12 months`. Med `grain_to_date: year` i stället räknas det från årets början.",
        becomes: "De tolv månaderna till och med juni kom 10 993 samtal.",
        [
            ManualFile(
                "measures/samtal-rullande.yaml",
                """
                label: Samtal, rullande tolv månader
                type: cumulative
                input_metric: samtal
                window: 12 months
                unit: count
                unit_label: {one: samtal, other: samtal}
                improvement_direction: neutral
                sex_missing: Växeln vet inte vem som ringer.
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                De tolv månaderna till och med juni kom `=samtal-rullande period=2025-Q2 as=full`.
                """),
        ]),
    Recipe(
        "skillnad-mellan-mått", "Hur gör jag ett mått som är skillnaden mellan två andra?",
        "Skriv `type: derived` med måtten i `input_metrics` och räknesättet i `expr`, med blanksteg kring tecknen. Skillnaden mellan två andelar har enheten percentage_points.",
        becomes: "Skillnaden var 25,2 procentenheter.",
        [
            ManualFile(
                "measures/svar-minus-inloggade.yaml",
                """
                label: Svarsfrekvens minus andel inloggade
                type: derived
                input_metrics:
                  - {name: svarsfrekvens, alias: svar}
                  - {name: andel-inloggade, alias: inloggade}
                expr: svar - inloggade
                unit: percentage_points
                improvement_direction: neutral
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Skillnaden var `=svar-minus-inloggade`.
                """),
        ]),
    Recipe(
        "median", "Hur räknar jag en median, till exempel väntetid?",
        "Skriv `agg: median` på kolumnen med tiden. `agg: percentile` med `percentile: 90` ger tiden som nio av tio ligger under. Är varje rad en person skrivs `individuals: true` på datamängden.",
        becomes: "Medianen var 5 dagar.",
        [
            ManualFile(
                "data/vantan.csv",
                """
                ar;kommun;dagar
                2025;Åby;3
                2025;Älvdal;5
                2025;Öberga;9
                """),
            ManualFile(
                "datapackage.yaml+",
                """
                  - name: vantan
                    path: data/vantan.csv
                    title: Väntan på mottagningarna
                    dialect: {delimiter: ";"}
                    sources: [{title: Listan}]
                    schema:
                      fields:
                        - {name: ar, type: year}
                        - {name: kommun, type: string, uppsikt: {by: label}}
                        - {name: dagar, type: integer, uppsikt: {periods: none}}
                    uppsikt: {extracted: 2026-01-20, time: ar}
                """),
            ManualFile(
                "measures/vantan.yaml",
                """
                label: Väntan på mottagningarna, median
                type: simple
                dataset: vantan
                field: dagar
                agg: median
                unit: days
                improvement_direction: decrease
                sex_missing: Listan säger inte vem som väntar.
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Medianen var `=vantan`.
                """),
        ]),
    Recipe(
        "åldersstandardisera", "Hur standardiserar jag för ålder?",
        "Lägg till `standardise` i en kvot: grupperna i `by`, och standardbefolkningen i `weights`. Då jämförs kommunerna som om de hade lika många unga och gamla.",
        says: "Andel inloggade, åldersstandardiserad",
        [
            ManualFile(
                "measures/inloggade-standardiserad.yaml",
                """
                label: Andel inloggade, åldersstandardiserad
                type: ratio
                numerator: {dataset: inloggade, field: inloggade, agg: sum, label: inloggade}
                denominator: {dataset: inloggade, field: invanare, agg: sum, label: invånare}
                standardise:
                  by: alder
                  weights: {dataset: inloggade, field: invanare, agg: sum, as_of: 2024}
                  label: alla invånare 2024
                unit: percent
                improvement_direction: increase
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: dots
                measure: inloggade-standardiserad
                by: kommun
                interval: byar
                title: Andel inloggade, åldersstandardiserad
                ```
                """),
        ]),
    Recipe(
        "riket", "Hur jämför jag med riket?",
        "Står riket i samma fil som länet görs dimensionen med riket som helhet: `total`, och länet som `default`, det som frågas efter när inget annat sägs. I måttet får riket ett namn under `references`. Skriv sedan `vs=riket`, eller `region=total` för rikets eget tal.",
        becomes: "Andelen var 2,5 procentenheter högre än riket, där den var 69,0 %.",
        [
            ManualFile(
                "data/natt.csv",
                """
                ar;region;nojda
                2025;Länet;71,5
                2025;Riket;69,0
                """),
            ManualFile(
                "dimensions.yaml+",
                """
                region:
                  label: Region
                  values: [{key: "01", label: Länet}]
                  total: {key: "00", label: Riket}
                  default: "01"
                """),
            ManualFile(
                "datapackage.yaml+",
                """
                  - name: natt
                    path: data/natt.csv
                    title: Nöjda med telefonin på natten
                    dialect: {delimiter: ";"}
                    sources: [{title: Enkäten}]
                    schema:
                      fields:
                        - {name: ar, type: year}
                        - {name: region, type: string, uppsikt: {by: label}}
                        - {name: nojda, type: number, decimalChar: ",", uppsikt: {periods: none}}
                    uppsikt: {extracted: 2026-01-20, time: ar}
                """),
            ManualFile(
                "measures/natt.yaml",
                """
                label: Nöjda med telefonin på natten
                type: published
                dataset: natt
                field: nojda
                unit: percent
                improvement_direction: increase
                references: {riket: {region: Riket}}
                sex_missing: Enkäten redovisas inte efter kön.
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Andelen var `=natt vs=riket as=clause`, där den var `=natt region=total`.
                """),
        ]),
]
