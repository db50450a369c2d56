import Tables
import Values

/// Computes the cells of one query.
struct MeasureEvaluation {
    private let plan: MeasurePlan
    private let catalogue: Catalogue
    /// In the order of `plan.sides`; nil for a dataset whose file could not be read.
    private let inputs: [InputEvaluation?]
    /// In the order of `plan.parts`.
    private let parts: [MeasureEvaluation]
    private let sources: LineageSources
    private(set) var hasSeveralRows = false

    init(_ measure: PlannedMeasure, _ whole: Plan, _ views: inout ViewStore) {
        plan = measure.plan
        catalogue = whole.catalogue
        let isPublished = plan.measure.isPublished
        inputs = measure.sides.map { side in
            views.evaluation(side, mustBeOneRow: isPublished || side.plan.main.mustStandAlone)
        }
        parts = measure.parts.map { MeasureEvaluation($0, whole, &views) }
        sources = LineageSources(plan, whole.catalogue)
    }

    /// In the order of `plan.leaves`.
    private var leaves: [InputEvaluation?] { inputs + parts.flatMap(\.leaves) }

    /// In the dimensions' order, then by period, each with the rows of its inputs.
    mutating func cells() -> [(cell: Cell, rows: [Int])] {
        let cells = cells(of: periods)
        guard plan.query.isFromStart else { return cells }
        // Periods before the first value of any cell are not part of the series.
        let reported = cells.filter { $0.cell.value.number != nil }.map(\.cell.period).min()
        let start = reported ?? plan.query.periods[0]
        return cells.filter { $0.cell.period >= start }
    }

    /// Those asked for; from the start, those from the first time in the files.
    private var periods: [Period] {
        guard plan.query.isFromStart, let last = plan.query.periods.last,
            let first = leaves.compactMap({ $0?.dataset.firstDay }).min(), first < last.firstDay
        else { return plan.query.periods }
        return Period(last.grain, Period(last.grain, containing: first).first, through: last.last).parts
    }

    private mutating func cells(of periods: [Period]) -> [(cell: Cell, rows: [Int])] {
        let dimensions = plan.query.by.compactMap(catalogue.dimension)
        let byPeriod = periods.map { period in cellPositions(dimensions, period) }
        var all: [[Int]] = []
        var seen = Set<[Int]>()
        for cell in byPeriod.flatMap({ $0 }) where seen.insert(cell).inserted { all.append(cell) }
        all.sort { $0.lexicographicallyPrecedes($1) }
        let existing = byPeriod.map(Set.init)
        var cells: [(cell: Cell, rows: [Int])] = []
        for cell in all {
            let keys = zip(dimensions, cell).map { $0.values[$1].key }
            for (index, period) in periods.enumerated() where existing[index].contains(cell) {
                cells.append(self.cell(cell, keys, period))
            }
        }
        return cells
    }

    private func cellPositions(_ dimensions: [Dimension], _ period: Period) -> [[Int]] {
        let chooser = CellChooser(plan, catalogue)
        let all: [[Int]] = dimensions.reduce([[]]) { starts, dimension in
            let own = chooser.positions(dimension, period)
            return starts.flatMap { start in own.map { start + [$0] } }
        }
        return chooser.areKin(dimensions, period).map { all.filter($0) } ?? all
    }

    private mutating func cell(_ cell: [Int], _ keys: [String], _ period: Period) -> (cell: Cell, rows: [Int]) {
        var computed = computed(cell, period)
        if let refusal = absence(of: keys, computed, period) { computed.refuse(refusal) }
        hasSeveralRows = hasSeveralRows || computed.hasSeveralRows
        let made = made(computed, keys, period)
        let absence = plan.query.by.isEmpty && computed.value == .missing ? absence(computed, period) : nil
        return (made.with(absence: absence), computed.rows)
    }

    /// Of what was not there nothing is missing, and that it has no state is not nought of it.
    private func absence(of keys: [String], _ computed: ComputedCell, _ period: Period) -> Refusal? {
        guard plan.isState || computed.value == .missing else { return nil }
        let sliced = sliced
        if let stranger = sliced.first(where: { !isThere($0, in: period) }) { return .notThere(stranger.label) }
        let lacks = computed.lacks.flatMap { $0 }
        guard computed.value == .missing, !lacks.isEmpty, lacks.allSatisfy({ $0.kind == .noRows }) else { return nil }
        let split = zip(plan.query.by, keys).compactMap { catalogue.dimension($0)?.value($1) }
        return (sliced + listed + split).first { value in lacks.allSatisfy { !value.isValid(within: $0.period) } }.map {
            .notThroughout($0.label)
        }
    }

    private func isThere(_ value: Dimension.Value, in period: Period) -> Bool {
        plan.isState ? value.isValid(on: period.lastDay) : value.isValid(within: period)
    }

    /// The only values of the slices.
    private var sliced: [Dimension.Value] {
        plan.query.slice.compactMap { slice in
            guard case .values(let words) = slice.choice, words.count == 1, !plan.query.by.contains(slice.dimension)
            else { return nil }
            return catalogue.dimension(slice.dimension)?.value(words[0])
        }
    }

    /// The values of the slices that name several.
    private var listed: [Dimension.Value] {
        plan.query.slice.flatMap { slice -> [Dimension.Value] in
            guard case .values(let words) = slice.choice, words.count > 1, !plan.query.by.contains(slice.dimension),
                let dimension = catalogue.dimension(slice.dimension)
            else { return [] }
            return words.compactMap(dimension.value)
        }
    }

    private func made(_ computed: ComputedCell, _ keys: [String], _ period: Period) -> Cell {
        var cell = Cell(
            keys: keys, period: period, value: computed.value, numerator: computed.numerator,
            denominator: computed.denominator, lineage: sources.lineage(computed), traces: computed.traces,
            parts: computed.parts, interval: computed.interval)
        if cell.parts.count == plan.parts.count { cell.differences = plan.measure.kind.differences }
        return cell
    }

    private func keys(_ cell: [Int]) -> [String] {
        zip(plan.query.by.compactMap(catalogue.dimension), cell).map { $0.values[$1].key }
    }

    /// What the first input without a number lacks.
    private func absence(_ computed: ComputedCell, _ period: Period) -> String? {
        for ((side, read), lacks) in zip(zip(plan.leaves, leaves), computed.lacks) where !lacks.isEmpty {
            guard let read else { continue }
            return Absence(
                side: side, dataset: read.dataset, query: plan.query, catalogue: catalogue, lacks: lacks
            ).sentence
        }
        return nil
    }

    // MARK: One cell

    private func computed(_ cell: [Int], _ period: Period) -> ComputedCell {
        guard plan.measure.periods != .pooled, let parts = wholeParts(of: period, plan.grain), parts.count > 1 else {
            return single(cell, period)
        }
        let cells = parts.map { single(cell, $0) }
        guard plan.measure.periods == .last else { return mean(cells, cell, period) }
        let own = cells[cells.count - 1]
        var last = own.noting(cells)
        (last.traces, last.parts) = (own.traces, own.parts)
        return last
    }

    /// The mean of the values of the finest periods, when there are enough of them.
    private func mean(_ cells: [ComputedCell], _ cell: [Int], _ period: Period) -> ComputedCell {
        let values = cells.compactMap(\.value.number)
        let applicable = cells.count { $0.value != .notApplicable }
        var result = pooledSides(cells, cell, period).noting(cells)
        let needed = plan.measure.minPeriods ?? applicable
        result.interval = nil
        if applicable == 0 {
            result.value = .notApplicable
        } else if values.count >= max(1, needed), let mean = values.reduce(.zero, +) / Exact(values.count) {
            result.value = .value(mean)
        } else {
            result.value = .lacking(cells.map(\.value))
        }
        return result
    }

    /// The counts behind a mean: those of the whole period where someone has said how they are combined.
    private func pooledSides(_ cells: [ComputedCell], _ cell: [Int], _ period: Period) -> ComputedCell {
        let areDeclared = plan.sides.allSatisfy { $0.main.combination != nil || $0.main.shape.state != nil }
        guard areDeclared, plan.parts.isEmpty || !plan.sides.isEmpty else { return ComputedCell() }
        var sides = single(cell, period)
        // Of a simple measure the sum of the periods is not printed: their mean is.
        if sides.denominator == nil { sides.traces = sides.traces.map { $0.with(.part) } }
        return sides
    }

    private func single(_ cell: [Int], _ period: Period) -> ComputedCell {
        // By their numbers: a side and its input are large values, and every cell asks them.
        let results = plan.sides.indices.map { side in
            inputs[side]?.result(cell, plan.sides[side].period(for: period)) ?? InputResult()
        }
        let cells = plan.parts.map { part in
            part.part.cells.cells(cell) { name in
                catalogue.dimension(name).map { CellChooser(plan, catalogue).positions($0, period) } ?? []
            }
        }
        let made = zip(zip(plan.parts, parts), cells).map { part, cells in
            cells.map { part.1.computed($0, part.0.period(for: period)) }
        }
        if plan.measure.kind.isItsPart, let only = made.first?.first { return only }
        var result = ComputedCell()
        for (index, read) in results.enumerated() {
            let role = plan.sides[index].role
            result.note(read, role)
            result.traces += inputs[index]?.traces(read, role == .denominator ? .denominator : .count) ?? []
        }
        for (index, found) in made.enumerated() {
            result.note(found, leaves: parts[index].plan.leaves.count)
            for (cell, part) in zip(cells[index], found) {
                let evaluation = parts[index]
                result.parts.append(
                    evaluation.made(part, evaluation.keys(cell), plan.parts[index].period(for: period)))
            }
        }
        let value = plan.measure.kind.made(results, made, in: plan.measure.unit)
        (result.value, result.interval) = (value.value, value.interval)
        if !plan.parts.isEmpty, let found = plan.seriesBreak(before: period, keys(cell), catalogue) {
            result.value = .refused(.acrossBreak(found))
        }
        return result
    }
}

extension MeasurePlan {
    /// A break between the period and an earlier time that a part is of: the two must not be compared.
    ///
    /// - Parameter keys: of the dimensions split by; one that names other values does not concern the cell.
    func seriesBreak(before period: Period, _ keys: [String], _ catalogue: Catalogue) -> SeriesBreak? {
        let split = zip(query.by, keys).map { Slice($0, .values([$1])) }
        let slice = query.slice.filter { !query.by.contains($0.dimension) } + split
        return parts.lazy.compactMap { part in
            guard case .earlier = part.part.time else { return nil }
            let breaks = self.measure.breaks(slice: slice, in: catalogue)
            return breaks.first { $0.separates(part.period(for: period), period) }
        }.first
    }
}

/// A cell before its lineage is written.
struct ComputedCell {
    var value = Outcome.missing
    var numerator: Outcome?
    var denominator: Outcome?
    /// Rows of each input, in the order of the inputs.
    var rows: [Int] = []
    /// Why each input has no number, in the same order.
    var lacks: [[Lack]] = []
    var flags: RowFlags = []
    var hasSeveralRows = false
    /// What it tells of people.
    var traces: [CountTrace] = []
    /// The numbers of other measures that it is made of.
    var parts: [Cell] = []
    var interval: ValueInterval?

    /// Nothing is said of it.
    mutating func refuse(_ refusal: Refusal) {
        value = .refused(refusal)
        interval = nil
        if numerator != nil { numerator = .refused(refusal) }
        if denominator != nil { denominator = .refused(refusal) }
    }

    /// The cells of a part, whose rows are counted together.
    ///
    /// - Parameter leaves: how many inputs the part reads.
    mutating func note(_ part: [ComputedCell], leaves: Int) {
        for leaf in 0..<leaves {
            rows.append(part.reduce(0) { $0 + $1.rows[leaf] })
            lacks.append(part.flatMap { $0.lacks[leaf] })
        }
        for cell in part {
            flags.formUnion(cell.flags)
            hasSeveralRows = hasSeveralRows || cell.hasSeveralRows
        }
    }

    mutating func note(_ result: InputResult, _ role: MeasureInput.Role) {
        if role == .numerator { numerator = result.outcome }
        if role == .denominator { denominator = result.outcome }
        rows.append(result.rows)
        lacks.append(result.lacks)
        flags.formUnion(result.flags)
        hasSeveralRows = hasSeveralRows || result.hasSeveralRows
    }

    /// The same with the rows and marks of the parts that it was made of, all of which it tells something of.
    func noting(_ parts: [ComputedCell]) -> ComputedCell {
        var result = self
        result.rows = (parts.first?.rows.indices ?? 0..<0).map { side in parts.reduce(0) { $0 + $1.rows[side] } }
        result.lacks = (parts.first?.lacks.indices ?? 0..<0).map { side in parts.flatMap { $0.lacks[side] } }
        for part in parts {
            result.traces += part.traces.map { $0.with(.part) }
            result.parts += part.parts
            result.flags.formUnion(part.flags)
            result.hasSeveralRows = result.hasSeveralRows || part.hasSeveralRows
        }
        return result
    }
}
