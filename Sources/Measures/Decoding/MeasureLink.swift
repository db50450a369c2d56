package import Diagnostics

/// What a measure that is made of others may ask while it is linked to them.
struct MeasureLink {
    /// Those that are already linked themselves, by name.
    let measures: [String: Measure]
    let catalogue: Catalogue
    let findings: Findings
    /// The one that is linked.
    let measure: Measure

    var unit: Measure.Unit { measure.unit }
    var place: Place { measure.place }
}

/// Gives measures that are made of others those, and tells what does not hold between the keys of each.
///
/// - Returns: in the same order, without those that name what does not exist, or themselves (told).
package func linked(_ measures: [Measure], in catalogue: Catalogue, _ findings: Findings) -> [Measure] {
    var linker = MeasureLinker(measures, catalogue, findings)
    let linked = measures.compactMap { linker.linked($0) }
    for measure in linked { MeasureCheck(measure: measure, catalogue: catalogue, findings: findings).run() }
    return linked
}

private struct MeasureLinker {
    private let catalogue: Catalogue
    private let findings: Findings
    private let declared: [String: Measure]
    private var done: [String: Measure] = [:]
    private var failed: Set<String> = []
    /// Those that are being linked, each named by the one before it.
    private var path: [String] = []

    init(_ measures: [Measure], _ catalogue: Catalogue, _ findings: Findings) {
        self.catalogue = catalogue
        self.findings = findings
        declared = Dictionary(measures.map { ($0.name, $0) }) { first, _ in first }
    }

    mutating func linked(_ measure: Measure) -> Measure? {
        if let known = done[measure.name] { return known }
        guard !failed.contains(measure.name) else { return nil }
        path.append(measure.name)
        defer { path.removeLast() }
        // Every name is followed, so that all of them that are wrong are told.
        let found = measure.kind.references.map { reference in follow(reference) }
        let link = MeasureLink(
            measures: done, catalogue: catalogue, findings: findings, measure: measure)
        guard found.allSatisfy({ $0 }), let kind = measure.kind.linked(link) else {
            failed.insert(measure.name)
            findings.leave(.measure(measure.name))
            return nil
        }
        var result = measure
        result.kind = kind
        result.growth = kind.growth(in: catalogue, measure.unit).combined(measure.periods)
        result.wholeKeys = catalogue.wholeKeys
        done[measure.name] = result
        return result
    }

    private mutating func follow(_ reference: MeasureReference) -> Bool {
        guard !path.contains(reference.name) else {
            let circle = path.drop { $0 != reference.name } + [reference.name]
            findings.add(
                .measureCycle, "måttet «\(reference.name)» räknas av sig självt: \(circle.joined(separator: " → "))",
                at: reference.place, hint: "låt något av måtten i kedjan räknas ur en datamängd")
            return false
        }
        guard let measure = declared[reference.name] else {
            guard !findings.isHole(.measure(reference.name)) else { return false }
            let known = declared.keys.filter { !path.contains($0) }.sorted()
            findings.add(
                .unknownMeasure, "inget mått heter «\(reference.name)»", at: reference.place,
                hint: didYouMean(reference.name, among: known) ?? "måtten är \(listed(known))")
            return false
        }
        return linked(measure) != nil
    }
}
