import Language
import Statistics
import Values

extension FunnelChart {
    /// "Trattdiagram: andel införda tjänster per mottagning, 2025. Två av 38 utanför de yttre gränserna."
    func name(_ model: FunnelModel) -> String {
        let outer = model.outer.count
        let found =
            outer == 0
            ? " Ingen av \(model.placed.count) utanför de yttre gränserna."
            : " \(Swedish.capitalised(Swedish.word(outer))) av \(model.placed.count) utanför de yttre gränserna."
        return accessibleName([
            "Trattdiagram: \(Swedish.inSentence(words.label)) per \(noun.one)", ", \(Swedish.period(period))", ".",
            model.hasLimits ? found : "",
        ])
    }

    func summary(_ model: FunnelModel, note: String?) -> String {
        var text = Sentences()
        let amount = noun.counted(units.count)
        text.add(
            "Diagrammet visar \(words.phrase) för \(amount) \(Swedish.period(period)) mot storleken, mätt i antal "
                + "\(sizeLabel).")
        if model.placed.isEmpty { text.add("Inga värden finns att visa.") }
        text.add(outside(model))
        text.add(nearly(model), rank: 2)
        text.add(spread(model), rank: 1)
        text.add(middle(model))
        if model.hasLimits, isOverdispersed {
            text.add("Gränserna är justerade för överspridning.", rank: 1)
        }
        for one in model.placed where one.unit.isHighlighted && one.zone.isOuter != true {
            text.add(highlighted(one), rank: 3)
        }
        text.add(unplaced)
        text.add(missing)
        text.add(none)
        text.add(Phrases.withheld(units.map(\.datum)))
        text.add(note)
        return text.text
    }

    /// "Under den yttre gränsen (99,8 procent) ligger A och B, över den C."
    private func outside(_ model: FunnelModel) -> String? {
        guard model.hasLimits else {
            return model.placed.isEmpty
                ? nil : "Gränser kräver minst \(Swedish.word(FunnelModel.fewest)) \(noun.many) med värde."
        }
        let level = "(99,8\(Swedish.noBreakSpace)procent)"
        let (below, above) = (who(model.outer, isAbove: false), who(model.outer, isAbove: true))
        switch (below, above) {
        case (nil, nil):
            return "\(Swedish.capitalised(among(model).nobody)) ligger utanför de yttre gränserna \(level)."
        case (let below?, nil): return "Under den yttre gränsen \(level) ligger \(below)."
        case (nil, let above?): return "Över den yttre gränsen \(level) ligger \(above)."
        case (let below?, let above?):
            return "Under den yttre gränsen \(level) ligger \(below), över den \(above)."
        }
    }

    /// "Mellan inre (95 procent) och yttre gräns: D under och E över."
    private func nearly(_ model: FunnelModel) -> String? {
        guard model.hasLimits else { return nil }
        let parts = [(false, "under"), (true, "över")].compactMap { isAbove, word in
            who(model.inner, isAbove: isAbove).map { "\($0) \(word)" }
        }
        if parts.isEmpty {
            let others = among(model).isWhole ? "De övriga" : "De övriga med värde"
            let who = model.outer.isEmpty ? Swedish.capitalised(among(model).everyone) : others
            return model.outer.count == model.placed.count
                ? nil : "\(who) ligger inom de inre gränserna (95\(Swedish.noBreakSpace)procent)."
        }
        return "Utanför bara den inre (95\(Swedish.noBreakSpace)procent) ligger \(Swedish.list(parts))."
    }

    private func among(_ model: FunnelModel) -> Among { Among(model.placed.count, of: units.count) }

    /// Exact limits that most lie outside are no sign of most, but of limits for another kind of unit.
    private func spread(_ model: FunnelModel) -> String? {
        let outside = model.inner.count + model.outer.count
        guard !isOverdispersed, outside > 2, 2 * outside > model.placed.count else { return nil }
        return "Så många utanför visar att \(noun.many) skiljer sig av annat än slump."
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
        if model.placed.count == 1 { return "Värdet är \(words.spoken(datum.text))." }
        let who =
            model.placed.count == units.count
            ? among(model).everyone : "de \(model.placed.count) \(noun.many) som har värde"
        return "Medelvärdet för \(who) är \(words.spoken(datum.text))."
    }

    private func highlighted(_ one: FunnelModel.Placed) -> String {
        let place = one.zone == .unjudged ? "" : ", \(one.zone.words)"
        return "\(Swedish.withoutSoftHyphens(one.unit.label)): \(words.spoken(one.unit.datum.text))\(place)."
    }

    /// Units with a share whose counts are not known.
    private var unplaced: String? {
        let own = units.filter { $0.datum.exact != nil && $0.counts == nil }
        return own.isEmpty ? nil : "Storleken är inte känd för \(names(own))."
    }

    private var missing: String? {
        let own = units.filter { $0.datum == .missing }
        return own.isEmpty ? nil : "Uppgift saknas för \(names(own))."
    }

    private var none: String? {
        let own = units.filter { $0.datum == .notApplicable }
        return own.isEmpty ? nil : "Inget värde finns för \(names(own))."
    }

    /// While they are few.
    private func names(_ units: [Unit]) -> String {
        units.count <= 3
            ? Swedish.list(units.map { Swedish.withoutSoftHyphens($0.label) }) : "\(units.count) \(noun.many)"
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
        let size = "\(Swedish.number(Exact(counts.events))) av \(Swedish.number(Exact(counts.trials))) \(sizeLabel)"
        return "\(names(place.units.map(\.unit))): \(words.drawn(place.units[0].unit.datum)), \(size)"
    }

    func table(_ model: FunnelModel) -> DataTable {
        let numbers = [
            Swedish.capitalised(eventsLabel), Swedish.capitalised(sizeLabel), words.head(Heads.share),
            "Undre gräns 99,8\u{A0}%",
            "Undre gräns 95\u{A0}%",
            "Övre gräns 95\u{A0}%", "Övre gräns 99,8\u{A0}%",
        ]
        let columns =
            [DataTable.Column(Swedish.capitalised(noun.one))] + numbers.map { DataTable.Column($0, isNumeric: true) }
            + [DataTable.Column(Heads.state)]
        let zones = Dictionary(model.placed.map { ($0.unit.key, $0.zone) }) { first, _ in first }
        let rows = units.map { unit in
            DataTable.Row(
                [DataTable.Cell(Swedish.withoutSoftHyphens(unit.label), link: unit.link)] + counts(unit)
                    + [DataTable.Cell(unit.datum)] + limits(model, unit)
                    + [DataTable.Cell(zones[unit.key]?.words ?? "kan inte bedömas")])
        }
        return DataTable(
            caption: "\(Swedish.capitalised(words.label)), \(Swedish.period(period))", columns: columns,
            rows: rows + summary(model), remarks: remarks(model))
    }

    private func counts(_ unit: Unit) -> [DataTable.Cell] {
        guard let counts = unit.counts else { return [DataTable.Cell](repeating: lacking(unit), count: 2) }
        return [(counts.events, "numerator"), (counts.trials, "denominator")].map { count, side in
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
            let none = unit.counts == nil ? lacking(unit) : DataTable.Cell(.notApplicable)
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
        guard model.placed.count > 1 else { return [] }
        let all = model.placed.reduce((0, 0)) { ($0.0 + $1.counts.events, $0.1 + $1.counts.trials) }
        return [
            DataTable.Row(
                [DataTable.Cell("Alla med värde")]
                    + [all.0, all.1].map { DataTable.Cell(Swedish.number(Exact($0)), exact: Exact($0)) }
                    + [DataTable.Cell(common(model))] + [DataTable.Cell](repeating: DataTable.Cell(""), count: 5),
                isSummary: true)
        ]
    }

    private func remarks(_ model: FunnelModel) -> [String] {
        model.hasLimits
            ? ["Inre gränser: 95\(Swedish.noBreakSpace)procent. Yttre gränser: 99,8\(Swedish.noBreakSpace)procent."]
            : []
    }
}
