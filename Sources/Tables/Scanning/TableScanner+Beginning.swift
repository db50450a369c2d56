import Diagnostics

/// The head of a file: its mark of byte order, its encoding and its labels.
extension TableScanner {
    /// Where the header begins; nil when the file cannot be read.
    mutating func beginning() -> Int? {
        log.current = 0
        let head = Array(block.bytes[..<min(block.filled, 6)])
        if isUTF16(head) {
            log.add(.encodingError) { otherEncoding("UTF-16") }
            return nil
        }
        if resource.encoding != .utf8, head.starts(with: TableScanner.transcodedMark) {
            log.add(.encodingError) {
                Diagnostic(
                    .encodingError,
                    "filen börjar med märket för UTF-8, men schemat säger \(resource.encoding.rawValue)",
                    at: Place(path: path), hint: "ta bort encoding för datamängden")
            }
            return nil
        }
        let mark: [UInt8] = resource.encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : []
        let start = head.starts(with: mark) ? mark.count : 0
        guard block.fileBytes > start else {
            log.add(.sourceError) {
                Diagnostic(
                    .sourceError, "datafilen är tom", at: Place(path: path),
                    hint: "lägg in en rubrikrad och uppgifterna, eller ta bort datamängden")
            }
            return nil
        }
        if let fault = headFault(from: start) {
            log.add(fault.rule) { fault }
            return nil
        }
        return start
    }

    /// The mark of UTF-8 read as Windows-1252 or Latin-1.
    private static var transcodedMark: [UInt8] { [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF] }

    /// By its mark, also when that was read as another encoding, or by the empty halves of its first signs.
    private func isUTF16(_ head: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0xC3, 0xBF, 0xC3, 0xBE], [0xC3, 0xBE, 0xC3, 0xBF]]
        if marks.contains(where: head.starts) { return true }
        return head.count >= 4 && [0, 1].contains { head[$0] == 0 && head[$0 + 2] == 0 && head[1 - $0] != 0 }
    }

    /// Something before the head that makes all labels wrong: told as one fault.
    private func headFault(from start: Int) -> Diagnostic? {
        if let stated = resource.dialect.headElsewhere {
            return Diagnostic(
                .sourceError, "rubrikraden måste stå först i filen", at: Place(path: path, line: 1),
                hint: "ta bort raderna före rubrikraden i filen, och nyckeln ur dialekten",
                notes: [Diagnostic.Note("dialekten", at: stated)])
        }
        let lines = firstLines(from: start)
        if let line = lines.first, let sign = TableScanner.separator(line) {
            return Diagnostic(
                .sourceError, "första raden är Excels «sep=\(sign)»", at: Place(path: path, line: 1),
                hint: "ta bort raden sep=\(sign)")
        }
        let counts = lines.map(labelCount)
        guard let first = counts.first, let most = counts.max(), first * 2 <= most, most * 2 > resource.fields.count,
            let index = counts.firstIndex(of: most), index > 0
        else { return nil }
        return Diagnostic(
            .sourceError, "rubrikraden står på rad \(index + 1)", at: Place(path: path, line: 1),
            hint: index == 1 ? "ta bort raden före rubrikraden" : "ta bort de \(index) raderna före rubrikraden")
    }

    /// `;` of a line `sep=;`, which only Excel reads.
    private static func separator(_ line: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: line.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        guard text.lowercased().hasPrefix("sep="), text.utf8.count <= 6 else { return nil }
        return String(text.dropFirst(4))
    }

    /// The lines that a head may stand on.
    private func firstLines(from start: Int) -> [ArraySlice<UInt8>] {
        let bytes = block.bytes[start..<min(block.filled, start + (64 << 10))]
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes
        while lines.count < 30, !rest.isEmpty {
            let end = rest.firstIndex { $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn } ?? rest.endIndex
            lines.append(rest[rest.startIndex..<end])
            rest = rest[end...].dropFirst()
            if end < bytes.endIndex, bytes[end] == CSVByte.carriageReturn, rest.first == CSVByte.lineFeed {
                rest = rest.dropFirst()
            }
        }
        return lines
    }

    /// How many labels of the schema stand in a line.
    private func labelCount(_ line: ArraySlice<UInt8>) -> Int {
        let names = Set(resource.fields.map(\.name))
        let cells = line.split(separator: resource.dialect.delimiter).map { cell in
            String(decoding: trimmed(trimmed(cell).filter { $0 != resource.dialect.quote }[...]), as: UTF8.self)
        }
        return Set(cells).intersection(names).count
    }

    private func otherEncoding(_ name: String) -> Diagnostic {
        Diagnostic(
            .encodingError, "filen är sparad som \(name)", at: Place(path: path),
            hint: "spara om den som CSV i UTF-8 (i Excel: CSV UTF-8)")
    }

    /// Reads the labels; nil when the row cannot be read.
    mutating func readHeader(from start: Int) throws(Source.Failure) -> Header? {
        var grid = Grid(width: TableLimits.columns, maxRows: 1)
        splitter.take(block.bytes, from: start, filled: block.filled)
        while splitter.split(block.bytes, filled: block.filled, isLast: block.isLast, isExact: false, into: &grid)
            == .needsMore
        {
            guard splitter.openQuote == nil || !block.isLast, try readOn(0) else {
                tellNoHeader()
                return nil
            }
        }
        for fault in splitter.faults { log.add(fault.rule) { fault.diagnostic(locator(grid), width: 0) } }
        return grid.count == 1 ? labels(grid) : nil
    }

    private mutating func tellNoHeader() {
        guard let open = splitter.openQuote else {
            if !log.hasErrors {
                log.add(.sourceError) {
                    Diagnostic(
                        .sourceError, "datafilen har ingen rubrikrad", at: Place(path: path),
                        hint: "skriv kolumnernas namn på första raden")
                }
            }
            return
        }
        let fault = RowFault(
            kind: .unclosedQuote, range: open..<(open + 1), rowStart: splitter.next, line: splitter.line)
        log.add(fault.rule) { fault.diagnostic(locator(Grid(width: 0, maxRows: 0)), width: 0) }
    }

    private mutating func labels(_ grid: Grid) -> Header? {
        let locator = locator(grid)
        var (labels, places) = ([String](), [Place]())
        for column in 0..<splitter.lastCount {
            let bytes = grid.bytes(0, column, in: block.bytes, quote: resource.dialect.quote)
            let place = locator.place(grid.range(0, column), rowStart: grid.rowStarts[0], line: grid.lines[0])
            if let bad = firstInvalidUTF8(bytes[...]) {
                let offset = block.fileOffset + grid.range(0, column).lowerBound + bad
                log.add(.encodingError) { wrongEncoding(bytes[bad], offset: offset, place) }
            }
            headCells.append(bytes)
            labels.append(String(decoding: trimmed(bytes[...]), as: UTF8.self))
            places.append(place)
        }
        log.current = 1
        return Header(labels, places, resource.fields, path: path, log)
    }

    /// A byte that is not UTF-8, with what it may be.
    func wrongEncoding(_ byte: UInt8, offset: Int, _ place: Place) -> Diagnostic {
        let isSwedish = [0xE5, 0xE4, 0xF6, 0xC5, 0xC4, 0xD6].contains(byte)
        return Diagnostic(
            .encodingError,
            "filen är inte UTF-8 vid byte \(offset)\(isSwedish ? ", den ser ut som Windows-1252" : "")", at: place,
            hint: "skriv encoding: windows-1252 för datamängden, eller spara om filen som UTF-8")
    }

    /// What turning the declared encoding into UTF-8 found.
    mutating func tellTranscoding() {
        guard let transcoder = block.transcoder, let fault = transcoder.fault else { return }
        let name = resource.encoding.rawValue
        let message =
            fault.isUTF8
            ? "filen ser ut att vara UTF-8 (byte \(fault.offset)), men schemat säger \(name)"
            : "byte \(fault.offset) (\(String(fault.byte, radix: 16, uppercase: true))) finns inte i \(name)"
        log.add(.encodingError) {
            Diagnostic(
                .encodingError, message, at: Place(path: path),
                hint: fault.isUTF8 ? "ta bort encoding för datamängden" : "rätta encoding för datamängden")
        }
    }
}
