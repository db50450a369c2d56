import Files
import Testing

/// Values: NIST, FIPS 180-2 appendix B and the example files of the Cryptographic Standards program.
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func givesThePublishedValue(text: String, value: String) {
        #expect(sha256(text.utf8).hexadecimal == value)
    }

    @Test func hashesAMillionLettersInUnevenParts() {
        var hash = SHA256()
        var left = 1_000_000
        var part = 1
        while left > 0 {
            hash.update(repeatElement(UInt8(ascii: "a"), count: min(part, left)))
            left -= part
            part = part * 3 % 7919
        }
        let value = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(hash.finish().hexadecimal == value)
    }

    @Test func goesOnAfterAValueWasRead() {
        var hash = SHA256()
        hash.update("a".utf8)
        #expect(hash.finish() == sha256("a".utf8))
        hash.update("bc".utf8)
        #expect(hash.finish() == sha256("abc".utf8))
    }
}
