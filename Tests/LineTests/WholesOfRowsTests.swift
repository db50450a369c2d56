import TestProjects
import Testing

/// A published whole is none of the rows whose least, greatest or middle is asked for.
@Suite struct WholesOfRowsTests {
    private func edition(_ agg: String, _ rows: [String]) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values: [{key: a, label: Aby}, {key: b, label: Beby}, {key: c, label: Ceby}, {key: d, label: Deby}]
              total: {key: T, label: Länet}
            -- content/2025/data/d.csv --
            ar,kommun,n
            \(rows.map { "2025," + $0 }.joined(separator: "\n"))
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: \(agg)
            unit: count
            improvement_direction: neutral
            """)
    }

    @Test(arguments: [("min", "10"), ("max", "40"), ("mean", "25"), ("sum", "100")])
    func itIsOneOfTheParts(agg: String, number: String) throws {
        let built = try edition(agg, ["a,10", "b,20", "c,30", "d,40", "T,100"]).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(built.words("2025/index.html").contains("Summan är \(number)."))
    }

    @Test(arguments: ["min", "max", "mean", "sum"])
    func itIsTheWholeWhereTheFileHasNothingElse(agg: String) throws {
        let built = try edition(agg, ["T,100"]).build()
        #expect(built.words("2025/index.html").contains("Summan är 100."), "\(built.told)")
    }
}
