/// Looks whether bytes are a well-formed XML document of the kind that our writer makes: elements, attributes within
/// double quotes, text and the five entities; no comments, declarations or name spaces of the reader's concern.
///
/// It shares nothing with the writer, so that a fault of the writer is found. Linear in the bytes.
package struct XMLCheck {
    private let scalars: String.UnicodeScalarView
    private var position: String.UnicodeScalarView.Index
    private var open: [String] = []
    private var hasRoot = false

    /// Whether the document can be read by any XML reader.
    package static func isWellFormed(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        var check = XMLCheck(text)
        return check.run()
    }

    private init(_ text: String) {
        scalars = text.unicodeScalars
        position = scalars.startIndex
    }

    private mutating func run() -> Bool {
        while let scalar = next() {
            let isSound = scalar == "<" ? tag() : text(scalar)
            guard isSound else { return false }
        }
        return hasRoot && open.isEmpty
    }

    private mutating func next() -> Unicode.Scalar? {
        guard position < scalars.endIndex else { return nil }
        defer { position = scalars.index(after: position) }
        return scalars[position]
    }

    private var peek: Unicode.Scalar? { position < scalars.endIndex ? scalars[position] : nil }

    /// A character of text; outside the root only blanks may stand.
    private mutating func text(_ scalar: Unicode.Scalar) -> Bool {
        guard !open.isEmpty || scalar.properties.isWhitespace else { return false }
        return character(scalar)
    }

    /// XML 1.0 §2.2 and §4.1.
    private mutating func character(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "&" { return entity() }
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
        default: return false
        }
    }

    private mutating func entity() -> Bool {
        var name = ""
        while let scalar = next(), scalar != ";" {
            name.unicodeScalars.append(scalar)
            if name.utf8.count > 6 { return false }
        }
        return ["amp", "lt", "gt", "quot", "apos", "#39"].contains(name)
    }

    private mutating func name() -> String {
        var name = ""
        while let scalar = peek, isOfName(scalar) {
            name.unicodeScalars.append(scalar)
            _ = next()
        }
        return name
    }

    /// Signs of ASCII are judged without Unicode's tables.
    private func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", ":", "a"..."z", "A"..."Z", "0"..."9": true
        default:
            !scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        }
    }

    private mutating func tag() -> Bool {
        if peek == "/" {
            _ = next()
            return open.popLast() == name() && next() == ">"
        }
        let own = name()
        guard !own.isEmpty, !(open.isEmpty && hasRoot) else { return false }
        hasRoot = true
        guard let isEmpty = attributes() else { return false }
        if !isEmpty { open.append(own) }
        return true
    }

    /// To the end of the tag; whether it closes itself, nil when it is at fault.
    private mutating func attributes() -> Bool? {
        var names: Set<String> = []
        while let scalar = next() {
            switch scalar {
            case ">": return false
            case "/": return next() == ">" ? true : nil
            case " ":
                let own = name()
                guard !own.isEmpty, names.insert(own).inserted, next() == "=", next() == "\"", value() else {
                    return nil
                }
            default: return nil
            }
        }
        return nil
    }

    private mutating func value() -> Bool {
        while let scalar = next(), scalar != "\"" {
            guard scalar != "<", character(scalar) else { return false }
        }
        return position > scalars.startIndex && scalars[scalars.index(before: position)] == "\""
    }
}
