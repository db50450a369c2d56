package import Values

/// How an outcome stands against its target.
package enum StatusWord: String, CaseIterable, Sendable {
    case onTrack = "on_track"
    case watch
    case offTrack = "off_track"
    /// No value, no target, or a measure without a better direction.
    case cannotAssess = "cannot_assess"
}

extension Measure {
    /// The target that holds for the whole period; nil when there is none.
    package func target(covering period: Period) -> Target? { targets.first { $0.covers(period) } }

    /// The value as it is printed: only so rounded may it be judged, or text and status would disagree.
    package func asPrinted(_ value: Exact) -> Exact { value.rounded(to: decimals) }

    /// The status of a value in a period; nil = no value. Value and target are judged as printed.
    package func status(of value: Exact?, in period: Period) -> StatusWord {
        guard let value, let target = target(covering: period), direction != .neutral else { return .cannotAssess }
        let above = asPrinted(value) - asPrinted(target.value)
        let better = direction == .increase ? above : -above
        if !better.isNegative { return .onTrack }
        return better.magnitude <= watch ?? .zero ? .watch : .offTrack
    }
}
