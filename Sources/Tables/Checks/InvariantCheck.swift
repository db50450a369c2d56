import Diagnostics
import Values

/// `uppsikt: {invariants: […]}`: holds on each row; one with a missing part passes.
struct InvariantCheck: DataCheck {
    let resource: Resource
    let invariant: Invariant
    private let terms: [(column: Int, type: Field.Kind, isNegative: Bool)]

    let rule = Rule.rowConstraint
    /// How columns lie to each other is known to protection; a number beside them is not.
    var limitsNumbers: Bool { !invariant.constant.isZero }
    var text: String { "på varje rad gäller \(invariant.text)" }

    static func all(_ resource: Resource) -> [any DataCheck] {
        resource.meaning.invariants.map { InvariantCheck(resource, $0) }
    }

    init(_ resource: Resource, _ invariant: Invariant) {
        (self.resource, self.invariant) = (resource, invariant)
        terms = invariant.terms.compactMap { term in
            resource.index(of: term.field).map { ($0, resource.fields[$0].type, term.isNegative) }
        }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        var isWhole = [Bool](repeating: true, count: batch.count)
        for term in terms {
            let values = batch.columns[term.column].values
            for row in 0..<batch.count where values[row] == Column.missing { isWhole[row] = false }
        }
        let isNarrow = terms.count <= 16 && terms.allSatisfy { batch.columns[$0.column].wide.isEmpty }
        if isNarrow, let constant = Column.units(invariant.constant) {
            checkQuickly(batch, constant, isWhole, log)
        } else {
            for row in 0..<batch.count where isWhole[row] && !invariant.comparison.holds(left(row, batch), zero: .zero)
            {
                tell(row, batch, log)
            }
        }
    }

    /// In units, column by column: sixteen 64-bit integers in units stay inside 128 bits.
    private func checkQuickly(_ batch: borrowing Batch, _ constant: Int128, _ isWhole: [Bool], _ log: FaultLog) {
        var sums = [Int128](repeating: constant, count: batch.count)
        for term in terms {
            let cells = batch.columns[term.column]
            for row in 0..<batch.count where isWhole[row] {
                let units = term.type == .number ? cells.numbers[row] : Int128(cells.values[row]) &* Column.unit
                sums[row] = term.isNegative ? sums[row] - units : sums[row] + units
            }
        }
        for row in 0..<batch.count where isWhole[row] && !invariant.comparison.holds(sums[row], zero: 0) {
            tell(row, batch, log)
        }
    }

    /// Left minus right.
    private func left(_ row: Int, _ batch: borrowing Batch) -> Exact {
        var sum = invariant.constant
        for term in terms {
            guard let number = batch.columns[term.column].number(row, of: term.type) else { continue }
            sum += term.isNegative ? -number : number
        }
        return sum
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
