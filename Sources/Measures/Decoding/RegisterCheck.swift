import Diagnostics
import Tables
import Values

/// What a register says of values must exist: a parent, a successor or a neighbour that is none would silently leave
/// its value out of every split. The words are judged as those in data are.
struct RegisterCheck {
    let dimension: Dimension
    let columns: RegisterColumns
    let table: Table
    /// All dimensions, of which some are parents.
    let dimensions: [Dimension]
    let findings: Findings

    /// In the wrong encoding no word is known, and that is one fault.
    private var misreadPaths: Set<String> {
        Set(findings.all.filter { $0.rule == .encodingError }.map(\.place.path))
    }

    func run() {
        guard !misreadPaths.contains(table.path) else { return }
        tellBlankKeys()
        for parent in columns.parents {
            guard let other = dimensions.first(where: { $0.name == parent.dimension }) else { continue }
            check(parent.column, against: other) { [$0] }
        }
        if let column = columns.replacedBy { check(column, against: dimension) { [$0] } }
        if let column = columns.neighbours { check(column, against: dimension, RegisterReader.words) }
        tellSharedTiles()
    }

    /// Tells each word of a column that is no value, once, where it stands first.
    private func check(_ column: Int, against other: Dimension, _ words: (String) -> [String]) {
        guard !findings.isHole(.dimension(other.name)), !other.values.isEmpty else { return }
        var strangers: [(word: String, row: Int, rows: Int)] = []
        for row in 0..<table.count {
            for word in table.word(row, column).map(words) ?? [] where other.index(of: word) == nil {
                if let index = strangers.firstIndex(where: { $0.word == word }) {
                    strangers[index].rows += 1
                } else {
                    strangers.append((word, row, 1))
                }
            }
        }
        for stranger in strangers {
            findings.unknownMember(
                stranger.word, of: other, rows: stranger.rows, at: table.place(row: stranger.row, column: column))
        }
    }

    /// A row without a key is no value; one in a required column is told by the reading of the file.
    private func tellBlankKeys() {
        let field = table.resource.fields[columns.key]
        let blank = (0..<table.count).filter { table.word($0, columns.key) == nil }
        guard let first = blank.first, !field.constraints.required, !table.resource.primaryKey.contains(field.name)
        else { return }
        findings.add(
            .missingMember, "\(counted(blank.count)) saknar \(dimension.label.lowercased())",
            at: table.place(row: first, column: columns.key), hint: "fyll i cellen, eller ta bort raden")
    }

    /// Two values in one tile would be drawn on each other.
    private func tellSharedTiles() {
        var taken: [Dimension.Value.Tile: String] = [:]
        for value in dimension.values {
            guard let tile = value.tile, let column = columns.tileColumn else { continue }
            if let other = taken[tile], let row = (0..<table.count).last(where: { isRow($0, of: value) }) {
                findings.add(
                    .duplicateValue, "«\(value.label)» och «\(other)» har samma ruta i kartan",
                    at: table.place(row: row, column: column), hint: "ge varje värde en egen rad och kolumn")
            }
            taken[tile] = value.label
        }
    }

    private func isRow(_ row: Int, of value: Dimension.Value) -> Bool { table.word(row, columns.key) == value.key }
}

extension Table {
    /// The word in a cell of texts or integers; nil without one.
    func word(_ row: Int, _ column: Int) -> String? {
        if let text = text(row, column) { return text }
        return resource.fields[column].type == .integer ? number(row, column)?.description : nil
    }
}
