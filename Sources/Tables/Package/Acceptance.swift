package import Diagnostics
import Values

/// A fault in the data that somebody has looked at: told as a notice with its reason.
package struct Acceptance: Sendable {
    /// Id of the rule whose findings are accepted.
    package let rule: String
    /// All must hold; empty = every finding of the rule.
    let conditions: [CellCondition]
    package let reason: String
    package let place: Place

    /// Whether a row is meant. `text` gives the text of the cell under a field's or a dimension's name.
    package func covers(_ text: (String) -> String?) -> Bool { conditions.allSatisfy { $0.holds(text($0.name)) } }
}

/// A condition on one cell, compared as text or, for `gt`, `gte`, `lt`, `lte` and `range`, as a number.
struct CellCondition: Sendable {
    let name: String
    let test: Test

    enum Test: Sendable {
        case anyOf([String])
        case noneOf([String])
        case from(Exact?, to: Exact?)
        case above(Exact)
        case below(Exact)
    }

    func holds(_ text: String?) -> Bool {
        guard let text else { return false }
        switch test {
        case .anyOf(let texts): return texts.contains(text)
        case .noneOf(let texts): return !texts.contains(text)
        case .from(let low, to: let high):
            return number(text).map { value in low.map { $0 <= value } ?? true && high.map { value <= $0 } ?? true }
                ?? false
        case .above(let limit): return number(text).map { $0 > limit } ?? false
        case .below(let limit): return number(text).map { $0 < limit } ?? false
        }
    }

    private func number(_ text: String) -> Exact? {
        Exact(parsing: text) ?? Exact(parsing: text, decimalSeparator: UInt8(ascii: ","))
    }
}
