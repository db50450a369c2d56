import Values

/// A number as the file has it (`83.4`, `1E-3`, `0.28999999999999998`), written out with a decimal point.
///
/// A spreadsheet knows fifteen digits and shows no more; those after them come of binary arithmetic and are rounded
/// away. An integer is left as it is.
/// - Parameter shift: powers of ten that it is made larger by.
/// - Returns: nil when it is no number.
func plainNumber(_ text: ArraySlice<UInt8>, shift: Int = 0) -> [UInt8]? {
    var rest = text
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: isDigit)
    rest = rest.dropFirst(whole.count)
    var decimals = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
        decimals = rest.dropFirst().prefix(while: isDigit)
        rest = rest.dropFirst(1 + decimals.count)
    }
    guard !whole.isEmpty || !decimals.isEmpty, let power = exponent(rest) else { return nil }
    let isInteger = decimals.isEmpty && power == 0 && shift == 0
    var digits = Array((whole + decimals).drop { $0 == zero })
    // The number is 0,digits times ten to `point`.
    var point = digits.count - decimals.count + power + shift
    if digits.count > mostDigits, !isInteger { round(&digits, &point) }
    while digits.last == zero, digits.count > max(0, point) { digits.removeLast() }
    guard !digits.isEmpty else { return [zero] }
    return (isNegative ? [UInt8(ascii: "-")] : []) + written(digits, point)
}

private let zero = UInt8(ascii: "0")
/// Significant digits of a spreadsheet.
private let mostDigits = 15
/// A binary number goes no further.
private let mostPower = 400

private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

/// `E-05`; 0 for nothing.
private func exponent(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return 0 }
    guard first == UInt8(ascii: "E") || first == UInt8(ascii: "e"),
        let power = Int(String(decoding: text.dropFirst(), as: UTF8.self))
    else { return nil }
    return -mostPower...mostPower ~= power ? power : nil
}

private func round(_ digits: inout [UInt8], _ point: inout Int) {
    let isUp = digits[mostDigits] >= UInt8(ascii: "5")
    digits.removeLast(digits.count - mostDigits)
    guard isUp else { return }
    var index = mostDigits - 1
    while index >= 0, digits[index] == UInt8(ascii: "9") {
        digits[index] = zero
        index -= 1
    }
    if index >= 0 {
        digits[index] += 1
    } else {
        digits = [UInt8(ascii: "1")]
        point += 1
    }
}

private func written(_ digits: [UInt8], _ point: Int) -> [UInt8] {
    if point <= 0 { return [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -point) + digits }
    if point >= digits.count { return digits + [UInt8](repeating: zero, count: point - digits.count) }
    return digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
}

/// `2025-01-31`, with the clock when it says more than midnight; nil when it is no day that a spreadsheet has.
///
/// - Parameter is1904: days are counted from 1 January 1904, as Excel on Macintosh did.
func dateText(_ text: ArraySlice<UInt8>, is1904: Bool) -> String? {
    guard let serial = Double(String(decoding: text, as: UTF8.self)), 0 <= serial, serial < 2_958_466 else {
        return nil
    }
    let seconds = Int((serial * 86_400).rounded())
    let (days, clock) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Excel counts 29 February 1900, which never was, as day 60.
    guard days > 0 || is1904 else { return clockText(clock) }
    guard days != 60 || is1904,
        let first = Day(year: is1904 ? 1904 : 1899, month: is1904 ? 1 : 12, day: is1904 ? 1 : 31)
    else { return nil }
    let day = first.adding(days: is1904 ? days : days > 60 ? days - 1 : days)
    return day.description + (clock == 0 ? "" : " " + clockText(clock))
}

/// `08:30:00`; hours go on beyond a day.
func timeText(_ text: ArraySlice<UInt8>) -> String? {
    guard let serial = Double(String(decoding: text, as: UTF8.self)), 0 <= serial, serial < 2_958_466 else {
        return nil
    }
    return clockText(Int((serial * 86_400).rounded()))
}

private func clockText(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
}
