import Language
import Tables
package import Values

/// How one cell came about, in words and numbers: for `explain` on the terminal, before protection.
package struct Explanation: Sendable {
    package let cell: Cell
    /// One for each input: the value itself, or numerator and denominator.
    package let sides: [Side]

    package struct Side: Sendable {
        /// `täljare`, `nämnare`, or `värde`.
        package let role: String
        package let dataset: String
        /// What is done with the rows: `summan av «besvarade»`.
        package let what: String
        /// Which rows: `kommun: Luleå`, each a condition that holds.
        package let conditions: [String]
        /// The period read, which for a reference population is another than the cell's.
        package let period: Period
        /// How its base periods are put together; nil when nothing is.
        package let combination: String?
        package let outcome: Outcome
        /// Nil where they are among those of another side.
        package let rows: Int?
    }
}

/// Explains every cell of a query of the plan; empty for a query that was not planned.
package func explain(_ plan: Plan, _ cubes: Cubes, _ query: Query) -> [Explanation] {
    guard let measure = plan.measures.first(where: { $0.plan.query == query }) else { return [] }
    var views = ViewStore(plan, cubes)
    var evaluation = MeasureEvaluation(measure, plan, &views)
    return evaluation.cells().map { cell, rows in
        let writer = ExplanationWriter(plan: measure.plan, catalogue: plan.catalogue, cell: cell, name: nil)
        return Explanation(cell: cell, sides: writer.sides(rows[...]))
    }
}

private struct ExplanationWriter {
    let plan: MeasurePlan
    let catalogue: Catalogue
    let cell: Cell
    /// What it is called in the measure that it is a part of.
    let name: String?

    /// - Parameter rows: of each input, in the order of `plan.leaves`.
    func sides(_ rows: ArraySlice<Int>) -> [Explanation.Side] {
        var rest = rows
        let own = plan.sides.map { side($0, rows: rest.popFirst() ?? 0) }
        return own
            + plan.parts.indices.flatMap { index in
                let part = plan.parts[index]
                let count = part.plan.leaves.count
                defer { rest = rest.dropFirst(count) }
                return part.part.cells.isSame ? self.part(index).sides(rest.prefix(count)) : groups(index)
            }
    }

    /// The sides of a part in each of the groups that it is asked of; none of a mean, which is made of many times them.
    private func groups(_ index: Int) -> [Explanation.Side] {
        let count = cell.parts.count / plan.parts.count
        guard plan.measure.periods == .pooled, plan.parts.allSatisfy({ !$0.part.cells.isSame }) else { return [] }
        return cell.parts[(index * count)..<((index + 1) * count)].flatMap { group in
            let dimension = plan.parts[index].plan.query.by.last.flatMap(catalogue.dimension)
            let label = group.keys.last.map { dimension?.value($0)?.label ?? $0 }
            let writer = ExplanationWriter(
                plan: plan.parts[index].plan, catalogue: catalogue, cell: group, name: label)
            return writer.plan.sides.map { writer.side($0, rows: nil) }
        }
    }

    private func part(_ index: Int) -> ExplanationWriter {
        let part = plan.parts[index]
        let isItsPart = plan.measure.kind.isItsPart
        let told = cell.parts.count == plan.parts.count && !isItsPart ? cell.parts[index] : nil
        let period = part.period(for: cell.period)
        let made = Cell(
            keys: cell.keys, period: period, value: (told ?? cell).value, numerator: (told ?? cell).numerator,
            denominator: (told ?? cell).denominator, lineage: cell.lineage, parts: (told ?? cell).parts)
        return ExplanationWriter(
            plan: part.plan, catalogue: catalogue, cell: made, name: isItsPart ? name : part.part.alias)
    }

    private func side(_ side: MeasurePlan.Side, rows: Int?) -> Explanation.Side {
        let period = side.period(for: cell.period)
        let outcome =
            switch side.role {
            case .value: cell.value
            case .numerator: cell.numerator ?? cell.value
            case .denominator: cell.denominator ?? cell.value
            case .weight: cell.value
            }
        return Explanation.Side(
            role: name.map { side.role == .value ? $0 : "\($0), \(side.role.word)" } ?? side.role.word,
            dataset: side.main.input.dataset, what: what(side.main.input), conditions: conditions(side.main),
            period: period, combination: combination(side.main, period), outcome: outcome, rows: rows)
    }

    private func what(_ input: Input) -> String {
        let field = input.field ?? ""
        guard input.lasting == nil else { return MakingPhrases.days(input.agg.lengthWord) }
        let amount =
            switch input.agg {
            case .sum: plan.measure.isPublished ? MakingPhrases.row(field) : MakingPhrases.sum(of: field)
            case .count: MakingPhrases.rows
            case .countDistinct: MakingPhrases.distinct(label(field))
            case .min: MakingPhrases.least(field)
            case .max: MakingPhrases.largest(field)
            case .mean: MakingPhrases.mean(of: field)
            case .median: MakingPhrases.median(of: input.classes?.words(field) ?? MakingPhrases.field(field))
            case .percentile:
                MakingPhrases.percentile(
                    input.percentile ?? Exact(50), of: input.classes?.words(field) ?? MakingPhrases.field(field))
            }
        if let all = input.all { return amount + MakingPhrases.all(have: words(all)) }
        return input.any.map { amount + MakingPhrases.any(has: words($0)) } ?? amount
    }

    private func words(_ filter: Filter) -> String {
        filter.terms.map { $0.words(catalogue) }.joined(separator: ", ")
    }

    private func label(_ name: String) -> String { catalogue.dimension(name)?.label ?? name }

    private func conditions(_ input: InputPlan) -> [String] {
        let held = input.input.heldFor.map { [MakingPhrases.heldFor($0.months)] } ?? []
        return input.axes.compactMap(condition) + input.rowFilter.map { $0.words(catalogue) } + held
            + input.input.joins.map { $0.words(catalogue) }
    }

    private func condition(_ axis: InputPlan.Axis) -> String? {
        let dimension = axis.dimension
        if let by = axis.by {
            return "\(dimension.label): \(dimension.value(cell.keys[by])?.label ?? cell.keys[by])"
        }
        guard axis.role != .whole else { return MakingPhrases.whole(dimension.label) }
        guard let allowed = axis.allowed else { return nil }
        let names = allowed.map {
            $0 < dimension.values.count ? dimension.values[$0].label : dimension.total?.label ?? ""
        }
        return "\(dimension.label): \(listed(names))"
    }

    private func combination(_ input: InputPlan, _ period: Period) -> String? {
        guard input.shape.state == nil else { return MakingPhrases.state(on: period.lastDay.description) }
        if plan.measure.periods == .mean, period.grain > plan.grain {
            return MakingPhrases.mean(per: plan.grain)
        }
        guard input.baseNumbers(period).count > 1 else { return nil }
        return switch input.combination {
        case .sum: MakingPhrases.sumOverTime
        case .mean: MakingPhrases.meanOverTime
        case .last: MakingPhrases.lastOfPeriod
        case nil, Field.Combination.none?: nil
        }
    }
}

extension Filter.Term {
    /// `Kommun: Luleå eller Piteå`.
    func words(_ catalogue: Catalogue) -> String {
        let dimension = catalogue.dimension(name)
        return "\(dimension?.label ?? name): \(condition.words { dimension?.value($0)?.label ?? $0 })"
    }
}

extension Filter.Condition {
    /// The condition in words; `name` turns a key into a label.
    fileprivate func words(_ name: (String) -> String) -> String {
        switch self {
        case .anyOf(let keys): MakingPhrases.anyOf(keys.map(name))
        case .noneOf(let keys): MakingPhrases.noneOf(keys.map(name))
        case .above(let bound): MakingPhrases.above(bound.description)
        case .atLeast(let bound): MakingPhrases.atLeast(bound.description)
        case .below(let bound): MakingPhrases.below(bound.description)
        case .atMost(let bound): MakingPhrases.atMost(bound.description)
        case .range(let low, let high): "\(low)–\(high)"
        case .valid: MakingPhrases.valid
        case .own: MakingPhrases.own
        }
    }
}
