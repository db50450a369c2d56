/// The offset of the first byte that no valid UTF-8 can have there; nil when all is well (Unicode 15, table 3-7).
func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
        guard let length = validLength(bytes[index...]) else { return index }
        index += length
    }
    return nil
}

/// The length of the scalar that the bytes begin with; nil when they begin with none.
private func validLength(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let lead = bytes.first else { return nil }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    let rest = bytes.dropFirst().prefix(length - 1)
    guard rest.count == length - 1, let first = rest.first, second.contains(first),
        rest.dropFirst().allSatisfy({ 0x80...0xBF ~= $0 })
    else { return nil }
    return length
}
