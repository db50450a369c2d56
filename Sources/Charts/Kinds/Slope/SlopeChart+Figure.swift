extension SlopeChart: Chart {
    package func figure(id: String) -> Figure {
        var (wide, narrow) = (SlopeDrawing(self, isNarrow: false), SlopeDrawing(self, isNarrow: true))
        let (drawings, note) = ((wide.finished(id: id), narrow.finished(id: id)), axis.note)
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: summary(note: note),
            table: table, axisNote: note, audit: unique(drawings.0.audit + drawings.1.audit))
    }
}
