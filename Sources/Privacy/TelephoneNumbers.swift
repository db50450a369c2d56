/// The bytes of every Swedish telephone number in a text: `070-123 45 67`, `0701234567`, `+46 70 123 45 67`, `0920-284
/// 000`.
///
/// A number begins with 0 or with +46 (0046), has eight to ten digits with the zero, and stands in groups with one blank
/// between them and at most one dash, which follows the area code. Without a dash only those of mobile telephones
/// (07…) and those with the country's code are taken as one, since other digits in a row may be anything. Dates, codes and
/// parts of longer numbers are none. Source: Post- och telestyrelsen, PTSFS 2013:3 and the Swedish numbering plan (E.164).
package func telephoneNumbers(in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    guard bytes.count(where: isDigit) >= 8 else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
        if isFree(start, bytes), let end = end(ofNumberAt: start, bytes) {
            found.append(start..<end)
            start = end
        } else {
            start += 1
        }
    }
    return found
}

/// Nothing before it makes it a part of something longer.
private func isFree(_ start: Int, _ bytes: [UInt8]) -> Bool {
    guard bytes[start] == UInt8(ascii: "0") || bytes[start] == UInt8(ascii: "+") else { return false }
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    return !isDigit(before) && !isLetter(before) && !"-./,_+&=#".utf8.contains(before)
}

/// A number as groups of digits.
private struct Groups {
    var digits: [[UInt8]] = [[]]
    /// Number of groups before the dash.
    var dash: Int?
    var end = 0
}

private func end(ofNumberAt start: Int, _ bytes: [UInt8]) -> Int? {
    let rest = bytes[start...]
    let country = ["+46", "0046"].first { rest.starts(with: $0.utf8) }
    guard country != nil || bytes[start] == UInt8(ascii: "0") else { return nil }
    let groups = groups(bytes, from: start + (country?.utf8.count ?? 0))
    if groups.end < bytes.count, isDigit(bytes[groups.end]) || isLetter(bytes[groups.end]) { return nil }
    return isNumber(groups, hasCountry: country != nil) ? groups.end : nil
}

/// Digits with one sign between groups, `(0)` left out.
private func groups(_ bytes: [UInt8], from start: Int) -> Groups {
    var groups = Groups(end: start)
    var index = start
    if bytes[index...].starts(with: " (0)".utf8) {
        index += 4
    } else if bytes[index...].starts(with: "(0)".utf8) {
        index += 3
    }
    while index < bytes.count {
        if isDigit(bytes[index]) {
            groups.digits[groups.digits.count - 1].append(bytes[index])
            index += 1
            groups.end = index
            continue
        }
        let length = separator(bytes[index...])
        guard length > 0, index + length < bytes.count, isDigit(bytes[index + length]) else { break }
        if bytes[index] != UInt8(ascii: " "), bytes[index] != 0xC2 {
            guard groups.dash == nil else { break }
            groups.dash = groups.digits.count
        }
        if !groups.digits[groups.digits.count - 1].isEmpty { groups.digits.append([]) }
        index += length
    }
    return groups
}

/// The bytes of a blank, a dash or a slash: one sign. 0 for others.
private func separator(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if " -/".utf8.contains(first) { return 1 }
    if bytes.starts(with: [0xC2, 0xA0]) { return 2 }
    return bytes.starts(with: [0xE2, 0x80, 0x91]) || bytes.starts(with: [0xE2, 0x80, 0x93]) ? 3 : 0
}

private func isNumber(_ groups: Groups, hasCountry: Bool) -> Bool {
    let all = groups.digits.flatMap { $0 }
    let zero = UInt8(ascii: "0")
    if hasCountry { return (7...9).contains(all.count - (all.first == zero ? 1 : 0)) }
    guard (8...10).contains(all.count), all.first == zero, all.count > 1, all[1] != zero else { return false }
    let isMobile = all.count == 10 && all[1] == UInt8(ascii: "7") && [0x30, 0x32, 0x33, 0x36, 0x39].contains(all[2])
    guard groups.dash == 1 else { return isMobile && groups.dash == nil }
    // 08, 0920 and what lies between, then two groups of two or three or one of all: no year after a dash.
    let area = groups.digits[0]
    return ((3...4).contains(area.count) || area.elementsEqual("08".utf8))
        && groups.digits.dropFirst().allSatisfy { $0.count >= 2 }
        && (groups.digits.count > 2 || groups.digits[1].count >= 5)
}

private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0xC3 }
