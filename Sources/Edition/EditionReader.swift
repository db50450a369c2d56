import Declarations
import Diagnostics
import Markdown
import Measures
import Privacy
import Tables
import Values

/// Puts the edition together from its files.
struct EditionReader {
    let files: EditionFiles
    let report: Report?
    let vocabulary: Vocabulary
    let findings: Findings

    /// What stands in for the period of a report that could not be read: no time in the text comes after it.
    private static let unknown = Period.year(2999)

    func read() -> Edition? {
        checkPrivacy()
        let recommendations = recommendations()
        let text = text(recommendations.recommendations)
        let read = pages(text)
        guard let report else { return nil }
        check(report)
        RecommendationCheck(
            vocabulary: vocabulary, appendices: report.appendices.map(\.id), cutoff: report.cutoff,
            findings: findings
        ).check(recommendations.recommendations)
        let pages = linked(read, report)
        return Edition(
            report: report, review: recommendations.review, recommendations: recommendations.recommendations,
            decisions: decisions(report, text), chapters: pages.filter(\.isChapter),
            valuePages: pages.filter { $0.kind.dimension != nil }, minutes: pages.first { $0.kind == .minutes })
    }

    private func text(_ recommendations: [Recommendation]) -> TextReader {
        let context = FormulaContext(
            vocabulary, recommendations: recommendations.map(\.id), period: report?.period ?? EditionReader.unknown)
        return TextReader(context: context, findings: findings)
    }

    private func recommendations() -> RecommendationFile {
        guard let source = files.source("recommendations.yaml") else { return RecommendationFile() }
        return RecommendationFile.read(source, findings)
    }

    private func decisions(_ report: Report, _ text: TextReader) -> [Decision] {
        report.decisions.map { draft in
            let parts = text.parts(draft.text, at: draft.place)
            findings.checkDecision(parts.plainText, at: draft.place)
            return Decision(text: parts, example: draft.example, place: draft.place)
        }
    }

    // MARK: Pages

    /// By file name, which is the order of the chapters. Drafts are read and checked, and then left out.
    private func pages(_ text: TextReader) -> [Page] {
        let names = PageNames(
            dimensions: vocabulary.dimensions.map(\.name), shared: vocabulary.sharedFiles, findings: findings)
        for path in files.otherPaths.sorted() { names.checkOther(path, at: Place(path: files.shown(path))) }
        var ids = HeadingIDs()
        var figures = FigureCheck(findings)
        return files.sorted.compactMap { file in
            let source = files.source(of: file)
            guard let kind = names.kind(of: file.path, at: source.place) else { return nil }
            var context = text.context
            context.pageDimension = kind.dimension
            let page = PageReader(text: TextReader(context: context, findings: findings))
                .read(source, file: file.path, kind: kind)
            figures.check(page)
            guard !page.frontMatter.draft else { return nil }
            guard page.isChapter else {
                var own = HeadingIDs()
                return own.assign(to: page)
            }
            return ids.assign(to: page)
        }
    }

    private func linked(_ pages: [Page], _ report: Report) -> [Page] {
        let linker = Linker(
            pages: pages, vocabulary: vocabulary, period: report.period, files: files.otherPaths, findings: findings)
        return pages.map(linker.link)
    }

    // MARK: Checks

    private func check(_ report: Report) {
        if let node = report.sexNode, let name = node.string(findings) {
            let known = vocabulary.dimensions.map(\.name)
            if !known.contains(name) { findings.unknownDimension(name, known, at: node.place) }
        }
        for appendix in report.appendices {
            guard let path = appendix.path, !files.otherPaths.contains(path) else { continue }
            findings.add(
                .missingFile, "bilagans fil «\(path)» finns inte i utgåvan", at: appendix.pathPlace ?? appendix.place,
                hint: didYouMean(path, among: files.otherPaths)
                    ?? "lägg filen i utgåvans mapp och ange sökvägen därifrån, eller ta bort path")
        }
    }

    private func checkPrivacy() {
        for file in files.sorted { findings.addPersonalIdentityNumbers(in: files.source(of: file)) }
        let paths = files.files.map(\.path) + files.otherPaths
        for path in paths.sorted() { findings.addPersonalIdentityNumbers(inPath: files.shown(path)) }
    }
}
