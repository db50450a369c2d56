import Diagnostics
import TestProjects
import Testing

/// What is compared with is the same in text, figure and table, is what its name says, and one name never means two
/// things.
@Suite struct NamedWholeTests {
    /// 10 women and 20 men of 100 each in Aby, 30 and 40 in Beby: of all 25 %, in Aby 15 %, of women 20 %.
    private static let edition = blockEdition.with(
        """
        -- content/2025/data/d.csv --
        ar,kommun,kon,x,n
        2024,a,k,10,100
        2024,a,m,20,100
        2024,b,k,30,100
        2024,b,m,40,100
        2025,a,k,10,100
        2025,a,m,20,100
        2025,b,k,30,100
        2025,b,m,40,100
        """)

    private func file(_ keys: String, of edition: ProjectText = NamedWholeTests.edition) throws -> String {
        let built = try edition.chart(keys).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        return built["2025/data/fig-f-rfc4180.csv"] ?? ""
    }

    @Test(arguments: [
        ("kind: bars\nmeasure: share\nby: kommun\nreference: total", "Alla kommuner,25"),
        ("kind: dots\nmeasure: share\nby: kommun\nfilter: {kon: k}\nreference: total", "Alla kommuner,20"),
        ("kind: dots\nmeasure: share\nby: kon\nfilter: {kommun: a}\nreference: total", "Alla kön,15"),
        ("kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: a}\nreference: total", "Alla kommuner,25"),
        (
            "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: a, kon: k}\nreference: total",
            "\"Alla kommuner, kvinnor\",20"
        ),
        (
            "kind: multiples\nof: bars\nfacet: kommun\nby: kon\nmeasure: share\nreference: total",
            "Aby,\"Alla kommuner, alla kön\",25"
        ),
    ])
    func aRowIsWhatItsNameSays(keys: String, row: String) throws {
        let file = try file(keys)
        #expect(file.split(whereSeparator: \.isNewline).contains { $0.hasPrefix(row) }, "\(file)")
    }

    /// Without rows, the whole is that of the only choice; the column of the whole does not bear the choice's name.
    @Test func aLineBesideTheOnlyChoiceIsOfAll() throws {
        let file = try file("kind: trend\nmeasure: share\nfilter: {kommun: a}\nreference: total")
        let lines = file.split(whereSeparator: \.isNewline)
        #expect(lines.first?.hasSuffix("År,\"Aby, %\",\"Alla kommuner, %\"") == true, "\(file)")
        #expect(lines.last?.hasPrefix("2025,15") == true && lines.last?.hasSuffix(",25") == true, "\(file)")
    }

    /// Of a dimension with a default, the whole is its total: 9 of a value that is 5 where nothing is chosen.
    @Test func beyondADefaultStandsItsTotal() throws {
        let edition = NamedWholeTests.withDefault
        let file = try file("kind: trend\nmeasure: v\nreference: total", of: edition)
        #expect(file.split(whereSeparator: \.isNewline).last == "2025,5,9", "\(file)")
        #expect(file.contains("Norrbotten") && file.contains("Riket") && !file.contains("Alla"))
        let built = try edition.chapter("«`=v vs=total as=clause`»").build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(built.words("2025/index.html").contains("4,0 procentenheter lägre än riket"))
    }

    private static let withDefault = blockEdition.with(
        """
        -- content/2025/dimensions.yaml --
        lan:
          label: Län
          values: [{key: nb, label: Norrbotten}, {key: vb, label: Västerbotten}]
          total: {key: r, label: Riket}
          default: nb
        kommun:
          label: Kommun
          values: [{key: a, label: Aby}]
        kon:
          label: Kön
          values: [{key: k, label: Kvinnor}]
        -- content/2025/datapackage.yaml --
        resources:
          - name: d
            path: data/d.csv
            title: Data
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: lan, type: string}
                - {name: v, type: number, uppsikt: {periods: none}}
            uppsikt: {extracted: 2026-01-01, time: ar}
        -- content/2025/data/d.csv --
        ar,lan,v
        2024,nb,4
        2024,vb,6
        2024,r,8
        2025,nb,5
        2025,vb,7
        2025,r,9
        """
    ).with(["v", "share", "calls"].map(published).joined(separator: "\n"))

    private static func published(_ name: String) -> String {
        """
        -- content/2025/measures/\(name).yaml --
        label: Andel \(name)
        type: published
        dataset: d
        field: v
        unit: percent
        improvement_direction: increase
        """
    }

    @Test(arguments: [
        "kind: trend\nmeasure: share\nreference: total",
        "kind: trend\nmeasure: share\nfilter: {kommun: a, kon: k}\nreference: total",
    ])
    func whereNoWholeIsMeantTheLineIsRefused(keys: String) throws {
        let built = try NamedWholeTests.edition.chart(keys).build()
        #expect(built.errors.map(\.rule.id) == ["block-combination"])
        #expect(built.errors.first?.message.contains("reference: total") == true)
    }

    /// The whole of all series is told once, and under no series' head.
    @Test func besideSeriesTheWholeHasItsOwnColumn() throws {
        let file = try file("kind: bars\nmeasure: calls\nby: kommun\nseries: kon\nreference: total")
        let lines = file.split(whereSeparator: \.isNewline)
        #expect(lines.first == "Kommun,Kvinnor,Män,\"Alla kommuner, alla kön\"", "\(file)")
        #expect(lines.dropFirst().prefix(2).allSatisfy { $0.hasSuffix(",100,100,400") }, "\(file)")
    }

    private static let named = edition.with(
        """
        -- content/2025/measures/share.yaml --
        label: Andel svar
        type: ratio
        numerator: {dataset: d, agg: sum, field: x, label: svar}
        denominator: {dataset: d, agg: sum, field: n, label: samtal}
        unit: percent
        improvement_direction: increase
        references: {one: {kommun: a}, both: {kommun: [a, b]}, women: {kommun: a, kon: k}}
        """)

    @Test(arguments: [
        ("one", "Aby (jämförelse),15"), ("both", "Aby och Beby,25"), ("women", "\"Aby, kvinnor\",10"),
    ])
    func aReferenceIsNamedAfterAllThatItChooses(name: String, row: String) throws {
        let file = try file("kind: dots\nmeasure: share\nby: kommun\nreference: \(name)", of: NamedWholeTests.named)
        #expect(file.split(whereSeparator: \.isNewline).contains { $0.hasPrefix(row) }, "\(file)")
    }

    /// No two columns of a figure's file have the same head.
    @Test(arguments: ["", "filter: {kon: k}\n", "filter: {kommun: b}\n"], ["total", "one", "women"])
    func everyHeadIsItsOwn(filter: String, reference: String) throws {
        for by in ["", "by: kommun\n", "by: kon\n"] {
            guard !(filter.isEmpty && by.isEmpty && reference == "total") else { continue }
            let built = try NamedWholeTests.named.chart(
                "kind: trend\nmeasure: share\n\(by)\(filter)reference: \(reference)"
            ).build()
            let heads =
                built["2025/data/fig-f.csv"]?.split(whereSeparator: \.isNewline).first?.split(separator: ";") ?? []
            #expect(Set(heads).count == heads.count, "\(heads)")
            #expect(!heads.isEmpty || !built.errors.isEmpty)
        }
    }

    // MARK: Breaks

    private static let broken = named.with(
        "-- content/2025/datapackage.yaml --\n"
            + (blockEdition.files["content/2025/datapackage.yaml"] ?? "").replacing(
                "time: ar", with: "time: ar, series_breaks: [{from: 2025, label: Nytt i Aby, filter: {kommun: a}}]"))

    @Test func aLineOfComparisonTellsItsOwnBreak() throws {
        let built = try NamedWholeTests.broken.chart(
            "kind: trend\nmeasure: share\nfilter: {kommun: b}\nreference: one"
        ).build()
        let words = built.words("2025/index.html")
        #expect(words.contains("Serien bryts 2025 (Nytt i Aby) för Aby"))
        #expect(
            words.contains("Beby: från 35,0 procent 2024 till 35,0 procent 2025, ingen förändring."),
            "the line itself is not broken")
    }

    @Test(arguments: ["", "by: kon\n"]) func aLineOfComparisonWithoutValuesIsSaidToLackThem(by: String) throws {
        let built = try NamedWholeTests.named.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n2024,b,k,30,100\n2024,b,m,40,100\n2025,b,k,30,100\n2025,b,m,40,100\n"
        ).chart("kind: trend\nmeasure: share\n\(by)filter: {kommun: b}\nreference: one").build()
        #expect(built.words("2025/index.html").contains("Uppgift saknas för Aby."), "\(built.words("2025/index.html"))")
    }

    /// In small multiples too, where only the lines of the panels themselves were looked at.
    @Test(arguments: ["of: trend", "of: dots\nby: kon\nperiod: 2025", "of: bars\nby: kon\nperiod: 2025"])
    func aLineOfComparisonOfPanelsWithoutValuesIsSaidToLackThem(of: String) throws {
        let built = try NamedWholeTests.named.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n2024,b,k,30,100\n2024,b,m,40,100\n2025,b,k,30,100\n2025,b,m,40,100\n"
        ).chart("kind: multiples\n\(of)\nfacet: kommun\nmeasure: share\nfilter: {kommun: b}\nreference: one").build()
        let words = built.words("2025/index.html")
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(words.contains("Uppgift saknas för Aby"), "\(words)")
    }

    /// Nor is the line of rows left out without a word.
    @Test(arguments: ["dots", "bars"], ["kommun", "kon", "kon\nseries: kommun"])
    func aLineOfRowsWithoutValueIsSaidToLackIt(kind: String, by: String) throws {
        guard kind == "bars" || !by.contains("series") else { return }
        let built = try NamedWholeTests.named.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n2025,b,k,30,100\n2025,b,m,40,100\n"
        ).chart("kind: \(kind)\nby: \(by)\nmeasure: share\nfilter: {kommun: b}\nreference: one").build()
        let words = built.words("2025/index.html")
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(words.contains("Uppgift saknas för Aby"), "\(words)")
        #expect(words.contains("Aby –") || words.contains("Aby, % "), "\(words)")
    }

    @Test func aSlopeComparesThoseThatMayBeCompared() throws {
        let built = try NamedWholeTests.broken.chart(
            "kind: slope\nmeasure: share\nby: kommun\nperiod: [2024, 2025]"
        ).build()
        let words = built.words("2025/index.html")
        #expect(words.contains("Serien bryts 2025 (Nytt i Aby) för Aby, där värdena inte jämförs."))
        let file = built["2025/data/fig-f-rfc4180.csv"] ?? ""
        #expect(file.contains("Beby,35,35,0"), "\(file)")
        #expect(file.contains("Aby,15,15,."), "\(file)")
    }
}
