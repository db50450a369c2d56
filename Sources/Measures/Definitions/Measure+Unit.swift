import Tables
package import Values

extension Measure.Unit {
    /// What a ratio is multiplied by to stand in the unit; 1 for units that a ratio stands in as it is.
    package var factor: Exact {
        switch self {
        case .percent: Exact(100)
        case .per1000: Exact(1_000)
        case .per10000: Exact(10_000)
        case .per100000: Exact(100_000)
        case .percentagePoints, .count, .ratio, .index, .days, .minutes, .seconds, .sek: Exact(1)
        }
    }

    /// Whether the whole is the sum of its parts.
    var adds: Bool { self == .count || self == .sek }

    /// Decimals of a measure that does not say.
    var usualDecimals: Int {
        switch self {
        case .percent, .percentagePoints: 1
        case .ratio: 2
        default: 0
        }
    }
}

extension Measure {
    /// Whether a question that does not name the dimension would ask for several rows where one is meant: a published
    /// number, or one that may not be added up, of a file that has the dimension as a column.
    package func isOneRow(of dimension: Dimension, in catalogue: Catalogue) -> Bool {
        inputs.contains { input in
            guard let shape = catalogue.shape(input.dataset), shape.isOwn(dimension.name) else { return false }
            let field = input.field.flatMap(shape.resource.field)
            return isPublished || (input.agg == .sum && field?.nonAdditive != nil)
        }
    }
}
