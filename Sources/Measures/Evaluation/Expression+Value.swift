import Values

extension Expression {
    /// - Parameter parts: by position; a number in whatever unit, the same units for what is added.
    ///
    /// Nothing to divide by is nothing to tell; else what is missing comes before what is not applicable.
    func value(_ parts: [Outcome]) -> Outcome {
        guard case .operation(let sign, let first, let second) = self else {
            guard case .part(let index) = self else { return .missing }
            return parts[index]
        }
        let (left, right) = (first.value(parts), second.value(parts))
        if sign == .over, let divisor = right.number, divisor.isZero { return .notApplicable }
        guard let a = left.number, let b = right.number else {
            let outcomes = [left, right].filter { $0.number == nil }
            return outcomes.allSatisfy { $0 == .notApplicable } ? .notApplicable : .lacking(outcomes)
        }
        return switch sign {
        case .plus: .value(a + b)
        case .minus: .value(a - b)
        case .times: .value(a * b)
        case .over: (a / b).map { .value($0) } ?? .notApplicable
        }
    }
}
