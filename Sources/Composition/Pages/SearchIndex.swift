import Edition
import Figures
import Language
import Markup
import Measures

/// What can be searched for on the report's page: figures, tables, measures and the pages about the report. The pages of
/// municipalities and units stand in lists of their own on the page, and the script searches those too. Nothing of it is
/// seen without the script, nor on paper.
struct SearchIndex {
    let context: PageContext
    /// Figures and tables, in the order of the report.
    let figures: [(id: String, label: String)]

    var markup: Markup {
        guard context.book.medium == .site else { return .nothing }
        return el(
            "div",
            ["class": "sok ej-tryck", "id": "sok", "role": "search", "aria-label": SearchPhrases.label, "hidden": ""],
            el(
                "p", [:], el("label", ["for": "sok-ord"], .text(SearchPhrases.label)), " ",
                el("input", ["id": "sok-ord", "type": "search", "placeholder": SearchPhrases.example])),
            el("p", ["class": "rad-status", "role": "status"]), el("ul", [:], entries))
    }

    private var entries: [Markup] {
        figures.map { entry($0.label, "#" + $0.id, nil) } + measures + pages
    }

    private var measures: [Markup] {
        Swedish.sorted(context.definitions.measuresInOrder, by: \.label).map {
            entry(
                $0.label, context.address(context.book.directory.measures + "#" + measureID($0.name)),
                SearchPhrases.measure)
        }
    }

    private var pages: [Markup] {
        let directory = context.book.directory
        let minutes = context.definitions.edition.minutes == nil ? [] : [(Heads.minutes, directory.minutes)]
        let all =
            [(Heads.measures, directory.measures), (Heads.quality, directory.quality)] + minutes
            + [(Heads.about, directory.about)]
        return all.map { entry($0.0, context.address($0.1), SearchPhrases.page) }
    }

    private func entry(_ label: String, _ target: String?, _ kind: String?) -> Markup {
        el(
            "li", ["hidden": ""], el("a", ["href": target], .text(label)),
            kind.map { el("span", [:], .text(", \($0)")) } ?? .nothing)
    }
}
