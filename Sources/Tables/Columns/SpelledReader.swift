/// Reads a column of few different spellings: each is looked at when it is first met.
struct SpelledReader {
    private var spellings = Spellings()
    private let missing: [[UInt8]]

    /// Stands for a spelling that is not of the type.
    static let fault = Int64.min + 1

    init(_ field: Field, isBlankMissing: Bool = true) {
        missing = field.missingValues.map { Array($0.utf8) }.filter { isBlankMissing || !$0.isEmpty }
    }

    /// `value` gives the number for a trimmed text that is valid UTF-8, or nil when the text is not of the type.
    mutating func read(
        _ cells: CellSpan, into values: UnsafeMutableBufferPointer<Int64>, faults: inout [Int],
        value: (ArraySlice<UInt8>) -> Int64?
    ) {
        var row = 0
        while true {
            row = unsafe spellings.look(cells, from: row, into: values, faults: &faults)
            guard unsafe row < cells.count else { return }
            let range = unsafe Grid.range(cells[row])
            unsafe spellings.insert(cells.bytes, range, meaning(cells.bytes[range], value))
        }
    }

    private func meaning(_ cell: Slice<UnsafeRawBufferPointer>, _ value: (ArraySlice<UInt8>) -> Int64?) -> Int64 {
        let text = unsafe trimmed(Array(cell)[...])
        if missing.contains(where: { $0[...] == text }) { return Column.missing }
        guard firstInvalidUTF8(text) == nil else { return SpelledReader.fault }
        return value(text) ?? SpelledReader.fault
    }
}

/// Without blanks, tabs, line ends and no-break spaces (U+00A0) at both ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    // Most cells have nothing to take away.
    guard let first = bytes.first, let last = bytes.last, mayBeBlank(first) || mayBeBlank(last) else { return bytes }
    var rest = bytes
    while let first = rest.first {
        if isBlank(first) {
            rest.removeFirst()
        } else if rest.starts(with: noBreakSpace) {
            rest.removeFirst(2)
        } else {
            break
        }
    }
    while let last = rest.last {
        if isBlank(last) {
            rest.removeLast()
        } else if rest.suffix(2).elementsEqual(noBreakSpace) {
            rest.removeLast(2)
        } else {
            break
        }
    }
    return rest
}

private let noBreakSpace: [UInt8] = [0xC2, 0xA0]
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
private func mayBeBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0xC2 || byte == 0xA0 }
