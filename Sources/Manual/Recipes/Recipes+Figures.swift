let recipesFigures: [Recipe] = [
    Recipe(
        "kvinnor", "Hur visar jag bara kvinnor?",
        "Gör ett urval på dimensionen för kön: i texten efter måttet, i en figur eller tabell med `filter`.",
        becomes: "Av kvinnorna hade 66,6 % loggat in.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Av kvinnorna hade `=andel-inloggade kon=Kvinnor` loggat in.

                ```chart
                kind: bars
                measure: andel-inloggade
                by: kommun
                filter: {kon: Kvinnor}
                ```
                """)
        ]),
    Recipe(
        "kvinnor-och-män", "Hur visar jag kvinnor och män bredvid varandra?",
        "Skriv dimensionen för kön som `series`.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: bars
                measure: andel-inloggade
                by: kommun
                series: kon
                ```
                """)
        ]),
    Recipe(
        "skillnader", "Hur visar jag skillnader mellan grupper?",
        "Tabellen equity visar högst, lägst, skillnad och kvot för varje dimension.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```table
                kind: equity
                measure: andel-inloggade
                by: [kon, alder, kommun]
                ```
                """)
        ]),
    Recipe(
        "alla", "Hur jämför jag en kommun med alla?",
        "Skriv `vs=total`. I en figur heter det `reference: total`.",
        becomes: "Svarsfrekvensen i Öberga var 6,1 procentenheter lägre än alla kommuner tillsammans.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Svarsfrekvensen i Öberga var `=svarsfrekvens kommun=Öberga vs=total as=clause`.

                ```chart
                kind: dots
                measure: svarsfrekvens
                by: kommun
                reference: total
                ```
                """)
        ]),
    Recipe(
        "över-tid", "Hur gör jag ett diagram över tid?",
        "Skriv ett block av slaget trend. `grain` säger hur långa tiderna är, `by` ger en linje för varje värde.",
        says: "Svarsfrekvensen per kvartal",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: trend
                measure: svarsfrekvens
                grain: quarter
                by: kommun
                title: Svarsfrekvensen per kvartal
                ```
                """)
        ]),
    Recipe(
        "ordning", "Hur ordnar jag staplarna, och visar bara några?",
        "`sort: -value` ställer det högsta först, `label` ordnar efter namn. `limit` säger hur många.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: bars
                measure: samtal
                by: kommun
                sort: -value
                limit: 2
                ```
                """)
        ]),
    Recipe(
        "tabell", "Hur gör jag en tabell?",
        "Skriv ett block av slaget values med måtten och vad raderna ska vara.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```table
                kind: values
                measures: [svarsfrekvens, samtal]
                by: kommun
                compare: previous
                ```
                """)
        ]),
    Recipe(
        "år-i-kolumner", "Hur gör jag en tabell med kommuner som rader och år som kolumner?",
        "Räkna upp de tidigare åren i `compare`: varje tid blir en kolumn, i listans ordning efter rapportens. Med `by: period` och `series: kommun` blir åren rader i stället.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```table
                kind: values
                measures: [svarsfrekvens]
                by: kommun
                compare: [2024, 2023]
                ```
                """)
        ]),
    Recipe(
        "intervall", "Hur visar jag ett konfidensintervall?",
        "Skriv `interval: wilson` i ett diagram av slaget dots: ett streck visar hur långt bort det verkliga värdet kan ligga, med 95 procents säkerhet. `byar` är för standardiserade mått. Ett tal för få personer syns då som det osäkra tal det är.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: dots
                measure: andel-inloggade
                by: kommun
                interval: wilson
                ```
                """)
        ]),
    Recipe(
        "anmärkning", "Hur skriver jag en anmärkning, och flyttar figuren till bilagan?",
        "`note` är texten under figuren. `appendix: true` ställer den i bilagan, som skrivs ut för sig; i texten står var den finns. (En fil som bifogas är något annat: `appendices` i report.yaml.)",
        says: "Natten är inte med.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: bars
                measure: samtal
                by: kommun
                note: Natten är inte med.
                appendix: true
                ```
                """)
        ]),
    Recipe(
        "måltavla", "Hur visar jag flera mått mot sina mål?",
        "Tabellen scorecard visar utfall, mål, skillnad och läge, en rad för varje mått.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```table
                kind: scorecard
                measures: [svarsfrekvens, andel-inloggade, samtal]
                compare: previous
                ```
                """)
        ]),
    Recipe(
        "smådiagram", "Hur visar jag samma diagram för varje kommun?",
        "Slaget multiples ritar ett litet diagram för varje värde av `facet`.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: multiples
                of: trend
                facet: kommun
                measure: svarsfrekvens
                grain: quarter
                ```
                """)
        ]),
    Recipe(
        "luckor", "Hur visar jag vilka tjänster som saknas var?",
        "En datamängd med lägen (`state`) kan visas som en matris, och luckorna som en tabell.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                ```chart
                kind: matrix
                dataset: tjanster
                rows: kommun
                columns: tjanst
                ```

                ```table
                kind: gaps
                dataset: tjanster
                filter: {lage: [saknas, okant]}
                ```
                """)
        ]),
]
