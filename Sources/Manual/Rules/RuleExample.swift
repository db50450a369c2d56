/// How one rule was broken in its broken project, and what the program said of it.
package struct RuleExample: Sendable {
    /// Where, and when a line can be shown, the line with signs under what is wrong.
    package let lines: String
    package let message: String
    package let hint: String?
}

/// By the rule's id, of the texts in this folder, which are made from `Tests/Broken` by `make manual`.
package let ruleExamples: [String: RuleExample] = {
    let texts = ruleTexts.flatMap { $0.split(separator: "\n\n") }
    return Dictionary(texts.compactMap(parsed)) { first, _ in first }
}()

/// Lines of the form `name: text`; `line` and `mark` are absent where there is no line to show.
private func parsed(_ text: Substring) -> (String, RuleExample)? {
    var words: [Substring: String] = [:]
    for line in text.split(separator: "\n") {
        guard let colon = line.firstRange(of: ": ") else { continue }
        words[line[..<colon.lowerBound]] = String(line[colon.upperBound...])
    }
    guard let rule = words["rule"], let place = words["place"], let message = words["message"] else { return nil }
    let lines = [place, words["line"], words["mark"]].compactMap(\.self).joined(separator: "\n")
    return (rule, RuleExample(lines: lines, message: message, hint: words["hint"]))
}
