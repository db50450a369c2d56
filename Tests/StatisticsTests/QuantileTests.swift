import Statistics
import TestSupport
import Testing

@Suite struct QuantileTests {
    @Test func agreesWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("quantiles_r_types.csv") else { return }
        var checked = 0
        for row in rows where row[1] == "7" {
            let sample = row[0].split(separator: " ").compactMap { Double($0) }
            let p = try #require(Double(row[2]))
            let expected = try #require(Double(row[3]))
            let found = try #require(quantile(sample, at: p))
            #expect(Vectors.isClose(found, expected), "\(row)")
            checked += 1
        }
        print("quantiles_r_types.csv: \(checked) av \(rows.count) rader jämförda, de av typ 7")
        #expect(checked == 35)
    }

    /// R 4.2: `quantile(1:4, c(0, .1, .25, .5, .75, .9, 1))`.
    @Test(arguments: [(0.0, 1.0), (0.1, 1.3), (0.25, 1.75), (0.5, 2.5), (0.75, 3.25), (0.9, 3.7), (1, 4)])
    func interpolatesBetweenValues(p: Double, expected: Double) throws {
        let found = try #require(quantile([4, 2, 3, 1], at: p))
        #expect(abs(found - expected) < 1e-12)
    }

    @Test func refusesWhatHasNoQuantile() {
        #expect(quantile([], at: 0.5) == nil)
        #expect(quantile([1], at: 1.5) == nil)
        #expect(quantile([1], at: .nan) == nil)
        #expect(quantile([1, .nan], at: 0.5) == nil)
        #expect(median([7]) == 7)
    }
}
