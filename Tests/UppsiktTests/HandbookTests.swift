import Testing

/// `uppsikt help` is the author's manual.
@Suite struct HandbookTests {
    @Test func helpShowsWhatThereIs() throws {
        let command = try Command()
        let contents = try command.run(["help"])
        #expect(contents.code == 0 && contents.output.contains("diagram") && contents.output.contains("regler"))
        #expect(try command.run(["help", "diagram"]).output.contains("uppsikt help diagram NAMN"))
        let bars = try command.run(["help", "diagram", "bars"])
        #expect(bars.code == 0 && bars.output.contains("kind: bars") && bars.output.contains("measure (mått, behövs)"))
        #expect(try command.run(["help", "bars"]).output == bars.output)
        #expect(try command.run(["help", "regler", "row-constraint"]).output.contains("Så rättas det"))
    }

    @Test func helpShowsHowACommandIsUsed() throws {
        let command = try Command()
        let help = try command.run(["help", "build"])
        #expect(help.code == 0 && help.output.contains("--output-dir"))
        #expect(try command.run(["build", "--help"]).output == help.output)
    }

    @Test func allIsTheHandbook() throws {
        let all = try Command().run(["help", "--all"])
        #expect(all.code == 0 && all.output.hasPrefix("# Handbok\n") && all.output.contains("### `bars`"))
    }

    @Test func whatThereIsNotEndsInAdvice() throws {
        let outcome = try Command().run(["help", "diagarm"])
        #expect(outcome.code == 2 && outcome.output == "")
        #expect(outcome.complaint.contains("inget i handboken som heter «diagarm»"))
        #expect(outcome.complaint.contains("menade du «diagram»?"))
    }

    @Test func listKnowsTablesAndFormulas() throws {
        let command = try Command()
        #expect(try command.run(["list", "tables"]).output.contains("equity"))
        #expect(try command.run(["list", "formulas"]).output.contains("change"))
    }
}
