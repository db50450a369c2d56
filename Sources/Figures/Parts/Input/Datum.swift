import Language
package import Values

/// One value of a chart as the reader may see it: what is protected has already been taken away.
package enum Datum: Hashable, Sendable {
    /// The value in the unit as printed (83.4 for 83,4 %), and the same number as text **without** its unit ("83,4"):
    /// chart, table and summary all show that text.
    /// `reading` names the reading that it comes from, and follows it into the table.
    case value(Exact, printed: String, reading: String? = nil)
    /// Not shown for reasons of secrecy: `..`, no mark.
    case hidden
    /// Nobody knows: `–`, a gap.
    case missing
    /// Nobody knows, and the source says why: its own sign in brackets, a gap.
    case stated(SourceSign)
    /// Cannot occur: `.`, no mark.
    case notApplicable

    package var exact: Exact? {
        if case .value(let value, _, _) = self { value } else { nil }
    }

    /// Nobody knows, whether or not the source says why.
    var isMissing: Bool {
        switch self {
        case .missing, .stated: true
        default: false
        }
    }

    /// The source's own sign, where it says why there is no value.
    var sign: SourceSign? {
        if case .stated(let sign) = self { sign } else { nil }
    }

    package var reading: String? {
        if case .value(_, _, let reading) = self { reading } else { nil }
    }

    /// For geometry alone.
    var double: Double? { exact?.double }

    /// The number without unit, or the sign that stands for its absence.
    package var text: String {
        switch self {
        case .value(_, let printed, _): printed
        case .hidden: Phrases.hiddenSign
        case .missing: Phrases.missingSign
        case .stated(let sign): sign.printed
        case .notApplicable: Phrases.notApplicableSign
        }
    }
}

/// A value with its name: the county in a chart of municipalities, the nation, a target.
package struct NamedDatum: Hashable, Sendable {
    package let label: String
    package let datum: Datum
    /// The dimensions of the figure's selection that do not hold for it.
    let leaves: [String]

    package init(label: String, datum: Datum, leaves: [String] = []) {
        self.label = label
        self.datum = datum
        self.leaves = leaves
    }
}
