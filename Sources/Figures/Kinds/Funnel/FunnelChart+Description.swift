import Language
import Statistics
import Values

extension FunnelChart {
    /// "Trattdiagram: andel införda tjänster per mottagning, 2025. Två av 38 utanför de yttre gränserna."
    func name(_ model: FunnelModel) -> String {
        let found = " " + FunnelPhrases.outer(model.outer.count, of: model.placed.count)
        return accessibleName([
            ChartPhrases.name(FunnelPhrases.kind, words.label, per: noun.one), ", \(Swedish.period(period))", ".",
            model.hasLimits ? found : "",
        ])
    }

    func summary(_ model: FunnelModel) -> String {
        var text = Sentences()
        if model.placed.isEmpty { text.add(Phrases.noValues) }
        text.add(outside(model))
        text.add(nearly(model), rank: 2)
        text.add(spread(model), rank: 1)
        text.add(middle(model))
        if model.hasLimits, isOverdispersed {
            text.add(FunnelPhrases.adjusted, rank: 1)
        }
        for one in model.placed where one.unit.isHighlighted && one.zone.isOuter != true {
            text.add(highlighted(one), rank: 3)
        }
        if !isOfShares { text.addLack(IntervalPhrases.noLimits(for: beyond.map(\.label))) }
        text.addLack(unplaced)
        text.addLack(missing)
        text.addLack(none)
        text.addLack(Phrases.withheld(units.map(\.datum)))
        return text.text
    }

    /// "Under den yttre gränsen (99,8 procent) ligger A och B, över den C."
    private func outside(_ model: FunnelModel) -> String? {
        guard model.hasLimits else {
            return model.placed.isEmpty || !isOfShares ? nil : FunnelPhrases.needs(FunnelModel.fewest, noun.many)
        }
        // Within the inner limits is within the outer ones.
        if model.outer.isEmpty, model.inner.isEmpty, !model.placed.isEmpty { return nil }
        return FunnelPhrases.outside(
            below: who(model.outer, isAbove: false), above: who(model.outer, isAbove: true), of: among(model))
    }

    /// "Mellan inre (95 procent) och yttre gräns: D under och E över."
    private func nearly(_ model: FunnelModel) -> String? {
        guard model.hasLimits else { return nil }
        let told = FunnelPhrases.nearly(
            below: who(model.inner, isAbove: false), above: who(model.inner, isAbove: true))
        if told != nil || model.outer.count == model.placed.count { return told }
        return FunnelPhrases.inside(among(model), areOthers: !model.outer.isEmpty)
    }

    private func among(_ model: FunnelModel) -> Among { Among(model.placed.count, of: units.count) }

    /// Exact limits that most lie outside are no sign of most, but of limits for another kind of unit.
    private func spread(_ model: FunnelModel) -> String? {
        let outside = model.inner.count + model.outer.count
        guard !isOverdispersed, outside > 2, 2 * outside > model.placed.count else { return nil }
        return FunnelPhrases.spread(noun.many)
    }

    /// Their names while they are few.
    private func who(_ placed: [FunnelModel.Placed], isAbove: Bool) -> String? {
        let own = placed.filter { $0.zone.isAbove == isAbove }
        guard !own.isEmpty else { return nil }
        return names(own.map(\.unit))
    }

    private func middle(_ model: FunnelModel) -> String? {
        let datum = common(model)
        guard datum.exact != nil else { return nil }
        let value = words.spoken(datum.text)
        return model.placed.count == 1
            ? FunnelPhrases.value(value) : FunnelPhrases.mean(among(model), noun.many, value)
    }

    private func highlighted(_ one: FunnelModel.Placed) -> String {
        FunnelPhrases.one(
            Swedish.withoutSoftHyphens(one.unit.label), words.spoken(one.unit.datum.text),
            one.zone == .unjudged ? nil : one.zone.words)
    }

    /// Units with a share whose counts are not known.
    private var unplaced: String? {
        let own = units.filter { $0.datum.exact != nil && $0.counts == nil && !$0.isBeyondWhole }
        return own.isEmpty ? nil : FunnelPhrases.noSize(names(own))
    }

    private var missing: String? {
        let own = units.filter { $0.datum == .missing }
        return own.isEmpty ? nil : Phrases.missing(for: names(own))
    }

    private var none: String? {
        let own = units.filter { $0.datum == .notApplicable }
        return own.isEmpty ? nil : Phrases.noValue(for: names(own))
    }

    /// While they are few.
    private func names(_ units: [Unit]) -> String {
        Phrases.few(units.map(\.label), noun, most: 3)
    }

    /// The common share in percent.
    func common(_ model: FunnelModel) -> Datum {
        guard let share = model.common else { return .missing }
        let value = share * Exact(100)
        return .value(value, printed: Swedish.number(value, decimals: words.decimals))
    }
}

extension FunnelChart {
    /// "Lodjuret: 46,2 %, 12 av 26 ärenden".
    func tip(_ place: FunnelPlaces.Place) -> String {
        let counts = place.counts
        let size = FunnelPhrases.counts(
            Swedish.number(Exact(counts.events)), of: Swedish.number(Exact(counts.trials)), sizeLabel)
        return
            "\(Swedish.capitalised(names(place.units.map(\.unit)))): \(words.drawn(place.units[0].unit.datum)), \(size)"
    }

    func table(_ model: FunnelModel) -> DataTable {
        let numbers = [
            Swedish.capitalised(eventsLabel), Swedish.capitalised(sizeLabel), words.head(Heads.share),
        ]
        let columns =
            [DataTable.Column(Swedish.capitalised(noun.one))]
            + (numbers + FunnelPhrases.limitHeads).map { DataTable.Column($0, isNumeric: true) }
            + [DataTable.Column(Heads.state)]
        let zones = Dictionary(model.placed.map { ($0.unit.key, $0.zone) }) { first, _ in first }
        let rows = units.map { unit in
            DataTable.Row(
                [DataTable.Cell(Swedish.withoutSoftHyphens(unit.label), link: unit.link)] + counts(unit)
                    + [DataTable.Cell(unit.datum)] + limits(model, unit)
                    + [DataTable.Cell(zones[unit.key]?.words ?? Phrases.cannotBeJudged)])
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))", columns: columns,
            rows: rows + summary(model), remarks: remarks(model))
    }

    private func counts(_ unit: Unit) -> [DataTable.Cell] {
        guard let events = unit.events, let trials = unit.trials, unit.counts != nil || unit.isBeyondWhole else {
            return [DataTable.Cell](repeating: lacking(unit), count: 2)
        }
        return [(events, "numerator"), (trials, "denominator")].map { count, side in
            DataTable.Cell(
                Swedish.number(Exact(count)), exact: Exact(count), reading: unit.datum.reading.map { $0 + "|" + side })
        }
    }

    /// In percent, cut off at 0 and 100: what lies beyond cannot occur.
    private func limits(_ model: FunnelModel, _ unit: Unit) -> [DataTable.Cell] {
        guard let trials = unit.counts?.trials, let inner = model.band.limits(trials, .percent95),
            let outer = model.band.limits(trials, .percent998)
        else {
            // Limits that nothing can be reckoned from are no missing values.
            let none = unit.counts == nil && !unit.isBeyondWhole ? lacking(unit) : DataTable.Cell(.notApplicable)
            return [DataTable.Cell](repeating: none, count: 4)
        }
        return [outer.lower, inner.lower, inner.upper, outer.upper].map { limit in
            let percent = Exact(mantissa: Int128((min(max(limit, 0), 1) * 1e8).rounded()), decimals: 6)
            return DataTable.Cell(Swedish.number(percent, decimals: words.decimals), exact: percent)
        }
    }

    /// The sign of a unit without counts: the same as of its share, or that they are not known.
    private func lacking(_ unit: Unit) -> DataTable.Cell {
        DataTable.Cell(unit.datum.exact == nil ? unit.datum : .missing)
    }

    private func summary(_ model: FunnelModel) -> [DataTable.Row] {
        guard model.placed.count > 1, isOfShares else { return [] }
        let all = model.placed.reduce((0, 0)) { ($0.0 + $1.counts.events, $0.1 + $1.counts.trials) }
        return [
            DataTable.Row(
                [DataTable.Cell(FunnelPhrases.allValued)]
                    + [all.0, all.1].map { DataTable.Cell(Swedish.number(Exact($0)), exact: Exact($0)) }
                    + [DataTable.Cell(common(model))] + [DataTable.Cell](repeating: DataTable.Cell(""), count: 5),
                isSummary: true)
        ]
    }

    private func remarks(_ model: FunnelModel) -> [String] {
        model.hasLimits
            ? [FunnelPhrases.limitNote]
            : []
    }
}
