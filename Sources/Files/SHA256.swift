import CCrypto

/// A SHA-256 value of 32 bytes (FIPS 180-4).
package struct Checksum: Hashable, Sendable {
    package let bytes: [UInt8]

    /// 64 lower case hexadecimal digits.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

/// Hashes bytes that come in parts.
package struct SHA256 {
    private var state = SHA256_CTX()

    package init() {
        unsafe SHA256_Init(&state)
    }

    /// Adds bytes to what has been hashed.
    package mutating func update(_ bytes: some Sequence<UInt8>) {
        let done: Void? = bytes.withContiguousStorageIfAvailable {
            _ = unsafe SHA256_Update(&state, $0.baseAddress, $0.count)
        }
        if done == nil { update(Array(bytes)) }
    }

    /// The value of all bytes so far; more may be added afterwards.
    package func finish() -> Checksum {
        var copy = state
        var bytes = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe SHA256_Final(&bytes, &copy)
        return Checksum(bytes: bytes)
    }
}

/// The SHA-256 value of bytes at hand.
package func sha256(_ bytes: some Sequence<UInt8>) -> Checksum {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
}
