import Edition
import Language
import Markup
import Measures
import Tables
import Values

/// Which unit lacks what, since when.
extension GapsBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        AskedGaps(block: self, states: asker.ask(states: dataset, nil, filter))
    }
}

struct AskedGaps: AskedBlock {
    let block: GapsBlock
    let states: Handle<StateQuery>

    private var dataset: String { block.dataset }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let query = self.states.question
        guard let answer = page.answer(self.states), let state = page.definitions.data.resource(dataset)?.meaning.state,
            let states = page.definitions.dimensions[state.value]
        else { return nil }
        let lacking = block.filter.terms.filter { $0.name == state.value }
        let entries = answer.entries.filter { entry in
            lacking.isEmpty ? isLacking(entry.state, states) : lacking.allSatisfy { $0.allows(entry.state) }
        }
        guard !entries.isEmpty else { return nil }
        let hasExemption = state.exemption != nil && entries.contains { $0.exemption != nil }
        let table = DataTable(
            caption: "", columns: columns(answer.dimensions, states, hasExemption, on: page),
            rows: rows(entries, answer.dimensions, states, query.day, hasExemption, on: page),
            signs: .table(missing: GapsPhrases.noInformation),
            remarks: entries.contains { counted($0) != $0.since }
                ? [block.since.map { GapsPhrases.counted(from: Swedish.date($0)) }].compactMap { $0 } : [])
        let classes = "tabell full stapla" + (table.rows.count <= Frame.wholeRows ? " hel" : "")
        return MadeBlock(
            body: Markup(table, labelledBy: id + "-t", classes: classes, asCards: true),
            neutralTitle: GapsPhrases.title,
            subtitle: [GapsPhrases.subtitle(entries.count, Swedish.date(query.day))], summary: nil,
            data: nil, file: table, notes: table.notes, isExample: answer.lineage.isExample, datasets: [dataset],
            measures: [],
            partial: GapsPhrases.gap.some(table.rows.count, of: entries.count),
            sheet: table.sheet)
    }

    private func isLacking(_ state: String, _ states: Dimension) -> Bool {
        let status = states.matrixStatus(state)
        return status == .no || status == .partly || status == .unknown
    }

    private func columns(
        _ dimensions: [String], _ states: Dimension, _ hasExemption: Bool, on page: PageContext
    ) -> [DataTable.Column] {
        dimensions.map { DataTable.Column(page.definitions.dimensions[$0]?.label ?? $0) }
            + [
                DataTable.Column(states.label), DataTable.Column(Heads.since),
                DataTable.Column(Heads.days, isNumeric: true),
            ]
            + (hasExemption ? [DataTable.Column(Heads.exemption)] : [])
    }

    private func rows(
        _ entries: [StateAnswer.Entry], _ dimensions: [String], _ states: Dimension, _ day: Day, _ hasExemption: Bool,
        on page: PageContext
    ) -> [DataTable.Row] {
        sorted(entries, dimensions, on: page).prefix(block.limit ?? entries.count).map { entry in
            let names = zip(dimensions, entry.keys).map { dimension, key in
                DataTable.Cell(
                    page.book.label(dimension, key),
                    link: page.book.directory.value(dimension, key).flatMap(page.address))
            }
            let days = counted(entry).map { Exact($0.ordinal <= day.ordinal ? day.ordinal - $0.ordinal + 1 : 0) }
            return DataTable.Row(
                names + [
                    DataTable.Cell(states.value(entry.state)?.label ?? entry.state),
                    DataTable.Cell(entry.since.map(\.description) ?? "–"),
                    days.map { DataTable.Cell(Swedish.number($0), exact: $0, reading: reading(entry, dimensions, day)) }
                        ?? DataTable.Cell("–"),
                ] + (hasExemption ? [DataTable.Cell(entry.exemption ?? "–")] : []),
                belongs: zip(dimensions, entry.keys).flatMap { page.belonging($1, $0, on: day) })
        }
    }

    /// The day from which the days of a gap are counted.
    private func counted(_ entry: StateAnswer.Entry) -> Day? { entry.since.map { Swift.max($0, block.since ?? $0) } }

    /// By name, by the order of the dimensions, or by how long the state has lasted; a gap without a day stands last.
    private func sorted(
        _ entries: [StateAnswer.Entry], _ dimensions: [String], on page: PageContext
    ) -> [StateAnswer.Entry] {
        func name(_ entry: StateAnswer.Entry) -> SortKey {
            Swedish.sortKey(zip(dimensions, entry.keys).map { page.book.label($0, $1) }.joined(separator: " "))
        }
        func start(_ entry: StateAnswer.Entry) -> Int { entry.since?.ordinal ?? .max }
        let numbered = Array(entries.enumerated())
        func ordered(_ isBefore: (StateAnswer.Entry, StateAnswer.Entry) -> Bool) -> [StateAnswer.Entry] {
            numbered.sorted {
                isBefore($0.element, $1.element) || !isBefore($1.element, $0.element) && $0.offset < $1.offset
            }
            .map(\.element)
        }
        switch block.sort {
        case .label?: return ordered { name($0) < name($1) }
        case .valueDescending?, nil: return ordered { start($0) < start($1) }
        case .value?: return ordered { $0.since != nil && ($1.since == nil || start($0) > start($1)) }
        case .order?: return entries
        }
    }

    /// Names the state that the days are counted of.
    private func reading(_ entry: StateAnswer.Entry, _ dimensions: [String], _ day: Day) -> String {
        dataset + "@" + day.description + zip(dimensions, entry.keys).map { ";\($0)=\($1)" }.joined() + "|days"
    }
}
