import Diagnostics
import Values

/// `constraints: {minimum: …, maximum: …}`.
struct BoundsCheck: DataCheck {
    let resource: Resource
    let column: Int

    let rule = Rule.constraintError
    /// That a hidden number is at least 1, and that it is below a hundred, tells nothing new of it.
    var limitsNumbers: Bool {
        field.constraints.minimum.map { $0 > Exact(1) } ?? false
            || field.constraints.maximum.map { $0 < Exact(100) } ?? false
    }
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
        let (cells, type) = (batch.columns[column], field.type)
        let (low, high) = (field.constraints.minimum, field.constraints.maximum)
        let (least, most) = (low.flatMap { quick($0) }, high.flatMap { quick($0) })
        // In the units of the column where the bounds have any, since there may be millions of rows.
        let isQuick = (low == nil) == (least == nil) && (high == nil) == (most == nil)
        for row in 0..<batch.count where cells.values[row] != Column.missing {
            if isQuick, cells.values[row] != Column.wide || type != .number {
                let value = type == .number ? cells.numbers[row] : Int128(cells.values[row])
                if value >= least ?? .min, value <= most ?? .max { continue }
            }
            guard let number = cells.number(row, of: type) else { continue }
            if let low, number < low { tell("mindre än \(shown(low))", row, batch, log) }
            if let high, number > high { tell("större än \(shown(high))", row, batch, log) }
        }
    }

    private func quick(_ bound: Exact) -> Int128? { bound.units(decimals: field.type == .number ? Column.decimals : 0) }

    private func tell(_ what: String, _ row: Int, _ batch: borrowing Batch, _ log: FaultLog) {
        log.add(
            rule, "värdet är \(what)", in: field, at: column, row: row, of: resource, batch,
            hint: "rätta värdet, eller gränsen under constraints")
    }

    private func shown(_ bound: Exact) -> String {
        guard case .time(let grain) = field.type, let number = bound.integer else { return bound.description }
        return Period(grain, number).description
    }
}
