package import Declarations
package import Diagnostics
package import Values

/// What a dataset means to the report: the keys under `uppsikt:` of a resource.
package struct Meaning: Sendable {
    /// Day of extraction.
    package var extracted: Day?
    /// Where the day of extraction is declared.
    var extractedPlace: Place?
    /// Invented data, which marks everything computed from it; the text is what the author says of it.
    package var isExample = false
    package var exampleText: String?
    /// Field with the time of a row.
    package var time: String?
    package var state: StateDeclaration?
    /// Rows count people.
    package var individuals = false
    /// The column that counts them, where it is named: what other columns hold is theirs.
    package var peopleField: String?
    package var disclosure: DisclosureDeclaration?
    /// Where each key of it stands.
    package var disclosurePlaces: [String: Place] = [:]
    package var invariants: [Invariant] = []
    package var complete: Completeness?
    package var totals: [Total] = []
    package var seriesBreaks: [Break] = []
    /// Rows of this time and later are preliminary.
    package var preliminaryFrom: Period?
    package var accept: [Acceptance] = []
    /// Which rows ought to be there, or when each is, could not be read (told).
    var isLost = false

    package init() {}

    /// Rows count people, and no reason was given to lift the protection of small numbers.
    package var isProtected: Bool {
        if case .lifted = disclosure { return false }
        return individuals
    }

    /// Rows say from when something holds.
    package struct StateDeclaration: Sendable {
        /// Dimensions whose combinations have a state.
        package let key: [String]
        /// The dimension of the states.
        package let value: String
        package let start: Start
        /// Field with the last day that the row holds.
        package let validTo: String?
        /// Key of the state of a combination without a row.
        package let missing: String
        /// Field with the decision that excuses.
        package let exemption: String?
        package let place: Place

        package enum Start: Hashable, Sendable {
            /// The row holds from the day in this field until the next row of its key.
            case validFrom(String)
            /// Each day in this field is a complete list that holds until the next.
            case snapshot(String)
        }
    }

    package enum DisclosureDeclaration: Sendable {
        case stricter(minimumCount: Int?, minimumDenominator: Int?, complement: Bool?, mode: String?)
        case lifted(reason: String)
    }

    /// Each combination of the dimensions' values must stand once in each period.
    package struct Completeness: Sendable {
        package let by: [String]
        package let every: Grain?
        package let from: Period?
        package let to: Period?
        /// Absent rows get this number in every column of numbers instead of being a fault, in millionths.
        package let fill: Exact?
        /// The same as written.
        package let fillText: String
        package let place: Place
    }

    /// A published whole must equal the sum of its parts.
    package struct Total: Sendable {
        package let field: String
        package let over: String
        /// The largest difference that passes; nil: what the rounding of the numbers makes.
        package let tolerance: Exact?
        package let reason: String?
        package let place: Place
    }

    package struct Break: Sendable {
        package let from: Period
        package let label: String
        /// A Filter, read by whoever knows the dimensions.
        package let filter: Node?
        package let place: Place
    }
}
