/// What a text of a file is, which says how digits alone are read.
package enum TextRole: Hashable, Sendable {
    case text
    /// A cell of a table.
    case cell
    /// The value of an attribute: a size or an id of a machine.
    case id
}

/// Whether the texts and the tables of a file hold a personal identity number.
///
/// Ten digits alone have the form of a number seven times in a thousand. In a text and in a cell one such is enough,
/// since nothing says that the column holds quantities; attributes, and cells whose columns are declared and checked
/// as what they are (`areCellsDeclared`), are amounts unless most of the long ones have the form. Cells as a
/// spreadsheet writes them, `9.001011239E9`, are read as the digits that they are. Nine digits, where a first zero
/// may have been taken away, need a majority or a heading that tells.
package func holdsPersonalIdentityNumber(
    _ texts: [(bytes: [UInt8], role: TextRole)], _ tables: [TextTable] = [], areCellsDeclared: Bool = false
) -> Bool {
    var (long, suspects) = (0, 0)
    for text in texts {
        let cell = trimmed(text.bytes[...])
        guard text.role != .text, let digits = wholeDigits(cell), digits.count != 12 else {
            if text.role != .text, isAmount(cell), cell.count != 12 { continue }
            if !personalIdentityNumbers(in: wholeDigits(cell) ?? text.bytes).isEmpty { return true }
            continue
        }
        guard (9...10).contains(digits.count) else { continue }
        long += 1
        guard isNumber(ofAmount: digits) else { continue }
        if text.role == .cell, !areCellsDeclared, digits.count == 10 { return true }
        suspects += 1
    }
    if suspects >= 3, 2 * suspects > long { return true }
    return !areCellsDeclared
        && tables.contains { !dividedNumbers(in: $0).isEmpty || hasNumberUnderHeading($0) || hasScientific($0) }
}

/// Under a heading that says that people are meant, every plausible number is one.
private func hasNumberUnderHeading(_ table: TextTable) -> Bool {
    let telling = table.telling
    guard !telling.columns.isEmpty else { return false }
    return table.rows.dropFirst(telling.below).contains { row in
        row.enumerated().contains { column, cell in
            telling.columns.contains(column) && wholeDigits(cell).map(isNumber(ofAmount:)) == true
        }
    }
}

/// `9,001011239E+09`, which is cut at its comma where cells are read one by one.
private func hasScientific(_ table: TextTable) -> Bool {
    table.rows.contains { row in
        row.contains { cell in
            guard cell.count >= 12, cell.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }),
                let digits = wholeDigits(cell)
            else { return false }
            return digits.count != 9 && isNumber(ofAmount: digits)
        }
    }
}

/// Whether nine, ten or twelve digits have the form; nine may have lost a first zero.
private func isNumber(ofAmount digits: [UInt8]) -> Bool {
    switch digits.count {
    case 9: isNumber([UInt8(ascii: "0")] + digits)
    case 10, 12: isNumber(digits)
    default: false
    }
}

/// The digits of a whole number as a spreadsheet may write it: `9001011239`, `9001011239.0`, `9.001011239E9`; nil for
/// all else.
func wholeDigits(_ cell: ArraySlice<UInt8>) -> [UInt8]? {
    guard cell.count >= 9, cell.count <= 32 else { return nil }
    let parts = cell.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = parts[0].split(maxSplits: 1, omittingEmptySubsequences: false) {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    let fraction = mantissa.count > 1 ? mantissa[1] : []
    guard !mantissa[0].isEmpty, (mantissa[0] + fraction).allSatisfy(isDigit) else { return nil }
    var shift = 0
    if parts.count > 1 {
        let power = parts[1].first == UInt8(ascii: "+") ? parts[1].dropFirst() : parts[1]
        guard let value = Int(String(decoding: power, as: UTF8.self)), (0...12).contains(value) else { return nil }
        shift = value
    }
    guard fraction.dropFirst(shift).allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
    let moved = fraction.prefix(shift)
    return mantissa[0] + moved + [UInt8](repeating: UInt8(ascii: "0"), count: shift - moved.count)
}

/// Without the blanks around it.
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return bytes[start..<max(start, end)]
}
