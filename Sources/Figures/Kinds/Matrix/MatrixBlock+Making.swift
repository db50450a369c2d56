import Diagnostics
import Edition
import Language
import Markup
import Measures
import Tables
import Values

extension MatrixBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        AskedMatrix(block: self, states: asker.ask(states: dataset, period, filter))
    }
}

struct AskedMatrix: AskedBlock {
    let block: MatrixBlock
    let states: Handle<StateQuery>

    private var rows: String { block.rows }
    private var dataset: String { block.dataset }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let query = self.states.question
        tellStrangers(head, on: page)
        tellFilteredState(head, on: page)
        guard let answer = page.answer(self.states), let rowDimension = page.definitions.dimensions[rows],
            let columnDimension = page.definitions.dimensions[block.columns], let states = stateDimension(on: page),
            let row = answer.dimensions.firstIndex(of: rows),
            let column = answer.dimensions.firstIndex(of: block.columns)
        else { return nil }
        let cells = Dictionary(answer.entries.map { (Spot($0.keys[row], $0.keys[column]), $0.state) }) { first, _ in
            first
        }
        let found = columnDimension.values.filter { value in cells.keys.contains { $0.column == value.key } }
        let all = rowDimension.values.filter { value in cells.keys.contains { $0.row == value.key } }
            .map { line($0, found.map(\.key), cells, states, query.day, on: page) }
        let isShown = { (row: MatrixChart.Row) in
            block.only == .all
                || row.cells.contains { $0.status == .no || $0.status == .partly || $0.status == .unknown }
        }
        let lines = all.filter(isShown)
        guard !lines.isEmpty else { return nil }
        let chart = MatrixChart(
            rowNoun: rowDimension.noun, columnNoun: columnDimension.noun,
            item: item(rowDimension, columnDimension, on: page), done: states.doneNoun, date: query.day,
            columns: found.map { MatrixChart.Column(key: $0.key, label: Swedish.hyphenated($0.label)) },
            groups: grouped(lines, query.day, on: page), unshown: all.filter { !isShown($0) },
            // Of a single row the total would say the row again.
            totals: all.count > 1 ? MatrixChart.Totals(label: MatrixPhrases.total(states.doneNoun.many)) : nil,
            example: answer.lineage.isExample)
        let figure = chart.figure(id: id)
        let names = [rowDimension.label, columnDimension.labelPlural].map(Swedish.inSentence)
        return MadeBlock(
            body: figure.drawings,
            neutralTitle: MatrixPhrases.title(columnDimension.labelPlural, per: names[0]),
            subtitle: [
                MatrixPhrases.title(states.label, per: names[0]) + MatrixPhrases.on(Swedish.date(query.day)) + "."
            ], summary: figure.summary,
            data: nil,
            file: figure.table, notes: figure.table.notes, isExample: answer.lineage.isExample, datasets: [dataset],
            measures: [],
            partial: rowDimension.noun.some(lines.count, of: all.count), countsAll: true, audit: figure.audit)
    }

    /// A state is that of what the dataset has a row for: of what that belongs to there is none.
    private func tellStrangers(_ head: BlockHead, on page: PageContext) {
        let own = page.answer(states)?.dimensions ?? []
        let others = own.filter { $0 != rows && $0 != block.columns }
        for (key, name) in [("rows", rows), ("columns", block.columns)] where !own.isEmpty && !own.contains(name) {
            page.book.findings.add(
                .blockCombination, "\(key): \(name) går inte att visa: «\(dataset)» har inget läge per \(name)",
                at: head.place,
                hint: "skriv \(others.joined(separator: " eller "))"
                    + (key == "rows" ? "; group: \(name) samlar raderna" : ""))
        }
    }

    /// The cells are the states: a choice among them leaves nothing out.
    private func tellFilteredState(_ head: BlockHead, on page: PageContext) {
        let own = page.definitions.data.resource(dataset)?.meaning.state?.value
        guard let own, block.filter.terms.contains(where: { $0.name == own }) else { return }
        page.book.findings.add(
            .blockCombination, "en matris visar alla lägen: filtret på «\(own)» väljer inget", at: head.place,
            hint: "ta bort \(own) ur filtret; only: gaps visar de rader där något saknas")
    }

    private struct Spot: Hashable {
        let row: String
        let column: String

        init(_ row: String, _ column: String) {
            self.row = row
            self.column = column
        }
    }

    /// Those who have something are a register, or have pages; what they have is a list. Nil where that tells nothing.
    private func item(_ row: Dimension, _ column: Dimension, on page: PageContext) -> Noun? {
        let pages = page.definitions.edition.valuePages.map(\.kind)
        let isUnit = { (dimension: Dimension) in
            dimension.dataset != nil || pages.contains(.values(of: dimension.name))
        }
        switch (isUnit(row), isUnit(column)) {
        case (true, false): return column.noun
        case (false, true): return row.noun
        default: return nil
        }
    }

    private func stateDimension(on page: PageContext) -> Dimension? {
        let name = block.value ?? page.definitions.data.resource(dataset)?.meaning.state?.value
        return name.flatMap { page.definitions.dimensions[$0] }
    }

    private func line(
        _ value: Dimension.Value, _ columns: [String], _ cells: [Spot: String], _ states: Dimension, _ day: Day,
        on page: PageContext
    ) -> MatrixChart.Row {
        let marks = columns.map { column -> MatrixChart.Cell in
            guard let state = cells[Spot(value.key, column)] else { return MatrixChart.Cell(.notApplicable) }
            return MatrixChart.Cell(states.matrixStatus(state), word: states.value(state)?.label)
        }
        return MatrixChart.Row(
            key: value.key, label: value.label, link: page.book.directory.value(rows, value.key).flatMap(page.address),
            cells: marks, belongs: page.belonging(value.key, rows, on: day))
    }

    private func grouped(
        _ lines: [MatrixChart.Row], _ day: Day, on page: PageContext
    ) -> [MatrixChart.Group] {
        guard let group = block.group, let dimension = page.definitions.dimensions[group] else {
            return [MatrixChart.Group(rows: lines)]
        }
        let keyed = lines.map { line in
            (line, page.definitions.hierarchy.ancestor(of: line.key, in: rows, among: group, on: day))
        }
        let groups = dimension.values.compactMap { value in
            let own = keyed.filter { $1 == value.key }.map(\.0)
            return own.isEmpty ? nil : MatrixChart.Group(label: value.label, rows: own)
        }
        // One that belongs to nothing is shown all the same.
        let others = keyed.filter { $1 == nil }.map(\.0)
        return groups + (others.isEmpty ? [] : [MatrixChart.Group(label: Heads.missing, rows: others)])
    }
}

extension Dimension {
    /// The shape of a state, as the dimension declares it.
    func matrixStatus(_ key: String) -> MatrixChart.Status {
        switch value(key)?.mark {
        case .done: .done
        case .partly: .partly
        case .lacking: .no
        case .notApplicable: .notApplicable
        case .unknown, nil: .unknown
        }
    }

    /// What the state that counts as done is called: "införd", "införda".
    var doneNoun: Noun {
        let label = values.first { $0.mark == .done }?.label ?? MatrixPhrases.done
        return Noun(participle: Swedish.inSentence(label))
    }
}
