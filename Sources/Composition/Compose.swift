import Diagnostics
import Edition
package import Figures
import Language
import Markup
import SideBySide
import Values

/// Makes the whole site: every edition in its folder, and the front door. The site is a value; nothing is written.
///
/// Faults that only show when a number is printed (a hidden value in prose, a change across a break) are told to the
/// books' findings.
package func compose(_ books: [Book], with attachments: [Site.File] = [], in shells: Shells) -> Site {
    let door = books.last.map { [IndexPage(books: books, newest: $0, shell: shells.page).file] } ?? []
    return Site(books.flatMap { editionFiles($0, shells) } + door + attachments)
}

private func editionFiles(_ book: Book, _ shells: Shells) -> [Site.File] {
    let edition = book.definitions.edition
    var files = ReportPage(book: book, shell: shells.page).files
    files += valueFiles(book, shells)
    if let minutes = edition.minutes { files += MinutesPage(book: book, page: minutes, shell: shells.minutes).files }
    files.append(MeasuresPage(book: book, shell: shells.page).file)
    files.append(QualityPage(book: book, shell: shells.page).file)
    files.append(AboutPage(book: book, shell: shells.page).file)
    if book.report.accessibility != nil { files.append(AccessibilityPage(book: book, shell: shells.page).file) }
    return files + sheets(book, shells) + [Site.File(book.directory.folder + "/data/report.json", book.reportData)]
}

private func valueFiles(_ book: Book, _ shells: Shells) -> [Site.File] {
    let pages = book.definitions.edition.valuePages.filter { !$0.frontMatter.draft }.flatMap { page in
        book.definitions.scopes(of: page).map { (page: page, scope: $0) }
    }
    return book.madeSideBySide(of: pages) { page, book in
        ValuePage(book: book, page: page.page, scope: page.scope, shell: shells.page).files
    }.flatMap { $0 }
}

extension Book {
    /// What is made of each element, side by side, in their order. What one of them is told may say that another is
    /// explained by it, so that with an error, when nothing is published, they are made anew one after the other.
    func madeSideBySide<Element: Sendable, Result: Sendable>(
        of elements: [Element], _ make: @Sendable (Element, Book) -> Result
    ) -> [Result] {
        let made = elements.mapSideBySide { element in
            let own = branch()
            return (make(element, own), own.findings)
        }
        if made.contains(where: { $1.hasNewErrors }) { return elements.map { make($0, self) } }
        for (_, told) in made { findings.join(told) }
        return made.map(\.0)
    }
}

/// The style sheets; those with running heads are made for the edition.
func sheets(_ book: Book, _ shells: Shells) -> [Site.File] {
    let report = book.report
    let folder = book.directory.folder
    let isOpen = report.status != .adopted
    let foot = Markup.text(
        PagePhrases.line(book.footParts(version: false) + (book.hasExamples ? [Heads.example] : [])))
    let reference = report.reference.map(PagePhrases.reference) ?? ""
    let status = isOpen ? PagePhrases.line([report.status.word, reference]) : reference
    let body = report.meeting.map(\.body)
    let running: [String: Markup] = [
        "head": .text(PagePhrases.line([report.publisher, report.title])), "status": .text(status), "foot": foot,
    ]
    return [
        Site.File(folder + "/uppsikt.css", shells.sheet), Site.File(folder + "/uppsikt.js", shells.script),
        Site.File(folder + "/utskrift.css", shells.printSheet.fill(running)),
        Site.File(
            folder + "/protokoll.css",
            shells.minutesSheet.fill([
                "head": .text(PagePhrases.line([report.publisher] + (body.map { [$0] } ?? []))),
                "status": .text(isOpen ? report.status.word.uppercased() : ""),
                "foot": foot,
            ])),
    ]
}
