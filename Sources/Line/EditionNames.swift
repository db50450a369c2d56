import Diagnostics
import Edition

/// The names of the editions' folders, which are the first part of all their addresses.
struct EditionNames {
    /// Those that can be addresses, in order.
    private(set) var sound: [String] = []

    /// Longer names would not fit into a file's name with what is put to them.
    static let limit = 60

    init(_ folders: [String], _ findings: Findings) {
        var seen: [String: String] = [:]
        for name in folders {
            if let other = seen.updateValue(name, forKey: name.lowercased()) {
                EditionNames.tell(
                    name,
                    "utgåvorna «\(other)» och «\(name)» är samma mapp på datorer som inte skiljer på stora och små bokstäver",
                    hint: "döp om den ena", findings)
            } else if isReservedByWindows(name) {
                EditionNames.tell(
                    name, "utgåvan «\(name)» kan inte publiceras: Windows har namnet för sig",
                    hint: "döp om mappen, som content/2025", findings)
            } else if EditionNames.isSound(name) {
                sound.append(name)
            } else {
                EditionNames.tell(
                    name, "utgåvan «\(name)» kan inte bli en adress",
                    hint:
                        "döp om mappen med a–z, siffror och bindestreck, högst \(EditionNames.limit) tecken, som content/2025",
                    findings)
            }
        }
    }

    private static func isSound(_ name: String) -> Bool {
        name.utf8.count <= EditionNames.limit && name.utf8.first != UInt8(ascii: "-")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    private static func tell(_ name: String, _ message: String, hint: String, _ findings: Findings) {
        findings.add(.editionName, message, at: Place(path: Project.contentFolder + "/" + name), hint: hint)
    }
}
