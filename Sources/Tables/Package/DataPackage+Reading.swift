package import Declarations
package import Diagnostics

extension DataPackage {
    /// Reads `datapackage.yaml`. A resource at fault is left out or has a hole; every fault is told.
    /// - Parameter shared: the node of a YAML file that a key points at (`dialect: excel.yaml`), by its path relative
    ///   to the folder of `datapackage.yaml`; nil when there is no such file.
    /// - Parameter acceptable: the rules that `accept` may name.
    package static func read(
        _ node: Node, _ findings: Findings, acceptable: [Rule] = acceptableTableRules,
        shared: (String) -> Node? = { _ in nil }
    ) -> DataPackage {
        var fields = Fields(node, of: "datapackage.yaml", findings)
        fields.pass(.package)
        let title = fields.string("title")
        var reader = ResourceReader(findings: findings, acceptable: acceptable)
        reader.sources = fields.list("sources").compactMap { Resource.Source.read($0, findings) }
        reader.licenses = fields.list("licenses").map { Resource.License.read($0, findings) }
        let nodes = fields.required("resources")?.list(findings) ?? []
        reader.isMeaningAstray = fields.tellStray(beside: nodes.first { $0.entry("uppsikt") == nil })
        var resources = nodes.compactMap { reader.read($0, shared) }
        fields.end()
        // Which of two is meant by their name, and what the one that lost its own was called, nobody knows.
        let twins = tellTwins(resources.map { ($0.name, $0.place) }, "datamängden", findings)
        if !twins.isEmpty { findings.leave(.dataset(nil)) }
        resources.removeAll { twins.contains($0.name) }
        let shared = nodes.flatMap { ["dialect", "schema"].compactMap($0.entry) }.compactMap(\.scalar)
        let package = DataPackage(title: title, resources: resources, sharedFiles: shared)
        for resource in resources { package.checkForeignKeys(of: resource, findings) }
        return package
    }

    private func checkForeignKeys(of resource: Resource, _ findings: Findings) {
        for key in resource.foreignKeys {
            guard let target = self.resource(key.resource) else {
                if findings.isHole(.dataset(key.resource)) { continue }
                findings.add(
                    .unknownResource, "datamängden «\(key.resource)» finns inte", at: key.place,
                    hint: didYouMean(key.resource, among: resources.map(\.name))
                        ?? "datamängderna är \(shortList(resources.map(\.name)))")
                continue
            }
            for (own, other) in zip(key.fields, key.targetFields) {
                guard let field = resource.field(own) else { continue }
                guard let wanted = target.field(other) else {
                    findings.tellUnknown(other, in: target, at: key.place)
                    continue
                }
                if field.type != wanted.type {
                    findings.add(
                        .schemaError, "«\(own)» är \(field.typeName) men «\(other)» är \(wanted.typeName)",
                        at: key.place, hint: "ge båda fälten samma typ")
                }
            }
        }
    }
}

extension Node {
    fileprivate func entry(_ key: String) -> Node? { entries?.first { $0.key == key }?.value }
}

/// Tells names that stand twice, and returns them.
@discardableResult
func tellTwins(_ names: [(name: String, place: Place)], _ what: String, _ findings: Findings) -> Set<String> {
    let twins = names.indices.filter { index in names[..<index].contains { $0.name == names[index].name } }
    for entry in twins.map({ names[$0] }) {
        findings.add(
            .duplicateName, "\(what) «\(entry.name)» finns redan", at: entry.place, hint: "ge den ett eget namn")
    }
    return Set(twins.map { names[$0].name })
}

extension Findings {
    /// A name that is not a field of the resource.
    func tellUnknown(_ name: String, in resource: Resource, at place: Place) {
        guard !resource.lost.contains(name) else { return }
        let names = resource.fields.map(\.name)
        add(
            .unknownField, "datamängden «\(resource.name)» har inget fält «\(name)»", at: place,
            hint: didYouMean(name, among: names) ?? "fälten är \(shortList(names))")
    }
}

extension Fields {
    /// Tells a key that the program does not act on.
    mutating func refuse(_ key: String, _ why: String) {
        guard let node = node(key) else { return }
        findings.add(.unsupported, "«\(key)» används inte här", at: node.place, hint: why)
    }
}

extension Fields {
    /// Tells that `uppsikt` has come to stand outside its dataset, as when the line is not moved in. True where it has.
    ///
    /// - Parameter resource: the dataset that it most likely is of.
    mutating func tellStray(beside resource: Node?) -> Bool {
        guard let entry = keys.first(where: { $0.key == "uppsikt" }) else { return false }
        pass(["uppsikt"])
        let beside = resource?.entries?.first { $0.key == "schema" } ?? resource?.entries?.first
        findings.add(
            .unknownKey, "uppsikt hör till en datamängd, och står utanför den", at: entry.place,
            hint: beside.map {
                "flytta raden i sidled så att uppsikt börjar på samma kolumn som \($0.key) (kolumn \($0.keyPlace.column))"
            } ?? "skriv det under den datamängd som det gäller, på samma kolumn som schema")
        return true
    }
}

extension Resource.Source {
    static func read(_ node: Node, _ findings: Findings) -> Resource.Source? {
        var fields = Fields(node, of: "källan", findings)
        defer { fields.end() }
        let (title, path) = (fields.string("title"), fields.string("path"))
        fields.pass(.source)
        return (title ?? path).map { Resource.Source(title: $0, path: path) }
    }
}

extension Resource.License {
    static func read(_ node: Node, _ findings: Findings) -> Resource.License {
        var fields = Fields(node, of: "licensen", findings)
        defer { fields.end() }
        return Resource.License(
            name: fields.string("name"), title: fields.string("title"), path: fields.string("path"))
    }
}
