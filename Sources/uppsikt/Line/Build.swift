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
    /// Bytes read, by path: for the manifest.
    let editions: [String]
}

/// The line: from what the author wrote to the finished site. Nothing is written.
///
/// Faults in text and data are told to the findings and leave holes; only the world throws.
func build(_ project: Project) throws(FileError) -> Build {
    let findings = Findings()
    let shells = Shells(try project.templates(findings), folder: Project.templateFolder, findings)
    let names = try project.editions(findings)
    var books: [Book] = []
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
    }
    let site = shells.map { compose(books, in: $0) } ?? Site([])
    return Build(site: site, findings: findings, books: books, editions: names)
}

extension Build {
    var figureCount: Int { books.reduce(0) { $0 + $1.blockCount } }

    /// The site's files with the manifest of each edition.
    var outputFiles: [OutputFile] { site.files.map { OutputFile(path: $0.path, bytes: $0.bytes) } }
}
