import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension SlopeBlock: Asking {
    /// Both points of time in one question.
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        guard let measure = asker.definitions.measures[measure], let dimension = asker.definitions.dimensions[by] else {
            return nil
        }
        let query = Query(
            measure: measure.name, slice: asker.select(filter, splitBy: [by]), by: [by], periods: [first, last])
        return AskedSlope(block: self, measure: measure, dimension: dimension, values: asker.ask(query))
    }
}

struct AskedSlope: AskedBlock {
    let block: SlopeBlock
    let measure: Measure
    let dimension: Dimension
    let values: Handle<Query>

    private var by: String { block.by }
    private var first: Period { block.first }
    private var last: Period { block.last }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let wording = Wording(measure, decimals: head.decimals)
        let readings = block.filter.keeps(page.readings(values), of: dimension)
        let found = pairs(readings)
        let all = found.filter { !$0.isEmpty }
        // What is never drawn has its sign in the table, as the rows of dots and bars have.
        let absent = block.limit == nil ? found.filter(\.isEmpty) : []
        let pairs = Array(all.prefix(block.limit ?? all.count))
        guard pairs.contains(where: { $0.first?.value.number != nil || $0.last?.value.number != nil }) else {
            return nil
        }
        page.tell(IdleKey.unseen(block.highlight, pairs.map(\.key), of: found.map(\.key), dimension), head)
        let example = page.book.isExample(readings)
        let chart = SlopeChart(
            words: page.words(measure, decimals: head.decimals), first: first, last: last, noun: dimension.noun,
            lines: pairs.map { line($0, wording, on: page) }, absent: absent.map { line($0, wording, on: page) },
            seriesBreak: common(pairs.filter(\.isWhole).map { seriesBreak($0, on: page) }),
            example: example)
        let figure = chart.figure(id: id)
        let times = ChartPhrases.times(Swedish.period(first), Swedish.period(last))
        let population = measure.population.map { [ChartPhrases.concerns($0)] } ?? []
        return MadeBlock(
            body: figure.drawings, neutralTitle: "\(measure.label) \(times)",
            subtitle: ["\(measure.label)\(measure.unit.afterLabel), \(times)."] + population
                + (figure.axisNote.map { [$0] } ?? []),
            summary: figure.summary, data: figure.table, file: figure.table,
            notes: measure.footnote.map { [$0] } ?? [], isExample: example, datasets: measure.datasets,
            measures: [measure.name], showsEveryValue: true,
            partial: block.limit == nil ? nil : dimension.noun.some(pairs.count, of: found.count),
            audit: figure.audit)
    }

    private struct Pair {
        let key: String
        let first: Reading?
        let last: Reading?

        /// There are values at both times.
        var isWhole: Bool { first?.value.number != nil && last?.value.number != nil }

        /// There is nothing to count at either time.
        var isEmpty: Bool { [first, last].allSatisfy { ($0?.value ?? .notApplicable) == .notApplicable } }
    }

    /// In the order of the later values, highest first; what has only an earlier one stands last.
    private func pairs(_ readings: [Reading]) -> [Pair] {
        let later = sorted(readings.filter { $0.period == last }, by: .valueDescending, dimension)
        let earlier = sorted(readings.filter { $0.period == first }, by: .order, dimension)
        return unique((later + earlier).compactMap { $0.key(of: by) }).map { key in
            Pair(
                key: key, first: earlier.first { $0.key(of: by) == key }, last: later.first { $0.key(of: by) == key })
        }
    }

    private func reasons(_ pair: Pair, on page: PageContext) -> [Reason] {
        guard let first = pair.first, let last = pair.last else { return [] }
        return Difference.change(from: first, to: last, of: measure, in: page.definitions.catalogue).reasons
    }

    private func seriesBreak(_ pair: Pair, on page: PageContext) -> TrendChart.Mark? {
        for case .acrossBreak(let found) in reasons(pair, on: page) { return TrendChart.Mark(found.from, found.label) }
        return nil
    }

    /// The break that all lines have; nil where some may be compared, or they break at other times.
    private func common(_ breaks: [TrendChart.Mark?]) -> TrendChart.Mark? {
        Set(breaks).count == 1 ? breaks[0] : nil
    }

    /// A unit that did not exist throughout the earlier period has no line.
    private func line(_ pair: Pair, _ wording: Wording, on page: PageContext) -> SlopeChart.Line {
        let isNew = reasons(pair, on: page).contains { reason in
            switch reason {
            case .notThroughout, .notPart: true
            default: false
            }
        }
        // What did not exist at the time has no reading.
        let first = pair.first.map { page.datum($0, wording) } ?? .notApplicable
        return SlopeChart.Line(
            key: pair.key, label: dimension.value(pair.key)?.label ?? pair.key,
            first: isNew && pair.isWhole ? .notApplicable : first,
            last: pair.last.map { page.datum($0, wording) } ?? .notApplicable,
            isHighlighted: page.highlighted(block.highlight, of: by).contains(pair.key),
            link: page.book.directory.value(by, pair.key).flatMap(page.address),
            seriesBreak: pair.isWhole ? seriesBreak(pair, on: page) : nil)
    }
}
