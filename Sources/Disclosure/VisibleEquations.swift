/// The equations that a reader of the visible sums can write, made small: redundant ones dropped, known variables
/// filled in. Nothing that the reader knows is left out.
struct VisibleEquations {
    struct Equation {
        var terms: [(variable: VariableID, factor: Double)]
        var right: Double
        /// Else the terms add up to at most `right`.
        var isEquality = true
    }

    private(set) var equations: [Equation] = []
    /// Variables whose value follows.
    private(set) var known: Indexed<DisclosureProblem.Variable, Double?>
    private let problem: DisclosureProblem

    static let slack = 1e-6

    init(_ problem: DisclosureProblem) {
        self.problem = problem
        known = Indexed(problem.variables.elements.map { $0.isKnown ? $0.value : nil })
        subtract(problem.sums.ids.filter { problem.sums[$0].status == .visible })
        equations += problem.relations.map { Equation(terms: $0.terms, right: $0.right, isEquality: $0.isEquality) }
        addLeastValues()
        propagate()
    }

    /// From each visible sum, the visible sums that lie within it are taken away, largest first: what is left is an
    /// equation of the parts that they do not tell. Equivalent, since only smaller ones are taken away.
    private mutating func subtract(_ visible: [SumID]) {
        let sums = problem.sums
        let order = visible.sorted { (sums[$0].variables.count, $0) < (sums[$1].variables.count, $1) }
        var holding = Indexed<DisclosureProblem.Variable, [SumID]>(repeating: [], count: problem.variables.count)
        var isLeft = Indexed<DisclosureProblem.Variable, Bool>(repeating: false, count: problem.variables.count)
        for id in order {
            let variables = sums[id].variables
            for variable in variables { isLeft[variable] = true }
            var right = sums[id].value
            for variable in variables where isLeft[variable] {
                for smaller in holding[variable].reversed() where sums[smaller].variables.allSatisfy({ isLeft[$0] }) {
                    for taken in sums[smaller].variables { isLeft[taken] = false }
                    right -= sums[smaller].value
                    break
                }
            }
            let left = variables.filter { isLeft[$0] }
            for variable in left { isLeft[variable] = false }
            for variable in variables { holding[variable].append(id) }
            if !left.isEmpty { equations.append(Equation(terms: left.map { ($0, 1) }, right: right)) }
        }
    }

    /// Zero is shown: a hidden sum is at least 1. (One that is hidden for another reason may be 0.)
    private mutating func addLeastValues() {
        for sum in problem.sums.elements where sum.isHiddenFromOne {
            equations.append(Equation(terms: sum.variables.map { ($0, -1) }, right: -1, isEquality: false))
        }
    }

    /// An equation of one variable tells it; one that leaves no room above zero tells all of its variables.
    private mutating func propagate() {
        var changed = true
        while changed {
            changed = false
            equations = equations.map { fill($0) }.filter { !$0.terms.isEmpty }
            for equation in equations where equation.isEquality {
                if equation.terms.count == 1, let only = equation.terms.first {
                    known[only.variable] = equation.right / only.factor
                    changed = true
                } else if abs(equation.right) < VisibleEquations.slack, equation.terms.allSatisfy({ $0.factor > 0 }) {
                    for term in equation.terms { known[term.variable] = 0 }
                    changed = true
                }
            }
        }
    }

    private func fill(_ equation: Equation) -> Equation {
        var filled = Equation(terms: [], right: equation.right, isEquality: equation.isEquality)
        for term in equation.terms {
            if let value = known[term.variable] {
                filled.right -= term.factor * value
            } else {
                filled.terms.append(term)
            }
        }
        return filled
    }

    /// A sum as unknown variables and the part that is known.
    func split(_ variables: [VariableID]) -> (unknown: [VariableID], known: Double) {
        var (unknown, sum): ([VariableID], Double) = ([], 0)
        for variable in variables {
            if let value = known[variable] { sum += value } else { unknown.append(variable) }
        }
        return (unknown, sum)
    }
}
