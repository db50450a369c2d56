import Statistics
import TestSupport
import Testing

@Suite struct WilsonTests {
    /// Computed with statsmodels 0.15, `proportion_confint(method="wilson")`.
    @Test(arguments: [
        (0, 1, 0.0, 0.793450685622763), (1, 1, 0.206549314377237, 1.0), (0, 5, 0.0, 0.434482464783175),
        (5, 5, 0.565517535216825, 1.0), (0, 10, 0.0, 0.277532799862889),
    ])
    func agreesWithPublishedValues(events: Int, trials: Int, lower: Double, upper: Double) throws {
        let found = try #require(WilsonInterval(events: events, trials: trials))
        #expect(abs(found.lower - lower) < 1e-9)
        #expect(abs(found.upper - upper) < 1e-9)
    }

    @Test func agreesWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("wilson.csv") else { return }
        var checked = 0
        for row in rows {
            guard let x = Double(row[0]), let n = Double(row[1]), let confidence = Double(row[2]), n > 0,
                let lower = Double(row[4]), let upper = Double(row[5]), x == x.rounded(), n == n.rounded()
            else { continue }
            let level: Confidence = confidence == 0.998 ? .percent998 : .percent95
            let found = try #require(WilsonInterval(events: Int(x), trials: Int(n), confidence: level))
            #expect(Vectors.isClose(found.lower, lower) && Vectors.isClose(found.upper, upper), "\(row)")
            checked += 1
        }
        print("wilson.csv: \(checked) av \(rows.count) rader jämförda")
        #expect(checked >= 55, "\(checked) av \(rows.count)")
    }

    @Test func isExactAtTheEnds() {
        for trials in 1...200 {
            #expect(WilsonInterval(events: 0, trials: trials)?.lower == 0)
            #expect(WilsonInterval(events: trials, trials: trials)?.upper == 1)
        }
    }

    @Test func refusesWhatIsNoShare() {
        #expect(WilsonInterval(events: 0, trials: 0) == nil)
        #expect(WilsonInterval(events: 3, trials: 2) == nil)
        #expect(WilsonInterval(events: -1, trials: 2) == nil)
    }
}
