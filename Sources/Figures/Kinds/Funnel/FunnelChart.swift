package import Language
package import Values

/// Shares of units of different size, with the limits within which they lie by chance.
package struct FunnelChart: Hashable, Sendable {
    package let words: MeasureWords
    package let period: Period
    /// mottagning, mottagningar.
    package let noun: Noun
    /// What is counted of each unit, for the head of the table: "införda tjänster".
    package let eventsLabel: String
    /// What the size counts: "obligatoriska tjänster".
    package let sizeLabel: String
    /// In the order of the table.
    package let units: [Unit]
    /// The limits are widened by how much the units differ beside chance.
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
        words: MeasureWords, period: Period, noun: Noun, eventsLabel: String, sizeLabel: String,
        units: [Unit], isOverdispersed: Bool = false, example: Bool = false
    ) {
        self.words = words
        self.period = period
        self.noun = noun
        self.eventsLabel = eventsLabel
        self.sizeLabel = sizeLabel
        self.units = units
        self.isOverdispersed = isOverdispersed
        self.example = example
    }
}

extension FunnelChart {
    /// Events of trials; trials above 0, events among them.
    struct Counts: Hashable {
        let events: Int
        let trials: Int

        /// Nil when these are no share of a whole.
        init?(_ events: Int?, of trials: Int?) {
            guard let events, let trials, trials > 0, (0...trials).contains(events) else { return nil }
            self.events = events
            self.trials = trials
        }

        /// 0...1.
        var share: Double { Double(events) / Double(trials) }
    }
}

extension FunnelChart {
    /// Those with more events than trials.
    var beyond: [Unit] { units.filter(\.isBeyondWhole) }

    /// Of what is no share of a whole chance says nothing, whichever unit shows it: there are no limits.
    var isOfShares: Bool { beyond.isEmpty }
}

extension FunnelChart.Unit {
    /// Its share is of more than the whole.
    var isBeyondWhole: Bool {
        guard datum.exact != nil, let events, let trials else { return false }
        return trials > 0 && events > trials
    }

    /// Nil for a unit without a mark: its share is not shown, or a count is not known.
    var counts: FunnelChart.Counts? { datum.exact == nil ? nil : FunnelChart.Counts(events, of: trials) }
}
