import Diagnostics
import Tables

/// Looks for a second row of the same time and the same values of all dimensions, where a number would be the sum of
/// both: in a column whose numbers may not be added over time (a stock, a mean), and in the rows of a published whole.
struct RepeatedRows: Sendable {
    private let resource: Resource
    /// Column that is added up.
    private let column: Int
    private let filter: RowFilter
    /// Every row is looked at; otherwise those of wholes only.
    private let isOfStock: Bool
    /// Columns of classes that are no dimensions: they tell rows of a flow apart, as they may be added up.
    private let classes: [Int]
    private var seen = KeySet()
    private var first: (place: Place, line: Int)?
    private var count = 0

    /// By dataset, for each column that some measure adds up under its own conditions on fields.
    static func all(_ measures: [Measure], _ catalogue: Catalogue) -> [String: [RepeatedRows]] {
        var checks: [String: [RepeatedRows]] = [:]
        var known: Set<[AnyHashable]> = []
        for measure in measures where !measure.isPublished {
            for input in measure.inputs where input.agg == .sum {
                guard let shape = catalogue.shape(input.dataset), let column = input.field.flatMap(shape.resource.index)
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
        isOfStock = shape.resource.fields[column].isOfStock
        classes = isOfStock ? [] : shape.classes
    }

    /// - Parameter rows: row → position of its time; below 0 for rows that are left out.
    mutating func take(_ batch: borrowing Batch, _ rows: [Int], _ columns: [OwnColumns]) {
        for row in 0..<batch.count where rows[row] >= 0 && batch.lines[row] > 0 {
            guard isOfStock || columns.contains(where: { $0.positions[row] == $0.dimension.totalIndex }),
                batch.columns[column].values[row] != Column.missing, filter.passes(batch, row)
            else { continue }
            var print = KeySet.mix(0, Int64(rows[row]))
            for own in columns { print = KeySet.mix(print, Int64(own.positions[row])) }
            for column in classes { print = batch.columns[column].mixed(into: print, row) }
            guard let line = seen.insert(print, line: batch.lines[row]) else { continue }
            count += 1
            if first == nil { first = (batch.place(row: row, column: column), line) }
        }
    }

    func report(_ findings: Findings) {
        guard let first else { return }
        let name = resource.fields[column].name
        let why =
            isOfStock
            ? "kolumnen «\(name)» får inte summeras inom en tid" : "det hela är redan räknat i den första raden"
        let more = count > 1 ? [Diagnostic.Note("det gäller \(count) rader")] : []
        findings.add(
            .severalRows, "raden har samma tid och samma värden av dimensionerna som en tidigare rad, och \(why)",
            at: first.place,
            hint: "ta bort raden, eller skriv den kolumn som skiljer raderna åt som tid eller dimension",
            notes: [Diagnostic.Note("den tidigare raden", at: Place(path: first.place.path, line: first.line))] + more)
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

    /// Tells rows apart, and is nothing that is counted.
    fileprivate var isOfClasses: Bool {
        switch type {
        case .string, .boolean, .time: true
        case .integer: periods == nil && nonAdditive == nil
        case .number: false
        }
    }
}

extension DatasetShape {
    /// Columns of classes that are neither dimensions nor the time.
    fileprivate var classes: [Int] {
        let known = own.flatMap(\.columns) + [resource.meaning.time.flatMap(resource.index)].compactMap { $0 }
        return resource.fields.indices.filter { !known.contains($0) && resource.fields[$0].isOfClasses }
    }

    /// The file's own key is of nothing but time and dimensions, so that a second row is told when it is read.
    fileprivate var hasKeyOfRows: Bool {
        let key = resource.primaryKey.compactMap(resource.index)
        let columns = own.flatMap(\.columns) + [resource.meaning.time.flatMap(resource.index)].compactMap { $0 }
        return !key.isEmpty && key.allSatisfy(columns.contains)
    }
}
