/// Whether the texts of a file hold a personal identity number. Cells of nine or ten digits alone are amounts, unless
/// most of them have the form of a number.
///
/// - Parameter texts: each with whether it is a cell of its own.
package func holdsPersonalIdentityNumber(_ texts: [(bytes: [UInt8], isCell: Bool)]) -> Bool {
    var (long, suspects) = (0, 0)
    for text in texts {
        let digits = trimmed(text.bytes)
        guard text.isCell, isAmount(digits), digits.count != 12 else {
            if !personalIdentityNumbers(in: text.bytes).isEmpty { return true }
            continue
        }
        guard (9...10).contains(digits.count), digits.allSatisfy(isDigit) else { continue }
        long += 1
        let whole = digits.count == 9 ? [UInt8(ascii: "0")] + digits : Array(digits)
        if !personalIdentityNumbers(in: whole).isEmpty { suspects += 1 }
    }
    return suspects >= 3 && 2 * suspects > long
}

private func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<max(start, end)]
}
