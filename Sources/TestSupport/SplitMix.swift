/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same numbers everywhere.
package struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    package init(_ seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// From 0 to one less than `limit`.
    package mutating func below(_ limit: Int) -> Int { number(0...(limit - 1)) }

    package mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    package mutating func pick<T>(_ items: [T]) -> T { items[number(0...(items.count - 1))] }

    /// Some of the items, at least `least`, in their order.
    package mutating func some<T>(_ items: [T], least: Int = 1) -> [T] {
        let count = number(min(least, items.count)...items.count)
        let chosen = Set(items.indices.shuffled(using: &self).prefix(count))
        return items.indices.filter(chosen.contains).map { items[$0] }
    }
}
