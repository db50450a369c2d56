import Markup

/// Paired dots on one canvas: names to the left, a ring and a disc on each row, their numbers and their difference to
/// the right. On a phone names and numbers stand above their marks.
struct PairsDrawing {
    let picture: PairsPicture
    var canvas: Canvas
    var plot = Box(x: 0, y: 0, width: 0, height: 0)
    private(set) var lines: [Line] = []
    /// Columns of numbers from the left.
    private(set) var columns: [Column] = []
    /// What ring and disc mean, above the drawing, where it is too long for the heads of the columns.
    private(set) var legend: Legend?
    /// Room for a name.
    private(set) var nameWidth = 0.0

    struct Line {
        let row: PairsPicture.Row
        let label: [String]
        let box: Box
        /// Of the marks.
        let middle: Double
    }

    struct Column {
        let head: String
        let mark: Mark?
        let kind: TextClass
        let text: (PairsPicture.Row) -> String
        /// Its right end.
        var end = 0.0
        var width = 0.0

        enum Mark { case ring, disc }
    }

    init(_ picture: PairsPicture, isNarrow: Bool) {
        self.picture = picture
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        layOutColumns()
        layOutNames()
        layOutRows()
    }

    /// Names stand above their marks.
    var isStacked: Bool { canvas.isNarrow }
    /// Between a mark in the head of a column and its text.
    static let markRoom = 13.0
    private static let widestHead = 64.0

    var x: LinearScale { LinearScale(domain: picture.axis.domain, start: plot.x, end: plot.maxX) }

    // MARK: Layout

    private mutating func layOutColumns() {
        let isLong = [picture.first, picture.last].contains { canvas.room($0, .column) > PairsDrawing.widestHead }
        if isLong {
            legend = Legend(entries: [
                .ring(picture.first),
                Legend.Entry(picture.last) { $0.circle(Point($1.x + 10, $1.y - 4.5), radius: 4.2, "punkt") },
            ])
        }
        let (kind, value): (TextClass, (Datum) -> String) = (picture.isBackground ? .number : .value, picture.value)
        columns = [
            Column(head: isLong ? "" : picture.first, mark: .ring, kind: kind) { value($0.first) },
            Column(head: isLong ? "" : picture.last, mark: .disc, kind: .value) { value($0.last) },
        ]
        if let head = picture.difference {
            columns.append(Column(head: head, mark: nil, kind: .number) { $0.difference })
        }
        var end = canvas.width - 1
        for index in columns.indices.reversed() {
            columns[index].width = width(columns[index])
            columns[index].end = end
            end -= columns[index].width + (canvas.isNarrow ? 12 : 18)
        }
    }

    private func width(_ column: Column) -> Double {
        let head = canvas.room(column.head, .column) + (column.mark == nil ? 0 : PairsDrawing.markRoom)
        return picture.rows.map { canvas.room(column.text($0), column.kind) }.reduce(head, max)
    }

    private var columnsStart: Double { columns.first.map { $0.end - $0.width } ?? canvas.width }

    private mutating func layOutNames() {
        if isStacked {
            nameWidth = columnsStart - 12
            (plot.x, plot.width) = (8, canvas.width - 16)
            return
        }
        let widest = picture.rows.map { canvas.room($0.label, $0.isHighlighted ? .strong : .name) }.max() ?? 0
        nameWidth = min(widest, columnsStart - 200, 230)
        plot.x = (nameWidth + 20).rounded(.up)
        plot.width = columnsStart - 22 - plot.x
    }

    private mutating func layOutRows() {
        let legend = legend.map { $0.height(on: canvas) + Legend.lineHeight + 6 } ?? 0
        plot.y = legend + (picture.note == nil ? 0 : Double(note.count) * 17 + 4) + 26
        let step = picture.rows.count <= 20 ? 21.0 : picture.rows.count <= 40 ? 19 : 17
        var y = plot.y
        for row in picture.rows {
            let label = canvas.wrap(row.label, row.isHighlighted ? .strong : .name, width: nameWidth)
            let more = Double(max(label.count, 1) - 1) * RowLabels.lineHeight
            let height = isStacked ? more + 40 : more + step
            let box = Box(x: 0, y: y, width: canvas.width, height: height)
            lines.append(Line(row: row, label: label, box: box, middle: y + (isStacked ? height - 13 : height / 2)))
            y += height
        }
        plot.height = max(y - plot.y, 20)
    }

    var note: [String] { picture.note.map { canvas.wrap($0, .note, width: canvas.width) } ?? [] }
}
