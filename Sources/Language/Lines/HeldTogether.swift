/// What a line may not part in a run of text: "4 av 7 mottagningar", "tabell 4", "2026-02-27", "e-tjänst".
///
/// Works on the bytes of UTF-8, since every line of every page passes here. What is held is a matter of how Swedish is
/// written; how it is held is the writer's.
package struct HeldTogether {
    /// Where a blank stands that must not end a line, in order.
    package private(set) var blanks: [Int] = []
    /// What has a hyphen or a dash within and stands on one line, in order, none within another.
    package private(set) var wholes: [Range<Int>] = []

    private let text: [UInt8]

    package init(_ text: [UInt8]) {
        self.text = text
        // Most texts have neither a digit nor a hyphen, a dash or a section sign.
        guard text.contains(where: { isDigit($0) || $0 == hyphen || $0 == 0xE2 }) else { return }
        findBlanks()
        findWholes()
    }

    private mutating func findBlanks() {
        let words = self.words
        for index in words.indices.dropLast() {
            let (word, next) = (words[index], words[index + 1])
            guard next.lowerBound == word.upperBound + 1 else { continue }
            let before = index > 0 ? words[index - 1] : nil
            let after = index + 2 < words.count ? words[index + 2] : nil
            if holds(word, next, before: before, after: after) { blanks.append(word.upperBound) }
        }
    }

    private var words: [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        for position in text.indices where isBlank(text[position]) {
            if position > start { found.append(start..<position) }
            start = position + 1
        }
        if text.count > start { found.append(start..<text.count) }
        return found
    }

    /// Whether two words with a blank between them stand on one line.
    private func holds(_ word: Range<Int>, _ next: Range<Int>, before: Range<Int>?, after: Range<Int>?) -> Bool {
        switch (isDigit(text[word.upperBound - 1]), isDigit(text[next.lowerBound])) {
        case (true, false): holdsNumber(word, next, before: before, after: after)
        case (false, true): holdsWord(word, next, before)
        case (true, true): word.count < 4 && isNumber(word) && isThousand(next)
        case (false, false): false
        }
    }

    /// "4 mottagningar", "4 %", "4 av" before a number; a year is no number of things.
    private func holdsNumber(_ word: Range<Int>, _ next: Range<Int>, before: Range<Int>?, after: Range<Int>?) -> Bool {
        guard isNumber(word) else { return false }
        let following = letters(in: next)
        if following == of { return after.map { isDigit(text[$0.lowerBound]) } ?? false }
        guard !isYear(word) else { return false }
        // What is wider than a narrow column would be broken within the word.
        let isLong = before.map(letters) == of && word.count + next.count > HeldTogether.mostAfterOf
        guard !isLong else { return false }
        return startsWithSmallLetter(next) ? !HeldWords.passing.contains(following) : isSign(next)
    }

    /// Of the second number and its noun in "100 218 av 117 683 inkommande samtal".
    private static let mostAfterOf = 16

    /// "tabell 4", "§ 12", "R 3", "juni 2026", "av 7" after a number.
    private func holdsWord(_ word: Range<Int>, _ next: Range<Int>, _ before: Range<Int>?) -> Bool {
        let own = letters(in: word)
        if own == of { return before.map { isDigit(text[$0.upperBound - 1]) && isNumber($0) } ?? false }
        if HeldWords.months.contains(own) { return isYear(next.prefix(4)) }
        return HeldWords.numbered.contains(own) || HeldWords.endings.contains(where: own.hasSuffix) || isInitials(own)
    }

    private mutating func findWholes() {
        for position in text.indices.dropLast() {
            let found: Range<Int>? =
                switch text[position] {
                case hyphen: aroundHyphen(position)
                case 0xE2 where text[position...].starts(with: dash): aroundDash(position)
                default: nil
                }
            guard let found, found.count <= HeldTogether.mostBytes else { continue }
            if let last = wholes.last, last.upperBound > found.lowerBound {
                wholes[wholes.count - 1] = last.lowerBound..<max(last.upperBound, found.upperBound)
            } else {
                wholes.append(found)
            }
        }
    }

    /// More than this may be wider than a narrow page.
    private static let mostBytes = 32

    /// "2026-02-27" and "678-2021" whole; of "e-tjänst" only what the hyphen parts.
    private func aroundHyphen(_ position: Int) -> Range<Int>? {
        guard position > 0, position + 1 < text.count else { return nil }
        if isDigit(text[position - 1]), isDigit(text[position + 1]) { return reach(from: position, isPlain) }
        let isOneLetter = isLetter(text[position - 1]) && (position < 2 || !isWordByte(text[position - 2]))
        guard isOneLetter, isLetter(text[position + 1]), !isFirm(position + 1) else { return nil }
        var end = position + 2
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return position - 1..<end
    }

    /// "2016–2025", "januari–mars", and a dash before a number; a dash with blanks on both sides stands apart.
    private func aroundDash(_ position: Int) -> Range<Int>? {
        let end = position + dash.count
        guard end < text.count, !isBlank(text[end]), !isFirm(end) else { return nil }
        return reach(from: position) { isWordByte($0) || $0 == hyphen || $0 == UInt8(ascii: ",") }
    }

    private func reach(from position: Int, _ isWithin: (UInt8) -> Bool) -> Range<Int> {
        var (start, end) = (position, position + 1)
        while start > 0, isWithin(text[start - 1]), !isFirm(start - 2) { start -= 1 }
        while end < text.count, isWithin(text[end]), !isFirm(end) { end += 1 }
        return start..<end
    }

    /// A no-break space, whose two bytes begin here.
    private func isFirm(_ position: Int) -> Bool {
        position >= 0 && position + 1 < text.count && text[position] == 0xC2 && text[position + 1] == 0xA0
    }
}

extension HeldTogether {
    /// The word without the signs around it: "(tabell" is tabell, "2025)," nothing.
    private func letters(in word: Range<Int>) -> String {
        // After a no-break space a new word begins.
        let firm = word.last { isFirm($0 - 1) && $0 < word.upperBound }
        let own = (firm.map { $0 + 1 } ?? word.lowerBound)..<word.upperBound
        let start = own.first { isWordByte(text[$0]) } ?? own.upperBound
        var end = own.upperBound
        while end > start, !isWordByte(text[end - 1]), text[end - 1] != UInt8(ascii: ".") { end -= 1 }
        guard start < end else { return String(decoding: text[own], as: UTF8.self) }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// "4", "(4", "−4,5", "12 000" with a no-break space; not "1177:s" or "tabell 4".
    private func isNumber(_ word: Range<Int>) -> Bool { !word.contains { isLetter(text[$0]) && text[$0] < 0x80 } }

    private func isYear(_ word: Range<Int>) -> Bool {
        word.count == 4 && word.allSatisfy { isDigit(text[$0]) }
            && [[0x31, 0x39], [0x32, 0x30]].contains { text[word.lowerBound...].starts(with: $0) }
    }

    private func isThousand(_ word: Range<Int>) -> Bool {
        let digits = word.prefix { isDigit(text[$0]) }.count
        return digits == 3 && (digits == word.count || !isLetter(text[word.lowerBound + 3]))
    }

    private func startsWithSmallLetter(_ word: Range<Int>) -> Bool {
        let first = text[word.lowerBound]
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
            || first == 0xC3 && word.count > 1 && [0xA5, 0xA4, 0xB6].contains(text[word.lowerBound + 1])
    }

    /// %, ‰ or °.
    private func isSign(_ word: Range<Int>) -> Bool {
        text[word.lowerBound] == UInt8(ascii: "%")
            || [[0xE2, 0x80, 0xB0], [0xC2, 0xB0]].contains { text[word.lowerBound...].starts(with: $0) }
    }

    /// "R" of "R 3", "RS" of "RS 678-2021".
    private func isInitials(_ word: String) -> Bool {
        word.utf8.count <= 4 && word.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }
}

private let of = "av"
private let hyphen = UInt8(ascii: "-")
private let dash = Array("–".utf8)

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }
/// Of ASCII, or part of a sign beyond it.
private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
private func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
private func isPlain(_ byte: UInt8) -> Bool { isDigit(byte) || byte == hyphen || (isLetter(byte) && byte < 0x80) }
