/// Keys of rows that have been seen, with the line of each.
///
/// A key of several numbers is kept as a 64-bit fingerprint: two equal keys are always found equal; two different ones
/// are taken for equal with a chance of n²/2⁶⁵ (n = 10⁶: 3 · 10⁻⁸), and then a fault is told, never hidden.
package struct KeySet: Sendable {
    private var prints = [UInt64](repeating: 0, count: 1024)
    private var lines = [UInt32](repeating: 0, count: 1024)
    private(set) var count = 0

    package init() {}

    /// The line of the same key seen before; nil when it is new and now kept.
    @inline(__always)
    package mutating func insert(_ print: UInt64, line: Int) -> Int? {
        let print = print == 0 ? 1 : print
        var slot = Int(truncatingIfNeeded: print) & (prints.count - 1)
        while prints[slot] != 0 {
            if prints[slot] == print { return Int(lines[slot]) }
            slot = (slot + 1) & (prints.count - 1)
        }
        prints[slot] = print
        lines[slot] = UInt32(truncatingIfNeeded: line)
        count += 1
        if count * 2 > prints.count { grow() }
        return nil
    }

    private mutating func grow() {
        let (oldPrints, oldLines) = (prints, lines)
        prints = [UInt64](repeating: 0, count: oldPrints.count * 2)
        lines = [UInt32](repeating: 0, count: oldPrints.count * 2)
        for old in oldPrints.indices where oldPrints[old] != 0 {
            var slot = Int(truncatingIfNeeded: oldPrints[old]) & (prints.count - 1)
            while prints[slot] != 0 { slot = (slot + 1) & (prints.count - 1) }
            prints[slot] = oldPrints[old]
            lines[slot] = oldLines[old]
        }
    }

    /// Adds a number to the fingerprint of a key (multiply and fold, as wyhash).
    @inline(__always)
    package static func mix(_ print: UInt64, _ value: Int64) -> UInt64 {
        let word = (print &+ 0x9E37_79B9_7F4A_7C15) ^ UInt64(bitPattern: value)
        let (high, low) = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        let folded = high ^ low
        return folded ^ (folded >> 32)
    }
}
