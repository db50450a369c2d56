extension Swedish {
    /// The label with soft hyphens where a later part of a word begins: for the narrow heads of columns.
    package static func hyphenated(_ label: String) -> String {
        laterParts.reduce(label) { text, part in
            guard let range = text.firstRange(of: part), range.lowerBound > text.startIndex,
                text[text.index(before: range.lowerBound)].isLetter
            else { return text }
            return text[..<range.lowerBound] + "\u{AD}" + text[range.lowerBound...]
        }
    }

    private static let laterParts = ["vård", "besök", "givning", "tjänst"]
}
