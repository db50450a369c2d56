import Language

/// The numbers in a finished text, with their signs, in the order in which they stand: `+9,9`, `2 142`, and those that
/// the program writes in words.
func printedNumbers(in text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
        if word.utf8.contains(where: isDigit) { return digits(in: word) }
        let bare = withoutMarks(word)
        return isNumberWord(bare) ? [bare] : []
    }
}

/// Of "(Åby;+9,9" the digits with their sign.
private func digits(in word: Substring) -> [Substring] {
    word.split { !($0.utf8.allSatisfy(isDigit) || "+-−–±.,:".contains($0)) }.map(withoutMarks)
        .filter { $0.utf8.contains(where: isDigit) }
}

private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

/// Without what a sentence or a file puts about it.
private func withoutMarks(_ word: Substring) -> Substring {
    let isMark = { (sign: Character) in ".,:;!?()«»”\"".contains(sign) }
    return word.drop(while: isMark).droppingLast(while: isMark)
}

/// "Två", "tre" and the words of one and none.
private func isNumberWord(_ word: Substring) -> Bool {
    let letters = word.lowercased()
    return NumberWords.whole[letters] != nil || ["en", "ett"].contains(letters)
        || QuantifierWords.known[letters] == QuantifierWords.Quantifier.none
}

extension Substring {
    fileprivate func droppingLast(while isDropped: (Character) -> Bool) -> Substring {
        lastIndex { !isDropped($0) }.map { self[...$0] } ?? ""
    }
}

/// Where two texts differ: what stands in each between the words that they share, with some of those about it.
struct TextDifference {
    let old: String
    let new: String

    /// Words of what both have that are told on each side.
    private static let around = 3
    /// Words that are told of what differs.
    private static let within = 12

    init(_ old: String, _ new: String) {
        let (a, b) = (old.split(separator: " "), new.split(separator: " "))
        let ahead = zip(a, b).prefix { $0 == $1 }.count
        let most = min(a.count, b.count) - ahead
        let behind = zip(a.reversed(), b.reversed()).prefix(most).prefix { $0 == $1 }.count
        self.old = TextDifference.told(a, ahead, behind)
        self.new = TextDifference.told(b, ahead, behind)
    }

    private static func told(_ words: [Substring], _ ahead: Int, _ behind: Int) -> String {
        let different = words[ahead..<words.count - behind]
        let before = words[..<ahead].suffix(around)
        let after = different.count > within ? [] : words[different.endIndex...].prefix(around)
        let ends = [
            before.startIndex > 0 ? ["…"] : [], Array(before), Array(different.prefix(within)), Array(after),
            different.count > within || after.endIndex < words.count ? ["…"] : [],
        ]
        return ends.flatMap(\.self).joined(separator: " ")
    }
}
