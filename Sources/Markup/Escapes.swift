/// A string of a style sheet, quotes included: everything but plain letters, digits and blanks is a hex escape
/// (CSS Syntax 3 §4.3.7), so that no text can end it.
package func cssString(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x20, 0x2C...0x2E, 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0xA0...0x2FFF: out.unicodeScalars.append(scalar)
        case 0: out += "\\fffd "
        default: out += "\\" + String(scalar.value, radix: 16) + " "
        }
    }
    return out + "\""
}

/// A path segment or fragment of a relative address: RFC 3986 unreserved characters stay, other bytes become %XX.
package func urlSegment(_ text: String) -> String { urlSegment(Array(text.utf8)[...]) }

/// Of a list: what takes any collection of another module is not made for its type, and costs twenty times as much.
package func urlSegment(_ bytes: ArraySlice<UInt8>) -> String { escaped(bytes, isKept: isUnreserved) }

/// The segments of a relative path, with the slashes between them.
package func urlPath(_ path: String) -> String { urlPath(Array(path.utf8)[...]) }

package func urlPath(_ bytes: ArraySlice<UInt8>) -> String {
    escaped(bytes) { isUnreserved($0) || $0 == UInt8(ascii: "/") }
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        true
    default: false
    }
}

private func escaped(_ bytes: ArraySlice<UInt8>, isKept: (UInt8) -> Bool) -> String {
    if bytes.allSatisfy(isKept) { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes {
        if isKept(byte) {
            out.append(byte)
        } else {
            out += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
        }
    }
    return String(decoding: out, as: UTF8.self)
}

private func hexadecimal(_ half: UInt8) -> UInt8 { half + (half < 10 ? UInt8(ascii: "0") : UInt8(ascii: "A") - 10) }
