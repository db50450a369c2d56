package import Diagnostics
package import Files
import Measures

extension Project {
    /// Where a number comes from; nil when the question cannot be answered (told).
    ///
    /// - Parameters:
    ///   - edition: folder of the edition; the last one when nil.
    ///   - terms: as in a formula, `kommun=Luleå`.
    package func explanation(
        of measure: String, _ terms: [String] = [], in edition: String? = nil, _ findings: Findings
    ) throws(FileError) -> ExplainedAnswer? {
        let names = try editions(findings)
        guard let name = edition ?? names.last,
            let manuscript = try manuscript(name, findings),
            let inquiry = Inquiry(measure: measure, terms: terms, manuscript: manuscript, findings)
        else { return nil }
        let plan = inquiry.plan(findings)
        guard !plan.queries.isEmpty else { return nil }
        let scanned = try scan(manuscript, plan, findings)
        let explanations = explain(plan, scanned.cubes, inquiry.query)
        return ExplainedAnswer(inquiry: inquiry, cells: explanations, files: try files(of: inquiry, manuscript))
    }
}
