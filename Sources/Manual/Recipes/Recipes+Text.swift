let recipesText: [Recipe] = [
    Recipe(
        "kapitel", "Hur lägger jag till ett kapitel?",
        "Skriv en ny fil i utgåvans mapp. Namnet börjar med två siffror, som säger ordningen, och ett bindestreck, och har inga blanksteg, å, ä eller ö. Den första rubriken blir kapitlets titel.",
        says: "Det är inte mätt.",
        [
            ManualFile(
                "02-kvallar.md",
                """
                # Får den som ringer på kvällen svar?

                Det är inte mätt.
                """)
        ]),
    Recipe(
        "tal", "Hur skriver jag ett tal i texten?",
        "Skriv måttets namn som en formel. Talet räknas ur filerna varje gång.",
        becomes: "Vården svarade på 88,4 % av samtalen.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Vården svarade på `=svarsfrekvens` av samtalen.
                """)
        ]),
    Recipe(
        "ett-urval", "Hur skriver jag talet för en kommun?",
        "Lägg till dimensionen och värdet. Saknas värdet i dimensionen säger programmet vad du troligen menade.",
        becomes: "I Åby fick 90,1 % svar, i Älvdal 96,9 %.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                I Åby fick `=svarsfrekvens kommun=Åby` svar, i Älvdal `=svarsfrekvens kommun=Älvdal`.
                """)
        ]),
    Recipe(
        "tidigare", "Hur skriver jag talet för en annan tid?",
        "Lägg till `period=`. I figurer och tabeller heter nyckeln `period:`.",
        becomes: "Tredje kvartalet 2025 kom 2 799 samtal, mot 2 723 året före.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Tredje kvartalet 2025 kom `=samtal period=2025-Q3 as=full`, mot `=samtal period=2024-Q3` året före.
                """)
        ]),
    Recipe(
        "ändring", "Hur skriver jag hur mycket det har ändrats?",
        "Lägg till `change=previous`, och `as=clause` för att få det som en sats. Är ändringen mindre än måttets relevant_change skrivs att den var oförändrad.",
        becomes: "Andelen ökade med 2,4 procentenheter. Samtalen ökade med 5 %.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Andelen `=svarsfrekvens change=previous as=clause`. Samtalen `=samtal change=previous as=clause`.
                """)
        ]),
    Recipe(
        "mot-målet", "Hur skriver jag hur långt det är till målet?",
        "Lägg till `vs=target`, och `as=clause` för en sats.",
        becomes: "Svarsfrekvensen var 1,6 procentenheter under målet. Målet är 90 % enligt § 12-2024.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Svarsfrekvensen var `=svarsfrekvens vs=target as=clause`. Målet är `=svarsfrekvens.target` enligt `=svarsfrekvens.decision`.
                """)
        ]),
    Recipe(
        "läge", "Hur skriver jag om målet är nått?",
        "Lägg till `.status`. På målet eller bättre heter I fas, nära målet Bevaka och annars Avvikelse; hur nära säger måttets thresholds.",
        becomes: "Läget är Bevaka, i Älvdal I fas.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Läget är `=svarsfrekvens.status`, i Älvdal `=svarsfrekvens.status kommun=Älvdal`.
                """)
        ]),
    Recipe(
        "lägst", "Hur skriver jag vilken kommun som är lägst?",
        "Skriv `by=` och dimensionen, och `lowest`. Värdet får du med `as=value`.",
        becomes: "Lägst var Öberga, med 82,3 %.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Lägst var `=svarsfrekvens by=kommun lowest`, med `=svarsfrekvens by=kommun lowest as=value`.
                """)
        ]),
    Recipe(
        "hur-många", "Hur skriver jag hur många som når målet?",
        "Skriv `by=` och dimensionen, och `where=on_track`.", becomes: "2 av 3 kommuner når målet: Åby och Älvdal.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                `=svarsfrekvens by=kommun where=on_track as=of` kommuner når målet: `=svarsfrekvens by=kommun where=on_track as=list`.
                """)
        ]),
    Recipe(
        "sidor", "Hur gör jag en sida för varje kommun?",
        "Gör en mapp som heter som dimensionen, och i den en fil som heter som dimensionen inom hakparenteser. Alla tal på sidan är sidans egna.",
        says: "I Åby fick 90,1 % svar",
        [
            ManualFile(
                "kommun/[kommun].md",
                """
                # Hur ser det ut i `=kommun`?

                I `=kommun` fick `=svarsfrekvens` svar, och i alla kommuner `=svarsfrekvens kommun=total`.
                """)
        ]),
    Recipe(
        "länkar", "Hur länkar jag till ett kapitel, en kommun eller en figur?",
        "Länka till filen; en kommuns sida heter som kommunens nyckel. En länk till en figur eller tabell börjar med fig- eller tab- och får numret efter sig.",
        becomes: "Se första kapitlet, Åby och figur 1.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Se [första kapitlet](01-laget.md), [Åby](kommun/ab.md) och [figur](#fig-svar).

                ```chart
                kind: trend
                id: svar
                measure: svarsfrekvens
                ```
                """)
        ]),
    Recipe(
        "fotnot", "Hur skriver jag en fotnot?",
        "Skriv `[^namn]` i texten och förklaringen på en egen rad.", says: "Också de som läggs på i kön.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Samtalen räknas i växeln.[^vaxel]

                [^vaxel]: Också de som läggs på i kön.
                """)
        ]),
    Recipe(
        "ord", "Hur skriver jag antalet med ord eller med substantiv?",
        "`as=word` skriver antal till och med tolv med ord, `as=full` skriver talet med ordet efter.",
        becomes: "Till vården kom 11 128 samtal. Två kommuner når målet.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                Till vården kom `=samtal as=full`. `=svarsfrekvens by=kommun where=>=90 as=word` kommuner når målet.
                """)
        ]),
    Recipe(
        "inget-värde", "Vad skriver jag när det inte finns något värde?",
        "Utan värde stoppas rapporten, så att det inte blir en lucka. Vill du skriva något i stället, säg vad med `else`.",
        becomes: "År 2022 hade ett okänt antal loggat in.",
        [
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                År 2022 hade `=andel-inloggade period=2022 else="ett okänt antal"` loggat in.
                """)
        ]),
]
