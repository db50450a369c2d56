package import Diagnostics
import Language
package import Values

/// The auditors' review that the recommendations come from.
package struct Review: Sendable {
    package let title: String
    package let year: Int?
    package let reviewer: String?
    package let reference: String?
}

/// A recommendation of the auditors and what has come of it.
package struct Recommendation: Sendable {
    /// In capitals: `R1`.
    package let id: String
    /// The words as given.
    package let text: String
    /// Actions, dates or status are invented.
    package let example: Example?
    package let status: Status
    package let statusDate: Day?
    package let decisions: [BoardDecision]
    /// Only the board or the auditors close a recommendation.
    package let closed: Closing?
    /// The measures that it was to move.
    package let measures: [String]
    let measurePlaces: [Place]
    package let actions: [Action]
    /// What remains to be done.
    package let remaining: String?
    package let audit: Audit?
    package let place: Place

    /// What is declared. That something is late is never declared but derived.
    package enum Status: String, CaseIterable, Sendable {
        case notStarted = "not_started"
        case inProgress = "in_progress"
        case done, dropped

        /// The word that readers see.
        package var word: String {
            switch self {
            case .notStarted: Heads.notStarted
            case .inProgress: Heads.inProgress
            case .done: Heads.completed
            case .dropped: Heads.dropped
            }
        }

        /// Neither done nor dropped.
        package var isOpen: Bool { self == .notStarted || self == .inProgress }
    }

    package struct BoardDecision: Sendable {
        package let paragraph: Int?
        package let date: Day?
        package let text: String
    }

    package struct Closing: Sendable {
        package let by: String
        package let date: Day?
        package let paragraph: Int?
    }

    package struct Action: Sendable {
        package let id: String
        package let text: String
        /// A role, never a person.
        package let owner: String?
        package let start: Day?
        package let deadline: Day?
        package let revisedDeadline: Day?
        package let completed: Day?
        package let status: Status
        let placedEvidence: [PlacedEvidence]
        package let place: Place

        package var evidence: [Evidence] { placedEvidence.map(\.evidence) }

        /// The deadline that holds: the revised one when there is one.
        package var validDeadline: Day? { revisedDeadline ?? deadline }
    }

    package enum Evidence: Hashable, Sendable {
        case measure(String)
        case appendix(String)
    }

    struct PlacedEvidence: Sendable {
        let evidence: Evidence
        let place: Place
    }

    /// The four questions that auditors ask of each recommendation; nil = not answered.
    package struct Audit: Sendable {
        package let measuresDecided: Answer?
        package let reportedBack: Answer?
        package let decisionOnReport: Answer?
        package let remainingExamined: Answer?
    }

    package enum Answer: String, CaseIterable, Sendable {
        case yes, partly, no

        package var word: String {
            switch self {
            case .yes: Swedish.capitalised(Phrases.yes)
            case .partly: Heads.partly
            case .no: Swedish.capitalised(Phrases.no)
            }
        }
    }
}
