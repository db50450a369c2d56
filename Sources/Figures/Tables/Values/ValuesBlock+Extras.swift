import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// What stands in a table of values beside the values themselves: the change since the period that is compared with, how
/// sure it is, and the line of the last years.
enum ExtraColumn {
    ///
    /// `since` is told where several earlier periods are compared with.
    case change(from: ValueColumn, to: ValueColumn, since: Period?)
    /// Of a change of shares of few.
    case interval(from: ValueColumn, to: ValueColumn, since: Period?)
    case line(ValueTrail)

    var isNumeric: Bool { if case .line = self { false } else { true } }

    /// The measure's name, where the table has several.
    var lead: String {
        switch self {
        case .change(let earlier, _, _): earlier.lead
        // How the intervals are made is the same of all measures.
        case .interval, .line: ""
        }
    }

    var label: String {
        switch self {
        case .change(let earlier, let now, let since): earlier.head(now.measure.changeHead, since)
        case .interval(let earlier, _, let since): earlier.head(IntervalPhrases.ofChange, since)
        case .line(let trail): trail.label
        }
    }
}

/// A measure in the last years, for each row.
struct ValueTrail {
    let measure: Measure
    let wording: Wording
    let label: String
    let span: Period
    let readings: [String: [Reading]]
}

extension ValuesBlock {
    /// The last years of a query, when its author asks for the lines; nil where a row is not followed over years.
    func trail(_ query: Query) -> Query? {
        guard sparkline, series == nil, case .dimension = by else { return nil }
        return query.sparkline
    }
}

extension AskedValues {
    /// After the values of a measure: each change, and the line.
    func extras(_ columns: [ValueColumn], on page: PageContext) -> [ExtraColumn] {
        let changes = isCompared ? columns.filter { $0.period == period } : []
        return changes.flatMap { self.changes(to: $0, columns, on: page) }
            + self.columns.compactMap { line($0, on: page) }
    }

    /// The same measure of the same series at each of the earlier periods.
    private func changes(to now: ValueColumn, _ columns: [ValueColumn], on page: PageContext) -> [ExtraColumn] {
        let others = columns.filter {
            $0.measure.name == now.measure.name && $0.series == now.series && $0.period != now.period
        }
        let hasSeveral = unique(columns.map(\.period)).count > 2
        return others.flatMap { earlier -> [ExtraColumn] in
            let since = hasSeveral ? earlier.period : nil
            let interval = ExtraColumn.interval(from: earlier, to: now, since: since)
            let isKnown =
                now.readings.keys.contains { interval.limits($0, on: page) != nil } && interval.isOfShares
            return [.change(from: earlier, to: now, since: since)] + (isKnown ? [interval] : [])
        }
    }

    private func line(_ column: Column, on page: PageContext) -> ExtraColumn? {
        guard case .dimension(let name) = by, let trail = column.trail else { return nil }
        let measure = column.measure
        let readings = page.readings(trail).sorted { $0.period < $1.period }
        // Years before the first value of any row are no part of the line.
        guard let first = readings.first(where: { $0.value.number != nil })?.period,
            let last = readings.last?.period, first != last
        else { return nil }
        let span = Period(first.grain, first.first, through: last.last)
        let years = Swedish.period(span)
        let label = hasSeveral ? "\(measure.shortLabel) \(years)" : years
        let own = Dictionary(grouping: readings) { $0.key(of: name) ?? "" }
        return .line(ValueTrail(measure: measure, wording: Wording(measure), label: label, span: span, readings: own))
    }
}

extension ExtraColumn {
    func markup(_ key: String, on page: PageContext) -> Markup {
        switch self {
        case .line(let trail): return el("td", ["class": "c-gnista"], trail.drawing(key, on: page))
        case .interval:
            let limits = limits(key, on: page).map { el("span", ["data-computed": ""], .text($0)) }
            return el("td", ["class": "n"], limits ?? .text(noLimits(key, on: page).text))
        case .change(let earlier, let now, _):
            let cell = change(key, on: page)
            guard let from = earlier.readings[key], let to = now.readings[key], let amount = cell.exact else {
                return el("td", ["class": "n"], .text(cell.text))
            }
            return el(
                "td", ["class": "n"], page.numberLink(cell.text, amount, to.id + "|" + from.id, now.measure))
        }
    }

    /// The change of a row as printed, or the sign of why there is none.
    private func change(_ key: String, on page: PageContext) -> DataTable.Cell {
        guard case .change(let earlier, let now, _) = self, let from = earlier.readings[key], let to = now.readings[key]
        else { return DataTable.Cell(.notApplicable) }
        return DataTable.Cell(change(from, to, now.measure, on: page), now.wording) {
            Swedish.signed($0, decimals: now.wording.decimals)
        }
    }

    /// `−1,2 till +3,4`; nil where the change is not shown, or not in need of it.
    func limits(_ key: String, on page: PageContext) -> String? {
        guard case .interval(let earlier, let now, _) = self, let from = earlier.readings[key],
            let to = now.readings[key], change(from, to, now.measure, on: page).value != nil,
            let interval = Difference.interval(from: from, to: to, of: now.measure)
        else { return nil }
        let limits = [interval.lower, interval.upper].map { Swedish.signed($0, decimals: now.wording.decimals) }
        return IntervalPhrases.span(limits[0], limits[1])
    }

    /// The sign of why there is no change to have limits; empty where the change stands there without them.
    private func noLimits(_ key: String, on page: PageContext) -> DataTable.Cell {
        guard case .interval(let earlier, let now, let since) = self else { return DataTable.Cell("") }
        let change = ExtraColumn.change(from: earlier, to: now, since: since).change(key, on: page)
        return change.exact == nil ? change : DataTable.Cell("")
    }

    /// Of what is more than its whole chance says nothing, whichever row shows it.
    fileprivate var isOfShares: Bool {
        guard case .interval(let earlier, let now, _) = self else { return true }
        return [earlier, now].allSatisfy { column in
            column.readings.values.allSatisfy { $0.shareCounts(of: column.measure)?.isShare ?? true }
        }
    }

    /// Whether the two sides have values that may not be compared.
    func isNotCompared(_ key: String, on page: PageContext) -> Bool {
        guard case .change(let earlier, let now, _) = self else { return false }
        let isKnown = [earlier, now].allSatisfy { $0.readings[key].map { $0.value != .notApplicable } ?? false }
        return isKnown && change(key, on: page).text == Phrases.notApplicableSign
    }

    /// Refused across a break, and where a value is missing or hidden.
    private func change(
        _ from: Reading, _ to: Reading, _ measure: Measure, on page: PageContext
    ) -> Answered<Difference> {
        Difference.change(from: from, to: to, of: measure, in: page.definitions.catalogue)
    }

    /// Why changes are not shown, and for which rows when it is not all of them.
    func notes(_ rows: [ValueRow], on page: PageContext) -> [String] {
        if case .interval = self {
            let most = Swedish.number(Exact(Difference.mostTrials))
            return [IntervalPhrases.ofChangeNote(most)]
        }
        guard case .change(let earlier, let now, _) = self else { return [] }
        let refused = rows.compactMap { row -> (row: ValueRow, reason: Reason)? in
            guard let from = earlier.readings[row.key], let to = now.readings[row.key] else {
                // What has no reading did not exist then.
                let column = earlier.readings[row.key] == nil ? earlier : now
                return column.absence(row.key, on: page).map { (row, $0) }
            }
            let answer = change(from, to, now.measure, on: page)
            return answer.value == nil ? answer.reasons.first.map { (row, $0) } : nil
        }
        return unique(refused.map(\.reason)).map { reason in
            let own = refused.filter { $0.reason == reason }.map(\.row.cell.text)
            return ValuesPhrases.noChange(for: own.count == rows.count ? nil : own, reason.message)
        }
    }

    /// The change of a row with its sides, as printed.
    func subtraction(_ key: String, on page: PageContext) -> Subtraction? {
        guard case .change(let earlier, let now, _) = self, let from = earlier.readings[key],
            let to = now.readings[key],
            let difference = change(from, to, now.measure, on: page).value
        else { return nil }
        return difference.subtraction(decimals: now.wording.decimals)
    }

    /// The same for the files: a change is a number, a line its years.
    var heads: [DataTable.Column] {
        switch self {
        case .change: [DataTable.Column(label, isNumeric: true)]
        case .interval: [DataTable.Column(label, isNumeric: false)]
        case .line(let trail): trail.years.map { DataTable.Column(trail.head($0), isNumeric: true) }
        }
    }

    func cells(_ key: String, on page: PageContext) -> [DataTable.Cell] {
        switch self {
        case .line(let trail): return trail.years.map { trail.cell(key, $0) }
        case .change: return [change(key, on: page)]
        case .interval: return [limits(key, on: page).map { DataTable.Cell($0) } ?? noLimits(key, on: page)]
        }
    }
}

extension ValueTrail {
    var years: [Period] { (span.first...span.last).map { Period(span.grain, $0) } }

    func head(_ year: Period) -> String { "\(measure.headLabel), \(Swedish.period(year))" }

    func cell(_ key: String, _ year: Period) -> DataTable.Cell {
        readings[key]?.first { $0.period == year }.map { DataTable.Cell($0.value, wording) }
            ?? DataTable.Cell(.notApplicable)
    }

    /// Nothing for a row with fewer than two values: a dot is no line.
    func drawing(_ key: String, on page: PageContext) -> Markup {
        let own = (readings[key] ?? []).filter { span.contains($0.period) }
        guard own.count(where: { $0.value.number != nil }) > 1 else { return .nothing }
        return Sparkline(
            words: page.words(measure), span: span, points: own.map { page.point($0, wording) },
            breaks: page.book.marks(of: measure, own, in: span)
        ).svg
    }
}

extension Measure {
    /// "Ändring", in what unit when it is not the measure's own.
    fileprivate var changeHead: String {
        unit == .percent ? ValuesPhrases.changeOfShare : Heads.change
    }
}
