extension Exact {
    /// The value with `decimals` digits after the point, half away from zero.
    package func rounded(to decimals: Int) -> Exact {
        switch mantissa(decimals) {
        case .short(let mantissa): Exact(mantissa: mantissa, decimals: decimals)
        case .long(let isNegative, let mantissa): Exact(isNegative: isNegative, mantissa, decimals: decimals)
        }
    }

    /// As many decimals as it needs to be written out, at most `mostDigits`; 0 when none suffice, as for a third.
    package var leastDecimals: Int { (0...Exact.mostDigits).first { rounded(to: $0) == self } ?? 0 }

    /// Rounded half away from zero and written with a point: `-76.40`. Never `-0`.
    package func plain(decimals: Int) -> String {
        let (isNegative, text) =
            switch mantissa(decimals) {
            case .short(let mantissa): (mantissa < 0, String(mantissa.magnitude))
            case .long(let isNegative, let mantissa): (isNegative && !mantissa.isZero, mantissa.digits)
            }
        let digits = String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
        let sign = isNegative ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        return sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }

    /// The largest integer that is not above the value.
    package var floor: Exact {
        let (isNegative, top, bottom) = fraction
        let (quotient, rest) = top.divided(by: bottom)
        return Exact(isNegative: isNegative, isNegative && !rest.isZero ? quotient + .one : quotient, over: .one)
    }

    /// The value in units of 10^-decimals; nil when it is no whole number of them, or does not fit.
    package func units(decimals: Int) -> Int128? {
        let scaled = self * Exact(Exact.powerOfTen(decimals))
        guard case .short(let units, over: 1) = scaled.parts else { return nil }
        return units
    }

    private enum Mantissa {
        case short(Int128)
        case long(isNegative: Bool, Natural)
    }

    /// The value times 10^decimals as an integer, rounded half away from zero.
    private func mantissa(_ decimals: Int) -> Mantissa {
        if case .short(let top, over: let bottom) = parts, decimals <= 38 {
            let (scaled, overflow) = top.magnitude.multipliedReportingOverflow(
                by: Exact.powerOfTen(decimals).magnitude)
            let (quotient, rest) = scaled.quotientAndRemainder(dividingBy: bottom.magnitude)
            let isUp = rest >= bottom.magnitude - rest
            if !overflow, quotient < Int128.max.magnitude {
                let rounded = Int128(quotient) + (isUp ? 1 : 0)
                return .short(top < 0 ? -rounded : rounded)
            }
        }
        let (isNegative, top, bottom) = fraction
        let (quotient, rest) = (top * .powerOfTen(max(decimals, 0))).divided(by: bottom)
        return .long(isNegative: isNegative, rest + rest >= bottom ? quotient + .one : quotient)
    }
}

extension Exact {
    /// The nearest double, for geometry and statistics only: never for what is printed.
    package var double: Double {
        if case .short(let top, over: let bottom) = parts, let short = Int64(exactly: top),
            short.magnitude <= Exact.doubleIntegers, bottom <= Exact.doubleIntegers
        {
            return Double(short) / Double(Int64(truncatingIfNeeded: bottom))
        }
        let (isNegative, top, bottom) = fraction
        return isNegative ? -Exact.double(top, over: bottom) : Exact.double(top, over: bottom)
    }

    /// Integers up to this are doubles.
    private static let doubleIntegers: UInt64 = 1 << 53

    /// A quotient of at least 65 bits whose last bit says whether more follows, and so rounds as the whole would.
    private static func double(_ top: Natural, over bottom: Natural) -> Double {
        let shift = 66 + bottom.bitWidth - top.bitWidth
        let (quotient, rest) = (top << max(shift, 0)).divided(by: bottom << max(-shift, 0))
        guard let bits = quotient.short else { return .infinity }
        return Double(sign: .plus, exponent: -shift, significand: Double(rest.isZero ? bits : bits | 1))
    }
}
