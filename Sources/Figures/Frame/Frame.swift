import Edition
import Language
package import Markup
import Measures
package import Values

/// The example mark beside a title.
package let exampleMark = el("span", ["class": "exempel"], .text(Heads.example))

/// What stands around every figure and table: number, title, subtitle, mark, summary, data, source.
struct Frame {
    let id: String
    /// "Figur 2".
    let numbered: String
    let title: Markup
    /// The dimensions whose values it names, for the page's script.
    let dimensions: String?
    let subtitle: [String]
    let isExample: Bool
    /// Printed on a lying sheet of its own.
    let isLying: Bool
    /// The drawing or the table itself.
    let body: Markup
    /// "Urval: Kön: Kvinnor."; nil when nothing is chosen.
    let selection: String?
    /// Sentences under it: generated, then the author's.
    let summary: [Markup]
    /// The data behind a drawing; nil when the body is the table.
    let data: DataTable?
    /// Whether the data may be printed under the drawing.
    let isPrinted: Bool
    let notes: [Markup]
    let source: Markup
    /// Of its heading on the page, 2...6.
    let level: Int

    /// Rows that a data table may have and still be printed under its figure (longer ones are in the CSV file).
    static let printedRows = 8
    /// Rows that a table may have and still be kept on one sheet.
    static let wholeRows = 20

    var markup: Markup {
        el(
            "figure",
            [
                "class": ["figur", data == nil ? "tabellfigur" : nil, isLying ? "liggande" : nil].compactMap { $0 }
                    .joined(separator: " "), "role": "group", "aria-labelledby": id + "-t", "id": id,
                "data-by": dimensions,
            ],
            [head, body] + summaries + [details, whereabouts] + notes.map { el("p", ["class": "kalla"], $0) } + [source]
        )
    }

    private var head: Markup {
        el(
            "div", ["class": "figur-h"],
            el(headingName(level), ["id": id + "-t"], el("span", ["class": "fnr"], .text(numbered)), " ", title),
            isExample ? el("p", [:], exampleMark) : .nothing,
            subtitle.isEmpty
                ? .nothing
                : el(
                    "p", ["class": "figur-u", "id": selection == nil ? nil : id + "-u"],
                    .text(subtitle.joined(separator: " "))))
    }

    private var summaries: [Markup] {
        summary.map { el("p", ["class": "sammanf"], $0) }
    }

    private var isLong: Bool { (data?.rows.count ?? 0) > Frame.printedRows }

    private var details: Markup {
        guard let data else { return .nothing }
        return el(
            "details", ["class": isLong || !isPrinted ? "lang" : nil],
            el("summary", [:], .text(AppendixPhrases.show(dataName))), table(of: data))
    }

    private var dataName: String { AppendixPhrases.data(to: numbered) }

    private func table(of data: DataTable) -> Markup {
        [
            scrolling(.init(data, caption: dataName + (selection.map { ". " + $0 } ?? "")), name: dataName),
            .fragment(data.notes.map { el("p", ["class": "kalla"], .text($0)) }),
        ]
    }

    /// Where the data is on paper, when it is too long to be under the drawing.
    private var whereabouts: Markup {
        isLong ? el("p", ["class": "kalla bara-tryck"], .text(AppendixPhrases.holdsData)) : .nothing
    }

    /// The data that is too long to be printed under the drawing; nil when there is none.
    var appendix: AppendixPart? {
        guard let data, isLong else { return nil }
        let part = el(
            "section", ["class": "bilagetabell bara-tryck"],
            el("h3", [:], .text(dataName + ". "), title, isExample ? exampleWord : .nothing),
            subtitle.isEmpty
                ? .nothing : el("p", ["class": "figur-u"], .text(subtitle.joined(separator: " "))),
            .init(data, forPaper: true), .fragment(data.notes.map { el("p", ["class": "kalla"], .text($0)) }))
        let piece = AppendixPiece(markup: part, isWhole: data.isInHalves)
        return AppendixPart(pieces: [piece], isForPaperAlone: true)
    }
}

extension DataTable {
    /// Two or three columns of up to thirty rows leave half a sheet empty: the sheet of styles sets them in two halves,
    /// which stay beside each other.
    fileprivate var isInHalves: Bool { columns.count < 4 && rows.count < 31 }
}

/// "h3"; there are no more than six levels.
func headingName(_ level: Int) -> String { "h\(min(level, 6))" }

extension MadeBlock {
    /// The body with the headings in it moved so that they begin below its own; they are written for an h3.
    func body(under level: Int) -> Markup {
        guard data == nil, level != 3 else { return body }
        return body.mapElements { element in
            guard element.name.hasPrefix("h"), let own = Int(element.name.dropFirst()) else { return nil }
            return Element(headingName(own + level - 3), element.attributes, element.children)
        }
    }
}

/// A day as in sources and tables: 2026-02-27, kept on one line.
package func isoTime(_ day: Day) -> Markup { el("time", ["datetime": day.description], .text(day.description)) }

/// Pieces with a sign between them.
package func separated(_ parts: [Markup], by sign: String) -> Markup {
    .fragment(parts.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.text(sign), $0.element] })
}

/// A table that may be wider than the page: it scrolls by itself, also from the keyboard.
package func scrolling(_ table: Markup, name: String, classes: String = "rulla") -> Markup {
    el("div", ["class": classes, "tabindex": "0", "role": "region", "aria-label": name], table)
}

extension Attributes {
    /// Those of a row's heading and of a cell with a number: made once, since most elements of a page are cells.
    static let rowHeading: Attributes = ["scope": "row"]
    static let numeric: Attributes = ["class": "n"]
}

extension Markup {
    /// A data table with the first column as row headings.
    ///
    /// With `asCards` a row becomes a card on a narrow screen, and its cells carry the heads that are then out of sight.
    /// `forPaper` keeps empty cells: a browser that prints leaves them out of what a screen reader is told, and moves
    /// all that follow.
    init(
        _ table: DataTable, caption: String? = nil, labelledBy id: String? = nil, classes: String = "tabell",
        asCards: Bool = false, forPaper: Bool = false
    ) {
        let head = table.columns.map { column in
            el("th", ["scope": "col", "class": column.isNumeric ? "n" : nil], .text(column.label))
        }
        let rows = table.rows.map { row in
            el(
                "tr", ["class": row.isSummary ? "summa" : nil, "data-k": broughtForward(by: row.belongs)],
                Markup.cells(row, table.columns, asCards, forPaper))
        }
        self = el(
            "table", ["class": classes, "aria-labelledby": id],
            caption.map { el("caption", [:], .text($0)) } ?? .nothing, el("thead", [:], el("tr", [:], head)),
            el("tbody", [:], rows))
    }

    private static func cells(
        _ row: DataTable.Row, _ columns: [DataTable.Column], _ asCards: Bool, _ forPaper: Bool
    ) -> [Markup] {
        zip(row.cells, columns).enumerated().map { index, pair in
            let (cell, column) = pair
            let isKept = forPaper && cell.text.isEmpty
            let own = isKept ? .text(Swedish.noBreakSpace) : text(cell)
            let content = cell.link.map { el("a", ["href": $0], own) } ?? own
            guard index > 0 else { return el("th", .rowHeading, content) }
            let label = asCards && index > 2 ? column.label : nil
            guard label != nil else { return el("td", column.isNumeric ? .numeric : [:], content) }
            return el("td", ["class": column.isNumeric ? "n" : nil, "data-l": label], content)
        }
    }

    /// A year within a row is no number that was counted.
    private static func year(_ text: String) -> Markup? {
        guard text.utf8.count == 4, Period(parsing: text)?.grain == .year else { return nil }
        return el("time", ["datetime": text], .text(text))
    }

    private static func text(_ cell: DataTable.Cell) -> Markup {
        // A number that no reading stands behind, such as a limit, is computed here and cannot be looked up.
        if let exact = cell.exact, let reading = cell.reading {
            return el("data", ["value": exact.description, "data-reading": reading], .text(cell.text))
        }
        if cell.exact != nil { return el("span", ["data-computed": ""], .text(cell.text)) }
        return Day(parsing: cell.text).map(isoTime) ?? year(cell.text) ?? .text(cell.text)
    }
}
