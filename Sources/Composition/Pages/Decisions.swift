import Edition
import Figures
import Markup

/// The proposed decisions, numbered.
struct Decisions {
    let context: PageContext

    /// Where they stand in the report.
    static let id = "beslut"

    private var decisions: [Decision] { context.definitions.edition.decisions }
    private var isAdopted: Bool { context.report.status == .adopted }

    /// "Förslag till beslut", or after the meeting "Beslut".
    var title: String { isAdopted ? "Beslut" : "Förslag till beslut" }

    var lead: String {
        (context.report.meeting?.body ?? context.report.publisher) + (isAdopted ? " beslutade:" : " beslutar:")
    }

    var list: Markup {
        el(
            "ol", [:],
            decisions.map { decision in
                let isExample = decision.example != nil || context.text(decision.text).isExample
                let text = context.unmarked(decision.text)
                return el(
                    "li", [:], text, isExample ? exampleWord(after: text) : .nothing,
                    context.notes(decision.text))
            })
    }

    var box: Markup {
        guard !decisions.isEmpty else { return .nothing }
        let minutes =
            context.definitions.edition.minutes == nil
            ? Markup.nothing
            : el(
                "p", ["class": "not ej-tryck"], "Skrivs ut som ",
                el("a", ["href": context.address(context.book.directory.minutes)], "protokollsutdrag"), ".")
        return el(
            "section", ["class": "beslut", "id": Decisions.id, "aria-labelledby": "beslut-h"],
            el("h2", ["id": "beslut-h"], .text(title)), el("p", [:], .text(lead)), list, minutes)
    }
}
