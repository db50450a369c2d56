package import Values

/// How the rows of a block are ordered.
package enum BlockSort: String, CaseIterable, Sendable {
    case value
    case valueDescending = "-value"
    case label, order
}

/// What is made to stand out.
package enum BlockHighlight: Hashable, Sendable {
    /// Keys of the dimension `by`, in the order written.
    case values([String])
    /// The page's value and its neighbours.
    case neighbours
}

/// A value to compare with.
package enum BlockReference: Hashable, Sendable {
    case total
    case named(String)
}

/// A column of comparison.
package enum BlockComparison: Hashable, Sendable {
    case previous
    case period(Period)
}

/// What the rows of a table of values are.
package enum BlockRows: Hashable, Sendable {
    case dimension(String)
    case periods
}
