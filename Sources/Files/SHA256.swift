import CCrypto

/// A SHA-256 value of 32 bytes (FIPS 180-4).
package struct Checksum: Hashable, Sendable {
    package let bytes: [UInt8]

    /// 64 lower case hexadecimal digits.
    package var hexadecimal: String {
        let digit = { (half: UInt8) in half + (half < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * bytes.count)
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

/// Hashes bytes that come in parts.
@safe package struct SHA256: ~Copyable {
    private let context: OpaquePointer?

    package init() {
        // Else the first hash reads the system's configuration of OpenSSL, which takes time and may say anything.
        OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
        unsafe context = EVP_MD_CTX_new()
        succeed(unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil))
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Adds bytes to what has been hashed.
    package mutating func update(_ bytes: some Sequence<UInt8>) {
        let context = unsafe context
        let done: Void? = bytes.withContiguousStorageIfAvailable {
            succeed(unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count))
        }
        if done == nil { update(Array(bytes)) }
    }

    /// The value of all bytes so far; more may be added afterwards.
    package func finish() -> Checksum {
        let copy = unsafe EVP_MD_CTX_new()
        defer { unsafe EVP_MD_CTX_free(copy) }
        var bytes = [UInt8](repeating: 0, count: 32)
        succeed(unsafe EVP_MD_CTX_copy_ex(copy, context))
        succeed(unsafe EVP_DigestFinal_ex(copy, &bytes, nil))
        return Checksum(bytes: bytes)
    }
}

/// OpenSSL refuses to hash only without memory or without SHA-256: a value that is none must not go on.
private func succeed(_ result: Int32) { precondition(result == 1, "OpenSSL does not hash") }

/// The SHA-256 value of bytes at hand.
package func sha256(_ bytes: some Sequence<UInt8>) -> Checksum {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
}
