import Edition
package import Measures
package import Values

/// What a page speaks of by itself: the period of the report, and on `kommun/lulea.html` the municipality.
package struct Scope: Hashable, Sendable {
    package let period: Period
    package let value: Slice?

    /// The page's own slice and the author's, which goes before it.
    ///
    /// - Parameter split: the dimensions that the question is split by.
    func slices(_ written: [Slice], splitBy split: [String] = [], _ hierarchy: Hierarchy) -> [Slice] {
        written + ownSlice(beside: written.map(\.dimension) + split, hierarchy)
    }

    /// As `slices`, of a block's filter; conditions that are no choice of keys are left to the rows.
    func slices(_ filter: Filter, splitBy split: [String] = [], _ definitions: Definitions) -> [Slice] {
        let dimensions = definitions.dimensions
        let belonging = filter.terms.compactMap { own($0, of: dimensions) }
        let written = filter.terms.compactMap { $0.slice(of: dimensions[$0.name]) ?? own($0, of: dimensions) }
        // Where the page's value belongs is where it stands already: it gives way to nothing but its own dimension.
        let named = written.map(\.dimension).filter { name in
            name == value?.dimension || !belonging.contains { $0.dimension == name }
        }
        return written + ownSlice(beside: named + split, definitions.hierarchy)
    }

    /// An area that is named on the page of a municipality is the whole area, not the municipality's part of it.
    private func ownSlice(beside named: [String], _ hierarchy: Hierarchy) -> [Slice] {
        guard let value, !named.contains(where: { hierarchy.givesWay(value.dimension, to: $0) }) else { return [] }
        return [value]
    }

    /// Where the page's value belongs, as a slice: of `{vardform: own}` on the page of a unit its kind of care.
    private func own(_ term: Filter.Term, of dimensions: [String: Dimension]) -> Slice? {
        guard term.condition == .own, let value else { return nil }
        return Hierarchy(dimensions)
            .ancestor(of: value.key, in: value.dimension, among: term.name, on: period.lastDay)
            .map { Slice(term.name, .values([$0])) }
    }
}
