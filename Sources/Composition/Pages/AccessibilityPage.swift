import Edition
import Figures
import Language
import Markup
import Values

/// Where Digg takes complaints about accessibility.
private let complaints = "https://www.digg.se/tdosanmalan"

/// The statement of accessibility that the law on digital public service (2018:1937) asks for.
struct AccessibilityPage {
    let book: Book
    let shell: Shell

    private var context: PageContext {
        PageContext(book, path: book.directory.accessibility, scope: book.definitions.reportScope)
    }
    private var report: Report { book.report }
    private var deficiencies: [Report.Accessibility.Deficiency] { report.accessibility?.deficiencies ?? [] }

    var file: Site.File {
        let title = Heads.accessibility
        let content: Markup = [
            context.head(
                kind: "", title: .text(title), lede: .text(AccessibilityPhrases.verdict(isWhole: deficiencies.isEmpty)),
                facts: facts, crumbs: context.crumbs(title),
                status: false),
            el("div", ["class": "bredd"], [service, shortcomings, questions, supervision, assessment].map(section)),
        ]
        return context.fill(
            shell, title: PagePhrases.title(title, of: report.title), description: AccessibilityPhrases.description,
            content: content)
    }

    private var facts: [(String, Markup)] {
        let assessed = report.accessibility?.assessed
        return [(Heads.owner, .text(report.publisher))]
            + (assessed.map { [(AccessibilityPhrases.assessed, .text(Swedish.date($0)))] } ?? [])
    }

    // MARK: Sections

    private typealias Section = (id: String, name: String, text: [Markup])

    private func section(_ section: Section) -> Markup {
        el(
            "section", ["class": "kapitel", "aria-labelledby": section.id],
            el("h2", ["id": section.id, "class": "utan-nr"], .text(section.name)),
            el("div", ["class": "text"], section.text))
    }

    private var service: Section {
        let scope = AccessibilityPhrases.covers(report.publisher, report.title)
        let level = AccessibilityPhrases.level(isWhole: deficiencies.isEmpty)
        return ("tjanst", AccessibilityPhrases.scope, [paragraph(scope), paragraph(level)])
    }

    private var shortcomings: Section {
        guard !deficiencies.isEmpty else {
            return ("brister", Heads.deficiencies, [paragraph(AccessibilityPhrases.noDeficiencies)])
        }
        let items = deficiencies.map { deficiency in
            let until = deficiency.until.map { AccessibilityPhrases.until(Swedish.date($0)) } ?? ""
            return el(
                "li", [:], .text([deficiency.what, deficiency.why].compactMap { $0 }.joined(separator: " ") + until))
        }
        return ("brister", Heads.deficiencies, [el("ul", [:], items)])
    }

    private var questions: Section {
        let lines = context.contactLines
        let list: Markup =
            lines.isEmpty
            ? paragraph(PagePhrases.noContact) : el("ul", ["class": "ren"], lines.map { el("li", [:], $0) })
        let example: Markup = report.contact?.example == nil ? .nothing : el("p", [:], exampleMark)
        return (
            "kontakt", AccessibilityPhrases.questions,
            [
                paragraph(AccessibilityPhrases.ask),
                list, example,
            ]
        )
    }

    private var supervision: Section {
        let link = el("a", ["href": complaints], .text(AccessibilityPhrases.complain))
        return (
            "tillsyn", AccessibilityPhrases.supervision,
            [el("p", [:], .text(AccessibilityPhrases.authority), link, ".")]
        )
    }

    private var assessment: Section {
        let accessibility = report.accessibility
        let when = accessibility?.assessed.map { AccessibilityPhrases.assessed(on: Swedish.date($0)) }
        let parts = [when, accessibility?.method].compactMap { $0 }
        return (
            "granskning", AccessibilityPhrases.assessment,
            [paragraph(parts.isEmpty ? AccessibilityPhrases.notAssessed : parts.joined(separator: " "))]
        )
    }

    private func paragraph(_ text: String) -> Markup { el("p", [:], .text(text)) }
}
