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

    /// The report, its appendix and the minutes.
    package func run(_ printer: PDFPrinter) throws(PrintError) -> Sheets {
        let pages = PrintedPages(book.printed(on: [:]), with: attachments, in: shells)
        let draft = try printer.print(pages.report)
        let (before, report) = try settled(draft, printer)
        let appendix = try pages.appendix.map { page throws(PrintError) in try printer.print(page) }
        let minutes = try pages.minutes.map { page throws(PrintError) in try printer.print(page) }
        let prints = [("rapport", report), ("bilaga", appendix), ("protokollsutdrag", minutes)]
        return sheets(prints.compactMap { name, print in print.map { (name, $0) } }, doubts(before, report, minutes))
    }

    /// The report with the sheets of its chapters in its contents, and the print that they are taken from. The numbers
    /// themselves may move a line, and with it a chapter: then it is printed once more.
    private func settled(
        _ draft: PDFPrinter.Print, _ printer: PDFPrinter
    ) throws(PrintError) -> (before: PDFPrinter.Print, last: PDFPrinter.Print) {
        var (before, last) = (draft, draft)
        for _ in 0..<PrintJob.mostPrints {
            before = last
            let places = before.facts?.places ?? [:]
            last = try printer.print(PrintedPages(book.printed(on: places), with: attachments, in: shells).report)
            if last.facts?.places ?? [:] == places { break }
        }
        return (before, last)
    }

    private static let mostPrints = 3

    /// One page by its address, `kommun/lulea`; nil when there is none.
    package func run(_ printer: PDFPrinter, page name: String) throws(PrintError) -> Sheets? {
        let pages = PrintedPages(book.printed(on: [:]), with: attachments, in: shells)
        guard let page = pages.page(named: name) else { return nil }
        return sheets([(name.replacing("/", with: "-"), try printer.print(page))], [])
    }

    /// The addresses that a page can be asked for by.
    package var pageNames: [String] { PrintedPages(book.printed(on: [:]), with: attachments, in: shells).names }

    private func sheets(_ prints: [(name: String, print: PDFPrinter.Print)], _ doubts: [String]) -> Sheets {
        let files = prints.map { file($0.print, as: $0.name) }
        let words = zip(files, prints).map { file, made in
            "\(folder)/\(file.path)" + (made.print.facts.map { ": \($0.words)" } ?? "")
        }
        return Sheets(files: files, words: words + doubts)
    }

    private func file(_ print: PDFPrinter.Print, as name: String) -> OutputFile {
        OutputFile(
            path: "\(book.directory.folder)-\(name).pdf", bytes: dated(print.bytes, book.dataDay))
    }

    /// What the user must know of before the sheets go to the board.
    private func doubts(_ draft: PDFPrinter.Print, _ report: PDFPrinter.Print, _ minutes: PDFPrinter.Print?) -> [String]
    {
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

extension PDFPrinter {
    fileprivate func print(_ page: PrintedPage) throws(PrintError) -> Print {
        try print(page.path, among: page.files.map { Page(path: $0.path, bytes: $0.bytes) })
    }
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
