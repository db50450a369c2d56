import Tables
import Values

/// One side of a measure with the views that answer it. A class that never changes: every cell asks it.
final class InputEvaluation: Sendable {
    let side: MeasurePlan.Side
    let main: CellReader
    let fitting: CellReader?
    let presence: CellReader?
    /// What the rows must have in other datasets.
    let joins: [JoinReader]
    let dataset: DatasetCubes
    /// A published number or one that may not be added: more than one row is a fault.
    let mustBeOneRow: Bool

    private var input: Input { side.main.input }

    init(
        _ side: MeasurePlan.Side, main: CellReader, fitting: CellReader?, presence: CellReader?, joins: [JoinReader],
        _ dataset: DatasetCubes, mustBeOneRow: Bool
    ) {
        (self.side, self.main, self.fitting, self.presence) = (side, main, fitting, presence)
        (self.joins, self.dataset, self.mustBeOneRow) = (joins, dataset, mustBeOneRow)
    }

    /// - Parameter cell: positions of the query's `by` dimensions.
    func result(_ cell: [Int], _ period: Period) -> InputResult {
        var result = read(AskedCell(positions: cell, period: period), period)
        guard result.value == nil, !result.isEmpty, result.sign == nil else { return result }
        if result.lacks.isEmpty { result.lacks = [Lack(period: period, kind: .noRows)] }
        result.sign = result.lacks.sign(side.main.field)
        return result
    }

    private func read(_ cell: AskedCell, _ period: Period) -> InputResult {
        if let states = dataset.states, !states.covers(period.lastDay) { return InputResult() }
        let numbers = dataset.states == nil ? bases(period) : [dataset.plan.position(of: period.lastDay)]
        if let lack = unjoined(numbers, period) { return InputResult(lacks: [lack]) }
        if dataset.states != nil { return state(cell, numbers[0]) }
        if let classes = input.classes, let rank = input.rank { return ofClasses(classes, rank, cell, numbers) }
        switch input.agg {
        case .sum:
            let candidates = main.candidates(cell)
            return combined(numbers, combination: side.main.combination ?? .sum) { sum(cell, candidates, $0) }
        case .count:
            let candidates = main.candidates(cell)
            return combined(numbers, combination: side.main.combination ?? .sum) { count(cell, candidates, $0) }
        case .countDistinct, .min, .max, .mean, .median, .percentile:
            guard let combination = side.main.combination else { return pooled(cell, numbers) }
            return combined(numbers, combination: combination) { pooled(cell, [$0]) }
        }
    }

    /// What another dataset has no rows of, though they decide what is counted.
    private func unjoined(_ numbers: [Int], _ period: Period) -> Lack? {
        let needed = side.main.combination == .last ? Array(numbers.suffix(1)) : numbers
        return joins.first { join in !needed.allSatisfy(join.covers) }.map {
            Lack(period: period, kind: .unjoined($0.path))
        }
    }

    // MARK: Base periods

    /// The base periods of a period; of dates only those on which the dataset has rows.
    private func bases(_ period: Period) -> [Int] {
        let range = side.main.baseNumbers(period)
        guard side.main.baseGrain == .day else { return Array(range) }
        let days = period.firstDay.ordinal...period.lastDay.ordinal
        return dataset.observed.filter(days.contains)
    }

    /// One number from those of the base periods: missing as soon as one that it needs is.
    private func combined(
        _ numbers: [Int], combination: Field.Combination, _ read: (Int) -> InputResult
    ) -> InputResult {
        let needed = combination == .last ? Array(numbers.suffix(1)) : numbers
        var result = InputResult()
        var sum = Exact.zero
        var isMissing = needed.isEmpty
        for number in needed {
            let part = read(number)
            result.note(part)
            if let value = part.value { sum += value } else { isMissing = true }
            result.lacks += part.lacks
        }
        if isMissing { return result }
        result.value = combination == .mean ? sum / Exact(needed.count) : sum
        result.sum = sum
        return result
    }

    // MARK: One base period

    /// - Parameter candidates: of the cell.
    private func sum(_ cell: AskedCell, _ candidates: [[Int]], _ number: Int) -> InputResult {
        let (tally, isWhole) = main.tally(candidates, number)
        var result = InputResult()
        result.note(tally)
        result.hasSeveralRows = mustBeOneRow && tally.count > 1
        guard isWhole || isZeroOfAll(cell, number), !tally.isUnsure, tally.amount.gaps == 0, !result.hasSeveralRows
        else {
            result.lacks = [lack(tally, isWhole, number)]
            return result
        }
        result.value = tally.amount.total
        return result
    }

    private func count(_ cell: AskedCell, _ candidates: [[Int]], _ number: Int) -> InputResult {
        let (tally, isWhole) = main.tally(candidates, number)
        var result = InputResult()
        result.note(tally)
        guard !tally.isUnsure, isWhole || hasRows(cell, number) else {
            result.lacks = [lack(tally, isWhole, number)]
            return result
        }
        result.value = Exact(tally.count)
        return result
    }

    func lack(_ tally: Tally, _ isWhole: Bool, _ number: Int) -> Lack {
        let kind: Lack.Kind =
            tally.amount.gaps > 0
            ? .emptyCells(tally.amount.signs) : tally.isUnsure && isWhole ? .neitherWholeNorParts : .noRows
        return Lack(period: Period(side.main.baseGrain, number), kind: kind)
    }

    private func lacks(_ numbers: [Int], _ kind: Lack.Kind = .noRows) -> [Lack] {
        numbers.map { Lack(period: Period(side.main.baseGrain, $0), kind: kind) }
    }

    /// The slice without the filter has rows, so that none that fits is a count of 0.
    private func hasRows(_ cell: AskedCell, _ number: Int) -> Bool {
        guard let presence else { return false }
        return presence.tally(presence.candidates(cell), number).isWhole
    }

    /// All rows are there with their numbers, though none of them may pass: what they add up to is 0.
    private func isZeroOfAll(_ cell: AskedCell, _ number: Int) -> Bool {
        guard let presence, !mustBeOneRow else { return false }
        let (all, isWhole) = presence.tally(presence.candidates(cell), number)
        return isWhole && !all.isUnsure && all.amount.gaps == 0
    }

    /// The base periods of which the slice has no rows, with the filter or without it.
    private func withoutRows(_ cell: AskedCell, _ numbers: [Int]) -> [Int] {
        guard let presence else { return numbers }
        let candidates = presence.candidates(cell)
        return numbers.filter { presence.tally(candidates, $0).tally.count == 0 }
    }

    // MARK: All rows of a period together

    private func pooled(_ cell: AskedCell, _ numbers: [Int]) -> InputResult {
        let covered = Set(dataset.observed.map(base))
        guard !numbers.isEmpty, numbers.allSatisfy(covered.contains) else {
            return InputResult(lacks: lacks(numbers.filter { !covered.contains($0) }))
        }
        if input.agg == .countDistinct { return distinct(cell, numbers) }
        var result = InputResult()
        var total = Tally()
        let candidates = main.candidates(cell)
        for number in numbers { total += main.tally(candidates, number).tally }
        result.note(total)
        result.value = statistic(total)
        if result.value == nil {
            let hasGaps = total.amount.gaps > 0
            result.lacks = lacks(
                numbers,
                hasGaps ? .emptyCells(total.amount.signs) : total.isUnsure ? .neitherWholeNorParts : .noRows)
        }
        result.sum = total.amount.total
        result.count = total.count
        return result
    }

    /// Number of the base period that holds a time of the file.
    private func base(_ number: Int) -> Int {
        guard side.main.shape.grain == .day, side.main.baseGrain == .month else { return number }
        return Period(.month, containing: Day(ordinal: number)).first
    }

    /// Rows without a number are left out of a mean, a least, a greatest and a quantile.
    private func statistic(_ tally: Tally) -> Exact? {
        let count = tally.count - tally.amount.gaps
        guard count > 0, !tally.isUnsure else { return nil }
        if let rank = input.rank { return quantile(tally.amount.sorted, at: rank) }
        return switch input.agg {
        case .min: tally.amount.smallest
        case .max: tally.amount.largest
        case .sum: tally.amount.total
        default: tally.amount.total / Exact(count)
        }
    }

    // MARK: Distinct values

    private func distinct(_ cell: AskedCell, _ numbers: [Int]) -> InputResult {
        var result = InputResult()
        var count = 0
        for position in counted(cell) {
            let all = total(main, cell, position, numbers)
            guard all.count > 0 else { continue }
            result.note(all)
            if fits(cell, position, of: all.count, numbers) { count += 1 }
        }
        let absent = result.rows > 0 || dataset.states != nil ? [] : withoutRows(cell, numbers)
        guard absent.isEmpty else {
            result.lacks = lacks(absent)
            return result
        }
        result.value = Exact(count)
        return result
    }

    /// Positions of the values that the cell may count.
    private func counted(_ cell: AskedCell) -> [Int] {
        guard let axis = main.countedAxis else { return [] }
        return main.candidates(cell)[axis]
    }

    private func total(_ reader: CellReader, _ cell: AskedCell, _ position: Int, _ numbers: [Int]) -> Tally {
        var total = Tally()
        var candidates = reader.candidates(cell)
        guard let axis = reader.countedAxis, candidates[axis].contains(position) else { return total }
        candidates[axis] = [position]
        for number in numbers { total += reader.tally(candidates, number).tally }
        return total
    }

    /// `all`: every row of the value fits; `any`: some row does.
    private func fits(_ cell: AskedCell, _ position: Int, of count: Int, _ numbers: [Int]) -> Bool {
        guard let fitting else { return true }
        let found = total(fitting, cell, position, numbers).count
        return input.all == nil ? found > 0 : found == count
    }

    // MARK: States

    /// - Parameter number: position of the day.
    private func state(_ cell: AskedCell, _ number: Int) -> InputResult {
        if input.agg == .countDistinct { return distinct(cell, [number]) }
        let (tally, _) = main.tally(main.candidates(cell), number)
        var result = InputResult()
        result.note(tally)
        result.value = input.lasting == nil ? Exact(tally.count) : statistic(tally)
        if let lasting = input.lasting, tally.count == 0 || !lasting.isCounted(through: dataset.plan.days[number]) {
            let isNone = input.agg == .sum && lasting.isCounted(through: dataset.plan.days[number])
            (result.value, result.isEmpty) = isNone ? (.zero, false) : (nil, true)
        }
        return result
    }
}
