/// A whole number from zero, as large as it takes. Written for the reckoner alone, so that a fault in the program's
/// arithmetic is not shared.
package struct Natural: Hashable, Sendable, Comparable {
    /// Little-endian, without leading zeros.
    private var limbs: [UInt32]

    package static let zero = Natural(limbs: [])
    package static let one = Natural(1)

    private init(limbs: [UInt32]) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
    }

    package init(_ value: UInt64) {
        self.init(limbs: [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)])
    }

    /// Nil for anything but digits.
    package init?(digits: some StringProtocol) {
        self = .zero
        guard !digits.isEmpty else { return nil }
        for byte in digits.utf8 {
            guard (48...57).contains(byte) else { return nil }
            self = self * Natural(10) + Natural(UInt64(byte - 48))
        }
    }

    package var isZero: Bool { limbs.isEmpty }
    private var bits: Int { limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0 }

    package static func < (a: Natural, b: Natural) -> Bool {
        if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
        return a.limbs.reversed().lexicographicallyPrecedes(b.limbs.reversed())
    }

    package static func + (a: Natural, b: Natural) -> Natural {
        var carry: UInt64 = 0
        var out: [UInt32] = []
        for i in 0..<max(a.limbs.count, b.limbs.count) {
            carry += UInt64(i < a.limbs.count ? a.limbs[i] : 0) + UInt64(i < b.limbs.count ? b.limbs[i] : 0)
            out.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        return Natural(limbs: out + [UInt32(carry)])
    }

    /// Needs a ≥ b.
    package static func - (a: Natural, b: Natural) -> Natural {
        var borrow: Int64 = 0
        var out: [UInt32] = []
        for i in a.limbs.indices {
            let value = Int64(a.limbs[i]) - Int64(i < b.limbs.count ? b.limbs[i] : 0) - borrow
            borrow = value < 0 ? 1 : 0
            out.append(UInt32(value + borrow << 32))
        }
        return Natural(limbs: out)
    }

    package static func * (a: Natural, b: Natural) -> Natural {
        var out = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
        for i in a.limbs.indices {
            var carry: UInt64 = 0
            for j in b.limbs.indices {
                carry += UInt64(out[i + j]) + UInt64(a.limbs[i]) * UInt64(b.limbs[j])
                out[i + j] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            out[i + b.limbs.count] = UInt32(carry)
        }
        return Natural(limbs: out)
    }

    /// Long division, bit by bit. Needs b > 0.
    package func divided(by b: Natural) -> (quotient: Natural, rest: Natural) {
        var (quotient, rest) = ([UInt32](repeating: 0, count: limbs.count), Natural.zero)
        for bit in stride(from: bits - 1, through: 0, by: -1) {
            rest = rest + rest
            if limbs[bit / 32] >> UInt32(bit % 32) & 1 == 1 { rest = rest + .one }
            guard rest >= b else { continue }
            rest = rest - b
            quotient[bit / 32] |= 1 << UInt32(bit % 32)
        }
        return (Natural(limbs: quotient), rest)
    }

    /// By a small number, limb by limb.
    private func divided(by small: UInt32) -> (quotient: Natural, rest: UInt32) {
        var rest: UInt64 = 0
        var out = limbs
        for i in limbs.indices.reversed() {
            let value = rest << 32 | UInt64(limbs[i])
            out[i] = UInt32(value / UInt64(small))
            rest = value % UInt64(small)
        }
        return (Natural(limbs: out), UInt32(rest))
    }

    package var digits: String {
        var (value, out): (Natural, [Character]) = (self, [])
        while !value.isZero {
            let (quotient, rest) = value.divided(by: 10)
            out.append(Character(String(rest)))
            value = quotient
        }
        return out.isEmpty ? "0" : String(out.reversed())
    }

    package static func power10(_ exponent: Int) -> Natural {
        (0..<exponent).reduce(.one) { value, _ in value * Natural(10) }
    }
}
