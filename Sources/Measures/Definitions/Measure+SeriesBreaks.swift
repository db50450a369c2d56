package import Values

extension SeriesBreak {
    /// Whether values of the two periods must not be compared: the break lies between them or inside either.
    func separates(_ a: Period, _ b: Period) -> Bool { separates(a.firstDay...a.lastDay, b.firstDay...b.lastDay) }

    func separates(_ a: ClosedRange<Day>, _ b: ClosedRange<Day>) -> Bool {
        let start = from.firstDay
        return min(a.lowerBound, b.lowerBound) < start && start <= max(a.upperBound, b.upperBound)
    }

    /// Whether the break concerns the slice: one that names only other values goes free, and so does what belongs to
    /// other values, or holds only others.
    func concerns(_ slice: [Slice], _ catalogue: Catalogue) -> Bool {
        filter.terms.allSatisfy { term in slice.allSatisfy { isAbout(term, $0, catalogue) } }
    }

    private func isAbout(_ term: Filter.Term, _ slice: Slice, _ catalogue: Catalogue) -> Bool {
        guard let own = catalogue.dimension(slice.dimension), let named = catalogue.dimension(term.name),
            case .values(let words) = slice.choice, !slice.isTotal(of: own)
        else { return true }
        let keys = words.map { own.value($0)?.key ?? $0 }
        if own.name == named.name { return keys.contains { term.condition.allows(key: $0) } }
        let ways = catalogue.hierarchy
        if ways.dimensions(above: own.name).contains(named.name) {
            return keys.contains { key in
                homes(of: key, in: own.name, among: named.name, ways).contains { term.condition.allows(key: $0) }
            }
        }
        guard ways.dimensions(above: named.name).contains(own.name) else { return true }
        return named.values.filter { term.condition.allows(key: $0.key) }.contains { value in
            !homes(of: value.key, in: named.name, among: own.name, ways).isDisjoint(with: keys)
        }
    }

    /// What a value belonged to before the break and after it.
    private func homes(of key: String, in name: String, among wanted: String, _ ways: Hierarchy) -> Set<String> {
        let days = [from.firstDay.adding(days: -1), from.firstDay]
        return Set(days.compactMap { ways.ancestor(of: key, in: name, among: wanted, on: $0) })
    }
}

extension Filter {
    /// What it chooses of dimensions.
    fileprivate func slices(_ catalogue: Catalogue) -> [Slice] {
        terms.compactMap { $0.slice(of: catalogue.dimension($0.name)) }
    }
}

extension Catalogue {
    fileprivate func hasFilteredBreaks(of measure: Measure) -> Bool {
        (measure.seriesBreaks + measure.datasets.flatMap(seriesBreaks)).contains { !$0.filter.terms.isEmpty }
    }
}

extension Measure {
    /// The breaks, of the measure or of a dataset that it reads, that forbid comparing two periods of a slice; of one
    /// period with itself those that its value goes over. A value of 24 months goes over what was new last year.
    package func breaks(
        between a: Period, and b: Period, slice: [Slice] = [], in catalogue: Catalogue
    ) -> [SeriesBreak] {
        let (first, second) = (timeRead(for: a, in: catalogue), timeRead(for: b, in: catalogue))
        return breaks(slice: slice, in: catalogue).filter { $0.separates(first, second) }
    }

    /// Whether it need be asked for breaks at all: few editions have any, and every value that is shown asks.
    package func mayHaveBreaks(in catalogue: Catalogue) -> Bool {
        !seriesBreaks.isEmpty || catalogue.hasSeriesBreaks || !kind.parts.isEmpty
    }

    /// All breaks that concern a slice, by time: the measure's and those of the datasets that it reads.
    package func breaks(slice: [Slice] = [], in catalogue: Catalogue) -> [SeriesBreak] {
        guard mayHaveBreaks(in: catalogue) else { return [] }
        let asked = slice
        let slice = asked + meant(beside: asked, catalogue)
        var all = seriesBreaks.filter { found in
            inputs.isEmpty || inputs.contains { found.concerns($0.filter.slices(catalogue), catalogue) }
        }
        for inherited in inputBreaks(catalogue) + partBreaks(asked, catalogue) where !all.contains(inherited) {
            all.append(inherited)
        }
        return all.filter { $0.concerns(slice, catalogue) }.sorted { $0.from < $1.from }
    }

    /// Those of the datasets that are of something that is counted.
    private func inputBreaks(_ catalogue: Catalogue) -> [SeriesBreak] {
        datasets.flatMap { dataset in
            let own = inputs.filter { $0.dataset == dataset }.map { $0.filter.slices(catalogue) }
            return catalogue.seriesBreaks(of: dataset).filter { found in
                own.isEmpty || own.contains { found.concerns($0, catalogue) }
            }
        }
    }

    /// A part is of what is asked, but for what its filter says.
    private func partBreaks(_ asked: [Slice], _ catalogue: Catalogue) -> [SeriesBreak] {
        kind.parts.flatMap { part in
            let own = part.filter.slices(catalogue)
            let left = asked.filter { slice in
                !own.contains { catalogue.hierarchy.areOnOneWay($0.dimension, slice.dimension) }
            }
            return part.measure.breaks(slice: own + left, in: catalogue)
        }
    }

    /// The values that are meant where nothing is chosen of their dimensions, nor of what belongs to them or they to.
    private func meant(beside slice: [Slice], _ catalogue: Catalogue) -> [Slice] {
        guard inputs.count > 0, catalogue.hasFilteredBreaks(of: self) else { return [] }
        return defaults(in: catalogue).compactMap { name in
            guard !slice.contains(where: { catalogue.hierarchy.areOnOneWay($0.dimension, name) }),
                let key = catalogue.dimension(name)?.defaultKey
            else { return nil }
            return Slice(name, .values([key]))
        }
    }

    /// Whether all that the value of a period is made of lies in the new series.
    package func isWholly(after found: SeriesBreak, _ period: Period, in catalogue: Catalogue) -> Bool {
        timeRead(for: period, in: catalogue).lowerBound >= found.from.firstDay
    }

    /// All days that the value of a period is made of: those of a part may lie before the period.
    private func timeRead(for period: Period, in catalogue: Catalogue) -> ClosedRange<Day> {
        kind.parts.reduce(period.firstDay...period.lastDay) { days, part in
            guard let moved = part.period(for: period, part.measure.shownGrain(in: catalogue)) else { return days }
            let own = part.measure.timeRead(for: moved, in: catalogue)
            return min(days.lowerBound, own.lowerBound)...max(days.upperBound, own.upperBound)
        }
    }
}
