let recipesHandling: [Recipe] = [
    Recipe(
        "rekommendation", "Hur följer jag upp en rekommendation?",
        "Skriv läget och åtgärderna i recommendations.yaml. Att något är försenat räknas ut av deadline och rapportens cutoff.",
        becomes: "R1: Pågår, flyttad tid.",
        [
            ManualFile(
                "recommendations.yaml",
                """
                review: {title: Granskning av telefonin, year: 2024}
                recommendations:
                  - id: R1
                    text: Följ upp svarsfrekvensen varje år.
                    status: in_progress
                    actions:
                      - id: r1-1
                        text: Mäta svarsfrekvensen
                        owner: Vårddirektören
                        deadline: 2025-06-30
                        revised_deadline: 2026-06-30
                        status: in_progress
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                R1: `=R1.status`.

                ```table
                kind: recommendations
                ```
                """),
        ]),
    Recipe(
        "åtgärd-klar", "Hur säger jag att en åtgärd är klar?",
        "Skriv `status: done`, dagen i `completed`, och vad som visar det i `evidence`: ett mått eller en bilaga. Är alla åtgärder klara är rekommendationen genomförd: då skrivs `status: done` på den också.",
        becomes: "R1: Genomförd.",
        [
            ManualFile(
                "recommendations.yaml",
                """
                review: {title: Granskning av telefonin, year: 2024}
                recommendations:
                  - id: R1
                    text: Följ upp svarsfrekvensen varje år.
                    status: done
                    status_date: 2025-11-12
                    actions:
                      - id: r1-1
                        text: Mäta svarsfrekvensen
                        owner: Vårddirektören
                        deadline: 2025-12-31
                        status: done
                        completed: 2025-11-12
                        evidence: [{measure: svarsfrekvens}]
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                R1: `=R1.status`.

                ```table
                kind: recommendations
                ```
                """),
        ]),
    Recipe(
        "bilder", "Hur lägger jag in en bild, och bifogar en PDF?",
        "Lägg filerna i utgåvans mapp, med namn utan blanksteg, å, ä och ö. En bild skrivs `![Vad bilden visar](bilder/vaxeln.png)`; texten läses upp för den som inte ser bilden. En PDF bifogas i report.yaml: `appendices: [{id: underlag, title: Underlaget, path: bilagor/underlag.pdf, date: 2026-02-10}]`. Då länkas den från rapporten, och en åtgärd kan hänvisa till den.",
        []),
    Recipe(
        "beslut", "Hur skriver jag förslag till beslut?",
        "Lägg till `decisions` i report.yaml. Tal får stå i dem som formler; börjar texten med en grav accent eller har den kolon och blanksteg skrivs den inom citattecken.",
        says: "att höja svarsfrekvensen från 88,4 % till",
        [
            ManualFile(
                "report.yaml",
                """
                title: Får den som ringer svar?
                publisher: Exempelregionen
                period: 2025
                decisions:
                  - Rapporten läggs till handlingarna.
                  - "Regiondirektören får i uppdrag att höja svarsfrekvensen från `=svarsfrekvens` till `=svarsfrekvens.target`."
                meeting: {body: Exempelnämnden, date: 2026-03-25}
                contact: {name: Exempelstaben, email: stab@example.org}
                accessibility: {assessed: 2026-02-27, method: Egen granskning.}
                """),
            ManualFile(
                "protokollsutdrag.md",
                """
                `=svarsfrekvens` av samtalen fick svar.
                """),
        ]),
    Recipe(
        "protokoll", "Hur skriver jag protokollsutdraget?",
        "Skriv filen `protokollsutdrag.md` med det som ska stå före besluten. Möte, beslut och mottagare tas ur report.yaml.",
        [
            ManualFile(
                "protokollsutdrag.md",
                """
                Svarsfrekvensen var `=svarsfrekvens`, `=svarsfrekvens vs=target as=clause`.
                """)
        ]),
    Recipe(
        "fastställa", "Hur fastställer jag rapporten?",
        "Skriv `status: adopted` och mötets dag och paragraf. Då skriver programmet filen lock.json: nästa bygge stoppas om ett tal, en text eller en fil i rapporten har ändrats.",
        says: "§ 45-2026",
        [
            ManualFile(
                "report.yaml",
                """
                title: Får den som ringer svar?
                publisher: Exempelregionen
                period: 2025
                status: adopted
                meeting: {body: Exempelnämnden, date: 2026-03-25, paragraph: 45}
                contact: {name: Exempelstaben, email: stab@example.org}
                accessibility: {assessed: 2026-02-27, method: Egen granskning.}
                """)
        ]),
    Recipe(
        "ändra-fastställd", "Hur ändrar jag en fastställd rapport?",
        "Skriv i report.yaml när och varför den öppnades igen. Läsaren ser det. Nästa bygge låser den på nytt: varje ny ändring behöver en ny rad i `reopened`.",
        says: "Ett fel i underlaget",
        [
            ManualFile(
                "report.yaml",
                """
                title: Får den som ringer svar?
                publisher: Exempelregionen
                period: 2025
                status: adopted
                meeting: {body: Exempelnämnden, date: 2026-03-25, paragraph: 45}
                reopened: [{date: 2026-04-01, reason: Ett fel i underlaget, decision: § 60-2026}]
                contact: {name: Exempelstaben, email: stab@example.org}
                accessibility: {assessed: 2026-02-27, method: Egen granskning.}
                """)
        ]),
]
