import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// One dimension a row: who is highest and lowest, the gap and the ratio between them, or why that cannot be judged.
extension EquityBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let measure = asker.definitions.measures[measure] else { return nil }
        let known = measure.splits(in: asker.definitions.catalogue)
        let rows = by.compactMap { asker.definitions.dimensions[$0] }.map { dimension in
            let query = Query(
                measure: measure.name, slice: asker.select(filter, splitBy: [dimension.name]), by: [dimension.name],
                periods: [period ?? asker.scope.period])
            return AskedEquity.Row(
                dimension: dimension, values: known.contains(dimension.name) ? asker.ask(query) : nil)
        }
        return AskedEquity(measure: measure, filter: filter, period: period ?? asker.scope.period, rows: rows)
    }
}

struct AskedEquity: AskedBlock {
    let measure: Measure
    let filter: Filter
    package let period: Period
    let rows: [Row]

    struct Row {
        let dimension: Dimension
        /// Nil when the measure cannot be split by the dimension.
        let values: Handle<Query>?
    }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let rows = rows.map { row in
            let all = filter.keeps(row.values.map(page.readings) ?? [], of: row.dimension)
            let readings = all.filter { isShown($0, row.dimension, on: page) }
            return EquityRow(
                measure: measure, dimension: row.dimension, readings: readings, isSplit: row.values != nil, page: page,
                decimals: head.decimals)
        }
        let table = DataTable(
            caption: "", columns: columns(measure), rows: rows.map(\.dataRow),
            signs: .table(missing: Phrases.cannotBeJudged, notApplicable: EquityPhrases.notCounted),
            remarks: rows.flatMap(\.notes) + Subtraction.notes(rows.compactMap(\.subtraction)))
        let markup = el(
            "table", ["class": "tabell full hel", "aria-labelledby": id + "-t"],
            el("thead", [:], el("tr", [:], table.columns.map(Markup.columnHead))),
            el("tbody", [:], rows.map(\.markup)))
        let readings = rows.flatMap(\.readings)
        return MadeBlock(
            body: scrolling(markup, name: FramePhrases.table(page.number(id))),
            neutralTitle: EquityPhrases.title(measure.shortLabel),
            subtitle: page.subtitle(measure, period), summary: nil, data: nil, file: table,
            notes: table.notes, isExample: page.book.isExample(readings), datasets: measure.datasets,
            measures: [measure.name], sheet: table.sheet)
    }

    /// Beside other rows, that of the page's own dimension is of its value too, as the title says of them all.
    private func isShown(_ reading: Reading, _ dimension: Dimension, on page: PageContext) -> Bool {
        guard rows.count > 1, let own = page.scope.value, own.dimension == dimension.name,
            case .values(let keys) = own.choice
        else { return true }
        return reading.key(of: dimension.name).map(keys.contains) ?? true
    }

    private func columns(_ measure: Measure) -> [DataTable.Column] {
        let difference = measure.unitWords.difference.many
        return [
            DataTable.Column(EquityPhrases.between), DataTable.Column(Heads.highest), DataTable.Column(Heads.lowest),
            DataTable.Column(Heads.difference + (difference.isEmpty ? "" : ", " + difference), isNumeric: true),
            DataTable.Column(EquityPhrases.ratio, isNumeric: true),
        ]
    }
}

/// The groups of one dimension.
struct EquityRow {
    let measure: Measure
    let dimension: Dimension
    let readings: [Reading]
    /// Whether the measure can be split by the dimension.
    let isSplit: Bool
    let page: PageContext
    let decimals: Int?

    private var wording: Wording { Wording(measure, decimals: decimals) }

    private var ranking: Ranking { Ranking(readings, by: dimension, of: measure, decimals: decimals) }

    private enum Judgement {
        case judged(high: [Ranking.Candidate], low: [Ranking.Candidate], Ranking.Gap)
        /// Why not, as the end of a sentence.
        case impossible(String)
    }

    private var judgement: Judgement {
        guard !readings.isEmpty else { return .impossible(lack) }
        let (high, low, gap) = (ranking.highest(), ranking.lowest(), ranking.gap())
        guard let highest = high.value, let lowest = low.value, let difference = gap.value else {
            if gap.reasons.contains(.onlyOne) { return .impossible(EquityPhrases.onlyOne) }
            if let refusal = readings.lazy.compactMap(\.value.refusal).first { return .impossible(refusal.words) }
            return .impossible(gap.reasons.first.map(words) ?? Phrases.missing)
        }
        return .judged(high: highest, low: lowest, difference)
    }

    /// The measure's own reason where it is about women and men.
    private var lack: String {
        let own = dimension.name == page.book.report.sex ? measure.sexMissing : nil
        if let own { return Swedish.inSentence(own).trimmingEnd(".") }
        return isSplit ? EquityPhrases.nobody(dimension.noun.many) : EquityPhrases.notSplit(by: dimension.noun.one)
    }

    private func words(_ reason: Reason) -> String {
        switch reason {
        case .hiddenAmong(let count): EquityPhrases.hidden(count)
        default: Phrases.missing
        }
    }

    /// What is not judged, and what a judgement leaves out.
    var notes: [String] {
        if case .impossible(let why) = judgement { return [EquityPhrases.cannotBeJudged(dimension.label, why)] }
        let missing = ranking.candidates.filter(\.value.isMissing).map(\.label)
        let none = readings.filter { $0.value == .notApplicable || $0.value.refusal != nil }.compactMap { reading in
            reading.key(of: dimension.name).map { page.book.label(dimension.name, $0) }
        }
        return (missing.isEmpty ? [] : [EquityPhrases.missing(dimension.label, for: missing)])
            + (none.isEmpty ? [] : [EquityPhrases.nothingToCount(dimension.label, for: none)])
    }

    /// The ends and the gap as they are printed.
    var subtraction: Subtraction? {
        if case .judged(_, _, let gap) = judgement { gap.subtraction } else { nil }
    }

    // MARK: Cells

    var markup: Markup {
        let head = el("th", ["scope": "row"], .text(dimension.labelPlural))
        guard case .judged(let high, let low, let gap) = judgement, let one = readings.first else {
            let mark = StatusMark.cannotBeJudged
            let word = el("span", ["class": "lage oklart"], mark.svg(), el("span", [:], .text(Phrases.notAssessable)))
            let none = el("td", ["class": "n"], .text(Phrases.missingSign))
            return el("tr", [:], head, el("td", [:], word), el("td", [:], .text(Phrases.missingSign)), none, none)
        }
        let difference = number(wording.number(gap.high - gap.low), gap.high - gap.low, wording.decimals, one, "gap")
        let ratio = gap.ratio.map { number(Swedish.number($0, decimals: 2), $0, 2, one, "ratio") }
        return el(
            "tr", [:], head, el("td", [:], named(high)), el("td", [:], named(low)),
            el("td", ["class": "n"], difference),
            el("td", ["class": "n"], ratio ?? .text(Phrases.notApplicableSign)))
    }

    private func number(_ text: String, _ value: Exact, _ digits: Int, _ one: Reading, _ pick: String) -> Markup {
        page.numberLink(text, value.rounded(to: digits), one.id(by: dimension.name, pick: pick), measure)
    }

    /// "Luleå 86,8 %", with the way to the page of a single one.
    private func named(_ ties: [Ranking.Candidate]) -> Markup {
        guard let first = ties.first, let value = first.value.number,
            let reading = readings.first(where: { $0.key(of: dimension.name) == first.key })
        else { return .text(Phrases.missingSign) }
        let names = ties.map { tie -> Markup in
            let own = page.book.directory.value(dimension.name, tie.key).map {
                el("a", ["href": page.address($0)], .text(tie.label))
            }
            return Figures.named([tie.label], of: dimension, own ?? .text(tie.label))
        }
        let who = ties.count > 3 ? [.text("\(ties.count) \(dimension.noun.many)")] : list(names)
        let number = page.numberLink(
            wording.text(first.value) ?? "", value.rounded(to: wording.decimals), reading.id, measure)
        return [
            ties.count > 3 ? Figures.named(ties.map(\.label), of: dimension, .fragment(who)) : .fragment(who), " ",
            el("span", ["class": "nb"], number),
        ]
    }

    private func list(_ names: [Markup]) -> [Markup] {
        names.enumerated().flatMap { index, name -> [Markup] in
            index == 0 ? [name] : [index == names.count - 1 ? .text(Swedish.and) : ", ", name]
        }
    }

    var dataRow: DataTable.Row {
        let head = DataTable.Cell(dimension.labelPlural)
        guard case .judged(let high, let low, let gap) = judgement else {
            return DataTable.Row(
                [head, DataTable.Cell(Phrases.notAssessable)]
                    + [DataTable.Cell](repeating: DataTable.Cell("–"), count: 3))
        }
        let plain = { (ties: [Ranking.Candidate]) in
            DataTable.Cell(Swedish.list(ties.map(\.label)) + " " + (wording.text(ties.first?.value ?? .missing) ?? ""))
        }
        let difference = (gap.high - gap.low).rounded(to: wording.decimals)
        return DataTable.Row([
            head, plain(high), plain(low), DataTable.Cell(wording.number(gap.high - gap.low), exact: difference),
            gap.ratio.map { DataTable.Cell(Swedish.number($0, decimals: 2), exact: $0.rounded(to: 2)) }
                ?? DataTable.Cell(.notApplicable),
        ])
    }
}

extension String {
    fileprivate func trimmingEnd(_ sign: Character) -> String { last == sign ? String(dropLast()) : self }
}

extension Markup {
    /// The head of a column of a table.
    static func columnHead(_ column: DataTable.Column) -> Markup {
        el("th", ["scope": "col", "class": column.isNumeric ? "n" : nil], .text(column.label))
    }
}
