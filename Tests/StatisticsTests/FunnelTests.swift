import Statistics
import TestSupport
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

    /// The limits that units are judged by agree with the tails of the distribution, summed outright, for every count.
    @Test(arguments: [(0.83, 10), (0.83, 25), (0.5, 8), (0.05, 40), (0.95, 6), (0.7, 60), (0.001, 500)])
    func judgesByTheProbabilityOfSoFewOrSoMany(share: Double, trials: Int) throws {
        // Pascal's triangle, weighted: the probability of each count.
        var probabilities = [1.0]
        for _ in 0..<trials {
            let (fewer, more) = ([0] + probabilities, probabilities + [0])
            probabilities = zip(fewer, more).map { $0 * share + $1 * (1 - share) }
        }
        for confidence in Confidence.allCases {
            let limits = try #require(FunnelLimits.judging(share: share, trials: trials, confidence: confidence))
            for count in 0...trials {
                let value = Double(count) / Double(trials)
                let fewer = probabilities[...count].reduce(0, +)
                let more = probabilities[count...].reduce(0, +)
                #expect((value < limits.lower) == (fewer < confidence.tail), "\(count) of \(trials)")
                #expect((value > limits.upper) == (more < confidence.tail), "\(count) of \(trials)")
            }
        }
    }

    /// scipy 1.11: P(X ≥ 8) is 0.4957 for 8 trials of 0.916; P(X ≤ 3) is 1.9e-4; P(X ≥ 61) of 100 at one half is 0.018,
    /// P(X ≥ 59) is 0.044.
    @Test func judgesByPublishedProbabilities() throws {
        let eight = try #require(FunnelLimits.judging(share: 0.916, trials: 8))
        #expect(eight.upper >= 1)
        #expect(try #require(FunnelLimits.judging(share: 0.916, trials: 8, confidence: .percent998)).lower > 3.0 / 8)
        let even = try #require(FunnelLimits.judging(share: 0.5, trials: 100))
        #expect(even.upper < 0.61 && even.upper >= 0.59)
        #expect(abs(even.lower - (1 - even.upper)) < 1e-12)
    }

    /// FunnelPlotR 0.6.0 on these counts: units that differ more than chance, and units that do not.
    @Test func agreesWithPublishedOverdispersion() throws {
        let municipalities = try #require(
            Overdispersion([
                (2140, 2578), (2395, 3151), (3117, 3996), (3928, 4676), (4208, 5686), (4763, 6029), (6355, 7846),
                (6964, 9044), (12_218, 15_272), (14_544, 17_110), (18_351, 22_379), (24_641, 28_652),
                (36_295, 42_203), (70_682, 80_321),
            ]))
        #expect(abs(municipalities.share - 0.845980806851368) < 1e-12)
        #expect(abs(municipalities.phi - 112.094843366746) < 1e-7)
        #expect(abs(municipalities.tauSquared - 0.00187617593285879) < 1e-12)
        let alike = try #require(
            Overdispersion([
                (32, 40), (47, 55), (43, 60), (63, 75), (63, 80), (75, 90), (81, 100), (94, 110), (94, 120),
                (107, 130), (126, 150), (128, 160), (149, 180), (158, 200), (185, 220), (202, 250), (255, 300),
                (290, 350), (328, 400), (400, 500),
            ]))
        #expect(abs(alike.phi - 0.468807935908228) < 1e-9 && alike.tauSquared == 0)
    }

    @Test func refusesWhatHasNoLimits() {
        #expect(FunnelLimits(share: 0.5, trials: 0) == nil)
        #expect(FunnelLimits(share: 1.2, trials: 10) == nil)
        #expect(FunnelLimits(share: 1, trials: 10)?.lower == 1)
        #expect(Overdispersion([(1, 2)]) == nil)
        #expect(Overdispersion([(3, 2), (1, 2)]) == nil)
    }
}
