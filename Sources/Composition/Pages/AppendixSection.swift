import Figures
import Language
import Markup

/// The appendix of a page: on the screen below the text, on paper from a sheet of its own.
struct AppendixSection {
    let parts: [AppendixPart]
    /// In which order its pieces stand; nil for the one in which they are written.
    var order: [Int]?
    /// Whether it is made to see where on paper each of its pieces stands.
    var isPlaced = false

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
                .fragment(isPlaced ? placed : ordered)))
    }

    /// In the order in which they are written.
    private var written: [AppendixPiece] { parts.flatMap(\.pieces) }

    private var ordered: [Markup] {
        guard let order, order.sorted() == Array(written.indices) else { return written.map(\.markup) }
        return order.map { written[$0].markup }
    }

    /// Each piece between two places that are linked to: a browser tells where on a sheet such places stand, also those
    /// of links that nobody sees.
    private var placed: [Markup] {
        let pieces = ordered
        let names = (0...pieces.count).map { AppendixSheet.place($0) }
        let links = names.map { el("a", ["href": "#" + $0, "hidden": ""]) }
        let places = names.map { el("div", ["id": $0]) }
        return zip(places, pieces).flatMap { [$0, $1] } + places.suffix(1) + links
    }
}

/// The appendix on one sheet that is higher than all of it.
package enum AppendixSheet {
    /// The place at which the piece of that number on paper begins, and of the last the one at which it ends.
    package static func place(_ number: Int) -> String { "bit-\(number)" }

    /// Nine metres high. A browser makes no sheet of forty.
    static let style = bytes(style: "\n@page { size: 210mm 9000mm; }\n")

    private static func bytes(style: String) -> [UInt8] { Array(style.utf8) }
}
