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
        _ = items.append(item)
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
        var quantity = Quantity(dataset: people.commonNames[source], field: trace.field)
        let isAdditive = trace.field.map { !dataset.nonAdditive.contains($0) } ?? false
        let atoms = joined.atoms(trace.atoms, of: source, isAdditive: isAdditive)
        switch trace.kind {
        case .extreme:
            let sum = atoms.reduce(0) { $0 + joined.atoms[$1].value(trace.field) }
            item.extremes.append((quantity.dataset, value.double, sum - value.double))
            return
        case .distinct(let dimension):
            quantity.distinct = dimension
            if singles.contains(quantity) { quantity.distinct = nil }
        case .sum: break
        }
        let count = count(quantity, atoms, value)
        switch trace.role {
        case .count: item.count = count
        case .denominator: item.denominator = count
        case .part, .rowsBehind: item.parts.append(count)
        }
    }
}

extension Cell {
    /// What is missing and has no sides tells nothing, whatever it would have been made of.
    fileprivate var saysSomething: Bool {
        let sides = [numerator, denominator].compactMap { $0?.number }
        return tellsOfPeople && (value != .missing || !sides.isEmpty)
    }
}
