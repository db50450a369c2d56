extension Reckoner {
    enum Direction { case up, down, level }

    /// A comparison in the words that the form asks for; nil when its base is 0 and the form divides by it.
    func told(_ comparison: Comparison, _ formula: Formula, _ measure: Measure) -> String? {
        let wording = Wording(measure, formula.decimals)
        switch formula.form {
        case nil: return wording.signedDifference(comparison.amount)
        case "size": return wording.difference(comparison.amount)
        case "direction": return word(comparison, direction(comparison, wording), isNothing(comparison, wording))
        case "clause": return clause(comparison, wording, formula.decimals)
        case "percent":
            return comparison.percent.map { percent in
                Wording.signed(percent, formula.decimals ?? Wording.percentDecimals(percent)) + " %"
            }
        default:
            return comparison.base <= .zero
                ? nil : (comparison.value / comparison.base).map { Wording.number($0, formula.decimals ?? 2) }
        }
    }

    private func clause(_ comparison: Comparison, _ wording: Wording, _ decimals: Int?) -> String {
        let direction = direction(comparison, wording)
        let word = word(comparison, direction, isNothing(comparison, wording))
        switch comparison.against {
        case .earlier: return direction == .level ? word : word + " med " + size(comparison, wording, decimals)
        case .target: return direction == .level ? word : wording.difference(comparison.amount) + " " + word
        case .other(let name):
            return direction == .level
                ? "lika med \(name)" : wording.difference(comparison.amount) + " \(word) än \(name)"
        }
    }

    /// Counts grow in percent, unless that prints as 0.
    private func size(_ comparison: Comparison, _ wording: Wording, _ decimals: Int?) -> String {
        guard wording.measure.unit == .count, let percent = comparison.percent?.magnitude else {
            return wording.difference(comparison.amount)
        }
        let digits = decimals ?? Wording.percentDecimals(percent)
        guard !percent.rounded(digits).isZero else { return wording.difference(comparison.amount) }
        return Wording.number(percent, digits) + " %"
    }

    /// Whether the difference prints as 0.
    private func isNothing(_ comparison: Comparison, _ wording: Wording) -> Bool {
        comparison.amount.rounded(wording.decimals).isZero
    }

    private func word(_ comparison: Comparison, _ direction: Direction, _ isNothing: Bool) -> String {
        switch (comparison.against, direction) {
        case (.earlier, .up): "ökade"
        case (.earlier, .down): "minskade"
        case (.earlier, .level): isNothing ? "låg på oförändrad nivå" : "låg på i stort sett oförändrad nivå"
        case (.target, .up): "över målet"
        case (.target, .down): "under målet"
        case (.target, .level): "på målet"
        case (.other, .up): "högre"
        case (.other, .down): "lägre"
        case (.other, .level): "lika"
        }
    }

    /// A change smaller than the relevant one is none; against others values are judged as printed, and what prints as
    /// no difference is none.
    func direction(_ comparison: Comparison, _ wording: Wording) -> Direction {
        let digits = wording.decimals
        guard !isNothing(comparison, wording) else { return .level }
        switch comparison.against {
        case .earlier: return isRelevant(comparison, wording) ? Direction(comparison.amount) : .level
        case .target: return Direction(comparison.value.rounded(digits) - comparison.base)
        case .other: return Direction(comparison.value.rounded(digits) - comparison.base.rounded(digits))
        }
    }

    private func isRelevant(_ comparison: Comparison, _ wording: Wording) -> Bool {
        guard let least = wording.measure.relevantChange.flatMap({ Fraction($0) }) else { return true }
        if wording.measure.unit == .percent { return comparison.amount.magnitude.rounded(wording.decimals) >= least }
        guard let percent = comparison.percent?.magnitude else { return true }
        return percent.rounded(Wording.percentDecimals(percent)) >= least
    }
}

extension Reckoner.Comparison {
    /// In percent of the base; nil when that is not above 0, or the value is below.
    var percent: Fraction? { base <= .zero || value < .zero ? nil : (amount / base).map { $0 * Fraction(100) } }
}

extension Reckoner.Direction {
    fileprivate init(_ amount: Fraction) { self = amount.isZero ? .level : amount < .zero ? .down : .up }
}
