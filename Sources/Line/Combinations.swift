/// Numbers the combinations of cells that rows have, in the order in which they are met.
///
/// A table with open addressing over bytes: to hash a list made for each of millions of rows costs ten times as much. The
/// hash is seeded by the process, so that a file cannot be written to collide; nothing that leaves this type depends on it.
struct Combinations: Sendable {
    private var slots = [Int32](repeating: -1, count: 64)
    /// Of each combination its hash and where its bytes lie.
    private var entries: [(hash: UInt64, bytes: Range<Int>)] = []
    /// All combinations, each cell after its length: no sign may stand between cells that a cell of a workbook has in it.
    private var arena: [UInt8] = []
    private let seed = UInt64(truncatingIfNeeded: "uppsikt".hashValue) | 1

    /// The number of the combination that a row has in the columns; that of a new one is how many there were before.
    mutating func number(of row: PeopleFile.Row, in columns: [Int]) -> Int {
        let hash = hash(row, columns)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if entries[number].hash == hash, isSame(entries[number].bytes, row, columns) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(entries.count)
        insert(hash, row, columns)
        return entries.count - 1
    }

    private func hash(_ row: PeopleFile.Row, _ columns: [Int]) -> UInt64 {
        var hash = seed
        for column in columns {
            for index in row.cells[column] { hash = (hash ^ UInt64(row.text[index])) &* 0x9E37_79B9_7F4A_7C15 }
            hash = (hash ^ UInt64(row.cells[column].count)) &* 0x9E37_79B9_7F4A_7C15
        }
        // Of a product the upper bits are the mixed ones.
        return hash ^ hash >> 32
    }

    private func isSame(_ bytes: Range<Int>, _ row: PeopleFile.Row, _ columns: [Int]) -> Bool {
        var place = bytes.lowerBound
        for column in columns {
            let cell = row.cells[column]
            guard place + 4 + cell.count <= bytes.upperBound, length(at: place) == cell.count else { return false }
            place += 4
            for offset in 0..<cell.count where arena[place + offset] != row.text[cell.lowerBound + offset] {
                return false
            }
            place += cell.count
        }
        return true
    }

    private func length(at place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(arena[place + $1]) << (8 * $1) }
    }

    private mutating func insert(_ hash: UInt64, _ row: PeopleFile.Row, _ columns: [Int]) {
        let start = arena.count
        for column in columns {
            let cell = row.cells[column]
            for byte in 0..<4 { arena.append(UInt8(truncatingIfNeeded: cell.count >> (8 * byte))) }
            arena += row.text[cell]
        }
        entries.append((hash, start..<arena.count))
        if entries.count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
