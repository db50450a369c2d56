/// A number without rounding: a fraction of two 128-bit integers in lowest terms, the denominator positive.
///
/// Sums of CSV decimals and ratios of counts stay exact, so a printed number is rounded once, in integers
/// (a binary double would print 23/80 as 28,7 %). A result that would not fit is first rounded to
/// `fallbackDecimals`; the numbers of a report are far from that.
package struct Exact: Hashable, Sendable {
    package let numerator: Int128
    package let denominator: Int128

    /// Decimals kept when a fraction no longer fits in 128 bits.
    static let fallbackDecimals = 12

    package static let zero = Exact(0)

    package init(_ integer: Int) {
        numerator = Int128(integer)
        denominator = 1
    }

    package init(_ integer: Int128) {
        numerator = integer
        denominator = 1
    }

    /// `numerator / denominator` in lowest terms; nil when the denominator is 0.
    package init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let sign: Int128 = denominator < 0 ? -1 : 1
        let divisor = Swift.max(1, Exact.greatestCommonDivisor(abs(numerator), abs(denominator)))
        self.numerator = sign * numerator / divisor
        self.denominator = abs(denominator) / divisor
    }

    /// A decimal with `decimals` digits after the point: `Exact(mantissa: 764, decimals: 1)` is 76.4.
    /// Decimals outside 0...30 are clamped.
    package init(mantissa: Int128, decimals: Int) {
        self = Exact(mantissa, over: Exact.powerOfTen(decimals)) ?? Exact.zero
    }

    private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }

    /// 10 to the power of `exponent`, which is clamped to 0...30.
    package static func powerOfTen(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<Swift.min(Swift.max(exponent, 0), 30) { result *= 10 }
        return result
    }

    package var isZero: Bool { numerator == 0 }
    package var isNegative: Bool { numerator < 0 }
    package var magnitude: Exact { isNegative ? -self : self }
    package var isInteger: Bool { denominator == 1 }

    /// The nearest double, for geometry and statistics only: never for what is printed.
    package var double: Double { Exact.double(numerator) / Exact.double(denominator) }

    /// The same as `Double(_:)`, which takes a hundred times as long for 128 bits: nearly every value has 64.
    private static func double(_ integer: Int128) -> Double {
        let short = Int64(truncatingIfNeeded: integer)
        return Int128(short) == integer ? Double(short) : Double(integer)
    }

    /// The value with `decimals` digits after the point, half away from zero.
    package func rounded(to decimals: Int) -> Exact {
        Exact(mantissa: mantissa(decimals: decimals), decimals: decimals)
    }

    /// The value times 10^decimals as an integer, rounded half away from zero; saturates at the ends of Int128.
    package func mantissa(decimals: Int) -> Int128 {
        let whole = numerator / denominator
        let rest = abs(numerator % denominator)
        let scale = Exact.powerOfTen(decimals)
        let (scaledRest, overflow) = rest.multipliedReportingOverflow(by: scale)
        let fraction = overflow ? Exact.longDivision(rest, denominator, decimals) : Exact.half(scaledRest, denominator)
        let (scaledWhole, tooLarge) = whole.multipliedReportingOverflow(by: scale)
        guard !tooLarge else { return isNegative ? .min : .max }
        return scaledWhole + (isNegative ? -fraction : fraction)
    }

    private static func half(_ x: Int128, _ n: Int128) -> Int128 {
        let quotient = x / n
        let rest = x % n
        return rest >= n - rest ? quotient + 1 : quotient
    }

    /// Digit by digit, for denominators so large that `rest · 10^decimals` does not fit.
    private static func longDivision(_ rest: Int128, _ denominator: Int128, _ decimals: Int) -> Int128 {
        var remainder = UInt128(rest)
        let divisor = UInt128(denominator)
        var quotient: Int128 = 0
        for _ in 0..<decimals {
            var digit: Int128 = 0
            var step: UInt128 = 0
            for _ in 0..<10 {
                step += remainder
                if step >= divisor {
                    step -= divisor
                    digit += 1
                }
            }
            remainder = step
            quotient = quotient * 10 + digit
        }
        return remainder >= divisor - remainder ? quotient + 1 : quotient
    }
}
