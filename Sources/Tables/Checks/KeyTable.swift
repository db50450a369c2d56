/// Keys of rows that have been seen, with the line of each: a place for every combination that the columns' values can
/// make. Exact, and where most combinations have a row a fraction of what a set of keys takes.
struct KeyTable {
    private var axes: [Axis]
    /// By place, one more than the line; 0 where no row has been seen.
    private var lines: [UInt32] = []
    private var rows = 0

    /// Values from `low` on, twice as many for each bit.
    private struct Axis {
        var low: Int64 = 0
        var bits = -1

        var high: Int64 { low + (1 << Int64(bits)) - 1 }

        func holds(_ values: ClosedRange<Int64>) -> Bool {
            bits >= 0 && low <= values.lowerBound && values.upperBound <= high
        }

        func isSame(as other: Axis) -> Bool { low == other.low && bits == other.bits }

        /// Makes room for values. Downwards it grows as much as it can, so that a file whose last time comes first is
        /// not moved at every step.
        mutating func reach(_ values: ClosedRange<Int64>) {
            let all = bits < 0 ? values : min(low, values.lowerBound)...max(high, values.upperBound)
            let size = UInt64(bitPattern: all.upperBound &- all.lowerBound)
            let isBelow = bits >= 0 && values.lowerBound < low
            bits = Int64.bitWidth - size.leadingZeroBitCount
            low = isBelow && bits < KeyTable.mostBits ? all.upperBound - (1 << Int64(bits)) + 1 : all.lowerBound
        }
    }

    private static let mostBits = 40
    /// So many places are always allowed, and so many for each row.
    private static let least = 1 << 22
    private static let placesPerRow = 8

    init(columns: Int) { axes = Array(repeating: Axis(), count: columns) }

    /// Makes room for the rows of a batch.
    ///
    /// - Parameter values: for each column the least and the greatest value.
    /// - Returns: false when it would be too large: then nothing has changed.
    mutating func reach(_ values: [ClosedRange<Int64>], rows count: Int) -> Bool {
        rows += count
        var wider = axes
        for index in wider.indices where !wider[index].holds(values[index]) { wider[index].reach(values[index]) }
        let bits = wider.reduce(0) { $0 + $1.bits }
        guard bits < KeyTable.mostBits, 1 << bits <= max(KeyTable.least, KeyTable.placesPerRow * rows) else {
            return false
        }
        guard 1 << bits != lines.count || zip(wider, axes).contains(where: { !$0.isSame(as: $1) })
        else { return true }
        if !lines.isEmpty, wider[0].low == axes[0].low, zip(wider, axes).dropFirst().allSatisfy({ $0.isSame(as: $1) }) {
            // Only the first column has grown, upwards, as time does in most files: every key keeps its place.
            lines.append(contentsOf: repeatElement(0, count: 1 << bits - lines.count))
            axes = wider
            return true
        }
        let old = self
        axes = wider
        lines = Array(repeating: 0, count: 1 << bits)
        old.each { key, line in lines[place(key)] = line }
        return true
    }

    /// Where the first column of a key begins to count; the others are added to it.
    func add(_ value: Int64, column: Int, to place: inout Int) {
        place = place << axes[column].bits | Int(truncatingIfNeeded: value &- axes[column].low)
    }

    /// The line of the same key seen before; nil when it is new and now kept.
    mutating func insert(at place: Int, line: Int) -> Int? {
        guard lines[place] == 0 else { return Int(lines[place]) - 1 }
        lines[place] = max(1, UInt32(truncatingIfNeeded: line + 1))
        return nil
    }

    /// The same keys as a set.
    var keySet: KeySet {
        var set = KeySet()
        each { key, line in _ = set.insert(key.reduce(0) { KeySet.mix($0, $1) }, line: Int(line) - 1) }
        return set
    }

    private func place(_ key: [Int64]) -> Int {
        var place = 0
        for (column, value) in key.enumerated() { add(value, column: column, to: &place) }
        return place
    }

    private func each(_ body: ([Int64], UInt32) -> Void) {
        var key = [Int64](repeating: 0, count: axes.count)
        for (place, line) in lines.enumerated() where line != 0 {
            var rest = place
            for index in axes.indices.reversed() {
                key[index] = axes[index].low + Int64(rest & (1 << axes[index].bits - 1))
                rest >>= axes[index].bits
            }
            body(key, line)
        }
    }
}
