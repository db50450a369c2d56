import Edition
import Figures
import Language
import Markup
import Measures
import Tables
import Values

/// About the report: how it is made, what its words and signs mean, where its numbers come from, which version it is,
/// whom to ask and how to refer to it.
struct AboutPage {
    let book: Book
    let shell: Shell

    private var context: PageContext {
        PageContext(book, path: book.directory.about, scope: book.definitions.reportScope)
    }
    private var report: Report { book.report }

    var file: Site.File {
        let title = Heads.about
        let content: Markup = [
            context.head(
                kind: "", title: .text(title),
                lede: .text(AboutPhrases.lead),
                facts: facts, crumbs: context.crumbs(title), status: false),
            context.exampleLine,
            el(
                "div", ["class": "bredd"],
                sections.map(section)),
        ]
        return context.fill(
            shell, title: PagePhrases.title(title, of: report.title),
            description: AboutPhrases.description, content: content)
    }

    private var facts: [(String, Markup)] {
        let version = report.version.map { [(Heads.version, Markup.text($0))] } ?? []
        return [(Heads.publisher, .text(report.publisher)), (Heads.period, .text(Swedish.period(report.period)))]
            + version
            + [(AboutPhrases.cutoff, .text(Swedish.date(report.cutoff)))]
    }

    private var sections: [Section] {
        chapters + [method, judgements, signs, small] + classes + [sources] + (appendices.map { [$0] } ?? []) + [check]
            + reopened + [cite, contact]
    }

    private typealias Section = (id: String, name: String, text: [Markup])

    private func section(_ section: Section) -> Markup {
        el(
            "section", ["class": "kapitel", "id": section.id, "aria-labelledby": section.id + "-h"],
            el("h2", ["id": section.id + "-h", "class": "utan-nr"], .text(section.name)),
            el("div", ["class": "text"], section.text))
    }

    private func paragraph(_ text: String) -> Markup { el("p", [:], .text(text)) }

    // MARK: Method and words

    private var method: Section {
        (
            "metod", AboutPhrases.method,
            [
                paragraph(AboutPhrases.writtenByPeople),
                el(
                    "p", [:], .text(AboutPhrases.eachMeasure),
                    el("a", ["href": context.address(book.directory.measures)], .text(Heads.measures)),
                    .text(AboutPhrases.eachFile),
                    el("a", ["href": context.address(book.directory.quality)], .text(Heads.quality)),
                    .text(AboutPhrases.withSource)),
                paragraph(AboutPhrases.arithmetic),
            ]
        )
    }

    private var judgements: Section {
        ("omdomen", AboutPhrases.judgements, [list(AboutPhrases.judgementsExplained)])
    }

    private var signs: Section {
        let example = book.hasExamples ? [(Heads.example, AboutPhrases.exampleExplained)] : []
        return ("tecken", AboutPhrases.signs, [list(AboutPhrases.signsExplained + example)])
    }

    private func list(_ words: [(String, String)]) -> Markup {
        el(
            "dl", ["class": "kort"],
            words.map { el("div", [:], el("dt", [:], .text($0.0)), el("dd", [:], .text($0.1))) })
    }

    private var small: Section {
        let own = book.definitions.data.resources.contains { resource in
            report.disclosureRules(for: resource).map { $0 != report.disclosureRules } ?? resource.meaning.individuals
        }
        let text =
            report.disclosureRules.sentence + AboutPhrases.sameEverywhere + (own ? AboutPhrases.otherRules : "")
        return ("sma-tal", Heads.smallNumbers, [paragraph(text)])
    }

    // MARK: What the author says of chapters and classes

    /// The chapters by name, with what each is about; none where no chapter says so.
    private var chapters: [Section] {
        let told = book.definitions.edition.chapters.filter { page in
            !page.frontMatter.draft && (page.frontMatter.title != nil || page.frontMatter.description != nil)
        }
        let rows = told.map { page in
            let address = context.address(book.directory.report + "#" + book.directory.chapterID(page.file))
            let about = page.frontMatter.description.map { ": " + context.plain($0) } ?? ""
            return el("li", [:], el("a", ["href": address], .text(context.plain(page.title))), .text(about))
        }
        return rows.isEmpty ? [] : [("kapitel", AboutPhrases.chapters, [el("ul", [:], rows)])]
    }

    /// The bounds of the classes that numbers are split by.
    private var classes: [Section] {
        let bounded = book.definitions.catalogue.dimensions.flatMap(\.values).filter { $0.bounds != nil }
        let rows = bounded.compactMap { value in value.bounds.map { (value.label, $0) } }
        return rows.isEmpty ? [] : [("klasser", AboutPhrases.classes, [list(rows)])]
    }

    // MARK: Sources and version

    private var sources: Section {
        let rows = book.definitions.data.resources.map { resource in
            let from = Swedish.list(resource.sources.map(\.title))
            let day: Markup =
                resource.meaning.extracted.map { [.text(PagePhrases.extractedOn), isoTime($0)] } ?? .nothing
            let example: Markup = resource.meaning.isExample ? [" ", exampleMark] : .nothing
            return el("li", [:], .text("\(resource.title ?? resource.name): \(from)"), day, ".", example)
        }
        return ("kallor", Heads.sources, [el("ul", [:], rows)])
    }

    /// Nil when the report has none.
    private var appendices: Section? {
        guard !report.appendices.isEmpty else { return nil }
        let items = report.appendices.map { appendix in
            el("li", [:], context.appendix(appendix), appendix.example == nil ? .nothing : [" ", exampleMark])
        }
        return ("bilagor", Heads.appendices, [el("ol", [:], items)])
    }

    private var check: Section {
        (
            "version", AboutPhrases.version,
            [
                paragraph(PagePhrases.sentence(book.footParts(version: true))),
                paragraph(AboutPhrases.checksumExplained),
            ]
        )
    }

    /// Why the report has changed since it was adopted; nothing when it has not.
    private var reopened: [Section] {
        guard !report.reopened.isEmpty else { return [] }
        let rows = report.reopened.map { entry in
            el("li", [:], .text(AboutPhrases.reopened(Swedish.date(entry.date), entry.reason, entry.decision)))
        }
        return [
            ("andringar", AboutPhrases.reopened, [paragraph(AboutPhrases.reopenedExplained), el("ul", [:], rows)])
        ]
    }

    private var cite: Section {
        let words = AboutPhrases.citation(
            report.publisher, report.title, reference: report.reference, version: report.version,
            checksum: book.checksumText)
        return ("hanvisa", AboutPhrases.cite, [paragraph(words), paragraph(AboutPhrases.addresses)])
    }

    private var contact: Section {
        let lines = context.contactLines
        let list =
            lines.isEmpty
            ? paragraph(PagePhrases.noContact) : el("ul", ["class": "ren"], lines.map { el("li", [:], $0) })
        return (
            "fraga", AboutPhrases.questions,
            [list, report.contact?.example == nil ? .nothing : el("p", [:], exampleMark)]
        )
    }
}

extension Dimension.Value {
    /// "Från 16 till 24"; nil when no bound is told.
    fileprivate var bounds: String? {
        AboutPhrases.bounds(lower.map { Swedish.number($0) }, upper.map { Swedish.number($0) })
    }
}
