import Values

/// Whether one value of a column is, wherever it stands, the sum of the others: a whole under whatever word.
///
/// The rows are dealt into heaps by their other columns, so that rows that belong together lie in one heap. A value that
/// is the sum of the others in every group is so in every heap, and by chance hardly in two.
struct SumOfOthers {
    /// Of each heap the sum of all rows.
    private var wholes = [Exact](repeating: .zero, count: SumOfOthers.heaps)
    /// Value by value its sum in each heap; nil where it has no row.
    private var sums: [[Exact?]] = []
    private var isTooWide = false

    private static let heaps = 64
    /// A column with more values is no way to divide something.
    private static let mostValues = 1_000

    mutating func add(_ number: Exact, of value: Int, in group: UInt64) {
        while sums.count <= value, !isTooWide {
            sums.append([Exact?](repeating: nil, count: SumOfOthers.heaps))
            isTooWide = sums.count > SumOfOthers.mostValues
        }
        guard !isTooWide else { return }
        let heap = Int(group % UInt64(SumOfOthers.heaps))
        wholes[heap] += number
        sums[value][heap] = (sums[value][heap] ?? .zero) + number
    }

    /// The values that are the sum of the others.
    var found: Set<Int> { isTooWide ? [] : Set(sums.indices.filter(isWhole)) }

    private func isWhole(_ value: Int) -> Bool {
        var agreeing = 0
        for heap in wholes.indices {
            guard let own = sums[value][heap] else { continue }
            guard own + own == wholes[heap] else { return false }
            let others = sums.indices.count { $0 != value && sums[$0][heap] != nil }
            if others > 1, own != .zero { agreeing += 1 }
        }
        return agreeing > 1
    }
}
