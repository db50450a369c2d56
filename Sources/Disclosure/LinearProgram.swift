/// Nonnegative columns under equations and inequalities, walked from corner to corner by the simplex method: dense and in
/// doubles, since the factors of tables are 0 and ±1 and stay so through nearly every step. Dantzig's rule, Bland's when
/// it stands still (Bland 1977).
struct LinearProgram {
    /// Columns of the caller's; slacks come after them.
    let named: Int
    private let columns: Int
    /// Rows of `columns + 1` numbers, the right side last.
    private var cells: [Double]
    /// The column that each row determines; `columns` and up are artificial.
    private var basis: [Int]

    private static let tolerance = 1e-9
    private static let infeasible = 1e-6

    /// Larger tableaux than this are not walked.
    static let largest = 6_000_000

    struct Row {
        var terms: [(column: Int, factor: Double)]
        var right: Double
        /// Else the terms add up to at most `right`.
        var isEquality: Bool
    }

    /// Finds a first corner; nil when there is none, or when the program is too large.
    init?(columns named: Int, rows: [Row]) {
        let slacks = rows.count { !$0.isEquality }
        self.named = named
        columns = named + slacks
        guard rows.count * (columns + 1) <= LinearProgram.largest else { return nil }
        cells = Array(repeating: 0, count: rows.count * (columns + 1))
        basis = Array(repeating: 0, count: rows.count)
        var slack = named
        for (index, row) in rows.enumerated() {
            fill(index, row, slack: row.isEquality ? nil : slack)
            if !row.isEquality { slack += 1 }
        }
        guard reachFeasible() else { return nil }
        dropArtificial()
    }

    private mutating func fill(_ index: Int, _ row: Row, slack: Int?) {
        let start = index * (columns + 1)
        let sign: Double = row.right < 0 ? -1 : 1
        for term in row.terms { cells[start + term.column] += sign * term.factor }
        if let slack { cells[start + slack] = sign }
        cells[start + columns] = sign * row.right
        basis[index] = slack.flatMap { sign > 0 ? $0 : nil } ?? columns + index
    }

    /// The corner that the walk stands on: the value of each named column.
    var corner: [Double] {
        var corner = Array(repeating: 0.0, count: named)
        for (row, column) in basis.enumerated() where column < named {
            corner[column] = cells[row * (columns + 1) + columns]
        }
        return corner
    }

    enum Step {
        /// To the next corner; `length` is how much the entering column grew.
        case moved(length: Double)
        /// The direction, for each named column, goes on for ever.
        case endless([Double])
    }

    /// Moves so that the sum of `target` times `sign` grows, until there is no larger or `visit` returns true.
    mutating func climb(_ target: [Int], sign: Double, visit: (LinearProgram, Step) -> Bool) {
        var goal = Array(repeating: 0.0, count: named)
        for column in target { goal[column] += sign }
        climb(goal, visit: visit)
    }

    /// Moves so that the sum of the named columns times `goal` grows.
    mutating func climb(_ goal: [Double], visit: (LinearProgram, Step) -> Bool) {
        var gains = goal + Array(repeating: 0.0, count: columns + 1 - named)
        for (row, column) in basis.enumerated() where column < columns && gains[column] != 0 {
            add(row, times: -gains[column], to: &gains)
        }
        var still = 0
        for _ in 0..<limit {
            guard let column = entering(gains, careful: still > 20) else { return }
            guard let row = leaving(column) else {
                _ = visit(self, .endless(direction(column)))
                return
            }
            let length = cells[row * (columns + 1) + columns] / cells[row * (columns + 1) + column]
            still = length > LinearProgram.tolerance ? 0 : still + 1
            pivot(row, column)
            add(row, times: -gains[column], to: &gains)
            gains[column] = 0
            if visit(self, .moved(length: length)) { return }
        }
    }

    private func direction(_ column: Int) -> [Double] {
        var direction = Array(repeating: 0.0, count: named)
        if column < named { direction[column] = 1 }
        for (row, other) in basis.enumerated() where other < named {
            direction[other] = -cells[row * (columns + 1) + column]
        }
        return direction
    }

    private var limit: Int { 1_000 + 20 * (columns + basis.count) }

    private func entering(_ gains: [Double], careful: Bool) -> Int? {
        var best: Int?
        var most = LinearProgram.tolerance
        for column in 0..<columns where gains[column] > most {
            best = column
            if careful { return best }
            most = gains[column]
        }
        return best
    }

    private func leaving(_ column: Int) -> Int? {
        var best: Int?
        var least = Double.infinity
        for row in basis.indices {
            let slope = cells[row * (columns + 1) + column]
            guard slope > LinearProgram.tolerance else { continue }
            let ratio = cells[row * (columns + 1) + columns] / slope
            if ratio < least - LinearProgram.tolerance
                || (ratio < least + LinearProgram.tolerance && best.map { basis[row] < basis[$0] } ?? true)
            {
                best = row
                least = min(least, ratio)
            }
        }
        return best
    }

    private func add(_ row: Int, times factor: Double, to line: inout [Double]) {
        guard factor != 0 else { return }
        let start = row * (columns + 1)
        for column in 0...columns { line[column] += factor * cells[start + column] }
    }

    /// Only the filled columns of the pivot's row change anything: most are empty.
    private mutating func pivot(_ row: Int, _ column: Int) {
        let width = columns + 1
        let start = row * width
        let scale = 1 / cells[start + column]
        var filled: [Int] = []
        for index in 0..<width where cells[start + index] != 0 {
            cells[start + index] *= scale
            filled.append(index)
        }
        for other in basis.indices where other != row {
            let offset = other * width
            let factor = cells[offset + column]
            guard factor != 0 else { continue }
            for index in filled {
                let value = cells[offset + index] - factor * cells[start + index]
                cells[offset + index] = abs(value) < LinearProgram.nothing ? 0 : value
            }
            cells[offset + column] = 0
        }
        basis[row] = column
    }

    /// What is left of numbers that should have taken each other out.
    private static let nothing = 1e-12

    /// Phase one: drives the artificial columns to zero.
    private mutating func reachFeasible() -> Bool {
        var still = 0
        var gains = Array(repeating: 0.0, count: columns + 1)
        for row in basis.indices where basis[row] >= columns { add(row, times: 1, to: &gains) }
        for _ in 0..<limit {
            if gains[columns] <= LinearProgram.infeasible { return true }
            guard let column = entering(gains, careful: still > 20), let row = leaving(column) else { return false }
            still = cells[row * (columns + 1) + columns] > LinearProgram.tolerance ? 0 : still + 1
            pivot(row, column)
            add(row, times: -gains[column], to: &gains)
            gains[column] = 0
        }
        return false
    }

    private mutating func dropArtificial() {
        for row in basis.indices where basis[row] >= columns {
            let start = row * (columns + 1)
            if let column = (0..<columns).first(where: { abs(cells[start + $0]) > 1e-7 }) { pivot(row, column) }
        }
        let kept = basis.indices.filter { basis[$0] < columns }
        guard kept.count < basis.count else { return }
        cells = kept.flatMap { cells[($0 * (columns + 1))..<(($0 + 1) * (columns + 1))] }
        basis = kept.map { basis[$0] }
    }
}
