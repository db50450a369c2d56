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

extension AskedValues {
    /// In the author's order, and how many there are without a limit; rows in which no column has anything to count are left out.
    func rows(_ columns: [ValueColumn], on page: PageContext) -> (shown: [ValueRow], all: Int) {
        let keys = orderedKeys(columns, on: page).filter { key in
            columns.contains { column in column.readings[key].map { $0.value != .notApplicable } ?? false }
        }
        let shown = keys.prefix(block.limit ?? keys.count).map { ValueRow(key: $0, cell: cell($0, on: page)) }
        return (shown, keys.count)
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
        let kept = columns.map { block.filter.keeps(Array($0.readings.values), of: dimension) }
        let order = block.sort ?? .order
        // What the first column does not have stands in another: a unit that has closed, a state of some units only.
        guard order == .value || order == .valueDescending else {
            return unique(sorted(kept.flatMap { $0 }, by: order, dimension).compactMap { $0.key(of: name) })
        }
        let rest = sorted(kept.dropFirst().flatMap { $0 }, by: .order, dimension)
        return unique((sorted(kept.first ?? [], by: order, dimension) + rest).compactMap { $0.key(of: name) })
    }

    /// The published whole, for a last row.
    func total(_ columns: [ValueColumn], on page: PageContext) -> ValueRow? {
        guard case .dimension(let name) = by, let total = page.definitions.dimensions[name]?.total,
            columns.contains(where: { $0.readings[total.key] != nil })
        else { return nil }
        return ValueRow(key: total.key, cell: DataTable.Cell(total.label))
    }
}

/// A table of values whose numbers carry the readings that they come from.
struct ReadingTable {
    /// Of the first column.
    let head: String
    let columns: [ValueColumn]
    let extras: [ExtraColumn]
    let rows: [ValueRow]
    let total: ValueRow?
    let page: PageContext

    func markup(labelledBy id: String) -> Markup {
        let heads =
            [(head, false)] + columns.map { ($0.label, true) } + extras.map { ($0.label, $0.isNumeric) }
        let cells = heads.map { el("th", ["scope": "col", "class": $1 ? "n" : nil], .text($0)) }
        return el(
            "table", ["class": "tabell", "aria-labelledby": id], el("thead", [:], el("tr", [:], cells)),
            el("tbody", [:], rows.map { row($0, nil) } + [total].compactMap { $0 }.map { row($0, "summa") }))
    }

    private func row(_ row: ValueRow, _ name: String?) -> Markup {
        let extra = extras.map { $0.markup(row.key, on: page) }
        return el("tr", ["class": name], [heading(row.cell)] + columns.map { number($0, row.key) } + extra)
    }

    private func heading(_ cell: DataTable.Cell) -> Markup {
        el("th", .rowHeading, cell.link.map { el("a", ["href": $0], .text(cell.text)) } ?? .text(cell.text))
    }

    private func number(_ column: ValueColumn, _ key: String) -> Markup {
        let cell = column.cell(key)
        guard let exact = cell.exact, let reading = column.readings[key] else {
            return el("td", .numeric, .text(cell.text))
        }
        return el("td", .numeric, page.numberLink(cell.text, exact, reading.id, column.measure))
    }
}

extension ReadingTable {
    /// The note about rounding, when a change and its sides do not add up in some row.
    var roundingNotes: [String] {
        let keys = (rows + [total].compactMap { $0 }).map(\.key)
        return Subtraction.notes(keys.flatMap { key in extras.compactMap { $0.subtraction(key, on: page) } })
    }

    var hasLines: Bool { extras.contains { !$0.isNumeric } }

    /// For the files: a line is its years.
    var file: DataTable {
        table(extras.flatMap(\.heads)) { key in extras.flatMap { $0.cells(key, on: page) } }
    }

    /// As wide as it is printed: a line takes as much as thirteen digits.
    var paper: DataTable {
        table(extras.map { DataTable.Column($0.label, isNumeric: true) }) { key in
            extras.map {
                $0.isNumeric ? $0.cells(key, on: page)[0] : DataTable.Cell(String(repeating: "0", count: 13))
            }
        }
    }

    private func table(_ more: [DataTable.Column], _ cells: @escaping (String) -> [DataTable.Cell]) -> DataTable {
        let own = columns.map { DataTable.Column($0.label, isNumeric: true) }
        let row = { (row: ValueRow, isTotal: Bool) in
            DataTable.Row([row.cell] + columns.map { $0.cell(row.key) } + cells(row.key), isSummary: isTotal)
        }
        return DataTable(
            caption: "", columns: [DataTable.Column(head)] + own + more,
            rows: rows.map { row($0, false) } + [total].compactMap { $0 }.map { row($0, true) },
            signs: .table(notApplicable: none))
    }

    /// What "." stands for in the rows at hand.
    private var none: String {
        let keys = (rows + [total].compactMap { $0 }).map(\.key)
        let shown = columns.flatMap { column in keys.map { column.readings[$0]?.value } }
        let isRefused = keys.contains { key in extras.contains { $0.isNotCompared(key, on: page) } }
        let refusals = shown.compactMap { $0?.refusal }
        let absent = columns.flatMap { column in
            keys.filter { column.readings[$0] == nil }.map { column.absence($0, on: page) }
        }
        let isMoved = absent.map { if case .notPart = $0 { true } else { false } }
        return ValuesPhrases.none(
            wasNotThere: isMoved.contains(false)
                || refusals.contains { if case .notThere = $0 { true } else { false } },
            wasNotThroughout: refusals.contains { if case .notThroughout = $0 { true } else { false } },
            wasElsewhere: isMoved.contains(true), hasNothing: shown.contains(.notApplicable),
            isNotCompared: isRefused || refusals.contains { if case .acrossBreak = $0 { true } else { false } },
            isTooFew: refusals.contains { if case .tooFewEvents = $0 { true } else { false } })
    }
}
