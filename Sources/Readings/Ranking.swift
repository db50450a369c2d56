package import Disclosure
package import Language
package import Measures
package import Values

/// The values of a measure by a dimension, to be ordered or counted. Published totals are never among them, nor those
/// with nothing to count.
package struct Ranking: Sendable {
    package let measure: Measure
    /// Digits as printed: values that print alike are tied.
    package let decimals: Int
    /// Digits that the author asks for.
    private let ownDecimals: Int?
    /// In the readings' order.
    package let candidates: [Candidate]

    package struct Candidate: Hashable, Sendable {
        package let key: String
        package let label: String
        package let period: Period
        package let value: Shown
        /// What the value is set against.
        package let target: TargetFound
    }

    /// The readings of a query split by `dimension` alone, all of one period.
    package init(_ readings: [Reading], by dimension: Dimension, of measure: Measure, decimals: Int? = nil) {
        self.measure = measure
        self.decimals = decimals ?? measure.decimals
        ownDecimals = decimals
        candidates = readings.compactMap { reading in
            guard let keys = reading.coordinates.first(where: { $0.dimension == dimension.name })?.keys,
                let key = keys.first, keys.count == 1, key != dimension.total?.key, reading.value != .notApplicable
            else { return nil }
            let label = dimension.value(key)?.label ?? key
            return Candidate(
                key: key, label: label, period: reading.period, value: reading.value,
                target: measure.target(of: reading))
        }
    }

    /// Those with a number, lowest first; ties in Swedish order of their labels.
    private var ascending: [(candidate: Candidate, printed: Exact)] {
        let numbered = Swedish.sorted(candidates) { $0.label }.compactMap { candidate in
            candidate.value.number.map { (candidate: candidate, printed: $0.rounded(to: decimals)) }
        }
        return numbered.enumerated().sorted {
            ($0.element.printed, $0.offset) < ($1.element.printed, $1.offset)
        }.map(\.element)
    }

    /// Why an order of these would be doubtful: hidden values forbid it, missing ones are told.
    private var doubts: [Reason] {
        let hidden = candidates.count { $0.value == .hidden }
        let missing = candidates.filter(\.value.isAbsent).map(\.label)
        return (hidden > 0 ? [.hiddenAmong(hidden)] : []) + (missing.isEmpty ? [] : [.missingAmong(missing)])
    }

    private func judged<T>(_ answer: () -> Answered<T>) -> Answered<T> {
        let doubts = doubts
        guard !candidates.contains(where: { $0.value == .hidden }) else { return Answered(refused: doubts) }
        let found = answer()
        guard let value = found.value else { return Answered(refused: doubts + found.reasons) }
        return Answered(value, doubts + found.reasons)
    }

    /// The `count` lowest and all that tie with the last of them, lowest first.
    package func lowest(_ count: Int = 1) -> Answered<[Candidate]> { judged { first(count, of: ascending) } }

    /// The `count` highest and all that tie with the last of them, highest first.
    package func highest(_ count: Int = 1) -> Answered<[Candidate]> {
        judged {
            let order = ascending.enumerated().sorted {
                ($1.element.printed, $0.offset) < ($0.element.printed, $1.offset)
            }
            return first(count, of: order.map(\.element))
        }
    }

    private func first(_ count: Int, of order: [(candidate: Candidate, printed: Exact)]) -> Answered<[Candidate]> {
        let asked = max(1, count)
        guard let last = order.prefix(asked).last?.printed else { return Answered(refused: [.nothingToRank]) }
        let named = order.enumerated().filter { $0.offset < asked || $0.element.printed == last }
            .map(\.element.candidate)
        return Answered(named, named.count > asked + 2 ? [.tied(named: named.count, asked: asked)] : [])
    }

    /// The highest value against the lowest, unrounded. One alone differs from nothing.
    package func gap() -> Answered<Gap> {
        judged {
            let numbers = candidates.compactMap(\.value.number)
            if numbers.count == 1 { return Answered(refused: [.onlyOne]) }
            guard let low = numbers.min(), let high = numbers.max() else {
                return Answered(refused: [.nothingToRank])
            }
            return Answered(Gap(measure: measure, low: low, high: high, decimals: ownDecimals))
        }
    }

    package struct Gap: Sendable {
        package let measure: Measure
        package let low: Exact
        package let high: Exact
        /// Digits that the author asks for.
        let decimals: Int?

        /// The two and their difference as they are printed.
        package var subtraction: Subtraction {
            Subtraction(from: low, to: high, decimals: decimals ?? measure.decimals)
        }

        /// Highest through lowest; nil when the lowest is 0 or less.
        package var ratio: Exact? { low > .zero ? high / low : nil }
    }

    /// The place of one value, 1 being the best by the measure's direction (neutral: the highest); ties share the
    /// better place.
    package func rank(of key: String) -> Answered<Share> {
        judged {
            let all = ascending
            guard let own = all.first(where: { $0.candidate.key == key })?.printed else {
                let shown = candidates.first { $0.key == key }?.value
                return Answered(refused: [shown?.reason ?? .notApplicable])
            }
            let ahead = all.count { measure.direction == .decrease ? $0.printed < own : $0.printed > own }
            return Answered(Share(count: ahead + 1, of: all.count))
        }
    }

    /// A number of how many: `3 av 14`.
    package struct Share: Hashable, Sendable {
        package let count: Int
        package let of: Int
    }
}
