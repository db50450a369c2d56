package import Declarations
import Diagnostics
import Tables

/// The keys of `standardise`.
package enum StandardisationKeys {
    package static let all = [by.help, weights.help, label.help]

    static let by = Key<String>(
        "by", "dimension", isRequired: true,
        "Grupperna, till exempel åldrar. Täljaren, nämnaren och vikterna ska alla ha dem.", example: "by: alder"
    ) { $1.group($0) }
    static let weights = Key<Input>(
        "weights", "indata", isRequired: true,
        "Standardbefolkningen: hur många som finns i varje grupp. Den är densamma vad som än frågas; as_of säger från vilken tid.",
        example: "weights: {dataset: inloggade, field: invanare, agg: sum}"
    ) { $1.input(.weight, $0) }
    static let label = Key<String>(
        "label", "text", "Vad standardbefolkningen heter.", example: "label: Sveriges befolkning 2018"
    ) { $0.text($1.findings, language: $1.language) }
}

extension KeyContext {
    /// Nil when the groups or their weights cannot be read (told).
    func standardisation(_ node: Node) -> Standardisation? {
        var reader = TypeReader(Fields(node, of: "standardise", findings), self)
        let dimension = reader.take(StandardisationKeys.by)
        let weights = reader.take(StandardisationKeys.weights)
        let label = reader.take(StandardisationKeys.label)
        reader.fields.end()
        guard let dimension, let weights else { return nil }
        return Standardisation(dimension: dimension, weights: weights, label: label, place: node.place)
    }

    fileprivate func group(_ node: Node) -> String? {
        guard let name = node.string(findings) else { return nil }
        let known = catalogue.dimensions.map(\.name)
        if known.contains(name) { return name }
        findings.unknownDimension(name, known, at: node.place)
        return nil
    }
}

extension Standardisation {
    /// Whether both sides and the weights have the groups; told where they do not.
    func isSound(for ratio: Measure, _ link: MeasureLink) -> Bool {
        if let fault = ratio.splitFault(dimension, in: link.catalogue) {
            link.findings.add(fault.diagnostic(at: place))
            return false
        }
        guard let shape = link.catalogue.shape(weights.dataset), !shape.has(dimension) else { return true }
        link.findings.add(
            .dimensionNotInMeasure, "vikterna i «\(weights.dataset)» är inte uppdelade på «\(dimension)»",
            at: weights.place, hint: "välj en datamängd som har en kolumn för \(dimension)")
        return false
    }
}
