import Charts
import Edition
import Language
import Markup
import Measures
import Values

/// The example mark beside a title.
let exampleMark = el("span", ["class": "exempel"], "Exempeldata")

/// What stands around every figure and table: number, title, subtitle, mark, summary, data, source.
struct Frame {
    let id: String
    /// "Figur 2".
    let numbered: String
    let title: Markup
    let subtitle: [String]
    let isExample: Bool
    /// The drawing or the table itself.
    let body: Markup
    /// Sentences under it: generated, then the author's.
    let summary: [Markup]
    /// The data behind a drawing; nil when the body is the table.
    let data: DataTable?
    let notes: [Markup]
    let source: Markup
    /// A page's level of headings inside chapters: h3.
    let level = "h3"

    /// Rows that a data table may have and still be printed under its figure (longer ones are in the CSV file).
    static let printedRows = 8

    var markup: Markup {
        el(
            "figure",
            [
                "class": data == nil ? "figur tabellfigur" : "figur", "role": "group", "aria-labelledby": id + "-t",
                "id": id,
            ],
            [head, body] + summaries + [details] + notes.map { el("p", ["class": "kalla"], $0) } + [source])
    }

    private var head: Markup {
        el(
            "div", ["class": "figur-h"],
            el(level, ["id": id + "-t"], el("span", ["class": "fnr"], .text(numbered)), " ", title),
            isExample ? el("p", [:], exampleMark) : .nothing,
            el("p", ["class": "figur-u"], .text(subtitle.joined(separator: " "))))
    }

    private var summaries: [Markup] {
        summary.enumerated().map { index, text in
            el("p", ["class": "sammanf", "id": index == 0 ? id + "-s" : nil], text)
        }
    }

    private var details: Markup {
        guard let data else { return .nothing }
        let isLong = data.rows.count > Frame.printedRows
        return el(
            "details", ["class": isLong ? "lang" : nil],
            el("summary", [:], .text("Visa data till \(Swedish.lowercasedFirst(numbered)) som tabell")),
            scrolling(
                .init(data, caption: "Data till \(Swedish.lowercasedFirst(numbered))"),
                name: "Data till \(Swedish.lowercasedFirst(numbered))"),
            .fragment(data.notes.map { el("p", ["class": "kalla"], .text($0)) }))
    }
}

extension Swedish {
    /// The first letter small.
    static func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

/// Pieces with a sign between them.
func separated(_ parts: [Markup], by sign: String) -> Markup {
    .fragment(parts.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.text(sign), $0.element] })
}

/// A table that may be wider than the page: it scrolls by itself, also from the keyboard.
func scrolling(_ table: Markup, name: String, classes: String = "rulla") -> Markup {
    el("div", ["class": classes, "tabindex": "0", "role": "region", "aria-label": name], table)
}

extension Markup {
    /// A data table with the first column as row headings.
    init(_ table: DataTable, caption: String? = nil, labelledBy id: String? = nil, classes: String = "tabell") {
        let head = table.columns.map { column in
            el("th", ["scope": "col", "class": column.isNumeric ? "n" : nil], Markup.softened(column.label))
        }
        let rows = table.rows.map { row in
            el("tr", ["class": row.isSummary ? "summa" : nil], Markup.cells(row, table.columns))
        }
        self = el(
            "table", ["class": classes, "aria-labelledby": id],
            caption.map { el("caption", [:], .text($0)) } ?? .nothing, el("thead", [:], el("tr", [:], head)),
            el("tbody", [:], rows))
    }

    private static func cells(_ row: DataTable.Row, _ columns: [DataTable.Column]) -> [Markup] {
        zip(row.cells, columns).enumerated().map { index, pair in
            let (cell, column) = pair
            let text: Markup =
                cell.exact.map {
                    el("data", ["value": $0.description, "data-reading": cell.reading], .text(cell.text))
                } ?? .text(cell.text)
            let content = cell.link.map { el("a", ["href": $0], text) } ?? text
            guard index > 0 else { return el("th", ["scope": "row"], content) }
            return el("td", ["class": column.isNumeric ? "n" : nil], content)
        }
    }

    /// Long heads may break where the author put a soft hyphen.
    private static func softened(_ label: String) -> Markup { .text(label) }
}
