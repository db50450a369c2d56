import Manual
import TestSupport
import Testing

/// What the command says of itself is Swedish, and made from what it takes.
@Suite struct HelpTests {
    private static let commands = ["build", "check", "serve", "explain", "list", "pdf", "gallery", "new", "help"]

    /// Words of the parser that none of our texts has.
    private static let english = [
        "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Show", "default", "values:", "See ", "subcommand",
        "options", "help information", "version.)", "detailed",
    ]

    private func expectSwedish(_ text: String, _ arguments: [String]) {
        for word in HelpTests.english { #expect(!text.contains(word), "\(arguments): \(word) in \(text)") }
    }

    private static var requests: [[String]] {
        [["--help"], ["-h"], ["help"], ["--help-hidden"]]
            + commands.flatMap { [["help", $0], [$0, "--help"], [$0, "-h"], [$0, "--project", "x", "--help"]] }
    }

    @Test(arguments: requests)
    func isSwedish(arguments: [String]) throws {
        let outcome = try Command().run(arguments)
        #expect(outcome.code == 0 && outcome.complaint == "", "\(arguments)")
        #expect(outcome.output.contains("Så här: uppsikt "))
        expectSwedish(outcome.output, arguments)
        for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(arguments): \(line)") }
    }

    @Test func nothingAskedGetsTheHelp() throws {
        let outcome = try Command().run([])
        #expect(outcome.code == 2 && outcome.output == "")
        #expect(outcome.complaint.hasPrefix("uppsikt: skriv vad som ska göras\nGör en uppföljningsrapport"))
        expectSwedish(outcome.complaint, [])
    }

    @Test func namesEveryCommand() throws {
        let command = try Command()
        let all = try command.run(["help"]).output
        #expect(all.hasPrefix(try command.run(["--help"]).output))
        for name in HelpTests.commands {
            #expect(all.contains("\n  \(name) "), "\(name)")
            let own = try command.run(["help", name]).output
            #expect(own == (try command.run([name, "--help"]).output))
            #expect(own.contains("Så här: uppsikt \(name) "))
        }
    }

    @Test func theListOfCommandsIsTheFolder() throws {
        let declared = names(/commandName: "(\w+)"/, in: try sourceFiles("Sources/uppsikt/Commands"))
        let listed = try Command().run(["--help"]).output.matches(of: /\n  ([a-z]+) +[A-ZÅÄÖ]/).map {
            String($0.output.1)
        }
        #expect(declared == listed.sorted() && declared == HelpTests.commands.sorted())
    }

    @Test func theManualHasEveryCommand() {
        #expect(manualCommands.map(\.name).sorted() == HelpTests.commands.sorted())
        for command in manualCommands {
            #expect(!command.examples.isEmpty)
            #expect(command.examples.allSatisfy { $0.hasPrefix("uppsikt \(command.name)") })
        }
    }

    @Test func saysWhatACommandTakes() throws {
        #expect(
            try Command().run(["help", "explain"]).output == """
                Visa hur ett tal räknas, ur vilka rader och filer, eller var det står.

                Så här: uppsikt explain <mått> [<urval> …] [val]

                Ord:
                  <mått>   Måttets namn, eller ett tal som det står i rapporten: 91,6.
                  <urval>  Urval som i texten: kommun=Luleå period=2024.

                Val:
                  --project <mapp>  Projektets mapp. Annars: .
                  --json            Skriv resultatet som JSON.
                  --quiet           Visa bara fel.
                  --edition <mapp>  Utgåvans mapp; den sista när inget sägs.
                  --sql             Skriv frågan som standard-SQL, för den som räknar om talet
                                    ur datafilerna.
                  --version         Visa programmets version.
                  -h, --help        Visa den här hjälpen.

                """)
    }

    @Test(arguments: [
        (["bild"], "det finns inget kommando «bild»\n  hjälp: menade du «build»? kommandona är build, check"),
        (
            ["help", "chek"],
            "det finns inget kommando och inget i handboken som heter «chek»\n  hjälp: menade du «check»?"
        ),
        (
            ["help", "qqqqq"],
            "det finns inget kommando och inget i handboken som heter «qqqqq»\n  hjälp: kör uppsikt help"
        ),
        (["build", "--jsn"], "det finns inget val --jsn, menade du --json?\n  hjälp: kör uppsikt help build\n"),
        (["build", "--output-dir"], "valet --output-dir <mapp> saknar ett värde\n"),
        (["explain"], "något saknas: <mått>\n  hjälp: kör uppsikt help explain\n"),
        (["list", "mått"], "«mått» är inget värde för <ord>: välj bland measures, dimensions, datasets"),
        (["build", "extra"], "«extra» går inte att använda här\n  hjälp: kör uppsikt help build\n"),
        (["--strict"], "det finns inget val --strict\n  hjälp: kör uppsikt help; kommandona är build"),
    ])
    func saysWhatIsWrong(arguments: [String], told: String) throws {
        let outcome = try Command().run(arguments)
        #expect(outcome.code == 2 && outcome.output == "")
        #expect(outcome.complaint.hasPrefix("uppsikt: " + told), "\(outcome.complaint)")
        expectSwedish(outcome.complaint, arguments)
    }
}
