/// A whole small edition, to be written by hand in ten minutes.
package let roadFiles: [ManualFile] = [
    ManualFile(
        "report.yaml",
        """
        title: Får den som ringer svar?
        publisher: Exempelregionen
        period: 2025
        contact: {name: Exempelstaben, email: stab@example.org}
        accessibility: {assessed: 2026-02-27, method: Egen granskning.}
        """),
    ManualFile(
        "dimensions.yaml",
        """
        kommun:
          label: Kommun
          label_plural: Kommuner
          values: [Åby, Älvdal, Öberga]
        """),
    ManualFile(
        "data/samtal.csv",
        """
        ar;kommun;inkommande;besvarade
        2024;Åby;3600;3200
        2024;Älvdal;2400;2250
        2024;Öberga;4600;3700
        2025;Åby;3800;3400
        2025;Älvdal;2600;2500
        2025;Öberga;4700;3900
        """),
    ManualFile(
        "datapackage.yaml",
        """
        resources:
          - name: samtal
            path: data/samtal.csv
            title: Samtal till vården
            dialect: {delimiter: ";"}
            sources: [{title: Växeln}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string}
                - {name: inkommande, type: integer, uppsikt: {periods: sum}}
                - {name: besvarade, type: integer, uppsikt: {periods: sum}}
            uppsikt: {extracted: 2026-01-20, time: ar}
        """),
    ManualFile(
        "measures/svarsfrekvens.yaml",
        """
        label: Svarsfrekvens för samtal
        type: ratio
        numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}
        denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}
        unit: percent
        improvement_direction: increase
        """),
    ManualFile(
        "01-laget.md",
        """
        # Får den som ringer svar?

        `=svarsfrekvens` av samtalen fick svar. Andelen `=svarsfrekvens change=previous as=clause`. Lägst var den i `=svarsfrekvens by=kommun lowest`.

        ```chart
        kind: bars
        measure: svarsfrekvens
        by: kommun
        ```
        """),
]

/// What the chapter says.
package let roadText =
    "88,3 % av samtalen fick svar. Andelen ökade med 2,0 procentenheter. Lägst var den i Öberga."

let roadSubject = Subject(
    "kom-igång", "Från en mapp till en rapport på tio minuter",
    [
        .text(
            "Du behöver en mapp, ett program för vanlig text och programmet `uppsikt`. Filerna sparas som UTF-8. YAML-filerna består av rader med en nyckel, kolon, blanksteg och ett värde; indraget säger vad som hör till vad, och görs med blanksteg, inte med tabb."
        ),
        .text("1. Gör en mapp för projektet. Kopiera dit mappen `templates` från programmets egen mapp."),
        .text("2. Gör mappen `content/2025` i den. Året är utgåvans namn. Skriv där de här sex filerna:"),
    ] + roadFiles.flatMap(\.parts) + [
        .text("3. Stå i projektets mapp och kör:"), .code("uppsikt build", of: "sh"),
        .text("Rapporten står i mappen `Output`, och programmet säger vilken sida du ska öppna. I kapitlet står:"),
        .text("> " + roadText),
        .text(
            "4. Ändra ett tal i `data/samtal.csv` och kör igen: texten, diagrammet och tabellen ändras. Stavar du fel säger programmet var, vad som är fel och vad du ska göra, och den förra rapporten står kvar. Kör `uppsikt check` för att bara kontrollera, och `uppsikt serve` för att se sidan i webbläsaren medan du skriver."
        ),
        .text(
            "Lägg till en fil i taget: ett mått i `measures`, ett kapitel `02-….md`, en datafil i `data` med sina kolumner i `datapackage.yaml`."
        ),
    ])
