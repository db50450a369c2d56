import Declarations
import TestProjects

// Mappings in which examples of the manual stand, beside those in which each key is tried.

private let adopted = fullEdition.replacing("status: proposed", with: "status: adopted", in: "report.yaml")
    .replacing("  date: 2026-03-25", with: "  date: 2026-03-25\n  paragraph: 45", in: "report.yaml")
let reopened = KeyContext(
    "reopened", in: "report.yaml", at: "  - date: 2026-04-01\n",
    of: adopted.replacing(
        "title: Prov", with: "reopened:\n  - date: 2026-04-01\n    reason: Fel\ntitle: Prov", in: "report.yaml"))

let attached = KeyContext(
    "evidence", in: "recommendations.yaml", at: "            appendix: underlag\n",
    of: fullEdition.replacing(
        "        text: Mäta svarsfrekvensen\n",
        with: "        text: Mäta svarsfrekvensen\n        evidence:\n          -\n            appendix: underlag\n",
        in: "recommendations.yaml"))

private func field(_ lines: String, _ name: String, at anchor: String) -> KeyContext {
    KeyContext(
        name, in: "datapackage.yaml", at: anchor,
        of: fullEdition.replacing("        - {name: forsta, type: string}\n", with: lines, in: "datapackage.yaml"))
}

let number = field(
    "        - name: forsta\n          type: number\n", "field", at: "          type: number\n")
let boolean = field(
    "        - name: forsta\n          type: boolean\n", "field", at: "          type: boolean\n")
let word = field(
    "        - name: forsta\n          type: string\n          uppsikt:\n            by: key\n", "field meaning",
    at: "            by: key\n")
let quarter = KeyContext(
    "field meaning", in: "datapackage.yaml", at: "            period: quarter\n",
    of: fullEdition.replacing(
        "        - {name: kvartal, type: string, uppsikt: {period: quarter}}\n",
        with: "        - name: kvartal\n          type: string\n          uppsikt:\n            period: quarter\n",
        in: "datapackage.yaml"))

let snapshot = KeyContext(
    "state", in: "datapackage.yaml", at: "        snapshot: fran\n",
    of: fullEdition.replacing("        valid_from: fran\n", with: "        snapshot: fran\n", in: "datapackage.yaml"))

let inOneTime = KeyContext(
    "target", in: "measures/svarsfrekvens.yaml", at: "  - period: 2025\n",
    of: fullEdition.replacing(
        "  - from: 2024\n    to: 2025\n", with: "  - period: 2025\n", in: "measures/svarsfrekvens.yaml")
)

let measureBreak = KeyContext(
    "measure break", in: "measures/anslutna.yaml", at: "  - from: 2023\n",
    of: fullEdition.replacing(
        "unit: count\n", with: "unit: count\nseries_breaks:\n  - from: 2023\n    label: Ny lista\n",
        in: "measures/anslutna.yaml"))

/// A measure of which one side is counted so: the first line is that of `agg`.
private func counted(_ side: String, _ lines: [String], of project: ProjectText = fullEdition) -> KeyContext {
    let isSimple = side == "simple"
    let own = lines.map { (isSimple ? "" : "  ") + $0 }.joined(separator: "\n")
    let other = side == "numerator" ? "denominator" : "numerator"
    return KeyContext(
        side, in: "measures/olika.yaml", at: (isSimple ? "" : "  ") + lines[0] + "\n",
        of: project.with(
            """
            -- content/2025/measures/olika.yaml --
            label: Prov av indata
            type: \(isSimple ? "simple" : "ratio")
            \(isSimple ? own : "\(side):\n\(own)")
            \(isSimple ? "" : "\(other): {\(lines.joined(separator: ", "))}")
            unit: \(isSimple ? "count" : "percent")
            improvement_direction: neutral
            """))
}

/// A measure that counts the different values of a dimension.
private func distinct(_ side: String) -> KeyContext {
    counted(side, ["agg: count_distinct", "dataset: tjanster", "field: kommun"])
}

/// The value that some of the rows do not exceed, and states that have lasted.
private func others(_ side: String) -> [String: KeyContext] {
    [
        "\(side) percentile": counted(
            side, ["agg: percentile", "dataset: samtal", "field: besvarade", "percentile: 50"]),
        "\(side) held_for": counted(side, ["agg: count", "dataset: tjanster"]),
        "\(side) exists": counted(side, ["agg: count", "dataset: tjanster"]),
        "\(side) not_exists": counted(side, ["agg: count", "dataset: tjanster"]),
        "\(side) classes": counted(
            side, ["agg: median", "dataset: inloggade", "field: invanare"], of: editionOfClasses),
    ]
}

/// What an example needs beside itself, by the list and the key.
let furtherContexts: [String: KeyContext] = usualContexts.merging(
    ["simple", "numerator", "denominator"].map(others).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
) { first, _ in first }

private let usualContexts: [String: KeyContext] = [
    "ratio standardise": KeyContext(
        "measure", in: "measures/standard.yaml", at: "label: Standardiserad\n", of: standardised),
    "report previous": KeyContext(
        "report", in: "report.yaml", at: "title: Prov av nycklar",
        of: smallEdition.files.reduce(into: fullEdition) { project, file in
            let text = file.value.split(separator: "\n").filter { !$0.hasPrefix("2025") }.joined(separator: "\n") + "\n"
            project.files[file.key.replacing("2025", with: "2024")] = text.replacing(
                "period: 2025", with: "period: 2024")
        }),
    "report reopened": KeyContext("report", in: "report.yaml", at: "title: Prov av nycklar", of: adopted),
    "appendix path": KeyContext(
        "appendix", in: "report.yaml", at: "  - id: underlag",
        of: {
            var project = fullEdition
            project.files["content/2025/bilagor/granskning.txt"] = "Granskningen.\n"
            return project
        }()),
    "dialect headerRows": belowTitles, "dialect commentRows": belowTitles,
    "dialect sheetName": inWorkbook, "dialect sheetNumber": inNumberedWorkbook,
    "pivot cols": columnsOfYears, "pivot names_to": columnsOfYears, "pivot values_to": columnsOfYears,
    "meaning state": KeyContext("meaning", in: "datapackage.yaml", at: "      state:\n"),
    "meaning accept": KeyContext(
        "meaning", in: "datapackage.yaml", at: "      time: kvartal\n",
        of: fullEdition.replacing(
            "      time: kvartal\n",
            with: "      time: kvartal\n      complete: {by: [kommun], every: quarter, from: 2020-Q4, to: 2025-Q4}\n",
            in: "datapackage.yaml")),
    "meaning totals": KeyContext(
        "meaning", in: "datapackage.yaml", at: "      time: kvartal\n",
        of: fullEdition.replacing(
            "  order: label\n", with: "  order: label\n  total: {key: hela, label: Hela}\n", in: "dimensions.yaml"
        ).summed),
    "accept where": KeyContext(
        "accept", in: "datapackage.yaml", at: "        - rule: row-constraint\n",
        of: fullEdition.replacing(
            "      time: kvartal\n",
            with:
                "      time: kvartal\n      invariants: [\"inkommande != 900\"]\n      accept:\n        - rule: row-constraint\n          reason: Känt fel.\n",
            in: "datapackage.yaml")),
    "dataset disclosure none": KeyContext(
        "dataset disclosure", in: "datapackage.yaml", at: "        none: Skyddat\n",
        of: fullEdition.replacing(
            "      time: ar\n", with: "      time: ar\n      disclosure:\n        none: Skyddat\n",
            in: "datapackage.yaml")),
    "ratio min_periods": KeyContext(
        "measure", in: "measures/svarsfrekvens.yaml", at: "periods: mean\n",
        of: fullEdition.replacing(
            "unit: percent\n", with: "periods: mean\nunit: percent\n", in: "measures/svarsfrekvens.yaml")
    ),
    "ratio dimensions": KeyContext("measure", in: "measures/anslutna.yaml", at: "label: Anslutna mottagningar\n"),
    "simple all": distinct("simple"), "simple any": distinct("simple"),
    "numerator all": distinct("numerator"), "numerator any": distinct("numerator"),
    "denominator all": distinct("denominator"), "denominator any": distinct("denominator"),
]

extension ProjectText {
    /// With the whole of each quarter's calls on a row of its own.
    fileprivate var summed: ProjectText {
        let path = "content/2025/data/samtal.csv"
        var sums: [Substring: Int] = [:]
        for line in (files[path] ?? "").split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            sums[cells[0], default: 0] += Int(cells[2]) ?? 0
        }
        let rows = sums.map { "\($0.key);Hela;\($0.value);1;1;" }.sorted()
        return appending(rows.joined(separator: "\n") + "\n", to: "data/samtal.csv")
    }
}

extension KeyContext {
    /// The project with the key's example in the mapping, in place of the key where it stands there.
    func setting(_ key: KeyHelp) -> ProjectText {
        var lines = (project.files[file] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let first = anchor.split(separator: "\n").first.map(String.init) ?? ""
        guard let middle = lines.firstIndex(where: { $0.hasPrefix(first) }) else { return with(key.example) }
        let depth = depth(lines[middle])
        var start = middle
        while start > 0, !isItem(lines[start]) || depth != self.depth(lines[start]),
            self.depth(lines[start - 1]) >= depth
        {
            start -= 1
        }
        var end = middle + 1
        while end < lines.count, blanks(lines[end]) >= depth { end += 1 }
        let found = (start..<end).first {
            self.depth(lines[$0]) == depth && content(lines[$0]).hasPrefix(key.name + ":")
        }
        guard let found else { return with(key.example) }
        var last = found + 1
        while last < end, blanks(lines[last]) > depth { last += 1 }
        lines.replaceSubrange(found..<last, with: [String(lines[found].prefix(depth)) + key.example])
        var result = project
        result.files[file] = lines.joined(separator: "\n")
        return result
    }

    private func blanks(_ line: String) -> Int { line.prefix { $0 == " " }.count }
    private func isItem(_ line: String) -> Bool { line.drop { $0 == " " }.hasPrefix("- ") }
    private func depth(_ line: String) -> Int { blanks(line) + (isItem(line) ? 2 : 0) }
    private func content(_ line: String) -> Substring { line.dropFirst(depth(line)) }
}
