/// The bytes as UTF-8 where they are UTF-16, with a mark or without; others as they are.
package func decodedText(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf8(of: bytes.dropFirst(2), isBig: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf8(of: bytes.dropFirst(2), isBig: true) }
    let sample = bytes.prefix(1_000)
    let zeros = (
        sample.indices.count { $0 % 2 == 0 && bytes[$0] == 0 }, sample.indices.count { $0 % 2 == 1 && bytes[$0] == 0 }
    )
    if zeros.1 * 3 > sample.count, zeros.0 == 0 { return utf8(of: bytes[...], isBig: false) }
    if zeros.0 * 3 > sample.count, zeros.1 == 0 { return utf8(of: bytes[...], isBig: true) }
    return bytes
}

/// UTF-16 as UTF-8.
func utf8(of bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isBig ? first << 8 | second : second << 8 | first)
        index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// What looks like text in bytes of any kind: signs of one byte, and of two in either order.
func byteTexts(_ bytes: [UInt8]) -> [FileText] {
    let single = runs(bytes.count) { bytes[$0] }
    let double = [0, 1].flatMap { start in
        runs((bytes.count - start) / 2) { index in
            let (first, second) = (bytes[start + 2 * index], bytes[start + 2 * index + 1])
            return second == 0 ? first : first == 0 ? second : 0
        }
    }
    return (single + double).map { FileText($0) }
}

/// Runs of printable ASCII long enough for a number.
private func runs(_ count: Int, _ byte: (Int) -> UInt8) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var run: [UInt8] = []
    func isText(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F || byte == 9 || byte == 10 || byte == 13 }
    for index in 0..<max(0, count) {
        let next = byte(index)
        if isText(next) {
            run.append(next)
        } else {
            if run.count >= 10 { found.append(run) }
            run.removeAll(keepingCapacity: true)
        }
    }
    return run.count >= 10 ? found + [run] : found
}
