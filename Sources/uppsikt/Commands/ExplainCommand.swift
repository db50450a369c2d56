import ArgumentParser
import Diagnostics
import Files
import Line
import Markup
import Measures
import Privacy

/// `uppsikt explain MEASURE [SLICE …]`: where a number comes from.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Visa hur ett tal räknas, ur vilka rader och filer, eller var det står.")

    @OptionGroup var options: ReportOptions
    @Option(help: ArgumentHelp("Utgåvans mapp; den sista när inget sägs.", valueName: "mapp")) var edition: String?
    @Flag(help: "Skriv frågan som standard-SQL, för den som räknar om talet ur datafilerna.") var sql = false
    @Argument(help: ArgumentHelp("Måttets namn, eller ett tal som det står i rapporten: 91,6.", valueName: "mått"))
    var measure: String
    @Argument(help: ArgumentHelp("Urval som i texten: kommun=Luleå period=2024.", valueName: "urval"))
    var slice: [String] = []

    func run() throws {
        let screen = options.screen
        guard !(sql && options.json) else {
            screen.complain("uppsikt: --sql och --json går inte ihop\n  hjälp: ta bort det ena")
            throw Ended(code: .usage)
        }
        let findings = Findings()
        let project = try screen.guarding { () throws(FileError) in try Project(options.project) }
        let edition = try screen.edition(self.edition, in: project)
        if let number = try number(in: project, edition, screen, findings) {
            return screen.say(options.json ? number.json : number.text)
        }
        let told = try screen.guarding { () throws(FileError) in
            try project.explanation(of: measure, slice, in: edition, findings)
        }
        screen.tell(findings.told)
        guard let told else {
            refuse(findings.told, screen)
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

    /// Who knows the number alone is told what it is.
    private func number(
        in project: Project, _ edition: String?, _ screen: Screen, _ findings: Findings
    ) throws -> NumberAnswer? {
        guard !sql else { return nil }
        let asked = ([measure] + slice).joined(separator: " ")
        let told = try screen.guarding { () throws(FileError) in try project.number(asked, in: edition, findings) }
        guard let told else { return nil }
        guard let code = ending(findings.told, strict: false) else {
            guard !told.isEmpty else {
                screen.complain(told.text)
                throw Ended(code: .faults)
            }
            return told
        }
        screen.tell(findings.told)
        refuse(findings.told, screen)
        throw Ended(code: code)
    }

    /// The faults, which the screen has told unless they are to be JSON.
    private func refuse(_ faults: [Diagnostic], _ screen: Screen) {
        guard options.json else {
            return screen.complain("Talet visas inte: det gäller först när felen är rättade.")
        }
        screen.say(String(decoding: jsonReport(faults, files: 0, output: nil).bytes, as: UTF8.self))
    }
}
