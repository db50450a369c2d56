import Edition
import Figures
import Language
import Markup
import Values

/// The front door: the editions, newest first.
struct IndexPage {
    let books: [Book]
    let newest: Book
    let shell: Shell

    private var context: PageContext {
        PageContext(newest, path: "index.html", scope: newest.definitions.reportScope)
    }

    var file: Site.File {
        let content: Markup = [
            context.head(
                kind: newest.report.publisher, title: .text(ReportPhrases.editions), lede: .nothing, facts: [],
                status: false),
            el("div", ["class": "bredd"], el("ul", ["class": "utgavor"], books.reversed().map(entry))),
        ]
        return context.fill(
            shell, title: PagePhrases.title(ReportPhrases.editions, of: newest.report.publisher),
            description: ReportPhrases.editionsDescription,
            content: content, assets: newest.directory.folder + "/")
    }

    private func entry(_ book: Book) -> Markup {
        let report = book.report
        let status = PageContext(book, path: "index.html", scope: book.definitions.reportScope).statusText
        return el(
            "li", [:], el("a", ["href": context.address(book.directory.report)], .text(report.title)),
            report.subtitle.map { el("p", [:], .text($0)) } ?? .nothing,
            el("p", ["class": "liten"], .text(ReportPhrases.edition(Swedish.period(report.period), status))))
    }
}
