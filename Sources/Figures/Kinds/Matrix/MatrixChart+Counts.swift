import Language
import Values

extension MatrixChart {
    var rows: [Row] { groups.flatMap(\.rows) }
    /// All that is counted, shown or not.
    var counted: [Row] { rows + unshown }

    /// A cell for every column: what a row lacks is unknown, what it has too much is left out.
    func cells(_ row: Row) -> [Cell] {
        columns.indices.map { row.cells.indices.contains($0) ? row.cells[$0] : Cell(.unknown) }
    }

    var allCells: [Cell] { counted.flatMap(cells) }

    /// "7 av 8"; "–" when nothing applies. An unknown cell counts as not done.
    func share(_ cells: [Cell]) -> String {
        let counts = count(cells)
        return counts.applicable == 0 ? Swedish.enDash : Phrases.share(counts.done, of: counts.applicable)
    }

    func count(_ cells: [Cell]) -> (done: Int, applicable: Int) {
        (cells.filter { $0.status == .done }.count, cells.filter { $0.status != .notApplicable }.count)
    }

    package func number(_ count: Int) -> String { Swedish.number(Exact(count)) }

    func column(_ index: Int) -> [Cell] { counted.map { cells($0)[index] } }

    func total(_ index: Int, _ totals: Totals) -> String {
        guard let texts = totals.columns, texts.indices.contains(index) else { return share(column(index)) }
        return texts[index]
    }

    /// The statuses that occur with their words, in the order of the list.
    var legend: [Cell] {
        var seen: Set<Cell> = []
        let used = rows.flatMap(cells).filter { seen.insert($0).inserted }
        return Status.allCases.flatMap { status in used.filter { $0.status == status } }
    }

    var table: DataTable {
        let hasGroups = groups.contains { !$0.label.isEmpty }
        let heads = [rowNoun.one].map(Swedish.capitalised) + (hasGroups ? [Heads.group] : [])
        let body = groups.flatMap { group in
            group.rows.map { row in
                let name = DataTable.Cell(
                    Swedish.withoutSoftHyphens(row.label + (row.note.map { " (\($0))" } ?? "")), link: row.link)
                let cells = cells(row)
                let words = (hasGroups ? [group.label] : []) + cells.map(\.word) + [row.share ?? share(cells)]
                return DataTable.Row([name] + words.map { DataTable.Cell($0) })
            }
        }
        let last = totals.map { totals in
            let numbers = columns.indices.map { total($0, totals) } + [totals.all ?? share(allCells)]
            return DataTable.Row(
                ([totals.label] + (hasGroups ? [""] : []) + numbers).map { DataTable.Cell($0) }, isSummary: true)
        }
        return DataTable(
            caption: MatrixPhrases.title(Swedish.capitalised(columnNoun.many), per: rowNoun.one)
                + ", \(Swedish.date(date))",
            columns: (heads + columns.map { Swedish.withoutSoftHyphens($0.label) } + [Heads.share]).map {
                DataTable.Column($0)
            },
            rows: body + (last.map { [$0] } ?? []), signs: SignWords.table(missing: MatrixPhrases.nothingApplies))
    }
}
