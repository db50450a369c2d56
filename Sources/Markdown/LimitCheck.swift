import Diagnostics

/// Looks through a text once, before cmark-gfm does, for what makes cmark-gfm slow, greedy or end the program.
///
/// One pass over the lines and a few numbers of state. It need not understand Markdown: its limits lie far above
/// what a person writes, and where it is unsure it counts too much rather than too little.
struct LimitCheck {
    private let source: SourceText
    private let limits: Limits
    private let faults: Faults
    private var passed = true
    private var told: Set<String> = []

    /// Columns of the containers that may be open.
    private var open: [Int] = []
    private var paragraph: Paragraph?
    private var table: TableState?
    private var brackets = 0
    private var longestDefinition = 0

    private struct Paragraph {
        var start: Int
        var bytes = 0
        var openBrackets = 0
        var instructions = 0
        var delimiterRows = 0
        /// Where a link definition may have begun.
        var definition: Int?
        /// It starts at the margin after a blank line and no line of it has a marker: nothing can hold it.
        var isOutermost: Bool
        var startsWithItem: Bool
        var lastLine: Range<Int>?
    }

    private struct TableState {
        var columns: Int
        var rows: Int
        /// cmark-gfm certainly reads the lines as rows, each by itself.
        var isCertain: Bool
    }

    private init(_ source: SourceText, _ limits: Limits, _ faults: Faults) {
        self.source = source
        self.limits = limits
        self.faults = faults
    }

    /// Whether the part of the file may be parsed; each limit that it exceeds is told once, with its place.
    static func passes(_ source: SourceText, _ range: Range<Int>, _ limits: Limits, _ faults: Faults) -> Bool {
        var state = LimitCheck(source, limits, faults)
        for line in source.lineNumber(of: range.lowerBound)...source.lineCount {
            let whole = source.bytesOfLine(line)
            state.read(max(whole.lowerBound, range.lowerBound)..<max(whole.upperBound, range.lowerBound))
        }
        state.endParagraph(at: range.upperBound)
        state.checkReferences(range)
        return state.passed
    }

    /// Whether the file is small enough to be looked through at all.
    static func passesSize(_ source: SourceText, _ limits: Limits, _ faults: Faults) -> Bool {
        guard source.bytes.count > limits.bytes else { return true }
        faults.add(
            .tooLarge, "filen är större än \(limits.bytes / 1024) kB", at: 0..<1,
            hint: "dela upp texten i flera filer")
        return false
    }

    private mutating func read(_ line: Range<Int>) {
        let start = LineStart(source.bytes, line)
        checkDepth(start, line)
        if start.isBlank(line) {
            endParagraph(at: line.lowerBound)
        } else {
            if paragraph == nil || opensItem(start) { beginParagraph(start, line) }
            checkTable(start, line)
            if table?.isCertain != true { add(line) }
            countBrackets(start.content..<line.upperBound)
        }
    }
}

// Containers.
extension LimitCheck {
    private mutating func checkDepth(_ start: LineStart, _ line: Range<Int>) {
        if start.columns.count > limits.markers {
            return refuse("raden börjar med fler än \(limits.markers) list- och citattecken", line, "ta bort nivåer")
        }
        guard let first = start.columns.first else { return }
        while let last = open.last, last >= first { open.removeLast() }
        open += start.columns.prefix(limits.depth + 1)
        if open.count > limits.depth {
            refuse("listor och citat är djupare än \(limits.depth) nivåer", line, "ta bort nivåer")
            open.removeAll()
        }
    }

    /// Whether the line certainly begins an item of its own, so that no paragraph runs on through it.
    private func opensItem(_ start: LineStart) -> Bool {
        guard let column = start.columns.first, column < 4 else { return false }
        return start.opensItem || (start.isOrdered && paragraph?.startsWithItem == true)
    }
}

// Paragraphs and their brackets.
extension LimitCheck {
    private mutating func beginParagraph(_ start: LineStart, _ line: Range<Int>) {
        let isAfterBlank = paragraph == nil
        endParagraph(at: line.lowerBound)
        let isItem = (start.columns.first ?? 4) < 4 && (start.opensItem || start.isOrdered)
        paragraph = Paragraph(
            start: line.lowerBound, isOutermost: isAfterBlank && start.columns.isEmpty && start.column == 0,
            startsWithItem: isItem)
    }

    private mutating func endParagraph(at end: Int) {
        if let start = paragraph?.definition { longestDefinition = max(longestDefinition, end - start) }
        paragraph = nil
        table = nil
    }

    private mutating func add(_ line: Range<Int>) {
        paragraph?.bytes += line.count + 1
        guard let paragraph, paragraph.bytes > limits.paragraphBytes else { return }
        refuse(
            "ett stycke är längre än \(limits.paragraphBytes / 1024) kB",
            paragraph.start..<paragraph.start + 1, "dela stycket med en tom rad")
    }

    private mutating func countBrackets(_ line: Range<Int>) {
        var (index, word) = (line.lowerBound, line.lowerBound)
        while index < line.upperBound {
            switch source.bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): word = index + 1
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "["): openBracket(at: index)
            case UInt8(ascii: "]"): closeBracket(at: index, line)
            case UInt8(ascii: "<"): openInstruction(at: index, line)
            default: break
            }
            index += 1
            if index - word > limits.wordBytes { return refuseWord(word..<index) }
        }
    }

    private mutating func refuseWord(_ word: Range<Int>) {
        refuse("ett ord är längre än \(limits.wordBytes) byte", word, "dela ordet eller korta adressen")
    }

    private mutating func openBracket(at index: Int) {
        paragraph?.openBrackets += 1
        guard let open = paragraph?.openBrackets, open > limits.openBrackets else { return }
        refuse(
            "fler än \(limits.openBrackets) hakparenteser i ett stycke saknar slut", index..<index + 1,
            "skriv ] efter varje [, eller \\[ där tecknet ska synas")
    }

    private mutating func openInstruction(at index: Int, _ line: Range<Int>) {
        guard index + 1 < line.upperBound else { return }
        guard source.bytes[index + 1] == UInt8(ascii: "?") || source.bytes[index + 1] == UInt8(ascii: "!") else {
            return
        }
        paragraph?.instructions += 1
        guard let count = paragraph?.instructions, count > limits.instructions else { return }
        refuse(
            "fler än \(limits.instructions) <! eller <? i ett stycke", index..<index + 2,
            "skriv \\< där tecknet ska synas")
    }

    private mutating func closeBracket(at index: Int, _ line: Range<Int>) {
        brackets += 1
        if let open = paragraph?.openBrackets, open > 0 { paragraph?.openBrackets = open - 1 }
        guard index + 1 < line.upperBound, source.bytes[index + 1] == UInt8(ascii: ":") else { return }
        if let start = paragraph?.definition { longestDefinition = max(longestDefinition, index - start) }
        paragraph?.definition = index
    }

    private mutating func checkReferences(_ range: Range<Int>) {
        let (product, overflow) = brackets.multipliedReportingOverflow(by: longestDefinition)
        guard overflow || product > limits.referenceBytes else { return }
        refuse("länkreferenserna blir för stora när de skrivs ut", range, "skriv kortare adresser i [namn]: adress")
    }
}

// Tables.
extension LimitCheck {
    private mutating func checkTable(_ start: LineStart, _ line: Range<Int>) {
        defer { paragraph?.lastLine = line }
        if !start.columns.isEmpty { paragraph?.isOutermost = false }
        if TableLine.isDelimiter(source.bytes, line) { return beginTable(start, line) }
        guard var state = table else { return }
        state.rows += 1
        if state.isCertain { state.isCertain = isRow(start, line) }
        table = state
        guard state.columns * state.rows > limits.tableCells else { return }
        refuse(
            "en tabell har fler än \(limits.tableCells) celler", line,
            "dela tabellen, eller visa den med ett table-block")
    }

    private mutating func beginTable(_ start: LineStart, _ line: Range<Int>) {
        let columns = TableLine.count(source.bytes, line)
        paragraph?.delimiterRows += 1
        let header = paragraph?.lastLine.map { TableLine.count(source.bytes, $0) }
        let isOutermost = paragraph?.isOutermost == true && paragraph?.delimiterRows == 1 && start.column < 4
        table = TableState(columns: columns, rows: 1, isCertain: isOutermost && columns > 1 && columns == header)
        if columns > limits.tableColumns {
            refuse("en tabell har fler än \(limits.tableColumns) kolumner", line, "dela tabellen")
        }
        if let rows = paragraph?.delimiterRows, rows > limits.delimiterRows {
            refuse("ett stycke har fler än \(limits.delimiterRows) rader av streck", line, "skilj dem med tomma rader")
        }
    }

    /// Whether a line after the table's head is certainly a row: it begins with a pipe or a letter and has cells.
    private func isRow(_ start: LineStart, _ line: Range<Int>) -> Bool {
        guard start.columns.isEmpty, start.column < 4, line.count <= limits.paragraphBytes else { return false }
        let first = source.bytes[start.content]
        let isPlain = first == UInt8(ascii: "|") || first >= 0x80 || (first | 0x20) &- UInt8(ascii: "a") < 26
        return isPlain && TableLine.count(source.bytes, start.content..<line.upperBound) > 0
    }
}

extension LimitCheck {
    /// One finding for each limit; the rest of the file is still looked through.
    private mutating func refuse(_ message: String, _ range: Range<Int>, _ hint: String) {
        passed = false
        guard told.insert(message).inserted else { return }
        faults.add(.tooLarge, message, at: range, hint: hint)
    }
}
