import Testing

@testable import Diagnostics

@Suite struct FindingsTests {
    private let error = Rule("fel", .error, "ett fel")
    private let warning = Rule("varning", .warning, "en varning")

    @Test func joinsWhatBranchesWereToldInOrder() {
        let findings = Findings()
        findings.add(error, "a", at: Place(path: "x"))
        let branches = ["b", "c"].map { message in
            let branch = findings.branch()
            branch.add(warning, message, at: Place(path: "x"))
            branch.leave(.measure(message))
            return branch
        }
        #expect(branches.allSatisfy { !$0.hasNewErrors && $0.hasErrors })
        for branch in branches { findings.join(branch) }
        #expect(findings.all.map(\.message) == ["a", "b", "c"])
        #expect(findings.isHole(.measure("b")) && findings.isHole(.measure("c")))
    }

    @Test func knowsItsNewErrors() {
        let branch = Findings().branch()
        branch.add(error, "a", at: Place(path: "x"))
        #expect(branch.hasNewErrors)
    }
}
