import Language
import Markup
import Values

/// Values on a map of equal squares, each about where it lies. It shows where, not how much: a chart of rows beside it
/// shows that.
package struct TilesChart: Hashable, Sendable {
    /// The values, their order, sentences and table.
    package let rows: DotsChart
    /// Row and column of each key, from 1.
    package let places: [String: Place]
    /// How many steps of colour.
    package let classes: Int

    package struct Place: Hashable, Sendable {
        package let row: Int
        package let column: Int

        package init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    package init(rows: DotsChart, places: [String: Place], classes: Int = 5) {
        self.rows = rows
        self.places = places
        self.classes = min(max(classes, 2), 5)
    }
}

extension TilesChart {
    /// Equally wide classes between round bounds; the class of a value is 1 for the lowest.
    var bounds: [Double] {
        let values = rows.known.map(\.value.double)
        guard let low = values.min(), let high = values.max(), low < high else { return [] }
        let (start, end) = nice(low, high, Double(classes))
        let step = (end - start) / Double(classes)
        return (1..<classes).map { start + Double($0) * step }
    }

    func step(_ datum: Datum) -> Int? {
        datum.double.map { value in 1 + bounds.count { value >= $0 } }
    }
}

extension TilesChart: Chart {
    package func figure(id: String) -> Figure {
        var (wide, narrow) = (TilesDrawing(self, isNarrow: false), TilesDrawing(self, isNarrow: true))
        let drawings = (wide.finished(id: id, name: name), narrow.finished(id: id, name: name))
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: summary, table: rows.table,
            axisNote: nil, audit: unique(drawings.0.audit + drawings.1.audit))
    }

    var name: String { rows.name(kind: "Rutkarta") }

    var summary: String {
        let place = "Rutorna ligger ungefär som på kartan."
        return rows.summary(note: place)
    }
}
