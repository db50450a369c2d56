import TestSupport

extension World {
    /// Bounds of the ages: touching, in whole years, and open at an end or at neither.
    static func bounds(_ count: Int, _ random: inout SplitMix) -> [Dimension.Bounds] {
        let hasSteps = random.chance(50)
        var starts = [random.number(0...3)]
        for _ in 0..<count { starts.append(starts[starts.count - 1] + random.number(2...20)) }
        let open = random.number(0...3)
        return (0..<count).map { index in
            Dimension.Bounds(
                lower: index == 0 && open == 1 ? nil : starts[index],
                upper: index == count - 1 && open == 2 ? nil : starts[index + 1] - (hasSteps ? 1 : 0),
                end: starts[index + 1])
        }
    }

    func classed(_ random: inout SplitMix) -> Measure.Kind {
        var input = Measure.Input(
            dataset: "grupper", aggregation: random.pick([.median, .percentile]), field: random.pick(["fall", "folk"]))
        input.classes = "alder"
        return .simple(input)
    }
}

extension InputReckoning {
    /// So many percent of all are below the number, in the class where they end.
    func ofClasses(_ name: String, percent: Int) -> Outcome {
        guard let bases = span.split(dataset.grain ?? 1) else { return .missing }
        let classes = reckoner.world.dimension(name)?.values ?? []
        let needed = combination == .last ? Array(bases.suffix(1)) : bases
        var counts = classes.map { _ in Fraction.zero }
        for base in needed {
            guard let found = self.counts(base, name, classes.map(\.key)) else { return .missing }
            counts = zip(counts, found).map { $0 + $1 }
        }
        let all = counts.reduce(.zero, +)
        guard !all.isZero, let share = Fraction(percent) / Fraction(100) else { return .notApplicable }
        let wanted = all * share
        var below = Fraction.zero
        for (own, count) in zip(classes, counts) where !count.isZero {
            if wanted < below + count {
                guard let lower = own.bounds?.lower, let end = own.bounds?.end else { return .missing }
                if wanted == below { return .number(Fraction(lower)) }
                guard own.bounds?.upper != nil, let part = (wanted - below) / count else { return .missing }
                return .number(Fraction(lower) + part * Fraction(end - lower))
            }
            below = below + count
        }
        return .missing
    }

    /// How many there are in each class; nil when something is lacking.
    private func counts(_ base: Span, _ name: String, _ keys: [String]) -> [Fraction]? {
        guard let rows = rows(base, selection, isFiltered: true), isWhole(rows, selection) else { return nil }
        let numbers = rows.compactMap(number)
        guard numbers.count == rows.count else { return nil }
        return keys.map { key in
            zip(rows, numbers).filter { $0.0.keys[name] == key }.map(\.1).reduce(.zero, +)
        }
    }
}
