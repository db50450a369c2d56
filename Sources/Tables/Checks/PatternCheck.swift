import Diagnostics

/// `constraints: {pattern: …}`.
struct PatternCheck: DataCheck {
    let resource: Resource
    let column: Int
    let pattern: Pattern
    private var verdicts: [Bool] = []

    let rule = Rule.constraintError
    var text: String { "kolumnen «\(resource.fields[column].name)» följer mönstret \(pattern.text)" }

    static func all(_ resource: Resource) -> [any DataCheck] {
        resource.fields.indices.compactMap { column in
            resource.fields[column].constraints.pattern.map {
                PatternCheck(resource: resource, column: column, pattern: $0)
            }
        }
    }

    init(resource: Resource, column: Int, pattern: Pattern) {
        (self.resource, self.column, self.pattern) = (resource, column, pattern)
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let (values, texts) = (batch.columns[column].values, batch.columns[column].texts)
        while verdicts.count < texts.count { verdicts.append(pattern.fits(texts[verdicts.count])) }
        for row in 0..<batch.count where values[row] != Column.missing && !verdicts[Int(values[row])] {
            log.add(
                rule, "«\(texts[Int(values[row])])» följer inte mönstret \(pattern.text)",
                in: resource.fields[column], at: column, row: row, of: resource, batch)
        }
    }
}
