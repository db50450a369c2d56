/// Tables of values: by the values of a dimension, or over time.
extension Reckoner {
    func byValue(_ block: Block) -> ReckonedTable {
        guard let by = block.by else { return ReckonedTable(rows: [], isOrdered: true) }
        let span = block.span ?? world.period
        let spans = [span] + (block.compare.map { [$0] } ?? [])
        let rows = block.measures.map { keys(block, by, $0, spans) }
        let shown = (world.dimension(by)?.ordered ?? []).filter { key in rows.contains { $0.contains(key) } }
        let told = shown.map { ($0, cells(block, by, $0, spans)) }.filter { isSaying($0.1) }
        let after = block.compare.map { changes(block, by, told.map(\.0), $0) } ?? []
        let all = told.enumerated().map { index, row in
            ReckonedTable.Row(
                labels: [world.dimension(by)?.label(row.0) ?? row.0], cells: row.1.map { $0 ?? .notApplicable },
                after: after.map { $0[index] })
        }
        return ReckonedTable(rows: all, isOrdered: true)
    }

    private func cells(_ block: Block, _ by: String, _ key: String, _ spans: [Span]) -> [Outcome?] {
        block.measures.flatMap { measure in
            let series = block.series.map { keys(block, $0, measure, spans) }
            let parts = series?.map { [(by, key), (block.series ?? "", $0)] } ?? [[(by, key)]]
            return spans.flatMap { span in parts.map { value(block, base(block, measure, span), $0) } }
        }
    }

    /// The columns after the values: the change of each measure, and how sure it is where that is said of any row.
    private func changes(_ block: Block, _ by: String, _ keys: [String], _ earlier: Span) -> [[ReckonedTable.Cell]] {
        guard block.series == nil else { return [] }
        return block.measures.compactMap(world.measure).flatMap { measure -> [[ReckonedTable.Cell]] in
            let question = base(block, measure.name, block.span ?? world.period)
            let existing = keys.map { key in
                [question, question.at(earlier)].allSatisfy { value(block, $0, [(by, key)]) != nil }
                    ? question.with(by, key) : nil
            }
            let amounts = existing.map { $0.map { Outcome(change($0, earlier, measure)?.amount) } ?? .missing }
            let intervals = existing.map { asked in
                asked.flatMap { interval($0, earlier, measure, decimals: block.decimals) }
            }
            let column = amounts.map(ReckonedTable.Cell.value)
            return intervals.contains { $0 != nil } ? [column, intervals.map(ReckonedTable.Cell.interval)] : [column]
        }
    }

    func overTime(_ block: Block) -> ReckonedTable {
        let spans = spans(block)
        let rows = spans.compactMap { span -> ReckonedTable.Row? in
            let cells = block.measures.flatMap { measure -> [Outcome?] in
                let question = base(block, measure, span)
                guard let series = block.series else { return [answer(question).value] }
                return keys(block, series, measure, spans).map { value(block, question, [(series, $0)]) }
            }
            return isSaying(cells) ? ReckonedTable.Row(labels: [""], cells: cells.map { $0 ?? .notApplicable }) : nil
        }
        return ReckonedTable(rows: rows, isOrdered: true)
    }

    /// Whether a row has anything to count; nil is what does not exist, which has no value to miss.
    func isSaying(_ cells: [Outcome?]) -> Bool { cells.contains { $0.map { $0 != .notApplicable } ?? false } }
}
