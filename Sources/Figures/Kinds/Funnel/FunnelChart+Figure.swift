import Values

extension FunnelChart: Chart {
    package func figure(id: String) -> Figure {
        let model = FunnelModel(self)
        var (wide, narrow) = (
            FunnelDrawing(self, model, isNarrow: false), FunnelDrawing(self, model, isNarrow: true)
        )
        let name = name(model)
        let (drawings, note) = ((wide.finished(id: id, name: name), narrow.finished(id: id, name: name)), wide.y.note)
        return Figure(
            wide: drawings.0.svg, narrow: drawings.1.svg, accessibleName: name, summary: summary(model),
            table: table(model), axisNote: note, audit: unique(drawings.0.audit + drawings.1.audit))
    }
}
