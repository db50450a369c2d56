package import Declarations
package import Diagnostics
import Tables
import Values

extension Measure {
    /// Reads `measures/NAME.yaml`. Every fault is told; nil when too little is left to compute anything.
    package static func read(
        _ node: Node, name: String, in catalogue: Catalogue, defaults: MeasureDefaults = MeasureDefaults(),
        language: String = "sv", _ findings: Findings
    ) -> Measure? {
        guard isName(name, at: Place(path: node.place.path), of: "måttet", findings) else { return nil }
        var reader = MeasureReader(
            name: name, catalogue: catalogue, defaults: defaults, language: language,
            fields: Fields(node, of: "måttet «\(name)»", findings), findings: findings)
        guard let measure = reader.read() else { return nil }
        let places = (node.entries ?? []).map { ($0.key, $0.value.place) }
        MeasureCheck(
            measure: measure, places: Dictionary(places) { first, _ in first }, catalogue: catalogue, findings: findings
        ).run()
        return measure
    }
}

/// Takes the keys of one measure, one by one.
struct MeasureReader {
    let name: String
    let catalogue: Catalogue
    let defaults: MeasureDefaults
    let language: String
    var fields: Fields
    let findings: Findings

    mutating func read() -> Measure? {
        let known = kind()
        // Without a kind or a unit the rest is still read, so that all its faults are told.
        let kind = known ?? Measure.Kind.unread(at: fields.place)
        let label = text("label", required: true) ?? name
        let shortLabel = text("short_label") ?? label
        let unit = word("unit", Measure.Unit.allCases, required: true)
        let thresholds = watch()
        let decimals = decimals(unit ?? .count)
        let measure = Measure(
            name: name, label: label, shortLabel: shortLabel, description: text("description"),
            method: text("method"), footnote: text("footnote"), kind: kind, unit: unit ?? .count,
            unitLabel: unitLabel(),
            decimals: decimals, grain: grain(), periods: combination(kind),
            minPeriods: fields.integer("min_periods", in: 1...366), dimensions: dimensions("dimensions"),
            on: dimensions("on") ?? [], direction: direction(),
            targets: targets(decimals: unit == nil ? nil : decimals),
            watch: thresholds ?? defaults.watch, references: references(), seriesBreaks: breaks(),
            relevantChange: fields.number("relevant_change") ?? defaults.relevantChange,
            largestChange: fields.number("largest_change") ?? defaults.largestChange,
            sexMissing: text("sex_missing"), synonyms: fields.strings("synonyms"), place: fields.place)
        if let node = fields.node("standardise") { findings.notSupported("standardise", at: node.place) }
        fields.end(knowsAllKeys: known != nil)
        return known == nil || unit == nil ? nil : measure
    }

    private mutating func kind() -> Measure.Kind? {
        let words = ["simple", "ratio", "published", "derived", "cumulative", "duration"]
        guard let node = fields.required("type"), let type = node.word(findings, among: words) else { return nil }
        switch type {
        case "simple": return simple()
        case "ratio": return ratio()
        case "published": return published()
        default:
            findings.notSupported("typen \(type)", at: node.place, hint: "skriv simple, ratio eller published")
            return nil
        }
    }

    private mutating func text(_ key: String, required: Bool = false) -> String? {
        fields.text(key, required: required, language: language)
    }

    private mutating func word<T: RawRepresentable<String>>(
        _ key: String, _ all: [T], required: Bool = false
    ) -> T? {
        guard let node = required ? fields.required(key) : fields.node(key) else { return nil }
        return node.word(findings, among: all.map(\.rawValue)).flatMap { T(rawValue: $0) }
    }

    private mutating func unitLabel() -> Measure.UnitLabel? {
        guard var inner = fields.fields("unit_label", of: "unit_label") else { return nil }
        let one = inner.text("one", required: true, language: language)
        let other = inner.text("other", required: true, language: language)
        inner.end()
        guard let one, let other else { return nil }
        return Measure.UnitLabel(one: one, other: other)
    }

    private mutating func decimals(_ unit: Measure.Unit) -> Int {
        let usual = unit == .count ? 0 : defaults.decimals ?? unit.usualDecimals
        return fields.integer("decimals", in: 0...6) ?? usual
    }

    private mutating func grain() -> Grain? {
        word("grain", GrainWord.allCases).flatMap { Grain(name: $0.rawValue) }
    }

    private enum GrainWord: String, CaseIterable { case year, tertial, quarter, month }

    /// In a simple measure `sum` speaks of its input.
    private mutating func combination(_ kind: Measure.Kind) -> Measure.Combination {
        if case .simple = kind, fields.node("periods")?.scalar == "sum" { return .pooled }
        return word("periods", Measure.Combination.allCases) ?? .pooled
    }

    private mutating func direction() -> Measure.Direction {
        word("improvement_direction", Measure.Direction.allCases, required: true) ?? .neutral
    }

    /// Names of dimensions that exist; nil when the key is absent.
    private mutating func dimensions(_ key: String) -> [String]? {
        guard let node = fields.node(key) else { return nil }
        return dimensionNames(node, catalogue, findings)
    }

    private mutating func watch() -> Exact? {
        guard var inner = fields.fields("thresholds", of: "thresholds") else { return nil }
        let value = inner.number("watch", required: true)
        inner.end()
        guard let value, value.isNegative else { return value }
        findings.add(
            .negativeThreshold, "watch är avståndet till målet och kan inte vara negativt",
            at: inner.node("watch")?.place ?? inner.place,
            hint: "skriv \(value.magnitude)")
        return nil
    }
}

extension Measure.Kind {
    /// Stands in for a kind that could not be read; no measure has it.
    fileprivate static func unread(at place: Place) -> Measure.Kind {
        .published(
            Published(
                dataset: "", field: "", filter: Filter(terms: []), multiply: nil, numeratorLabel: nil,
                denominatorLabel: nil, place: place))
    }
}

/// The names in a list that are dimensions; the others are told.
func dimensionNames(_ node: Node, _ catalogue: Catalogue, _ findings: Findings) -> [String] {
    let known = catalogue.dimensions.map(\.name)
    return node.list(findings).compactMap { item in
        guard let name = item.string(findings) else { return nil }
        if known.contains(name) { return name }
        findings.unknownDimension(name, known, at: item.place)
        return nil
    }
}
