import Testing
import Values

@Suite struct DeadlineTests {
    private func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

    @Test(arguments: [
        ("2023-12-31", Deadline.Outcome.inTime), ("2024-01-01", .afterMove), ("2024-03-31", .afterMove),
        ("2024-04-01", .late),
    ])
    func onlyTheFirstDeadlineIsInTime(completed: String, outcome: Deadline.Outcome) throws {
        let plan = Deadline(try day("2023-12-31"), revised: try day("2024-03-31"))
        #expect(plan.outcome(try day(completed)) == outcome)
    }

    @Test func aDelayCountsFromTheFirstDeadlineOnceTheMovedOneHasPassed() throws {
        let plan = Deadline(try day("2024-12-31"), revised: try day("2025-08-31"))
        #expect(plan.start(ofDelayOn: try day("2025-08-31")) == nil)
        #expect(plan.start(ofDelayOn: try day("2025-12-31")) == plan.first)
    }

    @Test func aDeadlineThatWasNeverMovedIsTheFirst() throws {
        let only = Deadline(nil, revised: try day("2025-08-31"))
        #expect(only.first == only.valid && only.revised == nil)
        #expect(only.outcome(try day("2025-09-01")) == .late)
        #expect(Deadline(nil, revised: nil).outcome(try day("2025-09-01")) == nil)
    }
}
