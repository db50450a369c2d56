import Privacy

/// The texts that a stream of content shows, its codes read by a table, or as they are.
struct PDFContent {
    private var lexer: PDFLexer
    private let table: CodeTable?
    private var found: [[UInt8]] = []
    private var text: [UInt8] = []
    private var strings: [[UInt8]] = []
    /// Operands since the last operator.
    private var numbers: [Double] = []
    private var placement = PDFPlacement()
    /// The next text stands somewhere else on the page.
    private var isMoved = false

    init(_ bytes: [UInt8], _ table: CodeTable?) {
        lexer = PDFLexer(bytes)
        self.table = table
    }

    /// What is shown in the order of the stream, and by the lines of the page.
    mutating func read() -> FileContent {
        while let token = lexer.next() {
            switch token {
            case .string(let string): strings.append(table?.text(string) ?? string)
            case .word(let word): read(word)
            }
        }
        found.append(text)
        let lines = placement.lines
        let texts = (found + lines.flatMap { $0 }).filter { $0.count >= 10 }
        return FileContent(texts.map { FileText($0) }, [TextTable(rows: lines.map { $0.map { $0[...] } })])
    }

    private mutating func read(_ word: ArraySlice<UInt8>) {
        let name = String(decoding: word.prefix(24), as: UTF8.self)
        if let number = Double(name) {
            // Far to the right within a string is a blank.
            if !strings.isEmpty, number < -180 { strings.append([UInt8(ascii: " ")]) }
            if numbers.count < 64 { numbers.append(number) }
            return
        }
        guard word.first != UInt8(ascii: "/"), name != "[", name != "]" else { return }
        placement.follow(name, numbers)
        numbers = []
        switch name {
        case "Tj", "TJ": show()
        case "'", "\"":
            isMoved = true
            show()
        case "Td", "TD", "Tm", "T*", "BT", "ET": isMoved = true
        default: break
        }
    }

    /// What stands somewhere else goes on with the same text only over a hyphen, as at the end of a line.
    private mutating func show() {
        let next = strings.flatMap { $0 }
        strings = []
        placement.place(next)
        if isMoved, !text.isEmpty {
            let hyphen = UInt8(ascii: "-")
            if text.last == hyphen || next.first == hyphen {
                text.append(UInt8(ascii: " "))
            } else {
                found.append(text)
                text = []
            }
        }
        isMoved = false
        text += next
    }
}

/// A font's table from codes to signs (`ToUnicode`, Adobe Technical Note 5411).
struct CodeTable: Hashable {
    private let signs: [Int: [UInt8]]
    /// Bytes of a code.
    private let width: Int
    /// The table's own bytes, by which tables are put in order.
    let order: String

    static func == (a: CodeTable, b: CodeTable) -> Bool { a.order == b.order }
    func hash(into hasher: inout Hasher) { hasher.combine(order) }

    init(_ bytes: [UInt8]) {
        var lexer = PDFLexer(bytes)
        var (signs, width): ([Int: [UInt8]], Int) = ([:], 1)
        var strings: [[UInt8]] = []
        var lists: [(start: Int, count: Int)] = []
        func number(_ code: [UInt8]) -> Int { code.prefix(4).reduce(0) { $0 << 8 | Int($1) } }
        while let token = lexer.next() {
            switch token {
            case .string(let string): strings.append(string)
            case .word(let word):
                switch String(decoding: word, as: UTF8.self) {
                case "[": lists.append((strings.count, 0))
                case "]": if let last = lists.popLast() { lists.append((last.start, strings.count - last.start)) }
                case "endbfchar":
                    for index in stride(from: 0, to: strings.count - 1, by: 2) {
                        signs[number(strings[index])] = utf8(of: strings[index + 1][...], isBig: true)
                        width = max(width, strings[index].count)
                    }
                    (strings, lists) = ([], [])
                case "endbfrange":
                    CodeTable.ranges(strings, lists) { code, sign, size in
                        signs[code] = sign
                        width = max(width, size)
                    }
                    (strings, lists) = ([], [])
                case let word where word.hasPrefix("begin"): (strings, lists) = ([], [])
                default: break
                }
            }
        }
        self.signs = signs
        self.width = min(width, 4)
        order = String(decoding: bytes, as: UTF8.self)
    }

    /// `<00> <09> <0030>`, or a list of signs in the place of the last.
    private static func ranges(
        _ strings: [[UInt8]], _ lists: [(start: Int, count: Int)], _ add: (Int, [UInt8], Int) -> Void
    ) {
        func number(_ code: [UInt8]) -> Int { code.prefix(4).reduce(0) { $0 << 8 | Int($1) } }
        var index = 0
        while index + 2 < strings.count || lists.contains(where: { $0.start == index + 2 }) {
            let (first, last) = (number(strings[index]), number(strings[index + 1]))
            let list = lists.first { $0.start == index + 2 }
            for offset in 0...max(0, min(last - first, 65_535)) {
                if let list {
                    guard offset < list.count else { break }
                    add(first + offset, utf8(of: strings[list.start + offset][...], isBig: true), strings[index].count)
                } else {
                    var sign = strings[index + 2]
                    guard let end = sign.popLast() else { break }
                    sign.append(UInt8(truncatingIfNeeded: Int(end) + offset))
                    add(first + offset, utf8(of: sign[...], isBig: true), strings[index].count)
                }
            }
            index += 2 + (list?.count ?? 1)
        }
    }

    func text(_ codes: [UInt8]) -> [UInt8] {
        stride(from: 0, to: codes.count, by: width).flatMap { start in
            let code = codes[start..<min(start + width, codes.count)].reduce(0) { $0 << 8 | Int($1) }
            return signs[code] ?? [0]
        }
    }
}
