import Diagnostics

/// The head of a file: its mark of byte order, its encoding and its labels.
extension TableScanner {
    /// Where the header begins; nil when the file cannot be read.
    mutating func beginning() -> Int? {
        log.current = 0
        let head = Array(block.bytes[..<min(block.filled, 6)])
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            log.add(.encodingError) { otherEncoding("UTF-16") }
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
        return start
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
