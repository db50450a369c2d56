import Glibc

/// Prints pages of a site through a browser, from a folder of its own that is gone afterwards.
package struct PDFPrinter {
    package let browser: Browser
    /// The program that tells on which sheet a place is; nil when it is not installed.
    package let inspector: String?
    /// The folder in which the printer makes its own.
    package let workplace: String
    /// How long one print may take.
    package static let seconds = 120

    package init(browser: Browser, inspector: String?, workplace: String) {
        self.browser = browser
        self.inspector = inspector
        self.workplace = workplace
    }

    package struct Page {
        package let path: String
        package let bytes: [UInt8]

        package init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    package struct Print {
        package let bytes: [UInt8]
        /// Nil when nothing could be asked.
        package let facts: SheetFacts?
    }

    /// Prints one of the pages; the others are what it needs to be shown.
    package func print(_ page: String, among files: [Page]) throws(PrintError) -> Print {
        let folder = try WorkFolder(in: workplace)
        defer { folder.remove() }
        for file in files { try folder.write(file.bytes, to: "sidor/" + file.path) }
        let sheet = folder.path + "/blad.pdf"
        let arguments = browser.arguments(
            printing: "file://" + folder.path + "/sidor/" + page, into: sheet, profile: folder.path + "/profil",
            isRoot: geteuid() == 0)
        let outcome = try ChildProcess(program: browser.path, arguments: arguments).run(
            log: folder.path + "/webblasare.txt", seconds: PDFPrinter.seconds)
        guard let bytes = readWhole(sheet), bytes.starts(with: "%PDF-".utf8) else {
            throw .browserFailed(browser.path, words: lastLine(outcome.words))
        }
        return Print(bytes: bytes, facts: try facts(of: sheet, in: folder))
    }

    private func facts(of sheet: String, in folder: WorkFolder) throws(PrintError) -> SheetFacts? {
        guard let inspector else { return nil }
        let asked = try ChildProcess(program: inspector, arguments: ["-dests", sheet]).run(
            log: folder.path + "/platser.txt", seconds: PDFPrinter.seconds)
        let told = try ChildProcess(program: inspector, arguments: [sheet]).run(
            log: folder.path + "/fakta.txt", seconds: PDFPrinter.seconds)
        guard asked.status == 0, told.status == 0 else { return nil }
        return SheetFacts(
            facts: String(decoding: told.words, as: UTF8.self), places: String(decoding: asked.words, as: UTF8.self))
    }

    private func lastLine(_ words: [UInt8]) -> String {
        words.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0.prefix(200), as: UTF8.self) } ?? ""
    }
}
