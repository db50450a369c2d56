extension BulletChart: Chart {
    package func figure(id: String) -> Figure {
        Figure(name: name, summary: summary, table: table) { isNarrow in
            var drawing = BulletDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }
}
