extension StatusChart: Chart {
    package func figure(id: String) -> Figure {
        Figure(name: name, summary: summary, table: table) { isNarrow in
            var drawing = StatusDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }
}
