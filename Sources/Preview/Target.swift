/// What a request asks for, as the bytes of a path below the site: decoded once, and never a way out of it.
struct Target: Hashable {
    /// Without the stroke that it begins with; empty for the site itself.
    let path: [UInt8]

    init(path: String) { self.path = Array(path.utf8) }

    /// - Parameter sent: the target of a request in origin form (RFC 9112, section 3.2.1). What stands after a question
    ///   mark is the page's own business.
    init(_ sent: [UInt8]) throws(Refusal) {
        guard sent.first == UInt8(ascii: "/"), sent.allSatisfy(\.mayStandInTarget) else { throw .malformed }
        let asked = sent.prefix { $0 != UInt8(ascii: "?") }
        guard !asked.contains(UInt8(ascii: "\\")) else { throw .malformed }
        let path = try Target.decoded(asked.dropFirst())
        guard String(validating: path, as: UTF8.self) != nil else { throw .malformed }
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isWayOut = parts.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
        guard path.isEmpty || !isWayOut else { throw .malformed }
        self.path = path
    }

    private static func decoded(_ sent: ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
        var rest = sent
        var path: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                path.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexadecimal, let low = rest.popFirst()?.hexadecimal else {
                throw .malformed
            }
            let decoded = high << 4 | low
            // A stroke, a backslash or a control character that was hidden means nothing good.
            guard decoded >= 0x20, decoded != 0x7F, !"/\\".utf8.contains(decoded) else { throw .malformed }
            path.append(decoded)
        }
        return path
    }
}

extension UInt8 {
    /// Letters, digits and signs that can be seen, but those that end an address or belong to the text around it.
    fileprivate var mayStandInTarget: Bool { (0x21...0x7E).contains(self) && !"#\"<>^`{|}".utf8.contains(self) }

    fileprivate var hexadecimal: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
