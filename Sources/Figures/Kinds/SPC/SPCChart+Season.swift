import Language
import Statistics
import Values

extension SPCChart {
    /// A time of the year that is the lowest, or the highest, every year.
    struct Season: Hashable {
        /// In which the period begins.
        let month: Int
        let isUpward: Bool
    }

    /// The signals of all segments, those marked that are the season's: near or outside the limit on its side.
    static func seasoned(_ segments: [Segment], of line: TrendChart) -> [Signalled] {
        let signals = segments.flatMap(\.signals)
        let seasons = signals.isEmpty ? [] : seasons(segments, of: line)
        return signals.map { one in
            let month = Period(line.span.grain, one.number).firstDay.month
            let isSeasonal =
                switch one.signal {
                case .outside(let isUpward), .near(let isUpward):
                    seasons.contains(Season(month: month, isUpward: isUpward))
                case .common, .trend, .run: false
                }
            return Signalled(number: one.number, signal: one.signal, isSeasonal: isSeasonal)
        }
    }

    /// As seldom would chance alone make some time of the year the lowest every year.
    private static let chance = 0.01

    /// The times of the year that are alone the lowest (or the highest) in every year that knows them, among the
    /// periods of that year and segment, when chance would seldom do that: if k periods are equally likely to be the
    /// lowest, each is so with the chance 1/k, and one of p the same every year with at most p · 1/k₁ · 1/k₂ ….
    ///
    /// It is so in the year around it as well: where a series rises all the time, December is the highest of its year,
    /// and the next January is higher.
    ///
    /// That like months are compared before a point is judged is the advice of NHS England and NHS Improvement, Making
    /// data count: strengthening your decisions (2019), "Seasonality". Twelve months need three years, quarters five.
    private static func seasons(_ segments: [Segment], of line: TrendChart) -> Set<Season> {
        guard let length = line.span.grain.perYear, length > 1 else { return [] }
        let years = segments.flatMap { segment in
            let known = known(segment, of: line)
            return Dictionary(grouping: known, by: \.year).values.map { Year(known: $0, beside: known) }
        }
        let months = Set(years.flatMap { $0.known.map(\.month) })
        let all = months.flatMap { month in [true, false].map { Season(month: month, isUpward: $0) } }
        return Set(
            all.filter { season in
                let own = years.filter { year in year.known.contains { $0.month == season.month } }
                let odds = own.map { 1 / Double($0.known.count) }.reduce(Double(months.count), *)
                return odds <= chance && own.allSatisfy { $0.has(season, length) }
            })
    }

    private typealias Known = (number: Int, year: Int, month: Int, value: Exact)

    /// The known values of a year of a segment, and all those of the segment.
    private struct Year {
        let known: [Known]
        let beside: [Known]

        /// - Parameter length: periods of a year.
        func has(_ season: Season, _ length: Int) -> Bool {
            guard let own = known.first(where: { $0.month == season.month }) else { return false }
            let first = own.number - length / 2
            let around = beside.filter { first..<first + length ~= $0.number }
            return [known, around].allSatisfy { extreme($0, isUpward: season.isUpward) == season.month }
        }
    }

    private static func known(_ segment: Segment, of line: TrendChart) -> [Known] {
        line.data(line.series[0]).compactMap { number, datum in
            guard segment.numbers.contains(number), let value = datum.exact else { return nil }
            let day = Period(line.span.grain, number).firstDay
            return (number, day.year, day.month, value)
        }
    }

    /// The month of the highest or the lowest value; nil where several share it.
    private static func extreme(_ year: [Known], isUpward: Bool) -> Int? {
        let edge = isUpward ? year.map(\.value).max() : year.map(\.value).min()
        let own = year.filter { $0.value == edge }
        return own.count == 1 ? own[0].month : nil
    }

    /// "Juli ligger lågt varje år: det tyder på säsong, inte på en förändring."
    var season: String? {
        let seasonal = signals.filter(\.isSeasonal)
        guard !seasonal.isEmpty else { return nil }
        let groups = [true, false].compactMap { up -> String? in
            let own = seasonal.filter { $0.signal.isUpward == up }
            let names = unique(own.map { SeasonPhrases.name(Period(span.grain, $0.number)) })
            return names.isEmpty ? nil : SeasonPhrases.lies(names, isUpward: up)
        }
        return SeasonPhrases.season(groups)
    }
}
