/// Names that Windows keeps for devices, alone or before a full stop: no file or folder can have them there.
private let reserved = Set(
    ["con", "prn", "aux", "nul"] + ["com", "lpt"].flatMap { port in (1...9).map { "\(port)\($0)" } })

/// Whether a file or folder with the name cannot be made, copied or unpacked in Windows.
package func isReservedByWindows(_ name: some StringProtocol) -> Bool {
    guard mayBeReserved(Array(name.utf8)) else { return false }
    let stem = name.prefix { $0 != "." }.lowercased()
    return reserved.contains(stem.split(separator: " ").joined(separator: " "))
}

/// All of them begin with three of a few letters; of thousands of names no more need be looked at.
private func mayBeReserved(_ name: [UInt8]) -> Bool {
    if name.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) { return true }
    guard name.count >= 3 else { return false }
    return beginnings.contains(key(name[0], name[1], name[2]))
}

/// The first three letters as one number.
private let beginnings = Set(
    reserved.map { name in
        let first = Array(name.utf8.prefix(3))
        return key(first[0], first[1], first[2])
    })

private func key(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int {
    [a, b, c].reduce(0) { $0 << 8 | Int($1 | 0x20) }
}

/// Whether the name has a sign, or an end, that a name in Windows cannot have.
package func isForbiddenByWindows(_ name: some StringProtocol) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.contains(where: isForbiddenByWindows) || bytes.last == UInt8(ascii: ".") || bytes.last == 0x20
}

private func isForbiddenByWindows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
        UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
        true
    default: false
    }
}
