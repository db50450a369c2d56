import Diagnostics
import Edition
import Markdown

/// Turns the running text of one paragraph, list item or heading into tokens.
struct Tokenizer {
    let page: Page
    private(set) var tokens: [Token] = []
    /// The byte from which the next word is looked for.
    private var cursor: Int
    private let end: Int
    private var isApart = true

    init(_ page: Page, _ inlines: [Inline], in range: Range<Int>) {
        self.page = page
        cursor = range.lowerBound
        end = range.upperBound
        read(inlines)
    }

    /// The text of a key in a block, which is searched for in the block's lines from that key on.
    init(_ page: Page, _ parts: [TextPart], of key: String, in range: Range<Int>) {
        self.page = page
        let bytes = page.document.source.bytes
        let wanted = Array("\n\(key):".utf8)
        let start = range.first { bytes[$0..<range.upperBound].starts(with: wanted) }
        cursor = start.map { $0 + wanted.count } ?? range.lowerBound
        end = range.upperBound
        for part in parts {
            switch part {
            case .text(let text): read(text)
            case .number(let number, _):
                let text = "`\(number)`"
                add(.formula(number), text, find(text))
            }
        }
    }

    private mutating func read(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): read(text)
            case .softBreak, .lineBreak: isApart = true
            case .formula(let formula): read(formula)
            case .code(let text, let range): add(.opaque, "`" + text + "`", range)
            case .emphasis(let children), .strong(let children): read(children)
            case .link(let link): read(link.children)
            case .strikethrough, .image, .footnoteReference: break
            }
        }
    }

    private mutating func read(_ formula: Formula) {
        let kind = page.number(formula).map { Token.Kind.formula($0) } ?? .opaque
        add(kind, "`" + formula.text + "`", formula.range)
    }

    private mutating func add(_ kind: Token.Kind, _ text: String, _ range: Range<Int>) {
        tokens.append(Token(kind: kind, text: text, range: range, isApart: isApart))
        cursor = max(cursor, range.upperBound)
        isApart = false
    }

    private mutating func read(_ text: String) {
        // Signs of a list lie beside each other: in a string each is sought anew, however often it is asked for.
        var rest = Array(text)[...]
        while let first = rest.first {
            if first.isWhitespace {
                isApart = true
                rest = rest.dropFirst()
                continue
            }
            let (kind, length) = Tokenizer.next(rest)
            let found = String(rest.prefix(length))
            add(kind, found, find(found))
            rest = rest.dropFirst(length)
        }
    }

    /// The kind and the length, in characters, of what the text begins with.
    private static func next(_ text: ArraySlice<Character>) -> (Token.Kind, Int) {
        if let number = numberLength(text) { return (.number, number) }
        let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "\u{AD}" || $0 == "/" }
        guard !word.isEmpty else { return (.sign, 1) }
        var length = word.count
        // A hyphen inside a word.
        while let hyphen = text.dropFirst(length).first, hyphen == "-" {
            let more = text.dropFirst(length + 1).prefix { $0.isLetter || $0.isNumber }
            guard !more.isEmpty else { break }
            length += 1 + more.count
        }
        return (.word, length)
    }

    /// Of `1 234,5`, `87`, `2025`; nil for what begins with anything else, or goes on with letters (`65-plus`).
    private static func numberLength(_ text: ArraySlice<Character>) -> Int? {
        var length = digits(text)
        guard length > 0 else { return nil }
        if length <= 3 {
            while let blank = text.dropFirst(length).first, blanks.contains(blank),
                digits(text.dropFirst(length + 1)) == 3
            { length += 4 }
        }
        if text.dropFirst(length).first == ",", case let decimals = digits(text.dropFirst(length + 1)), decimals > 0 {
            length += 1 + decimals
        }
        if let after = text.dropFirst(length).first, after.isLetter || after == "-" { return nil }
        return length
    }

    private static func digits(_ text: ArraySlice<Character>) -> Int {
        text.prefix { $0.isASCII && $0.isNumber }.count
    }

    private static let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}"]

    /// Where the word stands in the file from the cursor on; a word that is written otherwise there stands at the cursor.
    private func find(_ word: String) -> Range<Int> {
        let bytes = page.document.source.bytes
        let wanted = Array(word.utf8)
        let last = min(end, bytes.count) - wanted.count
        guard cursor <= last else { return cursor..<cursor }
        let start = (cursor...last).first {
            bytes[$0] == wanted[0] && bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
        return start.map { $0..<$0 + wanted.count } ?? cursor..<cursor
    }
}
