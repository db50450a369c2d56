/// What some parts of a measure leave of others.
package struct PartDifference: Hashable, Sendable {
    /// How often each part counts, by its position; some are above and some below zero.
    package let factors: [Int]
    /// Positions of the one that is divided and of its divisor, where a value is one part of another.
    package var numerator: Int?
    package var denominator: Int?
}

extension Expression {
    /// Each difference of parts that stands in it, and for each quotient what the numerator leaves of the denominator.
    ///
    /// - Parameter count: how many parts there are.
    func differences(of count: Int) -> [PartDifference] {
        if let factors = factors(count) { return Expression.mixed(factors).map { [PartDifference(factors: $0)] } ?? [] }
        guard case .operation(let sign, let left, let right) = self else { return [] }
        let inner = left.differences(of: count) + right.differences(of: count)
        guard sign == .over, let top = left.factors(count), let bottom = right.factors(count),
            let rest = Expression.mixed(zip(bottom, top).map { $0 - $1 })
        else { return inner }
        var difference = PartDifference(factors: rest)
        if case .part(let numerator) = left, case .part(let denominator) = right {
            (difference.numerator, difference.denominator) = (numerator, denominator)
        }
        return inner + [difference]
    }

    /// How often each part is added; nil for what is no sum of parts.
    private func factors(_ count: Int) -> [Int]? {
        switch self {
        case .part(let position): return (0..<count).map { $0 == position ? 1 : 0 }
        case .operation(let sign, let left, let right):
            guard sign == .plus || sign == .minus, let a = left.factors(count), let b = right.factors(count) else {
                return nil
            }
            return zip(a, b).map { sign == .plus ? $0 + $1 : $0 - $1 }
        }
    }

    private static func mixed(_ factors: [Int]) -> [Int]? {
        factors.contains { $0 > 0 } && factors.contains { $0 < 0 } ? factors : nil
    }
}
