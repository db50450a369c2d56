import Measures

/// What the keys of one dataset are called in another: where an edition gave a dimension or its values other keys,
/// their labels still tell which they are.
struct KeyTranslation: Equatable {
    /// The dimensions that both have: the position in each, and the keys of the first that are called otherwise in the
    /// second.
    private(set) var axes: [Axis] = []

    struct Axis: Equatable {
        let other: Int
        let own: Int
        let keys: [String: String]
    }

    private enum Precedence { case key, label }

    /// One, or two where keys and labels disagree: values may have changed the one or the other.
    static func all(_ other: PeopleSource, _ own: PeopleSource) -> [KeyTranslation] {
        let byKey = KeyTranslation(other, own, .key)
        let byLabel = KeyTranslation(other, own, .label)
        return byKey == byLabel ? [byKey] : [byLabel, byKey]
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
            axes.append(Axis(other: found, own: position, keys: keys))
        }
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
