import Diagnostics
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
