import Diagnostics
import Privacy

/// No free text tells of a person: what somebody has noted beside a row is published as it stands. A cell with nothing but
/// the number or the name is a column of such, which its owner knows of.
struct FreeTextCheck: DataCheck {
    let resource: Resource
    let columns: [Int]
    private let kind: Kind
    private var verdicts: [[Bool]]

    /// What is looked for in a note, and what is said of it.
    struct Kind: Sendable {
        let rule: Rule
        let text: String
        let message: String
        let hint: String
        /// The whole text tells too much.
        let isNoted: @Sendable (String) -> Bool
    }

    var rule: Rule { kind.rule }
    var text: String { kind.text }
    /// Said only of a table where one was found: most have no free text.
    let hasTried = false

    static func all(_ resource: Resource) -> [any DataCheck] {
        let columns = resource.fields.indices.filter { resource.fields[$0].type == .string }
        let keys = Set(resource.primaryKey)
        // A name of a unit may be that of a person: only what is neither a key nor a dimension is a note.
        let notes = columns.filter { index in
            let field = resource.fields[index]
            return field.dimension == nil && !keys.contains(field.name) && !field.constraints.required
        }
        return [(Kind.telephone, columns), (.name, notes)].filter { !$0.1.isEmpty }.map {
            FreeTextCheck(resource: resource, columns: $0.1, $0.0)
        }
    }

    init(resource: Resource, columns: [Int], _ kind: Kind) {
        (self.resource, self.columns, self.kind) = (resource, columns, kind)
        verdicts = columns.map { _ in [] }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        for (index, column) in columns.enumerated() {
            let (values, texts) = (batch.columns[column].values, batch.columns[column].texts)
            while verdicts[index].count < texts.count {
                verdicts[index].append(kind.isNoted(texts[verdicts[index].count]))
            }
            guard verdicts[index].contains(true) else { continue }
            for row in 0..<batch.count where values[row] != Column.missing && verdicts[index][Int(values[row])] {
                log.add(
                    rule, kind.message, in: resource.fields[column], at: column, row: row, of: resource, batch,
                    hint: kind.hint)
            }
        }
    }
}

extension FreeTextCheck.Kind {
    static let telephone = FreeTextCheck.Kind(
        rule: .telephoneNumber, text: "ingen fritext innehåller ett telefonnummer",
        message: "ett telefonnummer står i en fritext",
        hint: "ta bort numret ur cellen, och namnet: den som läser rapporten ser dem", isNoted: hasNumber)
    static let name = FreeTextCheck.Kind(
        rule: .personName, text: "ingen fritext nämner en person vid namn",
        message: "en persons namn står i en fritext",
        hint: "skriv rollen i stället för namnet: den som läser rapporten ser det",
        // A number is told with its name.
        isNoted: { !hasNumber($0) && hasName($0) })

    private static let hasNumber: @Sendable (String) -> Bool = { isNoted(telephoneNumbers(in: $0), in: $0) }
    private static let hasName: @Sendable (String) -> Bool = { isNoted(personNames(in: $0), in: $0) }

    /// One of those with words beside it.
    private static func isNoted(_ found: [Range<Int>], in text: String) -> Bool {
        guard let first = found.first else { return false }
        let bytes = Array(text.utf8)
        let others = bytes[..<first.lowerBound] + bytes[first.upperBound...]
        return others.contains { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    }
}
