package import Diagnostics
import Files
import Foundation
package import Line
import Measures
import Privacy
import Publishing

/// A whole project written as one text, to be built in memory: each file stands after a line with its path,
/// `-- content/2025/report.yaml --`.
package struct ProjectText: Hashable, Sendable {
    /// Path below the project → text.
    package var files: [String: String] = [:]
    /// Path → bytes, of files that are no text in UTF-8.
    package var bytes: [String: [UInt8]] = [:]

    package init(_ text: String) {
        var path: String?
        var lines: [Substring] = []
        func end() { if let path { files[path] = lines.joined(separator: "\n") + "\n" } }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                end()
                path = String(line.dropFirst(3).dropLast(3))
                lines = []
            } else {
                lines.append(line)
            }
        }
        end()
    }

    /// The same project with other or further files; an empty text removes the file.
    package func with(_ text: String) -> ProjectText {
        var result = self
        for (path, text) in ProjectText(text).files {
            result.files[path] = text.allSatisfy(\.isWhitespace) ? nil : text
        }
        return result
    }

    /// The project as the line takes it, with the real templates where it has none of its own.
    package var project: Project {
        let own = files.mapValues { Array($0.utf8) }.merging(bytes) { $1 }
        let templates = own.keys.contains { $0.hasPrefix("templates/") } ? [:] : ProjectText.templates
        return Project(ProjectFolder(files: own.merging(templates) { own, _ in own }))
    }

    /// Everything that would be published, and what was found.
    package func build() throws -> BuiltProject { BuiltProject(try Line.build(project)) }

    /// What `explain` says of a number, and what was found; nil when it cannot be said.
    package func explain(_ measure: String, _ terms: String...) throws -> (answer: ExplainedAnswer?, findings: Findings)
    {
        let findings = Findings()
        return (try project.explanation(of: measure, terms, findings), findings)
    }

    /// The same as JSON; nil when it cannot be said.
    package func explanation(of measure: String, _ terms: [String]) throws -> String? {
        try project.explanation(of: measure, terms, Findings())?.json
    }

    /// What `explain` says as JSON and as SQL, or why it says no SQL; nil when the number cannot be said.
    package func statements(of measure: String, _ terms: [String]) throws -> (
        json: String, sql: String?, refusal: String?
    )? {
        guard let answer = try project.explanation(of: measure, terms, Findings()) else { return nil }
        do throws(SQLRefusal) {
            return (answer.json, try answer.sql(), nil)
        } catch {
            return (answer.json, nil, error.sentence)
        }
    }

    /// The project's own templates, read once.
    package static let templates: [String: [UInt8]] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../templates")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        let files = names.compactMap { name in
            FileManager.default.contents(atPath: root.appendingPathComponent(name).path).map {
                ("templates/" + name, Array($0))
            }
        }
        return Dictionary(uniqueKeysWithValues: files)
    }()
}

/// What a build gave.
package struct BuiltProject {
    package let build: Build
    package let findings: [Diagnostic]
    /// Path below `Output` → bytes.
    package let output: [String: [UInt8]]

    init(_ build: Build) {
        self.build = build
        findings = build.findings.told
        output = Dictionary(build.outputFiles.map { ($0.path, $0.bytes) }) { first, _ in first }
    }

    /// A published file as text; nil when there is none.
    package subscript(_ path: String) -> String? { output[path].map { String(decoding: $0, as: UTF8.self) } }

    /// The locks that the build would write beside the authors' files: path below the project → text.
    package var newLocks: [String: String] {
        let locks = build.newLocks.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        return Dictionary(locks) { first, _ in first }
    }

    package var errors: [Diagnostic] { findings.filter { $0.severity == .error } }

    /// Every finding in a line: severity, rule, place, message, hint.
    package var told: [String] {
        findings.map { finding in
            "\(finding.severity.rawValue)[\(finding.rule.id)] \(finding.place.path):\(finding.place.line): "
                + finding.message + (finding.hint.map { " | \($0)" } ?? "")
                + finding.notes.map { " | \($0.text)" }.joined()
        }
    }

    /// The rules that were broken, each once, sorted.
    package var rules: [String] { Set(findings.map(\.rule.id)).sorted() }

    /// A page as a reader meets it: tags taken out, blanks folded, entities as their signs.
    package func words(_ path: String) -> String { (self[path] ?? "").asRead }
}
