import Archives

/// Gathers the cells of a tab.
final class SheetHandler: XMLHandler {
    private(set) var cells: SheetCells
    private let shared: [Range<Int>]
    private let forms: [NumberForm]
    private let is1904: Bool
    private var row = 0
    private var column = 0
    private var style = 0
    private var type = CellType.number
    private var hasFormula = false
    private var isReading = false
    private var isText = false
    private var isInCell = false
    /// Where the text of the cell begins among the bytes.
    private var start = 0

    /// As many as a sheet of Excel has.
    private static let (mostRows, mostColumns) = (1_048_576, 16_384)

    init(_ texts: SharedTexts, _ forms: [NumberForm], is1904: Bool) {
        cells = SheetCells(bytes: texts.bytes)
        (shared, self.forms, self.is1904) = (texts.ranges, forms, is1904)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Refusal) {
        switch name {
        case Names.c: try startCell(attributes)
        case Names.v, Names.t: isText = isInCell && !isReading
        case Names.f: hasFormula = isInCell
        case Names.rPh: isReading = true
        case Names.row: try startRow(attributes)
        case Names.mergeCell: try merge(attributes)
        case Names.col: noteColumns(attributes)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isText { unsafe cells.bytes.append(contentsOf: bytes) } }

    func end(_ name: XMLName) throws(Refusal) {
        switch name {
        case Names.v, Names.t: isText = false
        case Names.rPh: isReading = false
        case Names.c: try endCell()
        case Names.row:
            if cells.rows.last?.cells.isEmpty == true { cells.rows.removeLast() }
        default: break
        }
    }

    private func startRow(_ attributes: XMLAttributes) throws(Refusal) {
        let number = attributes.number(Names.r) ?? row + 1
        guard number > row, number <= SheetHandler.mostRows else { throw damaged("raderna står inte i ordning") }
        (row, column) = (number, 0)
        let isHidden = attributes.flag(Names.hidden)
        cells.rows.append(
            SheetCells.Row(number: row, cells: cells.cells.count..<cells.cells.count, isHidden: isHidden))
    }

    /// A sheet of Excel has fewer spans than it has columns.
    private func noteColumns(_ attributes: XMLAttributes) {
        guard attributes.flag(Names.hidden), let first = attributes.number(Names.min),
            let last = attributes.number(Names.max), first >= 1, first <= last,
            cells.hiddenColumns.count < SheetHandler.mostColumns
        else { return }
        cells.hiddenColumns.append(first...last)
    }

    private func startCell(_ attributes: XMLAttributes) throws(Refusal) {
        guard row > 0 else { throw damaged("en cell står utanför raderna") }
        var next = column + 1
        if let text = unsafe attributes.pointer(Names.r) {
            guard let found = unsafe address(text), found.row == row else {
                throw damaged("en cell på rad \(row) har fel adress")
            }
            next = found.column
        }
        guard next > column, next <= SheetHandler.mostColumns else {
            throw damaged("cellerna på rad \(row) står inte i ordning")
        }
        column = next
        style = attributes.number(Names.s) ?? 0
        type = unsafe CellType(attributes.pointer(Names.t))
        (hasFormula, isInCell, start) = (false, true, cells.bytes.count)
    }

    private func endCell() throws(Refusal) {
        isInCell = false
        let kind: SheetCells.Kind
        var range = start..<cells.bytes.count
        switch type {
        case .shared where !range.isEmpty:
            guard let index = Int(String(decoding: cells.bytes[range], as: UTF8.self)), shared.indices ~= index else {
                throw damaged("cellen \(cellName(column: column, row: row)) pekar på en text som inte finns")
            }
            cells.bytes.removeLast(range.count)
            (kind, range) = (.text, shared[index])
        case .text, .shared:
            unescape(&cells.bytes, from: start)
            (kind, range) = (.text, start..<cells.bytes.count)
        case .date:
            trimMidnight()
            (kind, range) = (.date, start..<cells.bytes.count)
        case .boolean:
            replace(with: cells.bytes[range].elementsEqual("1".utf8) ? "true" : "false")
            (kind, range) = (.boolean, start..<cells.bytes.count)
        case .error: kind = .error
        case .number where range.isEmpty: kind = .number
        case .number:
            kind = try number()
            range = start..<cells.bytes.count
        }
        if range.isEmpty, !hasFormula || type == .text { return }
        append(range.isEmpty ? .uncalculated : kind, range)
    }

    private func append(_ kind: SheetCells.Kind, _ range: Range<Int>) {
        cells.cells.append(SheetCells.Cell(column: column, kind: kind, range: range))
        cells.rows[cells.rows.count - 1].cells = cells.rows[cells.rows.count - 1].cells.lowerBound..<cells.cells.count
    }

    /// Writes the number as it is shown.
    private func number() throws(Refusal) -> SheetCells.Kind {
        let form = forms.indices.contains(style) ? forms[style] : .plain
        let text = cells.bytes[start...]
        if form == .plain, isPlain(text) { return .number }
        guard let plain = plainNumber(text, shift: form == .percent ? 2 : 0) else {
            throw damaged("cellen \(cellName(column: column, row: row)) har ett tal som inte går att läsa")
        }
        switch form {
        case .plain: replace(with: plain)
        case .percent:
            replace(with: plain + [UInt8(ascii: "%")])
            return .percent
        case .date, .time:
            let found = form == .date ? dateText(text, is1904: is1904) : timeText(text)
            // What is no day is shown as number signs.
            replace(with: found ?? "########")
            return found == nil ? .error : form == .date ? .date : .text
        }
        return .number
    }

    /// Most numbers are, and are left as they stand.
    private func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= 16, let first = text.first, let last = text.last, 0x30...0x39 ~= last else { return false }
        let digits = first == UInt8(ascii: "-") ? text.dropFirst() : text
        var points = 0
        for byte in digits where !(0x30...0x39 ~= byte) {
            guard byte == UInt8(ascii: ".") else { return false }
            points += 1
        }
        guard points <= 1, let start = digits.first, start != UInt8(ascii: ".") else { return false }
        // `1.0` and `-0` are written as they are meant.
        if last == UInt8(ascii: "0"), points == 1 || text.count == 2 && digits.count == 1 { return false }
        return digits.count == 1 || start != UInt8(ascii: "0") || digits.dropFirst().first == UInt8(ascii: ".")
    }

    private func replace(with text: some Sequence<UInt8>) {
        let new = Array(text)
        cells.bytes.removeLast(cells.bytes.count - start)
        cells.bytes += new
    }

    private func replace(with text: String) { replace(with: text.utf8) }

    /// `2025-01-31T00:00:00` is a day.
    private func trimMidnight() {
        let text = String(decoding: cells.bytes[start...], as: UTF8.self)
        replace(with: text.replacing(/T00:00(:00(\.0+)?)?Z?$/, with: "").replacing("T", with: " "))
    }

    private func merge(_ attributes: XMLAttributes) throws(Refusal) {
        let parts = (attributes[Names.ref] ?? "").split(separator: ":")
        let corners = parts.compactMap { part in unsafe String(part).withCString { unsafe address($0) } }
        guard let first = corners.first, let last = corners.last, first.row <= last.row, first.column <= last.column
        else { throw damaged("sammanfogade celler har fel adress") }
        guard cells.merged.count < 100_000 else { throw damaged("för många celler är sammanfogade") }
        cells.merged.append(
            SheetCells.Merged(rows: first.row...last.row, columns: first.column...last.column))
    }
}

private func damaged(_ why: String) -> Refusal { .unreadable("den är skadad: \(why)") }

/// What the text of a cell is.
private enum CellType {
    case number
    case shared
    case text
    case boolean
    case error
    case date

    init(_ text: UnsafePointer<CChar>?) {
        guard let text = unsafe text else {
            self = .number
            return
        }
        self =
            switch unsafe XMLName(of: text) {
            case Names.s: .shared
            case CellType.inlineName, CellType.stringName: .text
            case CellType.booleanName: .boolean
            case CellType.errorName: .error
            case CellType.dateName: .date
            default: .number
            }
    }

    private static let (inlineName, stringName, booleanName, errorName, dateName) = (
        XMLName("inlineStr"), XMLName("str"), XMLName("b"), XMLName("e"), XMLName("d")
    )
}

/// The column and the row of `D17` or `$D$17`.
private func address(_ text: UnsafePointer<CChar>) -> (column: Int, row: Int)? {
    var (column, row, position) = (0, 0, 0)
    while unsafe text[position] != 0 {
        let byte = unsafe UInt8(bitPattern: text[position])
        position += 1
        if byte == UInt8(ascii: "$") { continue }
        if 0x41...0x5A ~= byte, row == 0, column < 100_000 {
            column = column * 26 + Int(byte) - 0x40
        } else if 0x30...0x39 ~= byte, column > 0, row < 10_000_000 {
            row = row * 10 + Int(byte) - 0x30
        } else {
            return nil
        }
    }
    return column > 0 && row > 0 ? (column, row) : nil
}
