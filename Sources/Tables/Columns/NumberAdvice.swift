import Values

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
    let isNegative = text.hasPrefix("-")
    let signs = text.utf8.dropFirst(isNegative ? 1 : 0)
    let digits = signs.count { 0x30...0x39 ~= $0 }
    guard field.type == .number else {
        guard digits > 18, digits == signs.count else { return nil }
        return (
            "heltalet är för stort",
            isNegative ? "det minsta som läses är -9223372036854775805" : "det största som läses är 9223372036854775807"
        )
    }
    guard digits > Exact.mostDigits, digits + signs.count(where: { $0 == field.decimal }) == signs.count else {
        return nil
    }
    return ("talet är för långt", "högst \(Exact.mostDigits) siffror läses")
}

private typealias Advice = @Sendable ([Unicode.Scalar], Field) -> String?

/// In this order: the first that knows the fault is told.
private let numberAdvice: [Advice] = [
    { scalars, _ in
        scalars.count > 1 && scalars.allSatisfy { $0 == "#" }
            ? "kolumnen är för smal i kalkylbladet, så talet har inte följt med: bredda den och spara filen på nytt"
            : nil
    },
    { scalars, _ in
        scalars.first == "#" ? "kalkylbladet har skrivit ett felmeddelande i cellen: rätta formeln där" : nil
    },
    { scalars, _ in
        scalars.contains(where: isDigit)
            ? nil : "skriv ett tal; saknas värdet, låt cellen vara tom eller skriv \(absent(scalars)) för kolumnen"
    },
    { scalars, field in
        guard scalars.contains("%") else { return nil }
        return field.isBare && scalars.count(where: { $0 == "%" }) == 1 && scalars.last == "%"
            ? "skriv bareNumber: false för kolumnen, så läses talet som det visas; enheten står i måttet"
            : "ta bort procenttecknet; enheten står i måttet"
    },
    { scalars, _ in
        guard let minus = scalars.first, minus == "\u{2013}" else { return nil }
        return "tecknet före talet är ett tankstreck, skriv ett vanligt minustecken (-)"
    },
    { scalars, _ in isNumber(scalars, with: "Oo") ? "bokstaven O står där siffran 0 väntas" : nil },
    { scalars, _ in isNumber(scalars, with: "OolI") ? "en bokstav står där siffran 1 väntas" : nil },
    { scalars, _ in
        guard hasExponent(scalars) else { return nil }
        return scalars.first == "+"
            ? "skriv talet utan plustecken"
            : "talet är skrivet i potensform och kan ha tappat siffror: visa cellen som tal och spara filen på nytt"
    },
    { scalars, _ in words(beside: scalars).map { "ta bort «\($0)» ur cellen; enheten står i måttet" } },
    loneDecimalSign, otherDecimalSign,
    { scalars, field in
        guard let group = field.group else { return nil }
        let isGroup = { (sign: Unicode.Scalar) in
            sign == group || sign.properties.isWhitespace && group.properties.isWhitespace
        }
        guard scalars.contains(where: isGroup) else { return nil }
        return "siffrorna är inte grupperade tre och tre: kontrollera talet i källan"
    },
    blankAdvice,
    groupsAndDecimals,
    { scalars, field in isGrouped(scalars, by: ".") ? groupAdvice("punkt", ".", field) : nil },
    { scalars, field in isGrouped(scalars, by: ",") ? groupAdvice("komma", ",", field) : nil },
    strangeGroups,
    { scalars, field in
        guard scalars.count(where: { $0 == "," }) == 1, field.decimal != UInt8(ascii: ",") else { return nil }
        return "har filen decimalkomma, skriv type: number, decimalChar: \",\" för kolumnen i datapackage.yaml"
    },
    { scalars, field in
        guard scalars.count(where: { $0 == "." }) == 1 else { return nil }
        guard field.type == .number else { return "har filen decimaler, skriv type: number för kolumnen" }
        return field.decimal == UInt8(ascii: ",")
            ? "talet har decimalpunkt, och kolumnen ska ha decimalkomma: har hela filen punkt, ta bort decimalChar: \",\""
            : nil
    },
    { scalars, _ in
        scalars.first.map(isDigit) == false && scalars.first != "-" && scalars.count <= mostInSign
            ? "skriv bara siffror; saknas värdet, skriv \(absent(scalars)) för kolumnen" : nil
    },
    { _, _ in "skriv bara siffror; saknas värdet, låt cellen vara tom" },
]

/// Scalars of a sign such as `<5`, by which a source says that there is no number.
private let mostInSign = 3

/// `.5` and `5.`: a decimal sign without digits on both sides.
private let loneDecimalSign: Advice = { scalars, field in
    let signs = scalars.drop { $0 == "-" }
    guard let first = signs.first, let last = signs.last, signs.count(where: isDigit) == signs.count - 1 else {
        return nil
    }
    if let name = name(of: last) {
        return "ta bort \(name == "punkt" ? "punkten" : "kommat") efter talet, eller skriv decimalerna"
    }
    guard let name = name(of: first), field.type == .number, first.value == UInt32(field.decimal) else { return nil }
    return "skriv en nolla före \(name == "punkt" ? "punkten: 0.5" : "kommat: 0,5")"
}

/// `10 502,00` where the groups are right and the decimals have the other sign.
private let otherDecimalSign: Advice = { scalars, field in
    guard let group = field.group, field.type == .number else { return nil }
    let own = Unicode.Scalar(field.decimal)
    let other: Unicode.Scalar = own == "," ? "." : ","
    guard other != group, scalars.count(where: { $0 == other }) == 1 else { return nil }
    let turned = String(String.UnicodeScalarView(scalars.map { $0 == other ? own : $0 }))
    guard scalars.contains(where: { !isDigit($0) && $0 != other }), number(Array(turned.utf8)[...], field) != nil else {
        return nil
    }
    return other == ","
        ? "talet har decimalkomma, och kolumnen ska ha decimalpunkt: har hela filen komma, skriv decimalChar: \",\""
        : "talet har decimalpunkt, och kolumnen ska ha decimalkomma: har hela filen punkt, ta bort decimalChar: \",\""
}

/// `10'502`: digits in groups of three with a sign between them that is neither a blank, a point nor a comma.
private let strangeGroups: Advice = { scalars, field in
    guard let sign = scalars.first(where: { !isDigit($0) && $0 != "-" }), isGrouped(scalars, by: sign) else {
        return nil
    }
    let start = "mellan tusental står \(nameOfGroup(sign)): ta bort tecknet i filen"
    guard field.group == nil else { return start + "; kolumnen har ett annat tecken mellan tusental" }
    return start + ", eller skriv \(field.type == .number ? "" : "type: number, ")groupChar: \"\(sign)\" för kolumnen"
}

private func nameOfGroup(_ sign: Unicode.Scalar) -> String {
    ["'", "’", "‘", "´", "`", "ʼ", "′"].contains(sign) ? "en apostrof (\(sign))" : "tecknet «\(sign)»"
}

/// A blank among the digits, or beside them.
private let blankAdvice: Advice = { scalars, field in
    guard let place = scalars.firstIndex(where: \.properties.isWhitespace) else { return nil }
    let code = nameOfBlank(scalars[place])
    guard scalars[..<place].contains(where: isDigit), scalars[place...].contains(where: isDigit) else {
        return "\(code) står vid talet: ta bort det"
    }
    let cure =
        field.type == .number ? "skriv groupChar: \" \"" : "skriv type: number, groupChar: \" \""
    return "mellan siffrorna står \(code): ta bort det, eller \(cure) för kolumnen"
}

/// `10.502,5`: the last sign is the decimal one, the other stands between thousands.
private let groupsAndDecimals: Advice = { scalars, field in
    guard let place = scalars.lastIndex(where: { name(of: $0) != nil }), place + 1 < scalars.count else { return nil }
    let (decimal, group): (Unicode.Scalar, Unicode.Scalar) = scalars[place] == "," ? (",", ".") : (".", ",")
    guard isGrouped(Array(scalars[..<place]), by: group), scalars[(place + 1)...].allSatisfy(isDigit) else {
        return nil
    }
    let isRight = field.type == .number && field.decimal == UInt8(ascii: decimal)
    let keys = (field.type == .number ? "" : "type: number, ") + (isRight ? "" : "decimalChar: \"\(decimal)\" och ")
    let question = "\(name(of: group) ?? "") som tusentalsavgränsare? "
    return isRight && field.group != nil
        ? question + "ta bort tecknet: kolumnen har ett annat tecken mellan tusental"
        : question + (isRight ? "ta bort tecknet i filen, eller skriv " : "skriv ")
            + "\(keys)groupChar: \"\(group)\" för kolumnen"
}

private let isDigit: @Sendable (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) }

private func name(of sign: Unicode.Scalar) -> String? { sign == "." ? "punkt" : sign == "," ? "komma" : nil }

/// A number but for letters that look like digits, each part of it with a digit: `1 2O4`, not `5 l`.
private func isNumber(_ scalars: [Unicode.Scalar], with letters: String) -> Bool {
    let own = letters.unicodeScalars
    guard scalars.contains(where: own.contains) else { return false }
    return scalars.split(whereSeparator: \.properties.isWhitespace).allSatisfy { part in
        part.contains(where: isDigit)
            && part.allSatisfy { isDigit($0) || own.contains($0) || $0 == "-" || name(of: $0) != nil }
    }
}

/// `+5`, `1e3`, `1,2E-5`.
private func hasExponent(_ scalars: [Unicode.Scalar]) -> Bool {
    let signs = "+-.,eE".unicodeScalars
    guard let last = scalars.last, isDigit(last), scalars.allSatisfy({ isDigit($0) || signs.contains($0) }) else {
        return false
    }
    return scalars.first == "+" || scalars.dropFirst().contains { $0 == "e" || $0 == "E" }
}

/// The words before or after a number: `st` in `5 st`; nil when there are none, or no number.
private func words(beside scalars: [Unicode.Scalar]) -> String? {
    guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit),
        scalars[first...last].allSatisfy({ isDigit($0) || $0.properties.isWhitespace || name(of: $0) != nil })
    else { return nil }
    let sides = [scalars[..<first], scalars[(last + 1)...]].map { side in
        let words = side.split(whereSeparator: \.properties.isWhitespace).map { String(String.UnicodeScalarView($0)) }
        return words.joined(separator: " ")
    }
    let told = sides.filter { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    return told.count == 1 && sides.contains { $0.isEmpty || $0 == "-" } ? told[0] : nil
}

/// `10.502` and `-1.234.567`: one to three digits, then three after each sign.
private func isGrouped(_ scalars: [Unicode.Scalar], by sign: Unicode.Scalar) -> Bool {
    let parts = scalars.drop { $0 == "-" }.split(separator: sign, omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1, (1...3).contains(first.count), first.first != "0" else {
        return false
    }
    return parts.allSatisfy { $0.allSatisfy(isDigit) } && parts.dropFirst().allSatisfy { $0.count == 3 }
}

private func groupAdvice(_ name: String, _ sign: String, _ field: Field) -> String {
    let type = field.type == .number ? "" : "type: number och "
    let decimal = sign == "." ? "decimalkomma" : "decimalpunkt"
    let other = sign == "." ? "decimalChar: \".\"" : "decimalChar: \",\""
    return "\(name) som tusentalsavgränsare? ta bort tecknet i filen, eller skriv \(type)groupChar: \"\(sign)\" och "
        + "\(decimal) för kolumnen; är det decimaler, skriv \(type)\(other)"
}

/// `missingValues: ["", "-"]`: the text of the cell as a sign of what is absent.
private func absent(_ scalars: [Unicode.Scalar]) -> String {
    "missingValues: [\"\", \"\(String(String.UnicodeScalarView(scalars)))\"]"
}

/// What a blank between digits is called.
private func nameOfBlank(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "ett vanligt blanksteg"
    case "\u{A0}": "ett hårt blanksteg"
    case "\u{202F}", "\u{2009}": "ett smalt blanksteg"
    case "\t": "en tabb"
    default: "ett blanktecken"
    }
}
