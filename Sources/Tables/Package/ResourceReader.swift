import Declarations
import Diagnostics

/// Reads one resource of `datapackage.yaml`.
struct ResourceReader {
    let findings: Findings
    let acceptable: [Rule]
    /// Those of the whole package, for resources that name none.
    var sources: [Resource.Source] = []
    var licenses: [Resource.License] = []
    /// `uppsikt` stands outside the datasets (told): what the one means that has none, nobody knows.
    var isMeaningAstray = false

    func read(_ node: Node, _ shared: (String) -> Node?) -> Resource? {
        let given = node.entries?.first { $0.key == "name" }?.value.scalar
        let before = findings.declarationFaults
        var fields = Fields(node, of: given.map { "datamängden «\($0)»" } ?? "datamängden", findings)
        defer { fields.end() }
        fields.pass(.resource)
        refuseOthers(&fields)
        let (own, ownLicenses) = (fields.list("sources"), fields.list("licenses"))
        let schema = schemaNode(&fields, shared)
        let pathPlace = fields.node("path")?.place
        let (name, path) = (name(&fields), path(&fields))
        let format = format(&fields, at: path, shared)
        checkFormat(&fields, format)
        guard let name, let path, let format, schema != nil else {
            leave(given)
            fields.pass(["title", "description", "encoding", "uppsikt"])
            return nil
        }
        var resource = Resource(
            name: name, title: fields.string("title"), description: fields.string("description"), path: path,
            format: format, fields: [], primaryKey: [],
            foreignKeys: [],
            sources: own.isEmpty ? sources : own.compactMap { .read($0, findings) },
            licenses: ownLicenses.isEmpty ? licenses : ownLicenses.map { .read($0, findings) }, meaning: Meaning(),
            place: node.place, statedPath: pathPlace)
        var meaning = fields.fields("uppsikt", of: "uppsikt för «\(name)»")
        let isAstray =
            schema.map {
                readSchema($0, meaning?.node("pivot_longer"), meaning?.node("time"), &resource, beside: node)
            } ?? false
        guard meaning != nil || !(isMeaningAstray || isAstray) else {
            leave(name)
            return nil
        }
        let isLost = findings.declarationFaults > before
        resource.meaning = MeaningReader(findings: findings, acceptable: acceptable).read(meaning, resource)
        guard isLost || resource.meaning.isLost else { return resource }
        leave(name)
        return nil
    }

    /// How its rows are to be read is not known: the fault is told, and nothing that follows from it.
    private func leave(_ name: String?) {
        for word in name.map({ [$0, $0.lowercased()] }) ?? [] { findings.leave(.dataset(word)) }
    }

    private func refuseOthers(_ fields: inout Fields) {
        fields.refuse("data", "lägg uppgifterna i en fil (CSV eller Excel) och skriv path")
        fields.refuse("hash", "kontrollsumman jämförs inte; ta bort den")
        fields.refuse("bytes", "storleken jämförs inte; ta bort den")
        _ = fields.word("type", ["table": true])
    }

    /// What the standard says of the format beside the ending of the file.
    private func checkFormat(_ fields: inout Fields, _ format: DataFormat?) {
        let isWorkbook = if case .xlsx = format { true } else { false }
        if isWorkbook {
            _ = fields.word("format", ["xlsx": true])
            _ = fields.word("mediatype", [WorkbookFormat.mediaType: true])
        } else {
            _ = fields.word("format", ["csv": true, "tsv": true])
            _ = fields.word("mediatype", ["text/csv": true, "text/tab-separated-values": true])
        }
    }

    private func name(_ fields: inout Fields) -> String? {
        guard let node = fields.required("name"), let name = node.string(findings) else { return nil }
        let isPlain = name.utf8.allSatisfy {
            0x61...0x7A ~= $0 || 0x30...0x39 ~= $0
                || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains($0)
        }
        guard isPlain, !name.isEmpty else {
            findings.expected(
                "ett namn av a–z, 0–9, punkt, bindestreck och understreck", node,
                hint: "skriv till exempel telefon-2025")
            return nil
        }
        return name
    }

    private func path(_ fields: inout Fields) -> String? {
        guard let node = fields.required("path"), let path = node.string(findings) else { return nil }
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) }
        guard isInside, !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") })
        else {
            findings.add(
                .unsafePath, "sökvägen «\(path)» leder inte till en fil i utgåvans mapp", at: node.place,
                hint: "skriv sökvägen från mappen, som data/telefon.csv")
            return nil
        }
        if let ending = DataFormat.unread.first(where: { path.lowercased().hasSuffix($0.key) }) {
            findings.add(
                .unsupported, "filer av slaget \(ending.key) läses inte", at: node.place, hint: ending.value)
            return nil
        }
        return path
    }

    /// The node itself, or the one in the file that it names.
    func follow(_ node: Node, _ shared: (String) -> Node?) -> Node? {
        guard let path = node.scalar else { return node }
        if let found = shared(path) { return found }
        findings.add(
            .missingFile, "filen «\(path)» finns inte", at: node.place,
            hint: "skriv sökvägen från mappen med datapackage.yaml")
        return nil
    }

    // MARK: Schema

    private func schemaNode(_ fields: inout Fields, _ shared: (String) -> Node?) -> Node? {
        fields.required("schema").flatMap { follow($0, shared) }
    }

    /// - Parameters:
    ///   - pivot: `pivot_longer` of the dataset.
    ///   - time: its `time`.
    ///   - dataset: that the schema is of.
    /// - Returns: whether `uppsikt` of the dataset stands in it (told).
    private func readSchema(
        _ node: Node, _ pivot: Node?, _ time: Node?, _ resource: inout Resource, beside dataset: Node
    ) -> Bool {
        var keys = Fields(node, of: "schemat för «\(resource.name)»", findings)
        defer { keys.end() }
        let isAstray = keys.tellStray(beside: dataset)
        keys.pass(.schema)
        resource.mayHaveMore = keys.word("fieldsMatch", ["exact": false, "equal": false, "subset": true]) ?? false
        keys.refuse("uniqueKeys", "skriv primaryKey, eller unique: true för ett fält")
        let missing = MissingValues.read(keys.node("missingValues"), findings) ?? .usual
        let reader = FieldReader(findings: findings, missingValues: missing)
        let nodes = keys.required("fields")?.list(findings) ?? []
        let fields = nodes.compactMap(reader.read)
        let given = nodes.compactMap { $0.entries?.first { $0.key == "name" }?.value.scalar }
        resource.lost = Set(given).subtracting(fields.map(\.name))
        resource.fields = fields.filter { !$0.isIgnored }
        resource.fileFields = resource.fields
        if let (shape, shaped) = ShapeReader(findings: findings, fields: resource.fields).read(pivot: pivot, time: time)
        {
            (resource.shape, resource.fields) = (shape, shaped)
        }
        resource.ignored = Set(fields.filter(\.isIgnored).map(\.name))
        tellTwins(resource.fields.map { ($0.name, $0.place) }, "fältet", findings)
        if let place = missing.labelPlace, resource.fields.allSatisfy(\.signs.isEmpty) {
            findings.add(
                .schemaError, "etiketten används bara för tal, och inget tal i «\(resource.name)» har det tecknet",
                at: place,
                hint: "ta bort etiketten")
        }
        resource.primaryKey = names(keys.node("primaryKey"), resource)
        resource.foreignKeys = keys.list("foreignKeys").compactMap { foreignKey($0, resource) }
        return isAstray
    }

    /// One name or a list of names of fields.
    private func names(_ node: Node?, _ resource: Resource) -> [String] {
        guard let node else { return [] }
        return node.oneOrMore(findings).compactMap { node in
            guard let name = node.string(findings) else { return nil }
            if resource.field(name) != nil { return name }
            findings.tellUnknown(name, in: resource, at: node.place)
            return nil
        }
    }

    private func foreignKey(_ node: Node, _ resource: Resource) -> Resource.ForeignKey? {
        var keys = Fields(node, of: "den främmande nyckeln", findings)
        defer { keys.end() }
        let own = keys.required("fields").map { names($0, resource) } ?? []
        guard let target = keys.required("reference") else { return nil }
        var reference = Fields(target, of: "reference", findings)
        defer { reference.end() }
        // The empty name is the datapackage standard's word for the resource itself.
        let name = reference.node("resource")?.anyString(findings) ?? ""
        let other = (reference.required("fields")?.oneOrMore(findings) ?? []).compactMap { $0.string(findings) }
        guard !own.isEmpty, own.count == other.count else {
            findings.add(
                .schemaError, "den främmande nyckeln har inte lika många fält på båda sidor", at: node.place,
                hint: "nämn fälten parvis i samma ordning")
            return nil
        }
        let isOwn = name.isEmpty || name == resource.name
        if isOwn, own.count > 1 || resource.field(own[0])?.type != .string {
            findings.add(
                .unsupported, "en nyckel till den egna datamängden kan bara ha ett fält av text", at: node.place,
                hint: "ta bort den främmande nyckeln")
            return nil
        }
        return Resource.ForeignKey(
            fields: own, resource: isOwn ? resource.name : name, targetFields: other, place: node.place)
    }
}
