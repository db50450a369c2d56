import Diagnostics
import Tables
import Values

/// What must hold between the keys of a measure.
struct MeasureCheck {
    let measure: Measure
    /// Where the value of each key stands.
    let places: [String: Place]
    let catalogue: Catalogue
    let findings: Findings

    private func place(_ key: String) -> Place { places[key] ?? measure.place }

    func run() {
        checkUnit()
        checkTargets()
        checkGrain()
        checkMinPeriods()
        checkDimensions()
        checkReferences()
    }

    private func checkUnit() {
        switch measure.kind {
        case .ratio where measure.unit == .count:
            mismatch("en kvot är inget antal", hint: "skriv unit: ratio, percent eller per_1000")
        case .simple(let input) where input.agg == .count || input.agg == .countDistinct:
            if measure.unit == .count { return }
            mismatch(
                "\(input.agg.rawValue) ger ett antal, inte \(measure.unit.rawValue)",
                hint: "skriv unit: count, eller type: ratio med numerator och denominator")
        default: return
        }
    }

    private func mismatch(_ message: String, hint: String) {
        findings.add(.unitMismatch, "måttet «\(measure.name)»: \(message)", at: place("unit"), hint: hint)
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
            guard
                let earlier = measure.targets[..<index].last(where: {
                    $0.to.map { $0.lastDay >= target.from.firstDay } ?? true
                })
            else { continue }
            findings.add(
                .targetOverlap, "två mål gäller samma tid", at: target.place,
                hint: earlier.to == nil
                    ? "skriv to: på det andra målet, som gäller tills vidare" : "låt det ena sluta före det andra",
                notes: [.init("det andra målet", at: earlier.place)])
        }
    }

    private func checkGrain() {
        let finest = measure.finestGrain(in: catalogue)
        guard let grain = measure.grain, grain < finest else { return }
        findings.add(
            .grainTooFine, "måttet «\(measure.name)» kan inte visas per \(grain.swedish)", at: place("grain"),
            hint: "uppgifterna finns per \(finest.swedish); skriv det eller något längre")
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

extension Grain {
    /// The word after "per".
    var swedish: String {
        switch self {
        case .day: "dag"
        case .month: "månad"
        case .quarter: "kvartal"
        case .tertial: "tertial"
        case .year: "år"
        }
    }
}
