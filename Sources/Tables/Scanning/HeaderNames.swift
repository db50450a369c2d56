import Diagnostics

/// Labels that the schema does not know, against fields that the file lacks: which of them has a new name?
struct HeaderNames {
    /// A label, by its number among the strange ones, and the field that it stands for.
    struct Renamed {
        let label: Int
        let written: String
        let name: String
    }

    private(set) var renamed: [Renamed] = []

    /// - Parameters:
    ///   - strange: labels that are no field.
    ///   - absent: fields that have no label.
    init(_ strange: [String], _ absent: [Field]) {
        var left = absent
        var unknown: [Int] = []
        for (index, label) in strange.enumerated() {
            guard let field = HeaderNames.field(label, left) else {
                unknown.append(index)
                continue
            }
            take(index, label, field.name, &left)
        }
        // One that is left on each side is the same column.
        guard let last = unknown.first, unknown.count == 1, left.count == 1 else { return }
        take(last, strange[last], left[0].name, &left)
        renamed.sort { $0.label < $1.label }
    }

    private mutating func take(_ index: Int, _ label: String, _ name: String, _ left: inout [Field]) {
        renamed.append(Renamed(label: index, written: label, name: name))
        left.removeAll { $0.name == name }
    }

    /// By its title, else by a name that is near.
    private static func field(_ label: String, _ fields: [Field]) -> Field? {
        let own = folded(label)
        if let titled = fields.first(where: { $0.title.map(folded) == own }) { return titled }
        guard let near = suggestion(for: label, among: fields.map(\.name)) else { return nil }
        return fields.first { $0.name == near }
    }
}
