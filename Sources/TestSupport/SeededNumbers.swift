/// Numbers as people write them, the same in every run.
package struct SeededNumbers {
    private var random: SplitMix

    package init(seed: UInt64) { random = SplitMix(seed) }

    package mutating func below(_ limit: Int) -> Int { random.below(limit) }

    package mutating func pick<T>(_ values: [T]) -> T { random.pick(values) }

    private func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// Twelve digits: a date from 1900 to 2025, or with 60 added to the day, and a serial of 980–999.
    package mutating func identityNumber() -> String {
        let day = 1 + below(28) + (below(4) == 0 ? 60 : 0)
        let date = padded(1900 + below(126), 4) + padded(1 + below(12), 2) + padded(day, 2)
        let nine = String(date.dropFirst(2)) + String(980 + below(20))
        let sum = nine.enumerated().reduce(0) { sum, digit in
            let value = (digit.element.wholeNumberValue ?? 0) * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return date + nine.suffix(3) + String((10 - sum % 10) % 10)
    }

    package mutating func written(_ number: String) -> String {
        let date = String(number.prefix(8))
        let (year, month, day) = (date.prefix(4), date.dropFirst(4).prefix(2), date.suffix(2))
        let sign = pick(["-", "/", ".", "_", ":"])
        let form = pick([
            date, String(date.dropFirst(2)), "\(year)\(sign)\(month)\(sign)\(day)",
            "\(year.suffix(2))\(sign)\(month)\(sign)\(day)",
        ])
        let dividers = ["-", "+", " ", "/", ".", "_", ":", "\u{2011}", " - ", "-\n", "\n", "\u{200B}-", "\u{2212}"]
        let isTight = form == date || form == String(date.dropFirst(2))
        return form + pick(dividers + (isTight ? ["", "\u{AD}", "\u{2060}"] : [])) + number.suffix(4)
    }

    package mutating func ordinary() -> String {
        switch below(7) {
        case 0: grouped(pick(["\u{A0}", " ", "\u{202F}"]))
        case 1: grouped("\u{A0}") + "," + String(below(1_000_000))
        case 2: "2025-\(padded(1 + below(12), 2))-\(padded(1 + below(28), 2))"
        case 3: "2025-01-01–2025-\(padded(1 + below(12), 2))-\(padded(1 + below(28), 2))"
        case 4: "dnr \(1 + below(9_999))-20\(padded(below(30), 2))"
        case 5:
            "0\(7 + below(3))\(below(10))-\(padded(below(1_000), 3)) \(padded(below(100), 2)) \(padded(below(100), 2))"
        default: String(below(100_000)) + "," + String(below(100_000))
        }
    }

    private mutating func grouped(_ sign: String) -> String {
        let groups = (0..<(1 + below(4))).map { _ in padded(below(1_000), 3) }
        return ([String(1 + below(999))] + groups).joined(separator: sign)
    }

    package mutating func surround(_ text: String) -> String {
        pick(["", "Åäö: ", "(", "född ", "id=", "\"", "I kolumnen\n"]) + text
            + pick(["", ".", ", och", ")", "\"", "\n", " kr"])
    }
}
