import Diagnostics
import TestProjects
import TestSupport
import Testing
import Values

/// Where a value is missing the message names the file, and the times for which it has no row or no number.
@Suite struct AbsenceTests {
    private func message(_ formula: String, _ project: ProjectText) throws -> String {
        let built = try project.with("-- content/2025/01-prov.md --\n# Prov\n\n`\(formula)`").build()
        let fault = try #require(built.errors.first { $0.rule.id == "value-missing" }, "\(built.told)")
        #expect(built.errors.count == 1)
        return fault.message
    }

    private func small(_ rows: String) -> ProjectText {
        smallEdition.with("-- content/2025/data/d.csv --\nar,kommun,n\n\(rows)")
    }

    @Test func aYearWithoutRowsIsNamed() throws {
        let project = small("2024,a,1\n2025,a,1\n2025,b,1")
        let none = "värdet saknas: data/d.csv har inga rader för "
        #expect(try message("=n period=2021..2024", project) == none + "2021..2023")
        #expect(try message("=n change=2023", project) == none + "2023")
        #expect(try message("=n kommun=a period=2023", project) == none + "2023")
    }

    @Test func aSliceIsToldFromATimeWithoutRows() throws {
        let project = small("2024,a,1\n2025,a,1\n2025,b,")
        let start = "värdet saknas: data/d.csv "
        #expect(try message("=n kommun=c", project) == start + "har inga rader i urvalet för 2025")
        #expect(try message("=n kommun=a,c", project) == start + "har inga rader i urvalet för 2025")
        #expect(try message("=n kommun=b", project) == start + "saknar värde i kolumnen «n» för 2025")
        #expect(try message("=n", project) == start + "saknar värde i kolumnen «n» för 2025")
        #expect(
            try message("=n kommun=b period=2023..2025", project) == start
                + "har inga rader för 2023, har inga rader i urvalet för 2024 och saknar värde i kolumnen «n» för 2025")
    }

    @Test func aUnitThatDidNotExistIsTheReason() throws {
        let project = months(all.filter { $0 != "2025-02,y" }).with(
            """
            -- content/2025/data/enheter.csv --
            enhet,fran,till
            x,2020-01-01,
            y,2025-01-01,
            """)
        #expect(try message("=n enhet=y period=2024-05", project) == "y fanns inte då")
        let absent = "värdet saknas: data/d.csv har inga rader i urvalet för "
        #expect(try message("=n enhet=y period=2025-02", project) == absent + "2025-02")
        #expect(try message("=n enhet=y period=2024..2025", project) == absent + "2024-01..2024-12 och 2025-02")
    }

    // MARK: Random rows

    private let all = (0..<24).flatMap { index in
        let month = Period(.month, 2024 * 12 + index)
        return index < 12 ? ["\(month),x"] : ["\(month),x", "\(month),y"]
    }

    /// Numbers of two units by month, where the rows have the value 1, and measures of every kind of them.
    private func months(_ rows: [String]) -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            enhet: {label: Enhet, dataset: enheter, key: enhet, valid_from: fran, valid_to: till}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: enheter
                path: data/enheter.csv
                sources: [{title: Register}]
                schema:
                  fields: [{name: enhet, type: string}, {name: fran, type: date}, {name: till, type: date}]
                uppsikt: {extracted: 2026-01-01}
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: manad, type: yearmonth}
                    - {name: enhet, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: manad}
            -- content/2025/data/enheter.csv --
            enhet,fran,till
            x,2020-01-01,
            y,2020-01-01,
            -- content/2025/data/d.csv --
            manad,enhet,n
            \(rows.map { $0.hasSuffix(",") ? $0 : $0 + ",1" }.joined(separator: "\n"))
            -- content/2025/measures/medel.yaml --
            {label: Medel, type: simple, dataset: d, field: n, agg: mean, unit: count, improvement_direction: neutral}
            -- content/2025/measures/rader.yaml --
            {label: Rader, type: simple, dataset: d, agg: count, periods: sum, unit: count, improvement_direction: neutral}
            -- content/2025/measures/enheter.yaml --
            {label: Enheter, type: simple, dataset: d, agg: count_distinct, field: enhet, unit: count, improvement_direction: neutral}
            -- content/2025/measures/kvot.yaml --
            label: Kvot
            type: ratio
            numerator: {dataset: d, field: n, agg: sum}
            denominator: {dataset: d, agg: count, periods: sum}
            unit: ratio
            improvement_direction: neutral
            -- content/2025/measures/snitt.yaml --
            {label: Snitt, type: simple, dataset: d, field: n, agg: sum, unit: count, periods: mean, improvement_direction: neutral}
            """)
    }

    /// The months that a message names, and how many more it counts.
    private func named(_ message: String) -> (months: [String], more: Int) {
        let words = message.split(whereSeparator: { ", ".contains($0) }).map(String.init)
        let periods = words.compactMap { Period(parsing: $0) }
        let more = words.firstIndex(of: "tider").flatMap { Int(words[$0 - 1]) } ?? 0
        return (periods.flatMap { $0.parts.map(\.description) }, more)
    }

    @Test(arguments: 0..<12) func theTimesWithoutRowsAreNamedAndNoOthers(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let (period, share) = (numbers.pick(["2024", "2025", "2024..2025"]), 1 + numbers.below(4))
        let asked = Set(all.map { String($0.prefix(7)) }).filter { period.contains("..") || $0.hasPrefix(period) }
            .sorted()
        let absent = Set(asked.filter { _ in numbers.below(5) < share } + [numbers.pick(asked)])
        let unit = numbers.pick(["", " enhet=x"])
        let project = months(all.filter { !absent.contains(String($0.prefix(7))) })
        for measure in ["n", "medel", "rader", "enheter", "kvot", "snitt"] {
            let message = try message("=\(measure)\(unit) period=\(period)", project)
            let wanted = absent.sorted()
            let (told, more) = named(message)
            #expect(told == Array(wanted.prefix(told.count)), "\(message)")
            #expect(told.count + more == wanted.count, "\(message)")
            #expect(more == 0 || told.count >= 6, "\(message)")
        }
    }

    @Test(arguments: 0..<8) func theTimesWithoutANumberAreNamedAndNoOthers(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let blank = Set((0..<(1 + numbers.below(5))).map { _ in numbers.pick(all.filter { $0.hasPrefix("2025") }) })
        let project = months(all.map { blank.contains($0) ? $0 + "," : $0 })
        for measure in ["n", "kvot", "snitt"] {
            let message = try message("=\(measure)", project)
            #expect(message.contains("data/d.csv saknar värde i kolumnen «n» för"))
            #expect(named(message).months == Set(blank.map { String($0.prefix(7)) }).sorted(), "\(message)")
        }
    }
}
