extension Period {
    /// Reads the forms that authors write; nil for anything else. Years 1000...9999.
    package init?(parsing text: some StringProtocol) {
        let bytes = Array(text.utf8)
        if let split = Period.spanSeparator(bytes) {
            guard let a = Period(single: bytes[..<split]), let b = Period(single: bytes[(split + 2)...]),
                a.grain == b.grain, a.first < b.first
            else { return nil }
            self.init(a.grain, a.first, through: b.first)
            return
        }
        guard let single = Period(single: bytes[...]) else { return nil }
        self = single
    }

    private static func spanSeparator(_ bytes: [UInt8]) -> Int? {
        let dot = UInt8(ascii: ".")
        return bytes.indices.dropLast().first { bytes[$0] == dot && bytes[$0 + 1] == dot }
    }

    private init?(single bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let day = Day(parsing: text) {
            self.init(.day, day.ordinal)
            return
        }
        let all = Array(bytes)
        guard all.count >= 4, let year = Day.number(all[0..<4]), year >= 1000 else { return nil }
        guard all.count > 4 else {
            self.init(.year, year)
            return
        }
        guard all[4] == UInt8(ascii: "-") else { return nil }
        self.init(year: year, part: all[5...])
    }

    /// `T2`, `Q3` or `03`.
    private init?(year: Int, part: ArraySlice<UInt8>) {
        guard part.count == 2, let letter = part.first else { return nil }
        let grain: Grain = letter == UInt8(ascii: "T") ? .tertial : letter == UInt8(ascii: "Q") ? .quarter : .month
        let digits = grain == .month ? part : part.dropFirst()
        guard let number = Day.number(digits), let n = grain.perYear, (1...n).contains(number) else { return nil }
        self.init(grain, year * n + number - 1)
    }
}

extension Period: CustomStringConvertible {
    /// As authors write it: also the stable form in ids and data files.
    package var description: String {
        isSpan ? "\(Period(grain, first))..\(Period(grain, last))" : single
    }

    private var single: String {
        guard let n = grain.perYear else { return Day(ordinal: first).description }
        let (year, part) = (first / n, first % n + 1)
        return switch grain {
        case .year: "\(year)"
        case .tertial: "\(year)-T\(part)"
        case .quarter: "\(year)-Q\(part)"
        case .month, .day: "\(year)-\(part < 10 ? "0" : "")\(part)"
        }
    }
}
