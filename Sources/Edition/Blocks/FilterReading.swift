import Declarations
import Diagnostics
import Measures

extension Filter {
    /// Conditions on dimensions; labels become keys.
    static func read(_ node: Node, _ dimensions: [Dimension], _ findings: Findings) -> Filter {
        guard let entries = node.entries else {
            findings.expected("ett filter", node, hint: "skriv {namn: värde}")
            return Filter(terms: [])
        }
        return Filter(
            terms: entries.compactMap { entry in
                guard let dimension = dimensions.first(where: { $0.name == entry.key }) else {
                    findings.unknownDimension(entry.key, dimensions.map(\.name), at: entry.keyPlace)
                    return nil
                }
                let negated = entry.value.entries?.first { $0.key == "not" }?.value
                let nodes = (negated ?? entry.value).items ?? [negated ?? entry.value]
                let keys = nodes.compactMap { item -> String? in
                    guard let text = item.string(findings) else { return nil }
                    if let value = dimension.value(text) { return value.key }
                    findings.unknownValue(text, of: dimension, at: item.place)
                    return nil
                }
                return Term(name: entry.key, condition: negated == nil ? .anyOf(keys) : .noneOf(keys))
            })
    }
}

extension Findings {
    func unknownDimension(_ name: String, _ known: [String], at place: Place) {
        add(
            .unknownDimension, "dimensionen «\(name)» finns inte", at: place,
            hint: didYouMean(name, among: known) ?? "dimensionerna står i dimensions.yaml")
    }

    func unknownValue(_ word: String, of dimension: Dimension, at place: Place) {
        add(
            .unknownValue, "«\(word)» är inget värde av dimensionen «\(dimension.name)»", at: place,
            hint: didYouMean(word, among: dimension.values.flatMap { [$0.label, $0.key] }))
    }

    func unknownDataset(_ name: String, _ known: [String], at place: Place) {
        add(
            .unknownDataset, "datamängden «\(name)» finns inte i datapackage.yaml", at: place,
            hint: didYouMean(name, among: known) ?? "datamängderna står i datapackage.yaml")
    }
}
