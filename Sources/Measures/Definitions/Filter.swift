package import Values

/// Conditions on dimensions or fields, all of which must hold.
package struct Filter: Hashable, Sendable {
    package let terms: [Term]

    package init(terms: [Term]) { self.terms = terms }

    package struct Term: Hashable, Sendable {
        package let name: String
        package let condition: Condition

        package init(name: String, condition: Condition) {
            self.name = name
            self.condition = condition
        }
    }

    /// Values of dimensions are keys (labels are turned into keys when the filter is read).
    package enum Condition: Hashable, Sendable {
        case anyOf([String])
        case noneOf([String])
        case above(Exact)
        case atLeast(Exact)
        case below(Exact)
        case atMost(Exact)
        case range(Exact, Exact)
        case valid
        /// On a page of a value: what the page's own value belongs to in this dimension.
        case own
    }
}

extension Filter.Condition {
    /// A limit that a number is held against, and no word that tells one thing from another.
    package var isLimit: Bool {
        switch self {
        case .above, .atLeast, .below, .atMost, .range: true
        case .anyOf, .noneOf, .valid, .own: false
        }
    }

    /// Whether a value of a dimension passes; comparisons speak of numbers and let every key pass.
    package func allows(key: String) -> Bool {
        switch self {
        case .anyOf(let keys): keys.contains(key)
        case .noneOf(let keys): !keys.contains(key)
        case .valid, .above, .atLeast, .below, .atMost, .range, .own: true
        }
    }
}

extension Filter.Term {
    /// The keys that the condition leaves, when it is about a dimension's keys.
    package func slice(of dimension: Dimension?) -> Slice? {
        guard let dimension, dimension.name == name else { return nil }
        switch condition {
        case .anyOf(let keys): return Slice(name, .values(keys))
        case .noneOf(let keys): return Slice(allBut: keys, of: dimension)
        default: return nil
        }
    }
}
