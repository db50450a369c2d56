/// Turns a declared one-byte encoding into UTF-8.
struct Transcoder {
    /// The first byte that the encoding does not have, or that shows å, ä or ö in UTF-8, with its offset in the file.
    private(set) var fault: (byte: UInt8, offset: Int, isUTF8: Bool)?
    private var last: UInt8 = 0
    private let encoding: CSVFormat.Encoding
    private var wide: WideUnits?
    private var read = 0

    /// Nil for UTF-8, which needs none.
    init?(_ encoding: CSVFormat.Encoding) {
        guard encoding != .utf8 else { return nil }
        self.encoding = encoding
    }

    /// For a file whose mark says UTF-16.
    init(utf16 order: WideUnits.Order) {
        encoding = .utf8
        wide = WideUnits(order)
    }

    /// Puts the text of `raw` in `target` from `offset` and returns where it ends.
    mutating func append(_ raw: ArraySlice<UInt8>, to target: inout [UInt8], at offset: Int) -> Int {
        if wide != nil { return appendWide(raw, to: &target, at: offset) }
        var end = offset
        for byte in raw {
            end = put(scalar(byte), in: &target, at: end)
            if fault == nil, last == 0xC3, Transcoder.swedish.contains(byte) { fault = (byte, read - 1, true) }
            last = byte
            read += 1
        }
        return end
    }

    private mutating func appendWide(_ raw: ArraySlice<UInt8>, to target: inout [UInt8], at offset: Int) -> Int {
        var end = offset
        for byte in raw {
            for sign in wide?.take(byte) ?? [] {
                target[end] = sign
                end += 1
            }
        }
        return end
    }

    /// UTF-8 of a scalar below U+10000, in one to three bytes.
    private func put(_ scalar: UInt16, in target: inout [UInt8], at offset: Int) -> Int {
        let tail = UInt8(truncatingIfNeeded: scalar & 0x3F) | 0x80
        if scalar < 0x80 {
            target[offset] = UInt8(truncatingIfNeeded: scalar)
            return offset + 1
        }
        if scalar < 0x800 {
            target[offset] = UInt8(truncatingIfNeeded: scalar >> 6) | 0xC0
            target[offset + 1] = tail
            return offset + 2
        }
        target[offset] = UInt8(truncatingIfNeeded: scalar >> 12) | 0xE0
        target[offset + 1] = UInt8(truncatingIfNeeded: (scalar >> 6) & 0x3F) | 0x80
        target[offset + 2] = tail
        return offset + 3
    }

    private mutating func scalar(_ byte: UInt8) -> UInt16 {
        guard (0x80...0x9F).contains(byte) else { return UInt16(byte) }
        let scalar = encoding == .windows1252 ? Transcoder.windows1252[Int(byte) - 0x80] : 0
        if scalar != 0 { return scalar }
        if fault == nil { fault = (byte, read, false) }
        return 0xFFFD
    }

    /// Second bytes of å ä ö Å Ä Ö in UTF-8: after C3 no text in a one-byte encoding has them.
    private static let swedish: [UInt8] = [0xA5, 0xA4, 0xB6, 0x85, 0x84, 0x96]

    /// Windows-1252, bytes 80...9F; 0 where the code page has nothing (unicode.org, CP1252.TXT).
    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D,
        0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
        0x017E, 0x0178,
    ]
}
