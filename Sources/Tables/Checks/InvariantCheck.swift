import Diagnostics

/// `uppsikt: {invariants: […]}`: holds on each row; one with a missing part passes.
struct InvariantCheck: DataCheck {
    let resource: Resource
    let invariant: Invariant
    private let terms: [(column: Int, factor: Int128)]
    private let constant: Int128

    let rule = Rule.rowConstraint
    var text: String { "på varje rad gäller \(invariant.text)" }

    static func all(_ resource: Resource) -> [any DataCheck] {
        resource.meaning.invariants.map { InvariantCheck(resource, $0) }
    }

    /// Left minus right, in millionths.
    init(_ resource: Resource, _ invariant: Invariant) {
        (self.resource, self.invariant) = (resource, invariant)
        terms = invariant.terms.compactMap { term in
            resource.index(of: term.field).map { column in
                let unit = resource.fields[column].type == .number ? 1 : Int128(Column.scale)
                return (column, term.isNegative ? -unit : unit)
            }
        }
        constant = Int128(invariant.constant)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        var sums = [Int128](repeating: constant, count: batch.count)
        var isWhole = [Bool](repeating: true, count: batch.count)
        for term in terms {
            let values = batch.columns[term.column].values
            for row in 0..<batch.count {
                // A sum of a thousand 64-bit numbers in millionths stays far inside 128 bits.
                sums[row] &+= Int128(values[row]) &* term.factor
                if values[row] == Column.missing { isWhole[row] = false }
            }
        }
        for row in 0..<batch.count where isWhole[row] && !invariant.comparison.holds(sums[row]) {
            tell(row, batch, log)
        }
    }

    private func tell(_ row: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        guard let first = terms.first?.column else { return }
        let found = terms.map {
            "\(resource.fields[$0.column].name) = \(batch.text(row: row, column: $0.column) ?? "")"
        }
        log.add(
            rule, "raden uppfyller inte \(invariant.text)", in: resource.fields[first], at: first, row: row,
            of: resource, batch, hint: "rätta talen: \(found.joined(separator: ", "))",
            notes: [Diagnostic.Note("villkoret", at: invariant.place)])
    }
}
