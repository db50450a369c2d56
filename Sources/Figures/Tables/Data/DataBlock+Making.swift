import Diagnostics
import Edition
import Language
import Markup
import Measures
import Tables
import Values

extension DataBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let resource = asker.definitions.data.resource(dataset) else { return nil }
        let dimensions = asker.definitions.dimensions
        let query = RowQuery(
            dataset: dataset, fields: fields.isEmpty ? resource.fields.map(\.name) : fields,
            slice: asker.select(filter), conditions: filter.terms.filter { dimensions[$0.name] == nil }, sort: sort,
            limit: limit)
        return AskedRows(rows: asker.ask(query))
    }
}

private struct AskedRows: AskedBlock {
    let rows: Handle<RowQuery>

    /// More rows than this are no table that anybody reads.
    private static let most = 1_000

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard let answer = page.answer(rows), !answer.rows.isEmpty,
            let resource = page.definitions.data.resource(answer.query.dataset)
        else { return nil }
        guard answer.rows.count <= AskedRows.most else {
            page.book.findings.add(
                .figureLayout, "tabellen skulle få \(Swedish.number(Exact(answer.rows.count))) rader", at: head.place,
                hint: "välj färre med filter, eller skriv limit: högst \(AskedRows.most)")
            return nil
        }
        let table = DataTable(
            caption: "", columns: answer.heads(page.definitions.dimensions), rows: answer.cells, signs: .table())
        let name = resource.title ?? resource.name
        return MadeBlock(
            body: scrolling(Markup(table, labelledBy: id + "-t"), name: name), neutralTitle: name,
            subtitle: resource.words(answer.query.conditions),
            summary: nil, data: nil, file: table, notes: table.notes, isExample: answer.isExample,
            datasets: [resource.name], measures: [], partial: Phrases.row.some(answer.rows.count, of: answer.count),
            sheet: table.sheet)
    }
}

extension Resource {
    /// "Urval: Tid > 3; Klar: nej." of what is chosen by columns that are no dimension; empty when nothing is.
    fileprivate func words(_ conditions: [Filter.Term]) -> [String] {
        let parts = conditions.map { (field($0.name)?.title ?? $0.name) + $0.condition.words }
        return parts.isEmpty ? [] : [Phrases.selection(parts.joined(separator: "; "))]
    }
}

extension Filter.Condition {
    fileprivate var words: String {
        switch self {
        case .anyOf(let words): ": " + Phrases.some(words)
        case .noneOf(let words): ": " + Phrases.allBut(words)
        case .above(let bound): " > " + bound.written
        case .atLeast(let bound): " ≥ " + bound.written
        case .below(let bound): " < " + bound.written
        case .atMost(let bound): " ≤ " + bound.written
        case .range(let low, let high): " \(low.written)\(Swedish.enDash)\(high.written)"
        case .valid, .own: " " + Among.valued
        }
    }
}

extension RowAnswer {
    /// A column by its title, the dimension that it holds, or its name.
    fileprivate func heads(_ dimensions: [String: Dimension]) -> [DataTable.Column] {
        columns.enumerated().map { index, column in
            let isNumeric = rows.contains { if case .number = $0[index] { true } else { false } }
            let dimension = dimensions[column.dimension ?? column.name]?.label
            return DataTable.Column(column.title ?? dimension ?? column.name, isNumeric: isNumeric)
        }
    }

    /// The numbers of a column with as many decimals as the one that has most.
    fileprivate var cells: [DataTable.Row] {
        let decimals = columns.indices.map { index in rows.map { $0[index].decimals }.max() ?? 0 }
        return rows.map { row in DataTable.Row(zip(row, decimals).map { $0.cell(decimals: $1) }) }
    }
}

extension RowCell {
    fileprivate var decimals: Int {
        guard case .number(let number) = self else { return 0 }
        return number.leastDecimals
    }

    fileprivate func cell(decimals: Int) -> DataTable.Cell {
        switch self {
        case .number(let number): DataTable.Cell(Swedish.number(number, decimals: decimals), exact: number)
        case .text(let text): DataTable.Cell(text)
        case .period(let period): DataTable.Cell(Swedish.shortPeriod(period))
        case .flag(let flag): DataTable.Cell(flag ? Phrases.yes : Phrases.no)
        case .missing: DataTable.Cell(Datum.missing)
        case .stated(let sign): DataTable.Cell(Datum.stated(sign))
        }
    }
}

extension Exact {
    fileprivate var written: String { Swedish.number(self, decimals: leastDecimals) }
}
