package import Diagnostics

/// The text with the serial of every personal identity number hidden: `19900101-****`. Also where marks of Markdown or
/// YAML stand within the number.
package func maskingPersonalIdentityNumbers(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let numbers = allPersonalIdentityNumbers(in: bytes) + allPersonalIdentityNumbers(writtenIn: bytes)
    guard !numbers.isEmpty else { return text }
    return String(decoding: masked(bytes, numbers.flatMap(\.serial)), as: UTF8.self)
}

/// The bytes with an asterisk for each of the signs.
private func masked(_ bytes: [UInt8], _ signs: [Range<Int>]) -> [UInt8] {
    var out: [UInt8] = []
    var position = 0
    for sign in Set(signs).sorted(by: { $0.lowerBound < $1.lowerBound }) where sign.lowerBound >= position {
        out += bytes[position..<sign.lowerBound]
        out.append(UInt8(ascii: "*"))
        position = sign.upperBound
    }
    return out + bytes[position...]
}

extension SourceText {
    /// The place of a number, with its serial hidden in the line, however it is written.
    func maskedPlace(_ number: PersonalIdentityNumber) -> Place {
        let found = place(number.range)
        let line = bytesOfLine(found.line)
        let inLine = number.serial.filter { $0.lowerBound >= line.lowerBound && $0.upperBound <= line.upperBound }
        let signs = inLine.map { $0.lowerBound - line.lowerBound..<$0.upperBound - line.lowerBound }
        let text = masked(Array(bytes[line]), signs)
        return Place(
            path: maskingPersonalIdentityNumbers(path), line: found.line, column: found.column, length: found.length,
            excerpt: maskingPersonalIdentityNumbers(String(decoding: text, as: UTF8.self)))
    }
}

extension Place {
    /// The same place with personal identity numbers hidden in its path and excerpt.
    package var masked: Place {
        Place(
            path: maskingPersonalIdentityNumbers(path), line: line, column: column, length: length,
            excerpt: excerpt.map(maskingPersonalIdentityNumbers), address: address.map(maskingPersonalIdentityNumbers))
    }
}

extension Diagnostic {
    /// The same finding with personal identity numbers hidden in all that is printed.
    package var masked: Diagnostic {
        Diagnostic(
            rule, maskingPersonalIdentityNumbers(message), at: place.masked,
            label: label.map(maskingPersonalIdentityNumbers), hint: hint.map(maskingPersonalIdentityNumbers),
            notes: notes.map { Note(maskingPersonalIdentityNumbers($0.text), at: $0.place?.masked) },
            known: known)
    }
}

extension Findings {
    /// What is told, in order: any finding may quote a line with a personal identity number, and none shows it.
    /// A name that there is not, asked for in many places, is one.
    package var told: [Diagnostic] {
        gathered {
            ["unknown-measure", "unknown-dimension", "unknown-resource", "unknown-value", "missing-file"].contains(
                $0.id)
        }
        .map(\.masked)
    }
}
