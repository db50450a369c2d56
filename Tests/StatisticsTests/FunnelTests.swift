import Statistics
import Testing

@Suite struct FunnelTests {
    @Test func exactLimitsAgreeWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("funnel_binomial_exact_vs_normal.csv") else { return }
        for row in rows {
            let numbers = try row.map { try #require(Double($0)) }
            let wide = try #require(FunnelLimits(share: numbers[0], trials: Int(numbers[1]), confidence: .percent998))
            let narrow = try #require(FunnelLimits(share: numbers[0], trials: Int(numbers[1])))
            for (found, wanted) in zip([wide.lower, narrow.lower, narrow.upper, wide.upper], numbers[2...5]) {
                #expect(Vectors.isClose(found, wanted), "\(row)")
            }
        }
        print("funnel_binomial_exact_vs_normal.csv: \(rows.count) rader jämförda")
        #expect(rows.count == 28)
    }

    @Test func overdispersionAgreesWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("funnel_overdispersion_points.csv"),
            let summaries = Vectors.rows("funnel_overdispersion_summary.csv")
        else { return }
        for summary in summaries {
            let own = rows.filter { $0[0] == summary[0] }
            let units = try own.map { (events: try #require(Int($0[2])), trials: try #require(Int($0[3]))) }
            let found = try #require(Overdispersion(units))
            #expect(Vectors.isClose(found.share, try #require(Double(summary[2]))))
            #expect(Vectors.isClose(found.phi, try #require(Double(summary[3]))))
            #expect(abs(found.tauSquared - (try #require(Double(summary[4])))) < 1e-12)
            for (row, unit) in zip(own, units) {
                // The reference has these quantiles with six decimals.
                let narrow = try #require(found.limits(trials: unit.trials, deviations: 1.959964))
                let wide = try #require(found.limits(trials: unit.trials, deviations: 3.090232))
                for (limit, column) in zip([narrow.lower, narrow.upper, wide.lower, wide.upper], 10...13) {
                    #expect(Vectors.isClose(limit, try #require(Double(row[column]))), "\(row[1])")
                }
            }
        }
        print("funnel_overdispersion: \(rows.count) enheter jämförda")
        #expect(rows.count == 34)
    }

    /// scipy 1.11, `binom.ppf` and `binom.cdf` at π = 0.83, interpolated as in Spiegelhalter 2005.
    @Test(arguments: [
        (10, 0.514293124543127, 0.9838876426671164), (5, 0.32640849489197377, 0.9873065539222464),
        (25, 0.6490941282534429, 0.9472179475298512),
    ])
    func agreesWithPublishedLimits(trials: Int, lower: Double, upper: Double) throws {
        let limits = try #require(FunnelLimits(share: 0.83, trials: trials))
        #expect(abs(limits.lower - lower) < 1e-9 && abs(limits.upper - upper) < 1e-9)
    }

    /// With many trials the exact limits are those of the normal distribution.
    @Test func nearsTheNormalLimitsForLargeUnits() throws {
        let limits = try #require(FunnelLimits(share: 0.83, trials: 250_000))
        let reach = 1.959963984540054 * (0.83 * 0.17 / 250_000).squareRoot()
        #expect(abs(limits.lower - (0.83 - reach)) < 1e-5 && abs(limits.upper - (0.83 + reach)) < 1e-5)
    }

    /// scipy 1.11: P(X ≥ 8) is 0.4957 for 8 trials of 0.916; P(X ≤ 3) is 1.9e-4; P(X ≥ 61) of 100 at one half is 0.018.
    @Test func judgesAUnitByHowRareItIs() {
        #expect(!FunnelLimits.isOutside(events: 8, trials: 8, share: 0.916))
        #expect(FunnelLimits.isOutside(events: 3, trials: 8, share: 0.916, confidence: .percent998))
        #expect(!FunnelLimits.isOutside(events: 0, trials: 0, share: 0.5))
        #expect(FunnelLimits.isOutside(events: 61, trials: 100, share: 0.5))
        #expect(!FunnelLimits.isOutside(events: 59, trials: 100, share: 0.5))
    }

    @Test func refusesWhatHasNoLimits() {
        #expect(FunnelLimits(share: 0.5, trials: 0) == nil)
        #expect(FunnelLimits(share: 1.2, trials: 10) == nil)
        #expect(FunnelLimits(share: 1, trials: 10)?.lower == 1)
        #expect(Overdispersion([(1, 2)]) == nil)
        #expect(Overdispersion([(3, 2), (1, 2)]) == nil)
    }
}
