package import Declarations
package import Diagnostics
import Tables
import Values

extension Filter {
    /// Reads conditions on dimensions; labels and aliases become keys, terms at fault are told and left out.
    ///
    /// `own` are the dimensions that a page's value belongs to: there the word `own` stands for where it belongs.
    package static func read(
        _ node: Node, _ dimensions: [Dimension], own: [String] = [], _ findings: Findings
    ) -> Filter {
        FilterReader(dimensions: dimensions, shape: nil, own: own, findings: findings).read(node)
    }
}

extension Filter {
    /// Reads conditions on the dimensions and columns of a dataset.
    package static func read(
        _ node: Node, of dataset: String, in catalogue: Catalogue, own: [String] = [], _ findings: Findings
    ) -> Filter {
        FilterReader(
            dimensions: catalogue.dimensions, shape: catalogue.shape(dataset), own: own, findings: findings
        ).read(node)
    }
}

/// Reads a Filter where it is known what it may speak of; labels and aliases of dimensions become keys.
struct FilterReader {
    let dimensions: [Dimension]
    /// The dataset whose fields and dimensions may be named; nil: any dimension and no field.
    let shape: DatasetShape?
    /// Dimensions of which `own` may be asked.
    var own: [String] = []
    let findings: Findings

    /// Terms at fault are told and left out.
    func read(_ node: Node) -> Filter {
        guard let entries = node.entries else {
            findings.expected("ett filter", node, hint: "skriv {namn: värde}")
            return Filter(terms: [])
        }
        if entries.isEmpty { findings.emptyValue("filtret har inget villkor", at: node.place) }
        return Filter(terms: entries.compactMap(term).sorted { $0.name < $1.name })
    }

    private func term(_ entry: Node.Entry) -> Filter.Term? {
        guard let subject = subject(entry.key, at: entry.keyPlace) else { return nil }
        guard let condition = condition(entry.value, subject) else { return nil }
        return Filter.Term(name: entry.key, condition: condition)
    }

    private enum Subject {
        case dimension(Dimension)
        case field(Field)
    }

    private func subject(_ name: String, at place: Place) -> Subject? {
        let known = shape?.dimensions ?? dimensions.map(\.name)
        if known.contains(name), let dimension = dimensions.first(where: { $0.name == name }) {
            return .dimension(dimension)
        }
        if let field = shape?.resource.field(name) { return .field(field) }
        guard !findings.isHole(.dimension(name)) else { return nil }
        let names = known + (shape?.resource.fields.map(\.name) ?? [])
        let whose = shape.map { "datamängden «\($0.resource.name)» har varken dimension eller kolumn" }
        findings.add(
            .unknownFilterName, "\(whose ?? "det finns ingen dimension") «\(name)»", at: place,
            hint: didYouMean(name, among: names) ?? "filtrera på \(listed(names))")
        return nil
    }

    private func condition(_ node: Node, _ subject: Subject) -> Filter.Condition? {
        if case .dimension(let dimension) = subject, node.scalar == "own", own.contains(dimension.name) { return .own }
        if let entries = node.entries { return comparison(entries, node, subject) }
        return words(node, subject).map { .anyOf($0) }
    }

    private func comparison(_ entries: [Node.Entry], _ node: Node, _ subject: Subject) -> Filter.Condition? {
        guard entries.count == 1, let entry = entries.first else {
            findings.expected("ett villkor", node, hint: "skriv ett av not, gt, gte, lt, lte, range och valid")
            return nil
        }
        switch entry.key {
        case "not": return words(entry.value, subject).map { .noneOf($0) }
        case "valid": return valid(entry, subject)
        case "range": return range(entry.value, subject, at: entry.keyPlace)
        default: return bound(entry, subject)
        }
    }

    /// Of a dimension it says something only where rows are chosen: a block shows values, never what has none.
    private func valid(_ entry: Node.Entry, _ subject: Subject) -> Filter.Condition? {
        guard let flag = entry.value.flag(findings) else { return nil }
        guard flag else {
            findings.expected("true", entry.value, hint: "valid: true tar bort rader utan värde; annars skrivs inget")
            return nil
        }
        if case .dimension(let dimension) = subject, shape == nil {
            findings.add(
                .filterType, "«valid» har ingen verkan här: bara värden i «\(dimension.name)» visas",
                at: entry.keyPlace, hint: "ta bort villkoret")
            return nil
        }
        return .valid
    }

    private func bound(_ entry: Node.Entry, _ subject: Subject) -> Filter.Condition? {
        let words: KeyValuePairs<String, (Exact) -> Filter.Condition> = [
            "gt": { .above($0) }, "gte": { .atLeast($0) }, "lt": { .below($0) }, "lte": { .atMost($0) },
        ]
        let key = Node(.scalar(entry.key, isPlain: true), at: entry.keyPlace)
        guard let make = key.word(findings, words), isNumeric(subject, at: entry.keyPlace) else { return nil }
        return entry.value.number(findings).map(make)
    }

    private func range(_ node: Node, _ subject: Subject, at place: Place) -> Filter.Condition? {
        guard isNumeric(subject, at: place) else { return nil }
        let bounds = node.list(findings).compactMap { $0.number(findings) }
        guard bounds.count == 2 else {
            findings.expected("två tal", node, hint: "skriv range: [från, till]")
            return nil
        }
        return .range(bounds[0], bounds[1])
    }

    private func isNumeric(_ subject: Subject, at place: Place) -> Bool {
        if case .field(let field) = subject, field.type == .integer || field.type == .number { return true }
        findings.add(
            .filterType, "bara kolumner med tal kan jämföras med större och mindre än", at: place,
            hint: "räkna upp värdena i en lista")
        return false
    }

    /// One value or a list of them: keys for a dimension, texts in the field's own form otherwise.
    private func words(_ node: Node, _ subject: Subject) -> [String]? {
        let nodes = node.oneOrMore(findings)
        let words = nodes.compactMap { word($0, subject) }
        for (index, word) in words.enumerated() where words.count == nodes.count && words[..<index].contains(word) {
            let name =
                switch subject {
                case .dimension(let dimension): dimension.name
                case .field(let field): field.name
                }
            findings.add(
                .duplicateKey, "«\(word)» står två gånger i «\(name)»", at: nodes[index].place, hint: "ta bort det ena")
        }
        return words.count == nodes.count && !words.isEmpty ? words : nil
    }

    private func word(_ node: Node, _ subject: Subject) -> String? {
        guard let text = node.string(findings) else { return nil }
        switch subject {
        case .dimension(let dimension): return key(text, dimension, at: node.place)
        case .field(let field): return value(text, field, at: node.place)
        }
    }

    /// The whole is called `total` here too, as in text.
    private func key(_ text: String, _ dimension: Dimension, at place: Place) -> String? {
        if text == "total", dimension.index(of: text) == nil, let whole = dimension.total { return whole.key }
        guard let index = dimension.index(of: text) else {
            findings.unknownValue(text, of: dimension, at: place)
            return nil
        }
        return index == dimension.totalIndex ? dimension.total?.key : dimension.values[index].key
    }

    private func value(_ text: String, _ field: Field, at place: Place) -> String? {
        let fits: Bool
        switch field.type {
        case .string: fits = true
        case .integer, .number: fits = Exact(parsing: text) != nil
        case .boolean: fits = text == "true" || text == "false"
        case .time(let grain): fits = Period(parsing: text)?.grain == grain
        }
        guard !fits else { return text }
        findings.add(
            .filterType, "«\(text)» kan inte stå i kolumnen «\(field.name)»", at: place,
            hint: "skriv värdet så som kolumnens typ kräver")
        return nil
    }
}
