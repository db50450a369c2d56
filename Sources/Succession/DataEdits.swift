import Declarations
import Diagnostics
import Values

/// The changes to `datapackage.yaml`, `measures/*.yaml` and other declarations.
struct DataEdits {
    let step: Step

    /// The package's own name and title, and how far the datasets must reach.
    func edited(package source: SourceText, _ root: Node) -> [UInt8] {
        var edits = TextEdits(source)
        if let name = root.value("name") { edits.swapLastYear(step.years, in: name) }
        if let title = root.value("title") { edits.swapYears(step.years, in: title) }
        for resource in root.value("resources")?.items ?? [] {
            if let to = resource.value("uppsikt")?.value("complete")?.value("to") { move(to, &edits) }
        }
        return edits.result
    }

    /// The target that held at the end of the old period goes on, until somebody says otherwise.
    func edited(measure source: SourceText, _ root: Node) -> [UInt8] {
        var edits = TextEdits(source)
        let targets = root.value("targets")?.items ?? []
        guard !targets.contains(where: isLater) else { return source.bytes }
        for target in targets {
            if let to = target.value("to") { move(to, &edits) }
            if let node = target.value("period"), let period = node.scalar.flatMap({ Period(parsing: $0) }),
                let end = step.movedEnd(period)
            {
                edits.replace(node, with: Period(period.grain, period.first, through: end.last).description)
            }
        }
        return edits.result
    }

    private func move(_ node: Node, _ edits: inout TextEdits) {
        guard let end = node.scalar.flatMap({ Period(parsing: $0) }).flatMap(step.movedEnd) else { return }
        edits.replace(node, with: end.description)
    }

    /// Whether the target has been decided for a time after the old period.
    private func isLater(_ target: Node) -> Bool {
        let start = target.value("from") ?? target.value("period")
        guard let period = start?.scalar.flatMap({ Period(parsing: $0) }) else { return false }
        return period.firstDay > step.from.lastDay
    }
}
