import ArgumentParser
import Diagnostics
import Files
import Line
import Measures
import Privacy

/// `uppsikt explain MEASURE [SLICE …]`: where a number comes from.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Visa hur ett tal räknas: definition, täljare, nämnare, rader och filer.")

    @OptionGroup var options: ProjectOptions
    @Option(help: ArgumentHelp("Utgåvans mapp; den sista när inget sägs.", valueName: "mapp")) var edition: String?
    @Flag(help: "Skriv frågan som standard-SQL, för den som räknar om talet ur datafilerna.") var sql = false
    @Argument(help: ArgumentHelp("Måttets namn.", valueName: "mått")) var measure: String
    @Argument(help: ArgumentHelp("Urval som i texten: kommun=Luleå period=2024.", valueName: "urval"))
    var slice: [String] = []

    func run() throws {
        let screen = options.screen
        let findings = Findings()
        let project = try screen.guarding { () throws(FileError) in try Project(options.project) }
        let edition = try screen.edition(self.edition, in: project)
        let told = try screen.guarding { () throws(FileError) in
            try project.explanation(of: measure, slice, in: edition, findings)
        }
        screen.tell(findings.told)
        guard let told else {
            screen.complain("Talet visas inte: det gäller först när felen är rättade.")
            throw Ended(code: ending(findings.told, strict: false) ?? .faults)
        }
        guard sql else {
            screen.say(options.json ? told.json : told.text)
            return
        }
        do throws(SQLRefusal) {
            screen.say(try told.sql())
        } catch {
            screen.complain(error.sentence)
            throw Ended(code: .faults)
        }
    }
}
