extension TrendChart: Chart {
    package func figure(id: String) -> Figure {
        let note = axis.note
        return Figure(name: name, summary: summary(note: note), table: table, axisNote: note) { isNarrow in
            var drawing = TrendDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }
}

/// Each finding once, in order.
func unique(_ problems: [String]) -> [String] {
    var seen: Set<String> = []
    return problems.filter { seen.insert($0).inserted }
}
