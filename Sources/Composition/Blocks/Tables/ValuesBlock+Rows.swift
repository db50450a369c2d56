import Charts
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// A row of a table of values.
struct ValueRow {
    let key: String
    let cell: DataTable.Cell
}

extension ValuesBlock {
    /// In the author's order; rows in which no column has anything to count are left out.
    func rows(_ columns: [ValueColumn], on page: PageContext) -> [ValueRow] {
        let keys = orderedKeys(columns, on: page).filter { key in
            columns.contains { column in column.readings[key].map { $0.value != .notApplicable } ?? false }
        }
        return keys.prefix(limit ?? keys.count).map { ValueRow(key: $0, cell: cell($0, on: page)) }
    }

    private func cell(_ key: String, on page: PageContext) -> DataTable.Cell {
        guard case .dimension(let name) = by else {
            return DataTable.Cell(Period(parsing: key).map(Swedish.shortPeriod) ?? key)
        }
        return DataTable.Cell(
            page.book.label(name, key), link: page.book.directory.value(name, key).flatMap(page.address))
    }

    private func orderedKeys(_ columns: [ValueColumn], on page: PageContext) -> [String] {
        guard case .dimension(let name) = by, let dimension = page.definitions.dimensions[name] else {
            return unique(columns.flatMap { $0.readings.values.map(\.period) }).sorted().map(\.description)
        }
        let readings = columns.first.map { Array($0.readings.values) } ?? []
        let kept = readings.filter { reading in
            guard let key = reading.key(of: name), key != dimension.total?.key else { return false }
            return filter.terms.filter { $0.name == name }.allSatisfy { $0.allows(key) }
        }
        return sorted(kept, by: sort ?? .order, dimension).compactMap { $0.key(of: name) }
    }

    /// The published whole, as a last row.
    func summary(_ columns: [ValueColumn], on page: PageContext) -> [DataTable.Row] {
        guard case .dimension(let name) = by, let total = page.definitions.dimensions[name]?.total,
            columns.contains(where: { $0.readings[total.key] != nil })
        else { return [] }
        return [DataTable.Row([DataTable.Cell(total.label)] + columns.map { $0.cell(total.key) }, isSummary: true)]
    }

    /// What the signs mean that occur.
    func notes(_ columns: [ValueColumn], _ rows: [ValueRow]) -> [String] {
        let shown = columns.flatMap { column in rows.map { column.readings[$0.key]?.value ?? .missing } }
        return (shown.contains(.hidden) ? [".. = visas inte, för att skydda enskilda."] : [])
            + (shown.contains(.missing) ? ["– = uppgift saknas."] : [])
            + (shown.contains(.notApplicable) ? [". = inget att räkna."] : [])
    }
}

/// A table of values whose numbers carry the readings that they come from.
struct ReadingTable {
    let table: DataTable
    let columns: [ValueColumn]
    let rows: [String]
    let page: PageContext

    func markup(labelledBy id: String) -> Markup {
        let head = table.columns.map { el("th", ["scope": "col", "class": $0.isNumeric ? "n" : nil], .text($0.label)) }
        let body = zip(table.rows, rows).map { row, key in
            el("tr", [:], [heading(row.cells[0])] + zip(columns, row.cells.dropFirst()).map { number($0, $1, key) })
        }
        let summary = table.rows.dropFirst(rows.count).map { row in
            el(
                "tr", ["class": "summa"],
                [heading(row.cells[0])] + row.cells.dropFirst().map { el("td", ["class": "n"], .text($0.text)) })
        }
        return el(
            "table", ["class": "tabell", "aria-labelledby": id], el("thead", [:], el("tr", [:], head)),
            el("tbody", [:], body + summary))
    }

    private func heading(_ cell: DataTable.Cell) -> Markup {
        el("th", ["scope": "row"], cell.link.map { el("a", ["href": $0], .text(cell.text)) } ?? .text(cell.text))
    }

    private func number(_ column: ValueColumn, _ cell: DataTable.Cell, _ key: String) -> Markup {
        guard let exact = cell.exact, let reading = column.readings[key] else {
            return el("td", ["class": "n"], .text(cell.text))
        }
        return el("td", ["class": "n"], page.numberLink(cell.text, exact, reading.id, column.measure))
    }
}
