extension BulletChart: Chart {
    package func figure(id: String) -> Figure {
        var (wide, narrow) = (BulletDrawing(self, isNarrow: false), BulletDrawing(self, isNarrow: true))
        let drawings = (wide.finished(id: id), narrow.finished(id: id))
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: summary, table: table,
            axisNote: nil, audit: unique(drawings.0.audit + drawings.1.audit))
    }
}
