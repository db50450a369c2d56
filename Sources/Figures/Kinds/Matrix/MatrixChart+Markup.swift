import Language
import Markup

extension MatrixChart: Chart {
    package func figure(id: String) -> Figure {
        Figure(
            wide: markup(id: id), narrow: nil, accessibleName: name, summary: summary, table: table, axisNote: nil,
            audit: audit)
    }

    /// Rows whose cells do not answer to the columns.
    private var audit: [String] {
        rows.filter { $0.cells.count != columns.count }.map {
            LayoutFault.uneven(row: $0.label, cells: $0.cells.count, columns: columns.count).message
        }
    }

    private func markup(id: String) -> Markup {
        let isWhole = rows.count <= 20
        return [
            el("p", ["class": "rulltips"], .text(MatrixPhrases.scrolls)),
            el(
                "div",
                ["class": isWhole ? "rulla hel" : "rulla", "tabindex": "0", "role": "region", "aria-label": name],
                el("table", ["class": "matris", "aria-labelledby": id + "-t"], parts)),
            el("ul", ["class": "forklaring"], legendItems),
        ]
    }

    private var parts: [Markup] {
        [
            el(
                "colgroup", [:], el("col", ["class": "enhet"]), el("col", ["span": "\(max(columns.count, 1))"]),
                el("col", ["class": "andel"])),
            el("thead", [:], el("tr", [:], heads)),
        ] + groups.map(body) + (totals.map { [foot($0)] } ?? [])
    }

    private var heads: [Markup] {
        ([Swedish.capitalised(rowNoun.one)] + columns.map(\.label) + [Heads.share]).map {
            el("th", ["scope": "col"], breakable($0))
        }
    }

    /// A narrow head may break after a stroke: "Av/omboka tid".
    private func breakable(_ label: String) -> Markup {
        let parts = label.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return .fragment(parts.enumerated().flatMap { $0 == 0 ? [Markup.text($1)] : ["/", el("wbr"), .text($1)] })
    }

    private func body(_ group: Group) -> Markup {
        let head = el(
            "tr", ["class": "omrade"],
            el("th", ["scope": "rowgroup", "colspan": "\(columns.count + 2)"], .text(group.label)))
        return el("tbody", [:], (group.label.isEmpty ? [] : [head]) + group.rows.map(line))
    }

    private func line(_ row: Row) -> Markup {
        let label = row.link.map { el("a", ["href": $0], .text(row.label)) } ?? .text(row.label)
        let note = row.note.map { Markup.fragment([" ", el("small", [:], .text("(\($0))"))]) } ?? .nothing
        let cells = cells(row)
        return el(
            "tr", ["data-k": broughtForward(by: row.belongs)],
            [el("th", ["scope": "row"], label, note)]
                + zip(cells, columns).map { cell, column in
                    // As a card on a narrow screen the row tells its gaps in words.
                    let isGap = cell.status.isGap
                    let words = Swedish.withoutSoftHyphens(column.label) + ": " + Swedish.inSentence(cell.word)
                    return el(
                        "td", ["class": isGap ? "lucka" : nil, "data-l": isGap ? words : nil],
                        cell.status.svg(name: cell.word))
                }
                + [el("td", [:], .text(row.share ?? share(cells)))])
    }

    private func foot(_ totals: Totals) -> Markup {
        let numbers = columns.indices.map { total($0, totals) } + [totals.all ?? share(allCells)]
        return el(
            "tfoot", [:],
            el(
                "tr", [:],
                [el("th", ["scope": "row"], .text(totals.label))]
                    + zip(numbers, columns.map { Optional($0.label) } + [nil]).map {
                        el("td", ["data-l": $1.map(Swedish.withoutSoftHyphens)], inTwo($0))
                    }))
    }

    /// "62 av 70" on two lines: a column is as wide as a disc, and counts beside each other would be read as one.
    private func inTwo(_ share: String) -> Markup {
        guard let blank = share.firstIndex(where: \.isWhitespace) else { return .text(share) }
        return [
            .text(share[..<blank] + " "),
            el("span", ["class": "av"], .text(String(share[share.index(after: blank)...]))),
        ]
    }

    private var legendItems: [Markup] {
        let items = legend.map { el("li", [:], $0.status.svg(name: nil), .text($0.word)) }
        return items + (example ? [el("li", ["class": "exempel"], .text(Heads.example))] : [])
    }
}
