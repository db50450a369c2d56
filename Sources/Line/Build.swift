package import Composition
package import Diagnostics
package import Disclosure
import Edition
package import Files
package import Measures
import Privacy
package import Publishing
package import Tables

/// A site and what was found on the way to it.
package struct Build {
    package let site: Site
    package let findings: Findings
    package let books: [Book]
    /// Nil when the templates are at fault (told).
    package let shells: Shells?
    package let attachments: [Site.File]
    /// For each book the data files that its manifest may name.
    package let inputs: [[Manifest.Input]]
}

extension Build {
    /// Without templates there are no pages.
    package init(site: Site, findings: Findings) {
        self.init(site: site, findings: findings, books: [], shells: nil, attachments: [], inputs: [])
    }
}

/// The line: from what the author wrote to the finished site. Nothing is written.
///
/// Faults in text and data are told to the findings and leave holes, so that all are told in one run; only the world
/// throws.
package func build(_ project: Project) throws(FileError) -> Build {
    let findings = Findings()
    let shells = Shells(try project.templates(findings), folder: Project.templateFolder, findings)
    var editions: [AnsweredEdition] = []
    for name in try project.editions(findings) {
        guard let manuscript = try project.manuscript(name, findings) else { continue }
        editions.append(try project.answer(manuscript, findings))
    }
    guard let shells else { return Build(site: Site([]), findings: findings) }
    let books = editions.map { $0.book(in: shells, findings) }
    let attachments = editions.flatMap(\.attachments)
    let site = compose(books, with: attachments, in: shells)
    let sources = editions.flatMap(\.sources) + shells.sources
    PrivacyGate(sources, findings).check(site.finishedFiles(but: attachments))
    return Build(
        site: site, findings: findings, books: books, shells: shells, attachments: attachments,
        inputs: editions.map(\.inputs))
}

/// An edition whose questions have been answered and protected.
package struct AnsweredEdition {
    package let name: String
    package let definitions: Definitions
    package let questions: Questions
    package let readings: Readings
    package let states: [StateAnswer]
    package let facts: [TableFacts]
    package let attachments: [Site.File]
    package let inputs: [Manifest.Input]
    /// The author's text files.
    package let sources: [SourceText]

    package func book(in shells: Shells, _ findings: Findings) -> Book {
        Book(
            definitions, questions: questions, readings: readings, states: states, facts: facts, folder: name,
            program: programVersion,
            shells: shells, findings)
    }
}

extension Project {
    /// plan, scan, protect: the part of the line that sees the data.
    package func answer(_ manuscript: Manuscript, _ findings: Findings) throws(FileError) -> AnsweredEdition {
        let definitions = Definitions(
            edition: manuscript.edition, measures: manuscript.measures, catalogue: manuscript.catalogue)
        let questions = definitions.questions()
        let plan = Plan(
            questions.requests, states: questions.states, measures: manuscript.measures,
            catalogue: manuscript.catalogue, settings: manuscript.settings, findings)
        let scanned = try scan(manuscript, plan, findings)
        let readings = protect(
            evaluate(plan, scanned.cubes, findings), measures: definitions.measures,
            dimensions: definitions.dimensions, datasets: manuscript.protection, findings: findings)
        return AnsweredEdition(
            name: manuscript.name, definitions: definitions, questions: questions, readings: readings,
            states: evaluateStates(plan, scanned.cubes), facts: scanned.facts,
            attachments: try attachments(of: manuscript, findings), inputs: try inputs(of: manuscript),
            sources: manuscript.sources)
    }
}

extension Manuscript {
    package var settings: PlanSettings { PlanSettings(period: report.period, cutoff: report.cutoff) }
}

extension Site {
    /// The files that the program made; the author's own were looked into where they were read.
    fileprivate func finishedFiles(but attachments: [Site.File]) -> [(path: String, bytes: [UInt8])] {
        let own = Set(attachments.map(\.path))
        return files.filter { !own.contains($0.path) }.map { ($0.path, $0.bytes) }
    }
}
