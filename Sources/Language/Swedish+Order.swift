extension Swedish {
    /// A key whose bytes sort as Swedish does: a–z, å, ä, ö; case and accents count only between equals; digits by
    /// size. (Plain order puts ä before å, and the platform's comparison ignores the language.)
    package static func sortKey(_ text: String) -> SortKey { SortKey(text) }

    package static func sorted(_ items: [String]) -> [String] { sorted(items) { $0 } }

    package static func sorted<T>(_ items: [T], by text: (T) -> String) -> [T] {
        items.map { (item: $0, key: sortKey(text($0))) }.sorted { $0.key < $1.key }.map(\.item)
    }
}

package struct SortKey: Comparable, Sendable {
    /// Letters in Swedish order, numbers by size.
    private let primary: [UInt64]
    /// The text itself, for ties.
    private let text: [UInt8]

    init(_ text: String) {
        self.text = Array(text.utf8)
        var keys: [UInt64] = []
        var number: UInt64?
        for scalar in text.lowercased().unicodeScalars {
            if let digit = SortKey.digit(scalar) {
                let (tens, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
                number = overflow ? .max / 16 : min(tens + digit, .max / 16)
                continue
            }
            if let value = number { keys.append(1 << 40 | value) }
            number = nil
            keys.append(SortKey.rank(scalar))
        }
        if let value = number { keys.append(1 << 40 | value) }
        primary = keys
    }

    package static func < (a: SortKey, b: SortKey) -> Bool {
        if a.primary != b.primary { return a.primary.lexicographicallyPrecedes(b.primary) }
        return a.text.lexicographicallyPrecedes(b.text)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt64? {
        ("0"..."9").contains(scalar) ? UInt64(scalar.value - 48) : nil
    }

    /// Blanks and signs first, then numbers, then letters; é with e, ü with y, æ with ä, ø with ö (Svenska
    /// Akademiens ordlista).
    private static func rank(_ scalar: Unicode.Scalar) -> UInt64 {
        let letters: UInt64 = 1 << 60
        switch scalar {
        case "a"..."z": return letters + UInt64(scalar.value - 97) * 2
        case "å": return letters + 60
        case "ä", "æ": return letters + 62
        case "ö", "ø": return letters + 64
        case "é", "è", "ê", "ë": return letters + 8
        case "á", "à", "â": return letters
        case "ü": return letters + 48
        default: return scalar.value < 128 ? UInt64(scalar.value) : letters + 100 + UInt64(scalar.value)
        }
    }
}
