import Diagnostics
import Testing
import Values

@testable import Edition

@Suite struct RecommendationTests {
    private func read(_ actions: String, _ rest: String = "status: in_progress") -> (Recommendation?, [Diagnostic]) {
        let text = "recommendations:\n  - id: R1\n    text: Gör det\n    \(rest)\n    actions: [\(actions)]\n"
        let report = Sample.report + "appendices: [{id: bilaga, title: B}]"
        let (edition, findings) = Sample.read(["recommendations.yaml": text, "report.yaml": report])
        return (edition?.recommendations.first, findings)
    }

    private let cutoff = Day(year: 2025, month: 12, day: 31)

    @Test func readsEveryKey() throws {
        let (edition, findings) = Sample.read([
            "report.yaml": Sample.report + "appendices: [{id: bilaga, title: B}]",
            "recommendations.yaml": """
            review: {title: Granskning, year: 2021, reviewer: Revisorerna, reference: Dnr 1}
            recommendations:
              - id: R1
                text: Gör det
                example: true
                status: done
                status_date: 2025-11-12
                decisions: [{paragraph: 18, date: 2022-02-16, text: Beslut}]
                closed: {by: Regionstyrelsen, date: 2025-12-01, paragraph: 7}
                measures: [arenden]
                actions:
                  - id: r1
                    text: Mät
                    owner: Regiondirektör
                    start: 2021-10-01
                    deadline: 2022-03-31
                    revised_deadline: 2022-05-31
                    completed: 2022-05-16
                    status: done
                    evidence: [{appendix: bilaga}, {measure: arenden}]
                remaining: Inget
                audit: {measures_decided: yes, reported_back: partly, decision_on_report: no}
            """,
        ])
        #expect(findings.isEmpty)
        let one = try #require(edition?.recommendations.first)
        #expect(edition?.review?.year == 2021)
        #expect(one.actions.first?.evidence == [.appendix("bilaga"), .measure("arenden")])
        #expect(one.audit?.reportedBack?.word == "Delvis")
        #expect(one.audit?.remainingExamined == nil)
        #expect(one.deadline == Day(year: 2022, month: 5, day: 31))
        if let cutoff { #expect(one.standing(on: cutoff).text == "Avslutad") }
    }

    @Test(arguments: [
        ("deadline: 2025-08-31", "Pågår, försenad 4\u{A0}månader"), ("deadline: 2025-12-31", "Pågår"),
        ("deadline: 2025-12-30", "Pågår, försenad mindre än en månad"),
        ("deadline: 2025-11-30", "Pågår, försenad 1\u{A0}månad"),
        ("deadline: 2024-12-31, revised_deadline: 2026-01-31", "Pågår, flyttad tid"),
        ("deadline: 2026-02-28, revised_deadline: 2026-01-31", "Pågår"),
        ("deadline: 2024-12-31, revised_deadline: 2025-10-01", "Pågår, försenad 12\u{A0}månader från den första tiden"),
    ])
    func derivesDelayFromDeadlineAndCutoff(dates: String, text: String) throws {
        let one = try #require(read("{id: a, text: A, status: in_progress, \(dates)}").0)
        #expect(one.standing(on: try #require(cutoff)).text == text)
    }

    @Test func theLatestActionDecides() throws {
        let one = try #require(
            read(
                "{id: a, text: A, status: done, completed: 2025-01-01, deadline: 2022-01-01}, "
                    + "{id: b, text: B, status: not_started, deadline: 2025-06-30, revised_deadline: 2025-07-31}, "
                    + "{id: c, text: C, status: in_progress, deadline: 2026-06-30}"
            ).0)
        let standing = one.standing(on: try #require(cutoff))
        #expect(standing.word == "Försenad" && standing.monthsLate == 6)
        #expect(one.deadline == Day(year: 2026, month: 6, day: 30))
    }

    @Test(arguments: [
        ("", "status: done", "done-without-evidence"), ("", "status: försenad", "unknown-word"),
        (
            "{id: a, text: A, status: in_progress, deadline: 2025-06-30}", "status: in_progress",
            "late-without-new-deadline"
        ),
        (
            "{id: a, text: A, status: done, completed: 2025-01-01, evidence: [{measure: arendn}]}", "status: done",
            "unknown-measure"
        ),
        (
            "{id: a, text: A, status: done, completed: 2025-01-01, evidence: [{appendix: bilag}]}", "status: done",
            "unknown-appendix"
        ),
        (
            "{id: a, text: A, status: done, completed: 2025-01-01, evidence: [{file: x}]}", "status: in_progress",
            "unknown-key"
        ),
        (
            "{id: a, text: A, status: done, completed: 2025-01-01}, "
                + "{id: a, text: B, status: done, completed: 2025-01-01}", "status: in_progress", "duplicate-id"
        ),
        ("{id: a, text: A}", "status: in_progress", "missing-key"),
        ("", "{measures: [arendn], status: dropped}", "yaml-syntax"),
    ])
    func tells(actions: String, rest: String, rule: String) {
        let (_, findings) = read(actions, rest)
        #expect(findings.first?.rule.id == rule, "\(findings.map(\.message))")
    }

    @Test func anIdIsInCapitalsAndUnique() {
        let one = "{text: A, status: dropped, id: "
        let (_, findings) = Sample.read(["recommendations.yaml": "recommendations: [\(one)r1}, \(one)R2}, \(one)R2}]"])
        #expect(findings.map(\.rule.id) == ["wrong-type", "duplicate-id"])
    }
}

/// What is said of how a recommendation stands agrees with itself on the day that the report tells of, 2025-12-31.
@Suite struct ContradictionTests {
    private func rules(_ actions: String, _ rest: String) -> [String] {
        let text = "recommendations:\n  - id: R1\n    text: Gör det\n    \(rest)\n    actions: [\(actions)]\n"
        let report = Sample.report + "appendices: [{id: bilaga, title: B}]"
        return Sample.read(["recommendations.yaml": text, "report.yaml": report]).1.map(\.rule.id)
    }

    private let evidence = "evidence: [{appendix: bilaga}]"

    @Test(arguments: [
        ("2025-12-31", []), ("2026-01-01", ["done-in-future"]),
    ])
    func whatIsDoneLaterIsNotDone(day: String, expected: [String]) {
        #expect(
            rules("{id: a, text: A, status: done, completed: \(day), \(evidence)}", "status: in_progress") == expected)
        #expect(rules("", "status: dropped\n    closed: {by: Styrelsen, date: \(day)}") == expected)
    }

    @Test(arguments: [
        ("status: done", "status: not_started"), ("status: done", "status: in_progress"),
        ("status: dropped", "status: in_progress"),
        ("status: in_progress\n    closed: {by: Styrelsen, date: 2025-10-01}", "status: in_progress"),
        ("status: not_started", "status: done, completed: 2025-05-01"), ("status: not_started", "status: in_progress"),
        ("status: done\n    status_date: 2025-06-01", "status: done, completed: 2025-09-01"),
        ("status: done\n    closed: {by: Styrelsen, date: 2025-06-01}", "status: done, completed: 2025-09-01"),
        ("status: in_progress\n    status_date: 2026-01-15", "status: in_progress"),
        ("status: in_progress", "status: in_progress, completed: 2025-05-01"),
        ("status: in_progress", "status: done, start: 2025-06-01, completed: 2025-05-01"),
        ("status: in_progress", "status: not_started, start: 2025-06-01"),
        ("status: in_progress", "status: in_progress, start: 2026-06-01"),
    ])
    func aContradictionIsTold(rest: String, action: String) {
        #expect(rules("{id: a, text: A, \(action), \(evidence)}", rest) == ["standing-contradiction"])
    }

    @Test(arguments: [
        ("status: done\n    status_date: 2025-09-01", "status: done, completed: 2025-09-01"),
        ("status: done", "status: dropped"), ("status: in_progress", "status: done, completed: 2025-09-01"),
        ("status: not_started", "status: not_started, start: 2026-02-01"),
        ("status: in_progress", "status: in_progress, start: 2025-12-31"),
    ])
    func whatAgreesIsNot(rest: String, action: String) {
        #expect(rules("{id: a, text: A, \(action), \(evidence)}", rest).isEmpty)
    }
}
