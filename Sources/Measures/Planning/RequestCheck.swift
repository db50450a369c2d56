import Diagnostics
import Language
import Tables
import Values

/// Judges one question before any data is read; every fault is told where the question stands.
struct RequestCheck {
    let request: Request
    let catalogue: Catalogue
    let settings: PlanSettings
    let findings: Findings

    private var query: Query { request.query }

    /// The plan of the query; nil when the question cannot be answered.
    func plan(_ measures: [String: Measure]) -> MeasurePlan? {
        guard let measure = measures[query.measure] else {
            let known = measures.keys.sorted()
            tell(
                .unknownMeasure, "måttet «\(query.measure)» finns inte",
                hint: didYouMean(query.measure, among: known)
                    ?? "måtten är filerna i mappen measures; där finns ingen \(query.measure).yaml")
            return nil
        }
        let splits = splitsAreAllowed(measure)
        let slices = slicesExist()
        let periods = periodsAreAllowed(measure)
        let parts = partsHaveTimes(measure, query.periods)
        guard splits, slices, periods, parts, let plan = MeasurePlan(measure, query, catalogue) else { return nil }
        let fits = plan.all.allSatisfy(periodsFit)
        let combines = plan.all.allSatisfy(combinationsAreDeclared)
        let adds = plan.all.allSatisfy(nothingIsAddedThatMayNot)
        return fits && combines && adds ? plan : nil
    }

    func tell(_ rule: Rule, _ message: String, hint: String?) {
        findings.add(rule, message, at: request.place, hint: hint)
    }

    // MARK: Dimensions

    private func splitsAreAllowed(_ measure: Measure) -> Bool {
        let named = query.slice.filter { $0.choice != .total }.map(\.dimension) + query.by
        let known = catalogue.dimensions.map(\.name)
        var isAllowed = true
        for name in named + query.slice.map(\.dimension) where !known.contains(name) {
            findings.unknownDimension(name, known, at: request.place)
            isAllowed = false
        }
        guard isAllowed else { return false }
        for name in named where !isWhole(name) || query.by.contains(name) {
            guard let fault = measure.splitFault(name, in: catalogue) else { continue }
            findings.add(fault.diagnostic(at: request.place))
            isAllowed = false
        }
        return isAllowed
    }

    /// The total written by its key asks for the whole, which every measure has.
    private func isWhole(_ name: String) -> Bool {
        guard let dimension = catalogue.dimension(name) else { return false }
        return query.slice.contains { $0.dimension == name && $0.isTotal(of: dimension) }
    }

    private func slicesExist() -> Bool {
        var exist = true
        for slice in query.slice {
            guard case .values(let words) = slice.choice, let dimension = catalogue.dimension(slice.dimension) else {
                continue
            }
            for word in words where dimension.index(of: word) == nil {
                findings.unknownValue(word, of: dimension, at: request.place)
                exist = false
            }
            guard words.count > 1, words.contains(where: dimension.isTotal) else { continue }
            tell(
                .totalAmongParts,
                "«\(dimension.total?.label ?? "")» är det hela av «\(dimension.name)» och räknas inte ihop med delar",
                hint: "skriv antingen det hela eller delarna")
            exist = false
        }
        return exist
    }

    // MARK: Periods

    private func periodsAreAllowed(_ measure: Measure) -> Bool {
        let grain = measure.shownGrain(in: catalogue)
        var isAllowed = true
        for period in query.periods {
            if period.lastDay > settings.period.lastDay {
                tell(
                    .futurePeriod, "\(period) ligger efter rapportens period \(settings.period)",
                    hint:
                        "fråga om \(settings.period) eller tidigare; period i report.yaml säger vad rapporten omfattar")
                isAllowed = false
            } else if period.grain < grain {
                tell(
                    .finerThanGrain, "måttet «\(measure.name)» finns inte per \(period.grain.word)",
                    hint: "fråga per \(grain.word) eller längre tid")
                isAllowed = false
            }
        }
        return isAllowed
    }

    /// Each input must have whole periods of its own within what is asked, and so must a mean over time.
    private func periodsFit(_ plan: MeasurePlan) -> Bool {
        for period in plan.query.periods {
            for side in plan.sides where !side.main.fits(side.period(for: period)) {
                tellUneven(side.period(for: period), side.main.shape.grain ?? .month, side.main.input.dataset)
                return false
            }
            if plan.measure.periods != .pooled, wholeParts(of: period, plan.grain) == nil {
                tellUneven(period, plan.grain, plan.measure.name)
                return false
            }
        }
        return true
    }

    /// A part of another time must have whole periods there too.
    private func partsHaveTimes(_ measure: Measure, _ periods: [Period]) -> Bool {
        measure.kind.parts.allSatisfy { part in
            let grain = part.measure.shownGrain(in: catalogue)
            let moved = periods.map { part.period(for: $0, grain) }
            guard let index = moved.firstIndex(of: nil) else {
                return partsHaveTimes(part.measure, moved.compactMap { $0 })
            }
            tell(
                .unevenPeriod, "«\(part.alias)» har inga hela perioder för \(periods[index])",
                hint: "fråga om en tid som flyttad till delens tid börjar och slutar samtidigt som uppgifternas")
            return false
        }
    }

    private func tellUneven(_ period: Period, _ grain: Grain, _ name: String) {
        tell(
            .unevenPeriod, "\(period) består inte av hela \(grain.plural), som «\(name)» har",
            hint: "fråga om en tid som börjar och slutar samtidigt som uppgifternas")
    }
}
