import Diagnostics
package import RandomEditions
import TestProjects

/// Two editions that differ in hidden numbers alone: nothing that is published may tell which of them it is.
package struct PeoplePair {
    private let trial: PeopleTrial
    private let first: BuiltProject
    /// The same edition with other numbers of people where they are hidden.
    package let other: PeopleEdition

    /// Nil when an edition hides no small number, or when none of them was found to have another value.
    package init?(_ edition: PeopleEdition) throws {
        var edition = edition
        edition.isLocked = false
        trial = PeopleTrial(edition)
        first = try ProjectText(edition.text).build()
        guard first.errors.isEmpty, let cells = trial.otherCells(first.told(edition, locks: [])) else { return nil }
        edition.people.cells = cells
        other = edition
    }

    /// What is told by one of them alone, or the paths of the published files that are not the same.
    package func differences() throws -> [String] {
        let second = try ProjectText(other.text).build()
        guard second.errors.isEmpty else { return second.errors.map { "\($0.rule.id): \($0.message)" } }
        let paths = Set(first.output.keys).union(second.output.keys)
        let different = paths.filter { first.output[$0] != second.output[$0] }.sorted()
        guard !different.isEmpty else { return [] }
        let (own, others) = (first.told(trial.edition, locks: []), second.told(other, locks: []))
        let told = own.symmetricDifference(others).inOrder
        return told.isEmpty ? different : told.map { "\($0)" }
    }
}

extension PeopleTrial {
    /// Numbers of people that agree with everything that was told, and with which the same numbers are small: as many
    /// of the hidden small ones as can be are others than they were, and the rest moves as little as it can.
    fileprivate func otherCells(_ told: Set<Told>) -> [People.Cell]? {
        var equations = equations(told)
        let hidden = Set(told.filter { $0.value == nil }.compactMap { members($0) }).filter { !$0.isEmpty }
        let counts = hidden.union(groups + inEveryField(told)).filter { !$0.isEmpty }
        for members in counts.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            equations.add(members.map { ($0, 1) }, sameKind(as: truth(members), members.count))
            keepRest(members, &equations)
        }
        for fact in told.inOrder where fact.side.isEmpty { keepShare(fact, &equations) }
        let movable = hidden.reduce(into: Set<Int>()) { $0.formUnion($1) }
        let small = hidden.filter { (1..<minimum).contains(truth($0)) }
        for reach in 1..<minimum {
            var near = equations
            for (index, cell) in cells.enumerated() {
                let own = !movable.contains(index) ? 0 : (1..<minimum).contains(cell.count) ? minimum : reach
                near.add([(index, 1)], max(0, cell.count - own)...(cell.count + own))
                near.add([(index, 1)], sameKind(as: cell.count, 1))
            }
            near.settle()
            if let cells = moved(small, &near) { return cells }
        }
        return nil
    }

    /// What is told of, and what one of them leaves of another, in every field that counts the same people: whether
    /// that is small is told by what is hidden, though nobody asked for it.
    private func inEveryField(_ told: Set<Told>) -> Set<[Int]> {
        let own = Set(told.compactMap { members($0) })
        let rests = own.flatMap { whole in
            own.filter { $0.count < whole.count && Set(whole).isSuperset(of: $0) }.map { part in
                whole.filter { !part.contains($0) }
            }
        }
        let count = People.fields.count
        return own.union(rests).reduce(into: []) { all, members in
            guard members.allSatisfy({ cells[$0].file == "besok" }) else {
                all.insert(members)
                return
            }
            for field in 0..<count { all.insert(members.map { $0 / count * count + field }) }
        }
    }

    /// Those who are outside a share stay none, few or not few, whether or not it is asked for.
    private func keepRest(_ members: [Int], _ equations: inout Equations) {
        guard members.allSatisfy({ cells[$0].field == "antal" }) else { return }
        let rest = truth(members) - truth(members.map { $0 + 1 })
        equations.add(members.flatMap { [($0, 1), ($0 + 1, -1)] }, sameKind(as: rest, members.count))
    }

    /// Nil when no number could be moved.
    private func moved(_ small: Set<[Int]>, _ equations: inout Equations) -> [People.Cell]? {
        var found: [Int]?
        for members in small.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            for value in 1..<minimum where value != truth(members) {
                guard case .numbers(let numbers) = equations.solved(members, value) else { continue }
                equations.add(members.map { ($0, 1) }, value...value)
                equations.base = numbers
                found = numbers
                break
            }
        }
        guard let found else { return nil }
        return zip(cells, found).map { cell, number in
            var cell = cell
            cell.count = number
            return cell
        }
    }

    /// None, small or not small.
    private func sameKind(as truth: Int, _ count: Int) -> ClosedRange<Int> {
        truth == 0 ? 0...0 : truth < minimum ? 1...(minimum - 1) : minimum...(Equations.most * count)
    }

    /// Too few to be a share of stay too few, and those outside it stay as many as they were or not few.
    private func keepShare(_ fact: Told, _ equations: inout Equations) {
        guard let measure = People.measure(fact.measure), let denominator = measure.denominator else { return }
        let (tops, bottoms) = (members(fact, measure.field, measure), members(fact, denominator, measure))
        let whole = truth(bottoms)
        let least = 20
        equations.add(
            bottoms.map { ($0, 1) },
            whole == 0 ? 0...0 : whole < least ? 1...(least - 1) : least...(Equations.most * bottoms.count))
        equations.add(
            bottoms.map { ($0, 1) } + tops.map { ($0, -1) },
            sameKind(as: whole - truth(tops), bottoms.count))
    }
}
