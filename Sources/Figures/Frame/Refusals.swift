import Disclosure
import Language
import Measures
import Readings
import Values

extension Book {
    /// Why values are not told though nothing lacks one, told in the same words in figures and tables: "Skillnad visas
    /// inte för 2024: måttet jämför tider före och efter ett tidsseriebrott: Nytt system (från juli 2024)."
    func refusals(of readings: [Reading]) -> [String] {
        let refused = unique(readings.filter { $0.value.refusal != nil })
        return unique(refused.map { Refused(measure: $0.measure, refusal: $0.value.refusal) }).compactMap { kind in
            guard let refusal = kind.refusal, let measure = definitions.measures[kind.measure] else { return nil }
            let own = refused.filter { $0.measure == kind.measure && $0.value.refusal == refusal }
            let all = readings.filter { $0.measure == kind.measure }
            return ReasonPhrases.refused(measure.label, for: whom(own, of: unique(all)), refusal.words)
        }
    }

    /// The periods, where it is so for all of them, else whose values; nil where it is so for every value.
    private func whom(_ own: [Reading], of all: [Reading]) -> String? {
        guard own.count < all.count else { return nil }
        let periods = Set(own.map(\.period))
        let times = Dictionary(grouping: periods, by: \.grain).sorted { $0.key < $1.key }.flatMap { grain, periods in
            periods.contains(where: \.isSpan)
                ? periods.sorted() : Period.runs(periods.map(\.first).sorted(), grain)
        }
        let time = Swedish.list(times.map(Swedish.period))
        guard all.count(where: { periods.contains($0.period) }) > own.count else { return time }
        let labels = unique(
            own.map { reading in
                reading.coordinates.flatMap { part in part.keys.map { label(part.dimension, $0) } }.joined(
                    separator: ", ")
            }
        ).filter { !$0.isEmpty }
        return labels.isEmpty ? time : "\(Phrases.some(labels)) \(time)"
    }

    private struct Refused: Hashable {
        let measure: String
        let refusal: Refusal?
    }
}
