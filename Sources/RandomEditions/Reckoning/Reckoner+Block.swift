/// The numbers that a figure or table shows.
package struct ReckonedTable: Sendable {
    package var rows: [Row]
    /// Whether the order of the rows is that of the dimension or of time.
    package let isOrdered: Bool

    package struct Row: Sendable {
        /// Labels before the numbers; blank where a time stands.
        package let labels: [String]
        package let cells: [Cell]

        init(labels: [String], cells: [Outcome], after: [Cell] = []) {
            self.labels = labels
            self.cells = cells.map { .value($0) } + after
        }
    }

    package enum Cell: Sendable {
        case value(Outcome)
        /// Of a change in the cell before; nil where this row has none.
        case interval(ReckonedInterval?)

        package var number: Fraction? { if case .value(let value) = self { value.number } else { nil } }
    }
}

extension Reckoner {
    package func spans(_ block: Block) -> [Span] {
        let span = block.span ?? world.period
        return block.grain.flatMap { span.split($0) } ?? [span]
    }

    /// What the file of a block holds; the differences and judgements of scorecards and equity tables are texts of
    /// their own.
    package func table(_ block: Block) -> ReckonedTable {
        switch block.kind {
        case .values: block.by == nil ? overTime(block) : byValue(block)
        case .trend: trend(block)
        case .bars, .dots: rows(block)
        case .scorecard: scorecard(block)
        case .equity: equity(block)
        case .multiples: multiples(block)
        }
    }

    /// A block on the page of a value, written out: the page's own value is chosen where the block neither splits by the
    /// dimension nor chooses in it, nor in one that it belongs to, and what that belongs to when the report's period ends is named.
    package func block(_ block: Block, on page: Question.Choice) -> Block {
        var written = block
        written.filter = block.filter.map { condition in
            guard case .own = condition.test, let key = page.keys?.first,
                let above = world.key(key, of: page.dimension, as: condition.name, in: world.period.last)
            else { return condition }
            return Measure.Condition(name: condition.name, test: .keys([above]))
        }
        let chosen = block.filter.filter { condition in
            if case .own = condition.test { return condition.name == page.dimension }
            return true
        }
        let named = [block.by, block.series].compactMap { $0 } + chosen.map(\.name)
        if let keys = page.keys, !named.contains(where: world.chain(page.dimension).contains) {
            written.filter.append(Measure.Condition(name: page.dimension, test: .keys(keys)))
        }
        return written
    }

    // MARK: Questions

    func base(_ block: Block, _ measure: String, _ span: Span) -> Question {
        let split = [block.kind == .equity ? nil : block.by, block.kind == .equity ? nil : block.series].compactMap {
            $0
        }
        return Question(measure, block.filter.map(choice).filter { !split.contains($0.dimension) }, span)
    }

    private func choice(_ condition: Measure.Condition) -> Question.Choice {
        if case .not(let unwanted) = condition.test, let dimension = world.dimension(condition.name) {
            return Question.Choice(allBut: unwanted, of: dimension)
        }
        return Question.Choice(condition.name, kept(condition))
    }

    private func kept(_ condition: Measure.Condition) -> [String] {
        let keys = world.dimension(condition.name)?.values.map(\.key) ?? []
        switch condition.test {
        case .keys(let wanted): return wanted
        case .not(let unwanted): return keys.filter { !unwanted.contains($0) }
        case .number, .range, .valid, .texts, .own: return keys
        }
    }

    /// The keys of a split that the filter leaves, those that exist some time of the spans.
    func keys(_ block: Block, _ name: String, _ measure: String, _ spans: [Span]) -> [String] {
        let filter = block.filter.filter { $0.name == name }.map(kept)
        let existing = spans.map { keys(Question(measure, others(block, name), $0), by: name) }
        return (world.dimension(name)?.ordered ?? []).filter { key in
            existing.contains { $0.contains(key) } && filter.allSatisfy { $0.contains(key) }
        }
    }

    /// What the filter says of other dimensions: it leaves only what belongs to that.
    private func others(_ block: Block, _ name: String) -> [Question.Choice] {
        block.filter.filter { $0.name != name }.map(choice)
    }

    /// Nil for what does not exist in the time, or belongs to nothing that the filter leaves.
    func value(_ block: Block, _ question: Question, _ split: [(String, String)]) -> Outcome? {
        let exists = split.allSatisfy { name, key in
            keys(Question(question.measure, others(block, name), question.span), by: name).contains(key)
        }
        guard exists, areKin(split, question) else { return nil }
        return answer(split.reduce(question) { $0.with($1.0, $1.1) }).value
    }

    /// Whether a value lies in the other some month, or nowhere.
    private func areKin(_ split: [(String, String)], _ question: Question) -> Bool {
        let inputs = world.measure(question.measure)?.kind.inputs ?? []
        let isOfStates = inputs.contains { world.dataset($0.dataset)?.state != nil }
        let months = isOfStates ? question.span.last...question.span.last : question.span.monthNumbers
        return split.allSatisfy { name, key in
            split.allSatisfy { above, parent in
                guard name != above, world.chain(name).contains(above) else { return true }
                let parents = months.compactMap { world.key(key, of: name, as: above, in: $0) }
                return parents.isEmpty || parents.contains(parent)
            }
        }
    }

    // MARK: Figures

    private func trend(_ block: Block) -> ReckonedTable {
        let spans = spans(block)
        let lines: [[Outcome?]]
        if let by = block.by {
            lines = keys(block, by, block.measures[0], spans).map { key in
                spans.map { value(block, base(block, block.measures[0], $0), [(by, key)]) }
            }
        } else {
            lines = [spans.map { answer(base(block, block.measures[0], $0)).value }]
        }
        return reported(lines, labels: [""])
    }

    /// From the first time at which any line has a value.
    private func reported(_ lines: [[Outcome?]], labels: [String]) -> ReckonedTable {
        let count = lines.first?.count ?? 0
        let first = (0..<count).first { index in lines.contains { $0[index]?.number != nil } } ?? count
        // What existed only before that has no line.
        let drawn = lines.filter { line in line[first...].contains { $0 != nil } }
        let rows = (first..<count).map { index in
            ReckonedTable.Row(labels: labels, cells: drawn.map { $0[index] ?? .missing })
        }
        return ReckonedTable(rows: rows, isOrdered: true)
    }

    private func multiples(_ block: Block) -> ReckonedTable {
        guard let facet = block.by else { return ReckonedTable(rows: [], isOrdered: true) }
        let (spans, measure) = (spans(block), block.measures[0])
        let series = block.series.map { keys(block, $0, measure, spans) }
        let asked = keys(block, facet, measure, spans)
        let every = asked.map { panel in
            (series?.map { [(facet, panel), (block.series ?? "", $0)] } ?? [[(facet, panel)]]).map { split in
                spans.map { value(block, base(block, measure, $0), split) }
            }
        }
        let first = spans.indices.first { index in every.contains { $0.contains { $0[index]?.number != nil } } } ?? 0
        let shown = first..<spans.count
        // What existed only before that has neither panel nor line.
        let exists = { (line: [Outcome?]) in line[shown].contains { $0 != nil } }
        let lines = (every.first ?? []).indices.filter { line in every.contains { exists($0[line]) } }
        let panels = zip(asked, every).filter { $1.contains(where: exists) }.map(\.0)
        let all = every.filter { $0.contains(where: exists) }.map { panel in lines.map { panel[$0] } }
        let counted = zip(panels, all).map { ($0, $1, isSaying($1.flatMap { $0[shown] })) }
        // Panels with nothing to draw stand last.
        let listed = counted.filter(\.2) + counted.filter { !$0.2 }
        let rows = listed.flatMap { panel, lines, _ -> [ReckonedTable.Row] in
            let label = world.dimension(facet)?.label(panel) ?? panel
            guard !lines.isEmpty else { return [] }
            // A single line is laid out as a row, several as a row for each time.
            guard lines.count > 1 || shown.count > 6 else {
                let cells = shown.map { lines[0][$0] ?? .missing }
                return [ReckonedTable.Row(labels: [label], cells: cells)]
            }
            return shown.map { index in
                ReckonedTable.Row(labels: [label, ""], cells: lines.map { $0[index] ?? .missing })
            }
        }
        return ReckonedTable(rows: rows, isOrdered: true)
    }

    /// A figure of nothing is refused, or warned of.
    package func hasNumbers(_ block: Block) -> Bool {
        table(block).rows.contains { row in row.cells.contains { $0.number != nil } }
    }

    /// Whether there are no more bars in a group than can be told apart.
    package func mayBeDrawn(_ block: Block) -> Bool {
        guard block.kind == .bars, let series = block.series else { return true }
        return (world.dimension(series)?.ordered.count ?? 0) <= 4
    }

    private func rows(_ block: Block) -> ReckonedTable {
        guard let by = block.by else { return ReckonedTable(rows: [], isOrdered: false) }
        let (span, measure) = (block.span ?? world.period, block.measures[0])
        let series = block.series.map { keys(block, $0, measure, [span]) }
        let own = keys(block, by, measure, [span])
        let cells = own.map { key in
            let parts = series?.map { [(by, key), (block.series ?? "", $0)] } ?? [[(by, key)]]
            return parts.map { value(block, base(block, measure, span), $0) }
        }
        // An area in which none of the municipalities lies has no bars.
        let columns = (cells.first ?? []).indices.filter { column in cells.contains { $0[column] != nil } }
        let rows = zip(own, cells).map { key, cells in
            ReckonedTable.Row(
                labels: [world.dimension(by)?.label(key) ?? key], cells: columns.map { cells[$0] ?? .missing })
        }
        return ReckonedTable(rows: rows, isOrdered: false)
    }

    // MARK: Summaries

    private func scorecard(_ block: Block) -> ReckonedTable {
        let rows = block.measures.compactMap(world.measure).map { measure in
            let question = base(block, measure.name, block.span ?? world.period)
            let earlier = block.compare.map { [answer(question.at($0)).value] } ?? []
            let changed = block.compare.map { [Outcome(change(question, $0, measure)?.amount)] } ?? []
            return ReckonedTable.Row(labels: [measure.label], cells: earlier + [answer(question).value] + changed)
        }
        return ReckonedTable(rows: rows, isOrdered: true)
    }

    private func equity(_ block: Block) -> ReckonedTable {
        guard let measure = world.measure(block.measures[0]) else { return ReckonedTable(rows: [], isOrdered: true) }
        let rows = [block.by, block.series].compactMap { $0 }.map { name in
            let question = base(block, measure.name, block.span ?? world.period)
            let own = question.choice(name)
            let numbers = keys(
                Question(question.measure, question.choices.filter { $0.dimension != name }, question.span), by: name
            )
            .filter { own?.keys?.contains($0) ?? true }
            .compactMap { answer(question.with(name, $0)).value.number }
            let label = world.dimension(name).map { $0.plural ?? $0.label } ?? name
            guard numbers.count > 1, let low = numbers.min(), let high = numbers.max() else {
                return ReckonedTable.Row(labels: [label], cells: [.missing, .missing])
            }
            // How many times as much something is says nothing of what is 0 or less.
            let ratio = low > .zero ? Outcome(high / low) : .notApplicable
            return ReckonedTable.Row(labels: [label], cells: [.number(high - low), ratio])
        }
        return ReckonedTable(rows: rows, isOrdered: true)
    }
}

extension Dimension {
    /// Keys in their order: as declared, those of a register by their labels.
    var ordered: [String] { inOrder.map(\.key) }

    var inOrder: [Value] {
        isRegister ? values.sorted { $0.label.swedish.lexicographicallyPrecedes($1.label.swedish) } : values
    }
}
