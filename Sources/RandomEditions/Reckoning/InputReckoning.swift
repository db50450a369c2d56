/// One side of a measure for one question.
struct InputReckoning {
    let reckoner: Reckoner
    private let input: Measure.Input
    let dataset: Dataset
    let span: Span
    let selection: Selection
    /// The same without the measure's filter.
    private let presence: Selection
    private let question: Question
    /// What the rows must have in other datasets.
    private let joins: [JoinReckoning]

    init(_ reckoner: Reckoner, _ input: Measure.Input, _ dataset: Dataset, _ question: Question) {
        self.reckoner = reckoner
        self.input = input
        self.dataset = dataset
        self.question = question
        span = question.span
        joins = input.joins.compactMap { JoinReckoning(reckoner, $0) }
        selection = Selection(reckoner.world, input, dataset, question).narrowed(reckoner.world, dataset, question.span)
        presence = Selection(reckoner.world, input, dataset, question, isFiltered: false)
            .narrowed(reckoner.world, dataset, question.span)
    }

    var value: Fraction? {
        guard dataset.state == nil else { return state }
        guard let bases = span.split(dataset.grain ?? 1) else { return nil }
        guard (combination == .last ? Array(bases.suffix(1)) : bases).allSatisfy(isKnown) else { return nil }
        switch input.aggregation {
        case .sum: return combined(bases) { sum($0) }
        case .count: return combined(bases) { count($0) }
        default: return input.combination == nil ? pooled(bases) : combined(bases) { pooled([$0]) }
        }
    }

    private func isKnown(_ base: Span) -> Bool { joins.allSatisfy { $0.isKnown(base) } }

    private func isJoined(_ entry: Reckoner.Entry, _ base: Span) -> Bool { joins.allSatisfy { $0.passes(entry, base) } }

    // MARK: Over time

    var combination: Dataset.Combination {
        input.combination ?? dataset.fields.first { $0.name == input.field }?.combination ?? .sum
    }

    /// Missing as soon as a base period that is needed is.
    private func combined(_ bases: [Span], _ read: (Span) -> Fraction?) -> Fraction? {
        let needed = combination == .last ? Array(bases.suffix(1)) : bases
        let known = needed.map(read).compactMap { $0 }
        guard known.count == needed.count, !known.isEmpty else { return nil }
        let sum = known.reduce(.zero, +)
        return combination == .mean ? sum / Fraction(known.count) : sum
    }

    // MARK: One base period

    private func sum(_ base: Span) -> Fraction? {
        guard let rows = rows(base, selection, isFiltered: true),
            isWhole(rows, selection) || withoutLimits?.hasAllNumbers(base) == true
        else { return nil }
        let numbers = rows.compactMap(number)
        return numbers.count == rows.count ? numbers.reduce(.zero, +) : nil
    }

    /// The same without what rows are held against one by one; nil when there is no such thing.
    private var withoutLimits: InputReckoning? {
        var input = input
        input.conditions.removeAll { condition in
            switch condition.test {
            case .number, .range: true
            case .keys, .not, .texts, .valid, .own: false
            }
        }
        input.joins = []
        guard input.conditions.count < self.input.conditions.count || !joins.isEmpty else { return nil }
        return InputReckoning(reckoner, input, dataset, question)
    }

    private func hasAllNumbers(_ base: Span) -> Bool {
        guard let rows = rows(base, selection, isFiltered: true) else { return false }
        return isWhole(rows, selection) && rows.allSatisfy { number($0) != nil }
    }

    /// A count of rows never counts a published whole.
    private func count(_ base: Span) -> Fraction? {
        let rows = parts(base, selection, isFiltered: true)
        guard isWhole(rows, selection) || isWhole(parts(base, presence, isFiltered: false), presence) else {
            return nil
        }
        return Fraction(rows.count)
    }

    /// Whether there are rows, and some for each value that the author listed.
    func isWhole(_ rows: [Reckoner.Entry], _ selection: Selection) -> Bool {
        !rows.isEmpty
            && selection.combinations.allSatisfy { wanted in
                rows.contains { row in wanted.allSatisfy { row.keys[$0] == $1 } }
            }
    }

    // MARK: All rows of a period together

    private func pooled(_ bases: [Span]) -> Fraction? {
        guard bases.allSatisfy({ reckoner.isObserved(dataset, $0) }) else { return nil }
        let found = bases.map { rows($0, selection, isFiltered: true) }
        if input.aggregation == .distinct { return distinct(found.flatMap { $0 ?? [] }, bases) }
        guard found.allSatisfy({ $0 != nil }) else { return nil }
        let numbers = found.flatMap { $0 ?? [] }.compactMap(number)
        switch input.aggregation {
        case .min: return numbers.min()
        case .max: return numbers.max()
        case .median: return ranked(numbers, percent: 50)
        case .percentile: return ranked(numbers, percent: Measure.percentile)
        default: return numbers.isEmpty ? nil : numbers.reduce(.zero, +) / Fraction(numbers.count)
        }
    }

    /// Between the two numbers that have the percent of the steps from the least to the greatest below them.
    private func ranked(_ numbers: [Fraction], percent: Int) -> Fraction? {
        let ordered = numbers.sorted()
        guard let last = ordered.last else { return nil }
        let steps = (ordered.count - 1) * percent
        let (below, rest) = (steps / 100, steps % 100)
        guard below + 1 < ordered.count else { return last }
        let share = Fraction(rest) / Fraction(100)
        return share.map { ordered[below] + $0 * (ordered[below + 1] - ordered[below]) }
    }

    private func distinct(_ rows: [Reckoner.Entry], _ bases: [Span]) -> Fraction? {
        let seen = Set(rows.compactMap { row in input.field.flatMap { row.keys[$0] } })
        let hasRows = bases.allSatisfy { base in
            !(self.rows(base, presence, isFiltered: false) ?? []).isEmpty
        }
        return seen.isEmpty && !hasRows ? nil : Fraction(seen.count)
    }

    func number(_ entry: Reckoner.Entry) -> Fraction? { input.field.flatMap { entry.numbers[$0] } }

    // MARK: States

    private var state: Fraction? {
        let all = reckoner.entries(dataset, span)
        let day = Span(grain: 1, first: span.last)
        guard !all.isEmpty, isKnown(day) else { return nil }
        return Fraction(all.count { selection.takes($0) && isJoined($0, day) })
    }

    // MARK: Rows

    private func candidates(_ base: Span, _ selection: Selection, _ isFiltered: Bool) -> [Reckoner.Entry] {
        reckoner.entries(dataset, base).filter { entry in
            selection.takes(entry) && (!isFiltered || input.conditions.allSatisfy { $0.passes(entry) })
        }
    }

    /// Without published wholes.
    private func parts(_ base: Span, _ selection: Selection, isFiltered: Bool) -> [Reckoner.Entry] {
        candidates(base, selection, isFiltered).filter { entry in
            (!isFiltered || isJoined(entry, base))
                && dataset.dimensions.allSatisfy { name in
                    reckoner.world.dimension(name)?.total.map { $0.key != entry.keys[name] } ?? true
                }
        }
    }

    /// The rows to read: for each combination of the dimensions that have no whole, the wholes or the parts of those
    /// that have. Nil where parts are lacking whichever choice is made.
    func rows(_ base: Span, _ selection: Selection, isFiltered: Bool) -> [Reckoner.Entry]? {
        let all = candidates(base, selection, isFiltered)
        let isFound = { (entry: Reckoner.Entry) in !isFiltered || isJoined(entry, base) }
        guard !selection.wholes.isEmpty else { return all.filter(isFound) }
        let others = dataset.dimensions.filter { !selection.wholes.contains($0) }
        let group = { (entry: Reckoner.Entry) in others.map { entry.keys[$0] ?? "" } }
        let fitting = Dictionary(grouping: all, by: group)
        let known = Dictionary(grouping: candidates(base, selection, false), by: group)
        var result: [Reckoner.Entry] = []
        for (key, file) in known {
            guard let passing = fitting[key] else { continue }
            guard let mask = choice(file, selection.wholes, isFiltered: isFiltered) else {
                let found = passing.filter(isFound)
                guard input.aggregation == .distinct || found.isEmpty else { return nil }
                result += found
                continue
            }
            result += passing.filter { isOf($0, selection.wholes, mask) }
        }
        return result.filter(isFound)
    }

    /// Whether a number of the row itself decides if it counts.
    private var hasLimits: Bool {
        input.conditions.contains { condition in
            switch condition.test {
            case .number, .range: true
            case .valid: dataset.fields.contains { $0.name == condition.name }
            case .keys, .not, .texts, .own: false
            }
        }
    }

    /// The least, greatest or middle of rows, and how many different: a published whole is none of them.
    private var seeksParts: Bool { input.classes == nil && ![.sum, .count].contains(input.aggregation) }

    /// Which dimensions take their whole: as many as may be, and as few as may be where values are counted, since a
    /// whole is none of them. A whole says nothing of a limit that its parts are held against one by one.
    private func choice(_ file: [Reckoner.Entry], _ names: [String], isFiltered: Bool) -> [Bool]? {
        let hasLimits = isFiltered && hasLimits
        let mayBeAll = !isFiltered || joins.isEmpty
        let masks = product(names.map { _ in [true, false] }).enumerated().sorted { a, b in
            let (left, right) = (a.element.count { $0 }, b.element.count { $0 })
            return left == right ? a.offset < b.offset : left > right
        }.map(\.element)
        return (seeksParts ? masks.reversed() : masks).first { mask in
            let own = file.filter { isOf($0, names, mask) }
            let loses = zip(names, mask).contains { name, isWhole in
                !isWhole && !parts(file, name).isSubset(of: parts(own, name))
            }
            let mayBeWhole = mayBeAll && (!hasLimits || seeksParts || own.count == file.count)
            return !own.isEmpty && !loses && (mayBeWhole || !mask.contains(true))
        }
    }

    private func isOf(_ entry: Reckoner.Entry, _ names: [String], _ mask: [Bool]) -> Bool {
        zip(names, mask).allSatisfy { isWhole(entry, $0) == $1 }
    }

    private func isWhole(_ entry: Reckoner.Entry, _ name: String) -> Bool {
        entry.keys[name] == reckoner.world.dimension(name)?.total?.key
    }

    private func parts(_ group: [Reckoner.Entry], _ name: String) -> Set<String> {
        Set(group.filter { !isWhole($0, name) }.compactMap { $0.keys[name] })
    }
}
