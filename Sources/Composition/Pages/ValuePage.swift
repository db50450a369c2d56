import Edition
import Figures
import Language
import Markup
import Measures
import Values

/// The page of one municipality, unit or division.
struct ValuePage {
    let book: Book
    let page: Page
    let scope: Scope
    let shell: Shell
    private let context: PageContext

    init(book: Book, page: Page, scope: Scope, shell: Shell) {
        (self.book, self.page, self.scope, self.shell) = (book, page, scope, shell)
        context = PageContext(
            book, path: scope.value.flatMap { book.directory.value($0) } ?? "", scope: scope,
            localNumbers: blockNumbers([page]))
    }

    var files: [Site.File] {
        let chapter = Chapter(page: page, context: context, firstNote: 1, level: 1)
        let body = chapter.body
        let title = context.plain(page.title)
        let content: Markup = [
            context.head(
                kind: kind, title: chapter.question, lede: context.text(page.frontMatter.description ?? []).markup,
                facts: [],
                crumbs: context.crumbs(title), status: true),
            context.exampleLine,
            el(
                "div", ["class": "bredd"],
                el(
                    "section", ["class": "kapitel ensam", "aria-label": title],
                    el("div", ["class": "text"], body.markup)), notes(chapter),
                AppendixSection(parts: body.appendix).markup, neighbours),
        ]
        let file = context.fill(
            shell, title: PagePhrases.title(title, of: book.report.title),
            description: context.plain(page.frontMatter.description ?? page.title),
            content: content)
        return [file] + body.files
    }

    private var kind: String {
        let label = scope.value.flatMap { book.definitions.dimensions[$0.dimension]?.label } ?? ""
        return ReportPhrases.value(label, Swedish.period(scope.period))
    }

    private func notes(_ chapter: Chapter) -> Markup {
        let notes = chapter.notes
        guard !notes.isEmpty else { return .nothing }
        return el(
            "section", ["class": "noter kapitel", "aria-labelledby": "noter-h"],
            el("h2", ["id": "noter-h"], .text(Heads.notes)),
            el("ol", [:], notes))
    }

    /// To the page before and after in the dimension's order.
    private var neighbours: Markup {
        guard let beside = scope.value.flatMap(book.directory.neighbours) else { return .nothing }
        let before = beside.before.map { link($0, ReportPhrases.previous) } ?? .nothing
        let after = beside.after.map { link($0, ReportPhrases.next) } ?? .nothing
        return el("nav", ["class": "blad", "aria-label": ReportPhrases.morePages], before, after)
    }

    private func link(_ slice: Slice, _ word: (String) -> String) -> Markup {
        guard let target = book.directory.value(slice) else { return .nothing }
        return el("a", ["href": context.address(target)], .text(word(book.label(slice.dimension, slice.key))))
    }
}
