import Declarations
import Diagnostics
import Values

/// Reads `pivot_longer` and a `time` of two columns: what makes other fields of those of the file.
struct ShapeReader {
    let findings: Findings
    let fields: [Field]

    /// The shape, and the fields after it; nil when the rows are those of the file.
    func read(pivot: Node?, time: Node?) -> (shape: Shape, fields: [Field])? {
        var shape = Shape()
        var shaped = fields
        if let pivot, let found = self.pivot(pivot) {
            shape.pivot = found.pivot
            shaped = fields.filter { !found.pivot.columns.contains($0.name) } + found.fields
        }
        if let time, time.items != nil, let joined = joined(time) {
            shape.time = joined
            shaped.append(Field(joined.name, .time(joined.grain), at: time.place))
        }
        return shape.pivot == nil && shape.time == nil ? nil : (shape, shaped)
    }

    private func pivot(_ node: Node) -> (pivot: Shape.Pivot, fields: [Field])? {
        var keys = Fields(node, of: "pivot_longer", findings)
        defer { keys.end() }
        let columns = (keys.required("cols")?.oneOrMore(findings) ?? []).compactMap(field)
        let names = keys.string("names_to", required: true)
        let values = keys.string("values_to", required: true)
        let dimension = keys.string("dimension")
        guard let names, let values, let first = columns.first else { return nil }
        if let odd = columns.first(where: { $0.type != first.type }) {
            findings.add(
                .schemaError, "«\(odd.name)» är \(odd.typeName), men «\(first.name)» är \(first.typeName)",
                at: odd.place, hint: "ge kolumnerna som blir rader samma typ")
            return nil
        }
        let grain = Shape.grain(of: columns.map(\.name))
        if dimension != nil, grain != nil {
            findings.add(
                .schemaError, "kolumnernas namn är tider, och inga värden i en dimension", at: node.place,
                hint: "ta bort dimension, och skriv time: \(names)")
        }
        var value = first
        value.name = values
        let name = Field(
            names, grain.map(Field.Kind.time) ?? .string, dimension: dimension, at: node.place)
        return (Shape.Pivot(columns: columns.map(\.name), namesTo: names, valuesTo: values), [name, value])
    }

    private func joined(_ node: Node) -> Shape.JoinedTime? {
        let parts = (node.items ?? []).compactMap(field)
        guard parts.count == 2, node.items?.count == 2 else {
            findings.add(
                .schemaError, "en tid i flera kolumner har två: året, och delen av det", at: node.place,
                hint: "skriv time: [ar, kvartal] med kolumnernas namn")
            return nil
        }
        let name = parts[1].name.lowercased()
        let grains: KeyValuePairs<String, Grain> = [
            "kv": .quarter, "quarter": .quarter, "mån": .month, "man": .month, "month": .month, "tertial": .tertial,
        ]
        if let grain = grains.first(where: { name.hasPrefix($0.key) })?.value {
            return Shape.JoinedTime(year: parts[0].name, part: parts[1].name, grain: grain)
        }
        findings.add(
            .schemaError, "det framgår inte vad «\(parts[1].name)» är för del av året", at: node.place,
            hint: "kolumnens namn ska börja med kvartal, månad, manad eller tertial")
        return nil
    }

    private func field(_ node: Node) -> Field? {
        guard let name = node.string(findings) else { return nil }
        if let found = fields.first(where: { $0.name == name }) { return found }
        findings.add(
            .unknownField, "fields har inget fält «\(name)»", at: node.place,
            hint: didYouMean(name, among: fields.map(\.name)) ?? "fälten är \(shortList(fields.map(\.name)))")
        return nil
    }
}

extension Shape {
    /// What all the names are times of; nil when some is none.
    static func grain(of names: [String]) -> Grain? {
        let all: [Grain] = [.year, .tertial, .quarter, .month]
        return all.first { grain in names.allSatisfy { Period(inData: $0, grain) != nil } }
    }
}

extension Field {
    /// A field that no column of the file has.
    init(
        _ name: String, _ type: Kind, dimension: String? = nil, at place: Place
    ) {
        self.init(
            name: name, title: nil, description: nil, type: type, decimal: UInt8(ascii: "."), statesDecimal: false,
            group: nil, constraints: Constraints(), missingValues: [""], signs: [], trueValues: [], falseValues: [],
            dimension: dimension, by: .key, periods: nil, nonAdditive: nil, isFlag: false, isIgnored: false,
            isBlankTotal: false, isBare: true, place: place)
    }

    /// A field of numbers, to try texts with.
    init(number decimal: UInt8, group: Unicode.Scalar?, isBare: Bool) {
        self.init(
            name: "", title: nil, description: nil, type: .number, decimal: decimal, statesDecimal: true, group: group,
            constraints: Constraints(), missingValues: [], signs: [], trueValues: [], falseValues: [], dimension: nil,
            by: .key, periods: nil, nonAdditive: nil, isFlag: false, isIgnored: false, isBlankTotal: false,
            isBare: isBare, place: Place(path: ""))
    }
}
