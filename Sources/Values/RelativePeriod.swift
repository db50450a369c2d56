/// A time counted in the periods of an edition, back from its own: `0` is the edition's period, `-1` the one before,
/// `-4..0` the last five.
package struct RelativePeriod: Hashable, Sendable {
    /// Periods ahead of the edition's, 0 or less.
    package let first: Int
    package let last: Int

    /// Nil for other forms.
    package init?(parsing text: some StringProtocol) {
        let parts = String(text).split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(
            RelativePeriod.number)
        guard let first = parts[0], let last = parts[parts.count - 1], parts.count == 1 || first < last else {
            return nil
        }
        (self.first, self.last) = (first, last)
    }

    /// `0`, or `-` and at most three digits that do not begin with 0.
    private static func number(_ text: Substring) -> Int? {
        if text == "0" { return 0 }
        let digits = Array(text.utf8.dropFirst())
        guard text.utf8.first == UInt8(ascii: "-"), (1...3).contains(digits.count), digits[0] != UInt8(ascii: "0")
        else {
            return nil
        }
        return digits.reduce(0 as Int?) { sum, digit in
            sum.flatMap { 0x30...0x39 ~= digit ? $0 * 10 - Int(digit - 0x30) : nil }
        }
    }
}

extension Period {
    /// A time as an author of an edition writes it: as it is, or counted back from the edition's period. A span of an
    /// edition is counted as a whole. Nil for other forms, and before the year 1000.
    package init?(parsing text: some StringProtocol, in edition: Period?) {
        if let period = Period(parsing: text) {
            self = period
            return
        }
        guard let edition, let relative = RelativePeriod(parsing: text) else { return nil }
        let period = Period(
            edition.grain, edition.first + relative.first * edition.count,
            through: edition.last + relative.last * edition.count)
        guard period.firstDay.year >= 1000 else { return nil }
        self = period
    }
}
