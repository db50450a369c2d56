/// One number that is asked for.
package struct Question: Hashable, Sendable {
    package let measure: String
    /// What is named, by dimension, in the order of the names.
    package var choices: [Choice]
    package let span: Span

    package init(_ measure: String, _ choices: [Choice], _ span: Span) {
        self.measure = measure
        self.choices = choices
        self.span = span
    }

    package struct Choice: Hashable, Sendable {
        package let dimension: String
        /// Nil = the whole.
        package let keys: [String]?
        /// One value of a split: it differs from a slice in that nothing is promised of it.
        package let isSplit: Bool
        /// Keys that were taken away, where the keys are what is left: nothing is promised of those either.
        package let excluded: [String]

        package init(_ dimension: String, _ keys: [String]?, isSplit: Bool = false, excluded: [String] = []) {
            self.dimension = dimension
            self.keys = keys
            self.isSplit = isSplit
            self.excluded = excluded
        }

        /// The only one that is left is as good as named.
        package init(allBut excluded: [String], of dimension: Dimension) {
            let left = dimension.values.map(\.key).filter { !excluded.contains($0) }
            self.init(dimension.name, left, isSplit: left.count > 1, excluded: left.count > 1 ? excluded : [])
        }

        /// `kommun=a,b`, `kommun!=c`, `kommun=total`: as it is written in a formula, and in the name of a number.
        package var term: String {
            guard excluded.isEmpty else { return "\(dimension)!=\(excluded.joined(separator: ","))" }
            return "\(dimension)=\(keys?.joined(separator: ",") ?? "total")"
        }
    }

    package func choice(_ dimension: String) -> Choice? { choices.first { $0.dimension == dimension } }

    package func at(_ span: Span) -> Question { Question(measure, choices, span) }

    /// With one value of a dimension; a slice on it is left out.
    package func with(_ dimension: String, _ key: String) -> Question {
        Question(
            measure, choices.filter { $0.dimension != dimension } + [Choice(dimension, [key], isSplit: true)], span)
    }

    /// The same for the whole of one dimension; its other slices stay.
    package func whole(of dimension: String) -> Question {
        Question(measure, choices.map { $0.dimension == dimension ? Choice(dimension, nil) : $0 }, span)
    }
}

/// What a number is.
package enum Outcome: Sendable, Equatable {
    case number(Fraction)
    /// Nothing was reported, or not all of it.
    case missing
    /// Nothing to count: the denominator is 0.
    case notApplicable

    package var number: Fraction? { if case .number(let number) = self { number } else { nil } }

    init(_ number: Fraction?) { self = number.map { .number($0) } ?? .missing }
}

package struct Reckoned: Sendable {
    package var value: Outcome
    package var numerator: Outcome?
    package var denominator: Outcome?
}
