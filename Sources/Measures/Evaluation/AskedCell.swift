import Values

/// A cell of an answer: the positions of the query's `by` dimensions, and the period, whose days say what belongs where.
struct AskedCell {
    let positions: [Int]
    let period: Period
}
