extension SlopeChart: Chart {
    package func figure(id: String) -> Figure {
        let note = axis.note
        return Figure(name: name, summary: summary, table: table, axisNote: note) { isNarrow in
            if isPairs {
                var drawing = PairsDrawing(pairs, isNarrow: isNarrow)
                return drawing.finished(id: id, name: name)
            }
            var drawing = SlopeDrawing(self, isNarrow: isNarrow)
            return drawing.finished(id: id)
        }
    }
}
