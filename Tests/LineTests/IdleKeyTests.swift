import Diagnostics
import TestProjects
import Testing

/// A key that changes nothing of what is shown is told, and so is what is said twice.
@Suite struct IdleKeyTests {
    private func block(_ kind: String, _ keys: String) -> String { fence(kind, ["id: f", keys]) }

    @Test(arguments: [
        ("table", "kind: values\nmeasures: [share, share]\nby: kommun"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\ncompare: [2024, 2024]"),
        ("table", "kind: scorecard\nmeasures: [share]\ncompare: [previous, 2024]"),
        ("table", "kind: equity\nmeasure: share\nby: [kommun, kommun]"),
        ("table", "kind: data\ndataset: d\nfields: [x, x]"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nhighlight: [a, Aby]"),
        ("chart", "kind: spc\nmeasure: share\nrebase: [2023, 2023]"),
        ("chart", "kind: bullet\nmeasures: [share, share]"),
    ])
    func whatIsSaidTwiceIsTold(kind: String, keys: String) throws {
        let built = try blockEdition.chapter(block(kind, keys)).build()
        #expect(built.errors.map(\.rule.id) == ["block-combination"], "\(built.errors.map(\.message))")
        #expect(built.errors.first?.message.contains("står två gånger") == true)
    }

    @Test func aValueThatIsFilteredTwiceIsTold() throws {
        let keys = "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: [a, Aby]}"
        #expect(try blockEdition.chapter(block("chart", keys)).build().errors.map(\.rule.id) == ["duplicate-key"])
    }

    @Test(arguments: [
        ("table", "kind: values\nmeasures: [share]\nby: period\ncompare: 2024"),
        ("table", "kind: values\nmeasures: [share]\nby: period\nsort: -value"),
        ("table", "kind: values\nmeasures: [share]\nby: period\nsparkline: true"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\nseries: kon\nsparkline: true"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\ngrain: year"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\ncompare: target"),
        ("table", "kind: scorecard\nmeasures: [share]\ncompare: target"),
        ("chart", "kind: bullet\nmeasures: [share]\ncompare: target"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\ntarget: true"),
        ("chart", "kind: spc\nmeasure: share\ntarget: true"),
        ("chart", "kind: multiples\nof: trend\nfacet: kommun\nmeasure: share\ntarget: true"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: [b, c]}\nhighlight: [a]"),
        ("chart", "kind: trend\nmeasure: share\nby: kommun\nfilter: {kommun: {not: a}}\nhighlight: [a, b]"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: {not: [a, b, c]}}"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nsort: label\nlimit: 1\nhighlight: [c]"),
        ("chart", "kind: trend\nmeasure: share\nby: kommun\nlimit: 1\nhighlight: [c]"),
        ("chart", "kind: slope\nmeasure: share\nby: kommun\nperiod: [2021, 2025]\nlimit: 2\nhighlight: [a, b, c]"),
        ("chart", "kind: spc\nmeasure: share\nrebase: 1999"),
        ("chart", "kind: spc\nmeasure: share\nrebase: 2020"),
        ("chart", "kind: spc\nmeasure: share\nfix_after_n_points: 12"),
        ("chart", "kind: multiples\nof: spc\nfacet: kommun\nmeasure: share\nrebase: 1999"),
    ])
    func aKeyWithoutEffectIsTold(kind: String, keys: String) throws {
        let built = try blockEdition.chapter(block(kind, keys)).build()
        #expect(built.errors.map(\.rule.id) == ["block-combination"], "\(built.errors.map(\.message))")
    }

    /// Each earlier time has its change, and each series its own.
    @Test(arguments: [
        ("by: kommun\ncompare: [2024, 2023]", ["sedan 2024", "sedan 2023"]),
        (
            "by: kommun\nseries: kon\ncompare: 2024",
            ["Ändring, procentenheter, kvinnor", "Ändring, procentenheter, män"]
        ),
    ])
    func noComparisonLosesItsChange(keys: String, heads: [String]) throws {
        let built = try blockEdition.table("kind: values\nmeasures: [share]\n" + keys).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let file = built["2025/data/tab-t.csv"]?.split(whereSeparator: \.isNewline) ?? []
        #expect(heads.allSatisfy { file.first?.contains($0) == true }, "\(file)")
        let shared = try #require(file.first).split(separator: ";")
        #expect(Set(shared).count == shared.count)
    }
}

/// A figure or table has a greatest size, and what is larger is refused before anything is reckoned.
@Suite struct BlockSizeTests {
    private static func edition(_ count: Int) -> ProjectText {
        let values = (0..<count).map { "{key: k\($0), label: K\($0)}" }.joined(separator: ", ")
        return blockEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values: [\(values)]
            kon:
              label: Kön
              values: [\(values)]
            -- content/2025/data/d.csv --
            ar,kommun,kon,x,n
            2025,k1,k2,5,10
            """)
    }

    @Test(arguments: [
        ("table", "kind: values\nmeasures: [share]\nby: kommun\nseries: kon"),
        ("chart", "kind: multiples\nof: trend\nfacet: kommun\nby: kon\nmeasure: share"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nseries: kon"),
    ])
    func moreThanAnyoneReadsIsRefused(kind: String, keys: String) throws {
        let start = ContinuousClock.now
        let built = try BlockSizeTests.edition(600).chapter(fence(kind, ["id: f", keys])).build()
        #expect(built.errors.map(\.rule.id) == ["block-combination"], "\(built.errors.map(\.message))")
        #expect(built.errors.first?.message.contains("360000 värden") == true)
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}

/// Squares of a table of states are counted as what they are, whichever way it is turned.
@Suite struct MatrixTurnedTests {
    private static let edition = blockEdition.with(
        """
        -- content/2025/dimensions.yaml --
        kommun:
          label: Kommun
          label_plural: Kommuner
          values: [{key: a, label: Aby}, {key: b, label: Beby}, {key: c, label: Ceby}]
        kon:
          label: Kön
          values: [{key: k, label: Kvinnor}, {key: m, label: Män}]
        tjanst:
          label: Tjänst
          label_plural: Tjänster
          values: [{key: r, label: Recept}, {key: t, label: Tid}]
        lage:
          label: Läge
          values: [{key: i, label: Införd, mark: done}, {key: s, label: Saknas, mark: lacking}, {key: o, label: Oklart, mark: unknown}]
        -- content/2025/datapackage.yaml --
        resources:
          - name: d
            path: data/d.csv
            title: Data
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string}
                - {name: kon, type: string}
                - {name: x, type: integer, uppsikt: {periods: sum}}
                - {name: n, type: integer, uppsikt: {periods: sum}}
            uppsikt: {extracted: 2026-01-01, time: ar}
          - name: s
            path: data/s.csv
            title: Lägen
            sources: [{title: Register}]
            schema:
              fields:
                - {name: kommun, type: string}
                - {name: tjanst, type: string}
                - {name: lage, type: string}
                - {name: fran, type: date}
            uppsikt:
              extracted: 2026-01-01
              state: {key: [kommun, tjanst], value: lage, valid_from: fran, missing: o}
        -- content/2025/data/s.csv --
        kommun,tjanst,lage,fran
        a,r,i,2024-01-01
        a,t,i,2024-01-01
        b,r,s,2024-01-01
        b,t,i,2024-01-01
        c,r,s,2024-01-01
        c,t,s,2024-01-01
        """)

    /// The rows without gaps are counted, though they are not shown.
    @Test func whatIsCountedAmongAllIsNotSaidToBeAmongTheShown() throws {
        let built = try MatrixTurnedTests.edition.chart(
            "kind: matrix\ndataset: s\nrows: kommun\ncolumns: tjanst\nonly: gaps"
        ).build()
        let words = built.words("2025/index.html")
        #expect(words.contains("Visar 2 av 3 kommuner.") && words.contains("3 av 6 tillämpliga"), "\(words)")
        #expect(!words.contains("bland dem som visas"))
    }

    @Test(arguments: [("kommun", "tjanst"), ("tjanst", "kommun")])
    func noUnitIsCountedAsAnItem(rows: String, columns: String) throws {
        let built = try MatrixTurnedTests.edition.chart("kind: matrix\ndataset: s\nrows: \(rows)\ncolumns: \(columns)")
            .build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html")
        #expect(words.contains("3 av 6 tillämpliga rutor är införda"), "\(words)")
        #expect(!words.contains("kommuner är införda") && !words.contains("Minst införd: Ceby"))
    }
}
