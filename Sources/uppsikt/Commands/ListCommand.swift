import ArgumentParser
import Diagnostics
import Edition
import Figures
import Files
import Glibc
import Line
import Manual
import Markup
import Measures
import Tables

/// `uppsikt list`: what there is to write with.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Visa mått, datamängder, diagram, tabeller, formler, regler och mer.")

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case measures, dimensions, datasets, charts, tables, formulas, examples, rules, describing
    }

    @OptionGroup var options: ReportOptions
    @Argument(
        help: ArgumentHelp(
            "measures, dimensions, datasets, charts, tables, formulas, examples, rules eller describing; utan ord visas allt utom de två sista.",
            valueName: "ord"))
    var subject: Subject?

    func run() throws {
        let screen = options.screen
        let project = try screen.guarding { () throws(FileError) in try Project(options.project) }
        let findings = Findings()
        var found: [JSON.Member] = []
        for subject in subject.map({ [$0] }) ?? Subject.allCases.filter({ $0 != .rules && $0 != .describing }) {
            let rows = try screen.guarding { () throws(FileError) in try self.rows(subject, project, findings) }
            guard !options.json else {
                found.append(JSON.Member(subject.rawValue, .array(rows.map(json))))
                continue
            }
            screen.say(title(subject))
            let width = rows.map { $0.0.count }.max() ?? 0
            for (name, words) in rows {
                screen.say("  " + name + String(repeating: " ", count: width - name.count + 2) + words)
            }
            screen.say("")
        }
        if options.json { write(String(decoding: JSON.object(found).bytes, as: UTF8.self), to: STDOUT_FILENO) }
    }

    private func json(_ row: (String, String)) -> JSON {
        .object([JSON.Member("name", .string(row.0)), JSON.Member("text", .string(row.1))])
    }

    private func title(_ subject: Subject) -> String {
        switch subject {
        case .measures: "Mått"
        case .dimensions: "Dimensioner"
        case .datasets: "Datamängder"
        case .charts: "Diagram"
        case .tables: "Tabeller"
        case .formulas: "Formler"
        case .examples: "Exempeldata som är kvar"
        case .rules: "Regler"
        case .describing: "Nycklar i datapackage.yaml som är endast beskrivning: de läses förbi och har ingen verkan"
        }
    }

    private func rows(
        _ subject: Subject, _ project: Project, _ findings: Findings
    ) throws(FileError) -> [(String, String)] {
        switch subject {
        case .charts: return chartKinds.map { ($0.name, $0.summary) }
        case .tables: return entries(of: "tabeller")
        case .formulas: return entries(of: "formler")
        case .rules: return allRules.map { ($0.id, "\($0.severity.word): \($0.summary)") }
        case .describing: return DescribingKeys.allCases.map { ($0.subject, $0.keys.joined(separator: ", ")) }
        case .measures, .dimensions, .datasets, .examples: break
        }
        var found: [(String, String)] = []
        for name in try project.editions(findings) {
            guard let manuscript = try project.manuscript(name, findings) else { continue }
            found += rows(subject, manuscript)
        }
        return found
    }

    private func entries(of subject: String) -> [(String, String)] {
        (manual.first { $0.name == subject }?.entries ?? []).map { ($0.name, $0.title) }
    }

    private func rows(_ subject: Subject, _ manuscript: Manuscript) -> [(String, String)] {
        switch subject {
        case .measures: manuscript.measures.map { ($0.name, $0.label) }
        case .dimensions: manuscript.catalogue.dimensions.map { ($0.name, "\($0.label), \($0.values.count) värden") }
        case .datasets: manuscript.package.resources.map { ($0.name, ($0.title ?? "") + " (\($0.path))") }
        case .examples:
            ExampleMark.all(in: manuscript.sources).map {
                ("\($0.place.path):\($0.place.line)", "\($0.kind.noun): \($0.name)")
            }
        case .charts, .tables, .formulas, .rules, .describing: []
        }
    }
}
