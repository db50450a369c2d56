import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

/// What is not settled among values that are shown: preliminary, revised since an earlier publication, or estimated, by
/// the file's own flags. Said in words under every figure and table, since a drawing shows all values alike.
struct Unsettled {
    let readings: [Reading]

    /// One sentence for each that occurs.
    var sentences: [String] {
        let kinds: [(flag: (Lineage) -> Bool, words: Noun)] = [
            ({ $0.isPreliminary }, FramePhrases.preliminary), ({ $0.isRevised }, FramePhrases.revised),
            ({ $0.isEstimated }, FramePhrases.estimated),
        ]
        // Few values are of any of the kinds.
        guard readings.contains(where: { reading in kinds.contains { $0.flag(reading.lineage) } }) else { return [] }
        // A title and a drawing may show the same value.
        var seen: Set<String> = []
        let shown = readings.filter { $0.value.number != nil && seen.insert($0.id).inserted }
        return kinds.compactMap { kind in
            let own = shown.filter { kind.flag($0.lineage) }
            return own.isEmpty ? nil : sentence(own, of: shown, kind.words)
        }
    }

    /// Whole periods are named, single values are counted.
    private func sentence(_ own: [Reading], of shown: [Reading], _ words: Noun) -> String {
        if shown.count == 1 { return FramePhrases.theOnly(is: words) }
        if own.count == shown.count { return FramePhrases.all(are: words) }
        let periods = Set(own.map(\.period))
        let isWhole = shown.count { periods.contains($0.period) } == own.count
        if isWhole, periods.count <= 3 {
            return FramePhrases.times(periods.sorted().map(Swedish.period), own.count, are: words)
        }
        return FramePhrases.some(own.count, of: shown.count, are: words)
    }
}

/// A break in the series within the period of values: they are counted in two ways.
struct BreakWithin: Hashable {
    let period: Period
    let from: Period
    let label: String
    /// How many values of the period go over it.
    let count: Int

    /// "Värdet för 2020–2024 går över ett tidsseriebrott: Nytt system (från 2023)."
    var sentence: String {
        Phrases.acrossBreak(count, Swedish.period(period), label, from: Swedish.period(from))
    }

    /// Each break of a period once, in order of appearance.
    static func joined(_ all: [BreakWithin]) -> [BreakWithin] {
        let same = { (a: BreakWithin, b: BreakWithin) in a.period == b.period && a.from == b.from && a.label == b.label
        }
        return all.enumerated().filter { index, one in !all[..<index].contains { same($0, one) } }.map { _, one in
            let count = all.filter { same($0, one) }.map(\.count).reduce(0, +)
            return BreakWithin(period: one.period, from: one.from, label: one.label, count: count)
        }
    }
}

extension Book {
    /// The breaks that values go over, told in the same words in text, figures and tables.
    func breaksWithin(_ readings: [Reading]) -> [BreakWithin] {
        let own = readings.filter { definitions.measures[$0.measure]?.mayHaveBreaks(in: definitions.catalogue) == true }
        let found = unique(own).filter { $0.value.number != nil }.flatMap { reading -> [BreakWithin] in
            guard let measure = definitions.measures[reading.measure] else { return [] }
            let (period, catalogue) = (reading.period, definitions.catalogue)
            return measure.breaks(between: period, and: period, slice: reading.slice, in: catalogue).map {
                BreakWithin(period: reading.period, from: $0.from, label: $0.label, count: 1)
            }
        }
        return BreakWithin.joined(found)
    }
}
