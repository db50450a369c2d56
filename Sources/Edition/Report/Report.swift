import Declarations
package import Diagnostics
import Language
package import Measures
package import Values

/// What `report.yaml` says of the whole edition.
package struct Report: Sendable {
    package let title: String
    package let subtitle: String?
    package let publisher: String
    /// The number of the case: `678-2021`.
    package let reference: String?
    /// What the edition reports: the default slice of every number.
    package let period: Period
    /// "Today" of recommendations and timelines; the last day of `period` unless said.
    package let cutoff: Day
    package let status: Status
    package let version: String?
    /// Folder of the edition that this one carries on.
    package let previous: String?
    /// Where it is named.
    package let previousPlace: Place?
    /// The dimension by which measures on individuals are shown.
    package var sex: String? { sexNode?.scalar }
    let sexNode: Node?
    package let meeting: Meeting?
    package let recipients: [String]
    package let appendices: [Appendix]
    package let contact: Contact?
    package let accessibility: Accessibility?
    package let disclosure: Disclosure
    /// Why an adopted edition may change, in the order written.
    package let reopened: [Reopening]
    package let defaults: MeasureDefaults
    package let place: Place
    /// The proposed decisions as written; they are read when the names of measures are known.
    let decisions: [DraftDecision]

    package enum Status: String, CaseIterable, Sendable {
        case draft, proposed, adopted

        /// The word that readers see.
        package var word: String {
            switch self {
            case .draft: PagePhrases.draft
            case .proposed: PagePhrases.proposal
            case .adopted: PagePhrases.adopted
            }
        }
    }

    /// When and where the board decides.
    package struct Meeting: Sendable {
        package let body: String
        package let date: Day?
        package let item: String?
        /// The number of the §; only with a date, since § run per calendar year.
        package let paragraph: Int?
        package let example: Example?

        /// `§ 45-2026`; nil before the minutes are adjusted.
        package var paragraphText: String? {
            paragraph.flatMap { number in date.map { paragraphSign(number, $0) } }
        }
    }

    /// A decision that an adopted edition may change.
    package struct Reopening: Sendable {
        package let date: Day
        package let reason: String
        package let decision: String?

        /// By which a lock knows it.
        package var identity: String { "\(date): \(reason)" + (decision.map { " (\($0))" } ?? "") }
    }

    /// Whether the edition is decided and so locked.
    package var isAdoptedWithParagraph: Bool { status == .adopted && meeting?.paragraphText != nil }

    package struct Appendix: Sendable {
        /// What evidence points to.
        package let id: String
        package let title: String
        package let reference: String?
        /// A file in the edition, relative to it.
        package let path: String?
        /// Where the file is named.
        package let pathPlace: Place?
        package let example: Example?
        package let place: Place
    }

    package struct Contact: Sendable {
        package let name: String?
        package let email: String?
        package let phone: String?
        package let example: Example?
    }

    /// For the statement of accessibility.
    package struct Accessibility: Sendable {
        package let assessed: Day?
        package let method: String?
        package let deficiencies: [Deficiency]

        package struct Deficiency: Sendable {
            package let what: String
            package let why: String?
            package let until: Day?
        }
    }

    /// When small numbers are hidden.
    package struct Disclosure: Hashable, Sendable {
        /// Counts from 1 up to but not including this are hidden.
        package var minimumCount = 5
        /// Shares with a denominator below this are hidden.
        package var minimumDenominator = 20
        /// Also when n − x is below `minimumCount`.
        package var complement = true

        package init() {}
    }
}

/// A mark that something is invented, with the words to print when the author gave any.
package struct Example: Hashable, Sendable {
    package let text: String?

    package init(text: String? = nil) { self.text = text }
}

/// A proposed decision, numbered by its order.
package struct Decision: Sendable {
    package let text: [TextPart]
    package let example: Example?
    package let place: Place
}

/// A decision before its live numbers are read.
struct DraftDecision: Sendable {
    let text: String
    let example: Example?
    let place: Place
}

/// `§ 45-2026`: § run per calendar year.
package func paragraphSign(_ number: Int, _ date: Day) -> String { "§\u{A0}\(number)-\(date.year)" }
