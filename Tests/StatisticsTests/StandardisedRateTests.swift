import Statistics
import TestSupport
import Testing

@Suite struct StandardisedRateTests {
    /// Three groups, reckoned by hand: rate = (2·10/100 + 1·20/400 + 1·30/1000) / 4 = 0.07.
    @Test func isTheMeanOfTheGroupsByWeight() throws {
        let groups = [(10.0, 100.0, 2.0), (20, 400, 1), (30, 1_000, 1)].map {
            StandardisedRate.Group(events: $0.0, population: $0.1, weight: $0.2)
        }
        let rate = try #require(StandardisedRate(groups))
        #expect(Vectors.isClose(rate.value, 0.07))
        #expect(rate.lower < rate.value && rate.value < rate.upper)
    }

    @Test func refusesFewEventsAndEmptyGroups() {
        func rate(_ groups: [(Double, Double, Double)]) -> StandardisedRate? {
            StandardisedRate(
                groups.map { StandardisedRate.Group(events: $0.0, population: $0.1, weight: $0.2) })
        }
        #expect(rate([]) == nil)
        #expect(rate([(9, 100, 1)]) == nil)
        #expect(rate([(10, 100, 1)]) != nil)
        #expect(rate([(10, 100, 0)]) == nil)
        #expect(rate([(10, 100, 1), (0, 0, 1)]) == nil)
    }

    @Test func agreesWithTheReferenceValues() throws {
        guard let inputs = Vectors.rows("dsr_inputs.csv"), let expected = Vectors.rows("dsr_expected.csv") else {
            return
        }
        let areas = Dictionary(grouping: inputs) { $0[0] }
        for row in expected {
            let groups = try (areas[row[0]] ?? []).map { group in
                StandardisedRate.Group(
                    events: Double(group[2]) ?? 0, population: try #require(Double(group[3])),
                    weight: try #require(Double(group[4])))
            }
            for (confidence, column) in [(Confidence.percent95, 4), (.percent998, 6)] {
                let found = StandardisedRate(groups, confidence: confidence)
                guard let value = Double(row[3]), let lower = Double(row[column]), let upper = Double(row[column + 1])
                else {
                    #expect(found == nil, "\(row[0])")
                    continue
                }
                let rate = try #require(found, "\(row[0])")
                #expect(Vectors.isClose(rate.value * 100_000, value), "\(row[0])")
                #expect(Vectors.isClose(rate.lower * 100_000, lower), "\(row[0])")
                #expect(Vectors.isClose(rate.upper * 100_000, upper), "\(row[0])")
            }
        }
        print("dsr_expected.csv: \(expected.count) tal jämförda")
        #expect(expected.count >= 13)
    }

    @Test func limitsOfACountAgreeWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("byars_poisson.csv") else { return }
        var checked = 0
        for row in rows {
            guard let count = Double(row[0]), let level = Double(row[1]), count >= 1, let lower = Double(row[2]),
                let upper = Double(row[3])
            else { continue }
            let found = try #require(ByarInterval(count: count, confidence: level == 0.95 ? .percent95 : .percent998))
            #expect(Vectors.isClose(found.lower, lower) && Vectors.isClose(found.upper, upper), "\(row)")
            checked += 1
        }
        print("byars_poisson.csv: \(checked) av \(rows.count) rader jämförda")
        #expect(checked >= 10)
    }
}
