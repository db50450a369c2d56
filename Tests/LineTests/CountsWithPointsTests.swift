import Diagnostics
import TestProjects
import Testing

/// Three decimals in every cell of a count are thousands: nothing is counted in thousandths.
@Suite struct CountsWithPointsTests {
    private func rules(_ cells: [String], field: String = "type: number", unit: String = "count") throws -> [String] {
        var project = smallEdition
        project.files = project.files.mapValues {
            $0.replacing("type: integer", with: field).replacing("unit: count", with: "unit: \(unit)")
        }
        let rows = zip(["a", "b", "c"], cells).map { "2025,\($0),\"\($1)\"" }.joined(separator: "\n")
        return try project.with("-- content/2025/data/d.csv --\nar,kommun,n\n\(rows)").build().errors.map(\.rule.id)
    }

    @Test func theyAreDoubted() throws {
        #expect(try rules(["10.502", "1.200", "3.004"]) == ["type-error"])
        #expect(try rules(["10,502", "1,200", "3,004"], field: "type: number, decimalChar: \",\"") == ["type-error"])
    }

    /// One number is enough, and what follows from the finding mends it.
    @Test(arguments: [["10.502"], ["10.502", "1.200", "3.004"]]) func aDeclaredPointIsADecimalSign(cells: [String])
        throws
    {
        #expect(try rules(cells) == ["type-error"])
        #expect(try rules(cells, field: "type: number, decimalChar: \".\"").isEmpty)
        #expect(try rules(["10.502", "7"], field: "type: number, decimalChar: \".\"") == ["type-error"])
    }

    @Test func otherNumbersAreNot() throws {
        #expect(try rules(["10.502", "1.25", "3.004"]).isEmpty)
        #expect(try rules(["10", "1", "3"]).isEmpty)
        #expect(try rules(["10.502", "1.200", "3.004"], unit: "days\ndecimals: 3").isEmpty)
    }
}
