package import Disclosure
import Language
package import Measures
import Values

/// How a value stands to its target.
package enum Standing: String, CaseIterable, Sendable {
    case onTrack, watch, offTrack
    /// There is a target but no value to judge.
    case notAssessable
    /// No target for the period, or a measure that is neither better up nor down.
    case noTarget

    /// The word of the steering model; what has no target cannot be judged.
    package var word: String {
        switch self {
        case .onTrack: Phrases.onTrack
        case .watch: Phrases.watch
        case .offTrack: Phrases.offTrack
        case .notAssessable, .noTarget: Phrases.notAssessable
        }
    }

    /// The phrase beside the mark in tables and on cards.
    package var phrase: String {
        switch self {
        case .onTrack: Phrases.reaches
        case .watch: Phrases.isNear
        case .offTrack: Phrases.doesNotReach
        case .notAssessable: Phrases.notAssessable
        case .noTarget: Phrases.noTarget
        }
    }

    /// Judges the value rounded as printed against the target as written: at the target or better is on track, within
    /// `watch` units of it (inclusive) is to be watched.
    package init(_ reading: Reading, of measure: Measure, decimals: Int? = nil) {
        self.init(reading.value, of: measure, against: measure.target(of: reading), decimals: decimals)
    }

    init(_ shown: Shown, of measure: Measure, against found: TargetFound, decimals: Int? = nil) {
        guard measure.direction != .neutral, let target = found.target else {
            self = .noTarget
            return
        }
        guard let number = shown.number else {
            self = .notAssessable
            return
        }
        self.init(number, of: measure, target: target.value, decimals: decimals)
    }

    private init(_ number: Exact, of measure: Measure, target: Exact, decimals: Int?) {
        let printed = number.rounded(to: decimals ?? measure.decimals)
        let behind = measure.direction == .decrease ? printed - target : target - printed
        if !(behind > .zero) {
            self = .onTrack
        } else if let watch = measure.watch, behind <= watch {
            self = .watch
        } else {
            self = .offTrack
        }
    }
}

/// Whether a change is good.
package enum Judgement: String, CaseIterable, Sendable {
    case better, worse, unchanged, notAssessable

    package var word: String {
        switch self {
        case .better: Phrases.better
        case .worse: Phrases.worse
        case .unchanged: Phrases.unchanged
        case .notAssessable: Phrases.notAssessable
        }
    }
}
