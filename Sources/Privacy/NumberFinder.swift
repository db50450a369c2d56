/// Finds the numbers in a folded text.
struct NumberFinder {
    let text: FoldedText
    var signs: [UInt8] { text.signs }

    init(_ text: FoldedText) { self.text = text }

    /// A date and where it ends.
    private struct DatePart {
        var digits: [UInt8]
        let end: Int
        /// Its parts are divided, as in `1990-01-01`.
        let isDivided: Bool
    }

    /// Every number, and those in which letters stand for digits: they have a dash, or all twelve digits.
    func all() -> [PersonalIdentityNumber] {
        let plain = numbers { _ in true }
        guard let altered = text.withLettersAsDigits else { return plain }
        let others = NumberFinder(altered).numbers { number in
            let isAltered = (number.start..<number.end).contains { altered.signs[$0] != signs[$0] }
            return isAltered && (number.form == .dashed || number.isPlain && number.end - number.start == 12)
        }
        let new = others.filter { other in !plain.contains { $0.range.overlaps(other.range) } }
        return new.isEmpty ? plain : (plain + new).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func numbers(_ isMeant: (Match) -> Bool) -> [PersonalIdentityNumber] {
        var found: [PersonalIdentityNumber] = []
        var position = 0
        while position < signs.count {
            guard isDigit(signs[position]) else {
                position += 1
                continue
            }
            let run = digits(from: position)
            if let number = number(at: run) ?? grouped(at: run) ?? named(at: run), !isPartOfAnother(number),
                isMeant(number)
            {
                found.append(told(number))
                position = number.end
            } else {
                position = run.upperBound
            }
        }
        return found
    }

    private func told(_ number: Match) -> PersonalIdentityNumber {
        PersonalIdentityNumber(
            range: text.bytes(number.start..<number.end),
            serial: number.serial.map { text.bytes($0..<$0 + 1) }, digits: number.digits,
            isTelephone: number.isPlain && isTelephone(number), isPlain: number.isPlain)
    }

    // MARK: Forms

    struct Match {
        let start: Int
        let end: Int
        /// The last ten digits, with 1 for the letter of an interim number.
        let digits: [UInt8]
        /// Where the four last signs stand.
        let serial: [Int]
        let form: Form

        init(_ start: Int, _ end: Int, _ digits: [UInt8], _ form: Form, serial: [Int]? = nil) {
            (self.start, self.end, self.form) = (start, end, form)
            self.digits = Array(digits.suffix(10))
            self.serial = serial ?? Array((end - 4)..<end)
        }

        var isPlain: Bool { form == .plain }
    }

    /// What stands between date and serial.
    enum Form {
        /// Nothing, as in an amount.
        case plain
        /// A dash or a plus, by which it is a number whatever stands around it.
        case dashed
        case other
    }

    private func number(at run: Range<Int>) -> Match? {
        if run.count == 10 || run.count == 12 {
            let digits = Array(signs[run])
            return isNumber(digits) ? Match(run.lowerBound, run.upperBound, digits, .plain) : nil
        }
        guard let date = date(at: run),
            let serial = serial(after: date) ?? farSerial(after: date) ?? listedSerial(after: date)
        else { return nil }
        let digits = date.digits + serial.digits
        guard isNumber(digits) else { return nil }
        let between = signs[date.end..<serial.start]
        let match = Match(run.lowerBound, serial.end, digits, between.contains(where: isDash) ? .dashed : .other)
        return isRowOfCells(match, between) ? nil : match
    }

    /// `900101`, `19900101`, `1990-01-01`, `90/01/01`: the same sign between all parts.
    private func date(at run: Range<Int>) -> DatePart? {
        if run.count == 6 || run.count == 8 {
            return DatePart(digits: Array(signs[run]), end: run.upperBound, isDivided: false)
        }
        guard run.count == 4 || run.count == 2, run.upperBound < signs.count else { return nil }
        let sign = signs[run.upperBound]
        guard dividers.contains(sign) || sign == blank && run.count == 4 else { return nil }
        let month = digits(from: run.upperBound + 1)
        guard month.count == 2, month.upperBound < signs.count, signs[month.upperBound] == sign else { return nil }
        let day = digits(from: month.upperBound + 1)
        guard day.count == 2 else { return nil }
        return DatePart(digits: Array(signs[run] + signs[month] + signs[day]), end: day.upperBound, isDivided: true)
    }

    /// Four digits, or a letter of an interim number and three.
    private func serial(after date: DatePart) -> (digits: [UInt8], start: Int, end: Int)? {
        let start = afterDivider(date.end)
        guard start < signs.count else { return nil }
        let isLetter = interimLetters.contains(signs[start])
        let run = digits(from: isLetter ? start + 1 : start)
        guard run.count == (isLetter ? 3 : 4), isLetter || start > date.end, !isYear(run) else { return nil }
        let isBlank = signs[date.end..<start].allSatisfy { $0 == blank }
        if date.isDivided, isBlank, !isLetter, isCalendarYear(run) { return nil }
        return ((isLetter ? [UInt8(ascii: "1")] : []) + signs[run], start, run.upperBound)
    }

    /// Four digits after any few signs that are no letters or digits, after a `T` or after `nr`; only after a date
    /// without signs in it, since after `2025-12-31:` comes a quantity. A year is none.
    private func farSerial(after date: DatePart) -> (digits: [UInt8], start: Int, end: Int)? {
        let between = signs[date.end...].prefix(NumberFinder.farthest).prefix { !isDigit($0) }
        guard !between.isEmpty, isDividing(between, date) else { return nil }
        let run = digits(from: between.endIndex)
        guard run.count == 4, !isYear(run), between.contains(where: isDash) || !isCalendarYear(run) else { return nil }
        return (Array(signs[run]), run.lowerBound, run.upperBound)
    }

    /// Four digits after a comma and a blank, after a date with signs in it: `1990-01-01, 1239`. What is counted has a
    /// word after it (`2025-12-31, 1239 ärenden`), and a year is none.
    private func listedSerial(after date: DatePart) -> (digits: [UInt8], start: Int, end: Int)? {
        guard date.isDivided, signs[date.end...].starts(with: ", ".utf8) else { return nil }
        let run = digits(from: date.end + 2)
        let after = signs[run.upperBound...].drop { $0 == blank }.first
        guard run.count == 4, !isCalendarYear(run),
            after.map({ !isLetter($0) && !isDigit($0) && $0 != FoldedText.other }) ?? true
        else { return nil }
        return (Array(signs[run]), run.lowerBound, run.upperBound)
    }

    private func isDividing(_ between: ArraySlice<UInt8>, _ date: DatePart) -> Bool {
        let hasLetters = between.contains(where: isLetter)
        if date.isDivided {
            return !hasLetters && between.contains(where: isDash) && between.allSatisfy { isDash($0) || $0 == blank }
        }
        guard hasLetters else { return between.count <= NumberFinder.mostSigns }
        let word = between.filter { $0 != blank && $0 != UInt8(ascii: ".") }.map { $0 | 0x20 }
        return word == Array("nr".utf8) || word == [UInt8(ascii: "t")] && between.count == 1
    }

    /// Signs between date and serial.
    private static let (mostSigns, farthest) = (5, 6)

    /// Cells beside each other, as in `5;900101;1239`: there the whole table is looked at.
    private func isRowOfCells(_ match: Match, _ between: ArraySlice<UInt8>) -> Bool {
        guard let sign = between.first(where: { $0 != blank }), cellEnds.contains(sign) else { return false }
        let before = signs[..<match.start].last { $0 != blank }
        return before == sign || signs[match.end...].first { $0 != blank } == sign
    }

    func isCalendarYear(_ run: Range<Int>) -> Bool {
        ["19", "20"].contains { signs[run].starts(with: $0.utf8) }
    }

    /// The year of a further date: `2025-01-01–2025-12-31` is no number.
    private func isYear(_ run: Range<Int>) -> Bool {
        guard run.count == 4, ["18", "19", "20", "21"].contains(where: { signs[run].starts(with: $0.utf8) }),
            run.upperBound < signs.count, dividers.contains(signs[run.upperBound])
        else { return false }
        let month = digits(from: run.upperBound + 1)
        let value = signs[month].reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 100) }
        return month.count == 2 && (1...12).contains(value)
    }

    /// Past what people write between date and serial: a dash or plus, perhaps with blanks around it; a blank; or
    /// another sign without blanks.
    private func afterDivider(_ start: Int) -> Int {
        guard start < signs.count else { return start }
        if [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":")].contains(signs[start]) {
            return start + 1
        }
        let sign = after(start, [blank])
        return after(after(sign, dashes), [blank])
    }

    private func after(_ position: Int, _ allowed: [UInt8]) -> Int {
        position < signs.count && allowed.contains(signs[position]) ? position + 1 : position
    }

    func digits(from start: Int) -> Range<Int> {
        var end = start
        while end < signs.count, isDigit(signs[end]) { end += 1 }
        return start..<end
    }

    func isDash(_ sign: UInt8) -> Bool { dashes.contains(sign) }

    var blank: UInt8 { UInt8(ascii: " ") }
}

private let dashes = Array("-+".utf8)
private let cellEnds = Array(",;|".utf8)
private let dividers = Array("-/._:".utf8)
/// The signs that stand for an unassigned digit in interim numbers.
private let interimLetters = Array("TRSUWXJKLMN".utf8)
