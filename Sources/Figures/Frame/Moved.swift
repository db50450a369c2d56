import Disclosure
import Edition
import Language
import Measures
import Readings
import Values

extension Book {
    /// What moved between the parts that values are sums of, in words: a unit that has been in two municipalities is in
    /// the sum of each for a part of the time.
    func moves(_ readings: [Reading]) -> [String] { sentences(of: found(readings)) }

    private func found(_ readings: [Reading]) -> [Move] {
        guard definitions.catalogue.hasMoves else { return [] }
        let shown = unique(readings).filter { $0.value.number != nil }
        let groups = Dictionary(grouping: shown) { $0.measure }
        var found: [Move] = []
        for (name, own) in groups.sorted(by: { $0.key < $1.key }) {
            guard let measure = definitions.measures[name], let days = days(of: own) else { continue }
            for (dimension, keys) in wanted(own) {
                let moves = definitions.catalogue.moves(
                    to: keys, of: dimension, in: measure.datasets, within: days)
                found += moves.filter { !found.contains($0) && !isSplit(own, by: $0.child) }
            }
        }
        return found.sorted { $0.day < $1.day }
    }

    /// Of values of what moved itself, its own reason tells.
    private func isSplit(_ readings: [Reading], by dimension: String) -> Bool {
        readings.contains { $0.coordinates.contains { $0.dimension == dimension } }
    }

    private func days(of readings: [Reading]) -> ClosedRange<Day>? {
        guard let first = readings.map(\.period.firstDay).min(), let last = readings.map(\.period.lastDay).max()
        else { return nil }
        return first...last
    }

    /// The values of each dimension that the readings are of, by the dimension's name.
    private func wanted(_ readings: [Reading]) -> [(String, Set<String>)] {
        var found: [String: Set<String>] = [:]
        for coordinate in readings.flatMap(\.coordinates) {
            found[coordinate.dimension, default: []].formUnion(coordinate.keys)
        }
        return found.sorted { $0.key < $1.key }
    }

    /// Each of a few is named, many are counted.
    private func sentences(of moves: [Move]) -> [String] {
        guard moves.count > MovePhrases.mostNamed, let child = moves.first.flatMap({ definitions.dimensions[$0.child] })
        else { return moves.map { MovePhrases.moved($0.label, from: $0.from, to: $0.to, Swedish.date($0.day)) } }
        return [MovePhrases.moved(child.noun.told(Set(moves.map(\.key)).count))]
    }
}
