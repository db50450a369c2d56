import Values

extension ValueClasses {
    /// Classes of values with both signs: what lies as far below zero as above it has as deep a colour of the other
    /// kind, and zero itself, as printed, has none of either.
    static func diverging(_ rounded: [Exact], _ most: Int, _ decimals: Int) -> [Class] {
        let finest = Exact(mantissa: 1, decimals: decimals)
        let reach = rounded.map(\.magnitude).max() ?? finest
        let depth = most >= 4 ? 2 : 1
        let step = roundStep(reach, depth, finest)
        let above = (0..<depth).map { level in
            Class(
                lower: Exact(level) * step + finest, upper: Exact(level + 1) * step,
                shade: depth == 2 && level == 0 ? Shade(fill: "dv4", text: 1) : Shade(fill: "dv5", text: 5))
        }
        let below = above.reversed().map { own in
            Class(
                lower: .zero - own.upper, upper: .zero - own.lower,
                shade: own.shade.fill == "dv4" ? Shade(fill: "dv2", text: 1) : Shade(fill: "dv1", text: 5))
        }
        let zero =
            rounded.contains(.zero) ? [Class(lower: .zero, upper: .zero, shade: Shade(fill: "dv3", text: 1))] : []
        // A class beyond the outermost value of its side is no use to the reader of the key.
        let (low, high) = (rounded.min() ?? .zero, rounded.max() ?? .zero)
        return below.filter { $0.upper >= low } + zero + above.filter { $0.lower <= high }
    }

    /// The least of 1, 2, 2.5, 5 times a power of ten, in whole finest units, that reaches in so many steps.
    private static func roundStep(_ reach: Exact, _ depth: Int, _ finest: Exact) -> Exact {
        var power = finest
        while power < reach {
            for tenths in [10, 20, 25, 50] {
                guard let factor = Exact(Int128(tenths), over: 10), let count = (factor * power) / finest,
                    count.isInteger
                else { continue }
                let step = factor * power
                if !(Exact(depth) * step < reach) { return step }
            }
            power = power * Exact(10)
        }
        return power
    }
}
