/// A number without rounding: a fraction in lowest terms, the denominator above 0.
///
/// Sums of CSV decimals, ratios of counts and their means stay exact however long they get, so a printed number is
/// rounded once, in integers (a binary double would print 23/80 as 28,7 %). Nearly all numbers of a report fit in
/// 128 bits; what does not is counted with as many as it needs.
package struct Exact: Hashable, Sendable {
    let parts: Parts

    /// The short form wherever both parts fit in it, so that equal numbers have equal parts.
    enum Parts: Hashable, Sendable {
        /// Neither part is `Int128.min`.
        case short(Int128, over: Int128)
        case long(isNegative: Bool, Natural, over: Natural)
    }

    package static let zero = Exact(0)

    package init(_ integer: Int) { parts = .short(Int128(integer), over: 1) }

    package init(_ integer: Int128) {
        parts =
            integer == .min ? .long(isNegative: true, Natural(integer.magnitude), over: .one) : .short(integer, over: 1)
    }

    /// `numerator / denominator`; nil when the denominator is 0.
    package init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        self.init(
            isNegative: (numerator < 0) != (denominator < 0), numerator.magnitude, over: denominator.magnitude)
    }

    /// A decimal with `decimals` digits after the point, at least 0: `Exact(mantissa: 764, decimals: 1)` is 76.4.
    package init(mantissa: Int128, decimals: Int) {
        guard decimals <= Exact.shortPowers else {
            self.init(isNegative: mantissa < 0, Natural(mantissa.magnitude), decimals: decimals)
            return
        }
        self.init(isNegative: mantissa < 0, mantissa.magnitude, over: Exact.powerOfTen(decimals).magnitude)
    }

    init(isNegative: Bool, _ mantissa: Natural, decimals: Int) {
        if let short = mantissa.short, decimals <= Exact.shortPowers {
            self.init(isNegative: isNegative, short, over: Exact.powerOfTen(decimals).magnitude)
        } else {
            self.init(isNegative: isNegative, mantissa, over: .powerOfTen(max(decimals, 0)))
        }
    }

    private init(isNegative: Bool, _ top: UInt128, over bottom: UInt128) {
        let common = max(1, Natural.common(top, bottom))
        guard let top = Int128(exactly: top / common), let bottom = Int128(exactly: bottom / common) else {
            parts = .long(isNegative: isNegative, Natural(top / common), over: Natural(bottom / common))
            return
        }
        parts = .short(isNegative ? -top : top, over: bottom)
    }

    /// The denominator is not 0.
    init(isNegative: Bool, _ top: Natural, over bottom: Natural) {
        precondition(!bottom.isZero, "a fraction has a denominator")
        let common = top.isZero ? bottom : top.common(with: bottom)
        let (top, bottom) = (top.divided(by: common).quotient, bottom.divided(by: common).quotient)
        if let short = top.short.flatMap({ Int128(exactly: $0) }),
            let below = bottom.short.flatMap({ Int128(exactly: $0) })
        {
            parts = .short(isNegative ? -short : short, over: below)
        } else {
            parts = .long(isNegative: isNegative, top, over: bottom)
        }
    }

    /// Powers of ten up to this fit in 128 bits.
    private static let shortPowers = 38

    /// 10 to the power of `exponent`, which is clamped to 0...38.
    package static func powerOfTen(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<Swift.min(Swift.max(exponent, 0), shortPowers) { result *= 10 }
        return result
    }

    package var isZero: Bool { self == .zero }

    package var isNegative: Bool {
        switch parts {
        case .short(let top, over: _): top < 0
        case .long(let isNegative, _, over: _): isNegative
        }
    }

    package var magnitude: Exact { isNegative ? -self : self }

    package var isInteger: Bool {
        switch parts {
        case .short(_, over: let bottom): bottom == 1
        case .long(_, _, over: let bottom): bottom == .one
        }
    }

    /// The number when it is an integer that fits; nil otherwise.
    package var integer: Int? {
        guard case .short(let top, over: 1) = parts else { return nil }
        return Int(exactly: top)
    }

    /// Both parts without sign, as long as they are.
    var fraction: (isNegative: Bool, top: Natural, bottom: Natural) {
        switch parts {
        case .short(let top, over: let bottom): (top < 0, Natural(top.magnitude), Natural(bottom.magnitude))
        case .long(let isNegative, let top, over: let bottom): (isNegative, top, bottom)
        }
    }
}
