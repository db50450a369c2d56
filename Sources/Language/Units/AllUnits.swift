import Values

extension MeasureUnit {
    /// Every unit that a measure may stand in, in the order of the manual: one more is one more value here.
    package static let all: [MeasureUnit] = [
        percent, percentagePoints, count, per(1_000), per(10_000), per(100_000), ratio, index, days, hours, minutes,
        seconds, kronor,
    ]

    package static let percent = MeasureUnit(
        "percent", .share, factor: 100, decimals: 1, noun: Noun("procent"), written: Noun("%"), drawn: Noun("%"),
        difference: points)
    package static let percentagePoints = MeasureUnit("percentage_points", .points, decimals: 1, noun: points)
    package static let count = MeasureUnit("count", .count, named: "antal")
    package static let ratio = MeasureUnit("ratio", .quotient, decimals: 2, named: "kvot")
    package static let index = MeasureUnit("index", .index, named: "index")
    package static let days = MeasureUnit(
        "days", .amount, noun: Noun("dag", "dagar"), drawn: Noun("dag", "dagar"))
    package static let hours = MeasureUnit("hours", .amount, noun: Noun("timme", "timmar"), drawn: Noun("tim"))
    package static let minutes = MeasureUnit("minutes", .amount, noun: Noun("minut", "minuter"), drawn: Noun("min"))
    package static let seconds = MeasureUnit("seconds", .amount, noun: Noun("sekund", "sekunder"), drawn: Noun("s"))
    package static let kronor = MeasureUnit(
        "sek", .sum, noun: Noun("krona", "kronor"), written: Noun("kr"), drawn: Noun("kr"))

    /// `per 1 000`.
    package static func per(_ base: Int) -> MeasureUnit {
        let number = Swedish.number(Exact(base))
        return MeasureUnit(
            "per_\(base)", .quotient, factor: base, noun: Noun("per" + Swedish.noBreakSpace + number),
            named: "per " + number)
    }

    private static let points = Noun("procentenhet", "procentenheter")
}
