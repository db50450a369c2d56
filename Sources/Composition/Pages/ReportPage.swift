import Edition
import Figures
import Language
import Markdown
import Markup
import Measures
import Tables
import Values

/// The report: one long page. The first chapter answers the board's question at full width, with the proposed decisions
/// and the contents beside it; the others follow.
struct ReportPage {
    let book: Book
    let shell: Shell
    var part = Part.whole
    /// Of the pieces of the appendix; nil for the one in which they are written.
    var order: [Int]?

    /// What of the report a page holds. The board gets the text and its appendix as two prints, of which the second is
    /// made once to be measured.
    enum Part { case whole, text, appendix, measured }

    private var isAppendixAlone: Bool { part == .appendix || part == .measured }

    /// The page of the appendix alone; made for paper, and no page of the site.
    static func appendixPath(_ book: Book) -> String { book.directory.folder + "/bilaga.html" }

    private var context: PageContext { context(in: book) }

    private func context(in book: Book) -> PageContext {
        let path = isAppendixAlone ? ReportPage.appendixPath(book) : book.directory.report
        return PageContext(book, path: path, scope: book.definitions.reportScope)
    }
    private var report: Report { book.report }

    var files: [Site.File] {
        let chapters = self.chapters
        let made = bodies
        let appendix = AppendixSection(
            parts: made.flatMap(\.appendix), order: order, isPlaced: isAppendixAlone)
        let content: Markup = [
            head, context.exampleLine, el("div", ["class": "bredd"], sections(chapters, made, appendix)),
        ]
        let description = report.subtitle ?? report.title
        let title =
            (isAppendixAlone ? AppendixPhrases.headOf : "") + PagePhrases.title(report.title, of: report.publisher)
        let page = context.fill(shell, title: title, description: description, content: content)
        return [page] + made.flatMap(\.files)
    }

    /// What there is to print beside the text.
    var appendixPieces: [AppendixPiece] { bodies.flatMap(\.appendix).flatMap(\.pieces) }

    private func sections(_ chapters: [Chapter], _ made: [Chapter.Body], _ appendix: AppendixSection) -> [Markup] {
        guard !isAppendixAlone else { return [appendix.markup] }
        let text =
            [lead(chapters, made), search(chapters), start(chapters, appendix)] + rest(chapters, made) + [
                notes(chapters), valueLists,
            ]
        return text + (part == .whole ? [appendix.markup] : [])
    }

    private var chapters: [Chapter] {
        noted.map { Chapter(page: $0.page, context: context, firstNote: $0.first) }
    }

    /// The chapters as made, side by side.
    private var bodies: [Chapter.Body] {
        book.madeSideBySide(of: noted) { chapter, book in
            Chapter(page: chapter.page, context: context(in: book), firstNote: chapter.first).body
        }
    }

    /// The pages of the chapters, with the number of the first footnote of each.
    private var noted: [(page: Page, first: Int)] {
        var first = 1
        return book.definitions.edition.chapters.filter { !$0.frontMatter.draft }.map { page in
            defer { first += page.document.footnotes.count }
            return (page, first)
        }
    }

    private var head: Markup {
        let meeting = report.meeting
        let when: Markup = [
            .text(
                (meeting?.date.map(Swedish.date) ?? ReportPhrases.noDate) + ", "
                    + (meeting?.paragraphText ?? "§\u{A0}…")),
            meeting?.example == nil ? .nothing : [" ", exampleMark],
        ]
        var facts: [(String, Markup)] = []
        if let reference = report.reference { facts.append((Heads.reference, .text(reference))) }
        facts.append((Heads.period, .text(Swedish.period(report.period))))
        if let extracted = book.extracted(Swedish.date) { facts.append((ReportPhrases.extracted, .text(extracted))) }
        if let meeting {
            facts.append(
                (
                    report.status == .adopted ? ReportPhrases.treated : ReportPhrases.isTreated,
                    [.text(meeting.body + " "), when]
                ))
        }
        if let version = report.version { facts.append((Heads.version, .text(version))) }
        if let previous = report.previous {
            let address = context.address("\(previous)/index.html")
            facts.append((Heads.previousEdition, el("a", ["href": address], .text(previous))))
        }
        return context.head(
            kind: ReportPhrases.kind(report.meeting?.body),
            title: .text(report.title), lede: .text(report.subtitle ?? ""), facts: facts, status: true)
    }

    private func lead(_ chapters: [Chapter], _ made: [Chapter.Body]) -> Markup {
        guard let first = chapters.first, let body = made.first else { return .nothing }
        let id = book.directory.chapterID(first.page.file)
        return el(
            "section", ["class": "svaret", "id": id, "aria-labelledby": id + "-h"],
            el("h2", ["id": id + "-h"], first.question), body.markup)
    }

    private func search(_ chapters: [Chapter]) -> Markup {
        SearchIndex(context: context, figures: chapters.flatMap(\.contents)).markup
    }

    private func start(_ chapters: [Chapter], _ appendix: AppendixSection) -> Markup {
        el("div", ["class": "start"], Decisions(context: context).box, contents(chapters, appendix))
    }

    /// Questions with their answers: whoever reads only this list has read the report.
    private func contents(_ chapters: [Chapter], _ appendix: AppendixSection) -> Markup {
        let shown = chapters.enumerated().dropFirst().filter { $0.element.page.frontMatter.toc }
        let answers = shown.map(\.element.answer)
        let items = zip(shown, answers).map { entry, answer in
            let (index, chapter) = entry
            return el(
                "li", [:], el("span", ["aria-hidden": "true"], .text(String(index))),
                el(
                    "div", [:],
                    el(
                        "a", ["href": "#" + book.directory.chapterID(chapter.page.file)],
                        .text(chapter.question.plainText)),
                    el("span", [:], answer.text)), sheet(book.directory.chapterID(chapter.page.file)))
        }
        return el(
            "nav", ["class": "innehall", "aria-labelledby": "innehall-h", "id": "innehall"],
            el("h2", ["id": "innehall-h"], .text(Heads.contents)), el("ol", [:], items + [entry(appendix)]),
            answers.contains(where: \.isExample)
                ? el("p", ["class": "ex-lista"], .text(ProsePhrases.exampleSignExplained)) : .nothing)
    }

    private func entry(_ appendix: AppendixSection) -> Markup {
        guard !appendix.parts.isEmpty else { return .nothing }
        let isHere = part == .whole
        return el(
            "li", ["class": appendix.isForPaperAlone ? "bara-tryck" : nil], el("span", ["aria-hidden": "true"], "–"),
            el(
                "div", [:], el("a", ["href": isHere ? "#" + AppendixSection.id : nil], .text(AppendixPhrases.head)),
                el("span", [:], .text(isHere ? appendix.summary : "\(AppendixPhrases.apart) \(appendix.summary)"))),
            sheet(AppendixSection.id))
    }

    /// The number of the sheet on which something begins, on paper.
    private func sheet(_ id: String) -> Markup {
        book.medium.sheet(id).map { el("span", ["class": "sidnr"], .text(ReportPhrases.sheet($0))) }
            ?? .nothing
    }

    private func rest(_ chapters: [Chapter], _ made: [Chapter.Body]) -> [Markup] {
        zip(chapters, made).enumerated().dropFirst().map { index, pair in
            let (chapter, body) = pair
            let id = book.directory.chapterID(chapter.page.file)
            return el(
                "section", ["class": "kapitel", "id": id, "aria-labelledby": id + "-h"],
                el("h2", ["id": id + "-h"], el("span", ["class": "nr"], .text(String(index))), " ", chapter.question),
                rail(chapter, index), el("div", ["class": "text"], body.markup))
        }
    }

    private func rail(_ chapter: Chapter, _ number: Int) -> Markup {
        let contents = chapter.contents
        let list: Markup =
            contents.isEmpty
            ? .nothing
            : [
                el("p", [:], .text(ReportPhrases.inChapter)),
                el("ul", [:], contents.map { el("li", [:], el("a", ["href": "#" + $0.id], .text($0.label))) }),
            ]
        return el(
            "nav", ["class": "rail", "aria-label": NavigationPhrases.within(number, chapter.question.plainText)], list,
            el("a", ["class": "upp", "href": "#innehall"], .text(ReportPhrases.toContents)))
    }

    /// The pages for each municipality or unit.
    private var valueLists: Markup {
        .fragment(
            book.definitions.edition.valuePages.compactMap { page in
                guard case .values(let name) = page.kind, let dimension = book.definitions.dimensions[name] else {
                    return nil
                }
                let links = book.definitions.scopes(of: page).compactMap { scope -> Markup? in
                    guard let slice = scope.value, let target = book.directory.value(slice) else { return nil }
                    return el("li", [:], el("a", ["href": context.address(target)], .text(book.label(name, slice.key))))
                }
                let id = valueListID(name)
                return el(
                    "section", ["class": "kapitel sidlista ej-tryck", "id": id, "aria-labelledby": id + "-h"],
                    el("h2", ["id": id + "-h", "class": "utan-nr"], .text(dimension.labelPlural)),
                    el("div", ["class": "text"], el("ul", ["class": "spalter"], links)))
            })
    }

    private func notes(_ chapters: [Chapter]) -> Markup {
        let notes = chapters.flatMap(\.notes)
        guard !notes.isEmpty else { return .nothing }
        return el(
            "section", ["class": "noter kapitel", "aria-labelledby": "noter-h"],
            el("h2", ["id": "noter-h"], .text(Heads.notes)),
            el("ol", [:], notes))
    }
}
