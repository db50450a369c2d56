import Measures
import Values

/// What the keys of rows belong to by the register, as it was at the end of the row's time.
struct KeyClimber {
    private let source: PeopleSource
    private var known: [Step: String?] = [:]

    private struct Step: Hashable {
        let key: String
        let child: Int
        let above: String
        let day: Day
    }

    init(_ source: PeopleSource) { self.source = source }

    mutating func key(of atom: Atoms.Atom, in column: KeyTranslation.Column) -> String? {
        guard let key = atom.keys[column.position], let above = column.above else { return atom.keys[column.position] }
        let step = Step(key: key, child: column.position, above: above, day: atom.period.lastDay)
        if let known = known[step] { return known }
        let found = ancestor(step)
        known[step] = .some(found)
        return found
    }

    /// The whole of what is below is the whole of what is above.
    private func ancestor(_ step: Step) -> String? {
        let child = source.dataset.atoms.dimensions[step.child]
        if step.key == source.dimensions[child]?.total?.key { return source.dimensions[step.above]?.total?.key }
        return source.hierarchy.ancestor(of: step.key, in: child, among: step.above, on: step.day)
    }
}
