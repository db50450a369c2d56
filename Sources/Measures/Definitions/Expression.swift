import Diagnostics

/// Parts added, subtracted, multiplied and divided.
indirect enum Expression: Sendable {
    /// Position of the part.
    case part(Int)
    case operation(Operator, Expression, Expression)

    enum Operator: Character, CaseIterable, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"

        /// As it is printed.
        var sign: String {
            switch self {
            case .plus: "+"
            case .minus: "−"
            case .times: "×"
            case .over: "/"
            }
        }
    }
}

/// Reads `norrbotten / riket`: aliases, the four operators with blanks around them, parentheses.
struct ExpressionReader {
    /// What is wrong, and where in the text, in Unicode scalars from 0.
    struct Fault: Error, Equatable {
        let offset: Int
        var length = 1
        let message: String
        let hint: String?
    }

    private struct Token {
        let text: String
        let offset: Int
        let isWord: Bool
    }

    /// More levels of parentheses than this are refused: nobody can read them.
    private static let deepest = 20
    private static let longest = 500

    private let aliases: [String]
    private let tokens: [Token]
    private let end: Int
    private var next = 0
    private(set) var used: Set<Int> = []

    init(_ text: String, aliases: [String]) throws(Fault) {
        self.aliases = aliases
        end = text.unicodeScalars.count
        guard end <= ExpressionReader.longest else {
            throw Fault(offset: 0, message: "uttrycket är för långt", hint: "dela upp det i flera mått")
        }
        tokens = try ExpressionReader.tokens(Array(text.unicodeScalars))
    }

    /// The whole text as an expression; `used` says of which aliases.
    mutating func read() throws(Fault) -> Expression {
        let result = try sum(0)
        guard let token = peek else { return result }
        if token.text == ")" {
            throw Fault(offset: token.offset, message: "parentesen börjar inte någonstans", hint: "ta bort den")
        }
        throw Fault(
            offset: token.offset, length: token.text.unicodeScalars.count,
            message: "det saknas + - * eller / före «\(token.text)»", hint: "skriv till exempel a / b")
    }

    // MARK: Signs

    private static func tokens(_ scalars: [Unicode.Scalar]) throws(Fault) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == " " {
                index += 1
            } else if isLetter(scalar) {
                let start = index
                while index < scalars.count, isLetter(scalars[index]) { index += 1 }
                tokens.append(Token(text: text(scalars[start..<index]), offset: start, isWord: true))
            } else if scalar == "(" || scalar == ")" {
                tokens.append(Token(text: String(Character(scalar)), offset: index, isWord: false))
                index += 1
            } else {
                tokens.append(try sign(scalars, index))
                index += 1
            }
        }
        return tokens
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || scalar == "_" }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func sign(_ scalars: [Unicode.Scalar], _ index: Int) throws(Fault) -> Token {
        let character = Character(scalars[index])
        guard Expression.Operator(rawValue: character) != nil else {
            let isDigit = ("0"..."9").contains(scalars[index])
            throw Fault(
                offset: index, message: "«\(character)» kan inte stå i expr",
                hint: isDigit
                    ? "skriv bara alias; enheten percent gör själv en kvot gånger 100"
                    : "skriv alias med a–z och _, de fyra tecknen + - * / och parenteser")
        }
        let around = [index - 1, index + 1].filter(scalars.indices.contains).map { scalars[$0] }
        guard around.allSatisfy({ $0 == " " }) else {
            throw Fault(
                offset: index, message: "det ska vara blanksteg på båda sidor om «\(character)»",
                hint: "skriv a \(character) b")
        }
        return Token(text: String(character), offset: index, isWord: false)
    }

    // MARK: Structure

    private var peek: Token? { next < tokens.count ? tokens[next] : nil }

    private mutating func operation(among operators: [Expression.Operator]) -> Expression.Operator? {
        guard let token = peek, !token.isWord, let sign = token.text.first,
            let found = Expression.Operator(rawValue: sign), operators.contains(found)
        else { return nil }
        next += 1
        return found
    }

    private mutating func sum(_ depth: Int) throws(Fault) -> Expression {
        var result = try product(depth)
        while let sign = operation(among: [.plus, .minus]) {
            result = .operation(sign, result, try product(depth))
        }
        return result
    }

    private mutating func product(_ depth: Int) throws(Fault) -> Expression {
        var result = try operand(depth)
        while let sign = operation(among: [.times, .over]) {
            result = .operation(sign, result, try operand(depth))
        }
        return result
    }

    private mutating func operand(_ depth: Int) throws(Fault) -> Expression {
        guard let token = peek else {
            throw Fault(
                offset: max(0, end - 1), message: "uttrycket tar slut där ett alias väntas",
                hint: "skriv ett alias till")
        }
        next += 1
        if token.isWord { return try part(token) }
        guard token.text == "(" else {
            throw Fault(
                offset: token.offset, message: "här väntas ett alias, inte «\(token.text)»",
                hint: "skriv ett alias på båda sidor om + - * och /")
        }
        guard depth < ExpressionReader.deepest else {
            throw Fault(offset: token.offset, message: "för många parenteser i varandra", hint: "dela upp uttrycket")
        }
        let inner = try sum(depth + 1)
        guard let closing = peek, closing.text == ")" else {
            throw Fault(offset: token.offset, message: "parentesen avslutas inte", hint: "skriv en )")
        }
        next += 1
        return inner
    }

    private mutating func part(_ token: Token) throws(Fault) -> Expression {
        guard let index = aliases.firstIndex(of: token.text) else {
            throw Fault(
                offset: token.offset, length: token.text.unicodeScalars.count,
                message: "inget alias heter «\(token.text)»",
                hint: didYouMean(token.text, among: aliases) ?? "aliasen är \(listed(aliases))")
        }
        used.insert(index)
        return .part(index)
    }
}
