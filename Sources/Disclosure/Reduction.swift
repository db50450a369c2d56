/// The equations that a reader of the visible counts can write, made small: redundant ones dropped, known atoms filled
/// in. Nothing that the reader knows is left out.
struct Reduction {
    struct Equation {
        var atoms: [Int]
        var right: Double
    }

    private(set) var equations: [Equation] = []
    /// Sums that are at most `right`.
    private(set) var caps: [Equation] = []
    /// Atoms whose value follows.
    private(set) var known: [Double?]
    /// A sum of hidden atoms that is printed twice and differs.
    private(set) var contradicts = false
    private var doubtful: [Int] = []
    private let table: Table

    init(_ table: Table, _ statuses: [Table.Status]) {
        self.table = table
        known = Array(repeating: nil, count: table.floors.count)
        subtract(table.counts.indices.filter { statuses[$0] == .visible })
        caps = zip(table.counts, statuses).compactMap { count, status in
            guard status != .visible, let cap = count.cap else { return nil }
            return Equation(atoms: count.atoms, right: cap)
        }
        propagate()
        caps = caps.map { fill($0) }.filter { !$0.atoms.isEmpty }
        contradicts = doubtful.contains { known[$0] == nil }
    }

    /// From each visible count, the visible counts that lie within it are taken away, largest first: what is left is
    /// an equation of the parts that they do not tell. Equivalent, since only smaller ones are taken away.
    private mutating func subtract(_ visible: [Int]) {
        let counts = table.counts
        let order = visible.sorted { (counts[$0].atoms.count, $0) < (counts[$1].atoms.count, $1) }
        var holding: [[Int]] = Array(repeating: [], count: table.floors.count)
        var isLeft = Array(repeating: false, count: table.floors.count)
        for index in order {
            let count = counts[index]
            for atom in count.atoms { isLeft[atom] = true }
            var right = count.amount
            for atom in count.atoms where isLeft[atom] {
                for smaller in holding[atom].reversed() where counts[smaller].atoms.allSatisfy({ isLeft[$0] }) {
                    for taken in counts[smaller].atoms { isLeft[taken] = false }
                    right -= counts[smaller].amount
                    break
                }
            }
            let left = count.atoms.filter { isLeft[$0] }
            for atom in left { isLeft[atom] = false }
            for atom in count.atoms { holding[atom].append(index) }
            if !left.isEmpty {
                equations.append(Equation(atoms: left, right: right))
            } else if abs(right) > 1e-6 {
                doubtful += count.atoms
            }
        }
    }

    /// An equation of one atom tells it; one that leaves no room above the floors tells all of its atoms.
    private mutating func propagate() {
        var changed = true
        while changed {
            changed = false
            equations = equations.map { fill($0) }.filter { !$0.atoms.isEmpty }
            for equation in equations {
                let floor = equation.atoms.reduce(0) { $0 + table.floors[$1] }
                if equation.atoms.count == 1 {
                    known[equation.atoms[0]] = equation.right
                    changed = true
                } else if abs(equation.right - floor) < 1e-7 {
                    for atom in equation.atoms { known[atom] = table.floors[atom] }
                    changed = true
                }
            }
        }
    }

    private func fill(_ equation: Equation) -> Equation {
        var filled = Equation(atoms: [], right: equation.right)
        for atom in equation.atoms {
            if let value = known[atom] { filled.right -= value } else { filled.atoms.append(atom) }
        }
        return filled
    }

    /// A sum of atoms as unknown atoms and the part that is known.
    func split(_ atoms: [Int]) -> (unknown: [Int], known: Double) {
        let rest = fill(Equation(atoms: atoms, right: 0))
        return (rest.atoms, -rest.right)
    }
}
