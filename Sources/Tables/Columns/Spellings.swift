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

    private struct Entry {
        let hash: UInt64
        let offset: Int
        let length: Int
        let value: Int64
    }

    var count: Int { entries.count }

    /// What the cell stands for; nil when its spelling is new. `bytes` must go on for 8 bytes after the cell.
    @inline(__always)
    func value(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int, _ hash: UInt64) -> Int64? {
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot]) - 1]
            if entry.hash == hash, entry.length == length, isEqual(bytes, start, entry) { return entry.value }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Remembers a new spelling.
    mutating func insert(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int, _ hash: UInt64, _ value: Int64) {
        if entries.count * 2 >= slots.count { grow() }
        entries.append(Entry(hash: hash, offset: arena.count - 8, length: length, value: value))
        arena.removeLast(8)
        arena.append(contentsOf: bytes[start..<(start + length)])
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

    /// Folds whole words, the last one masked (the multiply and fold of wyhash).
    @inline(__always)
    func hash(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: length)
        var (offset, left) = (start, length)
        while left > 8 {
            hash = Spellings.fold(hash ^ Spellings.word(bytes, offset, 8))
            (offset, left) = (offset + 8, left - 8)
        }
        return Spellings.fold(hash ^ Spellings.word(bytes, offset, left))
    }

    @inline(__always)
    private static func fold(_ word: UInt64) -> UInt64 {
        let (high, low) = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return high ^ low
    }

    /// Up to eight bytes.
    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ length: Int) -> UInt64 {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        return length >= 8 ? word : word & ((1 << UInt64(length * 8)) &- 1)
    }

    @inline(__always)
    private func isEqual(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ entry: Entry) -> Bool {
        arena.withUnsafeBytes { arena in
            var done = 0
            while done < entry.length {
                let left = min(8, entry.length - done)
                let word = Spellings.word(bytes, start + done, left)
                if word != Spellings.word(arena, entry.offset + done, left) { return false }
                done += 8
            }
            return true
        }
    }
}
