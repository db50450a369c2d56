package import Declarations
package import Diagnostics
import Values

extension DimensionDeclaration {
    /// Reads `dimensions.yaml`: every dimension that can be understood, in the order written.
    package static func read(_ node: Node, language: String = "sv", _ findings: Findings) -> [DimensionDeclaration] {
        guard let entries = node.entries else {
            findings.expected("dimensioner med namn", node)
            return []
        }
        let declared = entries.compactMap { DimensionDeclaration($0, language, findings) }
        let names = declared.map(\.name)
        for dimension in declared { dimension.checkParents(names, findings) }
        declared.tellRings(findings)
        return declared
    }

    private init?(_ entry: Node.Entry, _ language: String, _ findings: Findings) {
        guard !entry.value.isEmpty, isName(entry.key, at: entry.keyPlace, of: "dimensionen", findings) else {
            findings.leave(.dimension(entry.key))
            return nil
        }
        var fields = Fields(entry.value, of: "dimensionen «\(entry.key)»", findings)
        name = entry.key
        place = entry.keyPlace
        label = fields.text("label", required: true, language: language) ?? entry.key
        labelPlural = fields.text("label_plural", language: language)
        order = fields.word("order", ["declared": Order.declared, "label": .label, "key": .key])
        total = readTotal(&fields, language)
        defaultKey = fields.placed("default")
        guard let read = readSource(&fields, language) else {
            fields.end(knowsAllKeys: false)
            findings.leave(.dimension(entry.key))
            return nil
        }
        source = read.source
        parents = read.parents
        fields.end()
    }

    private func checkParents(_ names: [String], _ findings: Findings) {
        for parent in parents where !names.contains(parent) {
            findings.unknownDimension(parent, names, at: place(of: parent) ?? place)
        }
    }

    /// Where a parent is first written.
    private func place(of parent: String) -> Place? {
        switch source {
        case .register(let register): register.parents.first { $0.0 == parent }?.1.place
        case .list(_, let words): words.first { $0.dimension == parent }?.place
        }
    }
}

extension Fields {
    mutating func placed(_ key: String, required: Bool = false) -> Placed<String>? {
        guard let node = required ? self.required(key) : node(key), let text = node.string(findings) else { return nil }
        return Placed(value: text, place: node.place)
    }
}

private func readTotal(_ fields: inout Fields, _ language: String) -> Dimension.Total? {
    guard var inner = fields.fields("total", of: "total") else { return nil }
    let key = inner.string("key", required: true)
    let label = inner.text("label", language: language)
    inner.end()
    return key.map { Dimension.Total(key: $0, label: label ?? $0) }
}

private typealias Source = (source: DimensionDeclaration.Source, parents: [String])

/// Either `values` or `dataset`, told when both or none is there.
private func readSource(_ fields: inout Fields, _ language: String) -> Source? {
    let list = fields.node("values")
    let dataset = fields.placed("dataset")
    switch (list, dataset) {
    case (let list?, nil): return readList(list, fields.findings, language)
    case (nil, let dataset?): return readRegister(dataset, &fields)
    case (let list?, _?):
        fields.findings.add(
            .dimensionSource, "\(fields.what) har både values och dataset", at: list.place,
            hint: "behåll values för en kort lista eller dataset för ett register")
        return nil
    case (nil, nil):
        fields.findings.add(
            .dimensionSource, "\(fields.what) har inga värden", at: fields.place,
            hint: "skriv values: med en lista, eller dataset: och key: för ett register")
        return nil
    }
}

private func readList(_ node: Node, _ findings: Findings, _ language: String) -> Source {
    let values = node.list(findings).compactMap { readValue($0, findings, language) }
    let entries = (node.items ?? []).flatMap { item in
        item.entries?.first { $0.key == "parents" }?.value.entries ?? []
    }
    var parents: [String] = []
    for entry in entries where !parents.contains(entry.key) { parents.append(entry.key) }
    let words = entries.compactMap { entry in
        entry.value.scalar.map {
            DimensionDeclaration.ParentWord(dimension: entry.key, word: $0, place: entry.value.place)
        }
    }
    return (.list(values, words), parents)
}

private func readValue(_ node: Node, _ findings: Findings, _ language: String) -> Placed<Dimension.Value>? {
    if node.scalar != nil {
        guard let text = node.string(findings) else { return nil }
        return Placed(value: Dimension.Value(key: text, label: text), place: node.place)
    }
    var fields = Fields(node, of: "värdet", findings)
    let key = fields.string("key", required: true)
    let label = fields.text("label", language: language)
    let aliases = fields.strings("aliases")
    let parents = fields.fields("parents", of: "parents")?.keys ?? []
    let (lower, upper) = (fields.number("lower"), fields.number("upper"))
    let mark = fields.node("mark").flatMap { $0.word(findings, among: Dimension.Value.Mark.allCases.map(\.rawValue)) }
    fields.end()
    guard let key else { return nil }
    let pairs = parents.compactMap { entry in entry.value.string(findings).map { (entry.key, $0) } }
    return Placed(
        value: Dimension.Value(
            key: key, label: label ?? key, aliases: aliases,
            parents: Dictionary(pairs) { first, _ in first }, lower: lower, upper: upper,
            mark: mark.flatMap(Dimension.Value.Mark.init)),
        place: node.place)
}

private func readRegister(_ dataset: Placed<String>, _ fields: inout Fields) -> Source? {
    let parents = (fields.fields("parents", of: "parents")?.keys ?? []).compactMap { entry in
        entry.value.string(fields.findings).map { (entry.key, Placed(value: $0, place: entry.value.place)) }
    }
    var tiles = fields.fields("tiles", of: "tiles")
    let (row, column) = (tiles?.placed("row", required: true), tiles?.placed("column", required: true))
    tiles?.end()
    let key = fields.placed("key", required: true)
    let register = key.map { key in
        DimensionDeclaration.Register(
            dataset: dataset, key: key, valueLabel: fields.placed("value_label"),
            validFrom: fields.placed("valid_from"), validTo: fields.placed("valid_to"),
            replacedBy: fields.placed("replaced_by"), parents: parents, tileRow: row, tileColumn: column,
            neighbours: fields.placed("neighbours"))
    }
    return register.map { (.register($0), parents.map(\.0)) }
}
