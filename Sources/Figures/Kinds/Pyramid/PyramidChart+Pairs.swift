import Language
import Values

extension PyramidChart {
    /// Only what adds up has a shape; shares and all else are compared row by row, which bars apart from each other
    /// make hard, so each row has two dots.
    var isPairs: Bool { ![.count, .sum].contains(bars.words.unit.kind) }

    private var pairsAxis: ValueAxis {
        ValueAxis(bars.rows.flatMap(\.data).compactMap(\.double), unit: bars.words.unit)
    }

    /// "Axeln börjar vid 30 %.": bars begin at zero, dots where the values are.
    var axisNote: String? { isPairs ? pairsAxis.note : nil }

    var pairs: PairsPicture {
        PairsPicture(
            words: bars.words, axis: pairsAxis, first: labels[0], last: labels[1], difference: Heads.difference,
            isBackground: false, note: nil,
            rows: bars.rows.map { row in
                let data = data(row)
                return PairsPicture.Row(
                    label: row.label, isHighlighted: row.isHighlighted, first: data[0], last: data[1],
                    difference: difference(row).text, tip: bars.tip(row))
            }, isExample: bars.example)
    }

    /// The first side less the second, of unrounded values.
    private func difference(_ row: BarsChart.Row) -> Datum {
        let sides = data(row)
        guard let first = sides[0].exact, let second = sides[1].exact else {
            return sides.contains(.hidden) ? .hidden : sides.first { $0.exact == nil } ?? .missing
        }
        let change = first - second
        let sources = sides[0].reading.flatMap { one in sides[1].reading.map { one + "|" + $0 } }
        return .value(change, printed: Swedish.signed(change, decimals: bars.words.decimals), reading: sources)
    }

    /// The table of the bars, and of dots the difference beside it.
    var table: DataTable {
        guard isPairs else { return bars.table }
        let (table, unit) = (bars.table, bars.words.unit.difference.many)
        let head = Heads.difference + (unit.isEmpty ? "" : ", " + unit)
        let notes = Subtraction.notes(
            bars.rows.compactMap { row in
                guard let a = data(row)[0].exact, let b = data(row)[1].exact else { return nil }
                return Subtraction(from: b, to: a, decimals: bars.words.decimals)
            })
        return DataTable(
            caption: table.caption, columns: table.columns + [DataTable.Column(head, isNumeric: true)],
            rows: zip(table.rows, bars.rows).map { line, row in
                DataTable.Row(
                    line.cells + [DataTable.Cell(difference(row))], isSummary: line.isSummary, belongs: line.belongs)
            }, signs: table.signs,
            remarks: table.remarks + [PairsPhrases.difference(sides[0], sides[1])] + notes)
    }
}
