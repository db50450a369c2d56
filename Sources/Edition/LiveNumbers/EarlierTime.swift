package import Values

/// Why a time may not stand as the earlier beside another: the one rule of formulas and of every block that compares.
/// What is summed over unequal times differs though nothing has changed, and a later time turns better into worse.
package struct EarlierTime: Sendable {
    package let earlier: Period
    package let later: Period

    package init(_ earlier: Period, before later: Period) {
        self.earlier = earlier
        self.later = later
    }

    /// What is wrong; nil when they may be compared.
    package var fault: String? {
        if !isOfEqualLength { return "\(earlier) och \(later) är olika långa tider" }
        return earlier.lastDay < later.firstDay ? nil : "\(earlier) ligger inte före \(later)"
    }

    /// What to do, for a key whose value is the earlier time.
    package func hint(_ example: String) -> String {
        if !isOfEqualLength { return "jämför lika långa tider, till exempel \(example)\(later.previous)" }
        return "\(example) är den tidigare tiden; den senare är period"
    }

    private var isOfEqualLength: Bool { earlier.grain == later.grain && earlier.count == later.count }
}
