import Diagnostics
import Edition
import Files
import Language
import Markup
import Publishing
import SideBySide

/// The last look at everything that would be published, after all else: what holds here holds for every file, whoever
/// made it. What an author can mend has been told at its place before; this is what cannot be forgotten.
struct SiteCheck {
    let findings: Findings

    /// Bytes of a name in a folder, on every usual file system.
    private static let nameLimit = 255

    func run(_ files: [OutputFile]) {
        var paths: [String: String] = [:]
        var folders: Set<String> = []
        let faults = files.mapSideBySide(textFault)
        for (file, fault) in zip(files, faults) {
            checkName(file)
            // Where large and small letters are one, so are these files.
            if let other = paths.updateValue(file.path, forKey: file.path.lowercased()) {
                tell(file, "samma adress som \(other)", hint: "ge det ena ett annat namn")
            }
            addFolders(above: file.path, to: &folders)
            if let fault { tell(file, fault.what, hint: fault.hint) }
        }
        for path in paths.keys.filter(folders.contains).sorted() {
            tell(path, "namnet är både en fil och en mapp", hint: "ge det ena ett annat namn")
        }
    }

    private func addFolders(above path: String, to folders: inout Set<String>) {
        var rest = path.lowercased()[...]
        while let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            // With a folder those above it have been added.
            guard folders.insert(String(rest)).inserted else { return }
        }
    }

    private func checkName(_ file: OutputFile) {
        let parts = RelativePath.parts(file.path) ?? []
        if parts.isEmpty || file.path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            tell(file, "adressen går inte att skriva", hint: "använd bokstäver, siffror och bindestreck")
        } else if parts.contains(where: { $0.utf8.count > SiteCheck.nameLimit }) {
            tell(file, "namnet är längre än \(SiteCheck.nameLimit) byte", hint: "korta av namnet")
        } else if let part = parts.first(where: { isReservedByWindows($0) || isForbiddenByWindows($0) }) {
            tell(
                file, "namnet «\(part)» kan inte finnas i Windows",
                hint: "döp om det med bokstäver, siffror och bindestreck")
        }
    }

    private func tell(_ file: OutputFile, _ what: String, hint: String) { tell(file.path, what, hint: hint) }

    private func tell(_ path: String, _ what: String, hint: String) {
        let edition = path.split(separator: "/").first.map(String.init) ?? ""
        findings.add(
            .unpublishable, "\(path.prefix(120)) går inte att publicera: \(what)",
            at: Place(path: Project.contentFolder + "/" + edition), hint: hint)
    }
}

/// Kinds of files that hold text of ours; what authors link to is copied as it is.
private let texts = ["html", "css", "js", "json", "svg", "csv"]

/// What is wrong with the text of a file, and what to do about it.
@Sendable private func textFault(_ file: OutputFile) -> (what: String, hint: String)? {
    let dot = file.path.utf8.lastIndex(of: UInt8(ascii: "."))
    let kind = dot.map { String(file.path[file.path.utf8.index(after: $0)...]) } ?? ""
    guard texts.contains(kind), !file.path.holds("/filer/") else { return nil }
    guard (try? UTF8Span(validating: file.bytes.span)) != nil, !file.bytes.contains(0) else {
        return ("filen är inte hel text i UTF-8", "kontrollera mallarna")
    }
    guard kind == "svg", !XMLCheck.isWellFormed(file.bytes) else { return nil }
    return ("ritningen går inte att läsa som XML", "sök i figurens texter efter ovanliga tecken")
}
