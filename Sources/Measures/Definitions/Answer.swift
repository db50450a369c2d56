package import Values

/// The computed answer before protection: one cell for each combination of the `by` values and period.
package struct Answer: Sendable {
    package let query: Query
    /// In the dimensions' order, then by period.
    package let cells: [Cell]

    package init(query: Query, cells: [Cell]) {
        self.query = query
        self.cells = cells
    }
}

package struct Cell: Sendable {
    /// Keys of the `by` dimensions, in their order.
    package let keys: [String]
    package let period: Period
    /// In the measure's unit as printed (percent: 76.9), unrounded.
    package let value: Outcome
    /// The two sides of a ratio; `simple`: nil.
    package let numerator: Outcome?
    package let denominator: Outcome?
    package let lineage: Lineage
    /// The numbers about people that the cell tells; empty when it tells none.
    package let traces: [CountTrace]
    /// The numbers of other measures that it is made of: whoever is told of it is told of them.
    package let parts: [Cell]
    /// Which of the parts are subtracted from which, or divided.
    package var differences: [PartDifference] = []
    /// Within which the true value lies in 95 cases of 100, where the measure has a way to tell.
    package let interval: ValueInterval?
    /// Which file lacks what, where the value of an unsplit question is missing: a sentence without its full stop.
    package let absence: String?

    package init(
        keys: [String], period: Period, value: Outcome, numerator: Outcome? = nil, denominator: Outcome? = nil,
        lineage: Lineage, traces: [CountTrace] = [], parts: [Cell] = [], interval: ValueInterval? = nil,
        absence: String? = nil
    ) {
        self.interval = interval
        self.keys = keys
        self.period = period
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.lineage = lineage
        self.traces = traces
        self.parts = parts
        self.absence = absence
    }

    /// Whether it, or what it is made of, tells of people.
    package var tellsOfPeople: Bool { !allTraces.isEmpty }

    /// What it tells of people, and what the numbers do that it is made of.
    package var allTraces: [CountTrace] { traces + parts.flatMap(\.allTraces) }

    func with(absence: String?) -> Cell {
        var cell = Cell(
            keys: keys, period: period, value: value, numerator: numerator, denominator: denominator, lineage: lineage,
            traces: traces, parts: parts, interval: interval, absence: absence)
        cell.differences = differences
        return cell
    }
}

/// The limits of a value, in its measure's unit.
package struct ValueInterval: Hashable, Sendable {
    package let lower: Exact
    package let upper: Exact

    package init(lower: Exact, upper: Exact) {
        self.lower = lower
        self.upper = upper
    }

    /// From limits of one, to six decimals: more than is ever printed. Nil for what is no number.
    package init?(_ lower: Double, _ upper: Double, times factor: Exact) {
        func exact(_ limit: Double) -> Exact? {
            let scaled = (limit * factor.double * 1_000_000).rounded()
            return Int128(exactly: scaled).map { Exact(mantissa: $0, decimals: 6) }
        }
        guard let lower = exact(lower), let upper = exact(upper) else { return nil }
        self.init(lower: lower, upper: upper)
    }
}

/// A value or why there is none; never printed as 0.
package enum Outcome: Hashable, Sendable {
    case value(Exact)
    /// Not reported; also a sum with a period missing.
    case missing
    /// Not reported, and the source says why; also a sum of which nothing is lacking but for that reason.
    case stated(SourceSign)
    /// Nothing to count: the denominator is 0.
    case notApplicable
    /// Nothing lacks a number, and yet there is none.
    case refused(Refusal)

    package var number: Exact? {
        guard case .value(let number) = self else { return nil }
        return number
    }
}

/// Where a number comes from.
package struct Lineage: Hashable, Sendable {
    /// Names of the datasets read, sorted.
    package var datasets: [String]
    /// Rows that went into it.
    package var rows: Int
    /// Computed from invented data.
    package var isExample: Bool
    package var isPreliminary: Bool
    package var isRevised: Bool
    package var isEstimated: Bool

    package init(
        datasets: [String], rows: Int, isExample: Bool = false, isPreliminary: Bool = false, isRevised: Bool = false,
        isEstimated: Bool = false
    ) {
        self.datasets = datasets
        self.rows = rows
        self.isExample = isExample
        self.isPreliminary = isPreliminary
        self.isRevised = isRevised
        self.isEstimated = isEstimated
    }
}
