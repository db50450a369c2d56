import TestSupport
import Testing
import Values

/// Random chains of operations against an arithmetic of its own, slow and plain: decimal digits on paper.
@Suite struct ExactArithmeticTests {
    @Test(arguments: 1...60)
    func chainsOfOperationsAreWhatPaperAndPencilGive(seed: UInt64) {
        var random = SplitMix(seed)
        var (exact, paper) = random.number()
        for _ in 0..<Int.random(in: 2...7, using: &random) {
            let (other, written) = random.number()
            switch Int.random(in: 0..<4, using: &random) {
            case 0: (exact, paper) = (exact + other, paper.plus(written))
            case 1: (exact, paper) = (exact - other, paper.plus(written.negated))
            case 2: (exact, paper) = (exact * other, paper.times(written))
            default:
                guard let quotient = exact / other else { continue }
                (exact, paper) = (quotient, paper.times(written.inverted))
            }
            let less = paper.plus(written.negated)
            #expect((exact < other) == (less.isNegative && less.top.digits != [0]))
        }
        for decimals in [0, 1, 6, 12, 45] {
            #expect(exact.plain(decimals: decimals) == paper.rounded(decimals), "frö \(seed)")
            #expect(exact.rounded(to: decimals).plain(decimals: decimals) == paper.rounded(decimals))
        }
    }
}

extension SplitMix {
    /// A fraction of two integers of one to thirty digits.
    fileprivate mutating func number() -> (Exact, Fraction) {
        let top = Int128.random(in: -power()...power(), using: &self)
        let bottom = Int128.random(in: 1...power(), using: &self)
        return (Exact(top, over: bottom) ?? .zero, Fraction(top, bottom))
    }

    private mutating func power() -> Int128 { Exact.powerOfTen(Int.random(in: 1...30, using: &self)) }
}

/// A fraction that is never reduced.
private struct Fraction {
    var isNegative: Bool
    var top: Digits
    var bottom: Digits

    init(_ top: Int128, _ bottom: Int128) {
        isNegative = top < 0
        self.top = Digits(String(top.magnitude))
        self.bottom = Digits(String(bottom))
    }

    var negated: Fraction { with { $0.isNegative.toggle() } }

    var inverted: Fraction { with { ($0.top, $0.bottom) = (bottom, top) } }

    func times(_ other: Fraction) -> Fraction {
        with {
            $0.isNegative = isNegative != other.isNegative
            $0.top = top.times(other.top)
            $0.bottom = bottom.times(other.bottom)
        }
    }

    func plus(_ other: Fraction) -> Fraction {
        let (left, right) = (top.times(other.bottom), other.top.times(bottom))
        return with {
            $0.bottom = bottom.times(other.bottom)
            if isNegative == other.isNegative {
                $0.top = left.plus(right)
            } else if left.isBelow(right) {
                ($0.isNegative, $0.top) = (other.isNegative, right.minus(left))
            } else {
                $0.top = left.minus(right)
            }
        }
    }

    /// Half away from zero.
    func rounded(_ decimals: Int) -> String {
        let scaled = top.times(Digits("1" + String(repeating: "0", count: decimals)))
        let (quotient, rest) = scaled.divided(by: bottom)
        let isUp = !rest.plus(rest).isBelow(bottom)
        var text = (isUp ? quotient.plus(Digits("1")) : quotient).text
        let isZero = text.allSatisfy { $0 == "0" }
        text = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
        if decimals > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals)) }
        return (isNegative && !isZero ? "-" : "") + text
    }

    private func with(_ change: (inout Fraction) -> Void) -> Fraction {
        var result = self
        change(&result)
        return result
    }
}

/// A natural number as decimal digits, the last first.
private struct Digits {
    var digits: [Int]

    init(_ text: String) { digits = text.reversed().compactMap(\.wholeNumberValue) }

    init(digits: [Int]) {
        self.digits = digits
        while self.digits.count > 1, self.digits.last == 0 { self.digits.removeLast() }
    }

    var text: String { digits.reversed().map(String.init).joined() }

    func isBelow(_ other: Digits) -> Bool {
        guard digits.count == other.digits.count else { return digits.count < other.digits.count }
        return digits.reversed().lexicographicallyPrecedes(other.digits.reversed())
    }

    func plus(_ other: Digits) -> Digits {
        carried((0..<max(digits.count, other.digits.count)).map { at($0) + other.at($0) })
    }

    func minus(_ other: Digits) -> Digits {
        var (result, borrow) = ([Int](), 0)
        for index in digits.indices {
            let digit = digits[index] - other.at(index) - borrow
            borrow = digit < 0 ? 1 : 0
            result.append(digit + borrow * 10)
        }
        return Digits(digits: result)
    }

    func times(_ other: Digits) -> Digits {
        var result = [Int](repeating: 0, count: digits.count + other.digits.count)
        for (i, a) in digits.enumerated() { for (j, b) in other.digits.enumerated() { result[i + j] += a * b } }
        return carried(result)
    }

    func divided(by other: Digits) -> (quotient: Digits, rest: Digits) {
        var (quotient, rest) = ([Int](), Digits("0"))
        for digit in digits.reversed() {
            rest = Digits(digits: [digit] + rest.digits)
            var count = 0
            while !rest.isBelow(other) {
                rest = rest.minus(other)
                count += 1
            }
            quotient.append(count)
        }
        return (Digits(digits: quotient.reversed()), rest)
    }

    private func at(_ index: Int) -> Int { index < digits.count ? digits[index] : 0 }

    private func carried(_ sums: [Int]) -> Digits {
        var (result, carry) = ([Int](), 0)
        for sum in sums {
            result.append((sum + carry) % 10)
            carry = (sum + carry) / 10
        }
        while carry > 0 {
            result.append(carry % 10)
            carry /= 10
        }
        return Digits(digits: result)
    }
}
