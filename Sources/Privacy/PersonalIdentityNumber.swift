/// The bytes of every Swedish personal identity number in a text: personnummer, samordningsnummer and interim numbers.
///
/// Found are six or eight digits of a date and four of a serial, together or with one sign between them (hyphens,
/// dashes, minus, plus, blanks, soft hyphen), whose date exists and whose last digit is the Luhn digit of the ten.
/// A samordningsnummer has 60 added to its day; day 60, month 00 and days that the month lacks occur. An interim number has a letter of
/// TRSUWXJKLMN first in its serial, which counts as 1. Organisation numbers have no month, HSA-ids follow `SE`.
/// Source: Skatteverket, SKV 704 and SKV 709. Linear time.
package func personalIdentityNumbers(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    // Fewer than six digits are no number: where the sixth sign is none, six are passed at once.
    while position + shortest <= bytes.count {
        guard isDigit(bytes[position + shortest - 1]) else {
            position += shortest
            continue
        }
        var start = position + shortest - 1
        while start > position, isDigit(bytes[start - 1]) { start -= 1 }
        let run = digitRun(bytes, from: start)
        if let end = numberEnd(bytes, run), !isPartOfAnotherNumber(bytes, run.lowerBound..<end) {
            found.append(run.lowerBound..<end)
            position = end
        } else {
            position = run.upperBound
        }
    }
    return found
}

/// Digits of the shortest date.
private let shortest = 6

package func personalIdentityNumbers(in text: String) -> [Range<Int>] {
    personalIdentityNumbers(in: Array(text.utf8))
}

/// The end of the number that begins with a run of digits; nil when it is none.
private func numberEnd(_ bytes: [UInt8], _ run: Range<Int>) -> Int? {
    switch run.count {
    case 10, 12: return isNumber(bytes[run], interim: nil) ? run.upperBound : nil
    case 6, 8:
        let serial = afterSeparator(bytes, run.upperBound)
        guard let end = serialEnd(bytes, serial) else { return nil }
        let isLetter = !isDigit(bytes[serial])
        guard isLetter || serial > run.upperBound else { return nil }
        let digits = bytes[run] + bytes[(serial + (isLetter ? 1 : 0))..<end]
        return isNumber(digits, interim: isLetter ? run.count : nil) ? end : nil
    default: return nil
    }
}

/// Four digits, or a letter of an interim number and three, with no digit after them.
private func serialEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    let isLetter = interimLetters.contains(bytes[start])
    let digits = digitRun(bytes, from: isLetter ? start + 1 : start)
    return digits.count == (isLetter ? 3 : 4) ? digits.upperBound : nil
}

/// The signs that stand for an unassigned digit in interim numbers.
private let interimLetters = Array("TRSUWXJKLMN".utf8)

/// - Parameter interim: where the letter stood among the digits.
private func isNumber(_ bytes: ArraySlice<UInt8>, interim: Int?) -> Bool {
    var digits = bytes.map { Int($0 - UInt8(ascii: "0")) }
    if let interim { digits.insert(1, at: interim) }
    let century = digits.count == 12 ? digits[0] * 10 + digits[1] : nil
    let serial = digits.suffix(4).dropLast()
    return hasDate(Array(digits.suffix(10)), century: century) && serial.contains { $0 != 0 } && luhn(digits.suffix(10))
}

private func hasDate(_ digits: [Int], century: Int?) -> Bool {
    if let century, !(18...20).contains(century) { return false }
    let year = digits[0] * 10 + digits[1]
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    if day >= 60 { return month <= 12 && day <= 91 }
    return month >= 1 && day >= 1 && day <= daysInMonth(month, year, century)
}

/// 0 when there is no such month.
private func daysInMonth(_ month: Int, _ year: Int, _ century: Int?) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year != 0 || (century ?? 20) % 4 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    case 1...12: return 31
    default: return 0
    }
}

/// Luhn's algorithm (ISO/IEC 7812-1, annex B) with the check digit last.
private func luhn(_ digits: ArraySlice<Int>) -> Bool {
    var sum = 0
    for (index, digit) in digits.enumerated() {
        let product = index % 2 == 0 ? digit * 2 : digit
        sum += product > 9 ? product - 9 : product
    }
    return sum % 10 == 0
}
