import Diagnostics
import Values

/// `constraints: {minimum: …, maximum: …}`.
struct BoundsCheck: DataCheck {
    let resource: Resource
    let column: Int

    let rule = Rule.constraintError
    private var field: Field { resource.fields[column] }

    var text: String {
        let (low, high) = (field.constraints.minimum.map(shown), field.constraints.maximum.map(shown))
        let bounds = [low.map { "minst \($0)" }, high.map { "högst \($0)" }].compactMap { $0 }
        return "kolumnen «\(field.name)» är \(bounds.joined(separator: " och "))"
    }

    static func all(_ resource: Resource) -> [any DataCheck] {
        resource.fields.indices
            .filter { resource.fields[$0].constraints.minimum != nil || resource.fields[$0].constraints.maximum != nil }
            .map { BoundsCheck(resource: resource, column: $0) }
    }

    mutating func check(_ batch: borrowing Batch, _ log: FaultLog) {
        let values = batch.columns[column].values
        let low = field.constraints.minimum ?? .min
        let high = field.constraints.maximum ?? .max
        for row in 0..<batch.count where (values[row] < low || values[row] > high) && values[row] != Column.missing {
            let isLow = values[row] < low
            log.add(
                rule, "värdet är \(isLow ? "mindre än \(shown(low))" : "större än \(shown(high))")", in: field,
                at: column, row: row, of: resource, batch, hint: "rätta värdet, eller gränsen under constraints")
        }
    }

    private func shown(_ value: Int64) -> String {
        switch field.type {
        case .number: Exact(mantissa: Int128(value), decimals: Column.decimals).description
        case .time(let grain): Period(grain, Int(value)).description
        default: String(value)
        }
    }
}
