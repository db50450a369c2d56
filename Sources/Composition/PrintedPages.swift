import Edition
package import Figures

/// A page that is printed, with what it needs to be shown.
package struct PrintedPage {
    /// Path in the site: `2025/index.html`.
    package let path: String
    package let files: [Site.File]
}

/// What is printed of an edition: the report without its appendix, the appendix, the minutes, or any one page.
package struct PrintedPages {
    private let book: Book
    private let shells: Shells
    private let beside: [Site.File]

    /// `book` must be made for paper. The script is left out: what it adds, such as buttons that sort, is for a screen.
    package init(_ book: Book, with attachments: [Site.File], in shells: Shells) {
        self.book = book
        self.shells = shells
        beside = sheets(book, shells).filter { !$0.path.hasSuffix(".js") } + attachments
    }

    package var report: PrintedPage { page(book.directory.report, report(.text).files) }

    /// What stands in the appendix, in the order in which it is written.
    package var appendixPieces: [AppendixPiece] { report(.text).appendixPieces }

    /// The appendix with its pieces in an order, or in the one in which they are written.
    package func appendix(in order: [Int]?) -> PrintedPage {
        page(ReportPage.appendixPath(book), report(.appendix, order).files)
    }

    /// The appendix on one long sheet, on which it is seen how high each piece is.
    package var measuredAppendix: PrintedPage {
        let files = page(ReportPage.appendixPath(book), report(.measured).files).files
        return PrintedPage(
            path: ReportPage.appendixPath(book),
            files: files.map {
                $0.path.hasSuffix(".css") ? Site.File($0.path, $0.bytes + AppendixSheet.style) : $0
            })
    }

    package var minutes: PrintedPage? {
        book.definitions.edition.minutes.map {
            page(book.directory.minutes, MinutesPage(book: book, page: $0, shell: shells.minutes).files)
        }
    }

    /// A page by its address without the ending: `kommun/lulea`, `matt`; nil when there is none.
    package func page(named name: String) -> PrintedPage? {
        let path = "\(book.directory.folder)/\(name).html"
        return fixed(path).map { page(path, [$0]) } ?? value(path).map { page(path, $0.files) }
    }

    /// The addresses that a page can be asked for by.
    package var names: [String] {
        let fixed = [book.directory.measures, book.directory.quality, book.directory.about]
        let values = valuePages.compactMap { $0.scope.value.flatMap { book.directory.value($0) } }
        return (fixed + values).map { String($0.dropFirst(book.directory.folder.count + 1).dropLast(".html".count)) }
    }

    private func page(_ path: String, _ files: [Site.File]) -> PrintedPage {
        PrintedPage(path: path, files: files + beside)
    }

    private func report(_ part: ReportPage.Part, _ order: [Int]? = nil) -> ReportPage {
        ReportPage(book: book, shell: shells.page, part: part, order: order)
    }

    private func fixed(_ path: String) -> Site.File? {
        switch path {
        case book.directory.measures: MeasuresPage(book: book, shell: shells.page).file
        case book.directory.quality: QualityPage(book: book, shell: shells.page).file
        case book.directory.about: AboutPage(book: book, shell: shells.page).file
        default: nil
        }
    }

    private func value(_ path: String) -> ValuePage? {
        valuePages.first { $0.scope.value.flatMap { book.directory.value($0) } == path }
    }

    private var valuePages: [ValuePage] {
        book.definitions.edition.valuePages.filter { !$0.frontMatter.draft }.flatMap { page in
            book.definitions.scopes(of: page).map { ValuePage(book: book, page: page, scope: $0, shell: shells.page) }
        }
    }
}
