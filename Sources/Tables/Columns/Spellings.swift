/// Remembers what each spelling in a column stands for, so that a text is looked at once, not once a row.
///
/// A table with open addressing over raw bytes. The hash is seeded by the process, so that a file cannot be written to
/// collide; nothing that leaves this type depends on it, since entries count in the order of first appearance.
struct Spellings {
    private var slots: [UInt32] = [UInt32](repeating: 0, count: 64)
    private var entries: [Entry] = []
    /// All spellings in a row, then padding for whole words.
    private var arena = [UInt8](repeating: 0, count: 8)
    private let seed = UInt64(truncatingIfNeeded: "uppsikt".hashValue) | 1

    fileprivate struct Entry {
        let hash: UInt64
        let offset: Int
        let length: Int
        let value: Int64
    }

    var count: Int { entries.count }

    /// Gives each cell from `first` what it stands for, up to the first new spelling, whose row is returned. The bytes
    /// must go on for `Grid.padding` bytes after the cells.
    func look(
        _ cells: CellSpan, from first: Int, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int]
    ) -> Int {
        unsafe slots.withUnsafeBufferPointer { slots in
            unsafe entries.withUnsafeBufferPointer { entries in
                unsafe arena.withUnsafeBytes { arena in
                    let known = unsafe Known(slots: slots, entries: entries, arena: arena, seed: seed)
                    for row in unsafe first..<cells.count {
                        let found = unsafe known.value(cells.bytes, Grid.range(cells[row]))
                        if unsafe found == Known.unknown { return row }
                        if found == SpelledReader.fault { faults.append(row) }
                        unsafe values[row] = found == SpelledReader.fault ? Column.missing : found
                    }
                    return unsafe cells.count
                }
            }
        }
    }

    /// Remembers a new spelling.
    mutating func insert(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ value: Int64) {
        if entries.count * 2 >= slots.count { grow() }
        let hash = unsafe Known.hash(bytes, range, seed)
        entries.append(Entry(hash: hash, offset: arena.count - 8, length: range.count, value: value))
        arena.removeLast(8)
        unsafe arena.append(contentsOf: bytes[range])
        arena.append(contentsOf: [0, 0, 0, 0, 0, 0, 0, 0])
        place(hash, UInt32(entries.count))
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, entry) in entries.enumerated() { place(entry.hash, UInt32(number + 1)) }
    }

    private mutating func place(_ hash: UInt64, _ number: UInt32) {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }
}

/// The spellings known so far, lent for a run of cells.
@unsafe private struct Known {
    let slots: UnsafeBufferPointer<UInt32>
    let entries: UnsafeBufferPointer<Spellings.Entry>
    let arena: UnsafeRawBufferPointer
    let seed: UInt64

    /// Stands for a spelling that is not known.
    static let unknown = Int64.min + 2

    @inline(__always)
    func value(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int64 {
        let hash = unsafe Known.hash(bytes, range, seed)
        var slot = unsafe Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while unsafe slots[slot] != 0 {
            let entry = unsafe entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.length == range.count, unsafe isEqual(bytes, range.lowerBound, entry) {
                return entry.value
            }
            slot = unsafe (slot + 1) & (slots.count - 1)
        }
        return unsafe Known.unknown
    }

    /// Folds whole words, the last one masked (the multiply and fold of wyhash).
    @inline(__always)
    static func hash(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: range.count)
        var (offset, left) = (range.lowerBound, range.count)
        while left > 8 {
            hash = unsafe fold(hash ^ word(bytes, offset, 8))
            (offset, left) = (offset + 8, left - 8)
        }
        return unsafe fold(hash ^ word(bytes, offset, left))
    }

    @inline(__always)
    private static func fold(_ word: UInt64) -> UInt64 {
        let (high, low) = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return high ^ low
    }

    /// Up to eight bytes.
    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ length: Int) -> UInt64 {
        let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        return length >= 8 ? word : word & ((1 << UInt64(length * 8)) &- 1)
    }

    @inline(__always)
    private func isEqual(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ entry: Spellings.Entry) -> Bool {
        var done = 0
        while done < entry.length {
            let left = min(8, entry.length - done)
            if unsafe Known.word(bytes, start + done, left) != Known.word(arena, entry.offset + done, left) {
                return false
            }
            done += 8
        }
        return true
    }
}
