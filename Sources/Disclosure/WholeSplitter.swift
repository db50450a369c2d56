import Measures
import Values

/// What the parts of a published whole have in common with it: all but one dimension.
struct WholeKey: Hashable {
    private let keys: [String?]
    private let period: String
    private let passes: [Bool]
    private let axis: Int

    init(_ atom: Atoms.Atom, without axis: Int) {
        var keys = atom.keys
        keys[axis] = nil
        self.keys = keys
        period = atom.period.description
        passes = atom.passes
        self.axis = axis
    }
}

/// Finds the parts that a published whole is the sum of, by each of the dimensions of which it is the whole.
struct WholeSplitter {
    let own: Atoms
    /// For each dimension of the atoms the key of its whole, if it has one.
    let totals: [String?]
    let parts: [WholeKey: [Int]]

    struct Choice {
        let parts: [Int]
        /// The dimensions that were divided.
        let axes: [Int]
    }

    func isWhole(_ number: Int) -> Bool { !axes(number).isEmpty }

    private func axes(_ number: Int) -> [Int] {
        totals.indices.filter { totals[$0] != nil && own.atoms[number].keys[$0] == totals[$0] }
    }

    /// One for each dimension that divides it; parts that are wholes are divided further.
    mutating func choices(_ number: Int) -> [Choice] {
        var found: [Choice] = []
        for axis in axes(number) {
            guard let parts = parts[WholeKey(own.atoms[number], without: axis)], !parts.isEmpty else { continue }
            let divided = parts.map { part in choices(part).first ?? Choice(parts: [part], axes: []) }
            let choice = Choice(parts: divided.flatMap(\.parts), axes: Set([axis] + divided.flatMap(\.axes)).sorted())
            if !found.contains(where: { Set($0.parts) == Set(choice.parts) }) { found.append(choice) }
        }
        return found
    }
}
