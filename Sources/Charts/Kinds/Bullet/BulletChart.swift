import Language
package import Values

/// Several measures against their targets: value, the year before and the target on a scale of each row's own, and the
/// standing as shape and word.
package struct BulletChart: Hashable, Sendable {
    package let period: Period
    /// The period of the rings.
    package let earlier: Period?
    package let rows: [Row]
    package let example: Bool

    package struct Row: Hashable, Sendable {
        package let words: MeasureWords
        package let datum: Datum
        package let comparison: Datum?
        package let target: NamedDatum?
        package let mark: StatusMark
        /// "Når målet".
        package let standing: String

        package init(
            words: MeasureWords, datum: Datum, comparison: Datum? = nil, target: NamedDatum? = nil, mark: StatusMark,
            standing: String
        ) {
            self.words = words
            self.datum = datum
            self.comparison = comparison
            self.target = target
            self.mark = mark
            self.standing = standing
        }
    }

    package init(period: Period, earlier: Period? = nil, rows: [Row], example: Bool = false) {
        self.period = period
        self.earlier = earlier
        self.rows = rows
        self.example = example
    }
}

extension BulletChart.Row {
    /// From zero: the whole for a share, else to a round number beyond all that the row shows.
    var domain: ClosedRange<Double> {
        let values = [datum, comparison, target?.datum].compactMap { $0?.double }
        if words.unit.isShare, values.allSatisfy({ (0...100).contains($0) }) { return 0...100 }
        let (low, high) = (min(values.min() ?? 0, 0), max(values.max() ?? 0, 0))
        guard low < high else { return 0...1 }
        let (start, end) = nice(low, high, 4)
        return start...end
    }
}

extension BulletChart: Chart {
    package func figure(id: String) -> Figure {
        var (wide, narrow) = (BulletDrawing(self, isNarrow: false), BulletDrawing(self, isNarrow: true))
        let drawings = (wide.finished(id: id), narrow.finished(id: id))
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: summary, table: table,
            axisNote: nil, audit: unique(drawings.0.audit + drawings.1.audit))
    }

    private var reached: [Row] { rows.filter { $0.mark == .reached } }
    private var judged: [Row] { rows.filter { $0.target != nil } }
    private var amount: String { rows.count == 1 ? "ett mått" : "\(Swedish.number(Exact(rows.count))) mått" }

    var name: String {
        accessibleName([
            "Måldiagram: \(amount), \(Swedish.period(period)).",
            judged.isEmpty ? "" : " \(reached.count) av \(judged.count) når målet.",
        ])
    }

    var summary: String {
        var sentences = Sentences()
        let before = earlier.map { " och \(Swedish.period($0))" } ?? ""
        sentences.add("Diagrammet visar utfall \(Swedish.period(period))\(before) och mål för \(amount).")
        if judged.isEmpty {
            sentences.add("Inget av dem har ett mål.")
        } else {
            sentences.add("\(reached.count) av \(judged.count) mått når målet.")
            sentences.add(furthest, rank: 1)
        }
        for row in rows { sentences.add(told(row), rank: 3) }
        sentences.add(hiddenSentence(rows.flatMap { [$0.datum, $0.comparison ?? .missing] }.count { $0 == .hidden }))
        return sentences.text
    }

    /// "Längst från målet är införda tjänster, 8,4 procentenheter."
    private var furthest: String? {
        let behind = judged.compactMap { row -> (Row, Exact)? in
            guard let value = row.datum.exact, let goal = row.target?.datum.exact, row.mark != .reached,
                row.words.unit.isShare
            else { return nil }
            return (row, (value - goal).magnitude)
        }
        guard let worst = behind.max(by: { $0.1 < $1.1 }) else { return nil }
        return "Längst från målet är \(inSentence(worst.0.words.label)), \(worst.0.words.spokenDifference(worst.1))."
    }

    private func told(_ row: Row) -> String {
        let value = row.datum.exact == nil ? "uppgift saknas" : row.words.spoken(row.datum.text)
        let goal = row.target.map { ", mål \(row.words.spoken($0.datum.text))" } ?? ", inget mål"
        return "\(Swedish.capitalised(row.words.label)): \(row.datum == .hidden ? "visas inte" : value)\(goal)."
    }

    var table: DataTable {
        let columns =
            [DataTable.Column("Mått"), DataTable.Column("Enhet")]
            + (earlier.map { [DataTable.Column(Swedish.period($0), isNumeric: true)] } ?? [])
            + [
                DataTable.Column(Swedish.period(period), isNumeric: true), DataTable.Column("Mål", isNumeric: true),
                DataTable.Column("Läge"),
            ]
        let lines = rows.map { row in
            DataTable.Row(
                [DataTable.Cell(row.words.label), DataTable.Cell(row.words.unit.noun.many)]
                    + (earlier == nil ? [] : [DataTable.Cell(row.comparison ?? .missing)])
                    + [
                        DataTable.Cell(row.datum), DataTable.Cell(row.target?.datum ?? .notApplicable),
                        DataTable.Cell(row.standing),
                    ])
        }
        let data = rows.flatMap {
            [$0.datum, $0.target?.datum ?? .notApplicable] + (earlier == nil ? [] : [$0.comparison ?? .missing])
        }
        return DataTable(
            caption: "Utfall och mål \(Swedish.period(period))", columns: columns, rows: lines, notes: signNotes(data))
    }
}
