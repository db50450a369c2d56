/// How the numbers of a measure are printed in Swedish, from charts.md and the table of the formulas. Blanks are plain
/// ones: whoever compares folds them.
struct Wording {
    let measure: Measure
    let decimals: Int
    /// What the author chose, where a form has its own usual number of them.
    let chosen: Int?

    init(_ measure: Measure, _ decimals: Int? = nil) {
        self.measure = measure
        self.decimals = decimals ?? measure.usualDecimals
        chosen = decimals
    }

    /// `12 345,6`, with U+2212.
    static func number(_ value: Fraction, _ decimals: Int) -> String {
        let plain = value.plain(decimals)
        let parts = (plain.hasPrefix("-") ? plain.dropFirst() : plain[...]).split(separator: ".")
        var grouped = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].utf8.count - index) % 3 == 0 { grouped += " " }
            grouped.append(digit)
        }
        return (plain.hasPrefix("-") ? "\u{2212}" : "") + grouped + (parts.count > 1 ? "," + parts[1] : "")
    }

    static func signed(_ value: Fraction, _ decimals: Int) -> String {
        let rounded = value.rounded(decimals)
        return (rounded > .zero ? "+" : "") + number(value, decimals)
    }

    static let words = [
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
    ]

    static func word(_ count: Int) -> String {
        words.indices.contains(count) ? words[count] : number(Fraction(count), 0)
    }

    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " och " + last
    }

    func number(_ value: Fraction) -> String { Wording.number(value, decimals) }

    func value(_ value: Fraction) -> String { number(value) + unit(value) }

    /// With the noun of what is counted.
    func full(_ value: Fraction) -> String {
        guard let noun = measure.noun, measure.unit == .count || measure.unit == .per1000 else {
            return self.value(value)
        }
        return number(value) + " " + (isOne(value) ? noun.one : noun.many) + unit(value)
    }

    /// To twelve in words.
    func word(_ value: Fraction) -> String {
        let rounded = value.rounded(decimals)
        let index = (0...12).first { Fraction($0) == rounded }
        return index.map { Wording.words[$0] } ?? self.value(value)
    }

    /// Without sign, in percentage points for shares.
    func difference(_ amount: Fraction) -> String {
        guard measure.unit == .percent else { return value(amount.magnitude) }
        return number(amount.magnitude) + (isOne(amount) ? " procentenhet" : " procentenheter")
    }

    func signedDifference(_ amount: Fraction) -> String {
        let rounded = amount.rounded(decimals)
        return (rounded > .zero ? "+" : rounded.isZero ? "" : "\u{2212}") + difference(amount)
    }

    /// Whole percent; one decimal below one.
    static func percentDecimals(_ percent: Fraction) -> Int { percent.magnitude < Fraction(1) ? 1 : 0 }

    private func isOne(_ value: Fraction) -> Bool { decimals == 0 && value.rounded(0).magnitude == Fraction(1) }

    private func unit(_ value: Fraction) -> String {
        switch measure.unit {
        case .percent: " %"
        case .per1000: " per 1 000"
        case .days: isOne(value) ? " dag" : " dagar"
        case .minutes: isOne(value) ? " minut" : " minuter"
        case .sek: " kr"
        case .count, .ratio, .index: ""
        }
    }
}
