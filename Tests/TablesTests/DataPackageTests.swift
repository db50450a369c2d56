import Declarations
import Diagnostics
import TestSupport
import Testing
import Values

@testable import Tables

@Suite struct DataPackageTests {
    private func read(_ text: String, shared: [String: String] = [:]) throws -> (DataPackage, Findings) {
        let findings = Findings()
        let node = try #require(
            YAML.read(SourceText(path: "datapackage.yaml", text: text), findings), "\(findings.all)")
        let package = DataPackage.read(node, findings) { path in
            shared[path].flatMap { YAML.read(SourceText(path: path, text: $0), findings) }
        }
        return (package, findings)
    }

    private func one(
        _ keys: String = "", fields: String = "{name: a, type: string}", schema: String = "",
        uppsikt: String = "extracted: 2026-01-01"
    ) -> String {
        """
        resources:
          - name: telefon
            path: data/telefon.csv
        \(keys.isEmpty ? "" : "    " + keys + "\n")    schema:
              fields: [\(fields)]
        \(schema.isEmpty ? "" : "      " + schema + "\n")    uppsikt: {\(uppsikt)}
        """
    }

    @Test func readsWhatADatasetMeans() throws {
        let (package, findings) = try read(
            """
            title: Underlag
            sources: [{title: SCB}]
            resources:
              - name: status
                path: data/status.csv
                dialect: excel.yaml
                encoding: windows-1252
                schema:
                  fields:
                    - {name: enhet, type: string, uppsikt: {dimension: enhet}}
                    - {name: läge, type: string, uppsikt: {dimension: inforande, by: label}}
                    - {name: från, type: date}
                    - {name: antal, type: integer, uppsikt: {periods: last, non_additive: Unika personer}}
                uppsikt:
                  extracted: 2026-01-20
                  example: Påhittat
                  individuals: true
                  disclosure: {minimum_count: 10}
                  state: {key: [enhet], value: inforande, valid_from: från, missing: saknas}
                  series_breaks: [{from: 2024-11, label: Nytt system}]
                  preliminary: {from: 2025-12}
            """, shared: ["excel.yaml": "{delimiter: \";\"}"])
        #expect(findings.all.isEmpty)
        let resource = try #require(package.resource("status"))
        #expect(resource.format.delimiter == UInt8(ascii: ";"))
        #expect(resource.sources.map(\.title) == ["SCB"])
        #expect(resource.column(of: "inforande") == 1)
        #expect(resource.fields[3].periods == .last)
        #expect(resource.meaning.state?.start == .validFrom("från"))
        #expect(resource.meaning.exampleText == "Påhittat" && resource.meaning.isExample)
        #expect(resource.meaning.seriesBreaks.first?.from == Period.month(2024, 11))
        guard case .stricter(minimumCount: 10, _, _, _)? = resource.meaning.disclosure else {
            Issue.record("fel skydd")
            return
        }
    }

    @Test func registersThatOthersPointAtComeFirst() throws {
        let (package, findings) = try read(
            """
            resources:
              - name: enheter
                path: e.csv
                schema:
                  fields: [{name: kommun, type: string}]
                  foreignKeys: [{fields: kommun, reference: {resource: kommuner, fields: kod}}]
                uppsikt: {extracted: 2026-01-01}
              - {name: kommuner, path: k.csv, schema: {fields: [{name: kod, type: string}]}, uppsikt: {extracted: 2026-01-01}}
            """)
        #expect(findings.all.isEmpty)
        #expect(package.referenced == ["kommuner"])
    }

    @Test func tellsEachFaultOfADeclaration() throws {
        let cases: [(text: String, rule: String)] = [
            (one("hash: abc"), "unsupported"), (one("dialect: {header: false}"), "unsupported"),
            (
                one(uppsikt: "extracted: 2026-01-01, pivot_longer: {cols: [x], names_to: b, values_to: c}"),
                "unknown-field"
            ),
            (one("dialect: {sheetName: Data}"), "unsupported"),
            (one("dialect: {headerRows: [1, 3]}"), "schema-error"),
            (one(fields: "{name: a, type: date, format: any}"), "unsupported"),
            (one(fields: "{name: a, type: integer, groupChar: \" \"}"), "unsupported"),
            (one(schema: "primaryKey: b"), "unknown-field"),
            (one(uppsikt: "extracted: 2026-01-01, time: tid"), "unknown-field"),
            (one(uppsikt: "extracted: 2026-01-01, complete: {by: [kommun]}"), "unknown-field"),
            (one(uppsikt: "extracted: 2026-01-01, invariants: [\"x < 1\"]"), "unknown-field"),
            (one(schema: "foreignKeys: [{fields: a, reference: {resource: b, fields: c}}]"), "unknown-resource"),
            (one(fields: "{name: a, type: string}, {name: a, type: string}"), "duplicate-name"),
            (one("dialect: borta.yaml"), "missing-file"),
            (one(fields: "{name: a, type: string, constraints: {minimum: 1}}"), "schema-error"),
            (one(fields: "{name: a, type: integer, constraints: {enum: [ett]}}"), "schema-error"),
            (one(fields: "{name: a, type: integer, constraints: {pattern: x}}"), "schema-error"),
            (one(fields: "{name: a, type: string, constraints: {pattern: \"(a|b)\"}}"), "schema-error"),
            (one(fields: "{name: a, type: integer, uppsikt: {period: month}}"), "schema-error"),
            (one(uppsikt: "extracted: 2026-01-01, time: a"), "schema-error"),
            (one(uppsikt: "extracted: 2026-01-01, invariants: [\"a < 1\"]"), "schema-error"),
            (one(uppsikt: "extracted: 2026-01-01, invariants: [\"a <\"]"), "schema-error"),
            (one(uppsikt: "extracted: 2026-01-01, totals: [{field: a, over: a}]"), "schema-error"),
            (one(uppsikt: "extracted: 2026-01-01, accept: [{rule: type-error, reason: x}]"), "schema-error"),
            (one(uppsikt: "example: true"), "extraction-date"),
            (one(fields: "{name: a, type: sträng}"), "unknown-word"),
            (one("tittel: x"), "unknown-key"),
        ]
        for item in cases {
            let (_, findings) = try read(item.text)
            #expect(findings.all.map(\.rule.id) == [item.rule], "\(item.text)")
            #expect(findings.all.allSatisfy { $0.hint != nil && $0.place.line > 0 })
        }
    }

    @Test(arguments: [
        "/etc/passwd", "../x.csv", "data/../../x.csv", "https://x.se/a.csv", "data\\x.csv", "./x.csv", "a//b.csv",
    ])
    func refusesPathsOutOfTheFolder(path: String) throws {
        let (package, findings) = try read("resources: [{name: a, path: '\(path)', schema: {fields: []}}]")
        #expect(findings.all.map(\.rule.id) == ["unsafe-path"])
        #expect(package.resources.isEmpty)
    }

    @Test(arguments: ["x.xlsm", "x.XLS", "x.xlsb", "x.ods", "x.zip", "x.pdf"])
    func refusesOtherFormats(path: String) throws {
        let (package, findings) = try read("resources: [{name: a, path: \(path), schema: {fields: []}}]")
        #expect(package.resources.isEmpty && findings.all.map(\.rule.id) == ["unsupported"])
    }

    @Test func refusesTwins() throws {
        let twin =
            "{name: a, path: x.csv, schema: {fields: [{name: b, type: string}]}, uppsikt: {extracted: 2026-01-01}}"
        #expect(try read("resources: [\(twin), \(twin)]").1.all.map(\.rule.id) == ["duplicate-name"])
    }
}

/// `uppsikt` that is not moved in as far as it should be is one fault: what it says is there, and nothing is missing.
@Suite struct StrayMeaningTests {
    private func told(_ indent: Int) -> [(rule: String, line: Int, hint: String)] {
        let text = """
            resources:
              - name: telefon
                path: data/telefon.csv
                sources: [{title: Växeln}]
                schema:
                  fields:
                    - {name: ar, type: year}
            """ + "\n" + String(repeating: " ", count: indent) + "uppsikt: {extracted: 2026-01-20, time: ar}\n"
        let findings = Findings()
        if let node = YAML.read(SourceText(path: "datapackage.yaml", text: text), findings) {
            let package = DataPackage.read(node, findings)
            #expect(package.resources.count == (indent == 4 ? 1 : 0))
        }
        return findings.sorted.map { ($0.rule.id, $0.place.line, $0.hint ?? "") }
    }

    @Test func aWrongIndentationIsOneFault() {
        #expect(told(4).isEmpty)
        for indent in [0, 6] {
            let found = told(indent)
            #expect(found.count == 1 && found[0].rule == "unknown-key" && found[0].line == 8, "\(indent): \(found)")
            #expect(found.first?.hint.contains("samma kolumn som schema (kolumn 5)") ?? false, "\(found)")
        }
    }
}
