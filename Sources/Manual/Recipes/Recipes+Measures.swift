let recipesMeasures: [Recipe] = [
    Recipe(
        "mål", "Hur skriver jag ett mål?",
        "Lägg till `targets` i måttets fil. Varje mål säger vilken tid det gäller, värdet och beslutet. Två mål får inte gälla samma tid; `from` utan `to` gäller tills vidare. Är måttet en summa eller ett antal gäller målet helheten och en så lång tid som står där: med `period: 2025` ett helt år, med `from: 2025-01` varje månad. Mot det ställs varken en kommun eller en kortare tid; de har inget mål. Andelar, medelvärden och lägen har samma mål för delar och månader. Ett mål som bara gäller en senare tid än rapportens visas i *Så räknas talen*, inte i texten: gäller det redan, skriv `from: 2025, to: 2026`. Har beslutet komma i sig sätts det inom citattecken: `decision: \"Plan, § 12\"`.",
        [
            ManualFile(
                "measures/svarsfrekvens.yaml",
                """
                label: Svarsfrekvens för samtal
                type: ratio
                numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}
                denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}
                unit: percent
                improvement_direction: increase
                targets:
                  - {period: 2024, value: 88, decision: § 12-2024, date: 2024-03-20}
                  - {period: 2025, value: 90, decision: § 8-2025, date: 2025-02-05}
                references: {norr: {omrade: norr}}
                """)
        ]),
    Recipe(
        "antal", "Hur gör jag ett mått som räknar ihop ett antal?",
        "Skriv en ny fil i `measures` med `type: simple`. Filens namn är måttets namn. Kolumnen ska i datapackage.yaml säga hur den räknas ihop över tid: `periods: sum`.",
        becomes: "Vården svarade på 9 835 samtal.",
        [
            ManualFile(
                "measures/besvarade.yaml",
                """
                label: Besvarade samtal
                type: simple
                dataset: samtal
                field: besvarade
                agg: sum
                unit: count
                unit_label: {one: samtal, other: samtal}
                improvement_direction: neutral
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Vården svarade på `=besvarade as=full`.
                """),
        ]),
    Recipe(
        "andel", "Hur gör jag ett mått som är en andel?",
        "Skriv `type: ratio` med en täljare och en nämnare. Programmet delar, och räknar om till procent.",
        becomes: "Av de inloggade var 53,2 % kvinnor.",
        [
            ManualFile(
                "measures/andel-kvinnor.yaml",
                """
                label: Andel inloggade kvinnor av alla inloggade
                type: ratio
                numerator: {dataset: inloggade, field: inloggade, agg: sum, filter: {kon: kvinna}, label: inloggade kvinnor}
                denominator: {dataset: inloggade, field: inloggade, agg: sum, label: inloggade}
                unit: percent
                improvement_direction: neutral
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Av de inloggade var `=andel-kvinnor` kvinnor.
                """),
        ]),
    Recipe(
        "per-invånare", "Hur räknar jag per 1 000 invånare?",
        "Skriv en kvot med enheten per_1000. Täljare och nämnare får stå i var sin datamängd, om båda har dimensionen som talet delas upp efter.",
        becomes: "Samtalen var 523 per 1 000 invånare, i Åby 523 per 1 000.",
        [
            ManualFile(
                "measures/samtal-per-1000.yaml",
                """
                label: Samtal per 1 000 invånare
                type: ratio
                numerator: {dataset: samtal, field: inkommande, agg: sum, label: samtal}
                denominator: {dataset: inloggade, field: invanare, agg: sum, label: invånare}
                unit: per_1000
                improvement_direction: neutral
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Samtalen var `=samtal-per-1000` invånare, i Åby `=samtal-per-1000 kommun=Åby`.
                """),
        ]),
    Recipe(
        "publicerat", "Hur använder jag ett tal som någon annan har räknat?",
        "Skriv `type: published`. Talet tas som det står, och räknas aldrig ihop.",
        becomes: "Åby svarade på 843 samtal tredje kvartalet.",
        [
            ManualFile(
                "measures/svar-i-vaxeln.yaml",
                """
                label: Besvarade samtal enligt växeln
                type: published
                dataset: samtal
                field: besvarade
                unit: count
                improvement_direction: increase
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Åby svarade på `=svar-i-vaxeln kommun=Åby period=2025-Q3` samtal tredje kvartalet.
                """),
        ]),
    Recipe(
        "seriebrott", "Hur säger jag att serien bryts?",
        "Lägg till `series_breaks` i måttet, eller på datamängden om det gäller allt i den. Jämförelser över brottet stoppas.",
        says: "Ny växel",
        [
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
                series_breaks: [{from: 2024-Q1, label: Ny växel}]
                """)
        ]),
    Recipe(
        "riktning", "Hur säger jag att mindre är bättre?",
        "Skriv `improvement_direction: decrease`. Då är den lägsta nummer ett, och målet är ett tak.",
        becomes: "Samtalen var 1 128 över målet.",
        [
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
                improvement_direction: decrease
                targets: [{period: 2025, value: 10000, decision: § 8-2025}]
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Samtalen var `=samtal vs=target as=clause`.
                """),
        ]),
    Recipe(
        "små-tal", "Hur döljer jag fler små tal?",
        "Datamängder som räknar personer har `individuals: true`, och deras små tal döljs: färre än fem, om inget annat sägs. Gränserna höjs i report.yaml. Ett dolt tal får inte gå att räkna ut, så en ny figur kan dölja tal på andra sidor; programmet säger hur många.",
        [
            ManualFile(
                "report.yaml",
                """
                title: Får den som ringer svar?
                publisher: Exempelregionen
                period: 2025
                disclosure: {minimum_count: 10, minimum_denominator: 30}
                contact: {name: Exempelstaben, email: stab@example.org}
                accessibility: {assessed: 2026-02-27, method: Egen granskning.}
                """)
        ]),
    Recipe(
        "exempeldata", "Hur märker jag att uppgifter är påhittade?",
        "Skriv `example: true` på datamängden, målet eller mötet. Allt som räknas av dem märks, ända in i diagrammen: stycket nedan slutar så.",
        says: "1,6 procentenheter under målet. Exempeldata.",
        [
            ManualFile(
                "measures/svarsfrekvens.yaml",
                """
                label: Svarsfrekvens för samtal
                type: ratio
                numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}
                denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}
                unit: percent
                improvement_direction: increase
                targets: [{from: 2024, to: 2025, value: 90, decision: Påhittat beslut, example: true}]
                references: {norr: {omrade: norr}}
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Svarsfrekvensen var `=svarsfrekvens vs=target as=clause`.
                """),
        ]),
]
