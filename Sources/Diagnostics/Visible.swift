/// Text from outside as it may stand in a message: control, bidi and other invisible characters shown as ⟨U+202E⟩,
/// so that a file cannot drive the reader's terminal. What everybody has a word for is called by it.
package func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if isInvisible(scalar) {
            result.append(contentsOf: codePoint(scalar).unicodeScalars)
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
    if let name = [0x9: "tabb", 0xA: "radbrytning", 0xD: "radbrytning"][scalar.value] { return "⟨\(name)⟩" }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "⟩"
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false
    }
}
