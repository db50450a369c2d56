/// The visible sums that are cheapest to hide for another sum to have a value: by a linear program in which each of them
/// may differ from what it is, at a price for each unit (Kelly, Golden and Assad 1992).
struct CheapestHiding {
    private var problem: DisclosureProblem
    private let knowledge: Knowledge
    /// For each variable what it is made of.
    private var parts: Indexed<DisclosureProblem.Variable, Part>
    private(set) var rows: [LinearProgram.Row] = []
    private(set) var prices: [Double] = []
    /// Declared to be at most what is visible: they may not be able to grow.
    private var capped: Set<VariableID> = []
    /// No more than several others together, each of which is no more than it: a whole of people who stand in several
    /// parts, which is hidden last.
    private var unions: Set<VariableID> = []
    /// The sum that each column lets differ; nil for what is hidden already.
    private var sumOfColumn: [SumID?] = []

    /// What is reckoned with.
    enum Knowledge {
        /// Only what adds up to what, and what is zero: what is hidden then does not depend on how large the hidden
        /// numbers are, so that the choice tells nothing of them.
        case structure
        /// The numbers as well: what is hidden is at least 1.
        case numbers
    }

    /// The value that it has, and what it may differ by: by nothing, up by a column, or down as well by the next one.
    private struct Part {
        var base: Double
        var column: Int?
        var isTwoSided = false

        func add(times factor: Double, to row: inout LinearProgram.Row) {
            row.right -= factor * base
            guard let column else { return }
            row.terms.append((column, factor))
            if isTwoSided { row.terms.append((column + 1, -factor)) }
        }
    }

    init(_ problem: DisclosureProblem, _ knowledge: Knowledge) {
        self.problem = problem
        self.knowledge = knowledge
        parts = Indexed(problem.variables.elements.map { Part(base: knowledge == .numbers ? $0.value : 0) })
        findCapped()
        placeVariables()
        placeSums()
        for relation in problem.relations where knowledge == .numbers || relation.isEquality {
            let right = knowledge == .numbers ? relation.right : 0
            add(relation.terms, equals: right, elastic: nil, isEquality: relation.isEquality)
        }
    }

    private mutating func column(_ sum: SumID?) -> Int {
        sumOfColumn.append(sum)
        prices.append(sum.map { price($0) } ?? 0)
        return prices.count - 1
    }

    /// Much that belongs to it makes a sum dearer, and that it may not be able to grow.
    private func price(_ sum: SumID) -> Double {
        let variables = problem.sums[sum].variables
        let kind = unions.isDisjoint(with: variables) ? (capped.isDisjoint(with: variables) ? 1.0 : 2.0) : 3.0
        return kind + Double(variables.count) / Double(problem.variables.count)
    }

    private mutating func findCapped() {
        let limits = problem.relations.filter { !$0.isEquality }
        guard !limits.isEmpty else { return }
        let visible = Set(problem.sums.elements.filter { $0.status == .visible }.map(\.variables))
        for limit in limits where visible.contains(limit.terms.filter { $0.factor < 0 }.map(\.variable).sorted()) {
            capped.formUnion(limit.terms.filter { $0.factor > 0 }.map(\.variable))
        }
        let single = limits.map { $0.terms.filter { $0.factor > 0 } }
        unions = Set(zip(limits, single).compactMap { $1.count == 1 && $0.terms.count > 2 ? $1[0].variable : nil })
    }

    private mutating func elastic(_ sum: SumID?, from base: Double = 0) -> Part {
        let up = column(sum)
        _ = column(sum)
        return Part(base: base, column: up, isTwoSided: true)
    }

    /// A visible sum of one variable is the variable.
    private mutating func placeVariables() {
        var isPlaced = Indexed<DisclosureProblem.Variable, Bool>(repeating: false, count: problem.variables.count)
        for id in problem.variables.ids where problem.variables[id].isKnown { isPlaced[id] = true }
        for id in problem.sums.ids {
            let sum = problem.sums[id]
            guard sum.variables.count == 1, let variable = sum.variables.first, !isPlaced[variable] else { continue }
            switch sum.status {
            case .visible:
                if PartnerChoice.mayBeHidden(sum) { parts[variable] = elastic(id, from: parts[variable].base) }
            case .hidden: parts[variable] = free(from: sum.value >= 1 ? 1 : 0)
            case .unpublished: continue
            }
            isPlaced[variable] = true
        }
        for id in problem.variables.ids where !isPlaced[id] {
            parts[id] = free(from: 0)
        }
    }

    private mutating func free(from least: Double) -> Part {
        switch knowledge {
        case .numbers: Part(base: least, column: column(nil))
        case .structure: elastic(nil)
        }
    }

    private mutating func placeSums() {
        for id in problem.sums.ids {
            let sum = problem.sums[id]
            guard sum.isAsked, sum.variables.count > 1 else { continue }
            let terms = sum.variables.map { (variable: $0, factor: 1.0) }
            switch sum.status {
            case .visible:
                let isElastic = PartnerChoice.mayBeHidden(sum)
                let right = knowledge == .numbers ? sum.value : 0
                add(terms, equals: right, elastic: isElastic ? id : nil, isEquality: true)
            case .hidden where sum.value >= 1 && knowledge == .numbers:
                let negative = terms.map { (variable: $0.variable, factor: -1.0) }
                add(negative, equals: -1, elastic: nil, isEquality: false)
            default: continue
            }
        }
    }

    private mutating func add(
        _ terms: [(variable: VariableID, factor: Double)], equals right: Double, elastic sum: SumID?, isEquality: Bool
    ) {
        var row = self.row(terms, equals: right, isEquality: isEquality)
        let isImplied = !isEquality && row.right >= 0 && row.terms.allSatisfy { $0.factor < 0 }
        guard !isImplied, !(row.terms.isEmpty && sum == nil) else { return }
        if let sum {
            let part = elastic(sum)
            part.add(times: 1, to: &row)
            row.own = part.column
        }
        rows.append(row)
    }

    private func row(
        _ terms: [(variable: VariableID, factor: Double)], equals right: Double, isEquality: Bool
    ) -> LinearProgram.Row {
        var row = LinearProgram.Row(terms: [], right: right, isEquality: isEquality)
        row.terms.reserveCapacity(2 * terms.count + 2)
        for term in terms { parts[term.variable].add(times: term.factor, to: &row) }
        return row
    }

    /// Nothing when it cannot have the value, or when the program would be too large.
    ///
    /// - Parameter value: of the sum; by structure alone, how much it differs.
    func sums(giving id: SumID, _ value: Double) -> [SumID] {
        guard let target = target(id, value),
            var program = LinearProgram(columns: prices.count, rows: rows + [target])
        else { return [] }
        var corner = program.corner
        program.climb(prices.map { -$0 }) { program, _ in
            corner = program.corner
            return false
        }
        return sums(in: corner)
    }

    /// That a sum has a value; nil when all of it is known.
    func target(_ id: SumID, _ value: Double) -> LinearProgram.Row? {
        let target = row(problem.sums[id].variables.map { ($0, 1) }, equals: value, isEquality: true)
        return target.terms.isEmpty ? nil : target
    }

    /// The sums that differ.
    func sums(in corner: [Double]) -> [SumID] {
        let found = corner.indices.compactMap { corner[$0] > VisibleEquations.slack ? sumOfColumn[$0] : nil }
        return Set(found).sorted()
    }

    /// Lets sums that have been hidden differ for nothing.
    mutating func hide(_ sums: [SumID]) {
        for id in sums { problem.sums[id].status = .hidden }
        let hidden = Set(sums)
        capped = []
        findCapped()
        for column in sumOfColumn.indices {
            if let sum = sumOfColumn[column], hidden.contains(sum) { sumOfColumn[column] = nil }
            prices[column] = sumOfColumn[column].map { price($0) } ?? 0
        }
    }
}
