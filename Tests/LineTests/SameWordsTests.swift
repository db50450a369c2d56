import Diagnostics
import TestProjects
import Testing

/// A reading is worded with the same number and noun wherever it stands: text, summary, drawing, table and file.
@Suite struct SameWordsTests {
    private let edition = smallEdition.with(
        """
        -- content/2025/dimensions.yaml --
        kommun:
          label: FN-kommun
          values:
            - {key: a, label: Aby}
            - {key: b, label: Beby}
            - {key: c, label: Ceby}
          total: {key: hela, label: Länet}
        -- content/2025/data/d.csv --
        ar,kommun,n
        2024,a,1
        2024,b,2
        2024,c,3
        2025,a,-1
        2025,b,-3
        2025,c,-5
        -- content/2025/measures/n.yaml --
        label: Väntan
        type: simple
        dataset: d
        field: n
        agg: sum
        unit: days
        improvement_direction: neutral
        -- content/2025/01-prov.md --
        # Prov

        I Aby `=n kommun=a`.

        ```chart
        kind: bars
        id: staplar
        measure: n
        by: kommun
        ```

        ```table
        kind: values
        id: tabell
        measures: [n]
        by: kommun
        ```
        """)

    @Test func minusOneIsOneDayEverywhere() throws {
        let built = try edition.build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("I Aby −1 dag."))
        #expect(words.contains("Högst: Aby −1 dag. Lägst: Ceby −5 dagar."))
        let page = try #require(built["2025/index.html"]).replacing("\u{A0}", with: " ")
        #expect(!page.contains("−1 dagar"))
        #expect(page.contains("Aby: −1 dag"))
    }

    @Test func aLabelKeepsItsCapitalsInASentence() throws {
        let words = try edition.build().words("2025/index.html")
        #expect(words.contains("per FN-kommun"))
        #expect(!words.contains("fN-kommun"))
    }

    @Test func manyOfADimensionWithoutAPluralAreValues() throws {
        let limited = edition.replacing(
            "by: kommun\n```\n\n```table", with: "by: kommun\nlimit: 2\n```\n\n```table", in: "01-prov.md")
        let words = try limited.build().words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("Visar 2 av 3 värden."))
        #expect(!words.contains("3 FN-kommun"))
    }

    private func shares(_ text: String) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            label: Andel
            type: ratio
            numerator: {dataset: d, field: n, agg: sum, label: invånare som loggat in}
            denominator: {dataset: d, field: m, agg: sum, label: invånare}
            unit: percent
            improvement_direction: increase
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                    - {name: m, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/d.csv --
            ar,kommun,n,m
            2025,a,8035,10000
            2025,b,9454,10000
            2025,c,8040,10000
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """)
    }

    private let note = "Skillnaden är räknad på tal som inte är avrundade."

    @Test(arguments: [
        "I Aby `=n kommun=a`, i Beby `=n kommun=b`. Skillnaden är `=n by=kommun gap`.",
        "- I Aby `=n kommun=a`, skillnaden är `=n by=kommun gap`.",
        "| A | B |\n|---|---|\n| `=n kommun=a` | `=n by=kommun gap` |",
        "## Skillnaden är `=n by=kommun gap`\n\nI Beby `=n kommun=b`.",
        "> I Aby `=n kommun=a`, skillnaden är `=n by=kommun gap`.",
    ])
    func theNoteStandsWherePrintedNumbersDoNotAddUp(text: String) throws {
        let built = try shares(text).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html")
        #expect(words.split(separator: note, omittingEmptySubsequences: false).count == 2, "\(words)")
    }

    @Test(arguments: [
        "I Aby `=n kommun=a`, i Ceby `=n kommun=c`.",
        "Skillnaden är `=n by=kommun gap decimals=2`, från `=n kommun=a decimals=2`.",
        "Kvoten är `=n by=kommun gap as=ratio`, från `=n kommun=a`.",
    ])
    func noNoteWhereTheyAddUpOrNoDifferenceStands(text: String) throws {
        let built = try shares(text).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(!built.words("2025/index.html").contains(note))
    }

    @Test func aFigureSaysItOnce() throws {
        let chart =
            "```chart\nkind: dots\nid: punkter\ntitle: Skillnaden är `=n by=kommun gap`\nmeasure: n\nby: kommun\n```"
        let built = try shares(chart).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let page = try #require(built["2025/index.html"])
        let figure = try #require(page.firstMatch(of: /<figure[\s\S]*<\/figure>/)).0
        let seen = String(figure).replacing(/<svg[\s\S]*?<\/svg>/, with: "")
        #expect(seen.split(separator: note, omittingEmptySubsequences: false).count == 2)
    }
}
