let recipesData: [Recipe] = [
    Recipe(
        "ny-fil", "Hur lägger jag till en datafil från Excel?",
        "Lägg filen i mappen `data`, som .xlsx eller sparad som CSV UTF-8, och beskriv kolumnerna i datapackage.yaml, i listan `resources`. `uppsikt new data content/2025/data/nojdhet.csv` skriver ett förslag med frågor att svara på. Excel på svenska skriver semikolon mellan cellerna och komma före decimalerna; det sägs i dialect och decimalChar. Här står bara den nya datamängden.",
        becomes: "I Åby var 71,5 % nöjda.",
        [
            ManualFile(
                "data/nojdhet.csv",
                """
                ar;kommun;nojda
                2025;Åby;71,5
                2025;Älvdal;80,2
                2025;Öberga;68,9
                """),
            ManualFile(
                "datapackage.yaml+",
                """
                  - name: nojdhet
                    path: data/nojdhet.csv
                    title: Nöjda med telefonin
                    dialect: {delimiter: ";"}
                    sources: [{title: Enkäten}]
                    schema:
                      fields:
                        - {name: ar, type: year}
                        - {name: kommun, type: string, uppsikt: {by: label}}
                        - {name: nojda, type: number, decimalChar: ",", uppsikt: {periods: none}}
                    uppsikt: {extracted: 2026-01-20, time: ar}
                """),
            ManualFile(
                "measures/nojda.yaml",
                """
                label: Nöjda med telefonin
                type: published
                dataset: nojdhet
                field: nojda
                unit: percent
                improvement_direction: increase
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                I Åby var `=nojda kommun=Åby` nöjda.
                """),
        ]),
    Recipe(
        "nollor", "Vad gör jag när filen utelämnar rader med noll?",
        "Säg med `complete` vilka rader som ska finnas, och med `fill_nulls_with: 0` att de som saknas är noll. Utan det är en rad som saknas ett fel.",
        becomes: "I Älvdal var det 0 besök.",
        [
            ManualFile(
                "data/besok.csv",
                """
                ar;kommun;besok
                2025;Åby;12
                2025;Öberga;30
                """),
            ManualFile(
                "datapackage.yaml+",
                """
                  - name: besok
                    path: data/besok.csv
                    title: Besök
                    dialect: {delimiter: ";"}
                    sources: [{title: Listan}]
                    schema:
                      fields:
                        - {name: ar, type: year}
                        - {name: kommun, type: string, uppsikt: {by: label}}
                        - {name: besok, type: integer, uppsikt: {periods: sum}}
                    uppsikt: {extracted: 2026-01-20, time: ar, complete: {by: [kommun], every: year, from: 2025, to: 2025, fill_nulls_with: 0}}
                """),
            ManualFile(
                "measures/besok.yaml",
                """
                label: Besök
                type: simple
                dataset: besok
                field: besok
                agg: sum
                unit: count
                improvement_direction: neutral
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                I Älvdal var det `=besok kommun=Älvdal` besök.
                """),
        ]),
    Recipe(
        "känt-fel", "Vad gör jag med ett fel i filen som vi känner till?",
        "Godta det på datamängden med `accept`: regelns namn står i meddelandet. Felet sägs då som en notis, med skälet.",
        becomes: "Det var 46 besök.",
        [
            ManualFile(
                "data/besok.csv",
                """
                ar;kommun;besok;nya
                2025;Åby;12;13
                2025;Älvdal;4;2
                2025;Öberga;30;9
                """),
            ManualFile(
                "datapackage.yaml+",
                """
                  - name: besok
                    path: data/besok.csv
                    title: Besök
                    dialect: {delimiter: ";"}
                    sources: [{title: Listan}]
                    schema:
                      fields:
                        - {name: ar, type: year}
                        - {name: kommun, type: string, uppsikt: {by: label}}
                        - {name: besok, type: integer, uppsikt: {periods: sum}}
                        - {name: nya, type: integer, uppsikt: {periods: sum}}
                    uppsikt:
                      extracted: 2026-01-20
                      time: ar
                      invariants: ["nya <= besok"]
                      accept: [{rule: row-constraint, where: {kommun: Åby}, reason: Listan i Åby är förd för hand.}]
                """),
            ManualFile(
                "measures/besok.yaml",
                """
                label: Besök
                type: simple
                dataset: besok
                field: besok
                agg: sum
                unit: count
                improvement_direction: neutral
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Det var `=besok` besök.
                """),
        ]),
]
