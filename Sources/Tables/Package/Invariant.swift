package import Diagnostics
package import Values

/// A comparison between columns that each row must fulfil: `besvarade + kolappna <= inkommande`.
package struct Invariant: Sendable {
    package let text: String
    /// Left minus right: the columns with their signs, and a constant.
    package let terms: [Term]
    package let constant: Exact
    package let comparison: Comparison
    package let place: Place

    package struct Term: Hashable, Sendable {
        package let field: String
        package let isNegative: Bool
    }

    package enum Comparison: String, CaseIterable, Sendable {
        case atMost = "<="
        case atLeast = ">="
        case different = "!="
        case same = "=="
        case below = "<"
        case above = ">"
        case equal = "="

        /// Whether left minus right fits.
        func holds<Number: Comparable>(_ difference: Number, zero: Number) -> Bool {
            switch self {
            case .atMost: difference <= zero
            case .atLeast: difference >= zero
            case .different: difference != zero
            case .same, .equal: difference == zero
            case .below: difference < zero
            case .above: difference > zero
            }
        }
    }
}

/// Reads an invariant: names, names in double quotes and numbers with + and - between, and one comparison.
struct InvariantParser {
    private var rest: ArraySlice<UInt8>
    private var terms: [Invariant.Term] = []
    private var constant = Exact.zero

    private init(_ text: String) { rest = Array(text.utf8)[...] }

    /// Nil when the text is not an invariant.
    static func parse(_ text: String, at place: Place) -> Invariant? {
        var parser = InvariantParser(text)
        guard parser.side(isRight: false), let comparison = parser.comparison(), parser.side(isRight: true),
            parser.rest.isEmpty, !parser.terms.isEmpty
        else { return nil }
        return Invariant(
            text: text, terms: parser.terms, constant: parser.constant, comparison: comparison, place: place)
    }

    private mutating func skipBlanks() { rest = rest.drop { $0 == UInt8(ascii: " ") } }

    /// One or more terms with signs between.
    private mutating func side(isRight: Bool) -> Bool {
        guard term(isNegative: isRight) else { return false }
        while true {
            skipBlanks()
            guard let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return true }
            rest.removeFirst()
            guard term(isNegative: isRight != (sign == UInt8(ascii: "-"))) else { return false }
        }
    }

    private mutating func term(isNegative: Bool) -> Bool {
        skipBlanks()
        let isFlipped = rest.first == UInt8(ascii: "-")
        if isFlipped { rest.removeFirst() }
        return operand(isNegative: isNegative != isFlipped)
    }

    private mutating func operand(isNegative: Bool) -> Bool {
        guard let text = word(), terms.count < 1000 else { return false }
        if !text.isQuoted, let number = Exact(parsing: text.word) {
            constant += isNegative ? -number : number
            return true
        }
        terms.append(Invariant.Term(field: text.word, isNegative: isNegative))
        return true
    }

    /// A name, a quoted name or a number.
    private mutating func word() -> (word: String, isQuoted: Bool)? {
        let quote = UInt8(ascii: "\"")
        let isQuoted = rest.first == quote
        if isQuoted { rest.removeFirst() }
        let bytes = rest.prefix { isQuoted ? $0 != quote : InvariantParser.isName($0) }
        rest = rest.dropFirst(bytes.count)
        if isQuoted {
            guard rest.first == quote else { return nil }
            rest.removeFirst()
        }
        return bytes.isEmpty ? nil : (String(decoding: bytes, as: UTF8.self), isQuoted)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...0xFF: true
        default: false
        }
    }

    private mutating func comparison() -> Invariant.Comparison? {
        skipBlanks()
        guard let found = Invariant.Comparison.allCases.first(where: { rest.starts(with: $0.rawValue.utf8) }) else {
            return nil
        }
        rest = rest.dropFirst(found.rawValue.utf8.count)
        return found
    }
}
