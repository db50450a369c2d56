/// A row of a tableau and the number on its right side: sparse as long as most of its numbers are zero.
struct TableauRow {
    /// Columns of the numbers that are not zero, ascending; empty when the row is full.
    private var columns: [Int32] = []
    /// Those numbers; of a full row all of them.
    private var values: [Double] = []
    private var isFull = false
    /// Columns of the tableau.
    private let width: Int
    private(set) var right: Double

    /// What is left of numbers that should have taken each other out.
    private static let nothing = 1e-12
    /// A row with more than a number in so many columns is kept full.
    private static let share = 8

    /// - Parameter terms: a column that stands more than once has the sum of its factors.
    init(_ terms: [(column: Int, factor: Double)], right: Double, width: Int) {
        self.width = width
        self.right = right
        let isSorted = zip(terms, terms.dropFirst()).allSatisfy { $0.column <= $1.column }
        columns.reserveCapacity(terms.count)
        values.reserveCapacity(terms.count)
        for term in isSorted ? terms : terms.sorted(by: { $0.column < $1.column }) {
            if let last = columns.last, Int(last) == term.column {
                values[values.count - 1] += term.factor
            } else {
                columns.append(Int32(term.column))
                values.append(term.factor)
            }
            if values.last == 0 {
                columns.removeLast()
                values.removeLast()
            }
        }
    }

    subscript(column: Int) -> Double {
        if isFull { return values[column] }
        var (low, high) = (0, columns.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(columns[middle]) < column { low = middle + 1 } else { high = middle }
        }
        return low < columns.count && Int(columns[low]) == column ? values[low] : 0
    }

    /// The first column with a number that is more than rounding.
    func firstColumn(above least: Double) -> Int? {
        values.firstIndex { abs($0) > least }.map { isFull ? $0 : Int(columns[$0]) }
    }

    mutating func scale(by factor: Double) {
        for index in values.indices { values[index] *= factor }
        right *= factor
    }

    /// Adds the row times the factor to a line of as many numbers as there are columns, the right side last.
    func add(times factor: Double, to line: inout [Double]) {
        if isFull {
            for column in values.indices { line[column] += factor * values[column] }
        } else {
            for index in columns.indices { line[Int(columns[index])] += factor * values[index] }
        }
        line[width] += factor * right
    }

    /// The columns with numbers that are not zero, ascending, and those numbers.
    func eachNumber(_ body: (Int, Double) -> Void) {
        for index in values.indices where values[index] != 0 {
            body(isFull ? index : Int(columns[index]), values[index])
        }
    }

    /// Takes away another row times the factor, so that nothing is left in the column.
    mutating func subtract(_ other: TableauRow, times factor: Double, clearing column: Int, _ room: inout Room) {
        if other.right != 0 { right = TableauRow.cleaned(right - factor * other.right) }
        if !isFull, other.isFull || TableauRow.share * (columns.count + other.columns.count) > width { fill() }
        if !isFull { return merge(other, factor, column, &room) }
        if other.isFull {
            for index in values.indices where other.values[index] != 0 {
                values[index] = TableauRow.cleaned(values[index] - factor * other.values[index])
            }
        } else {
            for index in other.columns.indices {
                let place = Int(other.columns[index])
                values[place] = TableauRow.cleaned(values[place] - factor * other.values[index])
            }
        }
        values[column] = 0
    }

    private mutating func fill() {
        var all = Array(repeating: 0.0, count: width)
        for index in columns.indices { all[Int(columns[index])] = values[index] }
        (columns, values, isFull) = ([], all, true)
    }

    private mutating func merge(_ other: TableauRow, _ factor: Double, _ column: Int, _ room: inout Room) {
        room.begin(columns.count + other.columns.count)
        var (own, their) = (0, 0)
        while own < columns.count || their < other.columns.count {
            let mine = own < columns.count ? columns[own] : .max
            let others = their < other.columns.count ? other.columns[their] : .max
            let next = min(mine, others)
            var value = mine == next ? values[own] : 0
            if others == next { value = TableauRow.cleaned(value - factor * other.values[their]) }
            if mine == next { own += 1 }
            if others == next { their += 1 }
            if value != 0, Int(next) != column { room.append(next, value) }
        }
        room.swap(&columns, &values)
    }

    private static func cleaned(_ value: Double) -> Double { abs(value) < nothing ? 0 : value }

    /// Arrays that are used again, so that a row that is made anew costs no allocation.
    struct Room {
        private var columns: [Int32] = []
        private var values: [Double] = []

        fileprivate mutating func begin(_ count: Int) {
            columns.removeAll(keepingCapacity: true)
            values.removeAll(keepingCapacity: true)
            columns.reserveCapacity(count)
            values.reserveCapacity(count)
        }

        fileprivate mutating func append(_ column: Int32, _ value: Double) {
            columns.append(column)
            values.append(value)
        }

        fileprivate mutating func swap(_ columns: inout [Int32], _ values: inout [Double]) {
            Swift.swap(&self.columns, &columns)
            Swift.swap(&self.values, &values)
        }
    }
}
