import Language
import Markup

extension PairsDrawing {
    mutating func finished(id: String, name: String) -> (svg: Markup, audit: [String]) {
        for line in lines where line.row.isHighlighted { canvas.rect(line.box, "k1") }
        let baseline = paintAxis()
        canvas.height = baseline + 8
        paintHeads()
        for line in lines { paint(line) }
        if picture.isExample { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: name)
    }

    private mutating func paintAxis() -> Double {
        let baseline = plot.maxY + 19
        let axis = picture.axis
        let numbers = axis.numbers(x, sign: picture.words.unit.sign, within: 0...canvas.width, on: canvas)
        for (index, tick) in axis.ticks.enumerated() {
            let (place, name) = (x(tick.value), tick.value == 0 ? "bas" : "rut")
            if isStacked {
                canvas.strokes(lines.map { (Point(place, $0.middle - 7), Point(place, $0.middle + 7)) }, name)
            } else {
                canvas.line(Point(place, plot.y), Point(place, plot.maxY), name)
            }
            canvas.numbers(numbers.filter { $0.index == index }, baseline: baseline)
        }
        return baseline
    }

    private mutating func paintHeads() {
        var y = 13.0
        if let legend { y = legend.draw(on: &canvas, from: y) + Legend.lineHeight + 6 }
        for text in note {
            canvas.text(text, at: Point(0, y), .note)
            y += 17
        }
        let baseline = plot.y - 9
        for column in columns {
            let middle = Point(column.end - canvas.measure(column.head, .column) - 9, baseline - 4.2)
            switch column.mark {
            case .ring: canvas.circle(middle, radius: 4.2, "ring")
            case .disc: canvas.circle(middle, radius: 4.2, "punkt")
            case nil: break
            }
            canvas.text(column.head, at: Point(column.end, baseline), .column, .end)
        }
    }

    private mutating func paint(_ line: Line) {
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: line.row.tip, name: line.row.label) }
        paintName(line)
        paintMarks(line.row, line.middle)
        let middle = isStacked ? line.box.y + 10 : line.middle
        for column in columns {
            let text = column.text(line.row)
            canvas.text(text, at: Point(column.end, middle + 0.35 * canvas.size(column.kind)), column.kind, .end)
        }
    }

    private mutating func paintName(_ line: Line) {
        let kind: TextClass = line.row.isHighlighted ? .strong : .name
        let lift = isStacked ? 0 : Double(line.label.count - 1) * RowLabels.lineHeight / 2
        let first = (isStacked ? line.box.y + 10 : line.middle) - lift + 0.35 * canvas.size(kind)
        for (index, text) in line.label.enumerated() {
            let place = Point(isStacked ? 0 : nameWidth + 4, first + Double(index) * RowLabels.lineHeight)
            canvas.text(text, at: place, kind, isStacked ? .start : .end)
        }
    }

    /// Where the two meet, the ring is larger and the disc lies within it, so that both are seen.
    private mutating func paintMarks(_ row: PairsPicture.Row, _ middle: Double) {
        let (first, last) = (row.first.double.map(x.callAsFunction), row.last.double.map(x.callAsFunction))
        let areNear = first.flatMap { a in last.map { abs(a - $0) < 6 } } ?? false
        if let first, let last, !areNear, row.isJoined, picture.difference != nil {
            canvas.line(Point(first, middle), Point(last, middle), "ki")
        }
        if let first { canvas.circle(Point(first, middle), radius: areNear ? 6.2 : 4.4, "ring") }
        if let last { canvas.circle(Point(last, middle), radius: areNear ? 3 : 4.6, "punkt") }
    }
}
