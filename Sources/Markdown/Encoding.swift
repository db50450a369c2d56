import Diagnostics

/// Checks the bytes of a file before anyone reads them as text.
struct Encoding {
    let source: SourceText
    let faults: Faults

    /// False when the file is not UTF-8. Control and direction characters are told, and reading goes on.
    func check() -> Bool {
        TextCharacters(source, source.bytes.indices).check { fault in
            faults.add(fault.rule, fault.message, at: fault.range, label: fault.label, hint: fault.hint)
        }
    }

    /// The file for the parser: control characters as blanks, so that lines and offsets stay what they are.
    static func cleaned(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var cleaned = Array(bytes)
        for index in cleaned.indices {
            let next = index + 1 < cleaned.count ? cleaned[index + 1] : 0
            if isControl(cleaned[index], next: next) { cleaned[index] = UInt8(ascii: " ") }
        }
        return cleaned
    }

    /// C0 and DEL but tab and line break; a carriage return only where no line feed follows.
    private static func isControl(_ byte: UInt8, next: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A: false
        case 0x0D: next != 0x0A
        case 0x00...0x1F, 0x7F: true
        default: false
        }
    }
}
