/// The simplex method on `rows · x = right sides`, `x >= 0`, dense and in doubles: the entries of the tables are 0 and
/// ±1 and stay so through nearly every pivot. Dantzig's rule, Bland's when it stands still (Bland 1977).
struct Simplex {
    private let columns: Int
    /// Rows of `columns + 1` numbers, the right side last.
    private var cells: [Double]
    /// The variable that each row determines; `columns` and up are artificial.
    private var basis: [Int]

    private static let tolerance = 1e-9
    private static let infeasible = 1e-6

    enum End { case optimal, unbounded, stopped }

    struct Row {
        /// Columns with the coefficient 1.
        var plus: [Int]
        /// The column with the coefficient `slackSign`, if any.
        var slack: Int?
        var right: Double
    }

    /// Finds a first solution; nil when there is none.
    init?(columns: Int, rows: [Row]) {
        self.columns = columns
        cells = Array(repeating: 0, count: rows.count * (columns + 1))
        basis = Array(repeating: 0, count: rows.count)
        for (index, row) in rows.enumerated() { fill(index, row) }
        guard reachFeasible() else { return nil }
        dropArtificial()
    }

    private mutating func fill(_ index: Int, _ row: Row) {
        let start = index * (columns + 1)
        let sign: Double = row.right < 0 ? -1 : 1
        for column in row.plus { cells[start + column] += sign }
        if let slack = row.slack { cells[start + slack] = sign }
        cells[start + columns] = sign * row.right
        basis[index] = row.slack.flatMap { sign > 0 ? $0 : nil } ?? columns + index
    }

    /// The values of the current solution, zero where not listed: (column, value).
    var solution: [(column: Int, value: Double)] {
        basis.indices.filter { basis[$0] < columns }.map { (basis[$0], cells[$0 * (columns + 1) + columns]) }
    }

    /// Moves from corner to corner so that the sum of `columns` times `sign` grows; `visit` sees each corner and
    /// stops the walk by returning true.
    mutating func climb(_ target: [Int], sign: Double, visit: (Simplex) -> Bool) -> End {
        var gains = Array(repeating: 0.0, count: columns + 1)
        for column in target { gains[column] = sign }
        for (row, variable) in basis.enumerated() where variable < columns && gains[variable] != 0 {
            add(row, times: -gains[variable], to: &gains)
        }
        var still = 0
        for _ in 0..<limit {
            if visit(self) { return .stopped }
            guard let column = entering(gains, careful: still > 20) else { return .optimal }
            guard let row = leaving(column) else { return .unbounded }
            let step = cells[row * (columns + 1) + columns]
            still = step > Simplex.tolerance ? 0 : still + 1
            pivot(row, column)
            add(row, times: -gains[column], to: &gains)
            gains[column] = 0
        }
        return .stopped
    }

    private var limit: Int { 1_000 + 20 * (columns + basis.count) }

    private func entering(_ gains: [Double], careful: Bool) -> Int? {
        var best: Int?
        var most = Simplex.tolerance
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
            guard slope > Simplex.tolerance else { continue }
            let ratio = cells[row * (columns + 1) + columns] / slope
            if ratio < least - Simplex.tolerance
                || (ratio < least + Simplex.tolerance && best.map { basis[row] < basis[$0] } ?? true)
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

    private mutating func pivot(_ row: Int, _ column: Int) {
        let width = columns + 1
        let start = row * width
        let scale = 1 / cells[start + column]
        if scale != 1 { for index in start..<(start + width) { cells[index] *= scale } }
        for other in basis.indices where other != row {
            let factor = cells[other * width + column]
            guard abs(factor) > 1e-12 else { continue }
            let offset = other * width
            for index in 0..<width { cells[offset + index] -= factor * cells[start + index] }
        }
        basis[row] = column
    }

    /// Phase one: drives the artificial variables to zero.
    private mutating func reachFeasible() -> Bool {
        var still = 0
        for _ in 0..<limit {
            var gains = Array(repeating: 0.0, count: columns + 1)
            for row in basis.indices where basis[row] >= columns { add(row, times: 1, to: &gains) }
            if gains[columns] <= Simplex.infeasible { return true }
            guard let column = entering(gains, careful: still > 20), let row = leaving(column) else { return false }
            still = cells[row * (columns + 1) + columns] > Simplex.tolerance ? 0 : still + 1
            pivot(row, column)
        }
        return false
    }

    private mutating func dropArtificial() {
        for row in basis.indices where basis[row] >= columns {
            let start = row * (columns + 1)
            if let column = (0..<columns).first(where: { abs(cells[start + $0]) > 1e-7 }) { pivot(row, column) }
        }
        let kept = basis.indices.filter { basis[$0] < columns }
        cells = kept.flatMap { cells[($0 * (columns + 1))..<(($0 + 1) * (columns + 1))] }
        basis = kept.map { basis[$0] }
    }
}
