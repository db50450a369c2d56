package import Disclosure
package import Measures
import Values

extension Difference {
    /// The change of a measure from one reading to a later one of the same slice.
    ///
    /// Refused when a side has no number, when the breaks (the dataset's and the measure's) part the two or lie within
    /// one of them, and when the slice did not exist throughout both periods.
    package static func change(
        from earlier: Reading, to later: Reading, of measure: Measure, breaks: [SeriesBreak], dimensions: [Dimension]
    ) -> Answered<Difference> {
        var reasons = breaks.filter { $0.parts(earlier, later) }.map { Reason.acrossBreak($0) }
        reasons += absences(earlier, later, dimensions)
        return compare(later.value, with: earlier.value, .earlier, measure, reasons)
    }

    /// A reading against the target of its period.
    package static func toTarget(_ reading: Reading, of measure: Measure) -> Answered<Difference> {
        guard let target = measure.target(covering: reading.period) else {
            return Answered(refused: [.noTarget(reading.period)])
        }
        return compare(reading.value, with: .value(target.value), .target, measure, [])
    }

    /// A reading against the whole or a reference, `name` being what is printed after "än".
    package static func to(
        _ other: Reading, named name: String, from reading: Reading, of measure: Measure
    ) -> Answered<Difference> {
        compare(reading.value, with: other.value, .other(name), measure, [])
    }

    private static func compare(
        _ value: Shown, with base: Shown, _ against: Against, _ measure: Measure, _ reasons: [Reason]
    ) -> Answered<Difference> {
        var reasons = reasons
        for side in [value.reason, base.reason].compactMap({ $0 }) where !reasons.contains(side) {
            reasons.append(side)
        }
        guard reasons.isEmpty, let value = value.number, let base = base.number else {
            return Answered(refused: reasons)
        }
        return Answered(Difference(measure, value: value, base: base, against: against))
    }

    private static func absences(_ earlier: Reading, _ later: Reading, _ dimensions: [Dimension]) -> [Reason] {
        var found: [Reason] = []
        for coordinate in later.coordinates {
            guard let dimension = dimensions.first(where: { $0.name == coordinate.dimension }) else { continue }
            for value in coordinate.keys.compactMap({ dimension.value($0) }) {
                found += [earlier.period, later.period].filter { !value.isValid(throughout: $0) }
                    .map { .notThroughout(label: value.label, $0) }
            }
        }
        return found
    }
}

extension SeriesBreak {
    /// Whether the break lies after the start of the earlier and not after the end of the later, and concerns them.
    func parts(_ a: Reading, _ b: Reading) -> Bool {
        let start = min(a.period.firstDay, b.period.firstDay)
        let end = max(a.period.lastDay, b.period.lastDay)
        return start < from.firstDay && from.firstDay <= end && filter.concerns(b)
    }
}

extension Filter {
    /// False only when a coordinate of the reading lies wholly outside.
    fileprivate func concerns(_ reading: Reading) -> Bool {
        terms.allSatisfy { term in
            guard let keys = reading.coordinates.first(where: { $0.dimension == term.name })?.keys else { return true }
            return switch term.condition {
            case .anyOf(let wanted): keys.contains { wanted.contains($0) }
            case .noneOf(let unwanted): keys.contains { !unwanted.contains($0) }
            default: true
            }
        }
    }
}
