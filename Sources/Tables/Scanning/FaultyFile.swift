package import Diagnostics
import Privacy

/// Looks through a data file with faults once more as text: in a cell that is not of its column's type, in a label, in
/// a cell too many or in a column that is not declared, a personal identity number is told as what it is.
///
/// - Parameter path: the file as shown in messages.
package func checkFaultyFile(_ resource: Resource, at path: String, _ bytes: [UInt8], _ findings: Findings) {
    switch resource.format {
    case .csv(let format): checkText(format.dialect.delimiter, at: path, bytes, findings)
    case .xlsx: checkWorkbook(at: path, bytes, findings)
    }
}

private func checkText(_ delimiter: UInt8, at path: String, _ bytes: [UInt8], _ findings: Findings) {
    let source = SourceText(path: path, bytes: bytes.starts(with: utf16) ? bytes.filter { $0 != 0 } : bytes)
    var lines = Set(
        findings.all.filter { $0.rule == .personalIdentityNumber && $0.place.path == path }.map(\.place.line))
    let numbers = roughCells(of: source.bytes, delimiter).flatMap { cell in
        allPersonalIdentityNumbers(in: source.bytes[cell]).filter { isWrittenAsNumber($0, source.bytes[cell]) }.map {
            $0.range.lowerBound + cell.lowerBound..<$0.range.upperBound + cell.lowerBound
        }
    }
    let places = numbers.map { source.place($0) }.filter { lines.insert($0.line).inserted }
    for place in places.prefix(TableLimits.told) {
        findings.addPersonalIdentityNumber("här står ett personnummer", at: place, hint: PersonalIdentityCheck.hint)
    }
}

/// The mark of a file of two bytes a sign.
private let utf16: [UInt8] = [0xFF, 0xFE]

/// Ten digits, alone or with a decimal point, may be an amount; with the century they are not.
func isWrittenAsNumber(_ number: PersonalIdentityNumber, _ cell: ArraySlice<UInt8>) -> Bool {
    let isDecimal = cell.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\r") }
    return !isDecimal || number.range.count > 11
}

/// What delimiters and line breaks leave, whatever quotation marks say.
func roughCells(of bytes: [UInt8], _ delimiter: UInt8) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == delimiter || byte == CSVByte.lineFeed {
        if index > start { cells.append(start..<index) }
        start = index + 1
    }
    return start < bytes.count ? cells + [start..<bytes.count] : cells
}
