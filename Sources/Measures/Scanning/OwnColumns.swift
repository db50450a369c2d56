import Diagnostics
import Tables
import Values

/// The columns of one dimension in a batch, agreeing.
struct OwnColumns: Sendable {
    let dimension: Dimension
    let isDated: Bool
    private var readers: [DimensionColumn]
    /// Row → position; below 0 where it is unknown.
    private(set) var positions: [Int] = []
    /// For each time of the rows, and each position, whether the value existed.
    private(set) var living: [[Bool]] = []
    private var conflicts: [Conflict] = []
    private var blanks = StrayRows.Group()
    /// The file that the values come from has no strangers; its faults are told when it is read as a register.
    private let isItsRegister: Bool
    /// A blank cell in a required column is told by the reading of the file.
    private let tellsBlanks: Bool

    private struct Conflict: Sendable {
        let positions: [Int]
        let place: Place
    }

    init?(_ own: DatasetShape.OwnDimension, _ resource: Resource, _ catalogue: Catalogue) {
        guard let dimension = catalogue.dimension(own.name) else { return nil }
        self.dimension = dimension
        isItsRegister = dimension.dataset == resource.name
        isDated = dimension.values.contains { !$0.validity.isEmpty }
        tellsBlanks = !own.columns.contains { resource.fields[$0].constraints.required }
        readers = own.columns.map { DimensionColumn(dimension, column: $0, field: resource.fields[$0]) }
    }

    /// Number of the first column in the file.
    var column: Int { readers.first?.column ?? 0 }

    mutating func read(_ batch: borrowing Batch) {
        guard !readers.isEmpty else { return }
        positions = readers[0].positions(in: batch)
        for index in readers.indices.dropFirst() {
            let others = readers[index].positions(in: batch)
            for row in 0..<batch.count where others[row] != positions[row] { join(batch, row, index, others[row]) }
        }
        for row in 0..<batch.count where positions[row] == DimensionColumn.blank { fillBlank(batch, row) }
    }

    /// A blank cell says nothing against the other column.
    private mutating func join(_ batch: borrowing Batch, _ row: Int, _ reader: Int, _ other: Int) {
        if other == DimensionColumn.blank { return }
        if positions[row] == DimensionColumn.blank {
            positions[row] = other
            return
        }
        if positions[row] >= 0, other >= 0 { disagree(batch, row, reader, other) }
        positions[row] = DimensionColumn.unknown
    }

    /// A row that `complete` filled in belongs to no value of the dimensions that it does not speak of.
    private mutating func fillBlank(_ batch: borrowing Batch, _ row: Int) {
        guard batch.lines[row] > 0 else {
            positions[row] = dimension.none
            return
        }
        if blanks.isNew() { blanks.place = batch.place(row: row, column: column) }
    }

    private mutating func disagree(_ batch: borrowing Batch, _ row: Int, _ reader: Int, _ other: Int) {
        let pair = [positions[row], other]
        guard !conflicts.contains(where: { $0.positions == pair }) else { return }
        conflicts.append(
            Conflict(positions: pair, place: batch.place(row: row, column: readers[reader].column)))
    }

    /// Works out which values existed on some day of each time; total and none always do.
    mutating func learn(_ times: [RowTimes.RowTime]) {
        for time in times.dropFirst(living.count) {
            let days = time.firstDay...time.lastDay
            let lives = dimension.values.map { value in
                value.validity.isEmpty || value.validity.contains { $0.overlaps(days) }
            }
            living.append(lives + [true, true])
        }
    }

    func report(_ findings: Findings) {
        if !isItsRegister { for reader in readers { reader.report(findings) } }
        if let place = blanks.place, tellsBlanks {
            findings.add(
                .missingMember,
                "\(counted(blanks.rows)) saknar \(dimension.label.lowercased())", at: place,
                hint: dimension.total.map {
                    "fyll i cellen; menas det hela, skriv \($0.key): en tom cell läses inte som det hela"
                } ?? "fyll i cellen")
        }
        for conflict in conflicts {
            let words = conflict.positions.map(label)
            findings.add(
                .conflictingColumns,
                "två kolumner säger olika \(dimension.label.lowercased()): «\(words[0])» och «\(words[1])»",
                at: conflict.place, hint: "rätta den ena, så att båda kolumnerna menar samma sak")
        }
    }

    private func label(_ position: Int) -> String {
        position < dimension.values.count ? dimension.values[position].label : dimension.total?.label ?? ""
    }
}
