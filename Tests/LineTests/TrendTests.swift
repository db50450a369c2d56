import Diagnostics
import TestProjects
import Testing

/// A line without a period of the author's shows everything up to the edition's last day, and nothing after it.
@Suite struct TrendTests {
    /// Monthly rows from a month to another; the value is 50 % but for a peak of 90 % in the first month.
    private func monthly(_ period: String, from first: (Int, Int), to last: (Int, Int)) -> ProjectText {
        var rows = ["manad,kommun,kon,x,n"]
        for month in first.0 * 12 + first.1 - 1...last.0 * 12 + last.1 - 1 {
            let name = "\(month / 12)-" + (month % 12 < 9 ? "0" : "") + "\(month % 12 + 1)"
            let value = month == first.0 * 12 + first.1 - 1 ? 90 : 50
            for kommun in ["a", "b"] { for kon in ["k", "m"] { rows.append("\(name),\(kommun),\(kon),\(value),100") } }
        }
        let package = (blockEdition.files["content/2025/datapackage.yaml"] ?? "")
            .replacing("name: ar, type: year", with: "name: manad, type: yearmonth")
            .replacing("time: ar", with: "time: manad")
        return blockEdition.with("-- content/2025/data/d.csv --\n" + rows.joined(separator: "\n"))
            .with("-- content/2025/datapackage.yaml --\n" + package)
            .with("-- content/2025/report.yaml --\ntitle: Prov\npublisher: Region\nperiod: \(period)\n")
    }

    private func rows(_ built: BuiltProject, _ file: String = "2025/data/fig-f-rfc4180.csv") throws -> [[Substring]] {
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let text = try #require(built[file])
        return text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
    }

    private func yearly(from first: Int) -> ProjectText {
        var lines = ["ar,kommun,kon,x,n"]
        for year in first...2025 {
            for kommun in ["a", "b"] { lines.append("\(year),\(kommun),k,\(year == first ? 90 : 50),100") }
        }
        return blockEdition.with("-- content/2025/data/d.csv --\n" + lines.joined(separator: "\n"))
    }

    @Test(arguments: [
        "kind: trend\nmeasure: share", "kind: spc\nmeasure: share", "kind: trend\nmeasure: share\nby: kommun",
    ])
    func everyYearOfTheFileIsDrawn(keys: String) throws {
        let rows = try rows(yearly(from: 1975).chart(keys).build())
        #expect(rows.contains { $0.contains("1975") } && rows.contains { $0.contains("2025") })
        #expect(
            Set(rows.flatMap { $0 }.filter { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }).count == 51)
    }

    @Test func multiplesBeginWithTheFirstYearOfTheFile() throws {
        let built = try yearly(from: 1975).chart("kind: multiples\nof: trend\nfacet: kommun\nmeasure: share").build()
        #expect(try Set(rows(built).map { $0[1] }).contains("1975"))
        #expect(try rows(built).count == 3 * 51)
    }

    @Test func aFileWhoseNewestRowsComeFirstIsReadWhole() throws {
        let edition = yearly(from: 1975)
        let data = edition.files["content/2025/data/d.csv"] ?? ""
        let lines = data.split(separator: "\n")
        let turned = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
        let built = try edition.with("-- content/2025/data/d.csv --\n" + turned).chart("kind: trend\nmeasure: share")
            .build()
        #expect(try rows(built) == rows(edition.chart("kind: trend\nmeasure: share").build()))
    }

    /// Period of the edition, and the last period of the line.
    @Test(arguments: [
        ("2025-T2", "tertial\u{A0}2 2025"), ("2025-Q2", "kvartal\u{A0}2 2025"), ("2025-08", "augusti 2025"),
        ("2025-01..2025-08", "augusti 2025"), ("2025", "2025"),
    ])
    func theLineEndsWithTheEdition(period: String, last: String) throws {
        let edition = monthly(period, from: (2024, 1), to: (2025, 12))
        for kind in ["trend", "spc"] {
            let built = try edition.chart("kind: \(kind)", "measure: share").build()
            #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
            #expect(
                try rows(built).last?.first.map(String.init)?.lowercased().replacing("\u{A0}", with: " ")
                    == last.replacing("\u{A0}", with: " "))
        }
    }

    @Test func aBrokenYearIsDrawnByMonthToItsEnd() throws {
        let edition = monthly("2015-04..2016-03", from: (2014, 1), to: (2016, 3))
        let rows = try rows(edition.chart("kind: trend\nmeasure: share").build())
        #expect(rows.count == 27)
        #expect(rows.last?.first.map { $0.lowercased() }?.contains("mars") == true)
    }

    @Test(arguments: ["year", "tertial", "quarter", "month"], ["2025-T2", "2025-Q1", "2025-05"])
    func noGrainAsksForWhatComesAfterTheEdition(grain: String, period: String) throws {
        let edition = monthly(period, from: (2023, 1), to: (2025, 12))
        for kind in ["trend", "spc"] {
            let built = try edition.chart("kind: \(kind)", "measure: share", "grain: \(grain)").build()
            #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        }
    }

    @Test(arguments: ["2025-T2", "2025-Q2", "2025-08", "2025-01..2025-06"])
    func tablesHaveTheirLinesInEveryEdition(period: String) throws {
        let edition = monthly(period, from: (2021, 1), to: (2025, 12))
        let score = try edition.table("kind: scorecard", "measures: [share]").build()
        #expect(score.errors.isEmpty, "\(score.errors.map(\.message))")
        #expect(score["2025/index.html"]?.contains("class=\"c-gnista\"><svg") == true)
        let values = try edition.table("kind: values", "measures: [share]", "by: kommun", "sparkline: true").build()
        #expect(values.errors.isEmpty, "\(values.errors.map(\.message))")
        #expect(values["2025/index.html"]?.contains("class=\"c-gnista\"><svg") == true)
    }

    /// Who reckons the limits by the note gets those that are drawn.
    @Test(arguments: [(10, true), (2, false)]) func theNoteSaysWhichChangesTheLimitsAreMadeOf(
        highest: Int, isSaid: Bool
    ) throws {
        let values = [1, 2, 1, 2, highest, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
        let rows = values.enumerated().map { "\(2008 + $0),a,k,1,\($1)" }
        let built = try blockEdition.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n" + rows.joined(separator: "\n")
        ).chart("kind: spc\nmeasure: calls\nperiod: 2008..2025").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html")
        #expect(words.contains("2,66 gånger") && words.contains("är inte medräknade.") == isSaid, "\(words)")
    }
}
