/// Numbers whose digits stand in groups: `1990 0101 1239`, `900101-12 39`.
extension NumberFinder {
    /// Groups of digits with one blank between, and perhaps one dash, from the first on.
    private struct Groups {
        var runs: [Range<Int>]
        /// The group that the dash stands before.
        var dash: Int?
    }

    /// The number whose first group is the run. With a dash, the six or eight digits before it and the four after it
    /// may be grouped in any way. Without, only in fours, in pairs with the century, or sign by sign, as the whole of
    /// the groups: other groups are those of amounts and telephone numbers.
    func grouped(at run: Range<Int>) -> Match? {
        guard run.count <= 8, let groups = groups(from: run) else { return nil }
        let digits = groups.runs.flatMap { Array(signs[$0]) }
        let positions = groups.runs.flatMap { Array($0) }
        guard let end = groups.runs.last?.upperBound, isNumber(digits) else { return nil }
        let form = groups.dash == nil ? Form.other : .dashed
        return Match(run.lowerBound, end, digits, form, serial: Array(positions.suffix(4)))
    }

    private func groups(from run: Range<Int>) -> Groups? {
        // A group alone is no number, and most digits stand alone.
        guard group(after: run.upperBound) != nil else { return nil }
        var groups = Groups(runs: [run], dash: nil)
        while let (next, isAfterDash) = group(after: groups.runs[groups.runs.count - 1].upperBound) {
            if isAfterDash {
                guard groups.dash == nil else { break }
                groups.dash = groups.runs.count
            }
            groups.runs.append(next)
            if isWholeWithDash(groups) { return groups }
            if groups.runs.count > 12 { return nil }
        }
        return groups.dash == nil && isWholeWithoutDash(groups) ? groups : nil
    }

    /// The digits after a blank, or after a dash with blanks around it or not.
    private func group(after end: Int) -> (Range<Int>, isAfterDash: Bool)? {
        var position = end
        var isAfterDash = false
        if position < signs.count, signs[position] == blank { position += 1 }
        if position < signs.count, isDash(signs[position]) {
            isAfterDash = true
            position += 1
            if position < signs.count, signs[position] == blank { position += 1 }
        }
        let run = digits(from: position)
        return position == end || run.isEmpty || run.count > 8 ? nil : (run, isAfterDash)
    }

    private func isWholeWithDash(_ groups: Groups) -> Bool {
        guard let dash = groups.dash else { return false }
        let date = groups.runs[..<dash].reduce(0) { $0 + $1.count }
        return (date == 6 || date == 8) && groups.runs[dash...].reduce(0) { $0 + $1.count } == 4
    }

    private func isWholeWithoutDash(_ groups: Groups) -> Bool {
        guard let first = groups.runs.first else { return false }
        let before = signs[..<first.lowerBound]
        if before.last == blank, before.dropLast().last.map(isDigit) == true { return false }
        guard groups.runs.allSatisfy({ $0.count == first.count }) else { return false }
        switch (first.count, groups.runs.count) {
        case (4, 3), (2, 6), (1, 10), (1, 12): return true
        default: return false
        }
    }
}
