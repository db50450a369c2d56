import Declarations
import Diagnostics
import Glibc
import Testing
import Values

@testable import Tables

/// A resource from the YAML of its keys beside name and path, indented by nothing.
func resource(
    _ yaml: String, path: String = "data/telefon.csv", findings: Findings = Findings()
) throws -> Resource {
    let indented = yaml.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let text = "resources:\n  - name: telefon\n    path: \(path)\n" + indented + "\n"
    let node = YAML.read(SourceText(path: "datapackage.yaml", text: text), findings)
    let resource = node.flatMap { DataPackage.read($0, findings).resources.first }
    return try #require(resource, "\(findings.all.map { "\($0.message) \($0.place.line):\($0.place.column)" })")
}

/// What a scan gave.
struct Scanned {
    var facts: TableFacts
    var findings: Findings
    /// Row by row, each value as text: `nil` is printed as `–`.
    var rows: [[String]] = []
    /// The numbers of the first column, nil where it has none.
    var numbers: [Exact?] = []

    /// `rule line:column` of each finding, sorted.
    var told: [String] {
        findings.sorted.map { "\($0.rule.id) \($0.place.line):\($0.place.column)" }
    }
    var rules: [String] { findings.sorted.map(\.rule.id) }
}

func scanned(
    _ bytes: [UInt8], as resource: Resource, blockSize: Int = .max, in context: ScanContext = ScanContext()
) -> Scanned {
    let findings = Findings()
    var rows: [[String]] = []
    var numbers: [Exact?] = []
    let facts = scan(
        resource, at: resource.path, from: MemorySource(bytes, blockSize: blockSize), in: context, findings
    ) { batch in
        for row in 0..<batch.count {
            numbers.append(
                resource.fields[0].type == .number ? batch.columns[0].number(row, of: .number) : nil)
            rows.append(resource.fields.indices.map { shown(batch.columns[$0], row, resource.fields[$0]) })
        }
    }
    return Scanned(facts: facts, findings: findings, rows: rows, numbers: numbers)
}

func scanned(_ text: String, as resource: Resource, in context: ScanContext = ScanContext()) -> Scanned {
    scanned(Array(text.utf8), as: resource, in: context)
}

func shown(_ column: Column, _ row: Int, _ field: Field) -> String {
    let value = column.values[row]
    guard value != Column.missing else { return "–" }
    return switch field.type {
    case .string: column.texts[Int(value)]
    case .integer, .number: column.number(row, of: field.type)?.description ?? "–"
    case .boolean: value == 1 ? "sant" : "falskt"
    case .time(let grain): Period(grain, Int(value)).description
    }
}

/// A schema of texts with these names.
func texts(_ names: [String], delimiter: String = ",") throws -> Resource {
    let fields = names.map { "    - {name: \"\($0)\", type: string, missingValues: []}" }.joined(separator: "\n")
    return try resource("dialect: {delimiter: \"\(delimiter)\"}\nschema:\n  fields:\n\(fields)")
}

/// The folder of the project, from where this file stood when it was compiled.
let projectFolder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

/// The bytes of a file; nil when there is none.
func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&block, 1, block.count, file)
        if count == 0 { return bytes }
        bytes += block[..<count]
    }
}

/// The names in a folder, sorted; nil when there is none.
func names(in folder: String) -> [String]? {
    guard let handle = opendir(folder) else { return nil }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
        names.append(
            withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            })
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
}
