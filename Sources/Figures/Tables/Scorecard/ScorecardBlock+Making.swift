import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// The board's table: one measure a row, with its value, its way since an earlier year and its target.
extension ScorecardBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? { questions(&asker) }

    func questions(_ asker: inout Asker) -> AskedScorecard {
        let by = self.by.flatMap { asker.definitions.dimensions[$0] }
        let rows = measures.compactMap { asker.definitions.measures[$0] }.map { row($0, by, &asker) }
        return AskedScorecard(block: self, by: by, rows: rows)
    }

    private func row(_ measure: Measure, _ by: Dimension?, _ asker: inout Asker) -> AskedScorecard.Row {
        let period = self.period ?? asker.scope.period
        let query = Query(measure: measure.name, slice: asker.select(filter), periods: [period])
        let now = asker.ask(query)
        let earlier = compare.map { $0.period(before: period) }.map { asker.ask(query.at([$0])) }
        let trail = asker.ask(query.sparkline)
        // A measure that cannot be split so is not asked.
        let split = by.flatMap { measure.splits(in: asker.definitions.catalogue).contains($0.name) ? $0.name : nil }
        let furthest = split.map { name in
            asker.ask(
                Query(
                    measure: measure.name, slice: query.slice.filter { $0.dimension != name }, by: [name],
                    periods: [period]))
        }
        return AskedScorecard.Row(measure: measure, now: now, earlier: earlier, trail: trail, furthest: furthest)
    }
}

/// Years of a sparkline.
let sparklineYears = 5

extension Query {
    /// The last years, up to the question's own period and in its grain.
    var sparkline: Query {
        guard let own = periods.first, let first = own.shifted(years: 1 - sparklineYears)?.first else { return self }
        return at(Period(own.grain, first, through: own.last).parts)
    }
}

struct AskedScorecard: AskedBlock {
    let block: ScorecardBlock
    let by: Dimension?
    let rows: [Row]

    struct Row {
        let measure: Measure
        let now: Handle<Query>
        /// One for each earlier period that the author compares with.
        let earlier: [Handle<Query>]
        let trail: Handle<Query>
        /// The measure among the values of `by`; nil when it cannot be split so.
        let furthest: Handle<Query>?
    }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let rows = rows.map { ScorecardRow(asked: $0, by: by, page: page) }
        guard let first = rows.first else { return nil }
        let period = Swedish.period(first.period)
        let file = file(rows, first)
        let table = el(
            "table", ["class": block.compare.count > 1 ? "nyckel fler" : "nyckel", "aria-labelledby": id + "-t"],
            el("colgroup", [:], [el("col")] + heads(first, period).dropFirst().map { el("col", ["class": $0.name]) }),
            el("thead", [:], el("tr", [:], heads(first, period).map(\.markup))),
            el("tbody", [:], rows.map { $0.markup(isMixed: file.isMixed) }))
        return MadeBlock(
            body: table, neutralTitle: ScorecardPhrases.title(period), subtitle: [], summary: nil, data: nil,
            file: file,
            notes: [ScorecardPhrases.key] + (file.isMixed ? [ProsePhrases.exampleSignExplained] : [])
                + AskedScorecard.signs.notes(rows.map(\.printed))
                + Subtraction.notes(rows.flatMap(\.subtractions)) + unique(rows.flatMap(\.breakNotes)),
            isExample: !file.isMixed && rows.contains(where: \.isExample),
            datasets: unique(rows.flatMap(\.measure.datasets)), measures: block.measures)
    }

    private struct Head {
        let text: String
        let name: String?

        init(_ text: String, _ name: String? = nil) {
            self.text = text
            self.name = name
        }

        var markup: Markup { el("th", ["scope": "col", "class": name], .text(text)) }
    }

    private func heads(_ row: ScorecardRow, _ period: String) -> [Head] {
        let earlier = row.earlierPeriods.map { Swedish.period($0) }
        return [
            Head(Heads.measure), Head(row.sparkSpan.map { Swedish.period($0) } ?? ScorecardPhrases.trend, "c-gnista"),
        ]
            + (row.showsEarlier ? [Head(earlier[0], "n c-da")] : []) + [Head(period, "n c-nu")]
            + earlier.map { Head(ScorecardPhrases.since($0), "andring") } + [
                Head(ScorecardPhrases.toTarget(period), "c-lage")
            ]
            + (by == nil ? [] : [Head(Heads.furthest, "c-langst")])
    }

    private func file(_ rows: [ScorecardRow], _ first: ScorecardRow) -> DataTable {
        let earlier = first.earlierPeriods.map { Swedish.period($0) }
        let changes = earlier.flatMap { label in
            [
                DataTable.Column(ScorecardPhrases.change(since: label), isNumeric: true),
                DataTable.Column(ScorecardPhrases.judgement(since: label)),
            ]
        }
        let columns =
            [DataTable.Column(Heads.measure), DataTable.Column(Heads.unit)]
            + earlier.map { DataTable.Column($0, isNumeric: true) }
            + [DataTable.Column(Swedish.period(first.period), isNumeric: true)] + changes
            + [DataTable.Column(Heads.target, isNumeric: true), DataTable.Column(Heads.state)]
            + (by == nil ? [] : [DataTable.Column(Heads.furthest)])
        return DataTable(
            caption: ScorecardPhrases.title, columns: columns, rows: rows.map(\.dataRow), signs: AskedScorecard.signs,
            remarks: Subtraction.notes(rows.flatMap(\.subtractions)))
    }

    private static let signs = SignWords.table(notApplicable: Phrases.notCompared)
}

/// One measure of a scorecard.
struct ScorecardRow {
    let asked: AskedScorecard.Row
    /// The dimension among whose values the one furthest from the target is named.
    let by: Dimension?
    let page: PageContext

    var measure: Measure { asked.measure }
    package var period: Period { asked.now.question.periods[0] }
    var wording: Wording { Wording(measure) }
    var reading: Reading? { page.reading(asked.now) }
    var standing: Standing { reading.map { Standing($0, of: measure) } ?? .notAssessable }
    var target: Measure.Target? { measure.target(of: asked.now.question).target }

    /// The earlier periods that the author compares with.
    var earlierPeriods: [Period] { asked.earlier.map { $0.question.periods[0] } }

    func earlier(_ period: Period) -> Reading? {
        asked.earlier.first { $0.question.periods == [period] }.flatMap(page.reading)
    }

    /// With one comparison the earlier value has a column of its own; with more it would not fit.
    var showsEarlier: Bool { earlierPeriods.count == 1 }
    var isExample: Bool { reading?.lineage.isExample ?? false || target?.example ?? false }

    func change(since period: Period) -> Answered<Difference>? {
        guard let reading, let earlier = earlier(period) else { return nil }
        return Difference.change(from: earlier, to: reading, of: measure, in: page.definitions.catalogue)
    }

    var trail: [Reading] { page.readings(asked.trail) }

    var breakNotes: [String] {
        let shown = trail + asked.earlier.flatMap(page.readings) + page.readings(asked.now)
        return page.book.breakNotes(of: measure, shown).map {
            "\(measure.shortLabel): \(Swedish.inSentence($0))"
        }
    }
    var sparkSpan: Period? {
        guard let first = trail.first?.period, let last = trail.last?.period, first != last else { return nil }
        return Period(first.grain, first.first, through: last.last)
    }
}
