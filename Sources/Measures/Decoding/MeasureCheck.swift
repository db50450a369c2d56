import Diagnostics
import Language
import Tables
import Values

/// What must hold between the keys of a measure.
struct MeasureCheck {
    let measure: Measure
    let catalogue: Catalogue
    let findings: Findings

    private func place(_ key: String) -> Place { measure.keyPlaces[key] ?? measure.place }

    func run() {
        checkUnit()
        checkTargets()
        checkGrain()
        checkMinPeriods()
        checkDimensions()
        checkReferences()
        for (key, message, hint) in measure.unusedKeys {
            findings.add(.unusedMeasureKey, "måttet «\(measure.name)»: \(message)", at: place(key), hint: hint)
        }
    }

    private func checkUnit() {
        guard let fault = measure.kind.unitFault(measure.unit) else { return }
        findings.add(
            .unitMismatch, "måttet «\(measure.name)»: \(fault.message)", at: place("unit"), hint: fault.hint)
    }

    private func checkTargets() {
        for (index, target) in measure.targets.enumerated() {
            if measure.direction == .neutral {
                findings.add(
                    .targetNeutral, "måttet «\(measure.name)» är neutralt och kan inte ha ett mål", at: target.place,
                    hint: "skriv improvement_direction: increase eller decrease, eller ta bort målet")
            }
            if target.decision == nil {
                findings.add(
                    .targetWithoutDecision, "målet har inget beslut", at: target.place,
                    hint: "skriv decision: med paragraf och datum")
            }
            checkLength(of: target)
            guard
                let earlier = measure.targets[..<index].last(where: {
                    isSameLength($0, target) && $0.to.map { $0.lastDay >= target.from.firstDay } ?? true
                })
            else { continue }
            findings.add(
                .targetOverlap, "två mål gäller samma tid", at: target.place,
                hint: earlier.to == nil
                    ? "skriv to: på det andra målet, som gäller tills vidare" : "låt det ena sluta före det andra",
                notes: [.init("det andra målet", at: earlier.place)])
        }
    }

    /// What is added up can have one target for the year and another for each month of it.
    private func isSameLength(_ a: Measure.Target, _ b: Measure.Target) -> Bool {
        measure.growth.overTime == .none || a.length == b.length
    }

    /// "From 1 July" says when a target of a share begins to hold, but of a sum not what time it is the sum of.
    private func checkLength(of target: Measure.Target) {
        let finest = measure.finestGrain(in: catalogue)
        guard measure.growth.overTime != .none, target.length.grain < finest else { return }
        findings.add(
            .targetPeriod,
            "måttet «\(measure.name)» läggs ihop över tid, och målet är satt per \(target.length.grain.word): så kort tid visas det inte för",
            at: target.place, hint: "skriv period: med den tid som målet är summan för, som period: 2025")
    }

    private func checkGrain() {
        let finest = measure.finestGrain(in: catalogue)
        guard let grain = measure.grain, grain < finest else { return }
        findings.add(
            .grainTooFine, "måttet «\(measure.name)» kan inte visas per \(grain.word)", at: place("grain"),
            hint: "uppgifterna finns per \(finest.word); skriv det eller något längre")
    }

    private func checkMinPeriods() {
        guard measure.minPeriods != nil, measure.periods != .mean else { return }
        findings.add(
            .minPeriods, "min_periods hör till periods: mean", at: place("min_periods"),
            hint: "ta bort min_periods eller skriv periods: mean")
    }

    private func checkDimensions() {
        for name in measure.dimensions ?? [] {
            if let fault = measure.splitFault(name, in: catalogue) {
                findings.add(fault.diagnostic(at: place("dimensions")))
            }
        }
    }

    private func checkReferences() {
        for reference in measure.references {
            for term in reference.filter.terms where !measure.allows(term.name, in: catalogue) {
                findings.add(
                    SplitFault.absent(measure.name, term.name, measure.splits(in: catalogue))
                        .diagnostic(at: reference.place))
            }
        }
    }
}
