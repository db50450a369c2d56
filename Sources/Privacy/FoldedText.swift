/// A text as a reader meets it, one byte a sign: digits of every script as 0–9, dashes as `-`, blanks and line breaks
/// as one blank, signs that are not seen left out, and all else as one byte that joins nothing.
struct FoldedText {
    /// How the bytes stand for a text.
    enum Form {
        /// As they are: cells, names, finished text.
        case plain
        /// As an author wrote them, in Markdown or YAML: emphasis, escapes, entities and tags are seen through.
        case written
    }

    /// ASCII letters and digits, `- + / . _ : , ; |`, blank, and `other`.
    private(set) var signs: [UInt8] = []
    /// Where in the bytes each sign stands.
    private(set) var ranges: [Range<Int32>] = []

    static let other: UInt8 = 0

    init(_ bytes: some Collection<UInt8>, _ form: Form = .plain) {
        let done: Void? = bytes.withContiguousStorageIfAvailable { unsafe fold($0, form) }
        if done == nil { unsafe Array(bytes).withUnsafeBufferPointer { unsafe fold($0, form) } }
    }

    /// Whether the bytes may hold a number at all: nine digits, or as many signs that may be digits of other scripts.
    static func mayHoldNumber(_ bytes: some Sequence<UInt8>) -> Bool {
        var digits = 0
        var isInNumber = false
        for byte in bytes {
            isInNumber = isDigit(byte) || isInNumber && digitAlike(byte) != nil
            if isInNumber || mayBeginDigit(byte) { digits += 1 }
        }
        return digits >= 9
    }

    /// Whether a digit beyond ASCII may begin with the byte: the first of them are ², ³ and ¹, which are C2 B2, C2 B3
    /// and C2 B9 in UTF-8 and one byte in Windows-1252, and all others lie from U+0660 on, which is D9 A0. The letters
    /// of Swedish lie between.
    private static func mayBeginDigit(_ byte: UInt8) -> Bool {
        byte >= 0xD9 || byte == 0xB2 || byte == 0xB3 || byte == 0xB9
    }

    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ form: Form) {
        signs.reserveCapacity(bytes.count)
        ranges.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            // Most signs, and of a plain text no more need be looked at.
            if form == .plain, unsafe bytes[position] < 0x80 {
                unsafe add(FoldedText.ascii(bytes[position]), position, 1)
                position += 1
                continue
            }
            let next = unsafe form == .written ? WrittenSign.read(bytes, at: position) : nil
            let (scalar, length) = unsafe next ?? FoldedText.scalar(bytes, at: position)
            if let scalar { add(FoldedText.sign(scalar), position, length) }
            position += length
        }
    }

    private mutating func add(_ sign: UInt8?, _ position: Int, _ length: Int) {
        guard let sign else { return }
        let range = Int32(position)..<Int32(position + length)
        if sign == UInt8(ascii: " "), signs.last == sign, let last = ranges.popLast() {
            ranges.append(last.lowerBound..<range.upperBound)
        } else {
            signs.append(sign)
            ranges.append(range)
        }
    }

    /// The same with `O` and `o` as 0, and `I` and `l` as 1, where they stand among digits, as in `199OO1O1-l239`; nil
    /// where none does. A word of which less than half is digits is left alone.
    var withLettersAsDigits: FoldedText? {
        var result: FoldedText?
        var start = 0
        while start < signs.count {
            let word = signs[start...].prefix { isDigit($0) || FoldedText.isASCIILetter($0) }
            let digits = word.count(where: isDigit)
            if digits < word.count, digits * 2 >= word.count,
                word.allSatisfy({ isDigit($0) || FoldedText.digitAlike($0) != nil })
            {
                var altered = result ?? self
                result = nil
                for index in word.indices { altered.signs[index] = FoldedText.digitAlike(signs[index]) ?? signs[index] }
                result = altered
            }
            start = max(word.endIndex, start + 1)
        }
        return result
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The digit that a letter is taken, or meant to be taken, for.
    private static func digitAlike(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "O"), UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "l"): UInt8(ascii: "1")
        default: nil
        }
    }

    /// The bytes of signs.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        Int(ranges[range.lowerBound].lowerBound)..<Int(ranges[range.upperBound - 1].upperBound)
    }
}

extension FoldedText {
    /// The scalar at a position and its length; a byte that is no UTF-8 is taken as Windows-1252.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> (Unicode.Scalar?, Int) {
        let first = unsafe bytes[position]
        guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        if first >= 0xC2, first <= 0xF4, position + length <= bytes.count {
            var value = UInt32(first) & (0xFF >> UInt32(length + 1))
            var isWhole = true
            for offset in 1..<length {
                isWhole = unsafe isWhole && bytes[position + offset] & 0xC0 == 0x80
                value = unsafe value << 6 | UInt32(bytes[position + offset] & 0x3F)
            }
            if isWhole, let scalar = Unicode.Scalar(value) { return (scalar, length) }
        }
        return (windows1252Dashes.contains(first) ? "-" : Unicode.Scalar(first), 1)
    }

    /// En dash and em dash.
    private static let windows1252Dashes: [UInt8] = [0x96, 0x97]

    /// The sign that stands for a scalar; nil for what is not seen.
    private static func sign(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return ascii(UInt8(scalar.value)) }
        let place = Int(scalar.value)
        return place < common.count ? common[place] : found(scalar)
    }

    /// Of the scalars up to the mathematical signs: no-break spaces and dashes stand in most texts, and to ask Unicode's
    /// tables of each costs a hundred times as much.
    private static let common: [UInt8?] = (0...UInt32(0x22FF)).map { Unicode.Scalar($0).flatMap(found) }

    private static func found(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return ascii(UInt8(scalar.value)) }
        if latinLetters.contains(scalar.value) { return other }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return nil }
        switch properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark: return nil
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return UInt8(ascii: " ")
        case .dashPunctuation: return UInt8(ascii: "-")
        default: break
        }
        if let alike = alikes[scalar] { return alike }
        guard properties.numericType == .decimal || properties.numericType == .digit,
            let value = properties.numericValue
        else { return other }
        return UInt8(ascii: "0") + UInt8(value)
    }

    /// À to ɏ, none of them a digit or anything else that counts: what most texts have beyond ASCII, told without
    /// Unicode's tables.
    static let latinLetters: ClosedRange<UInt32> = 0xC0...0x24F

    private static func ascii(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "/"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"),
            UInt8(ascii: "|"):
            byte
        case 0x09...0x0D, 0x20, 0x85: UInt8(ascii: " ")
        default: other
        }
    }

    /// Signs of other scripts that look like those that people write between date and serial.
    private static let alikes: [Unicode.Scalar: UInt8] = [
        "\u{2212}": UInt8(ascii: "-"), "\u{02D7}": UInt8(ascii: "-"), "\u{2043}": UInt8(ascii: "-"),
        "\u{207B}": UInt8(ascii: "-"), "\u{2796}": UInt8(ascii: "-"), "\u{00AF}": UInt8(ascii: "-"),
        "\u{FF0B}": UInt8(ascii: "+"), "\u{2795}": UInt8(ascii: "+"), "\u{207A}": UInt8(ascii: "+"),
        "\u{FF0F}": UInt8(ascii: "/"), "\u{2044}": UInt8(ascii: "/"), "\u{2215}": UInt8(ascii: "/"),
        "\u{FF0E}": UInt8(ascii: "."), "\u{2024}": UInt8(ascii: "."), "\u{FF3F}": UInt8(ascii: "_"),
        "\u{FF1A}": UInt8(ascii: ":"), "\u{2236}": UInt8(ascii: ":"), "\u{A789}": UInt8(ascii: ":"),
        "\u{2800}": UInt8(ascii: " "),
    ]
}
