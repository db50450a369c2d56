import Composition
import Diagnostics
import Disclosure
import Edition
import Files
import Measures
import Publishing
import Tables

/// A site and what was found on the way to it.
struct Build {
    let site: Site
    let findings: Findings
    let books: [Book]
    /// Names of the editions, in order.
    let editions: [String]
    /// For each edition the files that it was made of and that may be named.
    let inputs: [[Manifest.Input]]
}

/// The line: from what the author wrote to the finished site. Nothing is written.
///
/// Faults in text and data are told to the findings and leave holes; only the world throws.
func build(_ project: Project) throws(FileError) -> Build {
    let findings = Findings()
    let shells = Shells(try project.templates(findings), folder: Project.templateFolder, findings)
    let names = try project.editions(findings)
    var books: [Book] = []
    var inputs: [[Manifest.Input]] = []
    for name in names {
        guard let manuscript = try project.manuscript(name, findings), let shells else { continue }
        let definitions = Definitions(
            edition: manuscript.edition, measures: manuscript.measures, catalogue: manuscript.catalogue)
        let questions = definitions.questions()
        let plan = Plan(
            questions.requests, states: questions.states, measures: manuscript.measures,
            catalogue: manuscript.catalogue,
            settings: PlanSettings(period: manuscript.report.period, cutoff: manuscript.report.cutoff), findings)
        let scanned = try project.scan(manuscript, plan, findings)
        let answers = evaluate(plan, scanned.cubes, findings)
        let readings = protect(
            answers, measures: definitions.measures, dimensions: definitions.dimensions,
            datasets: manuscript.protection, findings: findings)
        books.append(
            Book(
                definitions, readings: readings, states: evaluateStates(plan, scanned.cubes), facts: scanned.facts,
                folder: name,
                program: programVersion, shells: shells, findings))
        inputs.append(try project.inputs(of: manuscript))
    }
    let site = shells.map { compose(books, in: $0) } ?? Site([])
    return Build(site: site, findings: findings, books: books, editions: names, inputs: inputs)
}
