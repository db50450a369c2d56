import Statistics
import TestSupport
import Testing

@Suite struct NewcombeTests {
    /// Newcombe 1998, table II, examples a, c and g, method 10.
    @Test(arguments: [
        (56, 70, 48, 80, 0.0524, 0.3339), (6, 7, 2, 7, 0.0582, 0.8062), (10, 10, 0, 20, 0.6791, 1.0),
    ])
    func agreesWithPublishedValues(x: Int, n: Int, y: Int, m: Int, lower: Double, upper: Double) throws {
        let found = try #require(NewcombeInterval((x, n), minus: (y, m)))
        #expect(abs(found.lower - lower) < 5e-5)
        #expect(abs(found.upper - upper) < 5e-5)
    }

    @Test func agreesWithTheReferenceValues() throws {
        guard let rows = Vectors.rows("newcombe_diff.csv") else { return }
        for row in rows {
            let counts = try row[0..<4].map { try #require(Int($0)) }
            let level: Confidence = Double(row[4]) == 0.95 ? .percent95 : .percent998
            let found = try #require(
                NewcombeInterval((counts[0], counts[1]), minus: (counts[2], counts[3]), confidence: level))
            #expect(Vectors.isClose(found.lower, try #require(Double(row[6]))), "\(row)")
            #expect(Vectors.isClose(found.upper, try #require(Double(row[7]))), "\(row)")
        }
        print("newcombe_diff.csv: \(rows.count) rader jämförda")
        #expect(rows.count >= 18)
    }

    @Test func turnsAroundWithItsSides() throws {
        for (x, n, y, m) in [(3, 10, 7, 20), (0, 5, 5, 5), (40, 50, 10, 90)] {
            let (one, other) = (
                try #require(NewcombeInterval((x, n), minus: (y, m))),
                try #require(NewcombeInterval((y, m), minus: (x, n)))
            )
            #expect(Vectors.isClose(one.lower, -other.upper) && Vectors.isClose(one.upper, -other.lower))
        }
    }

    @Test func refusesWhatIsNoShare() {
        #expect(NewcombeInterval((0, 0), minus: (1, 2)) == nil)
        #expect(NewcombeInterval((1, 2), minus: (3, 2)) == nil)
    }
}
