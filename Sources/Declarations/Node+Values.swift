package import Diagnostics
package import Values

extension Node {
    /// A text that says something.
    package func string(_ findings: Findings) -> String? {
        guard let text = anyString(findings) else { return nil }
        guard text.allSatisfy(\.isWhitespace) else { return text }
        if !isEmpty { findings.emptyValue("texten är tom", at: place) }
        return nil
    }

    /// A text where also the empty one says something, as among the words for missing values.
    package func anyString(_ findings: Findings) -> String? {
        if let scalar { return scalar }
        findings.expected("en text", self)
        return nil
    }

    /// A text, or the one of `language` in a map by language; the first when that one is absent.
    package func text(_ findings: Findings, language: String) -> String? {
        guard let entries, let first = entries.first else { return string(findings) }
        return (entries.first { $0.key == language } ?? first).value.string(findings)
    }

    package func integer(_ findings: Findings, in range: ClosedRange<Int>) -> Int? {
        if let text = scalar, let value = Int(text), Exact(parsing: text) != nil, range.contains(value) { return value }
        let bounds =
            range.upperBound == .max
            ? "som är minst \(range.lowerBound)" : "från \(range.lowerBound) till \(range.upperBound)"
        findings.expected("ett heltal \(bounds)", self)
        return nil
    }

    /// A number with a decimal point; a comma gets its own advice.
    package func number(_ findings: Findings) -> Exact? {
        guard let text = scalar else {
            findings.expected("ett tal", self)
            return nil
        }
        if let value = Exact(parsing: text) { return value }
        let comma = Exact(parsing: text, decimalSeparator: UInt8(ascii: ",")) != nil
        let hint =
            comma ? "skriv \(text.split(separator: ",").joined(separator: "."))" : "skriv talet med siffror, som 82.5"
        findings.expected("ett tal med decimalpunkt", self, hint: hint)
        return nil
    }

    package func flag(_ findings: Findings) -> Bool? {
        switch scalar {
        case "true": return true
        case "false": return false
        default:
            findings.expected("true eller false", self)
            return nil
        }
    }

    package func day(_ findings: Findings) -> Day? {
        if let text = scalar, let day = Day(parsing: text) { return day }
        findings.expected(
            "ett datum som finns", self, hint: "skriv datumet som \(scalar.flatMap(likelyDay) ?? "2025-12-31")")
        return nil
    }

    /// - Parameter edition: the period that times like `-1` are counted back from; nil where none may be.
    package func period(_ findings: Findings, in edition: Period? = nil) -> Period? {
        if let text = scalar, let period = Period(parsing: text, in: edition) { return period }
        findings.expected("en tid", self, hint: timeAdvice(scalar ?? ""))
        return nil
    }

    package func word<T>(_ findings: Findings, _ words: KeyValuePairs<String, T>) -> T? {
        word(findings, among: words.map(\.key)).flatMap { text in words.first { $0.key == text }?.value }
    }

    /// One of the words as it stands, else a finding that lists them.
    package func word(_ findings: Findings, among words: [String]) -> String? {
        guard let text = scalar else {
            findings.expected("ett ord", self)
            return nil
        }
        if words.contains(text) { return text }
        // As a proposed declaration leaves what only the author knows.
        let isUnanswered = text == "…" || text == "..."
        findings.add(
            .unknownWord, isUnanswered ? "här saknas ett svar" : "ordet «\(text)» går inte att använda här", at: place,
            hint: didYouMean(text, among: words) ?? "välj bland \(words.joined(separator: ", "))")
        return nil
    }

    /// The items, at least one unless the list may be empty.
    package func list(_ findings: Findings, mayBeEmpty: Bool = false) -> [Node] {
        guard let items else {
            findings.expected(
                "en lista", self,
                hint: "skriv [\(scalar.flatMap(itemsOnOneLine) ?? "a, b")] eller en rad med - för varje")
            return []
        }
        if items.isEmpty, !mayBeEmpty { findings.emptyValue("listan är tom", at: place) }
        return items
    }

    /// The items of a list, or the value itself.
    package func oneOrMore(_ findings: Findings) -> [Node] { items == nil ? [self] : list(findings) }
}

extension Findings {
    /// "här väntas X, inte Y".
    package func expected(_ form: String, _ node: Node, hint: String? = nil) {
        // That it has no value was told when the file was read.
        guard !node.isEmpty else { return }
        let found = node.scalar.map { $0.isEmpty ? "inget" : "«\($0)»" } ?? node.form
        add(.wrongType, "här väntas \(form), inte \(found)", at: node.place, hint: hint ?? "skriv \(form)")
    }
}

/// A text that may stand between square brackets as it is.
private func itemsOnOneLine(_ text: String) -> String? {
    text.count < 60 && !text.contains(where: { "[]{}:#\"'\n".contains($0) }) && !text.isEmpty ? text : nil
}
