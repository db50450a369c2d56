package import Disclosure
import Language
package import Measures
import Values

extension Difference {
    /// The change of a measure from one reading to a later one of the same slice.
    ///
    /// Refused when a side has no number, when a break of the series parts the two or lies in the time that one of them
    /// is made of, and when the slice did not exist throughout both periods.
    package static func change(
        from earlier: Reading, to later: Reading, of measure: Measure, in catalogue: Catalogue
    ) -> Answered<Difference> {
        let breaks = measure.breaks(between: earlier.period, and: later.period, slice: later.slice, in: catalogue)
        let reasons = breaks.map { Reason.acrossBreak($0) } + absences(earlier, later, catalogue)
        return compare(later.value, with: earlier.value, .earlier, measure, reasons)
    }

    /// A reading against the target of its period.
    package static func toTarget(_ reading: Reading, of measure: Measure) -> Answered<Difference> {
        let found = measure.target(of: reading)
        guard let target = found.target else { return Answered(refused: [Reason(found, in: reading.period)]) }
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

    private static func absences(_ earlier: Reading, _ later: Reading, _ catalogue: Catalogue) -> [Reason] {
        var found: [Reason] = []
        // What is left without some is as a whole: of that, too, things open and close.
        for coordinate in later.coordinates where coordinate.excluded.isEmpty {
            guard let dimension = catalogue.dimension(coordinate.dimension) else { continue }
            let named = coordinate.keys.compactMap { dimension.value($0) }
            // Of several that are named, those that belong elsewhere both times are in neither number.
            let own = named.filter { value in
                ![earlier, later].allSatisfy { $0.isElsewhere(value, of: dimension, in: catalogue) }
            }
            for value in own.isEmpty ? named : own {
                found += [earlier.period, later.period].filter { !value.isValid(throughout: $0) }
                    .map { .notThroughout(label: value.label, $0) }
                guard found.isEmpty else { continue }
                found += [earlier, later].compactMap { $0.moved(value, of: dimension, in: catalogue) }
            }
        }
        return found
    }
}

extension Reading {
    /// What else it is a slice of that the value did not belong to throughout: that it moved, and whence.
    fileprivate func moved(_ value: Dimension.Value, of dimension: Dimension, in catalogue: Catalogue) -> Reason? {
        for whole in coordinates where whole.dimension != dimension.name {
            guard let parent = catalogue.dimension(whole.dimension),
                belonging(value, of: dimension, to: whole, in: catalogue) != .always
            else { continue }
            let labels = whole.keys.map { parent.value($0)?.label ?? $0 }
            return .notPart(label: value.label, of: Phrases.some(labels), period)
        }
        return nil
    }

    /// Whether the value belonged, on no day of the period, to something else that it is a slice of.
    fileprivate func isElsewhere(_ value: Dimension.Value, of dimension: Dimension, in catalogue: Catalogue) -> Bool {
        coordinates.contains { whole in
            whole.dimension != dimension.name
                && belonging(value, of: dimension, to: whole, in: catalogue) == .never
        }
    }

    private func belonging(
        _ value: Dimension.Value, of dimension: Dimension, to whole: Coordinate, in catalogue: Catalogue
    ) -> Belonging {
        catalogue.belonging(value.key, of: dimension.name, to: whole.keys, of: whole.dimension, in: period)
    }

    /// Why a value of the dimension that the readings are split by has none among them: it did not exist, or belonged
    /// elsewhere.
    package func absence(of value: Dimension.Value, _ dimension: Dimension, in catalogue: Catalogue) -> Reason {
        guard value.isValid(within: period), let moved = moved(value, of: dimension, in: catalogue) else {
            return .notThroughout(label: value.label, period)
        }
        return moved
    }

    /// What is sliced and split together, as the slice of a question.
    package var slice: [Slice] { coordinates.map(\.slice) }
}
