package import Diagnostics

/// The files of `templates/` that an edition is dressed in.
package struct Shells: Sendable {
    package let page: Shell
    package let minutes: Shell
    package let printSheet: Shell
    package let minutesSheet: Shell
    /// The style sheet as it stands.
    package let sheet: [UInt8]
    /// The script as it stands: it adds to pages that are whole without it.
    package let script: [UInt8]
    /// All files, for the edition checksum: name and bytes, in the order of the names.
    package let sources: [SourceText]

    package static let names = [
        "page.html", "protokoll.css", "protokollsutdrag.html", "uppsikt.css", "uppsikt.js",
        "utskrift.css",
    ]

    private static let pageSlots = [
        "language", "title", "description", "generator", "assets", "publisher", "navigation", "content", "colophon",
    ]
    private static let sheetSlots = ["head", "status", "foot"]

    /// Reads the shells; nil when one is absent or faulty (told).
    package init?(_ files: [SourceText], folder: String, _ findings: Findings) {
        func source(_ name: String) -> SourceText? { files.first { $0.path == folder + "/" + name } }
        let unread = findings.pathsWithErrors
        for name in Shells.names where source(name) == nil && !unread.contains(folder + "/" + name) {
            findings.add(
                .templateMissing, "mallen \(name) saknas", at: Place(path: folder + "/" + name),
                hint: "hämta den från programmets mapp templates")
        }
        // A letter in an old encoding would be published on every page.
        let sound = Shells.names.compactMap(source).map { TextCharacters($0, $0.bytes.indices).check(findings) }
        guard sound.allSatisfy(\.self) else { return nil }
        func shell(_ name: String, _ slots: [String], _ required: [String]) -> Shell? {
            source(name).flatMap { Shell($0, slots: slots, required: required, findings) }
        }
        let page = shell("page.html", Shells.pageSlots, ["title", "content", "assets"])
        let minutes = shell("protokollsutdrag.html", Shells.pageSlots, ["title", "content", "assets"])
        let printSheet = shell("utskrift.css", Shells.sheetSlots, ["status"])
        let minutesSheet = shell("protokoll.css", Shells.sheetSlots, ["status"])
        guard let page, let minutes, let printSheet, let minutesSheet,
            let sheet = source("uppsikt.css"), let script = source("uppsikt.js")
        else { return nil }
        self.page = page
        self.minutes = minutes
        self.printSheet = printSheet
        self.minutesSheet = minutesSheet
        self.sheet = sheet.bytes
        self.script = script.bytes
        sources = Shells.names.compactMap(source)
    }
}
