import FigureSamples
import Markup
import Testing

@testable import Figures

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes every sample into `sheet.html` of the folder named by UPPSIKT_SHEET, beside the style sheet `stil.css` that
/// one puts there, so that people can look at them.
@Test func drawsAContactSheetWhenAsked() throws {
    guard let folder = getenv("UPPSIKT_SHEET").map({ String(cString: $0) }) else { return }
    let figures = allSamples.flatMap { kind in
        kind.samples.map { sample in panel("\(kind.name): \(sample.name)", sample.chart.figure(id: "x")) }
    }
    let sparklines = allSamples.flatMap(\.samples).compactMap { $0.chart as? TrendChart }.map { chart in
        let target = chart.lastTarget.map { NamedDatum(label: $0.label, datum: .value($0.value, printed: $0.printed)) }
        return Sparkline(
            words: chart.words, span: chart.span, points: chart.main?.points ?? [], target: target, breaks: chart.breaks
        ).svg
    }
    let marks = StatusMark.allCases.map { mark in
        el(
            "p", [:],
            el("span", ["class": "lage " + (mark.colourClass ?? "")], mark.svg(), el("span", [:], .text("\(mark)"))))
    }
    let rest = el("figure", ["class": "figur bredd"], [el("h3", [:], "smått: gnistor och märken")] + sparklines + marks)
    let page = el(
        "html", ["lang": "sv"],
        el("head", [:], el("meta", ["charset": "utf-8"]), el("link", ["rel": "stylesheet", "href": "stil.css"])),
        el("body", [:], figures + [rest]))
    let file = try #require(fopen(folder + "/sheet.html", "w"))
    defer { fclose(file) }
    let bytes = Array("<!doctype html>".utf8) + HTMLWriter.bytes(page)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
}

private func panel(_ title: String, _ figure: Figure) -> Markup {
    el(
        "figure", ["class": "figur bredd", "role": "group"], el("h3", [:], .text(title)),
        el("p", ["class": "figur-u"], .text(figure.axisNote ?? "")), figure.drawings,
        el("p", ["class": "sammanf"], .text(figure.summary)), el("p", ["class": "kalla"], .text(figure.accessibleName)),
        el("p", ["class": "kalla"], .text(figure.audit.joined(separator: "; "))), tableMarkup(figure.table))
}

private func tableMarkup(_ table: DataTable) -> Markup {
    el(
        "details", [:], el("summary", [:], "Data"),
        el(
            "table", ["class": "tabell"], el("caption", [:], .text(table.caption)),
            el("tr", [:], table.columns.map { el("th", [:], .text($0.label)) }),
            .fragment(table.rows.map { el("tr", [:], $0.cells.map { el("td", [:], .text($0.text)) }) })))
}
