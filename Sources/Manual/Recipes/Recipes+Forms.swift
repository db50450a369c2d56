/// Files as offices make them.
let recipesForms: [Recipe] = [
    form(
        "rubriker-längre-ner", "Vad gör jag när rubrikerna inte står på första raden?",
        "Säg i dialect på vilken rad de står, räknat från 1: `headerRows: [3]`. Raderna ovanför läses inte. I en arbetsbok läses första bladet om du inte säger vilket: `dialect: {sheetName: Data, headerRows: [3]}`.",
        """
        Nöjda med telefonin;;
        Uttag 2026-01-20;;
        ar;kommun;nojda
        2025;Åby;71,5
        2025;Älvdal;80,2
        2025;Öberga;68,9
        """,
        """
          - name: nojdhet
            path: data/nojdhet.csv
            title: Nöjda med telefonin
            dialect: {delimiter: ";", headerRows: [3]}
            sources: [{title: Enkäten}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string, uppsikt: {by: label}}
                - {name: nojda, type: number, decimalChar: ",", uppsikt: {periods: none}}
            uppsikt: {extracted: 2026-01-20, time: ar}
        """),
    form(
        "belopp", "Vad gör jag när talen har mellanslag mellan tusentalen och decimalkomma?",
        "Skriv `decimalChar` och `groupChar` på kolumnen. Ett vanligt blanksteg som `groupChar` läser också hårda och smala blanksteg. Heltal med tusental skrivs också `type: number`.",
        """
        ar;kommun;nojda
        2025;Åby;1 071,5
        2025;Älvdal;1 080,2
        2025;Öberga;968,9
        """,
        """
          - name: nojdhet
            path: data/nojdhet.csv
            title: Kostnad för telefonin
            dialect: {delimiter: ";"}
            sources: [{title: Ekonomisystemet}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string, uppsikt: {by: label}}
                - {name: nojda, type: number, decimalChar: ",", groupChar: " ", uppsikt: {periods: none}}
            uppsikt: {extracted: 2026-01-20, time: ar}
        """, label: "Kostnad för telefonin, tusen kronor", unit: "sek", decimals: 1),
    form(
        "kommentarer", "Vad gör jag med en kolumn som inte ska läsas?",
        "Nämn den med `ignore: true`. Är det många: skriv `fieldsMatch: subset` i schemat, och nämn bara dem som ska läsas.",
        """
        ar;kommun;nojda;kommentar
        2025;Åby;71,5;
        2025;Älvdal;80,2;ny enkät
        2025;Öberga;68,9;
        """,
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
                - {name: kommentar, type: string, uppsikt: {ignore: true}}
            uppsikt: {extracted: 2026-01-20, time: ar}
        """),
    form(
        "år-som-kolumner", "Vad gör jag när åren står som kolumner?",
        "Säg med `pivot_longer` vilka kolumner som ska bli rader, vad rubrikerna är och vad som står under dem. I `fields` nämns kolumnerna som de heter i filen. Tiden är namnet i `names_to`. Så läses också en fil med en kolumn för varje tjänst.",
        """
        kommun;2024;2025
        Åby;70,1;71,5
        Älvdal;79,8;80,2
        Öberga;69,4;68,9
        """,
        """
          - name: nojdhet
            path: data/nojdhet.csv
            title: Nöjda med telefonin
            dialect: {delimiter: ";"}
            sources: [{title: Enkäten}]
            schema:
              fields:
                - {name: kommun, type: string, uppsikt: {by: label}}
                - {name: "2024", type: number, decimalChar: ",", uppsikt: {periods: none}}
                - {name: "2025", type: number, decimalChar: ",", uppsikt: {periods: none}}
            uppsikt:
              extracted: 2026-01-20
              time: ar
              pivot_longer: {cols: ["2024", "2025"], names_to: ar, values_to: nojda}
        """),
]

/// A file, its declaration and a measure that reads it.
private func form(
    _ name: String, _ question: String, _ answer: String, _ data: String, _ resource: String,
    label: String = "Nöjda med telefonin", unit: String = "percent", decimals: Int? = nil
) -> Recipe {
    Recipe(
        name, question, answer, says: label,
        [
            ManualFile("data/nojdhet.csv", data),
            ManualFile("datapackage.yaml+", resource),
            ManualFile(
                "measures/nojda.yaml",
                """
                label: \(label)
                type: published
                dataset: nojdhet
                field: nojda
                unit: \(unit)\(decimals.map { "\ndecimals: \($0)" } ?? "")
                improvement_direction: neutral
                """),
            ManualFile(
                "04-exempel.md",
                """
                # Exempel

                I Åby: `=nojda kommun=Åby`.
                """),
        ])
}
