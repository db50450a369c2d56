import Language
import Markup

/// Where a figure or table comes from, and what may be taken from it.
extension PageContext {
    /// "Källa: …, uttag 2026-02-27. Så räknas talet i figur 9", each source with its own day.
    func source(_ made: MadeBlock, _ numbered: String) -> Markup {
        let sources = book.sourceSentence(made.datasets).map { Markup.text($0 + " ") } ?? .nothing
        let link = made.measures.first.map { name in
            el(
                "a", ["href": address(book.directory.measure(name)), "class": "ej-tryck"],
                .text(FigureMenuPhrases.reckoning(numbered, measures: made.measures.count)))
        }
        return sources.isEmpty && link == nil ? .nothing : el("p", ["class": "kalla"], sources, link ?? .nothing)
    }

    /// Picture, data and address, to be opened; the page's script adds what needs it. Nothing of it is on paper.
    func menu(_ made: MadeBlock, _ id: String, _ numbered: String, _ files: [Site.File]) -> Markup {
        let links = files.map { file in
            el("a", ["href": address(file.path), "download": ""], .text(word(file.path, numbered)))
        }
        let own = el("a", ["href": "#" + id], .text(FigureMenuPhrases.link(numbered)))
        // What stands in the file alone belongs beside the links to it.
        let notes = inFile(made).map { Markup.text(FigureMenuPhrases.inFile($0)) }
        return el(
            "div", ["class": "meny ej-tryck"],
            el(
                "details", [:], el("summary", [:], .text(FigureMenuPhrases.head(numbered))),
                el("ul", [:], (links + [own] + notes).map { el("li", [:], $0) })))
    }

    private func word(_ path: String, _ numbered: String) -> String {
        if path.hasSuffix(".svg") { return FigureMenuPhrases.picture(numbered) }
        return path.hasSuffix("-rfc4180.csv")
            ? FigureMenuPhrases.standard(numbered) : FigureMenuPhrases.excel(numbered)
    }

    /// The signs that stand in the file alone: a table on the page may have words in their place.
    private func inFile(_ made: MadeBlock) -> [String] {
        let said = made.notes + (made.data?.notes ?? [])
        return (made.file?.signNotes ?? []).filter { !said.contains($0) }
    }
}
