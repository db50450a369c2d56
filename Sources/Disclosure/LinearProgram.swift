/// Nonnegative columns under equations and inequalities, walked from corner to corner by the simplex method: in doubles,
/// since the factors of tables are 0 and ±1 and stay so through nearly every step, and in sparse rows, since most of them
/// are 0. Dantzig's rule, Bland's when it stands still (Bland 1977).
struct LinearProgram {
    /// Columns of the caller's; slacks come after them.
    let named: Int
    let columns: Int
    private(set) var rows: [TableauRow]
    /// The column that each row determines; `columns` and up are artificial.
    private var basis: [Int]
    private var room = TableauRow.Room()

    static let tolerance = 1e-9
    private static let infeasible = 1e-6

    /// Larger tableaux than this, rows times columns, are not walked.
    static let largest = 6_000_000

    struct Row {
        var terms: [(column: Int, factor: Double)]
        var right: Double
        /// Else the terms add up to at most `right`.
        var isEquality: Bool
        /// The first of two columns that stand in this row alone, added and taken away: the walk begins with one of
        /// them, and need not look for a corner.
        var own: Int?
    }

    /// Finds a first corner; nil when there is none, or when the program is too large.
    init?(columns named: Int, rows: [Row]) {
        let slacks = rows.count { !$0.isEquality }
        self.named = named
        columns = named + slacks
        guard rows.count * (columns + 1) <= LinearProgram.largest else { return nil }
        self.rows = []
        self.rows.reserveCapacity(rows.count)
        basis = []
        basis.reserveCapacity(rows.count)
        var slack = named
        for row in rows {
            add(row, slack: row.isEquality ? nil : slack)
            if !row.isEquality { slack += 1 }
        }
        guard reachFeasible() else { return nil }
        dropArtificial()
    }

    private mutating func add(_ row: Row, slack: Int?) {
        let sign: Double = row.right < 0 ? -1 : 1
        let terms = row.terms.map { (column: $0.column, factor: sign * $0.factor) }
        let own = row.own.map { sign > 0 ? $0 : $0 + 1 }
        basis.append(own ?? slack.flatMap { sign > 0 ? $0 : nil } ?? columns + rows.count)
        rows.append(
            TableauRow(
                terms + (slack.map { [(column: $0, factor: sign)] } ?? []), right: sign * row.right, width: columns))
    }

    /// Adds an equation, with the columns that other rows determine filled in, as a row that lacks its right side.
    mutating func append(_ equation: Row) {
        var row = TableauRow(equation.terms, right: equation.right, width: columns)
        for (other, column) in basis.enumerated() where column < columns {
            let factor = row[column]
            if factor != 0 { row.subtract(rows[other], times: factor, clearing: column, &room) }
        }
        if row.right > 0 { row.scale(by: -1) }
        basis.append(columns + rows.count)
        rows.append(row)
    }

    /// The corner that the walk stands on: the value of each named column.
    var corner: [Double] {
        var corner = Array(repeating: 0.0, count: named)
        for (row, column) in basis.enumerated() where column < named {
            corner[column] = rows[row].right
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
        var gains = gains(goal)
        climb(&gains, visit: visit)
    }

    /// What the sum of the named columns times `goal` gains for each that a column grows; last, less the sum itself.
    func gains(_ goal: [Double]) -> [Double] {
        var gains = goal + Array(repeating: 0.0, count: columns + 1 - named)
        for (row, column) in basis.enumerated() where column < columns && gains[column] != 0 {
            rows[row].add(times: -gains[column], to: &gains)
        }
        return gains
    }

    mutating func climb(_ gains: inout [Double], visit: (LinearProgram, Step) -> Bool = { _, _ in false }) {
        var still = 0
        for _ in 0..<limit {
            guard let column = entering(gains, careful: still > 20) else { return }
            guard let row = leaving(column) else {
                _ = visit(self, .endless(direction(column)))
                return
            }
            let length = rows[row].right / rows[row][column]
            still = length > LinearProgram.tolerance ? 0 : still + 1
            pivot(row, column, &gains)
            if visit(self, .moved(length: length)) { return }
        }
    }

    private func direction(_ column: Int) -> [Double] {
        var direction = Array(repeating: 0.0, count: named)
        if column < named { direction[column] = 1 }
        for (row, other) in basis.enumerated() where other < named {
            direction[other] = -rows[row][column]
        }
        return direction
    }

    var limit: Int { 1_000 + 20 * (columns + basis.count) }

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
            let slope = rows[row][column]
            guard slope > LinearProgram.tolerance else { continue }
            let ratio = rows[row].right / slope
            if ratio < least - LinearProgram.tolerance
                || (ratio < least + LinearProgram.tolerance && best.map { basis[row] < basis[$0] } ?? true)
            {
                best = row
                least = min(least, ratio)
            }
        }
        return best
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        rows[row].scale(by: 1 / rows[row][column])
        let pivot = rows[row]
        for other in rows.indices where other != row {
            let factor = rows[other][column]
            if factor != 0 { rows[other].subtract(pivot, times: factor, clearing: column, &room) }
        }
        basis[row] = column
    }

    mutating func pivot(_ row: Int, _ column: Int, _ gains: inout [Double]) {
        pivot(row, column)
        rows[row].add(times: -gains[column], to: &gains)
        gains[column] = 0
    }

    /// Phase one: drives the artificial columns to zero.
    private mutating func reachFeasible() -> Bool {
        var still = 0
        var gains = Array(repeating: 0.0, count: columns + 1)
        for row in basis.indices where basis[row] >= columns { rows[row].add(times: 1, to: &gains) }
        for _ in 0..<limit {
            if gains[columns] <= LinearProgram.infeasible { return true }
            guard let column = entering(gains, careful: still > 20), let row = leaving(column) else { return false }
            still = rows[row].right > LinearProgram.tolerance ? 0 : still + 1
            pivot(row, column, &gains)
        }
        return false
    }

    private mutating func dropArtificial() {
        for row in basis.indices where basis[row] >= columns {
            if let column = rows[row].firstColumn(above: 1e-7) { pivot(row, column) }
        }
        let kept = basis.indices.filter { basis[$0] < columns }
        guard kept.count < basis.count else { return }
        rows = kept.map { rows[$0] }
        basis = kept.map { basis[$0] }
    }
}
