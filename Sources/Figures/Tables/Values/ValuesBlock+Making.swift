import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
package import Values

/// Measures by the values of a dimension or by period; with a `series` one column for each of its values.
extension ValuesBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        let known = measures.compactMap { asker.definitions.measures[$0] }
        let rows = known.map { measure in
            let query = query(measure, among: known, &asker)
            let values = asker.ask(query)
            let earlier = comparisons(asker).map { asker.ask(query.at([$0])) }
            return AskedValues.Column(
                measure: measure, values: values, earlier: earlier, trail: trail(query).map { asker.ask($0) })
        }
        return AskedValues(block: self, period: period ?? asker.scope.period, columns: rows)
    }

    private func query(_ measure: Measure, among all: [Measure], _ asker: inout Asker) -> Query {
        var split: [String] = []
        if case .dimension(let name) = by { split.append(name) }
        if let series { split.append(series) }
        return Query(
            measure: measure.name, slice: asker.select(filter, splitBy: split), by: split,
            periods: periods(all, in: asker.scope))
    }

    /// The rows are the same times for every measure: what is told by year has no months beside one told by month.
    private func periods(_ measures: [Measure], in scope: Scope) -> [Period] {
        let period = self.period ?? scope.period
        guard case .periods = by else { return [period] }
        let coarsest = measures.map { $0.grain ?? period.grain }.max()
        return period.split(into: min(grain ?? coarsest ?? period.grain, period.grain))
    }

    /// Earlier periods of the columns that compare; none when the rows are periods.
    private func comparisons(_ asker: Asker) -> [Period] {
        guard case .dimension = by else { return [] }
        return compare.map { $0.period(before: period ?? asker.scope.period) }
    }
}

extension BlockComparison {
    package func period(before period: Period) -> Period {
        switch self {
        case .previous: period.previous
        case .period(let earlier): earlier
        }
    }
}

struct AskedValues: AskedBlock {
    let block: ValuesBlock
    package let period: Period
    /// One for each measure.
    let columns: [Column]

    struct Column {
        let measure: Measure
        let values: Handle<Query>
        /// One for each earlier period that is compared with.
        let earlier: [Handle<Query>]
        /// The last years; nil where none are shown.
        let trail: Handle<Query>?
    }

    var by: BlockRows { block.by }
    var series: String? { block.series }
    var hasSeveral: Bool { block.measures.count > 1 }
    var isCompared: Bool { columns.contains { !$0.earlier.isEmpty } }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let columns = self.columns(head, on: page)
        let (rows, all) = self.rows(columns, on: page)
        guard !rows.isEmpty else { return nil }
        let shown = ReadingTable(
            head: rowLabel(on: page), columns: columns, extras: extras(columns, on: page), rows: rows,
            total: total(columns, on: page), page: page)
        let (measures, file) = (columns.map(\.measure.name), shown.file)
        let paper = shown.extras.isEmpty ? file : shown.paper
        return MadeBlock(
            body: scrolling(
                shown.markup(labelledBy: id + "-t"), name: FramePhrases.table(page.number(id)),
                classes: rows.count <= Frame.wholeRows ? "rulla hel" : "rulla"),
            neutralTitle: neutralTitle(on: page),
            subtitle: subtitle(on: page), summary: nil, data: nil,
            file: file,
            notes: paper.signNotes
                + changeNotes(shown, on: page)
                + breakNotes(on: page)
                + (shown.hasLines ? [ValuesPhrases.ownScales] : []) + shown.roundingNotes,
            isExample: columns.contains { page.book.isExample(Array($0.readings.values)) },
            datasets: unique(columns.flatMap(\.measure.datasets)), measures: unique(measures),
            partial: rowNoun(on: page).some(rows.count, of: all), sheet: paper.sheet)
    }

    /// Each sentence once, with whose changes it is of where it is not of all of them.
    private func changeNotes(_ table: ReadingTable, on page: PageContext) -> [String] {
        let rows = table.rows + [table.total].compactMap { $0 }
        let notes = table.extras.flatMap { extra in extra.notes(rows, on: page).map { (lead: extra.lead, text: $0) } }
        let changes = table.extras.count { if case .change = $0 { true } else { false } }
        return unique(notes.map(\.text)).map { text in
            let leads = notes.filter { $0.text == text }.map(\.lead)
            let isOfAll = leads.count == changes || leads.contains("")
            return isOfAll ? text : ValuesPhrases.of(unique(leads), text)
        }
    }

    private func neutralTitle(on page: PageContext) -> String {
        let labels = self.columns.map(\.measure.shortLabel)
        return ChartPhrases.title(Swedish.list(labels), per: rowLabel(on: page))
    }

    /// What the numbers are, when it is one measure; the heads say it when they are several.
    private func subtitle(on page: PageContext) -> [String] {
        hasSeveral
            ? [ChartPhrases.concerns(Swedish.period(period))]
            : columns.first.map { page.subtitle($0.measure, period) } ?? [ChartPhrases.concerns(Swedish.period(period))]
    }

    /// The breaks among the periods that stand in the table, its changes and its lines.
    private func breakNotes(on page: PageContext) -> [String] {
        columns.flatMap { column in
            let shown = [column.values] + column.earlier + (column.trail.map { [$0] } ?? [])
            let notes = page.book.breakNotes(of: column.measure, shown.flatMap { page.readings($0) })
            return hasSeveral ? notes.map { "\(column.measure.shortLabel): \(Swedish.inSentence($0))" } : notes
        }
    }

    private func rowNoun(on page: PageContext) -> Noun {
        guard case .dimension(let name) = by else { return Phrases.period }
        return page.definitions.dimensions[name]?.noun ?? Phrases.row
    }

    private func rowLabel(on page: PageContext) -> String {
        guard case .dimension(let name) = by else { return Heads.period }
        return page.definitions.dimensions[name]?.label ?? name
    }

    private func columns(_ head: BlockHead, on page: PageContext) -> [ValueColumn] {
        columns.flatMap { column -> [ValueColumn] in
            let wording = Wording(column.measure, decimals: head.decimals)
            return ([column.values] + column.earlier).flatMap { self.columns(column.measure, wording, $0, on: page) }
        }
    }

    private func columns(
        _ measure: Measure, _ wording: Wording, _ asked: Handle<Query>, on page: PageContext
    ) -> [ValueColumn] {
        let readings = page.readings(asked)
        let lead = hasSeveral ? "\(measure.headLabel), " : ""
        let name = isCompared ? lead + Swedish.period(asked.question.periods[0]) : measure.headLabel
        guard let series, let dimension = page.definitions.dimensions[series] else {
            return [
                ValueColumn(
                    label: name, lead: hasSeveral ? measure.shortLabel : "", measure: measure, wording: wording,
                    readings: keyed(readings), period: asked.question.periods[0], series: nil)
            ]
        }
        return dimension.values.compactMap { value in
            let own = readings.filter { $0.key(of: series) == value.key }
            guard !own.isEmpty else { return nil }
            let label = head(of: value, measure, at: asked.question.periods[0])
            let name = Swedish.nameInSentence(value.label)
            return ValueColumn(
                label: label, lead: hasSeveral ? FramePhrases.names([measure.shortLabel, name]) : name,
                measure: measure, wording: wording, readings: keyed(own), period: asked.question.periods[0],
                series: value.key)
        }
    }

    /// "Kvinnor", with several measures "Andel, %, kvinnor", and which year it is where there are several of them.
    private func head(of value: Dimension.Value, _ measure: Measure, at period: Period) -> String {
        let year = isCompared ? Swedish.period(period) : nil
        let parts = hasSeveral ? [measure.headLabel, year, Swedish.nameInSentence(value.label)] : [value.label, year]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    private func keyed(_ readings: [Reading]) -> [String: Reading] {
        Dictionary(readings.map { (rowKey($0), $0) }) { first, _ in first }
    }

    private func rowKey(_ reading: Reading) -> String {
        guard case .dimension(let name) = by else { return reading.period.description }
        return reading.key(of: name) ?? ""
    }
}

/// A column of values: its readings by the row's key. A class that never changes: every cell asks it.
final class ValueColumn {
    let label: String
    /// The measure's name, when the table has several, and the series'.
    let lead: String
    let measure: Measure
    let wording: Wording
    let readings: [String: Reading]
    package let period: Period
    /// The key of the series that it is of.
    let series: String?

    init(
        label: String, lead: String, measure: Measure, wording: Wording, readings: [String: Reading], period: Period,
        series: String?
    ) {
        (self.label, self.lead, self.measure, self.wording) = (label, lead, measure, wording)
        (self.readings, self.period, self.series) = (readings, period, series)
    }

    /// The head of what is told of its change until now.
    func head(_ what: String, _ since: Period?) -> String {
        let time = since.map { ValuesPhrases.since(Swedish.period($0)) }
        return [what, lead.isEmpty ? nil : lead, time].compactMap { $0 }.joined(separator: ", ")
    }

    /// Why a row has no reading; nil where no row has.
    func absence(_ key: String, on page: PageContext) -> Reason? {
        guard let reading = readings.values.min(by: { $0.id < $1.id }) else { return nil }
        let catalogue = page.definitions.catalogue
        let found = reading.coordinates.lazy.compactMap { part -> Reason? in
            guard let dimension = catalogue.dimension(part.dimension), part.keys.count == 1,
                let rowValue = dimension.value(key), self.readings[part.keys[0]] != nil
            else { return nil }
            return reading.absence(of: rowValue, dimension, in: catalogue)
        }
        return found.first ?? .notThroughout(label: key, reading.period)
    }

    func cell(_ key: String) -> DataTable.Cell {
        // What did not exist at the time has no reading.
        readings[key].map { DataTable.Cell($0.value, wording) } ?? DataTable.Cell(.notApplicable)
    }
}

extension Measure {
    /// For the head of a column: "Införda tjänster, %".
    var headLabel: String {
        let sign = unit == .percent ? ", %" : ""
        return shortLabel + sign
    }
}
