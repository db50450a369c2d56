import Values

extension StateRows {
    /// Whether the dataset had begun by a day: before that, nothing is known, not even that something is missing.
    func covers(_ day: Day) -> Bool { starts.contains { $0 <= day } }

    /// The row that says what a combination's state is on a day; nil when none does.
    func row(_ combination: [Int], on day: Day) -> Row? {
        guard let own = rows[combination], let index = lastIndex(own, on: day) else { return nil }
        let row = own[index]
        if shape.isSnapshot { return row.from == snapshot(on: day) ? row : nil }
        return row.to.map { $0 >= day } ?? true ? row : nil
    }

    /// The first day from which a combination has had the state that it has on `day`, without a break.
    func since(_ combination: [Int], on day: Day) -> Day? {
        guard let own = rows[combination], var index = lastIndex(own, on: day), row(combination, on: day) != nil else {
            return nil
        }
        while index > 0, own[index - 1].state == own[index].state, touches(own[index - 1], own[index]) { index -= 1 }
        return own[index].from
    }

    /// Whether a combination has had its state so long when the day ends; one without a row says nothing.
    func hasLasted(_ length: TimeLength, _ combination: [Int], on day: Day) -> Bool {
        since(combination, on: day).map { $0.adding(months: length.months) <= day.adding(days: 1) } ?? false
    }

    private func lastIndex(_ own: [Row], on day: Day) -> Int? { own.lastIndex { $0.from <= day } }

    private func snapshot(on day: Day) -> Day? { starts.filter { $0 <= day }.max() }

    /// Whether a row holds until the next one begins.
    private func touches(_ a: Row, _ b: Row) -> Bool {
        if shape.isSnapshot { return a.from == starts.filter { $0 < b.from }.max() }
        return a.to.map { $0.adding(days: 1) >= b.from } ?? true
    }
}

/// Every combination of the key's values that exist on a day, in the dimensions' order, as positions.
func combinations(of dimensions: [Dimension], on day: Day) -> [[Int]] {
    var result: [[Int]] = [[]]
    for dimension in dimensions {
        let valid = dimension.values.indices.filter { dimension.values[$0].isValid(on: day) }
        result = result.flatMap { start in valid.map { start + [$0] } }
    }
    return result
}
