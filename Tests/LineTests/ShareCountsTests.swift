import Diagnostics
import TestProjects
import Testing

/// An interval and a limit are of the very number that stands beside them.
@Suite struct ShareCountsTests {
    private let wilson = "kind: dots\nmeasure: share\nby: kommun\ninterval: wilson"
    private let funnel = "kind: funnel\nmeasure: share\nby: kommun"

    private func edition(periods: String) -> ProjectText {
        var rows = ["manad,kommun,x,n"]
        for month in 1...12 {
            for (index, kommun) in ["a", "b", "c"].enumerated() {
                let (x, n) = index == 0 && month == 1 ? (9, 10) : (100 + 20 * index + month, 1_000)
                rows += ["2024", "2025"].map { "\($0)-\(month < 10 ? "0" : "")\(month),\(kommun),\(x),\(n)" }
            }
        }
        return smallEdition.with(time: ("manad", "yearmonth"), columns: ["x": "sum", "n": "sum"]).with(
            """
            -- content/2025/measures/n.yaml --

            -- content/2025/measures/share.yaml --
            label: Andel svar
            type: ratio
            numerator: {dataset: d, agg: sum, field: x, label: svar}
            denominator: {dataset: d, agg: sum, field: n, label: samtal}
            unit: percent
            periods: \(periods)
            improvement_direction: increase
            -- content/2025/01-prov.md --
            # Prov

            Andelen är `=share`.
            -- content/2025/data/d.csv --
            """ + "\n" + rows.joined(separator: "\n"))
    }

    @Test func aMeanOfPeriodsHasNoIntervalOfThePooledShare() throws {
        for keys in [wilson, funnel] {
            let rules = try edition(periods: "mean").chart(keys).build().errors.map(\.rule.id)
            #expect(rules == ["block-combination"], "\(keys)")
            #expect(try edition(periods: "pooled").chart(keys).build().errors.isEmpty)
        }
        let table = "kind: values\nmeasures: [share]\nby: kommun\nperiod: 2025-01\ncompare: 2024-01"
        #expect(try edition(periods: "pooled").table(table).build().words("2025/index.html").contains("Newcombe"))
        let year = "kind: values\nmeasures: [share]\nby: kommun\ncompare: 2024"
        let built = try edition(periods: "mean").table(year).build()
        #expect(built.errors.isEmpty && !built.words("2025/index.html").contains("Newcombe"))
    }

    /// The sides do not give the mean: what they give stands beside it, by its own name.
    @Test func theCardOfAMeanSaysWhatItsSidesGive() throws {
        let words = try edition(periods: "mean").build().words("2025/matt.html")
        #expect(words.contains("för hela perioden på en gång"))
        #expect(words.contains("medelvärdet av de kortare periodernas värden, avrundat"))
        #expect(try !edition(periods: "pooled").build().words("2025/matt.html").contains("på en gång"))
    }

    @Test func whatIsMoreThanItsWholeHasNoLimits() throws {
        let data = edition(periods: "pooled").files["content/2025/data/d.csv"] ?? ""
        let beyond = edition(periods: "pooled").with(
            "-- content/2025/data/d.csv --\n" + data.replacing("2025-12,a,112,1000", with: "2025-12,a,90000,1000"))
        let told = "för Aby är täljaren större än nämnaren, och måttet är ingen andel."
        for (keys, lead) in [(wilson, "Konfidensintervall visas inte: "), (funnel, "Gränser räknas inte: ")] {
            let built = try beyond.chart(keys).build()
            #expect(built.errors.isEmpty && built.findings.map(\.rule.id).contains("not-a-share"))
            let words = built.words("2025/index.html")
            #expect(words.contains(lead + told))
            for wrong in ["inte känd", "uppgift saknas", "som har värde", "Grå streck", "binomialgränser", "Newcombe"] {
                #expect(!words.contains(wrong), "\(keys): \(wrong)")
            }
        }
        let table = "kind: values\nmeasures: [share]\nby: kommun\nperiod: 2025-12\ncompare: 2024-12"
        #expect(try !beyond.table(table).build().words("2025/index.html").contains("Newcombe"))
    }
}
