import Figures
import Language
import Markup

/// The appendix of a page: on the screen below the text, on paper from a sheet of its own.
struct AppendixSection {
    let parts: [AppendixPart]

    static let id = "bilaga"

    /// Only what stands in the appendix on paper: on the screen it is opened under each figure.
    var isForPaperAlone: Bool { parts.allSatisfy(\.isForPaperAlone) }

    var summary: String {
        let data = parts.count(where: \.isForPaperAlone)
        return AppendixPhrases.summary(shown: parts.count - data, data: data)
    }

    var markup: Markup {
        guard !parts.isEmpty else { return .nothing }
        let id = AppendixSection.id
        return el(
            "section",
            [
                "class": "kapitel bilaga" + (isForPaperAlone ? " bara-tryck" : ""), "id": id,
                "aria-labelledby": id + "-h",
            ],
            el("h2", ["id": id + "-h", "class": "utan-nr"], .text(AppendixPhrases.head)),
            el(
                "div", ["class": "text"], el("p", ["class": "svar bara-tryck"], .text(summary)),
                .fragment(parts.map(\.markup))))
    }
}
