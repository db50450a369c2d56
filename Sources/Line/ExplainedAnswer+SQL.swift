import Language
package import Measures
import Tables

extension ExplainedAnswer {
    /// The question as standard SQL, with what must be known of the tables in comments before it.
    package func sql() throws(SQLRefusal) -> String {
        let statements = try statements.get()
        let package = inquiry.manuscript.package
        let tables = package.resources.filter { statements.contains("\"\($0.name)\"") }.map { resource in
            "--   \"\(resource.name)\": \(resource.path)"
        }
        let lines =
            ["-- \(inquiry.measure.label)".replacing("\n", with: " ")] + [
                "-- Varje fil är en tabell med filens kolumner. Tal är tal och sant eller falskt är BOOLEAN; allt annat är",
                "-- text, också tider: 2025, 2025-Q1, 2025-03, 2025-03-01. En cell utan värde är NULL.",
            ]
        let unprotected = isUnprotected ? ["-- " + ExplainedAnswer.unprotected] : []
        return (lines + tables + unprotected + [statements]).joined(separator: "\n")
    }
}
