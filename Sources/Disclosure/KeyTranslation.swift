import Measures

/// What the keys of one dataset are called in another: where an edition gave a dimension or its values other keys,
/// their labels still tell which they are.
struct KeyTranslation: Equatable {
    /// The dimensions that both have, and those that one of them has and the other reaches by its register: what stands
    /// for it in each, and the keys of the first that are called otherwise in the second.
    private(set) var axes: [Axis] = []

    struct Axis: Equatable {
        let other: Column
        let own: Column
        var keys: [String: String]
        /// The keys of the second that stand for others in both.
        var ownKeys: [String: String] = [:]
    }

    /// A column of keys, by its position among the dimensions.
    struct Column: Equatable {
        let position: Int
        /// The dimension that its values are taken up to; nil for the column's own.
        var above: String?
    }

    private enum Precedence { case key, label }

    /// One, or two where keys and labels disagree: values may have changed the one or the other.
    static func all(_ other: PeopleSource, _ own: PeopleSource) -> [KeyTranslation] {
        let byKey = KeyTranslation(other, own, .key)
        let byLabel = KeyTranslation(other, own, .label)
        let found = byKey == byLabel ? [byKey] : [byLabel, byKey]
        return found + [found[0].afterMergers(other, own)].compactMap { $0 }
    }

    /// By what has taken over: two units that became one, in one edition as they were and in the other as one. Nil where
    /// nothing has.
    private func afterMergers(_ other: PeopleSource, _ own: PeopleSource) -> KeyTranslation? {
        var merged = self
        for (index, axis) in axes.enumerated() where axis.other.above == nil && axis.own.above == nil {
            let dimensions = [
                other.dimensions[other.dataset.atoms.dimensions[axis.other.position]],
                own.dimensions[own.dataset.atoms.dimensions[axis.own.position]],
            ].compactMap { $0 }
            let heirs = Heirs(dimensions)
            guard !heirs.isEmpty else { continue }
            for key in dimensions.flatMap(\.values).map(\.key) {
                merged.axes[index].keys[key] = heirs.last(of: axis.keys[key] ?? key)
                merged.axes[index].ownKeys[key] = heirs.last(of: key)
            }
        }
        return merged == self ? nil : merged
    }

    private init(_ other: PeopleSource, _ own: PeopleSource, _ precedence: Precedence) {
        let (others, owns) = (other.dataset.atoms.dimensions, own.dataset.atoms.dimensions)
        for (position, name) in owns.enumerated() {
            let label = own.dimensions[name]?.label
            let found =
                others.firstIndex(of: name)
                ?? others.firstIndex { !owns.contains($0) && label != nil && other.dimensions[$0]?.label == label }
            guard let found else { continue }
            let keys = KeyTranslation.keys(other.dimensions[others[found]], own.dimensions[name], precedence)
            axes.append(Axis(other: Column(position: found), own: Column(position: position), keys: keys))
        }
        let both = axes
        for (position, name) in owns.enumerated() where !both.contains(where: { $0.own.position == position }) {
            guard let child = KeyTranslation.column(below: name, of: other, besides: both.map(\.other)) else {
                continue
            }
            let keys = KeyTranslation.keys(other.dimensions[name], own.dimensions[name], precedence)
            axes.append(Axis(other: child, own: Column(position: position), keys: keys))
        }
        for (position, name) in others.enumerated() where !both.contains(where: { $0.other.position == position }) {
            guard let child = KeyTranslation.column(below: name, of: own, besides: both.map(\.own)) else { continue }
            let keys = KeyTranslation.keys(other.dimensions[name], own.dimensions[name], precedence)
            axes.append(Axis(other: Column(position: position), own: child, keys: keys))
        }
    }

    /// The column of a dataset whose values belong to those of a dimension: units, of which its municipalities are made.
    private static func column(below name: String, of source: PeopleSource, besides taken: [Column]) -> Column? {
        let dimensions = source.dataset.atoms.dimensions
        let found = dimensions.indices.first { position in
            !taken.contains { $0.position == position }
                && source.hierarchy.dimensions(above: dimensions[position]).contains(name)
        }
        return found.map { Column(position: $0, above: name) }
    }

    private static func keys(_ other: Dimension?, _ own: Dimension?, _ precedence: Precedence) -> [String: String] {
        guard let other, let own else { return [:] }
        let known = Set(own.values.map(\.key))
        let (otherLabels, ownLabels) = (keyOfLabel(other), keyOfLabel(own))
        var keys: [String: String] = [:]
        for (label, key) in otherLabels {
            guard let called = ownLabels[label], called != key else { continue }
            if precedence == .label || !known.contains(key) { keys[key] = called }
        }
        if let other = other.total?.key, let own = own.total?.key, other != own { keys[other] = own }
        return keys
    }

    /// Labels that stand once.
    private static func keyOfLabel(_ dimension: Dimension) -> [String: String] {
        Dictionary(grouping: dimension.values, by: \.label).compactMapValues { $0.count == 1 ? $0[0].key : nil }
    }
}

/// What has taken over from what.
private struct Heirs {
    private var next: [String: String] = [:]

    var isEmpty: Bool { next.isEmpty }

    init(_ dimensions: [Dimension]) {
        for value in dimensions.flatMap(\.values) {
            if let heir = value.replacedBy, heir != value.key { next[value.key] = heir }
        }
    }

    /// No circle is walked round.
    func last(of key: String) -> String {
        var (key, walked) = (key, Set<String>())
        while walked.insert(key).inserted, let heir = next[key] { key = heir }
        return key
    }
}
