import Declarations
import Diagnostics
import Values

/// Reads the keys under `uppsikt:` of a resource.
struct MeaningReader {
    let findings: Findings
    let acceptable: [Rule]

    func read(_ fields: Fields?, _ resource: Resource) -> Meaning {
        var meaning = Meaning()
        guard var keys = fields else {
            tellNoDate(resource)
            return meaning
        }
        defer { keys.end() }
        if keys.node("extracted") == nil { tellNoDate(resource) }
        meaning.extracted = keys.day("extracted")
        meaning.extractedPlace = keys.node("extracted")?.place
        if let example = keys.node("example") {
            meaning.isExample = example.scalar != "false"
            if example.scalar != "true", example.scalar != "false" { meaning.exampleText = keys.text("example") }
        }
        let dataset = Dataset(resource: resource, findings: findings)
        readRows(&keys, dataset, &meaning)
        readIndividuals(&keys, dataset, &meaning)
        let disclosed = keys.fields("disclosure", of: "disclosure")
        meaning.disclosure = disclosed.flatMap { disclosure($0) }
        meaning.disclosurePlaces = Dictionary((disclosed?.keys ?? []).map { ($0.key, $0.value.place) }) { first, _ in
            first
        }
        meaning.invariants = keys.list("invariants").compactMap(dataset.invariant)
        meaning.seriesBreaks = keys.list("series_breaks").compactMap { seriesBreak($0) }
        meaning.preliminaryFrom = preliminary(&keys)
        meaning.accept = keys.list("accept").compactMap { dataset.acceptance($0, acceptable) }
        _ = keys.node("pivot_longer")
        if meaning.time != nil, let state = meaning.state {
            findings.add(.schemaError, "time och state kan inte stå tillsammans", at: state.place, hint: "ta bort time")
        }
        return meaning
    }

    /// Which rows there ought to be, and when each is.
    private func readRows(_ keys: inout Fields, _ dataset: Dataset, _ meaning: inout Meaning) {
        let before = findings.declarationFaults
        meaning.time = keys.node("time").flatMap(dataset.time)
        meaning.state = keys.node("state").flatMap(dataset.state)
        let isTimeLost = keys.node("time") != nil && meaning.time == nil
        meaning.complete = keys.node("complete").flatMap {
            dataset.complete($0, time: meaning.time, isTimeLost: isTimeLost)
        }
        meaning.totals = keys.list("totals").compactMap(dataset.total)
        let isStateLost = keys.node("state") != nil && meaning.state == nil
        meaning.isLost = isTimeLost || isStateLost || findings.declarationFaults > before
    }

    /// A flag, or the name of the column that counts the people.
    private func readIndividuals(_ keys: inout Fields, _ dataset: Dataset, _ meaning: inout Meaning) {
        guard let node = keys.node("individuals"), let text = node.scalar, text != "true", text != "false" else {
            meaning.individuals = keys.flag("individuals") ?? false
            return
        }
        meaning.individuals = true
        meaning.peopleField = dataset.countingField(node)
    }

    private func tellNoDate(_ resource: Resource) {
        findings.add(
            .extractionDate, "datamängden «\(resource.name)» saknar uttagsdag", at: resource.place,
            hint: "skriv uppsikt: {extracted: 2026-01-20}")
    }

    private func disclosure(_ fields: Fields) -> Meaning.DisclosureDeclaration? {
        var keys = fields
        defer { keys.end() }
        if let reason = keys.text("none") { return .lifted(reason: reason) }
        return .stricter(
            minimumCount: keys.integer("minimum_count"), minimumDenominator: keys.integer("minimum_denominator"),
            complement: keys.flag("complement"), mode: keys.word("mode", ["hide": "hide"]))
    }

    private func seriesBreak(_ node: Node) -> Meaning.Break? {
        var keys = Fields(node, of: "seriebrottet", findings)
        defer { keys.end() }
        let filter = keys.node("filter")
        let (from, label) = (keys.period("from", required: true), keys.text("label", required: true))
        guard let from, let label else { return nil }
        return Meaning.Break(from: from, label: label, filter: filter, place: node.place)
    }

    private func preliminary(_ keys: inout Fields) -> Period? {
        guard var inner = keys.fields("preliminary", of: "preliminary") else { return nil }
        defer { inner.end() }
        return inner.period("from", required: true)
    }
}
