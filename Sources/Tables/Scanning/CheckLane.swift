import Diagnostics
import Synchronization

/// The checks of one rule, with a log of their own. What is told of one rule does not depend on what is told of another,
/// so that lanes look at the same rows side by side and tell what they would have told one after the other.
final class CheckLane: Sendable {
    private let state: Mutex<State>

    private struct State {
        var checks: [Numbered]
        let log: FaultLog
    }

    /// A check with its number among all checks of the table.
    struct Numbered: Sendable {
        let number: Int
        var check: any DataCheck
    }

    init(_ rule: Rule, _ checks: [Numbered], _ findings: Findings, accepting accepted: [Acceptance]) {
        let log = FaultLog(findings, accepting: accepted)
        log.checks = checks.map { numbered in
            TableFacts.Check(
                rule: rule.id, text: numbered.check.text, limitsNumbers: numbered.check.limitsNumbers)
        }
        state = Mutex(State(checks: checks, log: log))
    }

    /// Looks at the next rows.
    func check(_ batch: borrowing Batch) {
        state.withLock { state in
            for index in state.checks.indices {
                state.log.current = index
                state.checks[index].check.check(batch, state.log)
            }
        }
    }

    /// Says what only the whole table shows.
    ///
    /// - Returns: by the number of each check, the rows to put in.
    func finish(_ table: TableEnd) -> [(number: Int, rows: [AbsentRow])] {
        state.withLock { state in
            for index in state.checks.indices {
                state.log.current = index
                state.checks[index].check.finish(table, state.log)
            }
            return state.checks.map { ($0.number, $0.check.absentRows) }
        }
    }

    /// Tells the last of each kind of fault.
    func tellLast() { state.withLock { $0.log.tellLast() } }

    var hasErrors: Bool { state.withLock { $0.log.hasErrors } }

    /// Positions of the acceptances that something was found for.
    var used: Set<Int> { state.withLock { $0.log.used } }

    /// By the number of each check, what it found and whether it had anything to try.
    var facts: [(number: Int, check: TableFacts.Check, hasTried: Bool)] {
        state.withLock { state in
            zip(state.checks, state.log.checks).map { ($0.number, $1, $0.check.hasTried) }
        }
    }
}
