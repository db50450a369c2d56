import Tables
import Values

/// Conditions on the fields of a dataset, judged row by row.
struct RowFilter: Sendable {
    private let terms: [(column: Int, type: Field.Kind, condition: Filter.Condition)]

    init(_ terms: [Filter.Term], _ resource: Resource) {
        self.terms = terms.compactMap { term in
            resource.index(of: term.name).map { ($0, resource.fields[$0].type, term.condition) }
        }
    }

    var isEmpty: Bool { terms.isEmpty }

    func passes(_ batch: borrowing Batch, _ row: Int) -> Bool {
        for term in terms where !passes(batch.columns[term.column], row, term.type, term.condition) { return false }
        return true
    }

    /// A cell without a value passes `not` only.
    private func passes(_ column: Column, _ row: Int, _ type: Field.Kind, _ condition: Filter.Condition) -> Bool {
        let value = column.values[row]
        switch condition {
        case .valid: return value != Column.missing
        // Becomes a slice before a question is asked, and no measure may say it.
        case .own: return true
        case .anyOf(let words): return equals(column, row, type, words)
        case .noneOf(let words): return !equals(column, row, type, words)
        case .above(let bound): return compare(column, row, type) { $0 > bound }
        case .atLeast(let bound): return compare(column, row, type) { $0 >= bound }
        case .below(let bound): return compare(column, row, type) { $0 < bound }
        case .atMost(let bound): return compare(column, row, type) { $0 <= bound }
        case .range(let low, let high): return compare(column, row, type) { $0 >= low && $0 <= high }
        }
    }

    private func compare(_ column: Column, _ row: Int, _ type: Field.Kind, _ test: (Exact) -> Bool) -> Bool {
        column.number(row, of: type).map(test) ?? false
    }

    private func equals(_ column: Column, _ row: Int, _ type: Field.Kind, _ words: [String]) -> Bool {
        let value = column.values[row]
        guard value != Column.missing else { return false }
        switch type {
        case .string: return Int(exactly: value).map { words.contains(column.texts[$0]) } ?? false
        case .boolean: return words.contains(value == 1 ? "true" : "false")
        case .integer, .number:
            guard let number = column.number(row, of: type) else { return false }
            return words.contains { Exact(parsing: $0) == number }
        case .time(let grain):
            return words.contains { Period(parsing: $0) == Period(grain, Int(value)) }
        }
    }
}
