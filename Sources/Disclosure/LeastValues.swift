extension DisclosureProblem {
    /// Works out the least that each small sum can be whatever else is hidden: zero is shown, so each hidden sum within
    /// it is at least 1, and so is what is declared to be part of it.
    mutating func findLeast() {
        var lines = self.lines.filter { sums[$0.whole].isSmall }
        lines.sort { sums[$0.whole].variables.count < sums[$1.whole].variables.count }
        for line in lines {
            let within = line.parts.filter { sums[$0].isHiddenFromOne }
            let least = within.reduce(0) { $0 + (sums[$1].isSmall ? sums[$1].least : 1) }
            sums[line.whole].least = max(sums[line.whole].least, least)
        }
        guard !relations.isEmpty else { return }
        let declared = DeclaredLeast(self)
        for id in sums.ids where sums[id].isSmall && sums[id].isHiddenFromOne {
            sums[id].least = max(sums[id].least, declared.least(sums[id].variables))
        }
    }
}

extension DisclosureProblem.Sum {
    /// Known to be at least 1 because zero would have been shown.
    var isHiddenFromOne: Bool { isAsked && status == .hidden && value >= 1 }
}

/// The least that a sum can be by what is declared of rows and by the hidden sums that are at least 1.
private struct DeclaredLeast {
    private let problem: DisclosureProblem
    private var relations: [VariableID: [Int]] = [:]
    private var hidden: [VariableID: [SumID]] = [:]
    private var zero: Set<VariableID> = []

    init(_ problem: DisclosureProblem) {
        self.problem = problem
        for (index, relation) in problem.relations.enumerated() {
            for term in relation.terms { relations[term.variable, default: []].append(index) }
        }
        for id in problem.sums.ids {
            let sum = problem.sums[id]
            if sum.isHiddenFromOne { for variable in sum.variables { hidden[variable, default: []].append(id) } }
            if sum.status == .visible, sum.value == 0 { zero.formUnion(sum.variables) }
        }
    }

    /// Relations of more variables than this bind no small sum by themselves.
    private static let most = 50

    func least(_ variables: [VariableID]) -> Int {
        let near = Set(variables.flatMap { relations[$0] ?? [] }).sorted().filter {
            problem.relations[$0].terms.count <= DeclaredLeast.most
        }
        guard !near.isEmpty else { return 1 }
        let all = Set(variables + near.flatMap { problem.relations[$0].terms.map(\.variable) })
        let column = Dictionary(uniqueKeysWithValues: all.subtracting(zero).sorted().enumerated().map { ($1, $0) })
        var rows = near.map { index in
            let relation = problem.relations[index]
            let terms = relation.terms.compactMap { term in column[term.variable].map { ($0, term.factor) } }
            return LinearProgram.Row(terms: terms, right: relation.right, isEquality: relation.isEquality)
        }
        for id in Set(all.flatMap { hidden[$0] ?? [] }).sorted()
        where problem.sums[id].variables.allSatisfy(all.contains) {
            let terms = problem.sums[id].variables.compactMap { column[$0].map { ($0, -1.0) } }
            rows.append(LinearProgram.Row(terms: terms, right: -1, isEquality: false))
        }
        return least(variables.compactMap { column[$0] }, column.count, rows)
    }

    private func least(_ target: [Int], _ columns: Int, _ rows: [LinearProgram.Row]) -> Int {
        guard var program = LinearProgram(columns: columns, rows: rows) else { return 1 }
        var corner = program.corner
        program.climb(target, sign: -1) { program, _ in
            corner = program.corner
            return false
        }
        return Int((target.reduce(0) { $0 + corner[$1] } - VisibleEquations.slack).rounded(.up))
    }
}
