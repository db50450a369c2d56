import Language
import Markup
import Values

/// Tiles in rows and columns, each with its name and number; darker is more. The key stands below.
struct TilesDrawing {
    let chart: TilesChart
    var canvas: Canvas
    private let scale: ValueClasses
    private let placed: [(tile: TilesChart.Tile, place: TilesChart.Place)]
    private let gap = 3.0

    init(_ chart: TilesChart, isNarrow: Bool) {
        self.chart = chart
        canvas = Canvas(isNarrow: isNarrow, height: 0)
        scale = chart.scale
        placed = chart.tiles.compactMap { tile in tile.place.map { (tile, $0) } }
    }

    mutating func finished(id: String) -> (svg: Markup, audit: [String]) {
        let names = placed.map { canvas.wrap($0.tile.label, .tileName, width: width - 6) }
        let height = Double(names.map(\.count).max() ?? 1) * lineHeight + (canvas.isNarrow ? 29 : 31)
        let numbers = valueClass
        for ((tile, place), name) in zip(placed, names) {
            let box = Box(
                x: left + Double(place.column - columns.lowerBound) * (width + gap),
                y: 2 + Double(place.row - rows.lowerBound) * (height + gap), width: width, height: height)
            paint(tile, name, numbers, in: box)
        }
        let count = placed.isEmpty ? 0 : rows.count
        if placed.isEmpty { canvas.text(TilesPhrases.empty(chart.noun.many), at: Point(0, 16), .note) }
        let bottom = max(Double(count) * (height + gap), 20)
        let baseline = legend.draw(on: &canvas, from: bottom + 22)
        canvas.height = baseline + 8
        if chart.example { canvas.example(baseline: baseline) }
        return canvas.finished(id: id, name: chart.name)
    }

    // MARK: Layout

    private var rows: ClosedRange<Int> { span(placed.map(\.place.row)) }
    private var columns: ClosedRange<Int> { span(placed.map(\.place.column)) }

    private func span(_ numbers: [Int]) -> ClosedRange<Int> { (numbers.min() ?? 0)...(numbers.max() ?? 0) }

    /// A column is never wider than a fifth of the drawing: a single tile would be a wall.
    private var width: Double {
        let count = Double(max(columns.count, 5))
        return (canvas.width - 4 - (count - 1) * gap) / count
    }
    private var left: Double {
        let count = Double(columns.count)
        return (canvas.width - count * width - (count - 1) * gap) / 2
    }
    private var lineHeight: Double { canvas.isNarrow ? 14 : 15 }

    // MARK: Painting

    private mutating func paint(_ tile: TilesChart.Tile, _ name: [String], _ kind: TextClass, in box: Box) {
        let mark = canvas.mark
        defer { canvas.group(since: mark, tip: "\(tile.label): \(chart.words.drawn(tile.datum))", name: tile.label) }
        let shade = tile.datum.exact.flatMap(scale.index).map(scale.shade)
        canvas.rect(box, (shade?.fill ?? "tom") + " ruta" + (tile.isHighlighted ? " valt" : ""))
        let middle = box.x + box.width / 2
        for (index, line) in name.enumerated() {
            if canvas.measure(line, .tileName) > box.width { canvas.complain("namnet ”\(line)” ryms inte i sin ruta") }
            canvas.text(
                line, at: Point(middle, box.y + 16 + Double(index) * lineHeight), .tileName, .middle, on: shade?.text)
        }
        let text = printed(tile)
        if canvas.measure(text, kind) > box.width - 2 { canvas.complain("talet ”\(text)” ryms inte i sin ruta") }
        canvas.text(text, at: Point(middle, box.maxY - 9), kind, .middle, on: shade?.text)
    }

    /// The sign of percent stands at every number that has room for it; a longer unit stands in the key alone.
    private var showsSign: Bool {
        let texts = placed.map { chart.words.drawn($0.tile.datum) }
        return chart.words.unit.sign.count <= 2 && texts.allSatisfy { canvas.measure($0, .value) <= width - 4 }
    }

    private func printed(_ tile: TilesChart.Tile) -> String {
        showsSign ? chart.words.drawn(tile.datum) : tile.datum.text
    }

    /// The largest type in which all numbers have room: one number must not look greater than another by its size.
    private var valueClass: TextClass {
        let widest = { (kind: TextClass) -> Double in placed.map { canvas.measure(printed($0.tile), kind) }.max() ?? 0 }
        return [(TextClass.tileValue, 10.0), (.value, 4)].first { widest($0.0) <= width - $0.1 }?.0 ?? .tileName
    }

    private var legend: Legend {
        let classes = (0..<scale.count).map {
            Legend.Entry.patch(scale.label($0) + chart.words.unit.sign, scale.shade($0).fill + " ruta")
        }
        let data = placed.map(\.tile.datum)
        let missing = data.contains(.missing) ? [Legend.Entry.patch(TilesPhrases.missing, "tom ruta")] : []
        let hidden = data.contains(.hidden) ? [Legend.Entry.patch(TilesPhrases.hidden, "tom ruta")] : []
        let stated = unique(data.compactMap(\.sign))
        return Legend(
            entries: classes + missing + stated.map { Legend.Entry.patch($0.explained, "tom ruta") } + hidden)
    }
}
