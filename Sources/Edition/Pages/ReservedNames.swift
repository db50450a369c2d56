/// Names that Windows keeps for devices, alone or before a full stop: no file or folder can have them there.
private let reserved = Set(
    ["con", "prn", "aux", "nul"] + ["com", "lpt"].flatMap { port in (1...9).map { "\(port)\($0)" } })

/// Whether a file or folder with the name cannot be made, copied or unpacked in Windows.
package func isReservedByWindows(_ name: some StringProtocol) -> Bool {
    // All of them begin with three letters; of thousands of names no more need be looked at.
    guard name.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x80 }) || beginsLikeReserved(name.utf8) else { return false }
    let stem = name.prefix { $0 != "." }.lowercased()
    return reserved.contains(stem.split(separator: " ").joined(separator: " "))
}

private func beginsLikeReserved(_ name: some Collection<UInt8>) -> Bool {
    reserved.contains { $0.utf8.prefix(3).elementsEqual(name.prefix(3).lazy.map { $0 | 0x20 }) }
}

/// Whether the name has a sign, or an end, that a name in Windows cannot have.
package func isForbiddenByWindows(_ name: some StringProtocol) -> Bool {
    name.utf8.contains(where: isForbiddenByWindows) || name.last == "." || name.last == " "
}

private func isForbiddenByWindows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "|"),
        UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"):
        true
    default: false
    }
}
