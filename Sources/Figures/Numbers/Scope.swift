import Edition
package import Measures
package import Values

/// What a page speaks of by itself: the period of the report, and on `kommun/lulea.html` the municipality.
package struct Scope: Hashable, Sendable {
    package let period: Period
    package let value: Slice?

    /// The page's own slice and the author's, which goes before it.
    func slices(_ written: [Slice]) -> [Slice] {
        guard let value, !written.contains(where: { $0.dimension == value.dimension }) else { return written }
        return written + [value]
    }

    /// As `slices`, of a block's filter; conditions that are no choice of keys are left to the rows.
    func slices(_ filter: Filter, of dimensions: [String: Dimension]) -> [Slice] {
        slices(filter.terms.compactMap { $0.slice(of: dimensions[$0.name]) ?? own($0, of: dimensions) })
    }

    /// Where the page's value belongs, as a slice: of `{vardform: own}` on the page of a unit its kind of care.
    private func own(_ term: Filter.Term, of dimensions: [String: Dimension]) -> Slice? {
        guard term.condition == .own, let value else { return nil }
        return Hierarchy(dimensions)
            .ancestor(of: value.key, in: value.dimension, among: term.name, on: period.lastDay)
            .map { Slice(term.name, .values([$0])) }
    }
}
