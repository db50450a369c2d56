/// Finds the numbers in a folded text.
struct NumberFinder {
    let text: FoldedText
    private var signs: [UInt8] { text.signs }

    init(_ text: FoldedText) { self.text = text }

    /// A date and where it ends.
    private struct DatePart {
        var digits: [UInt8]
        let end: Int
        /// Its parts are divided, as in `1990-01-01`.
        let isDivided: Bool
    }

    func all() -> [PersonalIdentityNumber] {
        var found: [PersonalIdentityNumber] = []
        var position = 0
        while position < signs.count {
            guard isDigit(signs[position]) else {
                position += 1
                continue
            }
            let run = digits(from: position)
            if let number = number(at: run), !isPartOfAnother(number) {
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
            serial: (number.end - 4..<number.end).map { text.bytes($0..<$0 + 1) }, digits: number.digits,
            isTelephone: number.isPlain && isTelephone(number), isPlain: number.isPlain)
    }

    // MARK: Forms

    struct Match {
        let start: Int
        let end: Int
        /// The last ten digits, with 1 for the letter of an interim number.
        let digits: [UInt8]
        let isPlain: Bool
    }

    private func number(at run: Range<Int>) -> Match? {
        if run.count == 10 || run.count == 12 {
            let digits = Array(signs[run])
            return isNumber(digits)
                ? Match(start: run.lowerBound, end: run.upperBound, digits: digits.suffix(10), isPlain: true) : nil
        }
        guard let date = date(at: run), let serial = serial(after: date) else { return nil }
        let digits = date.digits + serial.digits
        guard isNumber(digits) else { return nil }
        return Match(start: run.lowerBound, end: serial.end, digits: digits.suffix(10), isPlain: false)
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
    private func serial(after date: DatePart) -> (digits: [UInt8], end: Int)? {
        let start = afterDivider(date.end)
        guard start < signs.count else { return nil }
        let isLetter = interimLetters.contains(signs[start])
        let run = digits(from: isLetter ? start + 1 : start)
        guard run.count == (isLetter ? 3 : 4), isLetter || start > date.end, !isYear(run) else { return nil }
        return ((isLetter ? [UInt8(ascii: "1")] : []) + signs[run], run.upperBound)
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
        return after(after(sign, [UInt8(ascii: "-"), UInt8(ascii: "+")]), [blank])
    }

    private func after(_ position: Int, _ allowed: [UInt8]) -> Int {
        position < signs.count && allowed.contains(signs[position]) ? position + 1 : position
    }

    private func digits(from start: Int) -> Range<Int> {
        var end = start
        while end < signs.count, isDigit(signs[end]) { end += 1 }
        return start..<end
    }

    private let blank = UInt8(ascii: " ")
    private let dividers = Array("-/._:".utf8)
    /// The signs that stand for an unassigned digit in interim numbers.
    private let interimLetters = Array("TRSUWXJKLMN".utf8)
}
