/// A reader with a linear program, written apart from the program's own: the bounds of a sum of cells that are not
/// negative, given what is printed. Big-M simplex with Bland's rule over the cells as they are.
struct Attacker {
    let cells: Int
    /// Sums that are printed.
    var equations: [(members: [Int], value: Double)] = []
    /// Sums that are known to be at most this.
    var limits: [(members: [Int], value: Double)] = []
    /// Sums that are known to be at least 1.
    var leasts: [[Int]] = []

    init(cells: Int) { self.cells = cells }

    /// Nil when the printed sums contradict each other.
    func bounds(_ members: [Int]) -> (lower: Double, upper: Double)? {
        guard let upper = best(members, 1), let lower = best(members, -1) else { return nil }
        return (-lower, upper)
    }

    private func best(_ members: [Int], _ sign: Double) -> Double? {
        let m = equations.count + limits.count + leasts.count
        let slacks = cells + limits.count + leasts.count
        let width = slacks + equations.count + leasts.count + 1
        let huge = 1e7
        var rows = Array(repeating: Array(repeating: 0.0, count: width), count: m)
        var basis: [Int] = []
        var costs = Array(repeating: 0.0, count: width)
        for (i, equation) in equations.enumerated() {
            for cell in equation.members { rows[i][cell] = 1 }
            rows[i][slacks + i] = 1
            costs[slacks + i] = -huge
            rows[i][width - 1] = equation.value
            basis.append(slacks + i)
        }
        for (i, limit) in limits.enumerated() {
            for cell in limit.members { rows[equations.count + i][cell] = 1 }
            rows[equations.count + i][cells + i] = 1
            rows[equations.count + i][width - 1] = limit.value
            basis.append(cells + i)
        }
        for (i, least) in leasts.enumerated() {
            let row = equations.count + limits.count + i
            for cell in least { rows[row][cell] = 1 }
            rows[row][cells + limits.count + i] = -1
            rows[row][slacks + equations.count + i] = 1
            costs[slacks + equations.count + i] = -huge
            rows[row][width - 1] = 1
            basis.append(slacks + equations.count + i)
        }
        for cell in members { costs[cell] = sign }
        var gains = costs
        for i in 0..<m where costs[basis[i]] != 0 {
            let cost = costs[basis[i]]
            for j in 0..<width { gains[j] -= cost * rows[i][j] }
        }
        for _ in 0..<10_000 {
            guard let enter = (0..<(width - 1)).first(where: { gains[$0] > 1e-6 }) else {
                let isReached = zip(basis, rows).allSatisfy { $0 < slacks || abs($1[width - 1]) < 1e-6 }
                let value = zip(basis, rows).reduce(0.0) { $0 + (members.contains($1.0) ? $1.1[width - 1] : 0) }
                return isReached ? sign * value : nil
            }
            var leave: Int?
            for i in 0..<m where rows[i][enter] > 1e-9 {
                guard let best = leave else {
                    leave = i
                    continue
                }
                let (p, q) = (rows[i][width - 1] / rows[i][enter], rows[best][width - 1] / rows[best][enter])
                if p < q - 1e-9 || (p < q + 1e-9 && basis[i] < basis[best]) { leave = i }
            }
            guard let out = leave else { return .infinity }
            let scale = rows[out][enter]
            for j in 0..<width { rows[out][j] /= scale }
            for i in 0..<m where i != out && rows[i][enter] != 0 {
                let factor = rows[i][enter]
                for j in 0..<width { rows[i][j] -= factor * rows[out][j] }
            }
            let factor = gains[enter]
            for j in 0..<width { gains[j] -= factor * rows[out][j] }
            basis[out] = enter
        }
        return nil
    }
}
