import Diagnostics
import Tables
import Values

/// Finds the dimension of each column: declared, of the same name, or the register's own fields.
func ownDimensions(of resource: Resource, _ dimensions: [Dimension], _ findings: Findings)
    -> [DatasetShape.OwnDimension]
{
    var columns: [String: [Int]] = [:]
    var order: [String] = []
    for (index, field) in resource.fields.enumerated() {
        guard let name = dimensionName(of: field, in: resource, dimensions, findings) else { continue }
        if columns[name] == nil { order.append(name) }
        columns[name, default: []].append(index)
    }
    return order.map { DatasetShape.OwnDimension(name: $0, columns: columns[$0] ?? []) }
}

private func dimensionName(
    of field: Field, in resource: Resource, _ dimensions: [Dimension], _ findings: Findings
) -> String? {
    let names = dimensions.map(\.name)
    let registered = dimensions.first { $0.dataset == resource.name }?.registerFields[field.name]
    let name = field.dimension ?? registered ?? field.name
    guard names.contains(name) else {
        if field.dimension != nil { findings.unknownDimension(name, names, at: field.place) }
        return nil
    }
    guard field.type == .string || field.type == .integer else {
        findings.add(
            .dimensionColumnType, "kolumnen «\(field.name)» håller dimensionen «\(name)» men är inte text",
            at: field.place, hint: "skriv type: string")
        return nil
    }
    return name
}

extension DatasetShape {
    static func time(
        of resource: Resource, _ own: [OwnDimension], _ dimensions: [Dimension], _ findings: Findings
    ) -> Time {
        if let state = resource.meaning.state {
            if let shape = stateShape(state, resource, own, dimensions, findings) { return .state(shape) }
            findings.leave(.dataset(resource.name))
            return .none
        }
        guard let field = resource.timeField, let column = resource.index(of: field.name), let grain = field.grain
        else { return .none }
        return .periods(column: column, grain)
    }

    private static func stateShape(
        _ state: Meaning.StateDeclaration, _ resource: Resource, _ own: [OwnDimension], _ dimensions: [Dimension],
        _ findings: Findings
    ) -> StateShape? {
        let names = state.key + [state.value]
        let known = own.map(\.name)
        for name in names where !known.contains(name) {
            findings.unknownDimension(name, dimensions.map(\.name), at: state.place)
        }
        let (field, isSnapshot) = state.start.field
        guard names.allSatisfy(known.contains), let start = resource.index(of: field),
            let missing = missingState(state, dimensions, findings), isCountable(state, dimensions, findings)
        else { return nil }
        return StateShape(
            key: state.key, value: state.value, start: start, isSnapshot: isSnapshot,
            validTo: state.validTo.flatMap(resource.index), exemption: state.exemption.flatMap(resource.index),
            missing: missing)
    }

    /// More combinations than this are no list that anyone keeps up to date.
    private static let combinationLimit = 5_000_000

    private static func isCountable(
        _ state: Meaning.StateDeclaration, _ dimensions: [Dimension], _ findings: Findings
    ) -> Bool {
        let key = dimensions.filter { state.key.contains($0.name) }
        let count = key.reduce(1) { min($0, combinationLimit + 1) * min($1.values.count, combinationLimit + 1) }
        guard count > combinationLimit else { return true }
        findings.add(
            .stateTooLarge, "\(state.key.joined(separator: " × ")) ger fler än \(combinationLimit) kombinationer",
            at: state.place, hint: "ta bort en dimension ur key")
        return false
    }

    private static func missingState(
        _ state: Meaning.StateDeclaration, _ dimensions: [Dimension], _ findings: Findings
    ) -> Int? {
        guard let dimension = dimensions.first(where: { $0.name == state.value }) else { return nil }
        if let index = dimension.index(of: state.missing), index < dimension.totalIndex { return index }
        findings.unknownValue(state.missing, of: dimension, at: state.place)
        return nil
    }
}

extension Meaning.StateDeclaration.Start {
    /// The field with the day, and whether each day is a complete list.
    fileprivate var field: (name: String, isSnapshot: Bool) {
        switch self {
        case .validFrom(let field): (field, false)
        case .snapshot(let field): (field, true)
        }
    }
}
