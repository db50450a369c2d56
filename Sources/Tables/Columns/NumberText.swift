import Values

/// The number of a trimmed cell in the field's units, checked; nil when it is none.
func number(_ text: ArraySlice<UInt8>, _ field: Field) -> Int64? {
    guard let digits = field.group.map({ ungrouped(text, $0, field.decimal) }) ?? text else { return nil }
    let decimals = field.type == .number ? Column.decimals : 0
    guard let exact = Exact(parsing: digits, decimalSeparator: field.type == .number ? field.decimal : 0) else {
        return nil
    }
    return scaled(exact, decimals: decimals)
}

/// The number times 10^decimals; nil when it has more decimals or does not fit in 64 bits.
func scaled(_ exact: Exact, decimals: Int) -> Int64? {
    guard let value = exact.units(decimals: decimals).flatMap({ Int64(exactly: $0) }), value > Int64.min + 2
    else { return nil }
    return value
}

/// The number without the signs between thousands; nil when these do not stand at each third digit.
private func ungrouped(_ text: ArraySlice<UInt8>, _ group: Unicode.Scalar, _ decimal: UInt8) -> ArraySlice<UInt8>? {
    let sign = Array(String(group).utf8)
    let whole = text.prefix { $0 != decimal }
    var digits: [UInt8] = []
    var sinceSign: Int?
    var rest = whole
    while let first = rest.first {
        if rest.starts(with: sign) {
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

/// Why a text is not a number, and what to do.
func explainNumber(_ text: String, _ field: Field) -> (message: String, hint: String?) {
    let message = field.type == .number ? "värdet är inte ett tal" : "värdet är inte ett heltal"
    let scalars = Array(text.unicodeScalars)
    if let outside = outsideRange(text, field) { return outside }
    for advice in numberAdvice {
        if let hint = advice(scalars, field) { return (message, hint) }
    }
    return (message, nil)
}

/// A number that reads well but is too long.
private func outsideRange(_ text: String, _ field: Field) -> (message: String, hint: String?)? {
    guard field.type == .number else {
        let isLong = text.utf8.count > 18 && text.utf8.drop { $0 == UInt8(ascii: "-") }.allSatisfy { 0x30...0x39 ~= $0 }
        return isLong ? ("heltalet är för stort", "högst 18 siffror läses") : nil
    }
    guard let exact = Exact(parsing: text, decimalSeparator: field.decimal) else { return nil }
    return exact.rounded(to: Column.decimals) == exact
        ? ("talet är för stort", "högst 12 siffror före decimaltecknet läses")
        : ("talet har fler än \(Column.decimals) decimaler", "runda av talet där filen görs")
}

private typealias Advice = @Sendable ([Unicode.Scalar], Field) -> String?

private func hasDigit(_ scalars: [Unicode.Scalar]) -> Bool { scalars.contains { ("0"..."9").contains($0) } }

/// In this order: the first that knows the fault is told.
private let numberAdvice: [Advice] = [
    { scalars, _ in
        scalars.first == "#" ? "kalkylbladet har skrivit ett felmeddelande i cellen: rätta formeln där" : nil
    },
    { scalars, _ in
        hasDigit(scalars)
            ? nil : "skriv ett tal; saknas värdet, låt cellen vara tom eller skriv ordet under missingValues i schemat"
    },
    { scalars, _ in scalars.contains("%") ? "ta bort procenttecknet; enheten står i måttet" : nil },
    { scalars, _ in
        guard let minus = scalars.first, minus == "\u{2212}" || minus == "\u{2013}" else { return nil }
        return "tecknet före talet är \(codePoint(minus)), skriv ett vanligt bindestreck (U+002D)"
    },
    { scalars, _ in
        guard scalars.contains("O") || scalars.contains("o") else { return nil }
        return "bokstaven O står där siffran 0 väntas"
    },
    { scalars, _ in scalars.contains("l") || scalars.contains("I") ? "en bokstav står där siffran 1 väntas" : nil },
    { scalars, field in
        guard let group = field.group, scalars.contains(group) else { return nil }
        return "siffrorna är inte grupperade tre och tre: kontrollera talet i källan"
    },
    { scalars, field in
        guard let space = scalars.first(where: { $0.properties.isWhitespace }) else { return nil }
        let code = codePoint(space)
        return field.type == .number
            ? "tecknet mellan siffrorna är \(code): ta bort det, eller skriv det som groupChar i schemat"
            : "tecknet mellan siffrorna är \(code): ta bort det, eller skriv type: number och groupChar i schemat"
    },
    { scalars, field in isGrouped(scalars, by: ".") ? groupAdvice("punkt", ".", field) : nil },
    { scalars, field in isGrouped(scalars, by: ",") ? groupAdvice("komma", ",", field) : nil },
    { scalars, field in
        guard scalars.contains(","), field.decimal != UInt8(ascii: ",") else { return nil }
        return "har filen decimalkomma, skriv type: number och decimalChar: \",\" i schemat"
    },
    { scalars, field in
        guard scalars.contains(".") else { return nil }
        return field.type == .number
            ? "schemat säger decimalkomma" : "har filen decimaler, skriv type: number i schemat"
    },
    { scalars, _ in
        guard scalars.first == "+" || scalars.contains("e") || scalars.contains("E") else { return nil }
        return "skriv talet med siffror, utan plustecken och exponent"
    },
    { _, _ in "skriv bara siffror; saknas värdet, skriv cellens text under missingValues i schemat" },
]

/// `10.502` and `-1.234.567`: one to three digits, then three after each sign.
private func isGrouped(_ scalars: [Unicode.Scalar], by sign: Unicode.Scalar) -> Bool {
    let parts = scalars.drop { $0 == "-" }.split(separator: sign, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1, (1...3).contains(first.count), first.first != "0" else {
        return false
    }
    return parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
        && parts.dropFirst().allSatisfy { $0.count == 3 }
}

private func groupAdvice(_ name: String, _ sign: String, _ field: Field) -> String {
    let type = field.type == .number ? "" : "type: number och "
    let decimal = sign == "." ? "decimalkomma" : "decimalpunkt"
    let other = sign == "." ? "decimalChar: \".\"" : "decimalChar: \",\""
    return "\(name) som tusentalsavgränsare? ta bort tecknet i filen, eller skriv \(type)groupChar: \"\(sign)\" och "
        + "\(decimal) i schemat; är det decimaler, skriv \(type)\(other)"
}

/// `U+00A0`.
func codePoint(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
}
