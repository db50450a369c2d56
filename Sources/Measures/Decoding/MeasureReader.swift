package import Declarations
package import Diagnostics
import Language
import Tables
package import Values

extension Measure {
    /// Reads `measures/NAME.yaml`. Every fault of its own is told; nil when too little is left to compute anything.
    /// Those that it names are found, and what must hold between keys is checked, by `linked`.
    package static func read(
        _ node: Node, name: String, in catalogue: Catalogue, defaults: MeasureDefaults = MeasureDefaults(),
        language: String = "sv", _ findings: Findings
    ) -> Measure? {
        guard isName(name, at: Place(path: node.place.path), of: "måttet", findings) else { return nil }
        var reader = MeasureReader(
            name: name, catalogue: catalogue, defaults: defaults, language: language,
            fields: Fields(node, of: "måttet «\(name)»", findings), findings: findings)
        let places = (node.entries ?? []).map { ($0.key, $0.value.place) }
        return reader.read(Dictionary(places) { first, _ in first })
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

    mutating func read(_ places: [String: Place]) -> Measure? {
        let known = kind()
        // Without a kind or a unit the rest is still read, so that all its faults are told.
        let kind = known ?? Unread()
        let label = text("label", required: true) ?? name
        let shortLabel = text("short_label") ?? label
        let unit = word("unit", MeasureUnit.all, required: true)
        let thresholds = watch()
        let decimals = decimals(unit ?? .count)
        let measure = Measure(
            name: name, label: label, shortLabel: shortLabel, phrase: text("phrase"), description: text("description"),
            method: text("method"), footnote: text("footnote"), kind: kind, unit: unit ?? .count,
            unitLabel: unitLabel(),
            decimals: decimals, grain: grain(), periods: combination(kind),
            minPeriods: fields.integer("min_periods", in: 1...366), dimensions: dimensions("dimensions"),
            on: dimensions("on") ?? [], direction: direction(),
            targets: targets(decimals: unit == nil ? nil : decimals),
            watch: thresholds ?? defaults.watch, references: references(), seriesBreaks: breaks(),
            relevantChange: fields.notNegative("relevant_change", findings) ?? defaults.relevantChange,
            largestChange: fields.notNegative("largest_change", findings) ?? defaults.largestChange,
            sexMissing: text("sex_missing"), synonyms: fields.strings("synonyms"), place: fields.place,
            // A distance that could not be read has been told, and is not one too many.
            keyPlaces: thresholds == nil ? places.filter { $0.key != "thresholds" } : places)
        fields.end(knowsAllKeys: known != nil)
        return known == nil || unit == nil ? nil : measure
    }

    private mutating func kind() -> (any MeasureType)? {
        let known = allMeasureTypes.map { $0.word }
        guard let node = fields.required("type"), let word = node.word(findings, among: known),
            let type = allMeasureTypes.first(where: { $0.word == word })
        else { return nil }
        // Faults of `on` are told where the measure takes it.
        let on = fields.keys.first { $0.key == "on" }?.value.list(Findings()).compactMap(\.scalar) ?? []
        let context = KeyContext(
            catalogue: catalogue, language: language, findings: findings, on: on, place: fields.place)
        var reader = TypeReader(fields, context)
        let kind = type.read(&reader)
        fields = reader.fields
        return kind
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

    private mutating func unitLabel() -> Noun? {
        guard var inner = fields.fields("unit_label", of: "unit_label") else { return nil }
        let one = inner.text("one", required: true, language: language)
        let other = inner.text("other", required: true, language: language)
        inner.end()
        guard let one, let other else { return nil }
        return Noun(one, other)
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
    private mutating func combination(_ kind: any MeasureType) -> Measure.Combination {
        if kind.hasInputKeys, fields.node("periods")?.scalar == "sum" { return .pooled }
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
        let value = inner.notNegative("watch", required: true, findings)
        inner.end()
        return value
    }
}

extension Fields {
    /// A distance or a limit; nil when it is negative (told).
    package mutating func notNegative(_ key: String, required: Bool = false, _ findings: Findings) -> Exact? {
        let value = number(key, required: required)
        guard let value, value.isNegative else { return value }
        findings.add(
            .negativeThreshold, "\(key) säger hur långt något är och kan inte vara negativt",
            at: node(key)?.place ?? place, hint: "skriv \(value.magnitude)")
        return nil
    }
}

/// Stands in for a type that could not be read, while the other keys are; no measure has it.
private struct Unread: MeasureType {
    static let word = ""
    static let help = ""
    static let keys: [KeyHelp] = []
    static func read(_: inout TypeReader) -> Unread? { nil }
    func value(_: [InputResult], _: [Outcome], in _: Measure.Unit) -> Outcome { .missing }
    func combiningSentence(_: DataPackage) -> String { "" }
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
