import CZlib

/// Unpacks what zlib packed (RFC 1950), or the bare form of ZIP (RFC 1951).
package func inflate(
    _ bytes: ArraySlice<UInt8>, isBare: Bool, _ budget: inout Budget
) throws(Refusal) -> [UInt8] {
    var out: [UInt8] = []
    try inflate(bytes, isBare: isBare, &budget) { out += $0 }
    return out
}

/// The same, block by block.
func inflate(
    _ bytes: ArraySlice<UInt8>, isBare: Bool, _ budget: inout Budget,
    _ take: (ArraySlice<UInt8>) throws(Refusal) -> Void
) throws(Refusal) {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, isBare ? -MAX_WBITS : MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
        throw .unreadable("den går inte att packa upp")
    }
    defer { unsafe inflateEnd(&stream) }
    var packed = Array(bytes)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var given = 0
    while true {
        let (result, taken, made) = unsafe step(&stream, &packed, from: given, into: &block)
        given += taken
        try budget.spend(made)
        try take(block[..<made])
        if result == Z_STREAM_END { return }
        guard result == Z_OK, taken > 0 || made > 0 else { throw .unreadable("den är skadad eller avklippt") }
    }
}

/// One block more: what zlib says, bytes taken and bytes made.
private func step(
    _ stream: inout z_stream, _ packed: inout [UInt8], from given: Int, into block: inout [UInt8]
) -> (Int32, taken: Int, made: Int) {
    let size = block.count
    return unsafe packed.withUnsafeMutableBufferPointer { input in
        unsafe block.withUnsafeMutableBufferPointer { output in
            unsafe stream.next_in = input.baseAddress.map { unsafe $0 + given }
            unsafe stream.avail_in = UInt32(input.count - given)
            unsafe stream.next_out = output.baseAddress
            unsafe stream.avail_out = UInt32(size)
            let before = unsafe stream.avail_in
            let result = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
            return unsafe (result, Int(before - stream.avail_in), size - Int(stream.avail_out))
        }
    }
}

/// CRC-32 of a text whose beginning has `sum`.
func checksum(_ sum: UInt, _ bytes: ArraySlice<UInt8>) -> UInt {
    unsafe bytes.withUnsafeBufferPointer { unsafe crc32(sum, $0.baseAddress, UInt32($0.count)) }
}
