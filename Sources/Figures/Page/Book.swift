package import Diagnostics
package import Disclosure
package import Edition
package import Files
import Markup
package import Measures
package import Tables
package import Values

/// Everything that pages are made of: what is declared, and what was read of the data, already protected.
package struct Book: Sendable {
    package let definitions: Definitions
    package let questions: Questions
    let answers: Answers
    /// All that is published.
    package let readings: Readings
    package let facts: [String: TableFacts]
    /// Which file lacks what, where the value of a question is missing.
    let absences: [Query: String]
    package let directory: Directory
    package private(set) var findings: Findings
    /// Files with errors before any page was made.
    private let faulty: Set<String>
    /// The program's version.
    package let program: String
    /// The edition checksum.
    package let checksum: Checksum
    /// `report.json`, which the checksum is made of.
    package let reportData: [UInt8]
    package var medium = Medium.site

    package init(
        _ definitions: Definitions, questions: Questions, readings: Readings, states: [StateAnswer],
        rows: [RowAnswer] = [], facts: [TableFacts], absences: [Query: String] = [:], folder: String,
        program: String, shells: Shells, _ findings: Findings
    ) {
        self.definitions = definitions
        self.questions = questions
        self.readings = readings
        answers = Answers(questions, readings, states, rows, findings)
        self.absences = absences
        self.facts = Dictionary(facts.map { ($0.resource, $0) }) { first, _ in first }
        self.directory = Directory(definitions, folder: folder)
        self.findings = findings
        faulty = findings.pathsWithErrors
        self.program = program
        reportData = reportJSON(readings, definitions.dimensions).bytes
        checksum = editionChecksum(program: program, shells: shells, report: reportData)
    }

    package var report: Report { definitions.report }

    /// The day of the newest data, else the cut-off date: what a print is dated by.
    package var dataDay: Day { definitions.data.resources.compactMap(\.meaning.extracted).max() ?? report.cutoff }

    /// The same book for sheets of paper.
    package func printed(on sheets: [String: Int]) -> Book {
        var book = self
        book.medium = .paper(sheets: sheets)
        return book
    }

    /// The same book with a list of its own for what is told of a page that is made beside others.
    package func branch() -> Book {
        var book = self
        book.findings = findings.branch()
        return book
    }

    /// Whether the measure, or something that it is computed from, has an error: what it lacks follows from that.
    func isAtFault(_ measure: Measure) -> Bool {
        let folder = report.place.path.dropLast("report.yaml".count)
        let registers = definitions.dimensions.values.compactMap(\.dataset)
        let datasets = measure.datasets + registers
        let paths =
            datasets.compactMap { definitions.data.resource($0)?.path } + ["datapackage.yaml", "dimensions.yaml"]
        let hasNoFile = measure.datasets.contains { facts[$0] == nil }
        return hasNoFile || faulty.contains(measure.place.path)
            || paths.contains { faulty.contains(folder + $0) }
    }

    package func label(_ dimension: String, _ key: String) -> String {
        definitions.dimensions[dimension]?.value(key)?.label ?? key
    }

    /// What the measure's data and target say together: shown as invented when either is.
    func isExample(_ readings: [Reading]) -> Bool { readings.contains { $0.lineage.isExample } }

    /// The breaks of the measure and of what it is computed from: all, or those that concern a slice.
    package func breaks(of measure: Measure, slice: [Slice] = []) -> [SeriesBreak] {
        measure.breaks(slice: slice, in: definitions.catalogue)
    }
}

extension Book {
    /// Figures and tables of the report, the minutes and the pages of values.
    package var blockCount: Int {
        let edition = definitions.edition
        let single = edition.chapters + (edition.minutes.map { [$0] } ?? [])
        return blockNumbers(single).count
            + edition.valuePages.reduce(0) { $0 + definitions.scopes(of: $1).count * blockNumbers([$1]).count }
    }
}
