/// An exact fraction. Never reduced: the reckoner's sums are short.
package struct Fraction: Sendable, Comparable {
    private let isNegative: Bool
    private let top: Natural
    /// Above zero.
    private let bottom: Natural

    private init(_ isNegative: Bool, _ top: Natural, _ bottom: Natural) {
        self.isNegative = isNegative && !top.isZero
        self.top = top
        self.bottom = bottom
    }

    package init(_ value: Int) { self.init(value < 0, Natural(UInt64(value.magnitude)), .one) }

    package static let zero = Fraction(0)

    /// `−12`, `-12.50`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let sign = text.hasPrefix("-") || text.hasPrefix("\u{2212}")
        let parts = (sign ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Natural(digits: parts[0]) else { return nil }
        guard parts.count == 2 else {
            self.init(sign, whole, .one)
            return
        }
        guard let decimals = Natural(digits: parts[1]) else { return nil }
        let scale = Natural.power10(parts[1].utf8.count)
        self.init(sign, whole * scale + decimals, scale)
    }

    package var isZero: Bool { top.isZero }
    package var magnitude: Fraction { Fraction(false, top, bottom) }
    package var isWhole: Bool { top.divided(by: bottom).rest.isZero }

    package static prefix func - (a: Fraction) -> Fraction { Fraction(!a.isNegative, a.top, a.bottom) }

    package static func + (a: Fraction, b: Fraction) -> Fraction {
        let (left, right) = a.bottom == b.bottom ? (a.top, b.top) : (a.top * b.bottom, b.top * a.bottom)
        let bottom = a.bottom == b.bottom ? a.bottom : a.bottom * b.bottom
        if a.isNegative == b.isNegative { return Fraction(a.isNegative, left + right, bottom) }
        return left < right
            ? Fraction(b.isNegative, right - left, bottom) : Fraction(a.isNegative, left - right, bottom)
    }

    package static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }

    package static func * (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.isNegative != b.isNegative, a.top * b.top, a.bottom * b.bottom)
    }

    /// Nil when b is 0.
    package static func / (a: Fraction, b: Fraction) -> Fraction? {
        b.isZero ? nil : Fraction(a.isNegative != b.isNegative, a.top * b.bottom, a.bottom * b.top)
    }

    package static func < (a: Fraction, b: Fraction) -> Bool { (a - b).isNegative }

    package static func == (a: Fraction, b: Fraction) -> Bool { (a - b).isZero }

    /// Half away from zero.
    package func rounded(_ decimals: Int) -> Fraction { Fraction(isNegative, mantissa(decimals), .power10(decimals)) }

    /// The size in units of 10^−decimals, half away from zero.
    private func mantissa(_ decimals: Int) -> Natural {
        let (quotient, rest) = (top * .power10(decimals)).divided(by: bottom)
        return rest + rest < bottom ? quotient : quotient + .one
    }

    /// `-1234.50`, rounded half away from zero; never `-0`.
    package func plain(_ decimals: Int) -> String {
        let mantissa = mantissa(decimals)
        let digits = mantissa.digits
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
        let text = decimals == 0 ? padded : padded.dropLast(decimals) + "." + padded.suffix(decimals)
        return (isNegative && !mantissa.isZero ? "-" : "") + text
    }
}
