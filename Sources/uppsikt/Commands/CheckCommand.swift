import ArgumentParser
import Composition
import Diagnostics
import Figures
import Files
import Line
import Privacy

/// `uppsikt check`: the same as build, without writing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Kontrollera text och data utan att skriva något.")

    @OptionGroup var options: ReportOptions
    @Flag(help: "Räkna också varningar som fel.") var strict = false

    func run() throws {
        let screen = options.screen
        let built = try screen.guarding { () throws(FileError) in try build(try Project(options.project)) }
        let findings = built.findings.told
        screen.tell(findings)
        let code = ending(findings, strict: strict)
        screen.end(findings, built, output: code == nil ? "" : nil, summary(of: findings))
        if let code { throw Ended(code: code) }
    }
}
