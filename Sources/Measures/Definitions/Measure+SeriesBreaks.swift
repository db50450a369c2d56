package import Values

extension SeriesBreak {
    /// Whether values of the two periods must not be compared: the break lies between them or inside either.
    package func separates(_ a: Period, _ b: Period) -> Bool {
        let (earlier, later) = a < b ? (a, b) : (b, a)
        let start = from.firstDay
        return earlier.firstDay < start && start <= max(earlier.lastDay, later.lastDay)
    }

    /// Whether the break concerns the slice: one that names only other values goes free.
    func concerns(_ slice: [Slice], _ dimensions: [Dimension]) -> Bool {
        filter.terms.allSatisfy { term in
            guard let dimension = dimensions.first(where: { $0.name == term.name }),
                let choice = slice.first(where: { $0.dimension == term.name })?.choice,
                case .values(let words) = choice
            else { return true }
            let keys = words.map { dimension.value($0)?.key ?? $0 }
            return keys.contains { term.condition.allows(key: $0) }
        }
    }
}

extension Measure {
    /// The first break, of the measure or of a dataset that it reads, that forbids comparing two periods of a slice.
    package func seriesBreak(
        between a: Period, and b: Period, slice: [Slice] = [], in catalogue: Catalogue
    ) -> SeriesBreak? {
        breaks(slice: slice, in: catalogue).first { $0.separates(a, b) }
    }

    /// All breaks that concern a slice, by time: the measure's and those of the datasets that it reads.
    package func breaks(slice: [Slice] = [], in catalogue: Catalogue) -> [SeriesBreak] {
        var all = seriesBreaks
        for inherited in datasets.flatMap(catalogue.seriesBreaks) where !all.contains(inherited) {
            all.append(inherited)
        }
        return all.filter { $0.concerns(slice, catalogue.dimensions) }.sorted { $0.from < $1.from }
    }
}
