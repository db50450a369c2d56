import Diagnostics
import Tables
import Values

extension RequestCheck {
    // MARK: Over time

    /// A number over several base periods needs someone who has said how they are combined.
    func combinationsAreDeclared(_ plan: MeasurePlan) -> Bool {
        for side in plan.sides {
            for period in combinedPeriods(plan, side) where combines(side.main, over: period) {
                guard let fault = combinationFault(side.main, plan.measure) else { continue }
                if fault.rule == .periodsNone {
                    tell(fault.rule, "\(fault.message) (\(period))", hint: fault.hint)
                } else {
                    // What is missing is a declaration: told once, where it belongs.
                    let place = side.main.field?.place ?? side.main.input.place
                    findings.add(fault.rule, fault.message, at: place, hint: fault.hint)
                }
                return false
            }
        }
        return true
    }

    /// What is combined within an input: the whole, or the measure's finest periods when it takes their mean or last.
    private func combinedPeriods(_ plan: MeasurePlan, _ side: MeasurePlan.Side) -> [Period] {
        guard plan.measure.periods != .pooled else { return plan.query.periods.map(side.period) }
        return plan.query.periods.flatMap { wholeParts(of: $0, plan.grain) ?? [] }.map(side.period)
    }

    private func combines(_ input: InputPlan, over period: Period) -> Bool {
        guard let grain = input.shape.grain else { return false }
        if grain == .day, input.input.agg == .sum { return true }
        return input.baseNumbers(period).count > 1
    }

    private func combinationFault(_ plan: InputPlan, _ measure: Measure)
        -> (rule: Rule, message: String, hint: String)?
    {
        let isOfClasses = plan.input.classes != nil && plan.input.field != nil
        guard plan.input.agg == .sum || plan.input.agg == .count || isOfClasses else { return nil }
        let dataset = plan.input.dataset
        let what = plan.field.map { "kolumnen «\($0.name)»" } ?? "antalet rader"
        switch plan.combination {
        case .sum?, .mean?, .last?: return nil
        case Field.Combination.none?:
            let name = plan.field?.name ?? ""
            return (
                .periodsNone, "kolumnen «\(name)» i «\(dataset)» får inte slås ihop över tid",
                "fråga om en period i taget, så som uppgiften är utgiven"
            )
        case nil:
            let place = plan.field == nil ? measure.place(of: plan.input) : "på kolumnen i datapackage.yaml"
            return (
                measure.isPublished ? .publishedCombined : .undeclaredPeriods,
                "det står inte hur \(what) i «\(dataset)» slås ihop över tid",
                "skriv periods: sum (flöde), last (ställning den sista dagen), mean eller none \(place)"
            )
        }
    }

    // MARK: Over dimensions

    /// Unique persons and published numbers may not be added over any dimension.
    func nothingIsAddedThatMayNot(_ plan: MeasurePlan) -> Bool {
        for side in plan.sides where side.main.mustStandAlone {
            guard let name = side.main.addedDimension else { continue }
            tellNonAdditive(name, side.main, plan.measure)
            return false
        }
        return true
    }

    private func tellNonAdditive(_ name: String, _ plan: InputPlan, _ measure: Measure) {
        let field = plan.field?.name ?? ""
        let reason = plan.field?.nonAdditive.map { " (\($0))" } ?? ""
        tell(
            .nonAdditive, "kolumnen «\(field)» får inte summeras över «\(name)»\(reason)",
            hint: "välj ett värde med \(name)=…, eller ge dimensionen total eller default i dimensions.yaml")
    }
}

extension InputPlan {
    /// The number is one row and never a sum of several.
    var mustStandAlone: Bool { input.agg == .sum && field?.nonAdditive != nil }

    /// A dimension whose values would be added together; nil when one row is meant.
    fileprivate var addedDimension: String? {
        for own in shape.own {
            guard let axis = axes.first(where: { $0.dimension.name == own.name }) else { return own.name }
            if axis.role != .whole, axis.by == nil, axis.allowed?.count != 1 { return own.name }
        }
        return nil
    }
}

extension Measure {
    /// Where `periods` of what counts rows is written.
    fileprivate func place(of input: Input) -> String {
        switch kind.inputs.first(where: { $0.input.place == input.place })?.role {
        case .numerator: "under numerator i måttet"
        case .denominator: "under denominator i måttet"
        default: "i måttet"
        }
    }
}
