import Language
import Values

/// Numbers stand to the right of the marks.
func paintNumber(
    _ datum: Datum, _ words: MeasureWords, at baseline: Double, in frame: PanelFrame, on canvas: inout Canvas
) {
    let text = RowPanel.number(datum, words)
    canvas.text(
        text, at: Point(frame.plot.maxX + frame.numbers, baseline), datum.exact == nil ? .number : .value, .end)
}

enum RowPanel {
    /// The sign of percent stands at every number; a longer unit stands in the subtitle alone.
    package static func number(_ datum: Datum, _ words: MeasureWords) -> String {
        words.unit.sign.count <= 2 ? words.drawn(datum) : datum.text
    }

    /// The height of rows whose names take so many lines.
    static func height(_ lines: Int, marks: Double) -> Double { max(Double(lines) * RowLabels.lineHeight + 4, marks) }
}

/// The lines that all panels have in common, named once.
func lineLegend(_ reference: NamedDatum?, _ target: NamedDatum?) -> [Legend.Entry] {
    [(reference, "jmf"), (target, "mal")].compactMap { line, name in
        line.flatMap { $0.datum.double == nil ? nil : Legend.Entry.line($0.label, name) }
    }
}
