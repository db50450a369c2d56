import Language
import Tables
import Values

/// The rows that one question asks for.
struct RowList: Sendable {
    private let query: RowQuery
    private let filter: RowFilter
    /// Dimension → the positions that are asked for.
    private let slices: [(name: String, positions: Set<Int>)]
    /// Those of the table, and after them the one that orders the rows.
    private let columns: [Column]
    private var rows: [[RowCell]] = []
    private var count = 0

    private struct Column: Sendable {
        let index: Int
        let field: Field
        /// Name of the dimension that it holds.
        let dimension: String?
    }

    init(_ query: RowQuery, _ shape: DatasetShape, _ catalogue: Catalogue) {
        self.query = query
        filter = RowFilter(query.conditions, shape.resource)
        slices = query.slice.compactMap { slice in
            guard let dimension = catalogue.dimension(slice.dimension), case .values(let keys) = slice.choice else {
                return nil
            }
            return (slice.dimension, Set(keys.compactMap(dimension.index(of:))))
        }
        columns = (query.fields + (query.sort.map { [$0.field] } ?? [])).compactMap { name in
            shape.resource.index(of: name).map { index in
                Column(
                    index: index, field: shape.resource.fields[index],
                    dimension: shape.own.first { $0.columns.contains(index) }?.name)
            }
        }
    }

    mutating func take(_ batch: borrowing Batch, _ row: Int, _ own: [OwnColumns]) {
        guard filter.passes(batch, row) else { return }
        for slice in slices {
            let position = own.first { $0.dimension.name == slice.name }?.positions[row]
            guard let position, slice.positions.contains(position) else { return }
        }
        count += 1
        // Without an order the first are the ones that are shown.
        if query.sort == nil, let limit = query.limit, count > limit { return }
        var cells: [RowCell] = []
        for column in columns { cells.append(cell(batch, row, column, own)) }
        rows.append(cells)
    }

    private func cell(_ batch: borrowing Batch, _ row: Int, _ column: Column, _ own: [OwnColumns]) -> RowCell {
        let cells = batch.columns[column.index]
        let value = cells.values[row]
        guard value != Tables.Column.missing else {
            return cells.signs[row].map { .stated(column.field.signs[$0]) } ?? .missing
        }
        if let label = label(row, column.dimension, own) { return .text(label) }
        switch column.field.type {
        case .integer, .number: return cells.number(row, of: column.field.type).map { .number($0) } ?? .missing
        case .boolean: return .flag(value == 1)
        case .time(let grain): return Int(exactly: value).map { .period(Period(grain, $0)) } ?? .missing
        case .string: return Int(exactly: value).map { .text(cells.texts[$0]) } ?? .missing
        }
    }

    /// Of a value of a dimension, or of its whole; nil for a word that the dimension does not know (told).
    private func label(_ row: Int, _ name: String?, _ own: [OwnColumns]) -> String? {
        guard let name, let column = own.first(where: { $0.dimension.name == name }) else { return nil }
        let position = column.positions[row]
        guard position >= 0 else { return nil }
        let values = column.dimension.values
        return position < values.count ? values[position].label : column.dimension.total?.label
    }

    func answer(_ resource: Resource) -> RowAnswer {
        let shown = query.fields.count
        let ordered = sorted.prefix(query.limit ?? rows.count).map { Array($0.prefix(shown)) }
        return RowAnswer(
            query: query, columns: columns.prefix(shown).map(\.field), rows: ordered, count: count,
            isExample: resource.meaning.isExample)
    }

    /// Equal ones as in the file, those without a value last.
    private var sorted: [[RowCell]] {
        guard let sort = query.sort, let last = columns.indices.last else { return rows }
        let keys = rows.map { $0[last].order }
        return rows.indices.sorted { a, b in
            guard let first = keys[a], let second = keys[b] else {
                return keys[a] != nil && keys[b] == nil || (keys[a] == nil) == (keys[b] == nil) && a < b
            }
            if first == second { return a < b }
            return sort.isDescending ? second < first : first < second
        }
        .map { rows[$0] }
    }
}

extension RowCell {
    /// What rows are ordered by; nil without a value.
    fileprivate var order: Order? {
        switch self {
        case .number(let number): .number(number)
        case .period(let period): .number(Exact(period.firstDay.ordinal))
        case .flag(let flag): .number(Exact(flag ? 1 : 0))
        case .text(let text): .text(Swedish.sortKey(text))
        case .missing, .stated: nil
        }
    }

    fileprivate enum Order: Comparable {
        case number(Exact)
        case text(SortKey)
    }
}
