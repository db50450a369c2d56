import Measures
import Values

extension PublishedCounts {
    mutating func collect(_ edition: ProtectedEdition, _ number: Int) {
        for (answerNumber, answer) in edition.answers.enumerated() {
            guard let measure = edition.measures[answer.query.measure] else { continue }
            for (cellNumber, cell) in answer.cells.enumerated() {
                let place = Item.Place(edition: number, answer: answerNumber, cell: cellNumber)
                let fixed = edition.fixed.isHidden
                let isHidden = fixed.isEmpty ? nil : fixed[Reading.id(answer.query, cell)]
                collect(cell, at: place, of: measure, isFixed: isHidden, edition)
            }
        }
    }

    /// The numbers that stand in a cell, and those that it is made of: whoever is told the one is taken to be told all.
    private mutating func collect(
        _ cell: Cell, at place: Item.Place, of measure: Measure, isFixed isHidden: Bool?, _ edition: ProtectedEdition
    ) {
        guard cell.saysSomething, let rules = rules(of: cell, edition) else { return }
        var item = Item(place: place, measure: measure.name, rules: rules)
        if measure.isCount { item.printed = cell.value.number?.magnitude }
        add(cell, as: item, isFixed: isHidden)
        // What a locked edition hides tells nothing of its parts.
        if isHidden != true { collectParts(of: cell, item, isFixed: isHidden, edition) }
    }

    /// A part is printed nowhere itself, and the whole is hidden with it.
    private mutating func collectParts(
        of cell: Cell, _ whole: Item, isFixed isHidden: Bool?, _ edition: ProtectedEdition
    ) {
        for (number, part) in cell.parts.enumerated() {
            guard let rules = rules(of: part, edition) else { continue }
            var item = Item(place: whole.place, measure: whole.measure, rules: rules)
            item.part = whole.part + [number]
            add(part, as: item, isFixed: isHidden)
            collectParts(of: part, item, isFixed: isHidden, edition)
        }
    }

    private mutating func add(_ cell: Cell, as item: Item, isFixed isHidden: Bool?) {
        var item = item
        if let isHidden { (item.isFixed, item.isHidden) = (true, isHidden) }
        for trace in cell.traces { tie(trace, to: &item, item.edition) }
        if item.denominator == nil { item.publicDenominator = cell.denominator?.number }
        for difference in cell.differences { tie(difference, of: cell, to: &item) }
        _ = items.append(item)
    }

    /// What a measure subtracts or divides, where its parts count the same rows, is judged as the sides of a share. What
    /// lies between two times or two groups of one and the same count is no number of people.
    private mutating func tie(_ difference: PartDifference, of cell: Cell, to item: inout Item) {
        let counts = zip(difference.factors, cell.parts).map { factor, part in
            factor == 0 ? nil : sum(of: part, item.edition)
        }
        let used = difference.factors.indices.filter { difference.factors[$0] != 0 }
        let ids = used.compactMap { position in counts[position] }
        guard let first = ids.first.map({ self.counts[$0] }) else { return }
        guard ids.count == used.count, ids.allSatisfy({ self.counts[$0].quantity.dataset == first.quantity.dataset })
        else {
            return tieApart(difference, counts, of: cell, to: &item)
        }
        if ids.allSatisfy({ self.counts[$0].quantity == first.quantity }) {
            if ids.contains(where: { self.counts[$0].atoms != first.atoms }) { item.printed = nil }
            return
        }
        guard ids.allSatisfy({ self.counts[$0].atoms == first.atoms && self.counts[$0].quantity.distinct == nil })
        else {
            return
        }
        let terms = zip(used, ids).map { position, id in
            TiedFields.Term(field: self.counts[id].quantity.field, factor: Double(difference.factors[position]))
        }
        let value = zip(terms, ids).reduce(0) { $0 + $1.0.factor * self.counts[$1.1].value.double }
        item.differences.append((first.quantity.dataset, TiedFields(terms), value))
        if let top = difference.numerator, let bottom = difference.denominator {
            (item.count, item.denominator) = (counts[top], counts[bottom])
        }
    }

    /// Parts of different datasets, or of which some are known to all: their difference is a number of people too, and
    /// is kept by hiding what is subtracted. A quotient is a share of the one in the other.
    private func tieApart(
        _ difference: PartDifference, _ counts: [CountID?], of cell: Cell, to item: inout Item
    ) {
        let values = cell.parts.map { $0.value.number }
        var rest = Exact(0)
        for (position, factor) in difference.factors.enumerated() where factor != 0 {
            guard position < counts.count, let value = values[position] else { return }
            rest = rest + Exact(factor) * value
        }
        if difference.numerator == nil || item.rules.complement {
            let terms = zip(counts, difference.factors).compactMap { count, factor in
                count.flatMap { factor == 0 ? nil : (count: $0, factor: Double(factor)) }
            }
            item.rests.append(Item.Rest(terms: terms, left: rest.double))
        }
        guard let top = difference.numerator, let bottom = difference.denominator, let count = counts[top] else {
            return
        }
        item.count = count
        item.denominator = counts[bottom]
        if counts[bottom] == nil { item.publicDenominator = values[bottom] }
    }

    /// The one sum that a part is, of people.
    private mutating func sum(of part: Cell, _ edition: Int) -> CountID? {
        guard part.parts.isEmpty, part.traces.count == 1, let trace = part.traces.first, trace.role == .count,
            trace.kind != .extreme
        else { return nil }
        var own = Item(place: Item.Place(edition: edition, answer: 0, cell: 0), measure: "", rules: DisclosureRules())
        tie(trace, to: &own, edition)
        return own.count
    }

    private func rules(of cell: Cell, _ edition: ProtectedEdition) -> DisclosureRules? {
        cell.allTraces.compactMap { edition.datasets[$0.dataset]?.rules }.reduce(nil) { $0?.stricter($1) ?? $1 }
    }

    private mutating func tie(
        _ trace: CountTrace, to item: inout Item, _ number: Int
    ) {
        guard let source = people.number(trace.dataset, in: number), let value = trace.value,
            let joined = datasets[people.commonNames[source]]
        else { return }
        let dataset = people.sources[source].dataset
        var quantity = Quantity(dataset: people.commonNames[source], field: people.field(trace.field, source))
        let isAdditive = quantity.field.map { !dataset.nonAdditive.contains($0) } ?? false
        let atoms = joined.atoms(trace.atoms, of: source, isAdditive: isAdditive)
        switch trace.kind {
        case .extreme:
            let sum = atoms.reduce(0) { $0 + joined.atoms[$1].value(quantity.field) }
            item.extremes.append((quantity.dataset, value.double, sum - value.double))
            if let own = peopleBehind(trace, source, joined) { item.parts.append(own) }
            return
        case .distinct(let dimension):
            quantity.distinct = dimension
            if singles.contains(quantity) { quantity.distinct = nil }
        case .sum: break
        }
        let count = count(quantity, atoms, value)
        if trace.kind == .sum, !value.isZero, let own = peopleBehind(trace, source, joined) {
            item.people.append((count, own))
        }
        switch trace.role {
        case .count: item.count = count
        case .denominator: item.denominator = count
        case .part, .rowsBehind: item.parts.append(count)
        }
    }

    /// How many people a sum is of, where it does not count them itself.
    private mutating func peopleBehind(_ trace: CountTrace, _ source: Int, _ joined: JoinedAtoms) -> CountID? {
        let dataset = people.sources[source].dataset
        guard let field = people.field(trace.field, source) else { return nil }
        var quantity = Quantity(dataset: people.commonNames[source], field: nil)
        switch dataset.counting {
        case .ownValue: return nil
        case .rows: break
        case .field(let counting):
            guard counting != field else { return nil }
            quantity = Quantity(dataset: people.commonNames[source], field: counting)
        }
        let isAdditive = quantity.field.map { !dataset.nonAdditive.contains($0) } ?? false
        let atoms = joined.atoms(trace.atoms, of: source, isAdditive: isAdditive)
        let number = atoms.reduce(0) { $0 + joined.atoms[$1].value(quantity.field) }
        return Int(exactly: number.rounded()).map { count(quantity, atoms, Exact($0)) }
    }
}

extension Cell {
    /// What is missing and has no sides tells nothing, whatever it would have been made of.
    fileprivate var saysSomething: Bool {
        let sides = [numerator, denominator].compactMap { $0?.number }
        let isEmpty = value == .missing || Shown(value).refusal != nil
        return tellsOfPeople && (!isEmpty || !sides.isEmpty)
    }
}
