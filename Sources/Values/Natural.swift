/// A whole number from 0 up, as long as it needs to be: what `Exact` counts with where 128 bits do not suffice.
struct Natural: Hashable, Sendable {
    /// In base 2^64, the least first; the last is never 0, and 0 has none.
    private var words: [UInt64]

    static let zero = Natural(0 as UInt128)
    static let one = Natural(1 as UInt128)

    init(_ value: UInt128) { self.init(words: [UInt64(truncatingIfNeeded: value), UInt64(value >> 64)]) }

    private init(words: [UInt64]) {
        self.words = words
        while self.words.last == 0 { self.words.removeLast() }
    }

    var isZero: Bool { words.isEmpty }

    /// Number of binary digits; 0 for 0.
    var bitWidth: Int { words.last.map { words.count * 64 - $0.leadingZeroBitCount } ?? 0 }

    /// Nil when it needs more than 128 bits.
    var short: UInt128? {
        guard words.count <= 2 else { return nil }
        return words.reversed().reduce(0) { $0 << 64 | UInt128($1) }
    }

    /// 10 to the power of `exponent`, at least 0.
    static func powerOfTen(_ exponent: Int) -> Natural {
        var (result, base, rest) = (Natural.one, Natural(10), exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result * base }
            base = base * base
            rest >>= 1
        }
        return result
    }

    /// Decimal digits without separators.
    var digits: String {
        let chunk: UInt64 = 10_000_000_000_000_000_000
        var (rest, text) = (self, "")
        while !rest.isZero {
            let (quotient, remainder) = rest.divided(by: chunk)
            let part = String(remainder)
            text = (quotient.isZero ? "" : String(repeating: "0", count: 19 - part.utf8.count)) + part + text
            rest = quotient
        }
        return text.isEmpty ? "0" : text
    }
}

extension Natural {
    static func + (a: Natural, b: Natural) -> Natural {
        let (long, short) = a.words.count < b.words.count ? (b.words, a.words) : (a.words, b.words)
        var result = long
        var carry: UInt64 = 0
        for index in long.indices where index < short.count || carry > 0 {
            let (part, o1) = long[index].addingReportingOverflow(index < short.count ? short[index] : 0)
            let (sum, o2) = part.addingReportingOverflow(carry)
            result[index] = sum
            carry = o1 || o2 ? 1 : 0
        }
        return Natural(words: result + [carry])
    }

    /// `a` is at least `b`.
    static func - (a: Natural, b: Natural) -> Natural {
        precondition(a >= b, "a natural number is never below 0")
        var result = a.words
        var borrow: UInt64 = 0
        for index in result.indices where index < b.words.count || borrow > 0 {
            let (part, o1) = result[index].subtractingReportingOverflow(index < b.words.count ? b.words[index] : 0)
            let (difference, o2) = part.subtractingReportingOverflow(borrow)
            result[index] = difference
            borrow = o1 || o2 ? 1 : 0
        }
        return Natural(words: result)
    }

    static func * (a: Natural, b: Natural) -> Natural {
        guard !a.isZero, !b.isZero else { return .zero }
        var result = [UInt64](repeating: 0, count: a.words.count + b.words.count)
        for (i, left) in a.words.enumerated() {
            var carry: UInt128 = 0
            for (j, right) in b.words.enumerated() {
                carry += UInt128(left) * UInt128(right) + UInt128(result[i + j])
                result[i + j] = UInt64(truncatingIfNeeded: carry)
                carry >>= 64
            }
            result[i + b.words.count] = UInt64(carry)
        }
        return Natural(words: result)
    }

    static func << (a: Natural, bits: Int) -> Natural {
        let (whole, part) = (bits / 64, bits % 64)
        var result = [UInt64](repeating: 0, count: whole)
        var carry: UInt64 = 0
        for word in a.words {
            result.append(word << UInt64(part) | carry)
            carry = part == 0 ? 0 : word >> UInt64(64 - part)
        }
        return Natural(words: result + [carry])
    }

    private func shiftedDown(_ bits: Int) -> Natural {
        guard bits > 0 else { return self }
        return Natural(
            words: words.indices.map { index in
                let above = index + 1 < words.count ? words[index + 1] << UInt64(64 - bits) : 0
                return words[index] >> UInt64(bits) | above
            })
    }

    private func divided(by divisor: UInt64) -> (quotient: Natural, remainder: UInt64) {
        var quotient = words
        var remainder: UInt64 = 0
        for index in words.indices.reversed() {
            (quotient[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
        }
        return (Natural(words: quotient), remainder)
    }

    /// `divisor` is not 0. Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D, in base 2^64.
    func divided(by divisor: Natural) -> (quotient: Natural, remainder: Natural) {
        guard self >= divisor else { return (.zero, self) }
        guard divisor.words.count > 1 else {
            let (quotient, remainder) = divided(by: divisor.words[0])
            return (quotient, Natural(UInt128(remainder)))
        }
        // The highest bit of the divisor is set, so that the digit that is guessed is at most 2 too large.
        let shift = divisor.words[divisor.words.count - 1].leadingZeroBitCount
        let below = (divisor << shift).words
        var rest = (self << shift).words
        rest += [UInt64](repeating: 0, count: words.count + 1 - rest.count)
        var quotient = [UInt64](repeating: 0, count: rest.count - below.count)
        for place in quotient.indices.reversed() {
            quotient[place] = Natural.takeDigit(of: below, from: &rest, at: place)
        }
        return (Natural(words: quotient), Natural(words: rest).shiftedDown(shift))
    }

    /// Steps D3 to D6: the digit of the quotient at a place, whose multiple is taken from the rest.
    private static func takeDigit(of below: [UInt64], from rest: inout [UInt64], at place: Int) -> UInt64 {
        let n = below.count
        let top = UInt128(rest[place + n]) << 64 | UInt128(rest[place + n - 1])
        var digit = Swift.min(top / UInt128(below[n - 1]), UInt128(UInt64.max))
        var left = top - digit * UInt128(below[n - 1])
        while left >> 64 == 0, digit * UInt128(below[n - 2]) > left << 64 | UInt128(rest[place + n - 2]) {
            digit -= 1
            left += UInt128(below[n - 1])
        }
        guard subtract(below, times: UInt64(digit), from: &rest, at: place) else { return UInt64(digit) }
        addBack(below, to: &rest, at: place)
        return UInt64(digit) - 1
    }

    /// True when it was one time too many.
    private static func subtract(
        _ below: [UInt64], times digit: UInt64, from rest: inout [UInt64], at place: Int
    ) -> Bool {
        var (carry, borrow): (UInt64, UInt64) = (0, 0)
        for index in 0...below.count {
            let product = (index < below.count ? UInt128(below[index]) * UInt128(digit) : 0) + UInt128(carry)
            carry = UInt64(product >> 64)
            let (part, o1) = rest[place + index].subtractingReportingOverflow(UInt64(truncatingIfNeeded: product))
            let (difference, o2) = part.subtractingReportingOverflow(borrow)
            rest[place + index] = difference
            borrow = o1 || o2 ? 1 : 0
        }
        return borrow > 0
    }

    private static func addBack(_ below: [UInt64], to rest: inout [UInt64], at place: Int) {
        var carry: UInt128 = 0
        for index in 0...below.count {
            carry += UInt128(rest[place + index]) + (index < below.count ? UInt128(below[index]) : 0)
            rest[place + index] = UInt64(truncatingIfNeeded: carry)
            carry >>= 64
        }
    }

    /// The greatest common divisor (Euclid).
    func common(with other: Natural) -> Natural {
        var (a, b) = (self, other)
        while !b.isZero {
            if let small = b.short, let rest = a.divided(by: b).remainder.short {
                return Natural(Natural.common(small, rest))
            }
            (a, b) = (b, a.divided(by: b).remainder)
        }
        return a
    }

    /// The same for short numbers, in 64 bits as soon as they fit.
    static func common(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b > UInt128(UInt64.max) { (a, b) = (b, a % b) }
        guard b > 0 else { return a }
        var (x, y) = (UInt64(b), UInt64(a % b))
        while y > 0 { (x, y) = (y, x % y) }
        return UInt128(x)
    }
}

extension Natural: Comparable {
    static func < (a: Natural, b: Natural) -> Bool {
        guard a.words.count == b.words.count else { return a.words.count < b.words.count }
        for (left, right) in zip(a.words.reversed(), b.words.reversed()) where left != right { return left < right }
        return false
    }
}
