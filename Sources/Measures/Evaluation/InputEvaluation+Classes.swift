import Tables
import Values

extension InputEvaluation {
    /// A quantile of what is counted in classes. The counts of each class are put together over the base periods first,
    /// and a class without rows has none, as long as some class has and the author did not ask for that very class.
    func ofClasses(_ classes: Classes, _ rank: Exact, _ cell: AskedCell, _ numbers: [Int]) -> InputResult {
        let combination = side.main.combination ?? .sum
        let needed = combination == .last ? Array(numbers.suffix(1)) : numbers
        var result = InputResult()
        for number in needed {
            let (tally, isWhole) = main.tally(main.candidates(cell), number)
            result.note(tally)
            if !isWhole || tally.isUnsure || tally.amount.gaps > 0 { result.lacks.append(lack(tally, isWhole, number)) }
        }
        guard result.lacks.isEmpty, !needed.isEmpty else { return result }
        let counts = classes.classes.map { own in
            let total = needed.reduce(into: Tally()) { $0 += ofClass(own.position, cell, $1) }
            let sum = side.main.input.field == nil ? Exact(total.count) : total.amount.total
            result.classes.append((total.slots, sum))
            return combination == .mean ? (sum / Exact(needed.count)) ?? .zero : sum
        }
        switch classes.quantile(counts, at: rank) {
        case .value(let value)?: result.value = value
        case .above(let bound)?:
            result.sign = SourceSign("> \(bound)", label: "över \(bound), i en klass utan övre gräns")
        case .below(let bound)?:
            result.sign = SourceSign("< \(bound)", label: "under \(bound), i en klass utan nedre gräns")
        case nil: result.isEmpty = true
        }
        return result
    }

    private func ofClass(_ position: Int, _ cell: AskedCell, _ number: Int) -> Tally {
        var candidates = main.candidates(cell)
        guard let axis = main.countedAxis, candidates[axis].contains(position) else { return Tally() }
        candidates[axis] = [position]
        return main.tally(candidates, number).tally
    }
}
