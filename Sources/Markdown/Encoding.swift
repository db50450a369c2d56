import Diagnostics

/// Checks the bytes of a file before anyone reads them as text.
struct Encoding {
    let source: SourceText
    let faults: Faults

    /// False when the file is not UTF-8. Control and direction characters are told, and reading goes on.
    func check() -> Bool {
        var offset = 0
        let bytes = source.bytes
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                checkASCII(at: offset)
                offset += 1
                continue
            }
            guard let (scalar, length) = scalar(in: bytes, at: offset) else {
                refuse(at: offset)
                return false
            }
            check(scalar, at: offset, length)
            offset += length
        }
        return true
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

    private func refuse(at offset: Int) {
        let byte = source.bytes[offset]
        let hex = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        let letter = windowsLetters[byte].map { ", det ser ut som ett \($0) i Windows-1252" } ?? ""
        faults.add(
            .notUTF8, "filen är inte UTF-8 vid byte \(offset + 1)", at: offset..<offset + 1,
            label: "byten \(hex)\(letter)", hint: "spara filen som UTF-8 i textredigeraren")
    }

    private func checkASCII(at offset: Int) {
        let next = offset + 1 < source.bytes.count ? source.bytes[offset + 1] : 0
        guard Encoding.isControl(source.bytes[offset], next: next) else { return }
        addControl(at: offset, length: 1)
    }

    private func check(_ scalar: UInt32, at offset: Int, _ length: Int) {
        if isDirectionMark(scalar) {
            faults.add(
                .directionMark, "ett osynligt tecken vänder textens riktning",
                at: offset..<offset + length, hint: "stryk tecknet och skriv om ordet för hand")
        } else if scalar == 0xFFFD {
            faults.add(
                .lostCharacter, "ett tecken har gått förlorat: här står �", at: offset..<offset + length,
                hint: "skriv dit bokstaven som ska stå där")
        } else if isForbidden(scalar) {
            addControl(at: offset, length: length)
        }
    }

    private func addControl(at offset: Int, length: Int) {
        faults.add(
            .controlCharacter, "ett styrtecken står i texten", at: offset..<offset + length,
            hint: "stryk tecknet; ofta följer det med från en PDF eller ett kalkylblad")
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

/// Characters that turn the direction of text: UAX 9 §2, embeddings, overrides and isolates.
func isDirectionMark(_ scalar: UInt32) -> Bool {
    (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
}

/// C0, C1 and non-characters, which HTML forbids; tab and line breaks are not among them.
func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
}

/// The scalar at `offset` and its length in bytes, by table 3-7 of the Unicode standard; nil when ill-formed.
private func scalar(in bytes: [UInt8], at offset: Int) -> (UInt32, Int)? {
    let lead = bytes[offset]
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
        guard bytes[index] & 0xC0 == 0x80 else { return nil }
        value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return nil }
    return (value, length)
}

/// The letters that Swedish files in the old encoding break on.
private let windowsLetters: [UInt8: String] = [
    0xE5: "å", 0xE4: "ä", 0xF6: "ö", 0xC5: "Å", 0xC4: "Ä", 0xD6: "Ö", 0xE9: "é", 0xFC: "ü", 0x96: "tankstreck",
    0x94: "citattecken", 0x93: "citattecken",
]
