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
                kind: "", title: .text(title), lede: .text(verdict), facts: facts, crumbs: context.crumbs(title),
                status: false),
            el("div", ["class": "bredd"], [service, shortcomings, questions, supervision, assessment].map(section)),
        ]
        return context.fill(
            shell, title: "\(title) – \(report.title)",
            description: "Hur tillgänglig rapporten är, vilka brister som är kända och vart man vänder sig.",
            content: content)
    }

    private var verdict: String {
        let degree = deficiencies.isEmpty ? "helt förenlig" : "delvis förenlig"
        return "Rapporten är \(degree) med lagen om tillgänglighet till digital offentlig service."
    }

    private var facts: [(String, Markup)] {
        let assessed = report.accessibility?.assessed
        return [(Heads.owner, .text(report.publisher))]
            + (assessed.map { [("Senast granskad", .text(Swedish.date($0)))] } ?? [])
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
        let scope =
            "\(report.publisher) står bakom rapporten. Redogörelsen gäller ”\(report.title)” med alla dess sidor: rapporten, sidorna för delar av den, protokollsutdraget och de filer som går att hämta."
        let level =
            deficiencies.isEmpty
            ? "Inga brister är kända mot standarden EN 301 549 och WCAG 2.2 på nivå AA."
            : "Den följer standarden EN 301 549 och WCAG 2.2 på nivå AA, utom det som står under Kända brister."
        return ("tjanst", "Vad det gäller", [paragraph(scope), paragraph(level)])
    }

    private var shortcomings: Section {
        guard !deficiencies.isEmpty else {
            return ("brister", Heads.deficiencies, [paragraph("Inga brister är kända.")])
        }
        let items = deficiencies.map { deficiency in
            let until = deficiency.until.map { " Ska vara åtgärdat senast den \(Swedish.date($0))." } ?? ""
            return el(
                "li", [:], .text([deficiency.what, deficiency.why].compactMap { $0 }.joined(separator: " ") + until))
        }
        return ("brister", Heads.deficiencies, [el("ul", [:], items)])
    }

    private var questions: Section {
        let lines = context.contactLines
        let list: Markup =
            lines.isEmpty
            ? paragraph("Ingen kontakt är angiven.") : el("ul", ["class": "ren"], lines.map { el("li", [:], $0) })
        let example: Markup = report.contact?.example == nil ? .nothing : el("p", [:], exampleMark)
        return (
            "kontakt", "Saknar du något?",
            [
                paragraph("Hör av dig om något inte går att läsa eller använda, eller om du behöver det i annan form."),
                list, example,
            ]
        )
    }

    private var supervision: Section {
        let link = el("a", ["href": complaints], "Anmäl bristande tillgänglighet till Digg")
        let text =
            "Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med svaret kan du anmäla det dit. "
        return ("tillsyn", "Tillsyn", [el("p", [:], .text(text), link, ".")])
    }

    private var assessment: Section {
        let accessibility = report.accessibility
        let when = accessibility?.assessed.map { "Rapporten granskades den \(Swedish.date($0))." }
        let parts = [when, accessibility?.method].compactMap { $0 }
        return (
            "granskning", "Så har vi granskat",
            [paragraph(parts.isEmpty ? "Rapporten är inte granskad." : parts.joined(separator: " "))]
        )
    }

    private func paragraph(_ text: String) -> Markup { el("p", [:], .text(text)) }
}
