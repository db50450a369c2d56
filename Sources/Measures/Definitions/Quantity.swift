import Language
import Values

/// What kind of number an expression gives, worked out from the units of its parts: percent of something may be
/// compared with percent, but not added to days.
struct Quantity: Equatable {
    let kind: Kind
    /// What lies between two shares, which is told in percentage points.
    var isDifference = false

    enum Kind: Equatable {
        /// A share or a quotient: of nothing.
        case pure
        /// So much of something.
        case amount(Measure.Unit)
    }

    init(_ unit: Measure.Unit) {
        kind = unit.isPure ? .pure : .amount(unit)
        isDifference = unit.kind == .points
    }

    private init(_ kind: Kind, isDifference: Bool = false) {
        self.kind = kind
        self.isDifference = isDifference
    }

    /// Nil where the two cannot be combined so.
    static func combined(_ sign: Expression.Operator, _ a: Quantity, _ b: Quantity) -> Quantity? {
        let count = Kind.amount(.count)
        switch sign {
        case .plus:
            return a.kind == b.kind ? Quantity(a.kind, isDifference: a.isDifference && b.isDifference) : nil
        case .minus:
            guard a.kind == b.kind else { return nil }
            return Quantity(a.kind, isDifference: a.kind == .pure && (a.isDifference || !b.isDifference))
        case .times:
            if a.kind == .pure { return Quantity(b.kind, isDifference: a.isDifference || b.isDifference) }
            if b.kind == .pure { return a }
            if a.kind == count, b.kind != count { return b }
            return b.kind == count && a.kind != count ? a : nil
        case .over:
            if a.kind == b.kind { return Quantity(.pure) }
            return b.kind == .pure || (b.kind == count && a.kind != .pure) ? a : nil
        }
    }

    /// Why it cannot be printed in a unit; nil when it can.
    func fault(in unit: Measure.Unit) -> UnitFault? {
        switch kind {
        case .amount(let own):
            return own == unit
                ? nil
                : UnitFault(
                    message: "expr ger \(own.rawValue), inte \(unit.rawValue)", hint: "skriv unit: \(own.rawValue)")
        case .pure:
            let isPoints = unit == .percentagePoints
            if isDifference ? isPoints || unit.isQuotient && unit != .percent : unit.isQuotient { return nil }
            return UnitFault(
                message: isDifference
                    ? "skillnaden mellan två andelar står i procentenheter, inte \(unit.rawValue)"
                    : "expr ger en kvot, inte \(unit.rawValue)",
                hint: isDifference ? "skriv unit: percentage_points" : "skriv unit: ratio, percent eller per_1000")
        }
    }
}

extension Measure.Unit {
    /// What a number of the unit is divided by to be no more than a quotient; 1 where it is an amount.
    var scale: Exact { kind == .points ? Exact(100) : factor }
}

extension Expression {
    /// The quantity; throws the operation whose sides do not fit.
    func quantity(_ parts: [Quantity]) throws(Mismatch) -> Quantity {
        switch self {
        case .part(let index): return parts[index]
        case .operation(let sign, let first, let second):
            let (a, b) = (try first.quantity(parts), try second.quantity(parts))
            guard let result = Quantity.combined(sign, a, b) else { throw Mismatch(sign: sign, first: a, second: b) }
            return result
        }
    }

    struct Mismatch: Error {
        let sign: Operator
        let first: Quantity
        let second: Quantity

        var fault: UnitFault {
            UnitFault(
                message: "«\(sign.rawValue)» passar inte mellan \(first.word) och \(second.word)",
                hint: "räkna bara ihop delar i samma enhet")
        }
    }
}

extension Quantity {
    fileprivate var word: String {
        switch kind {
        case .pure: isDifference ? "percentage_points" : "en andel eller kvot"
        case .amount(let unit): unit.rawValue
        }
    }
}
