/// What lets one secret after the other differ, whatever the numbers are: a single program that stands on its best
/// corner, where nothing differs, and is walked a few steps from there for each.
struct StructuralHiding {
    private var hiding: CheapestHiding
    /// Nil when it would be too large.
    private var program: LinearProgram?
    private var gains: [Double] = []

    init(_ problem: DisclosureProblem) {
        hiding = CheapestHiding(problem, .structure)
        program = LinearProgram(columns: hiding.prices.count, rows: hiding.rows)
        standBest()
    }

    private mutating func standBest() {
        gains = program?.gains(hiding.prices.map { -$0 }) ?? []
        program?.climb(&gains)
    }

    /// The visible sums that are cheapest to hide for a sum to differ, which are then taken to be hidden.
    mutating func hide(beside id: SumID) -> [SumID] {
        guard let target = hiding.target(id, 1), var program, program.restrict(target, gains) else { return [] }
        let found = hiding.sums(in: program.corner)
        guard !found.isEmpty else { return [] }
        hiding.hide(found)
        standBest()
        return found
    }
}
