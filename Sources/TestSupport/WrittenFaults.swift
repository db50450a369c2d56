/// What is wrong in a Swedish text however it was put together: "1 kommuner", "..", two blanks, "−0", "är är".
///
/// Each fault with some of the text around it. Signs in tables are no sentences: give it running text.
package func writtenFaults(_ text: String) -> [String] {
    let plain = text.replacing("\u{A0}", with: " ")
    return patterns().flatMap { name, pattern in
        plain.matches(of: pattern).map { match in
            let start = plain.index(match.range.lowerBound, offsetBy: -25, limitedBy: plain.startIndex)
            let end = plain.index(match.range.upperBound, offsetBy: 25, limitedBy: plain.endIndex)
            return "\(name): ”\(plain[(start ?? plain.startIndex)..<(end ?? plain.endIndex)])”"
        }
    }
}

private func patterns() -> [(String, Regex<Substring>)] {
    [
        (
            "ett av många",
            /(?:^|[^\d,.–−  ] |\()1 (?:mottagningar|kommuner|enheter|tjänster|åtgärder|månader|punkter)\b/
        ),
        ("två blanka", /[^\s] {2,}[^\s]/), ("två skiljetecken", /[.,;:][.,;:]|[.,;:] [.,;]/),
        ("blank före skiljetecken", /[\p{L}\d] [.,;:](?: |$)/), ("minus noll", /−0(?:,0+)?(?:[^\d,]|$)/),
        ("samma ord två gånger", /\b(?:är är|och och|av av|i i|den den|som som|har har|till till|på på)\b/),
        ("tom parentes", /\( *\)/),
    ]
}
