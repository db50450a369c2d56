package import Diagnostics
package import Files
import Measures

extension Project {
    /// Where a number comes from; nil when the question cannot be answered, or when a file that the number comes from
    /// is at fault: a number that the report would refuse is never given.
    ///
    /// What is wrong with the question, the declarations and the files of data that were read is told; faults of texts
    /// and of other measures are the report's.
    ///
    /// - Parameters:
    ///   - edition: folder of the edition; the last one when nil.
    ///   - terms: as in a formula, `kommun=Luleå`.
    package func explanation(
        of measure: String, _ terms: [String] = [], in edition: String? = nil, _ findings: Findings
    ) throws(FileError) -> ExplainedAnswer? {
        let all = Findings()
        let names = try editions(all)
        guard let name = edition ?? names.last,
            let manuscript = try manuscript(name, all),
            let inquiry = Inquiry(measure: measure, terms: terms, manuscript: manuscript, all)
        else {
            findings.add(all.all)
            return nil
        }
        let gathered = try gather(inquiry.requests, from: manuscript, all)
        findings.add(all.all.filter { inquiry.concerns($0.place.path) })
        guard !findings.hasErrors, !gathered.plan.queries.isEmpty else { return nil }
        let explanations = explain(gathered.plan, gathered.scanned.cubes, inquiry.query)
        let statements = Result { () throws(SQLRefusal) in
            try sql(gathered.plan, inquiry.query, explanations.map { ($0.cell.keys, $0.cell.period) })
        }
        return ExplainedAnswer(
            inquiry: inquiry, cells: explanations, files: try files(of: inquiry, manuscript), statements: statements)
    }
}
