extension LinearProgram {
    /// Adds an equation and walks to the best of the corners that fulfil it too, by the dual simplex method: a corner
    /// that was best before is few steps from it.
    ///
    /// - Parameter gains: of what is sought, none of them above zero: the program stands on its best corner.
    /// - Returns: false when there is no such corner, or when it was not found.
    mutating func restrict(_ equation: Row, _ gains: [Double]) -> Bool {
        var gains = gains
        append(equation)
        for _ in 0..<limit {
            guard let row = mostLacking else { return true }
            guard let column = cheapest(row, gains) else { return false }
            pivot(row, column, &gains)
        }
        return false
    }

    /// The row whose column is farthest below zero.
    private var mostLacking: Int? {
        let row = rows.indices.min { rows[$0].right < rows[$1].right }
        return row.flatMap { rows[$0].right < -LinearProgram.tolerance ? $0 : nil }
    }

    /// The column that mends the row at the least loss, the first of equals.
    private func cheapest(_ row: Int, _ gains: [Double]) -> Int? {
        var best: Int?
        var least = Double.infinity
        rows[row].eachNumber { column, value in
            guard value < -LinearProgram.tolerance else { return }
            let loss = gains[column] / value
            if loss < least - LinearProgram.tolerance { (best, least) = (column, loss) }
        }
        return best
    }
}
