import Diagnostics

/// Turns the library's tree into blocks of ours and tells what is refused.
struct BlockReader {
    let source: SourceText
    let faults: Faults
    let limits: Limits
    /// Lines of the file before the text that was parsed.
    private let linesBefore: Int
    private let body: Range<Int>
    /// Lines where no footnote can begin, and those where one does.
    private var verbatimLines: [ClosedRange<Int>] = []
    private var footnoteLines: Set<Int> = []
    private(set) var labels: [String] = []

    init(_ source: SourceText, _ body: Range<Int>, _ limits: Limits, _ faults: Faults) {
        self.source = source
        self.body = body
        self.limits = limits
        self.faults = faults
        linesBefore = source.lineNumber(of: body.lowerBound) - 1
    }

    /// The blocks of the document, and its footnotes, which the library puts last.
    mutating func read(_ root: CNode) -> ([Block], [Document.Footnote]) {
        let notes = root.children.filter { $0.kind == .footnote }
        labels = notes.map(label)
        let blocks = blocks(root, depth: 0)
        let footnotes = notes.enumerated().map { index, node in
            footnoteLines.insert(line(node.startLine))
            return Document.Footnote(label: labels[index], blocks: self.blocks(node, depth: 1), range: range(node))
        }
        FootnoteCheck(source, body, kept: footnoteLines, verbatim: verbatimLines, faults).check()
        return (blocks, footnotes)
    }

    private mutating func blocks(_ parent: CNode, depth: Int) -> [Block] {
        guard depth <= limits.depth + 1 else {
            tellTooDeep(parent)
            return []
        }
        var blocks: [Block] = []
        for node in parent.children {
            if let block = block(node, depth: depth) { blocks.append(block) }
        }
        return blocks
    }

    private mutating func block(_ node: CNode, depth: Int) -> Block? {
        switch node.kind {
        case .paragraph: return paragraph(node)
        case .heading:
            let range = range(node)
            return .heading(Block.Heading(level: node.headingLevel, inlines: inlines(node, range), range: range))
        case .list: return .list(list(node, depth: depth))
        case .quote: return .quote(blocks(node, depth: depth + 1), range(node))
        case .codeBlock: return .code(code(node))
        case .table: return .table(table(node))
        case .rule: return .rule(range(node))
        case .htmlBlock:
            refuseHTML(node)
            return nil
        case .footnote: return nil
        default:
            faults.add(.tooLarge, "texten har ett slag av block som inte läses", at: range(node), hint: "skriv om det")
            return nil
        }
    }

    private mutating func list(_ node: CNode, depth: Int) -> Block.List {
        var items: [Block.Item] = []
        for item in node.children {
            let isDone = item.kind == .tasklist ? item.isDone : nil
            items.append(Block.Item(isDone: isDone, blocks: blocks(item, depth: depth + 1), range: range(item)))
        }
        return Block.List(
            start: node.isOrdered ? node.listStart : nil, isTight: node.isTight, items: items, range: range(node))
    }

    private func paragraph(_ node: CNode) -> Block? {
        let range = range(node)
        tellUnreadHeading(range)
        tellFenceInText(range)
        tellShortFence(range)
        tellUnreadTable(range)
        return .paragraph(inlines(node, range), range)
    }

    /// `#Rubrik` without a blank is text.
    private func tellUnreadHeading(_ range: Range<Int>) {
        let line = source.bytesOfLine(source.lineNumber(of: range.lowerBound))
        let text = source.bytes[range.lowerBound..<max(range.lowerBound, line.upperBound)]
        let marks = text.prefix { $0 == UInt8(ascii: "#") }.count
        guard (1...6).contains(marks), let next = text.dropFirst(marks).first, next != UInt8(ascii: " ") else { return }
        let heading =
            String(repeating: "#", count: marks) + " " + String(decoding: text.dropFirst(marks), as: UTF8.self)
        faults.add(
            .unreadHeading, "raden ser ut som en rubrik men läses som text", at: trim(source.bytes, text.indices),
            hint: "skriv ett blanksteg efter #: \(heading.prefix(40)); ska tecknet synas, skriv \\#")
    }

    private func inlines(_ node: CNode, _ range: Range<Int>) -> [Inline] {
        var reader = InlineReader(source, range, limits, labels, faults)
        return reader.read(node)
    }
}

// Places.
extension BlockReader {
    /// A line of the file from a line of the text that was parsed.
    func line(_ parsed: Int) -> Int { parsed + linesBefore }

    /// A byte of the file from a line and a column of the text that was parsed.
    func offset(_ parsedLine: Int, _ column: Int) -> Int {
        let line = line(parsedLine)
        let start = max(source.offset(line: line, byteColumn: 1), body.lowerBound)
        return min(start + max(column - 1, 0), source.bytes.count)
    }

    /// The bytes of a block without blanks at its ends.
    func range(_ node: CNode) -> Range<Int> {
        // The paragraph above a table's head is split off it and has no position of its own.
        if node.startLine == 0, let table = node.next, table.kind == .table {
            return trim(source.bytes, offset(table.startLine, table.startColumn)..<offset(tableLine(table), 1))
        }
        let start = offset(node.startLine, node.startColumn)
        let end = offset(max(node.endLine, node.startLine), node.endLine >= node.startLine ? node.endColumn + 1 : 1)
        let lineEnd = source.bytesOfLine(source.lineNumber(of: start)).upperBound
        return trim(source.bytes, start..<max(start, end > start ? end : lineEnd))
    }

    private func label(_ footnote: CNode) -> String {
        let line = source.bytesOfLine(line(footnote.startLine))
        return FootnoteCheck.label(source.bytes, line) ?? ""
    }

    private func refuseHTML(_ node: CNode) {
        let start = offset(node.startLine, node.startColumn)
        let end = source.bytesOfLine(source.lineNumber(of: start)).upperBound
        faults.add(.rawHTML, "rå HTML tas inte med", at: start..<end, hint: rawHTMLHint)
    }

    private func tellTooDeep(_ node: CNode) {
        faults.add(
            .tooLarge, "listor och citat är djupare än \(limits.depth) nivåer", at: range(node),
            hint: "ta bort nivåer")
    }
}

/// What to write instead of HTML.
let rawHTMLHint = "skriv med Markdown; ska tecknet < synas, skriv \\< eller sätt texten mellan `"

// Code.
extension BlockReader {
    private mutating func code(_ node: CNode) -> Block.Code {
        let range = range(node)
        verbatimLines.append(source.lineNumber(of: range.lowerBound)...source.lineNumber(of: range.upperBound))
        guard let fence = node.fence else {
            let start = range.lowerBound
            tellIndentedFence(node, range)
            return Block.Code(
                info: "", text: node.literal, infoRange: start..<start, contentRange: range, range: range)
        }
        let isClosed = isClosed(node, fence)
        if !isClosed { tellUnclosed(node, fence.length) }
        tellIndented(node)
        return Block.Code(
            info: node.info, text: node.literal, infoRange: infoRange(node, fence.character),
            contentRange: contentRange(node, isClosed), range: range)
    }

    private func infoRange(_ node: CNode, _ character: UInt8) -> Range<Int> {
        var start = offset(node.startLine, node.startColumn)
        let end = source.bytesOfLine(source.lineNumber(of: start)).upperBound
        while start < end, source.bytes[start] == character { start += 1 }
        return trim(source.bytes, start..<end)
    }

    private func contentRange(_ node: CNode, _ isClosed: Bool) -> Range<Int> {
        let end = isClosed ? offset(node.endLine, 1) : source.bytesOfLine(line(node.endLine)).upperBound
        let isLastLine = line(node.startLine) >= source.lineCount
        let start = isLastLine ? end : offset(node.startLine + 1, 1)
        return start..<max(start, end)
    }

    /// Whether the block's last line is its closing fence and not the line of another block that ended it.
    private func isClosed(_ node: CNode, _ fence: (character: UInt8, length: Int)) -> Bool {
        guard node.endLine > node.startLine else { return false }
        var ancestor: CNode? = node
        while let current = ancestor {
            if let next = current.next, next.kind != .footnote {
                if next.startLine == node.endLine { return false }
                break
            }
            ancestor = current.parent
        }
        let line = source.bytes[source.bytesOfLine(line(node.endLine))]
        let marks = line.drop { isSpace($0) || $0 == UInt8(ascii: ">") }.prefix { $0 == fence.character }
        return marks.count >= fence.length && line[marks.endIndex...].allSatisfy(isSpace)
    }

    private func tellUnclosed(_ node: CNode, _ length: Int) {
        let start = offset(node.startLine, node.startColumn)
        faults.add(
            .unclosedFence, "kodblocket slutar aldrig", at: start..<start + length,
            hint: "stäng det: skriv ``` på en egen rad efter blocket")
    }

    /// A fence after four blanks is no fence.
    private func tellIndentedFence(_ node: CNode, _ range: Range<Int>) {
        guard let kind = ["chart", "table"].first(where: { node.literal.hasPrefix("```" + $0) }) else { return }
        let line = source.bytesOfLine(source.lineNumber(of: range.lowerBound))
        faults.add(
            .indentedBlock, "ett \(kind)-block ska börja längst till vänster på raden",
            at: trim(source.bytes, range.lowerBound..<line.upperBound),
            hint: "ta bort indraget: blankstegen före blockets rader")
    }

    /// Diagrams and tables are YAML, read from the file itself: no margin may stand before their lines.
    private func tellIndented(_ node: CNode) {
        let kind = node.info.prefix { $0 != " " }
        guard kind == "chart" || kind == "table" else { return }
        guard node.startColumn != 1 || node.parent?.kind != .document else { return }
        faults.add(
            .indentedBlock, "ett \(kind)-block ska börja längst till vänster på raden", at: range(node),
            hint: "flytta blocket ut ur listan eller citatet och ta bort blankstegen före ```")
    }
}

// Tables.
extension BlockReader {
    private func table(_ node: CNode) -> Block.Table {
        let alignments = node.alignments.map(Block.Alignment.init(letter:))
        var rows: [[Block.Cell]] = []
        for row in node.children {
            let line = row.kind == .tableHeader ? tableLine(node) : row.startLine
            rows.append(cells(row, line: self.line(line), columns: alignments.count))
        }
        let start = max(range(node).lowerBound, offset(tableLine(node), 1))
        return Block.Table(
            alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()),
            range: start..<max(start, range(node).upperBound))
    }

    /// The line of the head: two above the first row, else one above the last line.
    private func tableLine(_ table: CNode) -> Int {
        let row = table.children.first { $0.kind == .tableRow }
        return max(table.startLine, row.map { $0.startLine - 2 } ?? table.endLine - 1)
    }

    private func cells(_ row: CNode, line: Int, columns: Int) -> [Block.Cell] {
        let whole = source.bytesOfLine(line)
        let found = TableLine(source.bytes, LineStart(source.bytes, whole).content..<whole.upperBound).cells
        if let extra = found.dropFirst(columns).first(where: { !$0.isEmpty }) { tellLongRow(extra, columns) }
        let end = whole.upperBound
        var cells: [Block.Cell] = []
        for (index, cell) in row.children.enumerated() where index < columns {
            let range = index < found.count ? found[index] : end..<end
            cells.append(Block.Cell(inlines: inlines(cell, range), range: range))
        }
        while cells.count < columns { cells.append(Block.Cell(inlines: [], range: end..<end)) }
        return cells
    }

    private func tellLongRow(_ cell: Range<Int>, _ columns: Int) {
        faults.add(
            .longRow, "raden har fler celler än tabellens \(columns) kolumner", at: cell,
            label: "den här cellen skulle falla bort",
            hint: "lägg till en kolumn i rubrikraden, eller skriv \\| för ett streck i texten")
    }
}

extension Block.Alignment {
    fileprivate init(letter: UInt8) {
        switch letter {
        case UInt8(ascii: "l"): self = .left
        case UInt8(ascii: "c"): self = .center
        case UInt8(ascii: "r"): self = .right
        default: self = .none
        }
    }
}
