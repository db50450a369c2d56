import Edition
import Figures
import Language
import Markup
import Measures
import Tables
import Values

/// What pages share: head, navigation, foot.
extension PageContext {
    var report: Report { book.report }

    /// The links at the top of every page.
    var navigation: Markup {
        var items = [(PagePhrases.report, book.directory.report)]
        items += firstValuePages
        items += [(Heads.measures, book.directory.measures), (Heads.quality, book.directory.quality)]
        if definitions.edition.minutes != nil { items.append((Heads.minutes, book.directory.minutes)) }
        return el(
            "ul", [:],
            items.map { label, target in
                let current = target == path ? "page" : nil
                return el("li", [:], el("a", ["href": address(target), "aria-current": current], .text(label)))
            })
    }

    /// "Kommuner": to the list of pages in the report.
    private var firstValuePages: [(String, String)] {
        definitions.edition.valuePages.compactMap { page in
            guard case .values(let name) = page.kind, let dimension = definitions.dimensions[name] else { return nil }
            return (dimension.labelPlural, book.directory.report + "#" + valueListID(name))
        }
    }

    /// The status of the whole report, with what it means.
    var statusText: String {
        switch report.status {
        case .draft: PagePhrases.draft
        case .proposed: PagePhrases.proposed
        case .adopted: adoptedText
        }
    }

    private var adoptedText: String {
        report.meeting.map {
            PagePhrases.adopted(by: $0.body, $0.date.map(Swedish.date), $0.paragraphText)
        } ?? PagePhrases.adopted
    }

    var statusMark: Markup {
        let mark = report.status == .adopted ? StatusMark.reached : .draft
        return el("p", ["class": "status"], mark.svg(), .text(" " + statusText))
    }

    /// The line under the head when anything on the page is invented.
    var exampleLine: Markup {
        guard book.hasExamples else { return .nothing }
        return el(
            "div", ["class": "exempelrad"],
            el(
                "div", ["class": "bredd"], exampleMark, " ",
                el("p", [:], .text(PagePhrases.examples))))
    }

    var colophon: Markup {
        let foot = book.footText(version: true)
        return [
            el(
                "div", [:], el("h2", [:], .text(report.title)),
                el(
                    "p", [:],
                    .text(PagePhrases.colophon(report.publisher, reference: report.reference, statusText))),
                el("p", ["class": "liten"], .text(foot))),
            el(
                "nav", ["aria-label": Heads.check], el("h2", [:], .text(Heads.check)),
                el(
                    "ul", [:],
                    el("li", [:], el("a", ["href": address(book.directory.measures)], .text(Heads.measures))),
                    el(
                        "li", [:],
                        el("a", ["href": address(book.directory.quality)], .text(PagePhrases.qualityAndSources))),
                    el("li", [:], el("a", ["href": address("index.html")], .text(PagePhrases.allEditions))))),
            el("div", ["class": "om"], el("h2", [:], .text(PagePhrases.aboutSite)), about),
        ]
    }

    private var about: Markup {
        let statement =
            report.accessibility == nil
            ? [] : [el("a", ["href": address(book.directory.accessibility)], .text(Heads.accessibility))]
        let lines = contactLines.isEmpty ? [.text(PagePhrases.noContact)] : contactLines
        let own = el("a", ["href": address(book.directory.about)], .text(Heads.about))
        return el("ul", [:], ([own] + statement + lines).map { el("li", [:], $0) })
    }

    /// Whom to ask: name, e-mail and telephone, as far as they are given.
    var contactLines: [Markup] {
        let contact = report.contact
        let mail = contact?.email.map { el("a", ["href": "mailto:" + $0], .text($0)) }
        let phone = contact?.phone.map {
            el("a", ["href": "tel:" + $0.filter { $0.isNumber || $0 == "+" }], .text($0))
        }
        return [contact?.name.map(Markup.text), mail, phone].compactMap { $0 }
    }

    /// The page in its shell. `assets` is the way to the edition's own folder, found from the path unless said.
    func fill(_ shell: Shell, title: String, description: String, content: Markup, assets: String? = nil) -> Site.File {
        let up = String(repeating: "../", count: max(0, path.split(separator: "/").count - 2))
        let (navigation, colophon) = (self.navigation, self.colophon)
        let names = LinkNames([navigation, content, colophon], measures: { measurePlaces })
        let slots: [String: Markup] = [
            "language": "sv", "title": .text(title), "description": .text(description),
            "generator": .text(PagePhrases.program(book.program)),
            "assets": .text(assets ?? up),
            "publisher": .text(report.publisher), "navigation": navigation, "content": names.toldApart(content),
            "colophon": colophon,
        ]
        return shell.page(path, slots)
    }

    /// The strip at the head of a page.
    func head(
        kind: String, title: Markup, lede: Markup, facts: [(String, Markup)], crumbs: Markup = .nothing, status: Bool
    ) -> Markup {
        el(
            "div", ["class": "huvud"],
            el(
                "div", ["class": "bredd"], crumbs,
                kind.isEmpty && !status
                    ? .nothing
                    : el(
                        "div", ["class": "huvud-rad"], el("p", ["class": "slag"], .text(kind)),
                        status ? statusMark : .nothing),
                el("h1", [:], title.mapTexts(Swedish.softened)),
                lede.isEmpty ? .nothing : el("p", ["class": "underrubrik"], lede),
                facts.isEmpty
                    ? .nothing
                    : el(
                        "dl", ["class": "fakta"],
                        facts.map { el("div", [:], el("dt", [:], .text($0.0)), el("dd", [:], $0.1)) })))
    }

    /// Where the page lies, for the pages below the report.
    func crumbs(_ here: String) -> Markup {
        el(
            "nav", ["class": "smulor", "aria-label": PagePhrases.breadcrumbs],
            el(
                "ol", [:], el("li", [:], el("a", ["href": address(book.directory.report)], .text(report.title))),
                el("li", ["aria-current": "page"], .text(here))))
    }
}

func valueListID(_ dimension: String) -> String { "sidor-" + dimension }

extension Book {
    /// Whether anything of the edition is invented.
    var hasExamples: Bool {
        definitions.data.resources.contains { $0.meaning.isExample }
            || definitions.edition.recommendations.contains { $0.example != nil }
            || definitions.measures.values.contains { $0.targets.contains(where: \.example) }
            || definitions.edition.decisions.contains { $0.example != nil } || report.meeting?.example != nil
    }

    /// "Version 2025.1 · data uttagna mellan 2026-01-20 och 2026-02-27 · kontrollsumma …".
    func footText(version: Bool) -> String { PagePhrases.line(footParts(version: version)) }

    /// The checksum as printed, on one line.
    var checksumText: String { checksum.printed.replacing(" ", with: Swedish.noBreakSpace) }

    func footParts(version: Bool) -> [String] {
        var parts: [String] = []
        if let version = report.version { parts.append(PagePhrases.version(version)) }
        // The foot of a sheet is one line.
        let extracted = version ? extracted(\.description) : extracted(\.description) { "\($0)–\($1)" }
        if let extracted { parts.append(PagePhrases.extracted(extracted)) }
        parts.append(version ? PagePhrases.namedChecksum(checksumText) : PagePhrases.checksum(checksumText))
        if version { parts.append(PagePhrases.made(with: program)) }
        return parts
    }
}
