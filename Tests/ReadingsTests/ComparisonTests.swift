import Diagnostics
import Disclosure
import Measures
import Tables
import Testing
import Values

@testable import Readings

@Suite struct ComparisonTests {
    private let measure = Sample.measure(target: "90")

    private func change(
        _ earlier: Reading, _ later: Reading, breaks: [SeriesBreak] = [], dimensions: [Dimension] = []
    ) -> Answered<Difference> {
        let catalogue = Catalogue(dimensions: dimensions, package: DataPackage(resources: []), Findings())
        return Difference.change(
            from: earlier, to: later, of: Sample.measure(target: "90", breaks: breaks), in: catalogue)
    }

    private func year(_ year: Int, _ value: String = "80", _ coordinates: [String: String] = [:]) -> Reading {
        Sample.reading(value, coordinates, period: .year(year))
    }

    @Test func subtractsWhenNothingForbids() {
        let found = change(year(2024, "71.6"), year(2025, "76.9"))
        #expect(found.value?.amount == Sample.exact("5.3"))
        #expect(found.reasons.isEmpty)
    }

    @Test(arguments: [
        (Period.year(2025), true), (.month(2024, 11), true), (.month(2025, 6), true), (.year(2024), false),
        (.month(2026, 1), false), (.month(2025, 12), true),
    ])
    func refusesAChangeAcrossABreakAndInPeriodsThatContainOne(from: Period, refused: Bool) {
        let found = SeriesBreak(from: from, label: "Byte av system")
        let answer = change(year(2024), year(2025), breaks: [found])
        #expect((answer.value == nil) == refused)
        #expect(answer.reasons == (refused ? [.acrossBreak(found)] : []))
    }

    @Test func passesABreakThatConcernsOthers() {
        let term = Filter.Term(name: "kommun", condition: .anyOf(["2"]))
        let found = SeriesBreak(from: .year(2025), label: "Byte", filter: Filter(terms: [term]))
        let (a, b) = (["kommun": "1"], ["kommun": "2"])
        let change = { (earlier: Reading, later: Reading) in
            self.change(earlier, later, breaks: [found], dimensions: [Sample.dimension(["Ett", "Två"])]).value
        }
        #expect(change(year(2024, "80", a), year(2025, "81", a)) != nil)
        #expect(change(year(2024, "80", b), year(2025, "81", b)) == nil)
        #expect(change(year(2024), year(2025)) == nil)
    }

    @Test func refusesAChangeOfAUnitThatClosedInJune() throws {
        let open = try #require(Day(parsing: "2015-01-01"))...(try #require(Day(parsing: "2025-06-30")))
        let dimension = Sample.dimension(["Exempelmottagning Ett"], validity: [open])
        let (a, b) = (year(2024, "80", ["kommun": "1"]), year(2025, "81", ["kommun": "1"]))
        let answer = change(a, b, dimensions: [dimension])
        #expect(answer.reasons == [.notThroughout(label: "Exempelmottagning Ett", .year(2025))])
        #expect(answer.value == nil)
        #expect(change(year(2023, "80", ["kommun": "1"]), a, dimensions: [dimension]).value != nil)
    }

    @Test func refusesSidesWithoutANumber() {
        #expect(change(Sample.reading(.hidden, period: .year(2024)), year(2025)).reasons == [.hidden])
        #expect(change(year(2024), Sample.reading(.missing)).reasons == [.missing])
        #expect(
            change(Sample.reading(.hidden, period: .year(2024)), Sample.reading(.notApplicable)).reasons
                == [.notApplicable, .hidden])
    }

    @Test func comparesWithTheTargetOfThePeriod() {
        #expect(Difference.toTarget(year(2025, "76.9"), of: measure).value?.amount == Sample.exact("-13.1"))
        #expect(Difference.toTarget(year(2024), of: measure).reasons == [.noTarget(.year(2024))])
    }

    @Test func comparesWithAReference() {
        let answer = Difference.to(year(2025, "87.7"), named: "riket", from: year(2025, "76.9"), of: measure)
        #expect(answer.value?.amount == Sample.exact("-10.8"))
        let hidden = Difference.to(Sample.reading(.hidden), named: "riket", from: year(2025), of: measure)
        #expect(hidden.reasons == [.hidden])
    }
}
