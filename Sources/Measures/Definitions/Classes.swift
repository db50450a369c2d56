import Language
import Values

/// The classes that counts stand in, in order and touching: a quantile is sought within one of them.
struct Classes: Hashable, Sendable {
    let dimension: String
    let label: String
    /// Ascending; only the first may lack its lower bound and only the last its upper one.
    let classes: [Class]

    struct Class: Hashable, Sendable {
        /// Of the value in the dimension.
        let position: Int
        let lower: Exact?
        let upper: Exact?
    }

    /// Nil where a bound is lacking in the middle, or where classes overlap or leave room between them.
    ///
    /// Bounds belong to the class. Where one class ends on 17 and the next begins on 18, whole numbers are counted: the
    /// first holds what lies below 18.
    init?(_ dimension: Dimension) {
        let all = dimension.values.enumerated().map { ($0.offset, $0.element.lower, $0.element.upper) }
        let open = all.filter { $0.1 == nil }
        let closed = all.compactMap { position, lower, upper in lower.map { (position, $0, upper) } }
        let sorted = open + closed.sorted { $0.1 < $1.1 }.map { ($0.0, Optional($0.1), $0.2) }
        guard open.count <= 1, !sorted.isEmpty, sorted.count > 1 || sorted[0].1 != nil else { return nil }
        var (classes, hasSteps): ([Class], Bool) = ([], false)
        for (index, (position, lower, upper)) in sorted.enumerated() {
            guard index + 1 < sorted.count else {
                let end = hasSteps ? upper.map { $0 + Exact(1) } : upper
                guard end.map({ end in lower.map { $0 < end } ?? true }) ?? true else { return nil }
                classes.append(Class(position: position, lower: lower, upper: end))
                continue
            }
            guard let upper, let next = sorted[index + 1].1, lower.map({ $0 <= upper }) ?? true else { return nil }
            guard next == upper || next == upper + Exact(1), lower.map({ $0 < next }) ?? true else { return nil }
            hasSteps = hasSteps || next != upper
            classes.append(Class(position: position, lower: lower, upper: next))
        }
        self.dimension = dimension.name
        label = dimension.label
        self.classes = classes
    }

    /// What is known of a quantile.
    enum Quantile: Equatable {
        case value(Exact)
        /// Beyond the last bound, or below the first.
        case above(Exact)
        case below(Exact)
    }

    /// Within the class that holds it in proportion: L + (p·N − F) / f · w, where L is the class's lower bound, w its
    /// width, f how many it has, and F how many lie below it. Classes without any are passed over. G. U. Yule,
    /// "An introduction to the theory of statistics" (1911), chapter VII. Nil when nobody is in any class.
    ///
    /// - Parameters:
    ///   - counts: in the order of `classes`, none below 0.
    ///   - p: above 0 and below 1.
    func quantile(_ counts: [Exact], at p: Exact) -> Quantile? {
        let wanted = counts.reduce(.zero, +) * p
        var below = Exact.zero
        for (own, count) in zip(classes, counts) {
            guard below + count > wanted else {
                below += count
                continue
            }
            let part = ((wanted - below) / count) ?? .zero
            guard let lower = own.lower else { return own.upper.map { .below($0) } }
            if part.isZero { return .value(lower) }
            return own.upper.map { .value(lower + part * ($0 - lower)) } ?? .above(lower)
        }
        return nil
    }
}

extension Classes {
    /// `klasserna av Väntetid efter «antal»`.
    func words(_ field: String) -> String {
        MakingPhrases.classes(label, by: field.isEmpty ? MakingPhrases.rows : MakingPhrases.field(field))
    }
}
