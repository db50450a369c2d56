/// The values that a hidden sum can have as far as a reader knows: each was seen in a whole table that agrees with
/// everything visible, so it is really possible.
struct PossibleValues: Equatable {
    /// Not overlapping, ascending.
    private(set) var ranges: [ClosedRange<Int>] = []
    /// The least and greatest seen, also of values that are not whole.
    private(set) var lower = Double.infinity
    private(set) var upper = -Double.infinity

    mutating func note(_ value: Double) {
        lower = min(lower, value)
        upper = max(upper, value)
    }

    /// All whole numbers between two values, both included.
    mutating func note(_ range: ClosedRange<Int>) {
        note(Double(range.lowerBound))
        note(Double(range.upperBound))
        var joined = range
        var others: [ClosedRange<Int>] = []
        for other in ranges {
            if other.upperBound < joined.lowerBound - 1 || other.lowerBound > joined.upperBound + 1 {
                others.append(other)
            } else {
                joined = min(other.lowerBound, joined.lowerBound)...max(other.upperBound, joined.upperBound)
            }
        }
        ranges = (others + [joined]).sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Values that would be enough and have not been seen. Which they are does not depend on the true one.
    func lacking(_ sum: DisclosureProblem.Sum) -> [Int] {
        guard !sum.isSmall else {
            return (sum.least...max(sum.least, sum.greatest)).filter { !contains($0) }
        }
        guard lower <= upper, abs(lower) < 1e15 else { return [] }
        let first = Int((lower - VisibleEquations.slack).rounded(.up))
        return (first..<(first + 3 * sum.minimum)).filter { !contains($0) }
    }

    private func contains(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } }

    /// The ends of what is still to be made possible.
    func wanted(_ sum: DisclosureProblem.Sum, isWhole: Bool) -> [Double] {
        let (least, most) = (Double(sum.least), Double(sum.greatest))
        guard sum.isSmall else {
            let seen = isWhole ? Double(ranges.reduce(0) { $0 + $1.count }) : upper - lower
            return [upper + Double(sum.minimum) - seen]
        }
        let isIn = { (value: Double) in
            isWhole ? contains(Int(value)) : lower <= value && value <= upper
        }
        return [least, most].filter { !isIn($0) }
    }

    /// Whether they are so many that the sum is kept secret: every small value for one that is hidden because it is
    /// small (as many from its least on, where it must be more than 1), and else as many values as there are small ones and one more.
    func protects(_ sum: DisclosureProblem.Sum, isWhole: Bool) -> Bool {
        let minimum = sum.minimum
        guard minimum > 1 else { return true }
        guard isWhole else {
            return sum.isSmall
                ? lower <= Double(sum.least) && upper >= Double(sum.greatest)
                : upper - lower >= Double(minimum) - VisibleEquations.slack
        }
        if sum.isSmall { return ranges.contains { $0.lowerBound <= sum.least && sum.greatest <= $0.upperBound } }
        return ranges.reduce(0) { $0 + $1.count } >= minimum
    }
}
