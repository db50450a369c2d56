/// Whether digits of a date, with or without its century, and of a serial are a number.
func isNumber(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.map { Int($0 - UInt8(ascii: "0")) }
    let century = digits.count == 12 ? digits[0] * 10 + digits[1] : nil
    let serial = digits.suffix(4).dropLast()
    return hasDate(Array(digits.suffix(10)), century: century) && serial.contains { $0 != 0 } && luhn(digits.suffix(10))
}

/// Whether a date of six digits, or eight with its century, and a serial of four, in two cells, make a number.
package func isPersonalIdentityNumber(date: [UInt8], serial: [UInt8]) -> Bool {
    (date.count == 6 || date.count == 8) && serial.count == 4 && isNumber(date + serial)
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
