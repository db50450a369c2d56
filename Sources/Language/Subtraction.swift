package import Values

/// Two numbers and their difference, all three as they are printed.
package struct Subtraction: Hashable, Sendable {
    package let from: Exact
    package let to: Exact
    package let difference: Exact

    /// What stands where the three do not add up.
    package static let note = "Skillnaden är räknad på tal som inte är avrundade."

    /// Numbers as printed; the difference with or without its sign.
    package init(from: Exact, to: Exact, difference: Exact) {
        self.from = from
        self.to = to
        self.difference = difference
    }

    /// Of unrounded numbers that are printed, like their difference, with so many decimals.
    package init(from: Exact, to: Exact, decimals: Int) {
        self.init(
            from: from.rounded(to: decimals), to: to.rounded(to: decimals),
            difference: (to - from).rounded(to: decimals))
    }

    /// Whether a reader who subtracts gets the difference that is printed.
    package var addsUp: Bool { (to - from).magnitude == difference.magnitude }

    /// The note once, when some of them do not add up.
    package static func notes(_ all: [Subtraction]) -> [String] { all.allSatisfy(\.addsUp) ? [] : [note] }
}
