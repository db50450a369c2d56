import Edition
import Figures
import Language
import Markup

/// The proposed decisions, numbered.
struct Decisions {
    let context: PageContext

    /// Where they stand in the report.
    static let id = "beslut"

    private var decisions: [Decision] { context.definitions.edition.decisions }
    private var isAdopted: Bool { context.report.status == .adopted }

    /// "Förslag till beslut", or after the meeting "Beslut".
    var title: String { ReportPhrases.decisions(areMade: isAdopted) }

    var lead: String {
        ReportPhrases.decides(context.report.meeting?.body ?? context.report.publisher, hasDecided: isAdopted)
    }

    var list: Markup {
        let isMarkedOnce = decisions.count > 1 && decisions.allSatisfy(isExample)
        let items = decisions.map { decision in
            let text = context.unmarked(decision.text)
            let mark = isExample(decision) && !isMarkedOnce ? exampleWord(after: text) : .nothing
            return el("li", [:], text, mark, context.notes(decision.text))
        }
        return [el("ol", [:], items), isMarkedOnce ? exampleInAll(items.count) : .nothing]
    }

    private func isExample(_ decision: Decision) -> Bool {
        decision.example != nil || context.text(decision.text).isExample
    }

    var box: Markup {
        guard !decisions.isEmpty else { return .nothing }
        let minutes =
            context.definitions.edition.minutes == nil
            ? Markup.nothing
            : el(
                "p", ["class": "not ej-tryck"], .text(ReportPhrases.printed),
                el("a", ["href": context.address(context.book.directory.minutes)], .text(ReportPhrases.asMinutes)), ".")
        return el(
            "section", ["class": "beslut", "id": Decisions.id, "aria-labelledby": "beslut-h"],
            el("h2", ["id": "beslut-h"], .text(title)), el("p", [:], .text(lead)), list, minutes)
    }
}
