import Composition
package import Figures
import Language
package import Printing
package import Publishing
import Values

/// An edition on its way to paper. The report is printed once to see on which sheet each chapter begins, and again with
/// those numbers in its list of contents.
package struct PrintJob {
    package let book: Book
    package let attachments: [Site.File]
    package let shells: Shells
    package let folder: String

    /// The board's minutes fill at most so many sheets.
    package static let minutesSheets = 2

    package init(book: Book, attachments: [Site.File], shells: Shells, folder: String) {
        self.book = book
        self.attachments = attachments
        self.shells = shells
        self.folder = folder
    }

    /// The files to publish in the folder, and what to say of them.
    package struct Sheets {
        package let files: [OutputFile]
        package let words: [String]
    }

    package func run(_ press: Press) throws(PrintError) -> Sheets {
        let pages = PrintedPages(book.printed(on: [:]), with: attachments, in: shells)
        let draft = try press.print(pages.report, among: pages.sheets)
        let numbered = PrintedPages(book.printed(on: draft.facts?.places ?? [:]), with: attachments, in: shells)
        let report = try press.print(numbered.report, among: numbered.sheets)
        let minutes = try minutes(pages, press)
        let prints = [("rapport", report)] + (minutes.map { [("protokollsutdrag", $0)] } ?? [])
        let sheets = prints.map { name, print in
            (file: file(print, as: name), facts: print.facts.map { ": \($0.words)" } ?? "")
        }
        return Sheets(
            files: sheets.map(\.file),
            words: sheets.map { "\(folder)/\($0.file.path)\($0.facts)" } + doubts(draft, report, minutes))
    }

    private func minutes(_ pages: PrintedPages, _ press: Press) throws(PrintError) -> Press.Print? {
        guard let minutes = pages.minutes else { return nil }
        return try press.print(minutes, among: pages.sheets)
    }

    private func file(_ print: Press.Print, as name: String) -> OutputFile {
        OutputFile(
            path: "\(book.directory.folder)-\(name).pdf", bytes: dated(print.bytes, book.dataDay))
    }

    /// What the user must know of before the sheets go to the board.
    private func doubts(_ draft: Press.Print, _ report: Press.Print, _ minutes: Press.Print?) -> [String] {
        var doubts: [String] = []
        if let places = report.facts?.places {
            if places != draft.facts?.places { doubts.append("Sidnumren i innehållet kan vara fel: se efter.") }
        } else {
            doubts.append(
                "Innehållet saknar sidnummer, för programmet pdfinfo finns inte. På Debian: apt install poppler-utils.")
        }
        if let count = minutes?.facts?.sheets, count > PrintJob.minutesSheets {
            doubts.append(
                "Protokollsutdraget blev \(count) sidor, fler än \(PrintJob.minutesSheets): korta sammanfattningen.")
        }
        return doubts
    }
}

extension PrintedPages {
    fileprivate var sheets: [Press.Page] { files.map { Press.Page(path: $0.path, bytes: $0.bytes) } }
}

extension SheetFacts {
    /// "24 sidor, A4, taggad".
    fileprivate var words: String {
        [
            sheets == 1 ? "1 sida" : "\(sheets) sidor", isA4 ? "A4" : "inte A4",
            isTagged ? "taggad för skärmläsare" : "inte taggad",
        ].joined(separator: ", ")
    }
}
