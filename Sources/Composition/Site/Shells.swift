package import Diagnostics

/// The files of `templates/` that an edition is dressed in.
package struct Shells: Sendable {
    let page: Shell
    let minutes: Shell
    let printSheet: Shell
    /// Added to the print sheet once for each chapter.
    let chapterSheet: Shell
    let minutesSheet: Shell
    /// The style sheet as it stands.
    let sheet: [UInt8]
    /// The script as it stands: it adds to pages that are whole without it.
    let script: [UInt8]
    /// All files, for the edition checksum: name and bytes, in the order of the names.
    package let sources: [SourceText]

    package static let names = [
        "kapitel.css", "page.html", "protokoll.css", "protokollsutdrag.html", "uppsikt.css", "uppsikt.js",
        "utskrift.css",
    ]

    private static let pageSlots = [
        "language", "title", "description", "generator", "assets", "publisher", "navigation", "content", "colophon",
    ]
    private static let sheetSlots = ["head", "status", "foot"]

    /// Reads the shells; nil when one is absent or faulty (told).
    package init?(_ files: [SourceText], folder: String, _ findings: Findings) {
        func source(_ name: String) -> SourceText? { files.first { $0.path == folder + "/" + name } }
        for name in Shells.names where source(name) == nil {
            findings.add(
                .templateMissing, "mallen \(name) saknas", at: Place(path: folder + "/" + name),
                hint: "hämta den från programmets mapp templates")
        }
        func shell(_ name: String, _ slots: [String], _ required: [String]) -> Shell? {
            source(name).flatMap { Shell($0, slots: slots, required: required, findings) }
        }
        let page = shell("page.html", Shells.pageSlots, ["title", "content", "assets"])
        let minutes = shell("protokollsutdrag.html", Shells.pageSlots, ["title", "content", "assets"])
        let printSheet = shell("utskrift.css", Shells.sheetSlots, ["status"])
        let chapterSheet = shell("kapitel.css", Shells.sheetSlots + ["page", "id", "chapter"], ["page", "id"])
        let minutesSheet = shell("protokoll.css", Shells.sheetSlots, ["status"])
        guard let page, let minutes, let printSheet, let chapterSheet, let minutesSheet,
            let sheet = source("uppsikt.css"), let script = source("uppsikt.js")
        else { return nil }
        self.page = page
        self.minutes = minutes
        self.printSheet = printSheet
        self.chapterSheet = chapterSheet
        self.minutesSheet = minutesSheet
        self.sheet = sheet.bytes
        self.script = script.bytes
        sources = Shells.names.compactMap(source)
    }
}
