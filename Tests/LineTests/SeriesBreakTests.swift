import Diagnostics
import Line
import TestProjects
import Testing

/// Tables over a break in the series say it as figures do.
@Suite struct SeriesBreakTests {
    private let broken = blockEdition.with(
        "-- content/2025/measures/share.yaml --\n" + (blockEdition.files["content/2025/measures/share.yaml"] ?? "")
            + "series_breaks: [{from: 2023, label: Nytt system}]\n")

    @Test(arguments: [
        "kind: values\nmeasures: [share]\nby: period\nperiod: 2020..2025",
        "kind: values\nmeasures: [share]\nby: kommun\ncompare: 2020",
        "kind: values\nmeasures: [share]\nby: kommun\nsparkline: true",
        "kind: scorecard\nmeasures: [share]\ncompare: 2021",
        "kind: values\nmeasures: [share, calls]\nby: kommun\nsparkline: true",
    ])
    func aTableOverABreakSaysSo(keys: String) throws {
        let built = try broken.table(keys).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        #expect(built.words("2025/index.html").lowercased().contains("serien bryts 2023: nytt system."))
        let whole = try blockEdition.table(keys).build()
        #expect(!whole.words("2025/index.html").lowercased().contains("serien bryts"))
    }

    @Test(arguments: [
        "kind: values\nmeasures: [share]\nby: period\nperiod: 2023..2025",
        "kind: values\nmeasures: [share]\nby: kommun\ncompare: 2024",
    ])
    func aTableAfterTheBreakDoesNot(keys: String) throws {
        #expect(try !broken.table(keys).build().words("2025/index.html").contains("Serien bryts"))
    }

    /// A hundred a month before July 2024 and two hundred from it: nothing has grown.
    private func rolling(_ window: String) -> ProjectText {
        let rows = (0..<48).flatMap { number in
            ["a", "b", "c"].map {
                "\(2022 + number / 12)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1),\($0),\(number < 30 ? 100 : 200)"
            }
        }
        return smallEdition.with(time: ("tid", "yearmonth"), columns: ["n": "sum"]).with(
            """
            -- content/2025/measures/n.yaml --
            label: Antal
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            improvement_direction: increase
            series_breaks: [{from: 2024-07, label: Nytt system}]
            -- content/2025/measures/sedan.yaml --
            label: Sedan tidigare
            type: cumulative
            input_metric: n
            \(window)
            unit: count
            improvement_direction: increase
            -- content/2025/data/d.csv --
            tid,kommun,n
            """ + "\n" + rows.joined(separator: "\n"))
    }

    @Test(arguments: [
        "kind: trend\nmeasure: sedan\ngrain: month", "kind: trend\nmeasure: sedan\ngrain: month\nby: kommun",
        "kind: trend\nmeasure: sedan\ngrain: month\nperiod: 2024-08..2025-12",
        "kind: trend\nmeasure: sedan\ngrain: month\nperiod: 2024-08..2025-01",
        "kind: spc\nmeasure: sedan\ngrain: month",
        "kind: multiples\nof: trend\nmeasure: sedan\nfacet: kommun\ngrain: month",
    ])
    func aWindowOverABreakIsNoGrowth(keys: String) throws {
        for window in ["window: 12 months", "window: 6 months"] {
            let built = try rolling(window).chart(keys).build()
            #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
            let words = built.words("2025/index.html")
            #expect(words.contains("Serien bryts"), "\(keys) \(window)")
            for told in ["ökning", "ökade", "förbättring", "avviker"] {
                #expect(!words.contains(told), "\(keys) \(told)")
            }
        }
    }

    /// The difference between a value and that of a year earlier, on each side of July 2024.
    private let difference = """
        -- content/2025/measures/skillnad.yaml --
        label: Skillnad
        type: derived
        input_metrics: [{name: n, alias: nu}, {name: n, alias: forr, offset_window: 1 year}]
        expr: nu - forr
        unit: count
        improvement_direction: increase
        """

    @Test(arguments: [
        "table\nkind: values\nmeasures: [skillnad]\nby: period\nperiod: 2024..2025",
        "table\nkind: values\nmeasures: [skillnad, n]\nby: kommun", "table\nkind: scorecard\nmeasures: [skillnad]",
        "table\nkind: equity\nmeasure: skillnad\nby: [kommun]",
        "chart\nkind: bars\nmeasure: skillnad\nby: kommun", "chart\nkind: dots\nmeasure: skillnad\nby: kommun",
        "chart\nkind: slope\nmeasure: skillnad\nby: kommun\nperiod: [2024, 2025]",
        "chart\nkind: trend\nmeasure: skillnad\ngrain: month\nperiod: 2023-06..2025-12",
        "chart\nkind: trend\nmeasure: skillnad\ngrain: month\nperiod: 2024-08..2025-02",
        "chart\nkind: multiples\nof: trend\nmeasure: skillnad\nfacet: kommun\ngrain: month",
        "chart\nkind: spc\nmeasure: skillnad\ngrain: month", "chart\nkind: bullet\nmeasures: [skillnad]",
    ])
    func whatWouldCompareOverABreakIsNotMissing(keys: String) throws {
        let (kind, rest) = (keys.prefix { $0 != "\n" }, keys.drop { $0 != "\n" }.dropFirst())
        let project = rolling("window: 12 months").with(difference)
        let built = try (kind == "table" ? project.table(String(rest)) : project.chart(String(rest))).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let words = built.words("2025/index.html")
        #expect(!words.lowercased().contains("uppgift saknas"), "\(keys)")
        #expect(words.contains("måttet jämför tider före och efter ett tidsseriebrott: Nytt system (från juli 2024)."))
    }

    @Test func explainSaysTheBreak() throws {
        let text = try rolling("window: 12 months").with(difference).explain("skillnad").answer?.text
        #expect(text?.contains("2025: inget värde, för måttet jämför tider före och efter ett tidsseriebrott") == true)
    }

    @Test func anEmptyChangeGivesItsReason() throws {
        let words = try broken.table("kind: values\nmeasures: [share]\nby: kommun\ncompare: 2020").build().words(
            "2025/index.html")
        #expect(words.contains("Ändringen visas inte: ändringen går över ett tidsseriebrott: Nytt system (från 2023)."))
    }

    @Test func aChangeThatOnlyOneRowLacksNamesIt() throws {
        let data = (blockEdition.files["content/2025/data/d.csv"] ?? "").split(separator: "\n")
            .filter { !$0.hasPrefix("2020,b") }.joined(separator: "\n")
        let words = try blockEdition.with("-- content/2025/data/d.csv --\n" + data)
            .table("kind: values\nmeasures: [share]\nby: kommun\ncompare: 2020").build().words("2025/index.html")
        #expect(words.contains("Ändringen visas inte för Beby: värdet saknas."))
    }
}
