/// Walks the tables that agree with everything visible, and notes the values that each hidden sum has in them.
///
/// A corner in whole numbers is checked against the equations in whole numbers, and between two such corners every step
/// that is a whole table counts too: a value is possible because a table has it, not because a bound allows it.
struct TableWalk {
    private var program: LinearProgram
    private let layout: TableLayout
    private let isWhole: Bool
    private var possible: [PossibleValues]
    private var corner: [Int]?

    /// Nil when no table agrees with what is visible, or when it is too large.
    init?(_ part: AttackedPart, _ problem: DisclosureProblem, isWhole: Bool) {
        layout = TableLayout(part)
        guard let program = LinearProgram(columns: layout.columns, rows: layout.rows) else { return nil }
        self.program = program
        self.isWhole = isWhole
        // The true table is not taken for granted: then what is found would depend on it.
        possible = part.targets.map { _ in PossibleValues() }
        corner = whole(program.corner)
        note(program.corner, corner.map { ($0, 0) })
    }

    /// Looks for tables until the values of the sum are enough, or until there are no others.
    mutating func isProtected(_ target: Int) -> Bool {
        for sign in [-1.0, 1.0] where !isEnough(target) {
            var program = program
            var seen = self
            program.climb(layout.targets[target].columns, sign: sign) { program, step in
                seen.take(program, step)
                return seen.isEnough(target)
            }
            self = seen
            self.program = program
        }
        for value in possible[target].lacking(layout.targets[target].sum) where !isEnough(target) {
            search(target, value)
        }
        return isEnough(target)
    }

    /// The ends of the values that the sum would have to have as well.
    func wanted(_ target: Int) -> [Double] { possible[target].wanted(layout.targets[target].sum, isWhole: isWhole) }

    /// Looks for a whole table in which the sum has one value, from corner to corner of those that have it: where more
    /// than two dimensions cross, the corners on the way to the ends may be no whole tables.
    private mutating func search(_ target: Int, _ value: Int) {
        guard isWhole, possible[target].lower <= Double(value), Double(value) <= possible[target].upper else { return }
        let wanted = layout.targets[target]
        let row = LinearProgram.Row(
            terms: wanted.columns.map { (column: $0, factor: 1) }, right: Double(value) - wanted.shift,
            isEquality: true)
        guard var program = LinearProgram(columns: layout.columns, rows: layout.rows + [row]) else { return }
        var seen = self
        seen.corner = seen.whole(program.corner)
        seen.note(program.corner, nil)
        var isFound = seen.corner != nil
        for column in 0..<min(layout.columns, TableWalk.tries) where !isFound {
            // A different order of columns each time, and up and down in turn.
            let goal = (0..<layout.columns).filter { ($0 &* 7 &+ column) % 3 == 0 || $0 == column }
            program.climb(goal, sign: column % 2 == 0 ? 1 : -1) { program, step in
                guard case .moved = step else { return true }
                seen.corner = seen.whole(program.corner)
                seen.note(program.corner, nil)
                isFound = seen.corner != nil
                return isFound
            }
        }
        possible = seen.possible
        corner = nil
    }

    /// How many ways are gone in the search for a whole table.
    private static let tries = 3

    private func isEnough(_ target: Int) -> Bool {
        possible[target].protects(layout.targets[target].sum, isWhole: isWhole)
    }

    private mutating func take(_ program: LinearProgram, _ step: LinearProgram.Step) {
        switch step {
        case .moved(let length):
            let before = corner
            corner = whole(program.corner)
            let steps = length.rounded()
            let isStepwise = abs(length - steps) < VisibleEquations.slack && steps >= 1 && steps < 1e9
            note(program.corner, isStepwise ? before.map { ($0, Int(steps)) } : nil)
        case .endless(let direction): noteEndless(direction, from: program.corner)
        }
    }

    /// The corner in whole numbers, when it is one and fits every equation exactly.
    private func whole(_ corner: [Double]) -> [Int]? {
        guard isWhole else { return nil }
        var result: [Int] = []
        for value in corner {
            let rounded = value.rounded()
            guard abs(value - rounded) < VisibleEquations.slack, abs(rounded) < 1e15 else { return nil }
            result.append(Int(rounded))
        }
        return layout.fits(result) ? result : nil
    }

    /// - Parameter before: the corner before this one in whole numbers, and how many steps there are between.
    private mutating func note(_ corner: [Double], _ before: (corner: [Int], steps: Int)?) {
        let isStepwise = isWhole && isStepwise(before)
        for index in possible.indices {
            let target = layout.targets[index]
            possible[index].note(target.shift + target.columns.reduce(0) { $0 + corner[$1] })
            guard isWhole, let own = self.corner else { continue }
            let shift = Int(target.shift.rounded())
            let now = target.columns.reduce(shift) { $0 + own[$1] }
            possible[index].note(now...now)
            guard isStepwise, let before else { continue }
            let then = target.columns.reduce(shift) { $0 + before.corner[$1] }
            if before.steps > 0, abs(now - then) == before.steps {
                possible[index].note(min(now, then)...max(now, then))
            }
        }
    }

    /// Whether every step between the corners is a whole table.
    private func isStepwise(_ before: (corner: [Int], steps: Int)?) -> Bool {
        guard let before, let corner, before.steps > 0 else { return false }
        return zip(before.corner, corner).allSatisfy { ($1 - $0) % before.steps == 0 }
    }

    private mutating func noteEndless(_ direction: [Double], from now: [Double]) {
        let isWholeStep = direction.allSatisfy { abs($0 - $0.rounded()) < VisibleEquations.slack }
        for index in possible.indices {
            let target = layout.targets[index]
            let slope = target.columns.reduce(0) { $0 + direction[$1] }
            let far = Double(target.sum.greatest + 2)
            if abs(slope) > VisibleEquations.slack {
                let now = target.columns.reduce(target.shift) { $0 + now[$1] }
                possible[index].note(now + slope.sign.factor * far)
            }
            guard isWholeStep, abs(abs(slope) - 1) < VisibleEquations.slack, let corner else { continue }
            let now = target.columns.reduce(Int(target.shift.rounded())) { $0 + corner[$1] }
            possible[index].note(
                min(now, now + Int(slope.rounded()) * Int(far))...max(now, now + Int(slope.rounded()) * Int(far)))
        }
    }
}

extension FloatingPointSign {
    fileprivate var factor: Double { self == .minus ? -1 : 1 }
}

/// The unknown variables as columns of a program: those that always stand together are one.
struct TableLayout {
    private(set) var columns = 0
    private(set) var rows: [LinearProgram.Row] = []
    private(set) var targets: [(columns: [Int], shift: Double, sum: DisclosureProblem.Sum)] = []
    /// For each column the value that it begins at.
    private var least: [Double] = []
    private var columnOfVariable: [VariableID: Int] = [:]

    init(_ part: AttackedPart) {
        place(part)
        rows = part.equations.map(row)
        takeLeastValues()
        targets = part.targets.map { target in
            let columns = Set(target.variables.compactMap { columnOfVariable[$0] }).sorted()
            return (columns, target.known + columns.reduce(0) { $0 + least[$1] }, target.sum)
        }
    }

    /// What says that one column by itself is at least so much becomes where the column begins, and what follows from
    /// where its columns begin says nothing more.
    private mutating func takeLeastValues() {
        least = Array(repeating: 0, count: columns)
        for row in rows where !row.isEquality && row.terms.count == 1 && row.terms[0].factor == -1 {
            least[row.terms[0].column] = max(least[row.terms[0].column], -row.right)
        }
        for index in rows.indices {
            rows[index].right -= rows[index].terms.reduce(0) { $0 + $1.factor * least[$1.column] }
        }
        rows.removeAll { row in
            !row.isEquality && row.right >= -VisibleEquations.slack && row.terms.allSatisfy { $0.factor < 0 }
        }
    }

    private mutating func place(_ part: AttackedPart) {
        var signatures: [VariableID: [Membership]] = [:]
        for (index, equation) in part.equations.enumerated() {
            for term in equation.terms {
                signatures[term.variable, default: []].append(Membership(row: index, factor: term.factor))
            }
        }
        for (index, target) in part.targets.enumerated() {
            for variable in target.variables {
                signatures[variable, default: []].append(Membership(row: part.equations.count + index, factor: 1))
            }
        }
        var known: [[Membership]: Int] = [:]
        for variable in signatures.keys.sorted() {
            let signature = signatures[variable] ?? []
            let column = known[signature] ?? columns
            if column == columns { columns += 1 }
            known[signature] = column
            columnOfVariable[variable] = column
        }
    }

    private struct Membership: Hashable {
        let row: Int
        let factor: Double
    }

    private func row(_ equation: VisibleEquations.Equation) -> LinearProgram.Row {
        var factors: [Int: Double] = [:]
        for term in equation.terms { if let column = columnOfVariable[term.variable] { factors[column] = term.factor } }
        return LinearProgram.Row(
            terms: factors.sorted { $0.key < $1.key }.map { (column: $0.key, factor: $0.value) },
            right: equation.right, isEquality: equation.isEquality)
    }

    /// Whether a corner fits every equation exactly.
    func fits(_ corner: [Int]) -> Bool {
        corner.allSatisfy { $0 >= 0 }
            && rows.allSatisfy { row in
                let sum = row.terms.reduce(0.0) { $0 + $1.factor * Double(corner[$1.column]) }
                return row.isEquality
                    ? abs(sum - row.right) < VisibleEquations.slack : sum < row.right + VisibleEquations.slack
            }
    }
}
