import Diagnostics
import Values

/// Something that the rows of a table must fulfil.
protocol DataCheck: Sendable {
    /// The rule that a fault breaks.
    var rule: Rule { get }
    /// What is checked, for the page on the quality of data: `kolumnen «kon» har alltid ett värde`.
    var text: String { get }

    /// Whether the text tells what numbers may stand in the rows: of people, that could be all that is left of a hidden one.
    var limitsNumbers: Bool { get }

    /// Looks at the next rows.
    mutating func check(_ batch: borrowing Batch, _ log: FaultLog)

    /// Says what only the whole table shows.
    mutating func finish(_ table: TableEnd, _ log: FaultLog)

    /// Whether the rows gave anything to try, once all are read: a check that had nothing is not said to be passed.
    var hasTried: Bool { get }

    /// Rows to put in for those that the file leaves out.
    var absentRows: [AbsentRow] { get }
}

extension DataCheck {
    mutating func finish(_ table: TableEnd, _ log: FaultLog) {}
    var hasTried: Bool { true }
    var limitsNumbers: Bool { false }
    var absentRows: [AbsentRow] { [] }
}

/// What is known when the last row has been read.
struct TableEnd: Sendable {
    let path: String
    /// The texts of each column by code; empty for columns that are not of texts.
    let texts: [[String]]
    /// Every row of the file was read.
    let hasAllRows: Bool
}

/// A row that `complete` puts in: what its columns hold; the others are missing.
struct AbsentRow: Sendable {
    let texts: [(column: Int, text: String)]
    let values: [(column: Int, value: Int64)]
    /// Of columns of numbers.
    let numbers: [(column: Int, number: Exact)]
}

/// Makes the checks that a resource declares. One line for each kind.
func makeChecks(_ resource: Resource, _ context: ScanContext) -> [any DataCheck] {
    let kinds: [[any DataCheck]] = [
        RequiredCheck.all(resource),
        AllowedCheck.all(resource),
        BoundsCheck.all(resource),
        LengthCheck.all(resource),
        PatternCheck.all(resource),
        PersonalIdentityCheck.all(resource),
        DividedIdentityCheck.all(resource),
        FreeTextCheck.all(resource),
        UniqueCheck.all(resource),
        ForeignKeyCheck.all(resource, context),
        InvariantCheck.all(resource),
        CompleteCheck.all(resource, context),
        TotalsCheck.all(resource, context),
        DoubledTotalCheck.all(resource, context),
        GroupedDecimalsCheck.all(resource, context),
        ClassCountCheck.all(resource, context),
        ShareCheck.all(resource, context),
        DuplicateRowCheck.all(resource, context),
        RepeatedKeyCheck.all(resource, context),
        LoneTimeCheck.all(resource, context),
        UndeclaredTotalCheck.all(resource, context),
        RowGapCheck.all(resource, context),
    ]
    return kinds.flatMap { $0 }
}

extension Resource {
    /// The text of a cell under the name of a field or a dimension, for what is accepted.
    func text(_ name: String, _ row: Int, _ batch: borrowing Batch) -> String? {
        (index(of: name) ?? column(of: name)).flatMap { batch.text(row: row, column: $0) }
    }

    /// The texts of a row, in the order of the fields, for what is told when the row is gone.
    func texts(_ row: Int, _ batch: borrowing Batch) -> [String?] {
        var texts: [String?] = []
        for column in fields.indices { texts.append(batch.text(row: row, column: column)) }
        return texts
    }

    /// As `text`, of texts that were kept.
    func text(_ name: String, in texts: [String?]) -> String? {
        (index(of: name) ?? column(of: name)).flatMap { texts[$0] }
    }
}

/// A fault in a cell, told with its field's declaration.
extension FaultLog {
    func add(
        _ rule: Rule, _ message: @autoclosure () -> String, in field: Field, at column: Int, row: Int,
        of resource: Resource, _ batch: borrowing Batch, hint: @autoclosure () -> String? = nil,
        notes: @autoclosure () -> [Diagnostic.Note] = []
    ) {
        func text(_ name: String) -> String? { resource.text(name, row, batch) }
        add(rule, column: field.name, text: text) {
            Diagnostic(
                rule, message(), at: batch.place(row: row, column: column),
                label: "kolumnen «\(field.name)» (\(field.place.path):\(field.place.line))", hint: hint(),
                notes: notes())
        }
    }
}
