import Diagnostics
import Tables
import Values

/// Rows of data at values that belong to nothing in a roll-up that is asked for: a sum by it would leave them out without
/// a word, though they stand in the sum of all.
struct OrphanRows: Sendable {
    private var found: [Orphan: Group] = [:]

    /// A value without parent on a day.
    struct Orphan: Hashable, Sendable {
        let child: String
        let key: String
        let parent: String
    }

    /// Rows of a time have a number and a place; states count by value.
    private struct Group {
        var rows = 0
        var place: Place?
    }

    mutating func note(_ orphan: Orphan, _ place: @autoclosure () -> Place) {
        if found[orphan]?.place == nil { found[orphan, default: Group()].place = place() }
        found[orphan]?.rows += 1
    }

    mutating func note(_ orphan: Orphan) { if found[orphan] == nil { found[orphan] = Group() } }

    /// - Parameter registers: the tables that dimensions come from, by the name of their dataset.
    func report(_ catalogue: Catalogue, _ registers: [String: Table], _ findings: Findings) {
        for (orphan, group) in found.sorted(by: {
            ($0.key.child, $0.key.key, $0.key.parent) < ($1.key.child, $1.key.key, $1.key.parent)
        }) {
            guard let child = catalogue.dimension(orphan.child), let parent = catalogue.dimension(orphan.parent)
            else { continue }
            // A cell that is no value of the parent has been told as that.
            guard let place = child.dataset == nil ? child.place : cell(orphan, child, registers),
                !findings.hasError(at: place)
            else { continue }
            let label = child.value(orphan.key)?.label ?? orphan.key
            findings.add(
                .missingMember,
                "«\(label)» hör inte till någon \(parent.label.lowercased()), så \(group.place == nil ? "värdet" : counted(group.rows)) räknas inte när "
                    + "talen delas efter \(parent.label.lowercased())", at: place,
                hint: "fyll i vart värdet hör",
                notes: group.place.map { [Diagnostic.Note("den första raden", at: $0)] } ?? [])
        }
    }

    /// The blank cell of the register.
    private func cell(_ orphan: Orphan, _ child: Dimension, _ registers: [String: Table]) -> Place? {
        guard let table = child.dataset.flatMap({ registers[$0] }) else { return nil }
        let fields = table.resource.fields
        func columns(_ name: String) -> [Int] {
            fields.indices.filter { child.registerFields[fields[$0].name] == name }
        }
        guard let blank = columns(orphan.parent).first else { return nil }
        let keys = columns(orphan.child)
        let row = (0..<table.count).first { row in
            table.word(row, blank) == nil && keys.contains { table.word(row, $0) == orphan.key }
        }
        return row.map { table.place(row: $0, column: blank) }
    }
}
