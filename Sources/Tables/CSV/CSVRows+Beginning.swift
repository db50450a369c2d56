import Diagnostics

/// The head of a file: its mark of byte order, its encoding and its labels.
extension CSVRows {
    /// Where the header begins; nil when the file cannot be read.
    func beginning(_ names: [String], _ log: FaultLog) -> Int? {
        let head = Array(block.bytes[..<min(block.filled, 6)])
        if isUTF16(head) {
            log.add(.encodingError) { otherEncoding("UTF-16") }
            return nil
        }
        if format.encoding != .utf8, head.starts(with: CSVRows.transcodedMark) {
            log.add(.encodingError) {
                Diagnostic(
                    .encodingError,
                    "filen börjar med märket för UTF-8, men schemat säger \(format.encoding.rawValue)",
                    at: Place(path: path), hint: "ta bort encoding för datamängden")
            }
            return nil
        }
        let mark: [UInt8] = format.encoding == .utf8 ? [0xEF, 0xBB, 0xBF] : []
        let start = head.starts(with: mark) ? mark.count : 0
        guard block.fileBytes > start else {
            log.add(.sourceError) {
                Diagnostic(
                    .sourceError, "datafilen är tom", at: Place(path: path),
                    hint: "lägg in en rubrikrad och uppgifterna, eller ta bort datamängden")
            }
            return nil
        }
        if let fault = headFault(from: start, names) {
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
    private func headFault(from start: Int, _ names: [String]) -> Diagnostic? {
        if let stated = format.dialect.headElsewhere {
            return Diagnostic(
                .sourceError, "rubrikraden måste stå först i filen", at: Place(path: path, line: 1),
                hint: "ta bort raderna före rubrikraden i filen, och nyckeln ur dialekten",
                notes: [Diagnostic.Note("dialekten", at: stated)])
        }
        let lines = firstLines(from: start)
        if let line = lines.first, let sign = CSVRows.separator(line) {
            return Diagnostic(
                .sourceError, "första raden är Excels «sep=\(sign)»", at: Place(path: path, line: 1),
                hint: "ta bort raden sep=\(sign)")
        }
        let counts = lines.map { labelCount($0, names) }
        guard let first = counts.first, let most = counts.max(), first * 2 <= most, most * 2 > names.count,
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
    private func labelCount(_ line: ArraySlice<UInt8>, _ names: [String]) -> Int {
        let cells = line.split(separator: format.dialect.delimiter).map { cell in
            String(decoding: trimmed(trimmed(cell).filter { $0 != format.dialect.quote }[...]), as: UTF8.self)
        }
        return Set(cells).intersection(names).count
    }

    private func otherEncoding(_ name: String) -> Diagnostic {
        Diagnostic(
            .encodingError, "filen är sparad som \(name)", at: Place(path: path),
            hint: "spara om den som CSV i UTF-8 (i Excel: CSV UTF-8)")
    }

    func tellNoHead(_ log: FaultLog) {
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
        log.add(fault.rule) { fault.diagnostic(csvPlaces(), width: 0) }
    }

    func head(_ grid: Grid, _ names: [String], _ log: FaultLog) -> Head {
        let places = csvPlaces(of: grid)
        let labels = (0..<splitter.lastCount).map { column in
            if let fault = places.unreadable(row: 0, column: column) { log.add(fault.rule) { fault } }
            return Head.Label(
                bytes: Array(block.bytes[grid.range(0, column)]), place: places.place(row: 0, column: column))
        }
        let first = labels.first?.place ?? places.file
        return Head(
            labels: labels, place: Place(path: path, line: first.line, excerpt: first.excerpt),
            fault: undivided(labels, names))
    }

    /// One label where a sign would divide it into more labels of the schema.
    private func undivided(_ labels: [Head.Label], _ names: [String]) -> Diagnostic? {
        let signs: [Character] = [";", ",", "\t", "|"]
        guard labels.count == 1, names.count > 1, let label = labels.first,
            let sign = signs.first(where: { sign in
                label.text.split(separator: sign).filter { names.contains(String($0)) }.count > 1
            })
        else { return nil }
        let shown = sign == "\t" ? "\\t" : String(sign)
        return Diagnostic(
            .incorrectLabel, "rubrikraden läses som en enda kolumn", at: label.place,
            hint: "filen skiljer kolumnerna åt med «\(shown)»: skriv dialect: {delimiter: \"\(shown)\"} för datamängden"
        )
    }

    /// What turning the declared encoding into UTF-8 found.
    func finish(_ log: FaultLog) {
        guard let transcoder = block.transcoder, let fault = transcoder.fault else { return }
        let name = format.encoding.rawValue
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
