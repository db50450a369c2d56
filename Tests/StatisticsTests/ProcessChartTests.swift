import Statistics
import TestSupport
import Testing

@Suite struct ProcessChartTests {
    private func number(_ text: String) -> Double? { Double(text.filter { $0 != "\"" }) }
    private func plain(_ text: String) -> String { text.filter { $0 != "\"" } }

    /// The segments of the reference series with their values, by series and group.
    private func segments() -> [(key: String, head: [String], points: [[String]])]? {
        guard let series = Vectors.rows("spc_ptd_series.csv"), let points = Vectors.rows("spc_ptd_points.csv") else {
            return nil
        }
        return series.map { row in
            let own = points.filter { plain($0[0]) == plain(row[0]) && plain($0[4]) == plain(row[1]) }
            return (plain(row[0]), row.map(plain), own.map { $0.map(plain) })
        }
    }

    @Test func limitsAgreeWithTheReferenceValues() throws {
        guard let segments = segments() else { return }
        for segment in segments {
            let values = segment.points.map { Double($0[3]) }
            let chart = try #require(
                ProcessChart(values, fixed: Int(segment.head[4]), screens: segment.head[3] == "TRUE"))
            #expect(Vectors.isClose(chart.mean, try #require(Double(segment.head[7]))), "\(segment.key)")
            // The reference divides by nothing for a constant series; here its limits are its mean.
            let lower = segment.key == "constant" ? 5 : try #require(Double(segment.head[8]))
            let upper = segment.key == "constant" ? 5 : try #require(Double(segment.head[9]))
            #expect(Vectors.isClose(chart.lower, lower) && Vectors.isClose(chart.upper, upper), "\(segment.key)")
        }
        print("spc_ptd_series.csv: \(segments.count) segment jämförda")
        #expect(segments.count == 30)
    }

    @Test func everyPointIsJudgedAsInTheReference() throws {
        guard let segments = segments() else { return }
        let names: [String: ProcessChart.Signal] = [
            "Common Cause": .common, "Above UCL": .outside(isAbove: true), "Below LCL": .outside(isAbove: false),
            "7 Point Trend (Increasing)": .trend(isRising: true),
            "7 Point Trend (Decreasing)": .trend(isRising: false), "2 in 3 Above CL": .near(isAbove: true),
            "2 in 3 Below CL": .near(isAbove: false), "7 Points Above CL": .run(isAbove: true),
            "7 Points Below CL": .run(isAbove: false),
        ]
        var count = 0
        for segment in segments {
            let values = segment.points.map { Double($0[3]) }
            let chart = try #require(
                ProcessChart(values, fixed: Int(segment.head[4]), screens: segment.head[3] == "TRUE"))
            for (point, signal) in zip(segment.points, chart.signals) {
                #expect(signal == names[point[11]], "\(segment.key) \(point[1])")
                count += 1
            }
        }
        print("spc_ptd_points.csv: \(count) punkter jämförda")
        #expect(count == 1065)
    }

    @Test func assuranceAgreesWithTheReference() throws {
        guard let segments = segments() else { return }
        let names: [String: Assurance] = ["inconsistent": .varies, "consistent_fail": .missed, "consistent_pass": .met]
        var count = 0
        for segment in segments {
            guard let target = Double(segment.head[6]), let wanted = names[segment.head[12]] else { continue }
            let chart = try #require(ProcessChart(segment.points.map { Double($0[3]) }))
            let found = Assurance(
                target: target, within: chart.lower...chart.upper, higherIsBetter: segment.head[5] == "increase")
            // The reference has no limits for a constant series; here every value of it is on its target.
            #expect(found == (segment.key == "constant" ? .met : wanted), "\(segment.key)")
            count += 1
        }
        if !segments.isEmpty { #expect(count >= 12) }
    }

    /// NHSRplotthedots 0.2.2, `vignettes/deviations.Rmd`: "UPL 4.6, mean 1.94" with screening, "UPL 6.95" without.
    @Test func agreesWithThePublishedScreening() throws {
        let values: [Double?] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
        let screened = try #require(ProcessChart(values))
        let whole = try #require(ProcessChart(values, screens: false))
        #expect(abs(screened.mean - 1.94444444444444) < 1e-12)
        #expect(abs(screened.upper - 4.60444444444444) < 1e-12)
        #expect(abs(screened.lower + 0.715555555555556) < 1e-12)
        #expect(abs(whole.upper - 6.95150326797386) < 1e-12)
        #expect(screened.signals[4] == .outside(isAbove: true))
    }

    /// Its tests: near opposite limits nothing is told, and the snapshot of `set.seed(123); rnorm(20)`.
    @Test func agreesWithThePublishedSnapshots() throws {
        let opposite: [Double?] = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 5.5, -5.5]
        let quiet = try #require(ProcessChart(opposite))
        #expect(abs(quiet.upper - 6.175) < 1e-12 && quiet.signals.allSatisfy { $0 == .common })
        let normal: [Double?] = [
            -0.560475646552213, -0.23017748948328, 1.55870831414912, 0.070508391424576, 0.129287735160946,
            1.71506498688328, 0.460916205989202, -1.26506123460653, -0.686852851893526, -0.445661970099958,
            1.22408179743946, 0.359813827057364, 0.400771450594052, 0.11068271594512, -0.555841134754075,
            1.78691313680308, 0.497850478229239, -1.96661715662964, 0.701355901563686, -0.472791407727934,
        ]
        let chart = try #require(ProcessChart(normal))
        #expect(abs(chart.mean - 0.1416238) < 5e-8)
        #expect(abs(chart.lower + 3.01138) < 5e-6 && abs(chart.upper - 3.294627) < 5e-7)
    }

    /// What stops a run: a value on the mean. What makes a trend: seven values, six rises.
    @Test func judgesTheEdgesOfTheRules() throws {
        let onTheMean: [Double?] = [4, 4, 4, 5, 4, 4, 4, 6, 6, 6, 5, 6, 6, 6, 5, 5, 5, 5, 5, 5]
        let touched = try #require(ProcessChart(onTheMean))
        #expect(!touched.signals.contains { if case .run = $0 { true } else { false } })
        let rising: [Double?] = [50, 52, 49, 51, 50, 40, 43, 46, 49, 52, 55, 58, 51, 49, 50, 51]
        let chart = try #require(ProcessChart(rising))
        #expect(chart.signals[5] == .outside(isAbove: false))
        #expect(chart.signals[6...11].allSatisfy { $0 == .trend(isRising: true) })
        #expect(chart.signals[12...].allSatisfy { $0 == .common })
    }

    @Test func aGapBreaksRangesRunsAndTrends() throws {
        let gap = try #require(ProcessChart([1, 2, nil, 4, 5]))
        #expect(abs(gap.upper - (3 + 2.66)) < 1e-12)
        let run: [Double?] = [9, 9, 9, nil, 9, 9, 9, 9, 1, 1, 1, 1, 1, 1]
        let chart = try #require(ProcessChart(run))
        #expect(!chart.signals.prefix(8).contains(.run(isAbove: true)))
        let rising = try #require(ProcessChart([1, 2, 3, nil, 4, 5, 6, 7] as [Double?]))
        #expect(!rising.signals.contains(.trend(isRising: true)))
    }

    /// The first three values are 1, 2 and 3, whatever gap stands between them.
    @Test func fixedLimitsCountValuesAndNotGaps() throws {
        let chart = try #require(ProcessChart([1, nil, 2, 3, 90, 91], fixed: 3))
        #expect(chart.mean == 2 && abs(chart.upper - 4.66) < 1e-12)
        #expect(chart.signals.suffix(2).allSatisfy { $0 == .outside(isAbove: true) })
    }

    @Test func saysNothingOfNothing() {
        #expect(ProcessChart([]) == nil)
        #expect(ProcessChart([nil, nil]) == nil)
        #expect(ProcessChart([.nan]) == nil)
        #expect(ProcessChart([7])?.upper == 7)
    }

    /// A rare count: the screening would leave nothing but ranges of no change, and the usual value on both limits.
    @Test func aRareCountHasLimitsThatItsUsualValueLiesWithin() throws {
        var random = SplitMix(11)
        for _ in 0..<200 {
            var values = [Double?](repeating: 0, count: Int.random(in: 10...40, using: &random))
            // Each stands alone: several in a row would be a new level.
            for index in stride(from: 1, to: values.count - 1, by: Int.random(in: 2...20, using: &random)).prefix(3) {
                values[index] = Double(Int.random(in: 1...3, using: &random))
            }
            let chart = try #require(ProcessChart(values))
            #expect(chart.lower < 0 && chart.upper > 0, "\(values)")
            #expect(zip(values, chart.signals).allSatisfy { $0 != 0 || $1 != .outside(isAbove: false) }, "\(values)")
        }
    }

    /// The limits are made of all ranges unless it is said that they are not.
    @Test func saysWhetherRangesAreLeftOut() throws {
        var random = SplitMix(12)
        for _ in 0..<200 {
            let values = (0..<20).map { _ -> Double? in
                Double(Int.random(in: 0..<10, using: &random) == 0 ? 40 : Int.random(in: 0...4, using: &random))
            }
            let (screened, whole) = (
                try #require(ProcessChart(values)), try #require(ProcessChart(values, screens: false))
            )
            #expect(screened.isScreened == (screened.upper != whole.upper) && !whole.isScreened, "\(values)")
        }
    }
}
