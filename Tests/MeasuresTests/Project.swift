import Declarations
import Diagnostics
import Measures
import Tables
import Testing
import Values

/// An edition in memory: its declarations and data files as authors write them.
struct Project {
    var dimensions = ""
    /// The resources of datapackage.yaml, each beginning with `- name:`.
    var resources: [String] = []
    /// Resource → CSV.
    var files: [String: String] = [:]
    /// Measure → YAML.
    var measures: [String: String] = [:]
    var period = "2025"
    var cutoff: String?
    /// Cells that a joined cube may have; nil = as in the program.
    var joinLimit: Int?

    func built(_ questions: [Query] = [], states: [StateQuery] = []) throws -> Built {
        let findings = Findings()
        let package = try #require(self.package(findings))
        let declared =
            node("dimensions.yaml", dimensions, findings).map { DimensionDeclaration.read($0, findings) } ?? []
        var tables: [String: Table] = [:]
        for name in declared.compactMap(\.dataset) {
            guard let resource = package.resource(name) else { continue }
            tables[name] = load(resource, at: "data/\(name).csv", from: source(name), findings)
        }
        let loaded = loadDimensions(declared, package: package, tables: tables, findings)
        let catalogue = Catalogue(dimensions: loaded, package: package, findings)
        let read = self.measures.sorted { $0.key < $1.key }.compactMap { name, yaml in
            node("measures/\(name).yaml", yaml, findings).flatMap {
                Measure.read($0, name: name, in: catalogue, findings)
            }
        }
        let measures = linked(read, in: catalogue, findings)
        checkSharedNames(measures, loaded, findings)
        let usual = PlanSettings(
            period: try #require(Period(parsing: period)), cutoff: cutoff.flatMap { Day(parsing: $0) })
        let settings = PlanSettings(
            period: usual.period, cutoff: usual.cutoff, joinLimit: joinLimit ?? usual.joinLimit)
        let place = Place(path: "01-text.md", line: 1, column: 1)
        let plan = Plan(
            questions.map { Request($0, at: place) }, states: states.map { StateRequest($0, at: place) },
            measures: measures, catalogue: catalogue, settings: settings, findings)
        var cubes = Cubes()
        for resource in package.resources {
            guard var filler = plan.filler(for: resource.name) else { continue }
            _ = scan(
                resource, at: "data/\(resource.name).csv", from: source(resource.name),
                in: ScanContext(domains: catalogue.domains), findings
            ) { filler.consume($0) }
            cubes.add(filler.finish(findings))
        }
        let answers = evaluate(plan, cubes, findings)
        return Built(
            findings: findings, catalogue: catalogue, measures: measures, plan: plan, cubes: cubes, answers: answers)
    }

    private func package(_ findings: Findings) -> DataPackage? {
        let yaml = resources.isEmpty ? "resources: []\n" : "resources:\n" + resources.joined(separator: "\n") + "\n"
        return node("datapackage.yaml", yaml, findings).map { DataPackage.read($0, findings) }
    }

    private func node(_ path: String, _ text: String, _ findings: Findings) -> Node? {
        YAML.read(SourceText(path: path, text: text), findings)
    }

    private func source(_ name: String) -> MemorySource { MemorySource(Array((files[name] ?? "").utf8), blockSize: 64) }
}

/// What came of a project.
struct Built {
    let findings: Findings
    let catalogue: Catalogue
    let measures: [Measure]
    let plan: Plan
    let cubes: Cubes
    let answers: [Answer]

    /// Rules told, sorted by place, without those that every small project has.
    var rules: [String] { findings.sorted.map(\.rule.id).filter { $0 != "extraction-date" && $0 != "no-rows" } }

    var messages: [String] { findings.sorted.map { "\($0.rule.id): \($0.message) (\($0.hint ?? ""))" } }

    func first(_ rule: String) throws -> Diagnostic {
        try #require(findings.sorted.first { $0.rule.id == rule }, "\(messages)")
    }

    func answer(_ query: Query) throws -> Answer {
        try #require(answers.first { $0.query == query }, "\(messages)")
    }

    /// The cells of a query as text: `Luleå 2025: 76.9`, `saknas`, `inget att räkna`.
    func values(_ query: Query) throws -> [String] {
        try answer(query).cells.map { cell in
            (cell.keys.joined(separator: "/") + " \(cell.period): ").drop { $0 == " " } + shown(cell.value)
        }
    }

    /// The only value of a query of one cell.
    func value(_ query: Query) throws -> String {
        let cells = try answer(query).cells
        #expect(cells.count == 1)
        return try shown(#require(cells.first).value)
    }
}

func shown(_ outcome: Outcome) -> String {
    switch outcome {
    case .value(let number): number.rounded(to: 4).description
    case .missing: "saknas"
    case .stated(let sign): sign.explained
    case .notApplicable: "inget att räkna"
    case .refused(.notThere), .refused(.notThroughout): "fanns inte"
    case .refused: "jämförs inte"
    }
}

func ask(_ measure: String, _ slice: [String: String] = [:], by: [String] = [], at periods: String...) -> Query {
    let slices = slice.map { name, value in
        Slice(name, value == "total" ? .total : .values(value.split(separator: ",").map(String.init)))
    }
    let asked = periods.isEmpty ? ["2025"] : periods
    return Query(measure: measure, slice: slices, by: by, periods: asked.compactMap { Period(parsing: $0) })
}
