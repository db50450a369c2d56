import TestSupport
import Testing

@testable import Figures

/// d3-array 3.2.4, test/ticks-test.js, tickStep-test.js, nice-test.js; numbers made with its `ticks`.
struct TicksTests {
    @Test(arguments: [
        (0.0, 1.0, 10.0, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]),
        (0, 1, 4, [0, 0.2, 0.4, 0.6, 0.8, 1]), (0, 10, 4, [0, 2, 4, 6, 8, 10]), (-10, 10, 5, [-10, -5, 0, 5, 10]),
        (0, 206_000, 5, [0, 50_000, 100_000, 150_000, 200_000]), (2016, 2025, 5, [2016, 2018, 2020, 2022, 2024]),
        (1, 1, 10, [1]), (10, 0, 2, [10, 5, 0]), (0.98, 1.14, 10, [0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.14]),
    ])
    func givesRoundNumbers(start: Double, stop: Double, count: Double, expected: [Double]) {
        #expect(ticks(start, stop, count) == expected)
    }

    @Test func givesNothingForNoCountOrNoNumber() {
        #expect(ticks(0, 1, 0).isEmpty)
        #expect(ticks(.nan, 1, 5).isEmpty)
        #expect(ticks(0, .infinity, 5).isEmpty)
    }

    @Test func widensADomainToWholeSteps() {
        #expect(nice(0, 0.83, 5) == (0, 1))
        #expect(nice(99.2, 99.9, 4) == (99.2, 100))
        #expect(nice(132, 876, 1000) == (132, 876))
    }

    @Test func agreesWithTheReferenceVectors() {
        guard let rows = vectors("ticks_d3.csv") else { return }
        let compared = rows.filter { row in
            guard let start = number(row[1]), let stop = number(row[2]), let count = number(row[3]) else {
                return false
            }
            #expect(answer(row[0], start, stop, count) == numbers(row[4]), "\(row)")
            return true
        }
        print("ticks_d3.csv: \(compared.count) rows compared")
        #expect(compared.count > 200)
    }

    @Test func agreesWithTheReferenceVectorsForTime() {
        guard let rows = vectors("ticks_d3_time_utc.csv") else { return }
        var compared = 0
        // The first two rows begin between two minutes, which their text leaves out.
        for row in rows.dropFirst(2) {
            guard let start = minutes(row[0]), let stop = minutes(row[1]), let count = Int(row[2]) else { continue }
            #expect(timeTicks(start, stop, count) == row[3].split(separator: " ").compactMap { minutes(String($0)) })
            compared += 1
        }
        print("ticks_d3_time_utc.csv: \(compared) rows compared")
        #expect(compared == 16)
    }

    private func answer(_ function: String, _ start: Double, _ stop: Double, _ count: Double) -> [Double] {
        switch function {
        case "ticks": ticks(start, stop, count)
        case "nice": { [$0.0, $0.1] }(nice(start, stop, count))
        case "tickStep": [tickStep(start, stop, count)]
        default: [TickSpec(start, stop, count).increment]
        }
    }
}

/// Rows of a reference file beside the project; nil, with one printed line, where it is absent.
func vectors(_ name: String) -> [[String]]? {
    guard let text = sharedText("vectors/\(name)") else {
        print("skipped: \(name) is not here")
        return nil
    }
    return text.split(separator: "\n").dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}

/// Finite numbers only: the others stand for what JavaScript makes of missing arguments.
private func number(_ text: String) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
}

private func numbers(_ text: String) -> [Double] {
    text.split(separator: " ").compactMap { Double($0 == "Infinity" ? "inf" : $0 == "-Infinity" ? "-inf" : String($0)) }
}

/// "2011-01-01T12:00Z" in minutes since 1970.
private func minutes(_ text: String) -> Int? {
    let parts = text.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard parts.count == 5 else { return nil }
    let day = daysFromCivil(parts[0], parts[1], parts[2])
    return (day * 24 + parts[3]) * 60 + parts[4]
}

/// Also for the year 0, which is no `Day`.
private func daysFromCivil(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let ofEra = y - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
}
