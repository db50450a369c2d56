import Diagnostics

/// The head of a file: its mark of byte order, its encoding and its labels.
extension CSVRows {
    /// Where the header begins; nil when the file cannot be read.
    func beginning(_ names: [String], _ log: FaultLog) -> Int? {
        let head = Array(block.bytes[..<min(block.filled, 6)])
        if let kind = CSVRows.book(head) {
            log.add(.encodingError) {
                Diagnostic(
                    .encodingError, "filen är \(kind), inte CSV", at: Place(path: path),
                    hint: "ge filen ändelsen .xlsx och skriv den i path, eller spara bladet som CSV UTF-8")
            }
            return nil
        }
        if isUTF16(head) {
            log.add(.encodingError) { otherEncoding("UTF-16 utan märke") }
            return nil
        }
        let start = head.starts(with: ByteMark.utf8) ? ByteMark.utf8.count : 0
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

    /// What a file is that begins as an archive of Excel or as its older form.
    private static func book(_ head: [UInt8]) -> String? {
        if head.starts(with: [0x50, 0x4B, 3, 4]) { return "en arbetsbok från Excel" }
        let isOlder = head.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        return isOlder || head.starts(with: [0xC3, 0x90, 0xC3, 0x8F, 0x11]) ? "en äldre arbetsbok från Excel" : nil
    }

    /// By the empty halves of its first signs; a file that has the mark of UTF-16 has been read as that.
    private func isUTF16(_ head: [UInt8]) -> Bool {
        head.count >= 4 && [0, 1].contains { head[$0] == 0 && head[$0 + 2] == 0 && head[1 - $0] != 0 }
    }

    /// Something before the head that makes all labels wrong: told as one fault.
    private func headFault(from start: Int, _ names: [String]) -> Diagnostic? {
        let lines = firstLines(from: start)
        if let line = lines.first, let sign = CSVRows.separator(line), sign != delimiter {
            return Diagnostic(
                .sourceError, "första raden säger «sep=\(sign)», men dialekten säger «\(delimiter)»",
                at: Place(path: path, line: 1), hint: "skriv dialect: {delimiter: \"\(sign)\"} för datamängden")
        }
        guard format.dialect.head.rows.isEmpty else { return nil }
        let counts = lines.map { labelCount($0, names) }
        let own = counts.dropFirst(headLine(lines) - 1).first
        guard let first = own, let most = counts.max(), first * 2 <= most, most * 2 > names.count,
            let index = counts.firstIndex(of: most), index > 0
        else { return nil }
        return Diagnostic(
            .sourceError, "rubrikraden står på rad \(index + 1)", at: Place(path: path, line: 1),
            hint: "skriv dialect: {headerRows: [\(index + 1)]} för datamängden, eller ta bort raderna före den")
    }

    /// The line of the head when none is declared: the first that is not skipped.
    private func headLine(_ lines: [ArraySlice<UInt8>]) -> Int {
        let hasSeparator = lines.first.flatMap { CSVRows.separator($0) } != nil
        let skipped = format.dialect.head.skipped
        return ((hasSeparator ? 2 : 1)...).first { !skipped.contains($0) } ?? 1
    }

    /// The lines of the head and where the first begins.
    func headLines(from start: Int) -> (lines: [Int], start: Int) {
        let declared = format.dialect.head.rows
        let lines = declared.isEmpty ? [headLine(firstLines(from: start))] : declared
        return (lines, block.bytes.start(ofLine: lines[0], from: start, to: block.filled))
    }

    private var delimiter: String {
        format.dialect.delimiter == UInt8(ascii: "\t")
            ? "\\t" : String(Character(Unicode.Scalar(format.dialect.delimiter)))
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

    func blankHead(_ line: Int) -> Diagnostic {
        Diagnostic(
            .sourceError, "rubrikraden är tom", at: Place(path: path, line: line),
            hint: "skriv kolumnernas namn där, eller dialect: {headerRows: […]} med raden där de står")
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

    /// - Parameters:
    ///   - grid: the last row of the head.
    ///   - upper: the rows above it.
    mutating func head(_ grid: Grid, below upper: [[[UInt8]]], _ names: [String], _ log: FaultLog) -> Head {
        let places = csvPlaces(of: grid)
        let columns = 0..<splitter.lastCount
        for column in columns {
            if let fault = places.unreadable(row: 0, column: column) { log.add(fault.rule) { fault } }
        }
        let own = columns.map { Array(block.bytes[grid.range(0, $0)]) }
        let above = upper.map { row in
            columns.map { row.indices.contains($0) ? Array(trimmed(row[$0][...])) : [] }
        }
        let joined = upper.isEmpty ? own : format.dialect.head.joined(above + [own.map { Array(trimmed($0[...])) }])
        let labels = columns.map { Head.Label(bytes: joined[$0], place: places.place(row: 0, column: $0)) }
        let first = labels.first?.place ?? places.file
        // Empty columns to the right are no columns.
        self.labels = max(1, labels.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? 0)
        return Head(
            labels: Array(labels.prefix(self.labels)),
            place: Place(path: path, line: first.line, excerpt: first.excerpt),
            fault: undivided(labels, names), more: labels.count - self.labels)
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
            hint: "filen skiljer kolumnerna åt med \(sign == "\t" ? "tabb" : "«\(shown)»"): "
                + "skriv dialect: {delimiter: \"\(shown)\"} för datamängden"
        )
    }

    /// What turning the declared encoding into UTF-8 found.
    func finish(_ log: FaultLog) {
        tail.tell({ Place(path: path, line: $0) }, log)
        guard let transcoder = block.transcoder, let fault = transcoder.fault else { return }
        let name = format.encoding.rawValue
        let message =
            fault.isUTF8
            ? "filen är sparad som UTF-8, men datapackage.yaml säger \(name)"
            : "filen är inte sparad som \(name): tecken \(fault.offset + 1) finns inte där"
        log.add(.encodingError) {
            Diagnostic(
                .encodingError, message, at: Place(path: path),
                hint: fault.isUTF8
                    ? "ta bort encoding: \(name) för datamängden" : "rätta encoding: \(name) för datamängden")
        }
    }
}

extension [UInt8] {
    /// Where a line begins, counted from 1 from `start` on; `end` when there are fewer.
    fileprivate func start(ofLine line: Int, from start: Int, to end: Int) -> Int {
        var (position, number) = (start, 1)
        while number < line, position < end {
            let isReturn = self[position] == CSVByte.carriageReturn
            let isEnd = isReturn || self[position] == CSVByte.lineFeed
            position += isReturn && self[position + 1] == CSVByte.lineFeed ? 2 : 1
            if isEnd { number += 1 }
        }
        return position
    }
}
