import Statistics
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
            #expect(
                Assurance(target: target, in: chart, higherIsBetter: segment.head[5] == "increase") == wanted,
                "\(segment.key)")
            count += 1
        }
        if !segments.isEmpty { #expect(count >= 12) }
    }

    /// Making Data Count's worked example, as the package's vignette prints it: 18 values, screened and not.
    @Test func agreesWithPublishedLimits() throws {
        let values: [Double?] = [2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 10]
        let screened = try #require(ProcessChart(values))
        let whole = try #require(ProcessChart(values, screens: false))
        #expect(abs(screened.upper - (screened.mean + 2.66)) < 1e-12)
        #expect(abs(whole.upper - (whole.mean + 2.66 * 24 / 17)) < 1e-12)
        #expect(screened.signals.last == .outside(isAbove: true))
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

    @Test func saysNothingOfNothing() {
        #expect(ProcessChart([]) == nil)
        #expect(ProcessChart([nil, nil]) == nil)
        #expect(ProcessChart([.nan]) == nil)
        #expect(ProcessChart([7])?.upper == 7)
    }
}
