import Diagnostics
import TestProjects
import TestSupport
import Testing

/// A period without a single row is missing: told, and never a zero.
@Suite struct MissingRowTests {
    /// Months of 2024 and 2025, two units of which one exists from July 2024.
    private func rows() -> [(month: String, unit: String)] {
        (0..<24).flatMap { index -> [(String, String)] in
            let month = "\(2024 + index / 12)-" + (index % 12 < 9 ? "0" : "") + "\(index % 12 + 1)"
            return (index >= 6 ? ["x", "y"] : ["x"]).map { (month, $0) }
        }
    }

    private func edition(_ complete: String, _ rows: [(month: String, unit: String)], text: String = "# Prov\n\nText.")
        -> ProjectText
    {
        smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            enhet: {label: Enhet, dataset: enheter, key: enhet, valid_from: fran}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: enheter
                path: data/enheter.csv
                sources: [{title: Register}]
                schema: {fields: [{name: enhet, type: string}, {name: fran, type: date}]}
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
                uppsikt: {extracted: 2026-01-01, time: manad, complete: \(complete)}
            -- content/2025/data/enheter.csv --
            enhet,fran
            x,2020-01-01
            y,2024-07-01
            -- content/2025/data/d.csv --
            manad,enhet,n
            \(rows.map { "\($0.month),\($0.unit),5" }.joined(separator: "\n"))
            -- content/2025/01-prov.md --
            \(text)
            """)
    }

    private let bounds = "from: 2024-01, to: 2025-12"

    @Test(arguments: [
        "{every: month, from: 2024-01, to: 2025-12}", "{by: [], from: 2024-01, to: 2025-12}",
        "{by: [enhet], every: month, from: 2024-01, to: 2025-12}",
        "{by: [enhet], every: month, from: 2024-01, to: 2025-12, fill_nulls_with: 0}",
    ])
    func aPeriodWithoutRowsIsOneError(complete: String) throws {
        #expect(try edition(complete, rows()).build().errors.isEmpty)
        let gone = ["2024-01", "2025-10", "2025-11", "2025-12"]
        let built = try edition(complete, rows().filter { !gone.contains($0.month) }).build()
        #expect(built.errors.map(\.message) == ["filen har inga rader för januari 2024 och oktober–december 2025"])
        #expect(built.errors.map(\.rule.id) == ["missing-row"])
        #expect(built.errors.first?.place.path == "content/2025/data/d.csv")
    }

    @Test func aForgottenMonthIsNoZero() throws {
        let complete = "{by: [enhet], every: month, \(bounds), fill_nulls_with: 0}"
        let text = "# Prov\n\nSumman är `=n`, i november `=n period=2025-11 enhet=y`."
        let sparse = rows().filter { $0.month != "2025-11" || $0.unit == "x" }
        #expect(
            try edition(complete, sparse, text: text).build().words("2025/index.html").contains("115, i november 0"))
        let built = try edition(complete, rows().filter { $0.month != "2025-11" }, text: text).build()
        #expect(built.errors.map(\.rule.id) == ["missing-row"])
        #expect(!built.words("2025/index.html").contains("i november 0"))
        let answer = try edition(complete, rows().filter { $0.month != "2025-11" }).explain("n", "period=2025-11")
        #expect(answer.answer == nil || answer.findings.hasErrors)
    }

    /// Rows taken away at random: whatever is left, each period without rows and each absent combination is told, and
    /// nothing else.
    @Test(arguments: 0..<60)
    func whatIsTakenAwayIsTold(seed: Int) throws {
        var dice = SplitMix(seed)
        let all = rows()
        let gone = (0..<dice.below(6)).map { _ in all[dice.below(all.count)] }
        let month = dice.below(2) == 0 ? all[dice.below(all.count)].month : ""
        let left = all.filter { row in row.month != month && !gone.contains { $0 == row } }
        let built = try edition("{by: [enhet], \(bounds)}", left).build()
        let bare = Set(all.map(\.month)).subtracting(left.map(\.month))
        let absent = all.filter { row in !bare.contains(row.month) && !left.contains { $0 == row } }
        #expect(built.errors.count == absent.count + (bare.isEmpty ? 0 : 1))
        #expect(built.errors.allSatisfy { $0.rule.id == "missing-row" })
    }

    @Test func anAcceptedPeriodIsANotice() throws {
        var project = edition(
            "{every: month, \(bounds)}", rows().filter { !["2024-03", "2025-12"].contains($0.month) })
        let accept = "accept: [{rule: missing-row, where: {manad: 2024-03}, reason: Stängt}]"
        let path = "content/2025/datapackage.yaml"
        project.files[path] = project.files[path]?.replacing("time: manad,", with: "time: manad, \(accept),")
        let told = try project.build().findings.filter { $0.rule.id == "missing-row" }
        #expect(
            told.map(\.message) == ["filen har inga rader för mars 2024", "filen har inga rader för december 2025"])
        #expect(told.map(\.severity) == [.notice, .error])
    }

    @Test func theQualityPageTellsWhatIsChecked() throws {
        let plain = try edition("{every: month, \(bounds)}", rows()).build().words("2025/datakvalitet.html")
        #expect(plain.contains("Det finns rader för varje månad från och med januari 2024 till och med december 2025"))
        let sparse = rows().filter { $0.month != "2025-11" || $0.unit == "x" }
        let filled = try edition("{by: [enhet], \(bounds), fill_nulls_with: 0}", sparse).build()
        let words = filled.words("2025/datakvalitet.html")
        #expect(words.contains("och 1 tillagda med värdet 0"))
        #expect(words.contains("i en period med rader räknas en rad som saknas som 0"))
    }

    @Test(arguments: [
        "{by: [kolumn]}", "{every: month, from: 2025-12, to: 2024-01}", "{every: month, fill_nulls_with: 0}",
        "{by: [enhet], fill_nulls_with: 0.5}", "{every: day}",
    ])
    func aDemandThatCannotBeMetIsTold(complete: String) throws {
        #expect(try !edition(complete, rows()).build().errors.isEmpty)
    }
}
