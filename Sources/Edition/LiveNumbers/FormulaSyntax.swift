/// A formula cut into its words, before any name is looked up. Ranges are bytes of its text.
///
/// Grammar: `"=" subject { blank term }`, a term being a word, `word=value{,value}` or `word!=value{,value}`.
struct FormulaSyntax {
    let subject: Word
    let part: Word?
    let terms: [Term]

    struct Word {
        let text: String
        let range: Range<Int>
    }

    struct Term {
        let key: Word
        /// Empty for a word without `=`.
        let values: [Value]
        /// Written with `!=`: all but the values.
        var isNot = false
        let range: Range<Int>
    }

    struct Value {
        let text: String
        let isQuoted: Bool
        let range: Range<Int>
    }
}

/// What is wrong with a formula, and at which bytes of its text.
struct FormulaFault: Error {
    let message: String
    let range: Range<Int>
    let hint: String
}

extension FormulaSyntax {
    init(_ text: String) throws(FormulaFault) {
        var lexer = FormulaLexer(text)
        try lexer.refuseForbiddenSigns()
        (subject, part) = try lexer.subject()
        var terms: [Term] = []
        while lexer.skipBlanks() { terms.append(try lexer.term()) }
        self.terms = terms
    }
}

private struct FormulaLexer {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// `|` would end a table's cell; a no-break space cannot be told from a blank.
    func refuseForbiddenSigns() throws(FormulaFault) {
        if let bar = bytes.firstIndex(of: UInt8(ascii: "|")) {
            throw FormulaFault(
                message: "tecknet | går inte att ha i en formel", range: bar..<bar + 1, hint: "ta bort tecknet")
        }
        for index in bytes.indices.dropLast() where bytes[index] == 0xC2 && bytes[index + 1] == 0xA0 {
            throw FormulaFault(
                message: "här står ett hårt blanksteg", range: index..<index + 2,
                hint: "skriv ett vanligt blanksteg")
        }
    }

    /// Moves past blanks; false at the end.
    mutating func skipBlanks() -> Bool {
        while let byte = peek, isBlank(byte) { position += 1 }
        return peek != nil
    }

    mutating func subject() throws(FormulaFault) -> (FormulaSyntax.Word, FormulaSyntax.Word?) {
        position += peek == UInt8(ascii: "=") ? 1 : 0
        let start = position
        let subject = word { !isBlank($0) && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "=") }
        guard !subject.text.isEmpty else {
            throw FormulaFault(
                message: "efter = väntas namnet på ett mått", range: start..<start + 1,
                hint: "skriv namnet direkt efter =, utan blanksteg")
        }
        guard peek == UInt8(ascii: ".") else {
            try refuseJunk(after: subject)
            return (subject, nil)
        }
        position += 1
        let part = word { !isBlank($0) && $0 != UInt8(ascii: "=") }
        guard !part.text.isEmpty else {
            throw FormulaFault(
                message: "efter punkten väntas ett ord", range: position - 1..<position,
                hint: "skriv till exempel \(subject.text).label, eller ta bort punkten")
        }
        try refuseJunk(after: part)
        return (subject, part)
    }

    /// `=a=b` has no meaning.
    private func refuseJunk(after word: FormulaSyntax.Word) throws(FormulaFault) {
        guard let byte = peek, !isBlank(byte) else { return }
        throw FormulaFault(
            message: "efter «\(word.text)» väntas ett blanksteg", range: position..<position + 1,
            hint: "skriv ett blanksteg mellan formelns delar")
    }

    mutating func term() throws(FormulaFault) -> FormulaSyntax.Term {
        let start = position
        let key = word { !isBlank($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "!") }
        let isNot = bytes[position...].starts(with: Array("!=".utf8))
        position += isNot ? 1 : 0
        guard !key.text.isEmpty else {
            throw FormulaFault(
                message: "före = väntas ett ord", range: start..<start + 1,
                hint: "skriv ordet, likhetstecknet och värdet utan blanksteg mellan")
        }
        guard peek == UInt8(ascii: "=") else {
            return FormulaSyntax.Term(key: key, values: [], range: start..<position)
        }
        position += 1
        return FormulaSyntax.Term(key: key, values: try values(of: key), isNot: isNot, range: start..<position)
    }

    private mutating func values(of key: FormulaSyntax.Word) throws(FormulaFault) -> [FormulaSyntax.Value] {
        var values = [try value(of: key)]
        while peek == UInt8(ascii: ",") {
            position += 1
            values.append(try value(of: key))
        }
        guard let byte = peek, !isBlank(byte) else { return values }
        throw FormulaFault(
            message: "efter värdet väntas ett blanksteg eller ett komma", range: position..<position + 1,
            hint: "sätt hela värdet inom citattecken")
    }

    private mutating func value(of key: FormulaSyntax.Word) throws(FormulaFault) -> FormulaSyntax.Value {
        if let quote = quotes.first(where: { bytes[position...].starts(with: $0) }) { return try quoted(by: quote) }
        let start = position
        while let byte = peek, !isBlank(byte), byte != UInt8(ascii: ","), byte != UInt8(ascii: "`"),
            !quotes.contains(where: { bytes[position...].starts(with: $0) })
        {
            position += 1
        }
        guard position > start else {
            throw FormulaFault(
                message: "ett värde saknas efter «\(key.text)=»", range: max(0, start - 1)..<start,
                hint: "skriv värdet utan blanksteg före")
        }
        return FormulaSyntax.Value(text: text(start..<position), isQuoted: false, range: start..<position)
    }

    private mutating func quoted(by quote: [UInt8]) throws(FormulaFault) -> FormulaSyntax.Value {
        let start = position
        position += quote.count
        let content = position
        while position < bytes.count, !bytes[position...].starts(with: quote) { position += 1 }
        guard position < bytes.count else {
            throw FormulaFault(
                message: "citattecknet stängs aldrig", range: start..<start + quote.count,
                hint: "skriv samma citattecken efter värdet")
        }
        let text = text(content..<position)
        position += quote.count
        return FormulaSyntax.Value(text: text, isQuoted: true, range: start..<position)
    }

    private mutating func word(_ isPart: (UInt8) -> Bool) -> FormulaSyntax.Word {
        let start = position
        while let byte = peek, isPart(byte) { position += 1 }
        return FormulaSyntax.Word(text: text(start..<position), range: start..<position)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }
    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// `"`, `'` and the Swedish `”`.
private let quotes = ["\"", "'", "\u{201D}"].map { Array($0.utf8) }

private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}
