import Edition
import Language
import Markup
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
        let title = "Om rapporten"
        let content: Markup = [
            context.head(
                kind: "", title: .text(title),
                lede: "Så är den gjord, vad orden och tecknen betyder, och hur ett tal kan följas till sin källa.",
                facts: facts, crumbs: context.crumbs(title), status: false),
            context.exampleLine,
            el(
                "div", ["class": "bredd"],
                [method, judgements, signs, small, sources, check, cite, contact].map(section)),
        ]
        return context.fill(
            shell, title: "\(title) – \(report.title)",
            description: "Metod, definitioner, källor, version och kontakt.", content: content)
    }

    private var facts: [(String, Markup)] {
        let version = report.version.map { [("Version", Markup.text($0))] } ?? []
        return [("Utgivare", .text(report.publisher)), ("Period", .text(Swedish.period(report.period)))] + version
            + [("Läget gäller", .text(Swedish.date(report.cutoff)))]
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
                    el("a", ["href": context.address(book.directory.measures)], "Så räknas talen"),
                    " med definition, täljare, nämnare och mål. Varje datafil står i ",
                    el("a", ["href": context.address(book.directory.quality)], "Datakvalitet"),
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
            ("Oförändrad", "Ändringen är mindre än den minsta som betyder något. Gränsen står vid varje mått."),
            (
                "Når målet, Nära målet, Når inte målet",
                "Talet mot målet, så som båda skrivs. Hur nära är nära står vid varje mått."
            ),
            ("Kan inte bedömas", "Det finns mål, men inget tal att ställa mot det, eller ett brott i serien."),
            (
                "Försenad, i tid",
                "Försenad är det som har en sista dag som passerat den dag som läget gäller. Är tiden flyttad gäller den nya, men förseningen räknas från den första. I tid är bara det som blev klart till den första tiden. Det räknas ut och skrivs aldrig in."
            ),
        ]
        return ("omdomen", "Vad omdömena betyder", [list(words)])
    }

    private var signs: Section {
        let example = [("Exempeldata", "Påhittade uppgifter, som inte säger något om verkligheten.")]
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
        let rules = report.disclosure
        let complement = rules.complement ? " Detsamma gäller när så få är kvar till alla." : ""
        let text =
            "Antal personer från 1 till \(rules.minimumCount - 1) visas inte, och inte heller andelar av färre än \(rules.minimumDenominator) personer.\(complement) Också tal som skulle gå att räkna baklänges från döljs. Samma beslut gäller i text, tabell, diagram och fil."
        return ("sma-tal", "Små tal", [paragraph(text)])
    }

    // MARK: Sources and version

    private var sources: Section {
        let rows = book.definitions.data.resources.map { resource in
            let from = Swedish.list(resource.sources.map(\.title))
            let day: Markup = resource.meaning.extracted.map { [", uttag ", isoTime($0)] } ?? .nothing
            let example: Markup = resource.meaning.isExample ? [" ", exampleMark] : .nothing
            return el("li", [:], .text("\(resource.title ?? resource.name): \(from)"), day, ".", example)
        }
        return ("kallor", "Källor", [el("ul", [:], rows)])
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
                    "Varje figur och tabell har en egen adress, som är densamma fast texten ändras: lägg till # och figurens namn sist i sidans adress. Länken till figuren står i kapitlets innehåll."
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
