import TestSupport
import Testing

/// What is asked wrongly ends with 2, in Swedish, and writes nothing.
@Suite struct WrongUseTests {
    private func expectWrongUse(_ outcome: Command.Outcome, _ arguments: [String]) {
        #expect(outcome.code == 2, "\(arguments): \(outcome.complaint)")
        #expect(outcome.complaint.hasPrefix("uppsikt: "), "\(arguments): \(outcome.complaint)")
        for word in ["Error", "Unknown", "Missing", "Usage", "No such", "unexpected", "for more"] {
            #expect(!outcome.complaint.contains(word), "\(arguments): \(outcome.complaint)")
        }
    }

    @Test(arguments: [
        [], ["bygg"], ["build", "--finnsinte"], ["build", "extra"], ["build", "a", "b"], ["explain"],
        ["build", "--output-dir"], ["list", "hejsan"], ["build", "--strict=1"], ["build", "--output-dir", "/"],
        ["build", "--output-dir", ""], ["build", "--output-dir", ".."], ["build", "--output-dir", "~"],
        ["build", "--output-dir", "~/rapport"], ["build", "--output-dir", "finnsinte/x"],
        ["build", "--output-dir", "content"], ["build", "--output-dir", "content/2025/ny"],
        ["build", "--output-dir", "templates/x"], ["gallery", "--output-dir", ""], ["gallery", "--output-dir", "/"],
        ["gallery", "--output-dir", "content"], ["gallery", "--output-dir", "content/galleri"],
        ["pdf", "--output-dir", "content"], ["pdf", "--edition", "2024"], ["explain", "n", "--edition", "205"],
        ["help", "bild"], ["help", "build", "check"], ["pdf", "--browser"],
        ["build", "--project", "/finns/inte"], ["check", "--project", "/finns/inte"],
        ["gallery", "--project", "/finns/inte"], ["pdf", "--project", "/finns/inte"],
    ])
    func wrongUseEndsWithTwo(arguments: [String]) throws {
        let command = try Command()
        let before = command.folder.everything()
        expectWrongUse(try command.run(arguments), arguments)
        #expect(command.folder.everything() == before)
    }

    @Test func anUnknownEditionGetsTheNearestName() throws {
        let outcome = try Command().run(["explain", "n", "--edition", "2052"])
        #expect(outcome.complaint.contains("2025"))
    }

    @Test func helpEndsWithNought() throws {
        #expect(try Command().run(["--help"]).code == 0)
        #expect(try Command().run(["build", "--help"]).code == 0)
    }
}
