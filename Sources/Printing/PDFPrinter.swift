import Glibc

/// Prints pages of a site through a browser, from a folder of its own that is gone afterwards.
package struct PDFPrinter {
    package let browser: Browser
    /// The program that opens what the browser has written.
    package let editor: QPDF
    /// The folder in which the printer makes its own.
    package let workplace: String
    /// How long one print may take.
    package static let seconds = 120

    package init(browser: Browser, editor: QPDF, workplace: String) {
        self.browser = browser
        self.editor = editor
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

    /// As the browser wrote it.
    package struct Print {
        let bytes: [UInt8]
        /// Of the page.
        let headings: [String]
        package let facts: SheetFacts
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
        let printed = files.first { $0.path == page }.map { headings(of: $0.bytes) } ?? []
        return Print(bytes: bytes, headings: printed, facts: SheetFacts(try editor.open(sheet, in: folder)))
    }

    /// The print as it goes to the board: with what the browser leaves undone, and the same bytes each time.
    package func finish(_ print: Print, _ particulars: Particulars) throws(PrintError) -> [UInt8] {
        let folder = try WorkFolder(in: workplace)
        defer { folder.remove() }
        try folder.write(print.bytes, to: "blad.pdf")
        let sheet = folder.path + "/blad.pdf"
        let finished = try editor.open(sheet, in: folder).finished(particulars, headings: print.headings)
        return try editor.write(finished, over: sheet, in: folder)
    }
}
