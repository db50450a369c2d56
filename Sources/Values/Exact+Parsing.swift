extension Exact {
    /// Reads `-12.5`, `12` or, with `decimalSeparator` `,`, `12,5`: an optional ASCII minus, digits, at most one
    /// separator with digits on both sides. Nothing else: no exponent, no plus, no inf. Nil also when the number
    /// has more than 30 digits.
    package init?(parsing text: some StringProtocol, decimalSeparator: UInt8 = UInt8(ascii: ".")) {
        self.init(parsing: Array(text.utf8)[...], decimalSeparator: decimalSeparator)
    }

    package init?(parsing bytes: ArraySlice<UInt8>, decimalSeparator: UInt8 = UInt8(ascii: ".")) {
        let negative = bytes.first == UInt8(ascii: "-")
        let digits = negative ? bytes.dropFirst() : bytes
        guard digits.count <= 31, let first = digits.first, let last = digits.last,
            Exact.isDigit(first), Exact.isDigit(last)
        else { return nil }
        var mantissa: Int128 = 0
        var decimals: Int?
        for byte in digits {
            if byte == decimalSeparator, decimals == nil {
                decimals = 0
            } else if Exact.isDigit(byte) {
                mantissa = mantissa * 10 + Int128(byte - UInt8(ascii: "0"))
                decimals = decimals.map { $0 + 1 }
            } else {
                return nil
            }
        }
        self.init(mantissa: negative ? -mantissa : mantissa, decimals: decimals ?? 0)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
