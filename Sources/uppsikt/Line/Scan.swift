import Diagnostics
import Files
import Measures
import Tables
import Values

/// What the data files gave: the cubes that the plan asked for, and what was seen of each file.
struct Scanned {
    var cubes = Cubes()
    var facts: [TableFacts] = []
}

extension Project {
    /// Reads every data file of the edition once.
    func scan(_ manuscript: Manuscript, _ plan: Plan, _ findings: Findings) throws(FileError) -> Scanned {
        var scanned = Scanned()
        let context = ScanContext(references: manuscript.registers, domains: manuscript.catalogue.domains)
        for resource in manuscript.package.resources {
            if let register = manuscript.registers[resource.name], !plan.datasets.contains(resource.name) {
                scanned.facts.append(register.facts)
                continue
            }
            guard var filler = plan.filler(for: resource.name),
                let file = try data(resource, manuscript.folder, findings)
            else { continue }
            let facts = try Tables.scan(resource, at: file.path, from: FileSource(file), in: context, findings) {
                filler.consume($0)
            }
            scanned.facts.append(facts)
            scanned.cubes.add(filler.finish(findings))
        }
        return scanned
    }
}

extension Project {
    /// Reads the data files only to tell what is wrong with their rows: nothing can be computed without a report.
    func checkRows(
        _ package: DataPackage, _ registers: [String: Table], _ catalogue: Catalogue, _ folder: String,
        _ findings: Findings
    ) throws(FileError) {
        let context = ScanContext(references: registers, domains: catalogue.domains)
        for resource in package.resources where registers[resource.name] == nil {
            guard let file = try data(resource, folder, findings) else { continue }
            _ = try Tables.scan(resource, at: file.path, from: FileSource(file), in: context, findings) { _ in }
        }
    }
}

extension Catalogue {
    /// The dimensions as the checks of rows need them.
    var domains: [String: Domain] {
        Dictionary(dimensions.map { ($0.name, Domain($0)) }) { first, _ in first }
    }
}

extension Domain {
    init(_ dimension: Dimension) {
        let parts = dimension.values.filter { $0.key != dimension.total?.key }
        var spellings: [String: String] = [:]
        var validity: [String: [ClosedRange<Day>]] = [:]
        for value in parts {
            for spelling in [value.label] + value.aliases { spellings[spelling] = value.key }
            if !value.validity.isEmpty { validity[value.key] = value.validity }
        }
        self.init(
            keys: parts.map(\.key), total: dimension.total?.key, spellings: spellings, validity: validity)
    }
}
