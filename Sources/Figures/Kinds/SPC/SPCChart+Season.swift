import Language
import Statistics
import Values

extension SPCChart {
    /// The signals of a segment, those marked that come back at the same time of the year.
    ///
    /// A month (or quarter, or tertial) is the season's when the segment knows it in at least two years, and it lies
    /// outside the same limit in every one of them. That the same time of the year is compared with itself before a
    /// point is judged: NHS England and NHS Improvement, Making data count: strengthening your decisions (2019),
    /// "Seasonality". Only the strictest of the signs counts, and one year without it is enough for no season.
    static func seasoned(_ segment: Segment, in span: Period, known: Set<Int>) -> [Signalled] {
        guard span.grain != .year, span.grain != .day else { return segment.signals }
        let place = { (number: Int) in Period(span.grain, number).firstDay.month }
        let outside = segment.signals.filter { if case .outside = $0.signal { true } else { false } }
        let seasons = Dictionary(grouping: outside) { Season(month: place($0.number), signal: $0.signal) }
            .filter { season, own in
                own.count >= 2 && own.count == segment.numbers.count { known.contains($0) && place($0) == season.month }
            }
        return segment.signals.map { one in
            let isSeasonal = seasons[Season(month: place(one.number), signal: one.signal)] != nil
            return Signalled(number: one.number, signal: one.signal, isSeasonal: isSeasonal)
        }
    }

    private struct Season: Hashable {
        /// In which the period begins.
        let month: Int
        let signal: ProcessChart.Signal
    }

    /// Numbers of the periods that have a value.
    static func known(_ line: TrendChart) -> Set<Int> {
        Set(line.data(line.series[0]).filter { $0.datum.exact != nil }.map(\.number))
    }

    /// "Juli avviker nedåt alla tre åren: det tyder på säsong, inte på en förändring."
    var season: String? {
        let seasonal = signals.filter(\.isSeasonal)
        guard !seasonal.isEmpty else { return nil }
        let groups = [true, false].compactMap { up -> String? in
            let own = seasonal.filter { $0.signal.isUpward == up }
            let names = unique(own.map { SeasonPhrases.name(Period(span.grain, $0.number)) })
            return names.isEmpty ? nil : SeasonPhrases.deviates(names, isUpward: up)
        }
        return SeasonPhrases.season(groups)
    }
}
