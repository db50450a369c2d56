import Archives

/// What a cell's number is shown as.
enum NumberForm: Sendable {
    case plain
    case percent
    case date
    case time

    /// Those that a book need not declare (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates of East Asia).
    init(builtIn id: Int) {
        self =
            switch id {
            case 9, 10: .percent
            case 14...17, 22, 27...36, 50...58: .date
            case 18...21, 45...47: .time
            default: .plain
            }
    }

    /// By the code: `yyyy\-mm\-dd`, `0.0%`, `[h]:mm`. Only what it says of numbers above zero.
    init(code: String) {
        var letters: Set<Character> = []
        var rest = Substring(code)
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
                    letters.insert(first)
                }
                rest = rest.dropFirst(inside.count + 1)
            case "G", "g":
                if rest.lowercased().hasPrefix("eneral") { rest = rest.dropFirst(6) }
            default: letters.insert(Character(sign.lowercased()))
            }
        }
        self = NumberForm.of(letters)
    }

    private static func of(_ letters: Set<Character>) -> NumberForm {
        let hasClock = letters.contains("h") || letters.contains("s")
        if letters.contains("y") || letters.contains("d") || letters.contains("m") && !hasClock { return .date }
        return hasClock ? .time : letters.contains("%") ? .percent : .plain
    }
}

/// The form of each style that a cell may name.
final class StyleHandler: XMLHandler {
    private(set) var forms: [NumberForm] = []
    private var codes: [Int: NumberForm] = [:]
    private var isCells = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case XMLName("numFmt"):
            if let id = attributes.number(XMLName("numFmtId")),
                let code = attributes[XMLName("formatCode")]
            {
                codes[id] = NumberForm(code: code)
            }
        case XMLName("cellXfs"): isCells = true
        case XMLName("xf") where isCells:
            let id = attributes.number(XMLName("numFmtId")) ?? 0
            forms.append(codes[id] ?? NumberForm(builtIn: id))
        default: break
        }
    }

    func end(_ name: XMLName) { if name == XMLName("cellXfs") { isCells = false } }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
