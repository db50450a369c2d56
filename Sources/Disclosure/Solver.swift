/// Walks the solutions of a program and keeps the least and greatest value seen of each target.
struct Solver {
    private var simplex: Simplex
    /// Columns of each target, and the floors that were shifted away.
    private let targets: [(columns: [Int], shift: Double)]
    /// For each column the targets that hold it.
    private let holders: [[Int]]
    private(set) var intervals: [Audit.Interval]

    /// Nil when the equations have no solution.
    init?(_ program: Program, _ table: Table) {
        let layout = Layout(program, table)
        guard let simplex = Simplex(columns: layout.columns, rows: layout.rows) else { return nil }
        self.simplex = simplex
        targets = layout.targets
        var holders: [[Int]] = Array(repeating: [], count: layout.columns)
        for (index, target) in targets.enumerated() {
            for column in target.columns { holders[column].append(index) }
        }
        self.holders = holders
        intervals = targets.map { _ in Audit.Interval(lower: .infinity, upper: -.infinity) }
        note(simplex)
    }

    /// Looks for solutions until the target's interval is as wide as asked for, or known.
    mutating func widen(_ index: Int, to width: Double) {
        for sign in [1.0, -1.0] where intervals[index].width < width {
            var simplex = simplex
            var seen = self
            let end = simplex.climb(targets[index].columns, sign: sign) { corner in
                seen.note(corner)
                return seen.intervals[index].width >= width
            }
            self = seen
            self.simplex = simplex
            if case .unbounded = end {
                if sign > 0 { intervals[index].upper = .infinity } else { intervals[index].lower = -.infinity }
            }
        }
    }

    private mutating func note(_ corner: Simplex) {
        var sums = targets.map(\.shift)
        for (column, value) in corner.solution {
            for holder in holders[column] { sums[holder] += value }
        }
        for (index, sum) in sums.enumerated() {
            intervals[index].lower = min(intervals[index].lower, sum)
            intervals[index].upper = max(intervals[index].upper, sum)
        }
    }
}

/// Gives each group of atoms that always stand together a column.
private struct Layout {
    private(set) var columns = 0
    private(set) var rows: [Simplex.Row] = []
    private(set) var targets: [(columns: [Int], shift: Double)] = []
    private var columnOfAtom: [Int: Int] = [:]
    private let table: Table

    init(_ program: Program, _ table: Table) {
        self.table = table
        place(program)
        for equation in program.equations { rows.append(row(equation)) }
        for cap in program.caps { rows.append(bounded(row(cap))) }
        limitAtoms()
        targets = program.targets.map { (columns(of: $0.atoms), floor($0.atoms)) }
    }

    private mutating func place(_ program: Program) {
        var signatures: [Int: [Int]] = [:]
        let sums = program.equations.map(\.atoms) + program.caps.map(\.atoms) + program.targets.map(\.atoms)
        for (index, atoms) in sums.enumerated() {
            for atom in atoms { signatures[atom, default: []].append(index) }
        }
        var known: [[Int]: Int] = [:]
        for atom in signatures.keys.sorted() {
            let signature = signatures[atom] ?? []
            let isPlain = table.floors[atom] == 0 && table.ceilings[atom] == nil
            if isPlain, let column = known[signature] {
                columnOfAtom[atom] = column
                continue
            }
            if isPlain { known[signature] = columns }
            columnOfAtom[atom] = columns
            columns += 1
        }
    }

    private func columns(of atoms: [Int]) -> [Int] { Set(atoms.compactMap { columnOfAtom[$0] }).sorted() }

    private func floor(_ atoms: [Int]) -> Double { atoms.reduce(0) { $0 + table.floors[$1] } }

    private func row(_ equation: Reduction.Equation) -> Simplex.Row {
        Simplex.Row(plus: columns(of: equation.atoms), slack: nil, right: equation.right - floor(equation.atoms))
    }

    private mutating func bounded(_ row: Simplex.Row) -> Simplex.Row {
        columns += 1
        return Simplex.Row(plus: row.plus, slack: columns - 1, right: row.right)
    }

    private mutating func limitAtoms() {
        for atom in columnOfAtom.keys.sorted() {
            guard let ceiling = table.ceilings[atom], let column = columnOfAtom[atom] else { continue }
            rows.append(
                bounded(Simplex.Row(plus: [column], slack: nil, right: ceiling - table.floors[atom])))
        }
    }
}
