/// Which rows of a dataset a number is made of, before wholes and parts are told apart.
struct Selection {
    /// Dimension → the keys that count; a dimension that nothing names is not here.
    private(set) var chosen: [String: [String]] = [:]
    /// Dimensions of which the author wrote several values: each must have rows.
    private(set) var listed: [String] = []
    /// Dimensions of which the published whole is taken where the file has it.
    private(set) var wholes: [String] = []

    init(_ world: World, _ input: Measure.Input, _ dataset: Dataset, _ question: Question, isFiltered: Bool = true) {
        for name in world.reach(dataset) {
            guard let dimension = world.dimension(name) else { continue }
            let conditions = isFiltered ? input.conditions.filter { $0.name == name } : []
            let choice = question.choice(name)
            let slice = choice?.keys.flatMap { $0.count == 1 && $0.first == dimension.total?.key ? nil : $0 }
            if !conditions.isEmpty || slice != nil {
                chosen[name] = conditions.reduce(slice ?? dimension.values.map(\.key)) { $1.kept($0) }
                let isListed = conditions.isEmpty && choice?.isSplit == false && (slice?.count ?? 0) > 1
                if isListed, !isAboveChosen(name, world, question) { listed.append(name) }
            } else if input.classes == name {
                chosen[name] = dimension.values.map(\.key)
            } else if dataset.dimensions.contains(name), input.field != name || input.aggregation != .distinct {
                unnamed(
                    dimension, choice != nil, isBelow(name, world, question, conditioned(input, isFiltered)),
                    mayHaveWhole: dataset.state == nil)
            }
        }
    }

    private func conditioned(_ input: Measure.Input, _ isFiltered: Bool) -> [String] {
        isFiltered ? input.conditions.map(\.name) : []
    }

    /// Whether something above the dimension is named: then all that belongs to that is meant.
    private func isBelow(_ name: String, _ world: World, _ question: Question, _ conditions: [String]) -> Bool {
        let named = question.choices.map(\.dimension) + conditions
        return world.chain(name).dropFirst().contains { named.contains($0) }
    }

    /// Whether something below the dimension is chosen or split by: each of that belongs to one of the values alone.
    private func isAboveChosen(_ name: String, _ world: World, _ question: Question) -> Bool {
        question.choices.contains { choice in
            let total = world.dimension(choice.dimension)?.total?.key
            let isWhole = choice.keys.map { $0.count == 1 && $0.first == total } ?? !choice.isSplit
            return (choice.isSplit || !isWhole) && world.chain(choice.dimension).dropFirst().contains(name)
        }
    }

    private mutating func unnamed(
        _ dimension: Dimension, _ isWholeAsked: Bool, _ isBelow: Bool, mayHaveWhole: Bool
    ) {
        if !isWholeAsked, !isBelow, let standard = dimension.standard {
            chosen[dimension.name] = [standard]
        } else if mayHaveWhole, let total = dimension.total {
            if isWholeAsked, dimension.standard != nil {
                chosen[dimension.name] = [total.key]
            } else {
                wholes.append(dimension.name)
            }
        }
    }

    /// Of several values that the author wrote, those of the area that is asked for as well; what is not there in the
    /// span stays where it belonged when it was, and has no number.
    func narrowed(_ world: World, _ dataset: Dataset, _ span: Span) -> Selection {
        var result = self
        let months = dataset.state == nil ? span.monthNumbers : span.last...span.last
        for name in listed {
            let above = world.chain(name).dropFirst().filter { chosen[$0] != nil }
            result.chosen[name] = chosen[name]?.filter { key in
                let exists = { (month: Int) in world.dimension(name)?.value(key)?.exists(in: month) ?? false }
                let own = months.filter(exists)
                let there = own.isEmpty ? Selection.allMonths.filter(exists) : own
                return there.isEmpty
                    || above.allSatisfy { parent in
                        there.contains { month in
                            world.key(key, of: name, as: parent, in: month).map { chosen[parent]?.contains($0) ?? true }
                                ?? false
                        }
                    }
            }
        }
        return result
    }

    /// Of every edition that is made.
    private static let allMonths = 2015 * 12...2030 * 12

    func takes(_ entry: Reckoner.Entry) -> Bool {
        chosen.allSatisfy { name, keys in entry.keys[name].map(keys.contains) ?? false }
    }

    /// Each combination of the listed values.
    var combinations: [[String: String]] {
        listed.reduce([[:]]) { starts, name in
            starts.flatMap { start in (chosen[name] ?? []).map { start.merging([name: $0]) { $1 } } }
        }
    }
}

extension Measure.Condition {
    /// The keys that pass.
    fileprivate func kept(_ keys: [String]) -> [String] {
        switch test {
        case .keys(let wanted): keys.filter(wanted.contains)
        case .not(let unwanted): keys.filter { !unwanted.contains($0) }
        case .number, .range, .valid, .texts, .own: keys
        }
    }

    /// Whether a row's own number passes; other conditions are about keys.
    func passes(_ entry: Reckoner.Entry) -> Bool {
        switch test {
        case .keys, .not, .own: return true
        case .texts(let texts): return entry.texts[name].map(texts.contains) ?? false
        case .valid: return entry.numbers[name] != nil || entry.keys[name] != nil
        case .range(let low, let high):
            return entry.numbers[name].map { Fraction(low) <= $0 && $0 <= Fraction(high) } ?? false
        case .number(let word, let limit):
            guard let number = entry.numbers[name] else { return false }
            return switch word {
            case "gt": number > Fraction(limit)
            case "gte": number >= Fraction(limit)
            case "lt": number < Fraction(limit)
            default: number <= Fraction(limit)
            }
        }
    }
}
