import Language
import Statistics
import Values

/// What a funnel computes once: the common share, the limits of any size, and where each unit stands.
struct FunnelModel {
    let placed: [Placed]
    /// All events of all trials, 0...1; nil without units.
    let common: Exact?
    let band: FunnelBand

    /// Fewer cannot be compared with what they have in common.
    static let fewest = 2

    struct Placed: Hashable {
        let unit: FunnelChart.Unit
        let counts: FunnelChart.Counts
        let zone: Zone
    }

    enum Zone: Hashable {
        case within
        /// Outside the inner limits of 95 %, or the outer ones of 99.8 %.
        case outside(isOuter: Bool, isAbove: Bool)
        /// There are no limits.
        case unjudged
    }

    init(_ chart: FunnelChart) {
        let known = chart.units.compactMap { unit in unit.counts.map { (unit: unit, counts: $0) } }
        let (events, trials) = known.reduce((Int128(0), Int128(0))) { sum, one in
            (sum.0 + Int128(one.counts.events), sum.1 + Int128(one.counts.trials))
        }
        common = chart.isOfShares ? Exact(events, over: trials) : nil
        let spread = Overdispersion(known.map { ($0.counts.events, $0.counts.trials) })
        let band = FunnelBand(
            share: known.count < FunnelModel.fewest ? nil : common?.double,
            overdispersion: chart.isOverdispersed ? spread : nil)
        self.band = band
        placed = known.map { Placed(unit: $0.unit, counts: $0.counts, zone: band.zone($0.counts)) }
    }

    var hasLimits: Bool { band.share != nil }
    var inner: [Placed] { placed.filter { $0.zone.isOuter == false } }
    var outer: [Placed] { placed.filter { $0.zone.isOuter == true } }
}

/// The limits of any size.
struct FunnelBand {
    /// 0...1; nil = no limits.
    let share: Double?
    /// Nil = exact limits.
    let overdispersion: Overdispersion?

    /// As shares of 1, not cut off at its ends.
    func limits(_ trials: Int, _ confidence: Confidence) -> (lower: Double, upper: Double)? {
        guard let share else { return nil }
        if let overdispersion { return overdispersion.limits(trials: trials, confidence: confidence) }
        return FunnelLimits.judging(share: share, trials: trials, confidence: confidence).map { ($0.lower, $0.upper) }
    }

    func zone(_ counts: FunnelChart.Counts) -> FunnelModel.Zone {
        guard let inner = limits(counts.trials, .percent95), let outer = limits(counts.trials, .percent998) else {
            return .unjudged
        }
        let share = counts.share
        if share < outer.lower || share > outer.upper {
            return .outside(isOuter: true, isAbove: share > outer.upper)
        }
        if share < inner.lower || share > inner.upper {
            return .outside(isOuter: false, isAbove: share > inner.upper)
        }
        return .within
    }
}

extension FunnelModel.Zone {
    /// Nil within the limits and without them.
    var isOuter: Bool? {
        if case .outside(let isOuter, _) = self { isOuter } else { nil }
    }

    var isAbove: Bool? {
        if case .outside(_, let isAbove) = self { isAbove } else { nil }
    }

    /// For the table and the sentences.
    var words: String {
        switch self {
        case .within: Swedish.inSentence(FunnelPhrases.within)
        case .outside(let isOuter, let isAbove):
            FunnelPhrases.zone(isAbove: isAbove, isOuter: isOuter)
        case .unjudged: Phrases.cannotBeJudged
        }
    }
}
