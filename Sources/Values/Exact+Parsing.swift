extension Exact {
    /// Longest number that is read, in digits: no author and no source writes more.
    package static let mostDigits = 100

    /// Reads `-12.5`, `12` or, with `decimalSeparator` `,`, `12,5`: an optional ASCII minus, digits, at most one
    /// separator with digits on both sides. Nothing else: no exponent, no plus, no inf. Nil also when the number
    /// has more than `mostDigits` digits.
    package init?(parsing text: some StringProtocol, decimalSeparator: UInt8 = UInt8(ascii: ".")) {
        self.init(parsing: Array(text.utf8)[...], decimalSeparator: decimalSeparator)
    }

    package init?(parsing bytes: ArraySlice<UInt8>, decimalSeparator: UInt8 = UInt8(ascii: ".")) {
        let isNegative = bytes.first == UInt8(ascii: "-")
        let text = isNegative ? bytes.dropFirst() : bytes
        guard let first = text.first, let last = text.last, Exact.isDigit(first), Exact.isDigit(last) else {
            return nil
        }
        let separator = text.firstIndex(of: decimalSeparator)
        let digits = separator.map { text[..<$0] + text[($0 + 1)...] } ?? text
        guard digits.count <= Exact.mostDigits, digits.allSatisfy(Exact.isDigit) else { return nil }
        self.init(
            isNegative: isNegative, Natural(digits: digits), decimals: separator.map { text.endIndex - $0 - 1 } ?? 0)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}

extension Natural {
    /// ASCII digits; the first groups that fit in 128 bits without further ado.
    fileprivate init(digits: ArraySlice<UInt8>) {
        let head = digits.prefix(37).reduce(UInt128(0)) { $0 * 10 + UInt128($1 - UInt8(ascii: "0")) }
        let rest = digits.dropFirst(37)
        self = Natural(head)
        for digit in rest { self = self * Natural(10) + Natural(UInt128(digit - UInt8(ascii: "0"))) }
    }
}
