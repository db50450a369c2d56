import Values

/// The number of a trimmed cell; nil when it is none.
func number(_ text: ArraySlice<UInt8>, _ field: Field) -> Exact? {
    guard let digits = field.group.map({ ungrouped(text, signs($0), field.decimal) }) ?? text else { return nil }
    return Exact(parsing: digits, decimalSeparator: field.type == .number ? field.decimal : 0)
}

/// The number times 10^decimals; nil when it has more decimals or does not fit in 64 bits.
func scaled(_ exact: Exact, decimals: Int) -> Int64? {
    guard let value = exact.units(decimals: decimals).flatMap({ Int64(exactly: $0) }), value > Int64.min + 2
    else { return nil }
    return value
}

/// Programs write now one blank between thousands, now another: where one is declared, any of them is meant.
private let blanks: [[UInt8]] = [" ", "\u{A0}", "\u{202F}", "\u{2009}"].map { Array($0.utf8) }

/// The signs that stand between thousands.
private func signs(_ group: Unicode.Scalar) -> [[UInt8]] {
    group.properties.isWhitespace ? blanks : [Array(String(group).utf8)]
}

/// The number without the signs between thousands; nil when these do not stand at each third digit.
private func ungrouped(_ text: ArraySlice<UInt8>, _ signs: [[UInt8]], _ decimal: UInt8) -> ArraySlice<UInt8>? {
    let whole = text.prefix { $0 != decimal }
    var digits: [UInt8] = []
    var sinceSign: Int?
    var rest = whole
    while let first = rest.first {
        if let sign = signs.first(where: { rest.starts(with: $0) }) {
            guard sinceSign == nil ? (1...3).contains(digits.count { $0 != UInt8(ascii: "-") }) : sinceSign == 3 else {
                return nil
            }
            sinceSign = 0
            rest.removeFirst(sign.count)
        } else {
            sinceSign = sinceSign.map { $0 + 1 }
            digits.append(first)
            rest.removeFirst()
        }
    }
    guard sinceSign == nil || sinceSign == 3 else { return nil }
    return (digits + text.dropFirst(whole.count))[...]
}
