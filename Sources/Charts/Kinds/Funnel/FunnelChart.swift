import Language
import Statistics
package import Values

/// Shares of units of different size, with the limits within which they lie by chance.
package struct FunnelChart: Hashable, Sendable {
    package let words: MeasureWords
    package let period: Period
    /// mottagning, mottagningar.
    package let noun: MeasureUnit.Noun
    /// What the size counts: "obligatoriska tjänster".
    package let sizeLabel: String
    package let units: [Unit]
    package let isOverdispersed: Bool
    package let example: Bool

    package struct Unit: Hashable, Sendable {
        package let key: String
        package let label: String
        /// The share as it may be shown.
        package let datum: Datum
        /// Both nil unless the share is shown.
        package let events: Int?
        package let trials: Int?
        package let isHighlighted: Bool
        package let link: String?

        package init(
            key: String, label: String, datum: Datum, events: Int?, trials: Int?, isHighlighted: Bool = false,
            link: String? = nil
        ) {
            self.key = key
            self.label = label
            self.datum = datum
            self.events = events
            self.trials = trials
            self.isHighlighted = isHighlighted
            self.link = link
        }
    }

    package init(
        words: MeasureWords, period: Period, noun: MeasureUnit.Noun, sizeLabel: String, units: [Unit],
        isOverdispersed: Bool = false, example: Bool = false
    ) {
        self.words = words
        self.period = period
        self.noun = noun
        self.sizeLabel = sizeLabel
        self.units = units
        self.isOverdispersed = isOverdispersed
        self.example = example
    }
}

extension FunnelChart {
    typealias Known = (unit: Unit, events: Int, trials: Int, share: Double)

    var known: [Known] {
        units.compactMap { unit in
            guard unit.datum.exact != nil, let events = unit.events, let trials = unit.trials, trials > 0,
                (0...trials).contains(events)
            else { return nil }
            return (unit, events, trials, Double(events) / Double(trials))
        }
    }

    /// All events of all trials.
    var centre: Double? {
        let trials = known.reduce(0) { $0 + $1.trials }
        return trials > 0 ? Double(known.reduce(0) { $0 + $1.events }) / Double(trials) : nil
    }

    private var overdispersion: Overdispersion? {
        isOverdispersed ? Overdispersion(known.map { ($0.events, $0.trials) }) : nil
    }

    /// Limits of a share of 1 for a unit of so many; nil without a common share.
    func limits(_ trials: Int, _ confidence: Confidence) -> ClosedRange<Double>? {
        guard let centre else { return nil }
        if let found = overdispersion?.limits(trials: trials, confidence: confidence) {
            return found.lower...found.upper
        }
        guard let exact = FunnelLimits(share: centre, trials: trials, confidence: confidence) else { return nil }
        return max(0, exact.lower)...min(1, max(exact.upper, max(0, exact.lower)))
    }

    /// "Exempelmottagning 3: 87,5 % av 8 obligatoriska tjänster".
    func tip(_ unit: Unit) -> String {
        let size = unit.trials.map { " av \(Swedish.number(Exact($0))) \(sizeLabel)" } ?? ""
        return "\(unit.label): \(words.drawn(unit.datum))\(size)"
    }

    /// The units outside the outer limits, and those between the inner and the outer ones.
    func outside(_ confidence: Confidence) -> [Known] {
        known.filter { one in
            guard let centre else { return false }
            if isOverdispersed {
                return limits(one.trials, confidence).map { !$0.contains(one.share) } ?? false
            }
            return FunnelLimits.isOutside(
                events: one.events, trials: one.trials, share: centre, confidence: confidence)
        }
    }
}
