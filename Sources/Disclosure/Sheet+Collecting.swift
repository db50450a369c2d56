import Measures
import Values

extension Sheet {
    init(
        _ answers: [Answer], _ measures: [String: Measure], _ dimensions: [String: Dimension],
        _ datasets: [String: ProtectedDataset]
    ) {
        let surveyor = Surveyor(dimensions: dimensions)
        let touching = Sheet.touching(measures, datasets)
        for (number, answer) in answers.enumerated() {
            guard touching.contains(answer.query.measure), let measure = measures[answer.query.measure] else {
                continue
            }
            for (position, cell) in answer.cells.enumerated() {
                var item = Item(answer: number, cell: position, period: cell.period, measure: measure.name)
                let place = Place(cell, surveyor.coordinates(answer.query, cell), measure)
                collect(&item, place, surveyor, datasets)
                items.append(item)
            }
        }
    }

    /// Measures that tell something of people, or that share a dataset with one that does.
    private static func touching(
        _ measures: [String: Measure], _ datasets: [String: ProtectedDataset]
    ) -> Set<String> {
        let sources = measures.mapValues { $0.datasets }
        let ofPeople = Set(datasets.filter { $0.value.rules != nil }.keys)
        let linked = sources.values.filter { !ofPeople.isDisjoint(with: $0) }.reduce(ofPeople) { $0.union($1) }
        return Set(sources.filter { !linked.isDisjoint(with: $0.value) }.keys)
    }

    /// A cell with what its numbers are tied to the data by.
    private struct Place {
        let cell: Cell
        let coordinates: [(dimension: String, extent: Extent)]
        let measure: Measure

        init(_ cell: Cell, _ coordinates: [(dimension: String, extent: Extent)], _ measure: Measure) {
            self.cell = cell
            self.coordinates = coordinates
            self.measure = measure
        }
    }

    private mutating func collect(
        _ item: inout Item, _ place: Place, _ surveyor: Surveyor, _ datasets: [String: ProtectedDataset]
    ) {
        for side in Side.all(of: place.measure, place.cell) {
            guard let dataset = datasets[side.quantity.dataset], side.kind != .distinct else { continue }
            if let rules = dataset.rules { item.rules = item.rules?.stricter(rules) ?? rules }
            if side.kind == .extreme {
                if dataset.rules != nil { item.dataset = side.quantity.dataset }
                continue
            }
            let count = tie(side, place, surveyor, dataset, &item)
            if side.isDenominator { item.denominator = count } else { item.count = count }
            if dataset.rules != nil { markPeople(side.quantity) }
        }
        guard let rules = item.rules else { return }
        for count in [item.count, item.denominator].compactMap({ $0 }) { apply(rules, to: counts[count].quantity) }
    }

    /// The count that one side of a measure tells; nil when the cell does not tell it.
    private mutating func tie(
        _ side: Side, _ place: Place, _ surveyor: Surveyor, _ dataset: ProtectedDataset, _ item: inout Item
    ) -> Int? {
        let isAdditive = side.quantity.field.map { !dataset.nonAdditive.contains($0) } ?? true
        let combined = side.periods ?? side.quantity.field.map { dataset.periods[$0] } ?? dataset.rowPeriods
        var region = surveyor.region(
            place.coordinates, side.filter, Occasion(side.period, combined), on: side.period.lastDay,
            in: dataset.columns)
        if combined == .mean || place.measure.periods == .mean { item.averaged = region.untimed }
        if !isAdditive { region.narrow("unika", to: Extent([region.spelled])) }
        return side.outcome.map { count(side.quantity, region, $0) }
    }
}

extension Measure {
    fileprivate var datasets: Set<String> {
        switch kind {
        case .simple(let input): [input.dataset]
        case .ratio(let numerator, let denominator): [numerator.dataset, denominator.dataset]
        case .published(let published): [published.dataset]
        }
    }
}

extension Occasion {
    /// Sums add up day by day; a stock is that of its last day; anything else only equals itself.
    init(_ period: Period, _ periods: Input.FieldPeriods?) {
        self =
            switch periods {
            case .sum: .days(period.firstDay.ordinal, period.lastDay.ordinal)
            case .last: .label(period.lastDay.description)
            case .mean, nil: .label(period.description)
            }
    }
}

extension Region {
    /// The region without its time.
    var untimed: Region {
        var region = Region(.label(""))
        for bound in bounds { region.narrow(bound.dimension, to: bound.extent) }
        return region
    }

    /// The extents as a text that no other region shares.
    var spelled: String {
        bounds.map { "\($0.dimension)\($0.extent.isInverted ? "≠" : "=")\($0.extent.keys.joined(separator: ","))" }
            .joined(separator: ";")
    }
}
