package import Diagnostics

/// The text with the serial of every personal identity number hidden: `19900101-****`.
package func maskingPersonalIdentityNumbers(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let numbers = personalIdentityNumbers(in: bytes)
    guard !numbers.isEmpty else { return text }
    var masked = bytes
    for number in numbers {
        for index in number.upperBound - 4..<number.upperBound { masked[index] = UInt8(ascii: "*") }
    }
    return String(decoding: masked, as: UTF8.self)
}

extension Place {
    /// The same place with personal identity numbers hidden in its path and excerpt.
    package var masked: Place {
        Place(
            path: maskingPersonalIdentityNumbers(path), line: line, column: column, length: length,
            excerpt: excerpt.map(maskingPersonalIdentityNumbers))
    }
}

extension Diagnostic {
    /// The same finding with personal identity numbers hidden in all that is printed.
    package var masked: Diagnostic {
        Diagnostic(
            rule, maskingPersonalIdentityNumbers(message), at: place.masked,
            label: label.map(maskingPersonalIdentityNumbers), hint: hint.map(maskingPersonalIdentityNumbers),
            notes: notes.map { Note(maskingPersonalIdentityNumbers($0.text), at: $0.place?.masked) })
    }
}

extension Findings {
    /// What is told, in order: any finding may quote a line with a personal identity number, and none shows it.
    package var told: [Diagnostic] { sorted.map(\.masked) }
}
