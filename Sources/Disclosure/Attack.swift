/// What an attacker can tell of each hidden sum, and of the small ones that nobody asked for: by linear programming over
/// all that is visible and known, in whole numbers.
struct Attack {
    /// Sums that can be told too closely, in order.
    private(set) var exposed: [SumID] = []
    /// For each of them values that it would have to be able to have as well.
    private(set) var wanted: [SumID: [Double]] = [:]
    /// Sums under attack that hang together, in order.
    private(set) var groups: [[SumID]] = []
    /// The visible sums contradict each other, or there are too many of them.
    private(set) var hasFailed = false

    /// - Parameter stopsAtFirst: whether one exposed sum is enough to know.
    init(_ problem: DisclosureProblem, stopsAtFirst: Bool = false) {
        var problem = problem
        problem.findLeast()
        let equations = VisibleEquations(problem)
        let isWhole = problem.isWhole
        var unknown: [SumID: AttackedSum] = [:]
        for id in problem.sums.ids where Attack.isTarget(problem.sums[id]) {
            let sum = problem.sums[id]
            let (variables, known) = equations.split(sum.variables)
            if variables.isEmpty {
                if !Attack.isSafeWhenKnown(sum) {
                    expose([id])
                    var values = PossibleValues()
                    values.note(Int(sum.value)...Int(sum.value))
                    wanted[id] = values.wanted(sum, isWhole: isWhole)
                }
                groups.append([id])
            } else {
                unknown[id] = AttackedSum(id: id, sum: sum, variables: variables, known: known)
            }
        }
        for part in AttackedPart.parts(equations, unknown.values.sorted { $0.id < $1.id }, problem.variables.count) {
            if stopsAtFirst, !exposed.isEmpty { break }
            attack(part, problem, isWhole: isWhole, stopsAtFirst: stopsAtFirst)
        }
        exposed.sort()
    }

    static func isTarget(_ sum: DisclosureProblem.Sum) -> Bool {
        sum.status == .hidden || (sum.status == .unpublished && sum.isSmall)
    }

    /// Known to all, and no secret.
    private static func isSafeWhenKnown(_ sum: DisclosureProblem.Sum) -> Bool { sum.minimum <= 1 }

    private mutating func expose(_ ids: [SumID]) { exposed += ids }

    private mutating func attack(_ part: AttackedPart, _ problem: DisclosureProblem, isWhole: Bool, stopsAtFirst: Bool)
    {
        let ids = part.targets.map(\.id)
        groups.append(ids)
        guard var walk = TableWalk(part, problem, isWhole: isWhole) else {
            hasFailed = true
            return expose(ids)
        }
        for (index, id) in ids.enumerated() where !walk.isProtected(index) {
            expose([id])
            wanted[id] = walk.wanted(index)
            if stopsAtFirst { return }
        }
    }
}

/// A sum under attack: what is unknown of it, and the rest.
struct AttackedSum {
    let id: SumID
    let sum: DisclosureProblem.Sum
    let variables: [VariableID]
    let known: Double
}

/// The equations and sums under attack that share unknown variables.
struct AttackedPart {
    var equations: [VisibleEquations.Equation] = []
    var targets: [AttackedSum] = []

    /// Those without a sum under attack are left out.
    static func parts(_ visible: VisibleEquations, _ targets: [AttackedSum], _ variables: Int) -> [AttackedPart] {
        var sets = DisjointSets(variables)
        for equation in visible.equations { sets.join(equation.terms.map(\.variable.index)) }
        for target in targets { sets.join(target.variables.map(\.index)) }
        var order: [Int: Int] = [:]
        var parts: [AttackedPart] = []
        for target in targets {
            let root = sets.root(target.variables[0].index)
            if order[root] == nil {
                order[root] = parts.count
                parts.append(AttackedPart())
            }
            if let index = order[root] { parts[index].targets.append(target) }
        }
        for equation in visible.equations {
            guard let first = equation.terms.first else { continue }
            if let index = order[sets.root(first.variable.index)] { parts[index].equations.append(equation) }
        }
        return parts
    }
}
