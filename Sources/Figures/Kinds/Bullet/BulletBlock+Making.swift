import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension BulletBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        let period = self.period ?? asker.scope.period
        let earlier = compare?.period(before: period) ?? period.previous
        let slice = asker.select(filter)
        let rows = measures.compactMap { asker.definitions.measures[$0] }.map { measure in
            let query = Query(measure: measure.name, slice: slice, periods: [period])
            return AskedBullet.Row(measure: measure, now: asker.ask(query), earlier: asker.ask(query.at([earlier])))
        }
        return AskedBullet(period: period, earlier: earlier, rows: rows)
    }
}

struct AskedBullet: AskedBlock {
    package let period: Period
    /// Of the rings.
    let earlier: Period
    let rows: [Row]

    struct Row {
        let measure: Measure
        let now: Handle<Query>
        let earlier: Handle<Query>
    }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let rows = rows.map { row in
            BulletRow(asked: row, wording: Wording(row.measure, decimals: head.decimals), page: page)
        }
        guard rows.contains(where: { $0.reading != nil }) else { return nil }
        let example = rows.contains(where: \.isExample)
        let chart = BulletChart(period: period, comparison: earlier, rows: rows.map(\.row), example: example)
        let figure = chart.figure(id: id)
        let scales = chart.isOneScale ? [] : [BulletPhrases.ownScales]
        return MadeBlock(
            body: figure.drawings, neutralTitle: BulletPhrases.title(Swedish.period(period)),
            subtitle: legend(chart) + scales,
            summary: figure.summary, data: figure.table, file: figure.table, notes: rows.compactMap(\.note),
            isExample: example, datasets: unique(rows.flatMap(\.measure.datasets)), measures: rows.map(\.measure.name),
            showsEveryValue: true, audit: figure.audit)
    }

    /// "Stapeln är 2025, ringen 2024 och strecket målet.": of the marks that are drawn.
    private func legend(_ chart: BulletChart) -> [String] {
        let marks = BulletPhrases.legend(
            bars: chart.hasBars ? Swedish.period(period) : nil,
            rings: chart.hasRings ? Swedish.period(earlier) : nil, hasTargets: chart.hasTargets)
        return marks.isEmpty ? [] : [marks]
    }
}

/// One measure with what it is compared with.
private struct BulletRow {
    let asked: AskedBullet.Row
    let wording: Wording
    let page: PageContext

    var measure: Measure { asked.measure }
    private var earlierPeriod: Period { asked.earlier.question.periods[0] }
    var reading: Reading? { page.reading(asked.now) }
    private var earlier: Reading? { page.reading(asked.earlier) }
    private var target: Measure.Target? { measure.target(of: asked.now.question).target }
    var isExample: Bool { reading?.lineage.isExample ?? false || target?.example ?? false }

    /// Why the earlier value may not stand beside the later.
    private var refusal: Reason? {
        guard let reading, let earlier else { return nil }
        let change = Difference.change(from: earlier, to: reading, of: measure, in: page.definitions.catalogue)
        return change.reasons.first { reason in
            switch reason {
            case .acrossBreak, .notThroughout, .notPart: true
            default: false
            }
        }
    }

    var note: String? {
        refusal.map {
            BulletPhrases.notShown(measure.shortLabel, Swedish.period(earlierPeriod), because: $0.clause)
        }
    }

    var row: BulletChart.Row {
        let words = page.words(measure, decimals: wording.decimals)
        let standing = reading.map { Standing($0, of: measure, decimals: wording.decimals) }
        let label = measure.direction == .decrease ? Heads.targetAtMost : Heads.target
        return BulletChart.Row(
            words: MeasureWords(
                label: measure.shortLabel, unit: words.unit, direction: words.direction, decimals: words.decimals),
            datum: reading.map { page.datum($0, wording) } ?? .missing,
            earlier: refusal == nil ? earlier.map { page.datum($0, wording) } : nil,
            target: target.map { NamedDatum(label: label, datum: page.goal($0, measure, wording).datum) },
            standing: BulletChart.Standing(standing ?? .notAssessable),
            link: page.address(page.book.directory.measure(measure.name)))
    }
}

extension BulletChart.Standing {
    init(_ standing: Standing) {
        self =
            switch standing {
            case .onTrack: .reached
            case .watch: .near
            case .offTrack: .notReached
            case .notAssessable: .cannotBeJudged
            case .noTarget: .noTarget
            }
    }
}
