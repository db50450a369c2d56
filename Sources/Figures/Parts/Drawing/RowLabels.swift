/// Names of rows: to the left of their marks, or above them where the drawing is too narrow for both.
struct RowLabels {
    let isStacked: Bool
    /// Room for a name.
    let width: Double
    /// Where the marks may begin.
    let end: Double

    /// Between the lines of a name that is broken.
    static let lineHeight = 15.0
    static let stackedLineHeight = 17.0

    init(_ labels: [(text: String, isStrong: Bool)], on canvas: Canvas, widest limit: Double = 230) {
        let widest = labels.map { canvas.room($0.text, $0.isStrong ? .strong : .name) }.max() ?? 0
        isStacked = canvas.isNarrow && widest > 112
        width = isStacked ? canvas.width - 60 : min(widest, canvas.isNarrow ? 112 : limit)
        end = isStacked ? 18 : (width + 16).rounded(.up)
    }

    func lines(_ label: String, isStrong: Bool, on canvas: Canvas) -> [String] {
        canvas.wrap(label, isStrong ? .strong : .name, width: width)
    }

    /// `row` is the whole row; stacked names stand at its top, others in its middle.
    func draw(_ lines: [String], isStrong: Bool, in row: Box, on canvas: inout Canvas) {
        let kind: TextClass = isStrong ? .strong : .name
        let step = isStacked ? RowLabels.stackedLineHeight : RowLabels.lineHeight
        let middle = row.y + row.height / 2 - Double(lines.count - 1) * step / 2 + 0.35 * canvas.size(kind)
        let first = isStacked ? row.y + 14 : middle
        for (index, text) in lines.enumerated() {
            let place = Point(isStacked ? 0 : end - 12, first + Double(index) * step)
            canvas.text(text, at: place, kind, isStacked ? .start : .end)
        }
    }
}
