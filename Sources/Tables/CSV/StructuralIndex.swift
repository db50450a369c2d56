/// The places in a block where something may begin or end: delimiters, quotes and bytes below 0x0E (line ends, NUL).
///
/// Eight bytes at a time in a 64-bit word (SWAR): exact byte tests without carries between bytes, after Warren,
/// "Hacker's Delight", 2nd ed., section 6-1.
struct StructuralIndex {
    /// Offsets in rising order; only the first `count` are meant.
    private(set) var positions: [UInt32] = []
    private(set) var count = 0
    private let delimiters: UInt64
    private let quotes: UInt64

    /// Bytes that a block must have after its end, so that whole words can be read.
    static let padding = 64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    /// 0x80 − 0x0E in each byte: carries into the high bit for every byte from 0x0E.
    private static let belowFourteen: UInt64 = 0x7272_7272_7272_7272
    /// Gathers the high bits of eight bytes in the top byte.
    private static let gather: UInt64 = 0x0002_0408_1020_4081

    init(_ dialect: Dialect) {
        delimiters = StructuralIndex.ones &* UInt64(dialect.delimiter)
        quotes = StructuralIndex.ones &* UInt64(dialect.quote)
    }

    /// Indexes `bytes[start..<end]`; `bytes` must go on for `padding` bytes after `end`.
    mutating func index(_ bytes: [UInt8], from start: Int, to end: Int) {
        precondition(start <= end && end + StructuralIndex.padding <= bytes.count, "a block without padding")
        if positions.count < end - start + 64 { positions = [UInt32](repeating: 0, count: end - start + 64) }
        let (delimiters, quotes) = (delimiters, quotes)
        count = unsafe bytes.withUnsafeBytes { bytes in
            unsafe positions.withUnsafeMutableBufferPointer { positions in
                var count = 0
                var chunk = start
                while chunk < end {
                    var mask = unsafe StructuralIndex.mask(bytes, at: chunk, delimiters, quotes)
                    if end - chunk < 64 { mask &= (1 << UInt64(end - chunk)) - 1 }
                    while mask != 0 {
                        unsafe positions[count] = UInt32(truncatingIfNeeded: chunk + mask.trailingZeroBitCount)
                        count += 1
                        mask &= mask - 1
                    }
                    chunk += 64
                }
                return count
            }
        }
    }

    /// A bit for each of 64 bytes.
    @inline(__always)
    private static func mask(
        _ bytes: UnsafeRawBufferPointer, at chunk: Int, _ delimiters: UInt64, _ quotes: UInt64
    ) -> UInt64 {
        var mask: UInt64 = 0
        for part in 0..<8 {
            let word = unsafe UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: chunk + part * 8, as: UInt64.self))
            let low = ~((word & low) &+ belowFourteen) & ~word
            let found = (low | zeroBytes(word ^ delimiters) | zeroBytes(word ^ quotes)) & high
            mask |= ((found &* gather) >> 56) << UInt64(part * 8)
        }
        return mask
    }

    /// The high bit of each byte that is 0; other bits are noise.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 { ~(((word & low) &+ low) | word) }
}
