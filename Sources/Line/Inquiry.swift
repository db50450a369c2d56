import Composition
package import Diagnostics
import Edition
package import Files
package import Measures
import Tables

/// A question put on the command line: a formula as in the text.
package struct Inquiry {
    package let measure: Measure
    package let query: Query
    package let manuscript: Manuscript
    private let place: Place

    /// What stands for a file name in messages about the question itself.
    package static let path = "kommandoraden"

    /// Nil when the question cannot be read (told).
    package init?(measure: String, terms: [String], manuscript: Manuscript, _ findings: Findings) {
        let text = (["=" + measure] + terms.map(Inquiry.quoted)).joined(separator: " ")
        let source = SourceText(path: Inquiry.path, text: text)
        let vocabulary = Vocabulary(
            measures: manuscript.measures, dimensions: manuscript.catalogue.dimensions, data: manuscript.package)
        let context = FormulaContext(vocabulary, period: manuscript.report.period)
        let (number, faults) = LiveNumber.read(text, context)
        for fault in faults {
            findings.add(fault.rule, fault.message, at: source.place(fault.range), hint: fault.hint)
        }
        guard let number, case .measure(let name, _) = number.subject,
            let found = manuscript.measures.first(where: { $0.name == name })
        else { return nil }
        self.measure = found
        self.manuscript = manuscript
        place = source.place(0..<source.bytes.count)
        query = Query(
            measure: found.name, slice: number.slices, by: number.by.map { [$0] } ?? [],
            periods: [number.period ?? manuscript.report.period])
    }

    /// The shell took the quotation marks: a value with blanks gets them back.
    private static func quoted(_ term: String) -> String {
        let parts = term.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].contains(" "), !parts[1].contains("\"") else { return term }
        return parts[0] + "=\"" + parts[1] + "\""
    }

    package func plan(_ findings: Findings) -> Plan {
        Plan(
            [Request(query, at: place)], measures: manuscript.measures, catalogue: manuscript.catalogue,
            settings: manuscript.settings, findings)
    }
}

extension Project {
    /// The data files of the question with their checksums.
    package func files(of inquiry: Inquiry, _ manuscript: Manuscript) throws(FileError) -> [ExplainedAnswer.File] {
        var files: [ExplainedAnswer.File] = []
        for resource in manuscript.package.resources where inquiry.measure.datasetNames.contains(resource.name) {
            let file = try folder.open(manuscript.folder + "/" + resource.path)
            files.append(ExplainedAnswer.File(path: file.path, checksum: try file.sha256().hexadecimal))
        }
        return files
    }
}

extension Measure {
    /// Names of the datasets that it reads, each once.
    package var datasetNames: [String] {
        switch kind {
        case .simple(let input): [input.dataset]
        case .ratio(let numerator, let denominator): [numerator.dataset, denominator.dataset]
        case .published(let published): [published.dataset]
        }
    }
}
