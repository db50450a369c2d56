package import Diagnostics
package import Language
package import Values

/// A number that the report follows, as `measures/NAME.yaml` declares it.
package struct Measure: Sendable {
    package let name: String
    package let label: String
    package let shortLabel: String
    /// The label in the definite form, for sentences: "andelen invånare som …"; nil where it is made from the label.
    package let phrase: String?
    package let description: String?
    package let method: String?
    package let footnote: String?
    var kind: any MeasureType
    package let unit: Unit
    /// The noun of what is counted: ärende, ärenden.
    package let unitLabel: Noun?
    /// Digits after the decimal sign as printed, 0...6.
    package let decimals: Int
    /// Finest grain that it may be shown at; nil = the coarsest of its inputs.
    package let grain: Grain?
    package let periods: Combination
    package let minPeriods: Int?
    /// What it may be split by; nil = all that every input has.
    package let dimensions: [String]?
    package let on: [String]
    package let direction: Direction
    package let targets: [Target]
    /// Units from the target within which the status is *Bevaka*.
    package let watch: Exact?
    package let references: [Reference]
    package let seriesBreaks: [SeriesBreak]
    package let relevantChange: Exact?
    package let largestChange: Exact?
    package let sexMissing: String?
    package let synonyms: [String]
    package let place: Place
    /// Where the value of each key stands.
    package let keyPlaces: [String: Place]
    /// Known when it is linked to the measures that it is made of.
    var growth = Growth.none
    /// The key of each dimension that stands for the whole of it, by name: the published total, or what is meant when it is
    /// not named.
    var wholeKeys: [String: String] = [:]

    package typealias Unit = MeasureUnit

    /// How periods are combined: numerators and denominators first (pooled), the values' mean, or the last.
    package enum Combination: String, CaseIterable, Sendable { case pooled, mean, last }

    package enum Direction: String, CaseIterable, Sendable { case increase, decrease, neutral }

    package struct Target: Hashable, Sendable {
        package let from: Period
        /// Nil for a target that holds until further notice.
        package let to: Period?
        package let value: Exact
        package let decision: String?
        package let date: Day?
        package let example: Bool
        package let place: Place

        package func covers(_ period: Period) -> Bool {
            from.firstDay <= period.firstDay && to.map { period.lastDay <= $0.lastDay } ?? true
        }
    }

    package struct Reference: Sendable {
        package let name: String
        package let filter: Filter
        package let place: Place
    }
}
