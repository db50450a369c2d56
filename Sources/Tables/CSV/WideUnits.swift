/// Turns the bytes of UTF-16 into UTF-8, one at a time.
struct WideUnits {
    enum Order { case little, big }

    private let order: Order
    private var half: UInt8?
    private var high: UInt16?
    private var isFirst = true

    init(_ order: Order) { self.order = order }

    /// The UTF-8 of the sign that the byte ends; a surrogate alone becomes U+FFFD. The mark of byte order is left out.
    mutating func take(_ byte: UInt8) -> [UInt8] {
        guard let half else {
            self.half = byte
            return []
        }
        self.half = nil
        let unit = order == .little ? UInt16(half) | UInt16(byte) << 8 : UInt16(half) << 8 | UInt16(byte)
        defer { isFirst = false }
        return isFirst && unit == 0xFEFF ? [] : signs(unit)
    }

    private mutating func signs(_ unit: UInt16) -> [UInt8] {
        let lost: [UInt8] = high == nil ? [] : [0xEF, 0xBF, 0xBD]
        if UTF16.isLeadSurrogate(unit) {
            high = unit
            return lost
        }
        if UTF16.isTrailSurrogate(unit), let lead = high {
            high = nil
            return Array(String(decoding: [lead, unit], as: UTF16.self).utf8)
        }
        high = nil
        return lost + Array(String(decoding: [unit], as: UTF16.self).utf8)
    }
}
