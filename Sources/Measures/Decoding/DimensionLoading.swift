package import Diagnostics
import Language
package import Tables
import Values

/// Makes the dimensions of an edition: lists as declared, registers from their tables.
/// - Parameter tables: the loaded tables of the registers by dataset; one that is absent gives no values.
/// - Returns: in the order declared.
package func loadDimensions(
    _ declarations: [DimensionDeclaration], package: DataPackage, tables: [String: Table], _ findings: Findings
) -> [Dimension] {
    let unlinked = declarations.map { declaration in
        var loader = DimensionLoader(declaration, findings)
        switch declaration.source {
        case .list(let values, _): loader.take(values)
        case .register(let register): loader.take(register, package, tables)
        }
        return loader.dimension(isExample: isExample(declaration, package))
    }
    for (declaration, dimension) in zip(declarations, unlinked) {
        declaration.checkWords(dimension, package, tables, among: unlinked, findings)
    }
    return unlinked.map { $0.linked(to: unlinked) }
}

extension DimensionDeclaration {
    /// Tells the words for other values, of this and of parent dimensions, that are none.
    fileprivate func checkWords(
        _ dimension: Dimension, _ package: DataPackage, _ tables: [String: Table], among dimensions: [Dimension],
        _ findings: Findings
    ) {
        switch source {
        case .list(_, let parents):
            for parent in parents {
                guard let other = dimensions.first(where: { $0.name == parent.dimension }) else { continue }
                if other.index(of: parent.word) == nil {
                    findings.unknownValue(parent.word, of: other, at: parent.place)
                }
            }
        case .register(let register):
            // What its columns lack has been told when they were found.
            guard let table = tables[register.dataset.value],
                let columns = RegisterColumns(register, table.resource, Findings())
            else { return }
            RegisterCheck(
                dimension: dimension, columns: columns, table: table, dimensions: dimensions, findings: findings
            ).run()
        }
    }
}

private func isExample(_ declaration: DimensionDeclaration, _ package: DataPackage) -> Bool {
    declaration.dataset.flatMap(package.resource)?.meaning.isExample ?? false
}

/// Gathers the values of one dimension and tells those that cannot be told apart.
struct DimensionLoader {
    let declaration: DimensionDeclaration
    let findings: Findings
    private(set) var values: [Dimension.Value] = []
    private(set) var registerFields: [String: String] = [:]
    private(set) var register: RegisterNames?
    /// Spelling → key of the value that has it.
    private var taken: [String: String] = [:]
    private var keys: Set<String> = []

    /// Scalars of a label. Longer ones fit into no figure, and their comparison would cost more than all else.
    private static let labelLimit = 200

    init(_ declaration: DimensionDeclaration, _ findings: Findings) {
        self.declaration = declaration
        self.findings = findings
    }

    mutating func take(_ list: [Placed<Dimension.Value>]) {
        for item in list { add(item.value, at: item.place) }
    }

    mutating func take(
        _ register: DimensionDeclaration.Register, _ package: DataPackage, _ tables: [String: Table]
    ) {
        guard let resource = package.resource(register.dataset.value) else {
            findings.unknownDataset(
                register.dataset.value, package.resources.map(\.name), at: register.dataset.place)
            findings.leave(.dimension(declaration.name))
            return
        }
        let fields = register.fields.filter { resource.index(of: $0) == nil }
        if !fields.isEmpty || tables[resource.name] == nil { findings.leave(.dimension(declaration.name)) }
        guard let columns = RegisterColumns(register, resource, findings) else { return }
        registerFields = columns.dimensionFields(declaration.name, register)
        self.register = RegisterNames(columns, resource)
        guard let table = tables[resource.name] else { return }
        if findings.isMisread(table.path) { findings.leave(.dimension(declaration.name)) }
        for value in RegisterReader(columns: columns, table: table, findings: findings).values(of: declaration) {
            add(value.value, at: value.place)
        }
    }

    private mutating func add(_ value: Dimension.Value, at place: Place) {
        let spellings = [value.key] + value.labels + value.aliases
        if let long = spellings.first(where: { $0.unicodeScalars.count > DimensionLoader.labelLimit }) {
            findings.add(
                .longLabel, "«\(long.prefix(30))…» har \(long.unicodeScalars.count) tecken", at: place,
                hint: "korta av den till högst \(DimensionLoader.labelLimit) tecken")
        }
        let isNew = keys.insert(value.key).inserted
        if let shared = spellings.first(where: { taken[look($0)] != nil }) {
            if !isNew { findings.leave(.dimension(declaration.name)) }
            tellDuplicate(shared, at: place)
        }
        for spelling in spellings where taken[look(spelling)] == nil { taken[look(spelling)] = value.key }
        if isNew { values.append(value) }
    }

    private func tellDuplicate(_ spelling: String, at place: Place) {
        findings.add(
            .duplicateValue, "«\(look(spelling))» står för två värden av dimensionen «\(declaration.name)»", at: place,
            hint: "ge varje värde en egen nyckel, en egen etikett och egna stavningar")
    }

    /// The whole may be one of a register's values, and is then called the same; else it shares no word with any.
    private func checkTotal() {
        guard let total = declaration.total, !findings.isHole(.dimension(declaration.name)) else { return }
        let own = values.first { $0.key == total.key }
        let isOther = own.map { total.label != total.key && !$0.labels.contains(total.label) } ?? false
        let shared = [total.key, total.label].first { word in taken[look(word)].map { $0 != total.key } ?? false }
        if isOther { tellDuplicate(total.key, at: declaration.place) }
        if let shared { tellDuplicate(shared, at: declaration.place) }
    }

    /// As it looks on a page, where blanks and line breaks in a row are one.
    private func look(_ spelling: String) -> String {
        spelling.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    func dimension(isExample: Bool) -> Dimension {
        checkTotal()
        return Dimension(
            name: declaration.name, label: declaration.label, labelPlural: declaration.labelPlural, values: ordered,
            parents: declaration.parents, total: total, defaultKey: defaultKey, isRegister: isDated,
            dataset: declaration.dataset, isExample: isExample, registerFields: registerFields,
            register: register, place: declaration.place)
    }

    /// The total takes its label from the register when the declaration has none.
    private var total: Dimension.Total? {
        guard let total = declaration.total, total.label == total.key else { return declaration.total }
        let label = values.first { $0.key == total.key }?.label
        return Dimension.Total(key: total.key, label: label ?? total.label)
    }

    private var isDated: Bool { values.contains { !$0.validity.isEmpty } }

    private var ordered: [Dimension.Value] {
        switch declaration.order ?? (declaration.dataset == nil ? .declared : .label) {
        case .declared: values
        case .label: Swedish.sorted(values) { $0.label }
        case .key: Swedish.sorted(values) { $0.key }
        }
    }

    /// The key of the default, which may be written as a label.
    private var defaultKey: String? {
        guard let written = declaration.defaultKey else { return nil }
        if let key = taken[written.value] { return key }
        if values.isEmpty { return nil }
        let known = values.flatMap { [$0.key, $0.label] }
        findings.add(
            .unknownValue, "«\(written.value)» är inget värde av dimensionen «\(declaration.name)»",
            at: written.place, hint: didYouMean(written.value, among: known))
        return nil
    }
}

extension Dimension {
    /// The same dimension with parents, successors and neighbours as keys; one that does not exist is left out (told).
    fileprivate func linked(to dimensions: [Dimension]) -> Dimension {
        let parentDimensions = dimensions.filter { parents.contains($0.name) }
        func link(_ parents: [String: String]) -> [String: String] {
            var linked: [String: String] = [:]
            for parent in parentDimensions {
                linked[parent.name] = parents[parent.name].flatMap(parent.value)?.key
            }
            return linked
        }
        return Dimension(
            name: name, label: label, labelPlural: hasPlural ? labelPlural : nil,
            values: values.map { $0.linked(link, own: self) },
            parents: parents, total: total, defaultKey: defaultKey, isRegister: isRegister, dataset: dataset,
            isExample: isExample, registerFields: registerFields, register: register, place: place)
    }
}

extension Dimension.Value {
    fileprivate func linked(
        _ link: ([String: String]) -> [String: String], own: Dimension
    ) -> Dimension.Value {
        Dimension.Value(
            key: key, label: label, aliases: aliases, parents: link(parents), validity: validity,
            replacedBy: replacedBy.flatMap(own.value)?.key,
            versions: versions.map { Version(days: $0.days, label: $0.label, parents: link($0.parents)) },
            lower: lower, upper: upper, tile: tile,
            neighbours: neighbours.compactMap { own.value($0)?.key }, mark: mark)
    }
}
