/// The equations of hidden counts that hang together.
struct Program {
    struct Target {
        let count: Int
        /// Unknown atoms.
        let atoms: [Int]
        /// Sum of the atoms that are known.
        let known: Double
    }

    var equations: [Reduction.Equation] = []
    var caps: [Reduction.Equation] = []
    var targets: [Target] = []

    /// The parts that share no unknown atom; those without a target are left out.
    static func parts(_ reduction: Reduction, _ targets: [Target], atoms: Int) -> [Program] {
        var sets = DisjointSets(atoms)
        for equation in reduction.equations + reduction.caps { sets.join(equation.atoms) }
        for target in targets { sets.join(target.atoms) }
        var order: [Int: Int] = [:]
        var parts: [Program] = []
        for target in targets {
            let root = sets.root(target.atoms[0])
            if order[root] == nil {
                order[root] = parts.count
                parts.append(Program())
            }
            if let index = order[root] { parts[index].targets.append(target) }
        }
        for equation in reduction.equations {
            if let index = order[sets.root(equation.atoms[0])] { parts[index].equations.append(equation) }
        }
        for cap in reduction.caps {
            if let index = order[sets.root(cap.atoms[0])] { parts[index].caps.append(cap) }
        }
        return parts
    }
}

/// Union and find with path halving.
struct DisjointSets {
    private var parents: [Int]

    init(_ count: Int) { parents = Array(0..<count) }

    mutating func root(_ item: Int) -> Int {
        var item = item
        while parents[item] != item {
            parents[item] = parents[parents[item]]
            item = parents[item]
        }
        return item
    }

    mutating func join(_ items: [Int]) {
        guard let first = items.first else { return }
        for item in items.dropFirst() {
            let (a, b) = (root(first), root(item))
            if a != b { parents[max(a, b)] = min(a, b) }
        }
    }
}
