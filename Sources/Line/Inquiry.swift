import Composition
package import Diagnostics
import Edition
import Figures
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
        if let hint = manuscript.advice(on: measure) {
            findings.add(.unknownMeasure, "inget mått heter «\(measure)»", at: Place(path: Inquiry.path), hint: hint)
            return nil
        }
        let text = (["=" + measure] + terms.map(Inquiry.quoted)).joined(separator: " ")
        let source = SourceText(path: Inquiry.path, text: text)
        let vocabulary = Vocabulary(
            measures: manuscript.measures, dimensions: manuscript.catalogue.dimensions, data: manuscript.package,
            catalogue: manuscript.catalogue, kinds: .all)
        let context = FormulaContext(vocabulary, period: manuscript.report.period)
        let (number, faults) = LiveNumber.read(text, context)
        for fault in faults {
            findings.add(fault.rule, fault.message, at: source.place(fault.range), hint: fault.hint)
        }
        guard let number, case .measure(let name, _) = number.subject,
            let found = manuscript.measures.first(where: { $0.name == name })
        else { return nil }
        if let fault = number.unexplained(found, manuscript) {
            let term = text.firstRange(of: " " + fault.term).map {
                text.utf8.distance(from: text.startIndex, to: $0.lowerBound) + 1
            }
            let range = term.map { $0..<$0 + fault.term.utf8.count } ?? 0..<source.bytes.count
            findings.add(.formulaCombination, fault.message, at: source.place(range), hint: fault.hint)
            return nil
        }
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

    var requests: [Request] { [Request(query, at: place)] }

    /// Whether a fault in a file is a fault of the number: the question itself, what declares it, the data that it is
    /// made of, and the registers of their dimensions.
    func concerns(_ path: String) -> Bool {
        guard path.hasPrefix(manuscript.folder + "/") else { return path == Inquiry.path }
        let name = String(path.dropFirst(manuscript.folder.utf8.count + 1))
        if let resource = manuscript.package.resources.first(where: { $0.path == name }) {
            return readDatasets.contains(resource.name)
        }
        if name.hasPrefix("measures/") {
            return ([measure.name] + measure.madeOf).contains { name == "measures/\($0).yaml" }
        }
        return name.hasSuffix(".yaml") && name != "recommendations.yaml"
    }

    /// The datasets of the measure, and the registers of the dimensions that they can be split by.
    private var readDatasets: [String] {
        let catalogue = manuscript.catalogue
        let registers = measure.datasets.flatMap(catalogue.dimensions).compactMap { catalogue.dimension($0)?.dataset }
        return measure.datasets + registers
    }
}

extension Project {
    /// The data files of the question with their checksums.
    package func files(of inquiry: Inquiry, _ manuscript: Manuscript) throws(FileError) -> [ExplainedAnswer.File] {
        var files: [ExplainedAnswer.File] = []
        for resource in manuscript.package.resources where inquiry.measure.datasets.contains(resource.name) {
            let file = try folder.open(manuscript.folder + "/" + resource.path)
            if files.contains(where: { $0.path == file.path }) { continue }
            files.append(ExplainedAnswer.File(path: file.path, checksum: try file.sha256().hexadecimal))
        }
        return files
    }
}

extension Manuscript {
    /// What may be meant by a word that is no measure but something else that there is: a recommendation, or what a
    /// measure is called in the text.
    fileprivate func advice(on word: String) -> String? {
        guard !measures.contains(where: { $0.name == word }) else { return nil }
        if let recommendation = edition.recommendations.first(where: { folded($0.id) == folded(word) }) {
            let names = recommendation.measures
            return "\(recommendation.id) är en rekommendation"
                + (names.isEmpty ? "" : "; dess mått är \(names.joined(separator: ", "))")
        }
        let called = measures.first { measure in
            ([measure.label, measure.shortLabel] + measure.synonyms).contains { folded($0) == folded(word) }
        }
        return called.map { "menade du «\($0.name)»?" }
    }
}
