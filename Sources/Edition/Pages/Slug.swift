/// A text as it may stand in an address: small letters a–z, digits and single hyphens; letters with marks lose them.
///
/// `slug("Hur går det i Övertorneå?")` is `hur-gar-det-i-overtornea`. Empty when nothing is left.
package func slug(_ text: String) -> String {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
        let letters = folded(scalar)
        if letters.isEmpty, scalar.properties.generalCategory == .nonspacingMark { continue }
        if letters.isEmpty, result.last != hyphen, !result.isEmpty { result.append(hyphen) }
        result += letters
    }
    if result.last == hyphen { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
}

private let hyphen = UInt8(ascii: "-")

/// The letters and digits that stand for a sign; none for what separates words.
private func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.flatMap { scalar -> [UInt8] in
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            let isPart =
                (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            return isPart ? [byte] : []
        }
        return Array((foldings.first { $0.letters.unicodeScalars.contains(scalar) }?.ascii ?? "").utf8)
    }
}

/// Latin letters of the languages in and around Norrbotten and of names in general.
private let foldings: [(ascii: String, letters: String)] = [
    ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ðďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģǥǧ"), ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķǩ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
    ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"),
    ("y", "ýÿŷ"), ("z", "źżžʒǯ"),
]
