/// Names that Windows keeps for devices, alone or before a full stop: no file or folder can have them there.
private let reserved = Set(
    ["con", "prn", "aux", "nul"] + ["com", "lpt"].flatMap { port in (1...9).map { "\(port)\($0)" } })

/// Whether a file or folder with the name cannot be made, copied or unpacked in Windows.
package func isReservedByWindows(_ name: some StringProtocol) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    return reserved.contains(stem.split(separator: " ").joined(separator: " "))
}

/// Whether the name has a sign, or an end, that a name in Windows cannot have.
package func isForbiddenByWindows(_ name: some StringProtocol) -> Bool {
    name.contains { "<>:\"|?*\\".contains($0) } || name.last == "." || name.last == " "
}
