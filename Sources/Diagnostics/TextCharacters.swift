/// Judges the bytes of a text, or a part of it, before anyone reads them as characters.
package struct TextCharacters {
    private let source: SourceText
    private let range: Range<Int>

    /// One fault with the bytes that it is about.
    package struct Fault {
        package let rule: Rule
        package let message: String
        package let range: Range<Int>
        package let label: String?
        package let hint: String
    }

    package init(_ source: SourceText, _ range: Range<Int>) {
        self.source = source
        self.range = range
    }

    /// False when the text is not UTF-8, at the first byte that is not. Other faults are told, and reading goes on.
    package func check(_ tell: (Fault) -> Void) -> Bool {
        var offset = range.lowerBound
        let bytes = source.bytes
        while offset < range.upperBound {
            // What nearly all bytes of a text are.
            if (0x20...0x7E).contains(bytes[offset]) || bytes[offset] == UInt8(ascii: "\n") {
                offset += 1
                continue
            }
            guard let (scalar, length) = scalar(in: bytes[..<range.upperBound], at: offset) else {
                tell(notUTF8(at: offset))
                return false
            }
            if let fault = fault(scalar, at: offset) {
                tell(
                    Fault(
                        rule: fault.rule, message: fault.message, range: offset..<offset + length, label: nil,
                        hint: fault.hint))
            }
            offset += length
        }
        return true
    }

    /// Nil for the mark of byte order at the start of a file. A carriage return belongs before a line feed.
    private func fault(_ scalar: Unicode.Scalar, at offset: Int) -> CharacterFault? {
        if scalar == "\u{FEFF}", offset == 0 { return nil }
        if scalar == "\r" {
            let next = offset + 1 < range.upperBound ? source.bytes[offset + 1] : 0
            return next == UInt8(ascii: "\n") ? nil : .control
        }
        return CharacterFault(scalar)
    }

    private func notUTF8(at offset: Int) -> Fault {
        let letter = windowsLetters[source.bytes[offset]].map { "ser ut som ett \($0) i Windows-1252" }
        return Fault(
            rule: .notUTF8, message: "filen är inte sparad som UTF-8", range: offset..<offset + 1,
            label: letter ?? "ett tecken i en annan teckenkodning",
            hint: "spara filen som UTF-8 i textredigeraren (i Anteckningar: Spara som, Kodning: UTF-8)")
    }
}

extension TextCharacters {
    /// Tells the first faults of a text; false when it is not UTF-8 or holds a control character.
    package func check(_ findings: Findings) -> Bool {
        var (told, isClean) = (0, true)
        let isText = check { fault in
            if fault.rule == .controlCharacter { isClean = false }
            told += 1
            // Each place looks at its whole line, and more of the same tells nothing.
            guard told <= TextCharacters.limit else { return }
            findings.add(
                fault.rule, fault.message, at: source.place(fault.range), label: fault.label, hint: fault.hint)
        }
        return isText && isClean
    }

    private static let limit = 50
}

/// The scalar at `offset` and its length in bytes, by table 3-7 of the Unicode standard; nil when ill-formed.
private func scalar(in bytes: ArraySlice<UInt8>, at offset: Int) -> (Unicode.Scalar, Int)? {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.endIndex else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
        guard bytes[index] & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least else { return nil }
    return Unicode.Scalar(value).map { ($0, length) }
}

/// The letters that Swedish files in the old encoding break on.
private let windowsLetters: [UInt8: String] = [
    0xE5: "å", 0xE4: "ä", 0xF6: "ö", 0xC5: "Å", 0xC4: "Ä", 0xD6: "Ö", 0xE9: "é", 0xFC: "ü", 0x96: "tankstreck",
    0x94: "citattecken", 0x93: "citattecken",
]
