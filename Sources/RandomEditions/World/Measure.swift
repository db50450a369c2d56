/// A measure as the generator made it.
package struct Measure: Sendable {
    package let name: String
    package let label: String
    package let kind: Kind
    package let unit: Unit
    package var decimals: Int?
    package var periods = Combination.pooled
    package var leastPeriods: Int?
    package var direction = "neutral"
    /// The target of the edition's year, as written, and how near to it is to be watched.
    package var target: String?
    package var watch: String?
    /// A name and the one key that it compares with.
    package var reference: (name: String, dimension: String, key: String)?
    /// Percentage points, or percent of the earlier value.
    package var relevantChange: String?
    package var breaks: [Int] = []
    /// The noun of what is counted, one and many.
    package var noun: (one: String, many: String)?

    package enum Kind: Sendable {
        case simple(Input)
        case ratio(Input, Input)
        case made(Made)
        case standardised(Standardised)
        case lasting(Lasting)

        var inputs: [Input] {
            switch self {
            case .simple(let input): [input]
            case .ratio(let top, let bottom): [top, bottom]
            case .made(let made): made.parts.flatMap(\.measure.kind.inputs)
            case .standardised(let measure): [measure.top, measure.bottom]
            case .lasting(let measure): [measure.input]
            }
        }

        /// What is tried by it.
        package var word: String {
            switch self {
            case .ratio(let top, _) where !top.joins.isEmpty: "exists"
            case .simple(let input) where !input.joins.isEmpty: "exists"
            case .simple(let input) where input.classes != nil: "classes"
            case .simple(let input), .ratio(let input, _):
                ["recommendations", "actions"].contains(input.dataset) ? "recommendations" : "usual"
            case .made: "made"
            case .standardised: "standardise"
            case .lasting: "duration"
            }
        }

        /// Datasets that are read beside those of the inputs.
        var others: [String] {
            if case .standardised(let measure) = self { [measure.weights.dataset] } else { [] }
        }
    }

    package enum Combination: String, CaseIterable, Sendable { case pooled, mean, last }

    package struct Input: Sendable {
        package let dataset: String
        package let aggregation: Aggregation
        /// A column, or the dimension that is counted.
        package var field: String?
        package var conditions: [Condition] = []
        package var combination: Dataset.Combination?
        package var joins: [Joined] = []
        /// The dimension whose values are classes that counts stand in.
        package var classes: String?
    }

    package enum Aggregation: String, CaseIterable, Sendable {
        case sum, count
        case distinct = "count_distinct"
        case min, max, mean, median, percentile
    }

    package struct Condition: Sendable {
        /// Of a dimension, of the dimension of a state, or of a field.
        package let name: String
        package let test: Test

        package enum Test: Sendable {
            case keys([String])
            case not([String])
            case number(String, Int)
            case range(Int, Int)
            /// The cell is not blank; of a dimension: the row belongs to one of its values.
            case valid
            /// One of the values of a column of texts.
            case texts([String])
            /// On the page of a value: what that belongs to.
            case own
        }
    }

    package enum Unit: String, CaseIterable, Sendable {
        case percent, count
        case per1000 = "per_1000"
        case ratio, index, days, minutes, sek
    }
}

extension Measure {
    /// The one that is asked for.
    package static let percentile = 90

    package var usualDecimals: Int { decimals ?? (unit == .percent ? 1 : unit == .ratio ? 2 : 0) }

    package var isRatio: Bool {
        switch kind {
        case .ratio, .standardised: true
        case .simple, .made, .lasting: false
        }
    }
}
