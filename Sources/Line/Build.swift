import Composition
import Diagnostics
import Edition
import Figures
package import Files
import Privacy

/// The line: from what the author wrote to the finished site. Nothing is written.
///
/// Faults in text and data are told to the findings and leave holes, so that all are told in one run; only the world
/// throws.
package func build(_ project: Project) throws(FileError) -> Build {
    let findings = Findings()
    let shells = Shells(try project.templates(findings), folder: Project.templateFolder, findings)
    var asked: [AskedEdition] = []
    for name in try project.editions(findings) {
        guard let manuscript = try project.manuscript(name, findings) else { continue }
        asked.append(try project.ask(manuscript, findings))
    }
    try asked.flatMap(\.files).tellUnprotectedCopies(findings)
    let editions = try project.protected(asked, findings)
    guard let shells else { return Build(site: Site([]), findings: findings) }
    let books = editions.map { $0.book(in: shells, findings) }
    let attachments = editions.flatMap(\.attachments)
    let site = compose(books, with: attachments, in: shells)
    let sources = editions.flatMap(\.manuscript.sources) + shells.sources
    PrivacyGate(sources, findings).check(site.finishedFiles(but: attachments))
    let locks = zip(editions, books).compactMap { $0.settleLock($1, site, findings) }
    let build = Build(
        site: site, findings: findings, books: books, shells: shells, attachments: attachments,
        inputs: editions.map(\.inputs), newLocks: findings.hasErrors ? [] : locks,
        examples: editions.map { ($0.manuscript.name, ExampleMark.all(in: $0.manuscript.sources)) })
    findings.dropConsequences()
    // With a fault nothing is published, and what follows from it need not be told.
    if !findings.hasErrors { SiteCheck(findings: findings).run(build.outputFiles) }
    return build
}

extension Site {
    /// The files that the program made; the author's own were looked into where they were read.
    fileprivate func finishedFiles(but attachments: [Site.File]) -> [(path: String, bytes: [UInt8])] {
        let own = Set(attachments.map(\.path))
        return files.filter { !own.contains($0.path) }.map { ($0.path, $0.bytes) }
    }
}
