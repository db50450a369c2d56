import Diagnostics
import TestProjects
import Testing

/// Two rows of one time and the same values of all dimensions are never added up where that makes no number; and a
/// number that is published as one row needs its slice only where it is asked for.
@Suite struct RepeatedRowsTests {
    private func project(periods: String, _ rows: String, text: String = "`=n`") -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [{key: a, label: Aby}, {key: b, label: Beby}], total: {key: "00", label: Länet}}
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
                    - {name: kvartal, type: integer}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, uppsikt: {periods: \(periods)}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/d.csv --
            ar,kvartal,kommun,n
            \(rows)
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """)
    }

    @Test(arguments: ["last", "mean", "none"])
    func theQuartersOfAStockAreNotAYear(periods: String) throws {
        let quarters = (1...4).map { "2025,\($0),a,\(100 + $0)" }.joined(separator: "\n")
        let fault = try #require(try project(periods: periods, quarters).build().errors.first)
        #expect(fault.rule.id == "several-rows")
        #expect((fault.place.path, fault.place.line) == ("content/2025/data/d.csv", 3))
        #expect(fault.notes.count == 2)
        // Told also where no page asks for the number.
        #expect(try project(periods: periods, quarters, text: "Ingenting.").build().rules.contains("several-rows"))
    }

    @Test func theQuartersOfAFlowAreAYear() throws {
        let quarters = (1...4).map { "2025,\($0),a,\($0)" }.joined(separator: "\n")
        let built = try project(periods: "sum", quarters, text: "Summan är `=n`.").build()
        #expect(built.errors.isEmpty, "\(built.findings.map(\.message))")
        #expect(built.words("2025/index.html").contains("Summan är 10."))
    }

    @Test(arguments: ["sum", "last"])
    func aPublishedWholeStandsOnce(periods: String) throws {
        let errors = try project(periods: periods, "2025,1,a,1\n2025,1,b,2\n2025,1,00,3\n2025,1,00,3").build().errors
        let doubled = errors.filter { ["several-rows", "primary-key"].contains($0.rule.id) }
        #expect(doubled.map(\.place.line) == [5], "\(errors.map(\.message))")
    }

    @Test func aMeasureThatIsAlwaysSlicedNeedsNoWhole() throws {
        let measure = """
            -- content/2025/measures/n.yaml --
            label: Antal
            type: published
            dataset: d
            field: n
            unit: count
            improvement_direction: neutral
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [{key: a, label: Aby}, {key: b, label: Beby}]}
            """
        let rows = "2025,1,a,1\n2025,1,b,2"
        for text in ["Aby `=n kommun=a`, Beby `=n kommun=b`.", "Ingenting."] {
            let built = try project(periods: "none", rows, text: text).with(measure).build()
            #expect(built.errors.isEmpty, "\(built.findings.map(\.message))")
        }
        let unsliced = try project(periods: "none", rows).with(measure).build()
        #expect(unsliced.errors.map(\.rule.id).contains("several-rows"))
        #expect(unsliced.errors.first?.place.line == 3)
    }
}
