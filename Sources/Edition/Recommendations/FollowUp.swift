import Declarations
import Diagnostics
package import Measures
package import Tables
import Values

/// The recommendations and their actions as datasets, each with a row for everyone, as they stand when the report's
/// period ends: measures count them like any other rows.
package struct FollowUp: Sendable {
    /// Those that a measure may name: not one that the author has declared under the same name.
    package let resources: [Resource]
    private let rows: [String: String]

    package static let none = FollowUp(resources: [], rows: [:])

    private init(resources: [Resource], rows: [String: String]) {
        self.resources = resources
        self.rows = rows
    }

    /// Faults of the file are told where the edition is read.
    package init(_ files: EditionFiles, _ report: Report?, beside package: DataPackage) {
        guard let report, let source = files.source(FollowUpDatasets.path) else {
            self = .none
            return
        }
        let all = RecommendationFile.read(source, Findings()).recommendations
        let table = FollowUpTable(recommendations: all, report: report)
        let declared = DataPackage.read(table.declaration, Findings()).resources
        resources = declared.filter { package.resource($0.name) == nil }
        rows = ["recommendations": table.recommendationRows, "actions": table.actionRows]
    }

    /// The rows of a dataset; nil for one that is not of these.
    package func source(of dataset: String) -> MemorySource? {
        guard resources.contains(where: { $0.name == dataset }) else { return nil }
        return rows[dataset].map { MemorySource(Array($0.utf8)) }
    }

    /// Those that some measure counts.
    package func used(by measures: [Measure]) -> [Resource] {
        let names = Set(measures.flatMap(\.datasets))
        return resources.filter { names.contains($0.name) }
    }
}

/// The two tables as text, as if somebody had written them.
private struct FollowUpTable {
    let recommendations: [Recommendation]
    let report: Report

    /// The last month of the report's period: the rows say how things stand then.
    private var month: String { Period(.month, containing: report.period.lastDay).description }

    var declaration: Node {
        let example = recommendations.contains { $0.example != nil } ? ", example: true" : ""
        func resource(_ name: String, _ title: String, _ fields: [String]) -> String {
            """
              - name: \(name)
                path: \(FollowUpDatasets.path)
                title: \(title)
                sources: [{title: Rapportens uppföljning av rekommendationerna}]
                schema: {fields: [{name: month, type: yearmonth}, \(fields.map { "{name: \($0)}" }.joined(separator: ", "))]}
                uppsikt: {extracted: \(report.cutoff), time: month\(example)}

            """
        }
        let number = "type: integer, uppsikt: {periods: last}"
        let text =
            "resources:\n"
            + resource(
                "recommendations", "Rekommendationer",
                [
                    "id, type: string", "status, type: string", "status_date, type: date", "closed, type: boolean",
                    "late, type: boolean", "months_late, \(number)", "decisions, \(number)", "actions, \(number)",
                ])
            + resource(
                "actions", "Åtgärder",
                [
                    "id, type: string", "recommendation, type: string", "owner, type: string", "status, type: string",
                    "start, type: date", "deadline, type: date", "revised_deadline, type: date",
                    "completed, type: date", "late, type: boolean", "months_late, \(number)",
                ])
        return YAML.read(SourceText(path: FollowUpDatasets.path, text: text), Findings())
            ?? Node(.mapping([]), at: Place(path: FollowUpDatasets.path))
    }

    var recommendationRows: String {
        let head = "month,id,status,status_date,closed,late,months_late,decisions,actions"
        let rows = recommendations.map { one in
            let standing = one.standing(on: report.cutoff)
            return line([
                month, one.id, one.status.rawValue, text(one.statusDate), "\(one.closed != nil)", "\(standing.isLate)",
                text(standing.monthsLate), "\(one.decisions.count)", "\(one.actions.count)",
            ])
        }
        return ([head] + rows).joined(separator: "\n") + "\n"
    }

    var actionRows: String {
        let head = "month,id,recommendation,owner,status,start,deadline,revised_deadline,completed,late,months_late"
        let rows = recommendations.flatMap { one in
            one.actions.map { action in
                let standing = action.standing(on: report.cutoff)
                return line([
                    month, action.id, one.id, action.owner ?? "", action.status.rawValue, text(action.start),
                    text(action.deadline), text(action.revisedDeadline), text(action.completed), "\(standing.isLate)",
                    text(standing.monthsLate),
                ])
            }
        }
        return ([head] + rows).joined(separator: "\n") + "\n"
    }

    private func text<Value: CustomStringConvertible>(_ value: Value?) -> String { value?.description ?? "" }

    private func line(_ cells: [String]) -> String {
        cells.map { cell in
            cell.contains { ",\"\n\r".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: ",")
    }
}
