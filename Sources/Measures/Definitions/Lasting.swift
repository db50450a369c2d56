import Values

/// What must have held all the time, for the days to be counted: conditions on the state and on the rows.
struct Lasting: Hashable, Sendable {
    let terms: [Filter.Term]
    /// The first day that is counted; nil = that of the file.
    let since: Day?

    /// - Parameter filter: conditions on other dimensions than the state's choose who is counted, as they are on the
    ///   last day.
    init(_ filter: Filter, of shape: DatasetShape, since: Day?) {
        self.since = since
        terms = filter.terms.filter { term in
            guard shape.has(term.name) else { return true }
            return shape.route(to: term.name)?.root == shape.state?.value
        }
    }

    /// Whether days are counted up to the day: before the first that counts there is nothing to say.
    func isCounted(through last: Day) -> Bool { since.map { last >= $0 } ?? true }

    /// How many days of one condition there are from a first to a last.
    func days(_ first: Day, through last: Day) -> Int {
        max(0, last.ordinal - max(first, since ?? first).ordinal + 1)
    }
}

extension StateRows {
    /// The first day from which a combination has passed without a break up to a day; nil when it does not pass then.
    ///
    /// - Parameters:
    ///   - dimensions: of the key.
    ///   - passes: whether what held from a day on is what is asked for.
    func firstDay(
        of combination: [Int], through day: Day, _ dimensions: [Dimension], _ passes: (Row?, Day) -> Bool
    ) -> Day? {
        var first: Day?
        for start in changes(combination, dimensions, through: day).reversed() {
            let exists = zip(dimensions, combination).allSatisfy { $0.values[$1].isValid(on: start) }
            guard exists, covers(start), passes(row(combination, on: start), start) else { return first }
            first = start
        }
        return first
    }

    /// The days on which something about the combination may become another, ascending.
    private func changes(_ combination: [Int], _ dimensions: [Dimension], through day: Day) -> [Day] {
        let own = (rows[combination] ?? []).flatMap { [$0.from] + ($0.to.map { [$0.adding(days: 1)] } ?? []) }
        let lists = shape.isSnapshot ? Array(starts) : starts.min().map { [$0] } ?? []
        let lives = zip(dimensions, combination).flatMap { dimension, position in
            dimension.values[position].validity.flatMap { [$0.lowerBound, $0.upperBound.adding(days: 1)] }
        }
        return Set(own + lists + lives).filter { $0 <= day }.sorted()
    }
}
