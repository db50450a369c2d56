package import Values

/// How Swedish is written: numbers, dates, lists, order. Pure functions; no locale is ever asked.
package enum Swedish {
    /// U+00A0, between groups of thousands and before units.
    package static let noBreakSpace = "\u{A0}"
    package static let minus = "\u{2212}"
    package static let enDash = "\u{2013}"

    /// `12 345,6`: rounded half away from zero, grouped from 1 000, minus U+2212.
    package static func number(_ value: Exact, decimals: Int = 0) -> String {
        let plain = Array(value.plain(decimals: decimals).utf8)
        let point = plain.firstIndex(of: UInt8(ascii: ".")) ?? plain.count
        var written: [UInt8] = []
        written.reserveCapacity(2 * plain.count)
        for (index, digit) in plain.enumerated() {
            switch digit {
            case UInt8(ascii: "-"): written += minus.utf8
            case UInt8(ascii: "."): written.append(UInt8(ascii: ","))
            default:
                let isOfGroup =
                    index < point && (point - index) % 3 == 0 && index > 0 && plain[index - 1] != UInt8(ascii: "-")
                if isOfGroup { written += noBreakSpace.utf8 }
                written.append(digit)
            }
        }
        return String(decoding: written, as: UTF8.self)
    }

    /// As `number`, with a plus sign before what is above zero after rounding.
    package static func signed(_ value: Exact, decimals: Int = 0) -> String {
        (value.rounded(to: decimals) > .zero ? "+" : "") + number(value, decimals: decimals)
    }

    /// `83,4 %` of a value that already stands in percent.
    package static func percent(_ value: Exact, decimals: Int = 1) -> String {
        number(value, decimals: decimals) + noBreakSpace + "%"
    }

    /// What is read or copied and never broken has no soft hyphens.
    package static func withoutSoftHyphens(_ text: String) -> String {
        // Few texts have one, which is C2 AD in UTF-8, and every letter costs.
        guard text.utf8.contains(0xAD) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0xAD }))
    }

    /// `ett, två … tolv`; digits beyond.
    package static func word(_ count: Int) -> String {
        let words = ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]
        return words.indices.contains(count) ? words[count] : number(Exact(count))
    }

    /// Of a noun such as "mått": `ett, två … tolv`; digits beyond.
    package static func neuterWord(_ count: Int) -> String { count == 1 ? "ett" : word(count) }

    /// Before the last of several.
    package static let and = " och "

    /// `a`, `a och b`, `a, b och c`; where one of them has a comma of its own, `a, x; b och c`.
    package static func list(_ items: [String], conjunction: String = "och") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let separator = items.contains { $0.contains(", ") } ? "; " : ", "
        return items.dropLast().joined(separator: separator) + " " + conjunction + " " + last
    }

    /// The first letter as a capital.
    package static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
