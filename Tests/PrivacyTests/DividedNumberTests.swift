import Privacy
import TestSupport
import Testing

/// Numbers that two cells of a table make, and tables that only look like it. The numbers are Skatteverket's test
/// numbers.
@Suite struct DividedNumberTests {
    private func table(_ text: String) -> TextTable {
        TextTable(
            rows: text.split(separator: "\n").map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).map { Array($0.utf8)[...] }
            })
    }

    private func found(_ text: String) -> Int { dividedNumbers(in: table(text)).count }

    @Test(arguments: [
        "900615;2392", "2392;900615", "900615;;2392", "1990-06-15;-2392", "900615-;2392", "a;b\n1990-06-15;+2392",
        "Född;Nr\n1990-06-15;2392", "Namn;Personnr;Sista\nA;19900615;2392", "Född;Namn;Nr\n1990-06-15;A;2392",
        "född;antal;ort;fyra\n2000-01-01;3;B;1000\n1990-06-15;3;A;2392", "person-id;x\n900615;2392\n900616;2392",
    ])
    func isFoundOnce(text: String) { #expect(found(text) == 1, "\(text)") }

    @Test(arguments: [
        "1990-06-15;2392", "Dag;Antal\n1990-06-15;2392\n2002-03-21;2387", "1990-06-15;2020", "2019-12-31;2020",
        "900615;Anna;2392", "900615;2393", "900615;2392\n900616;2392", "Född;Nr\n1990-06-15;2393", "2392;1990",
    ])
    func isLeftAlone(text: String) { #expect(found(text) == 0, "\(text)") }

    @Test func mostOfManyRowsTellWithoutAHeading() {
        var random = SeededNumbers(seed: 41)
        for _ in 0..<300 {
            let rows = (0..<(3 + random.below(20))).map { row in
                let number = random.identityNumber()
                // One row in five is another's.
                let serial = row % 5 == 4 ? "0001" : String(number.suffix(4))
                return "\(number.prefix(4))-\(number.dropFirst(4).prefix(2))-\(number.dropFirst(6).prefix(2));\(serial)"
            }
            #expect(found(rows.joined(separator: "\n")) >= 3 * rows.count / 5)
        }
    }

    /// Chance alone refuses at most one table in a hundred, however many rows it has.
    @Test(arguments: [1, 2, 3, 4, 5, 7, 10, 30])
    func atMostOneRandomTableInAHundredIsTaken(rows: Int) {
        var random = SeededNumbers(seed: UInt64(50 + rows))
        func number(_ digits: Int) -> String {
            String(1 + random.below(9)) + (1..<digits).map { _ in String(random.below(10)) }.joined()
        }
        func day() -> String { "20\(10 + random.below(16))-\(10 + random.below(3))-\(10 + random.below(19))" }
        var taken = [0, 0]
        let rounds = 2_000
        for _ in 0..<rounds {
            let dates = (0..<rows).map { _ in "\(day());\(number(4))" }
            let amounts = (0..<rows).map { _ in "\(number(6));\(number(4))" }
            if found(dates.joined(separator: "\n")) > 0 { taken[0] += 1 }
            if found(amounts.joined(separator: "\n")) > 0 { taken[1] += 1 }
        }
        // Two rows of dates are taken in exactly one table in a hundred: a sample of these may be three standard
        // deviations above it.
        let expected = Double(rounds) / 100
        #expect(taken.allSatisfy { Double($0) <= expected + 3 * expected.squareRoot() }, "\(taken)")
    }
}
