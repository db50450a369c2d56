import Language
import Values

extension TrendChart {
    /// A row a period; a column a series, then the target and the lines of reference.
    var table: DataTable {
        let lines = series.map {
            (label: $0.label.isEmpty ? words.label : $0.label, data: data($0).map(\.datum), leaves: $0.leaves)
        }
        let numbers = Array(span.first...span.last)
        let goals = targets.isEmpty ? [] : [(label: Heads.target, data: numbers.map(goal), leaves: [String]())]
        let constants = references.map {
            (label: $0.label, data: [Datum](repeating: $0.datum, count: numbers.count), leaves: $0.leaves)
        }
        let columns = lines + goals + constants
        let rows = numbers.indices.map { index in
            let period = DataTable.Cell(Swedish.period(Period(span.grain, numbers[index])))
            return DataTable.Row([period] + columns.map { DataTable.Cell($0.data[index]) })
        }
        return DataTable(
            caption: Swedish.capitalised(words.label),
            columns: [DataTable.Column(Swedish.capitalised(span.grain.word))]
                + columns.map { DataTable.Column(words.head($0.label), isNumeric: true, leaves: $0.leaves) },
            rows: rows, remarks: breakNotes + ownBreaks.map(told))
    }

    /// The target that holds in a period.
    func goal(_ number: Int) -> Datum {
        target(at: number).map { .value($0.value, printed: $0.printed, reading: $0.reading) } ?? .notApplicable
    }

    /// Each break, and which rows lie on neither side of it.
    var breakNotes: [String] {
        innerBreaks.flatMap { mark in
            [Phrases.breakNote(Swedish.time(moment(mark)), mark.label), onBothSides(mark)].compactMap { $0 }
        }
    }
}
