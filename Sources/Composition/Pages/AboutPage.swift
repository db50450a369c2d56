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
                lede: "Så är den gjord, vad orden och tecknen betyder, och hur ett tal kan följas till sin källa.",
                facts: facts, crumbs: context.crumbs(title), status: false),
            context.exampleLine,
            el(
                "div", ["class": "bredd"],
                sections.map(section)),
        ]
        return context.fill(
            shell, title: "\(title) – \(report.title)",
            description: "Metod, definitioner, källor, version och kontakt.", content: content)
    }

    private var facts: [(String, Markup)] {
        let version = report.version.map { [(Heads.version, Markup.text($0))] } ?? []
        return [(Heads.publisher, .text(report.publisher)), (Heads.period, .text(Swedish.period(report.period)))]
            + version
            + [("Läget gäller", .text(Swedish.date(report.cutoff)))]
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
            "metod", "Så är rapporten gjord",
            [
                paragraph(
                    "Texten är skriven av människor. Talen i text, tabeller och diagram räknas ur datafilerna varje gång rapporten görs, och ingen skriver in dem för hand. Ett tal som är understruket med prickar leder till hur det räknas."
                ),
                el(
                    "p", [:], "Varje mått står i ",
                    el("a", ["href": context.address(book.directory.measures)], .text(Heads.measures)),
                    " med definition, täljare, nämnare och mål. Varje datafil står i ",
                    el("a", ["href": context.address(book.directory.quality)], .text(Heads.quality)),
                    " med källa, uttagsdag, kontroller och det som saknas."),
                paragraph(
                    "Andelar räknas på summor och är inte medelvärden av andelar. Skillnader räknas på tal som inte är avrundade, och kan därför skilja en decimal från de tal som visas. Ett tal jämförs aldrig över ett brott i serien."
                ),
            ]
        )
    }

    private var judgements: Section {
        let words: [(String, String)] = [
            (
                "Bättre, Sämre",
                "Talet har ändrats åt det håll som är bra eller dåligt. Pilen visar bara om det ökat eller minskat."
            ),
            (Phrases.unchanged, "Ändringen är mindre än den minsta som betyder något. Gränsen står vid varje mått."),
            (
                "Når målet, Nära målet, Når inte målet",
                "Talet mot målet, så som båda skrivs. Hur nära är nära står vid varje mått."
            ),
            (Phrases.notAssessable, "Det finns mål, men inget tal att ställa mot det, eller ett brott i serien."),
            (
                "Försenad, i tid",
                "Försenad är det som har en sista dag som passerat den dag som läget gäller. Är tiden flyttad gäller den nya, men förseningen räknas från den första. I tid är bara det som blev klart till den första tiden. Det räknas ut och skrivs aldrig in."
            ),
        ]
        return ("omdomen", "Vad omdömena betyder", [list(words)])
    }

    private var signs: Section {
        let example = [(Heads.example, "Påhittade uppgifter, som inte säger något om verkligheten.")]
        let words = [
            ("..", "Visas inte, för att ingen enskild ska kunna kännas igen."), ("–", "Uppgift saknas."),
            (".", "Det finns inget att räkna."),
        ]
        return ("tecken", "Tecken i tabellerna", [list(words + (book.hasExamples ? example : []))])
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
        let others = own ? " För några datamängder gäller andra regler; de står på sidan Datakvalitet." : ""
        let text =
            report.disclosureRules.sentence
            + " Samma beslut gäller i text, tabell, diagram och fil.\(others)"
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
        return rows.isEmpty ? [] : [("kapitel", "Kapitlen", [el("ul", [:], rows)])]
    }

    /// The bounds of the classes that numbers are split by.
    private var classes: [Section] {
        let bounded = book.definitions.catalogue.dimensions.flatMap(\.values).filter { $0.bounds != nil }
        let rows = bounded.compactMap { value in value.bounds.map { (value.label, $0) } }
        return rows.isEmpty ? [] : [("klasser", "Klasser", [list(rows)])]
    }

    // MARK: Sources and version

    private var sources: Section {
        let rows = book.definitions.data.resources.map { resource in
            let from = Swedish.list(resource.sources.map(\.title))
            let day: Markup = resource.meaning.extracted.map { [", uttag ", isoTime($0)] } ?? .nothing
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
            "version", "Version och kontrollsumma",
            [
                paragraph(book.footText(version: true).replacing(" · ", with: ", ") + "."),
                paragraph(
                    "Kontrollsumman räknas på programmet, mallarna och alla tal som visas. Samma underlag ger samma summa, och ändras ett enda tal blir summan en annan. Den står i sidfoten på varje utskriven sida, så att ett papper kan kopplas till just den här versionen."
                ),
            ]
        )
    }

    /// Why the report has changed since it was adopted; nothing when it has not.
    private var reopened: [Section] {
        guard !report.reopened.isEmpty else { return [] }
        let rows = report.reopened.map { entry in
            let decision = entry.decision.map { " Beslut: \($0)." } ?? ""
            return el("li", [:], .text("\(Swedish.date(entry.date)): \(entry.reason).\(decision)"))
        }
        let words = "Rapporten är fastställd, och därefter ändrad genom dessa beslut."
        return [("andringar", "Ändringar sedan rapporten fastställdes", [paragraph(words), el("ul", [:], rows)])]
    }

    private var cite: Section {
        let reference = report.reference.map { ", dnr \($0)" } ?? ""
        let version = report.version.map { ", version \($0)" } ?? ""
        let words =
            "\(report.publisher): \(report.title)\(reference)\(version), kontrollsumma \(book.checksum.printed)."
        return (
            "hanvisa", "Så hänvisar du hit",
            [
                paragraph(words),
                paragraph(
                    "Varje figur och tabell har en egen adress, som är densamma fast texten ändras: adressen, bilden och data hämtas under figuren. Bilden bär rubrik, källa och adress."
                ),
            ]
        )
    }

    private var contact: Section {
        let lines = context.contactLines
        let list =
            lines.isEmpty
            ? paragraph("Ingen kontakt är angiven.") : el("ul", ["class": "ren"], lines.map { el("li", [:], $0) })
        return (
            "fraga", "Frågor om rapporten",
            [list, report.contact?.example == nil ? .nothing : el("p", [:], exampleMark)]
        )
    }
}

extension Dimension.Value {
    /// "Från 16 till 24"; nil when no bound is told.
    fileprivate var bounds: String? {
        let parts = [lower.map { "från \(Swedish.number($0))" }, upper.map { "till \(Swedish.number($0))" }].compactMap
        { $0 }
        return parts.isEmpty ? nil : Swedish.capitalised(parts.joined(separator: " "))
    }
}
