import Testing

@testable import Figures

struct PaperTests {
    private func table(_ columns: Int, _ cell: String, numeric: Bool = true) -> DataTable {
        DataTable(
            caption: "",
            columns: [DataTable.Column("Kommun")]
                + (1...columns).map { DataTable.Column("Mått \($0)", isNumeric: numeric) },
            rows: [DataTable.Row([DataTable.Cell("Övertorneå")] + (1...columns).map { _ in DataTable.Cell(cell) })])
    }

    @Test func laysATableThatIsTooWideForAStandingSheet() {
        #expect(table(4, "85,7").sheet == .standing)
        #expect(table(14, "1\u{A0}234").sheet == .lying)
        #expect(table(40, "1\u{A0}234").sheet == .tooWide)
    }

    /// Words wrap at spaces, numbers never.
    @Test func letsWordsWrapButNotNumbers() {
        let words = "Ej införd, delvis, uppgift saknas sedan länge"
        #expect(table(4, words, numeric: false).sheet == .standing)
        #expect(table(4, words).sheet == .tooWide)
    }
}
