extension TilesChart: Chart {
    package func figure(id: String) -> Figure {
        Figure(name: name, summary: summary, table: table) { isNarrow in
            var drawing = TilesDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }
}
