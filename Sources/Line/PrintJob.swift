import Composition
import Edition
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
        let appendix = try AppendixPrint(pages: pages, printer: printer).run()
        let minutes = try pages.minutes.map { page throws(PrintError) in try printer.print(page) }
        let prints = [("rapport", report), ("bilaga", appendix), ("protokollsutdrag", minutes)]
        let made = prints.compactMap { name, print in print.map { (name, $0) } }
        return try sheets(made, doubts(before, report, minutes), printer)
    }

    /// The report with the sheets of its chapters in its contents, and the print that they are taken from. The numbers
    /// themselves may move a line, and with it a chapter: then it is printed once more.
    private func settled(
        _ draft: PDFPrinter.Print, _ printer: PDFPrinter
    ) throws(PrintError) -> (before: PDFPrinter.Print, last: PDFPrinter.Print) {
        var (before, last) = (draft, draft)
        for _ in 0..<PrintJob.mostPrints {
            before = last
            let places = before.facts.places
            last = try printer.print(PrintedPages(book.printed(on: places), with: attachments, in: shells).report)
            if last.facts.places == places { break }
        }
        return (before, last)
    }

    private static let mostPrints = 3

    /// One page by its address, `kommun/lulea`; nil when there is none.
    package func run(_ printer: PDFPrinter, page name: String) throws(PrintError) -> Sheets? {
        let pages = PrintedPages(book.printed(on: [:]), with: attachments, in: shells)
        guard let page = pages.page(named: name) else { return nil }
        return try sheets([(name.replacing("/", with: "-"), try printer.print(page))], [], printer)
    }

    /// The addresses that a page can be asked for by.
    package var pageNames: [String] { PrintedPages(book.printed(on: [:]), with: attachments, in: shells).names }

    private func sheets(
        _ prints: [(name: String, print: PDFPrinter.Print)], _ doubts: [String], _ printer: PDFPrinter
    ) throws(PrintError) -> Sheets {
        var files: [OutputFile] = []
        for (name, print) in prints {
            let bytes = try printer.finish(print, book.particulars)
            files.append(OutputFile(path: "\(book.directory.folder)-\(name).pdf", bytes: bytes))
        }
        let words = zip(files, prints).map { "\(folder)/\($0.path): \($1.print.facts.words)" }
        return Sheets(files: files, words: words + doubts)
    }

    /// What the user must know of before the sheets go to the board.
    private func doubts(_ draft: PDFPrinter.Print, _ report: PDFPrinter.Print, _ minutes: PDFPrinter.Print?) -> [String]
    {
        var doubts: [String] = []
        if report.facts.places != draft.facts.places {
            doubts.append("Sidnumren i innehållet kan vara fel: se efter.")
        }
        if let count = minutes?.facts.sheets, count > PrintJob.minutesSheets {
            doubts.append(
                "Protokollsutdraget blev \(count) sidor, fler än \(PrintJob.minutesSheets): korta sammanfattningen.")
        }
        return doubts
    }
}

extension Book {
    /// What a print says of the edition.
    fileprivate var particulars: Particulars {
        Particulars(
            publisher: report.publisher, reference: report.reference.map(PagePhrases.reference),
            paragraph: report.status == .adopted ? report.meeting?.paragraphText : nil, version: report.version,
            checksum: checksum.printed, program: PagePhrases.program(program), day: dataDay)
    }
}

extension PDFPrinter {
    func print(_ page: PrintedPage) throws(PrintError) -> Print {
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
