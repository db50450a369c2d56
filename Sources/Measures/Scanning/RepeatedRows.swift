import Diagnostics
import Tables

/// Looks for a second row of the same time and the same values of all dimensions in a column whose numbers are of a
/// moment or have been computed (a stock, a mean): the sum of both would be no number.
struct RepeatedRows: Sendable {
    private let resource: Resource
    /// Column that is added up.
    private let column: Int
    private let filter: RowFilter
    private var seen = KeySet()
    private var first: (place: Place, earlier: Place)?
    private var count = 0

    /// By dataset, for each column that some measure adds up under its own conditions on fields.
    static func all(_ measures: [Measure], _ catalogue: Catalogue) -> [String: [RepeatedRows]] {
        var checks: [String: [RepeatedRows]] = [:]
        var known: Set<[AnyHashable]> = []
        for measure in measures where !measure.isPublished {
            for input in measure.inputs where input.agg == .sum {
                guard let shape = catalogue.shape(input.dataset),
                    let column = input.field.flatMap(shape.resource.index),
                    shape.resource.fields[column].isOfStock
                else { continue }
                let terms = input.filter.terms.filter { !shape.has($0.name) }
                guard shape.grain != nil, !shape.hasKeyOfRows, known.insert([input.dataset, column, terms]).inserted
                else { continue }
                checks[input.dataset, default: []].append(RepeatedRows(shape, column, terms))
            }
        }
        return checks
    }

    private init(_ shape: DatasetShape, _ column: Int, _ terms: [Filter.Term]) {
        resource = shape.resource
        self.column = column
        filter = RowFilter(terms, shape.resource)
    }

    /// - Parameter rows: row → position of its time; below 0 for rows that are left out.
    mutating func take(_ batch: borrowing Batch, _ rows: [Int], _ columns: [OwnColumns]) {
        for row in 0..<batch.count where rows[row] >= 0 && batch.lines[row] > 0 {
            guard batch.columns[column].values[row] != Column.missing, filter.passes(batch, row) else { continue }
            var print = KeySet.mix(0, Int64(rows[row]))
            for own in columns { print = KeySet.mix(print, Int64(own.positions[row])) }
            guard let line = seen.insert(print, line: batch.lines[row]) else { continue }
            count += 1
            if first == nil { first = (batch.place(row: row, column: column), batch.place(ofRow: line)) }
        }
    }

    func report(_ findings: Findings) {
        guard let first, !findings.hasError(in: first.place) else { return }
        let name = resource.fields[column].name
        let more = count > 1 ? [Diagnostic.Note("det gäller \(count) rader")] : []
        findings.add(
            .severalRows,
            "raden har samma tid och samma värden av dimensionerna som en tidigare, och «\(name)» får inte summeras inom en tid",
            at: first.place,
            hint: "ta bort raden, eller skriv den kolumn som skiljer raderna åt som tid eller dimension",
            notes: [Diagnostic.Note("den tidigare raden", at: first.earlier)] + more)
    }
}

extension Field {
    /// Its numbers are of a moment, or have been computed: two of them are never one.
    fileprivate var isOfStock: Bool {
        switch periods {
        case .last?, .mean?, Combination.none?: true
        case .sum?, nil: false
        }
    }
}

extension DatasetShape {
    /// The file's own key is of nothing but time and dimensions, so that a second row is told when it is read.
    fileprivate var hasKeyOfRows: Bool {
        let key = resource.primaryKey.compactMap(resource.index)
        let columns = own.flatMap(\.columns) + [resource.meaning.time.flatMap(resource.index)].compactMap { $0 }
        return !key.isEmpty && key.allSatisfy(columns.contains)
    }
}

extension Findings {
    /// Whether an error has been told in the same line.
    fileprivate func hasError(in place: Place) -> Bool {
        all.contains { $0.severity == .error && $0.place.path == place.path && $0.place.line == place.line }
    }
}
