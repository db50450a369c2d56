/// Numbers whose date is written with the month's name: `1 januari 1990-1239`.
extension NumberFinder {
    /// The number whose day is the run. A dash stands before the serial, which is no year: `1 januari 2016–2020`.
    func named(at run: Range<Int>) -> Match? {
        guard run.count <= 2, let (month, end) = month(after: run.upperBound) else { return nil }
        let year = digits(from: end)
        guard year.count == 4, let serial = dashedSerial(after: year.upperBound) else { return nil }
        let day = run.count == 1 ? [UInt8(ascii: "0")] + signs[run] : Array(signs[run])
        let all = signs[year] + month + day + signs[serial]
        return isNumber(Array(all)) ? Match(run.lowerBound, serial.upperBound, Array(all), .dashed) : nil
    }

    /// The two digits of a month after a blank, or a point and a blank, and where the year begins.
    private func month(after end: Int) -> (digits: [UInt8], end: Int)? {
        var start = end
        if start < signs.count, signs[start] == UInt8(ascii: ".") { start += 1 }
        guard start < signs.count, signs[start] == blank else { return nil }
        let word = signs[(start + 1)...].prefix(NumberFinder.longestMonth + 1).prefix { isLetter($0) }
        let name = String(decoding: word, as: UTF8.self).lowercased()
        let index = NumberFinder.months.firstIndex { $0 == name || name.utf8.count >= 3 && $0.hasPrefix(name) }
        guard let index else { return nil }
        let after = signs[word.endIndex...].prefix(2).prefix { $0 == UInt8(ascii: ".") || $0 == blank }
        guard after.last == blank else { return nil }
        return (Array((index < 9 ? "0" : "").utf8) + Array(String(index + 1).utf8), after.endIndex)
    }

    private func dashedSerial(after end: Int) -> Range<Int>? {
        var position = end
        if position < signs.count, signs[position] == blank { position += 1 }
        guard position < signs.count, isDash(signs[position]) else { return nil }
        position += 1
        if position < signs.count, signs[position] == blank { position += 1 }
        let run = digits(from: position)
        return run.count == 4 && !isCalendarYear(run) ? run : nil
    }

    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    private static let longestMonth = 9
}
