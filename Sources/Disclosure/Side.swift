import Measures
import Values

/// One number that a cell tells: the value of a simple measure, the numerator or the denominator of a ratio.
struct Side {
    let quantity: Quantity
    let filter: Filter
    let periods: Input.FieldPeriods?
    let period: Period
    let outcome: Outcome?
    let isDenominator: Bool
    let kind: Kind

    enum Kind {
        /// Adds up.
        case sum
        /// A least, greatest or mean value: of one or few.
        case extreme
        /// How many units, services or such: not people.
        case distinct
    }

    static func all(of measure: Measure, _ cell: Cell) -> [Side] {
        switch measure.kind {
        case .simple(let input):
            [Side(input, cell.value, measure, cell.period)]
        case .ratio(let numerator, let denominator):
            [
                Side(numerator, cell.numerator, measure, cell.period),
                Side(denominator, cell.denominator, measure, cell.period, isDenominator: true),
            ]
        case .published(let published):
            measure.unit == .count ? [Side(published, cell)] : []
        }
    }

    private init(
        _ input: Input, _ outcome: Outcome?, _ measure: Measure, _ period: Period, isDenominator: Bool = false
    ) {
        quantity = Quantity(dataset: input.dataset, field: input.agg == .sum ? input.field : nil)
        filter = input.filter
        periods = input.periods
        self.period = input.period(at: measure.periods == .last ? period.ending(measure.grain) : period)
        self.outcome = outcome
        self.isDenominator = isDenominator
        kind =
            switch input.agg {
            case .sum, .count: .sum
            case .countDistinct: .distinct
            case .min, .max, .mean: .extreme
            }
    }

    private init(_ published: Published, _ cell: Cell) {
        quantity = Quantity(dataset: published.dataset, field: published.field)
        filter = published.filter
        periods = nil
        period = cell.period
        outcome = cell.value
        isDenominator = false
        kind = .sum
    }
}

extension Input {
    /// The time that the input is taken from when the measure is asked for `period`.
    fileprivate func period(at period: Period) -> Period {
        switch asOf {
        case nil, .same: period
        case .previous: period.previous
        case .period(let other): other
        }
    }
}

extension Period {
    /// The last period of the grain within this one.
    fileprivate func ending(_ grain: Grain?) -> Period {
        guard let grain, grain < self.grain else { return self }
        return Period(grain, containing: lastDay)
    }
}
