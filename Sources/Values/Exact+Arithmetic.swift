extension Exact {
    package static prefix func - (value: Exact) -> Exact {
        Exact(-value.numerator, over: value.denominator) ?? .zero
    }

    package static func + (a: Exact, b: Exact) -> Exact {
        if let sum = a.adding(b) { return sum }
        return a.rounded(to: fallbackDecimals).adding(b.rounded(to: fallbackDecimals)) ?? .zero
    }

    package static func - (a: Exact, b: Exact) -> Exact { a + -b }

    package static func * (a: Exact, b: Exact) -> Exact {
        if let product = a.multiplied(by: b) { return product }
        return a.rounded(to: 6).multiplied(by: b.rounded(to: 6)) ?? .zero
    }

    /// The quotient; nil when `b` is 0.
    package static func / (a: Exact, b: Exact) -> Exact? {
        guard !b.isZero, let inverse = Exact(b.denominator, over: b.numerator) else { return nil }
        return a * inverse
    }

    package static func += (a: inout Exact, b: Exact) { a = a + b }

    private func adding(_ other: Exact) -> Exact? {
        let (left, o1) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, o2) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (sum, o3) = left.addingReportingOverflow(right)
        let (common, o4) = denominator.multipliedReportingOverflow(by: other.denominator)
        return o1 || o2 || o3 || o4 ? nil : Exact(sum, over: common)
    }

    private func multiplied(by other: Exact) -> Exact? {
        let (top, o1) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (bottom, o2) = denominator.multipliedReportingOverflow(by: other.denominator)
        return o1 || o2 ? nil : Exact(top, over: bottom)
    }
}

extension Exact: Comparable {
    package static func < (a: Exact, b: Exact) -> Bool {
        let (left, o1) = a.numerator.multipliedReportingOverflow(by: b.denominator)
        let (right, o2) = b.numerator.multipliedReportingOverflow(by: a.denominator)
        return o1 || o2 ? a.double < b.double : left < right
    }
}

extension Exact: CustomStringConvertible {
    /// The shortest decimal form with a point when there is one of at most 12 decimals (`76.4`), else the value
    /// rounded to 12: for machines (`data value`, JSON), never for readers.
    package var description: String {
        var digits = Exact.fallbackDecimals
        var mantissa = mantissa(decimals: digits)
        while digits > 0, mantissa % 10 == 0 {
            mantissa /= 10
            digits -= 1
        }
        return Exact.plain(mantissa, decimals: digits)
    }

    /// `plain(-764, decimals: 1)` is "-76.4".
    package static func plain(_ mantissa: Int128, decimals: Int) -> String {
        var digits = String(mantissa.magnitude)
        while digits.utf8.count <= decimals { digits = "0" + digits }
        let sign = mantissa < 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
