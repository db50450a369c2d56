/// Adds rows up by the words of some of their columns. A file may have millions of rows: what stands in them is looked at
/// as bytes, and words are made of what has not been met before.
struct RowAdder {
    private let fields: [Int]
    private let keys: [Int]
    private let words: [ColumnWords?]
    private var totals: [TotalColumn]
    private let minimum: Int
    /// Where the sums of each combination stand, by its words and by the number of the bytes that they have been met as.
    private var places: [[String]: Int] = [:]
    private var known: [Int] = []
    private var combinations = Combinations()
    /// The rows and the fields of each combination, one combination after the other.
    private var numbers: [Int] = []
    /// Where there are parts, the rows of the whole say the same once more.
    private var hasParts: [Bool] = []
    private(set) var hasSmall: [Bool]

    private struct TotalColumn {
        let column: Int
        let words: ColumnWords
        var known: [Bytes: Bool] = [:]
    }

    /// Bytes that are hashed all at once.
    private struct Bytes: Hashable {
        let bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func hash(into hasher: inout Hasher) { unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) } }
    }

    /// Nil when a column is not there.
    init?(heading: [String], fields: [String], keys: [String], words: [String: ColumnWords], minimum: Int) {
        let found = (keys: keys.compactMap(heading.firstIndex), fields: fields.compactMap(heading.firstIndex))
        guard found.keys.count == keys.count, found.fields.count == fields.count else { return nil }
        (self.keys, self.fields) = found
        self.words = keys.map { words[$0] }
        totals = heading.enumerated().compactMap { column, name in
            guard !keys.contains(name), let words = words[name], words.hasWhole else { return nil }
            return TotalColumn(column: column, words: words)
        }
        self.minimum = minimum
        hasSmall = fields.map { _ in false }
    }

    /// What each combination adds up to: of its parts, else of its wholes.
    var sums: [[String]: [Int]] {
        places.mapValues { Array(numbers[$0 * width..<($0 + 1) * width]) }
    }

    private var width: Int { 1 + fields.count }

    mutating func add(_ row: PeopleFile.Row) {
        let count = row.cells.count
        guard keys.allSatisfy({ $0 < count }), fields.allSatisfy({ $0 < count }) else { return }
        let place = place(of: row)
        let start = place * width
        let isWhole = isWhole(row)
        if !isWhole { beginParts(place) }
        let isCounted = !isWhole || !hasParts[place]
        if isCounted { numbers[start] += 1 }
        for (index, field) in fields.enumerated() {
            let number = RowAdder.number(row.text, row.cells[field])
            if number > 0 && number < minimum { hasSmall[index] = true }
            if isCounted { numbers[start + 1 + index] += number }
        }
    }

    private mutating func place(of row: PeopleFile.Row) -> Int {
        let number = combinations.number(of: row, in: keys)
        if number < known.count { return known[number] }
        let place = place(
            of: zip(keys, words).map { column, words in
                let word = String(decoding: row.text[row.cells[column]], as: UTF8.self)
                return words?.key(word) ?? word
            })
        known.append(place)
        return place
    }

    private mutating func place(of words: [String]) -> Int {
        if let place = places[words] { return place }
        let place = hasParts.count
        places[words] = place
        hasParts.append(false)
        numbers += [Int](repeating: 0, count: width)
        return place
    }

    /// With the first of its parts the sums of a combination begin anew.
    private mutating func beginParts(_ place: Int) {
        guard !hasParts[place] else { return }
        hasParts[place] = true
        for index in place * width..<(place + 1) * width { numbers[index] = 0 }
    }

    private mutating func isWhole(_ row: PeopleFile.Row) -> Bool {
        totals.indices.contains { index in
            let column = totals[index].column
            guard column < row.cells.count else { return false }
            let cell = Array(row.text[row.cells[column]])
            if let known = totals[index].known[Bytes(cell)] { return known }
            let isWhole = totals[index].words.isWhole(String(decoding: cell, as: UTF8.self))
            totals[index].known[Bytes(cell)] = isWhole
            return isWhole
        }
    }

    /// A whole number, also when a system writes 12.0 or 1 234; 0 for everything else.
    static func number(_ text: [UInt8], _ cell: Range<Int>) -> Int {
        var (start, end) = (cell.lowerBound, cell.upperBound)
        let isNegative = start < end && text[start] == UInt8(ascii: "-")
        if isNegative { start += 1 }
        let isPoint = { (byte: UInt8) in byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") }
        if end - start >= 2, text[end - 1] == UInt8(ascii: "0"), isPoint(text[end - 2]) { end -= 2 }
        var number = 0
        for index in start..<end {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index]), number < 1 << 31 else {
                return isBare(text, cell) ? 0 : RowAdder.numberByLetters(String(decoding: text[cell], as: UTF8.self))
            }
            number = number * 10 + Int(text[index] - UInt8(ascii: "0"))
        }
        return number < 1 << 31 ? isNegative ? -number : number : 0
    }

    /// Whether no blank stands among digits, so that what has other signs is no whole number.
    private static func isBare(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        cell.allSatisfy { text[$0] > 0x20 && text[$0] < 0x80 } && cell.first.map { text[$0] } != UInt8(ascii: "+")
    }

    // MARK: Side by side

    /// The same without any row.
    var emptied: RowAdder {
        var empty = self
        (empty.places, empty.known, empty.combinations) = ([:], [], Combinations())
        (empty.numbers, empty.hasParts) = ([], [])
        empty.hasSmall = hasSmall.map { _ in false }
        return empty
    }

    /// Adds what other rows of the same file add up to.
    mutating func join(_ other: RowAdder) {
        for (words, theirs) in other.places {
            let own = place(of: words)
            if other.hasParts[theirs] { beginParts(own) }
            guard other.hasParts[theirs] || !hasParts[own] else { continue }
            for index in 0..<width { numbers[own * width + index] += other.numbers[theirs * width + index] }
        }
        for index in hasSmall.indices where other.hasSmall[index] { hasSmall[index] = true }
    }

    static func numberByLetters(_ cell: String) -> Int {
        var text = cell.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
        if text.hasSuffix(".0") || text.hasSuffix(",0") { text.removeLast(2) }
        guard let number = Int(text), number.magnitude < 1 << 31 else { return 0 }
        return number
    }
}
