import Composition
import Diagnostics
import Figures
import Files
import Foundation
import Line
import TestProjects
import Testing

/// One key set to another legal value: what a reader meets must change, and in the way that the key promises.
struct KeyTrial: Sendable, CustomTestStringConvertible {
    let context: String
    let key: String
    /// Path of the file → what stands there and what is put in its place, first for both projects, last for the second.
    let before: ProjectText
    let after: ProjectText
    /// Words that stand only in what the second project gives; nil where the promise is only that something changes.
    let shows: String?

    var testDescription: String { "\(context): \(key)" }

    /// What is wrong with how the key acts, from the records of both projects; nil when it keeps its promise.
    func fault(_ before: String, _ after: String) -> String? {
        if before == after { return "changes nothing" }
        guard let shows else { return nil }
        let words = KeyTrial.loose(shows)
        if !KeyTrial.loose(after).contains(words) { return "does not show «\(shows)»" }
        return KeyTrial.loose(before).contains(words)
            ? "is no cause of «\(shows)», which stands there without it" : nil
    }

    /// Without what holds words together on a line.
    private static func loose(_ text: String) -> String {
        text.replacing("<span class=\"nb\">", with: "").replacing("</span>", with: "").replacing("\u{A0}", with: " ")
    }
}

/// The mapping whose keys are tried: where it stands, and how a key is put into it.
struct KeyContext: Sendable {
    let name: String
    let project: ProjectText
    let file: String
    /// The text before which new lines are put; a key of the mapping, with the blanks before it.
    let anchor: String

    init(_ name: String, in file: String, at anchor: String, of project: ProjectText = fullEdition) {
        self.name = name
        self.project = project
        self.file = "content/2025/" + file
        self.anchor = anchor
    }

    /// A project whose mapping has a further line.
    func with(_ line: String) -> ProjectText {
        let start = anchor.drop { $0 == " " }
        guard start.hasPrefix("- ") else { return replacing(anchor, with: indent + line + "\n" + anchor) }
        return replacing(
            anchor, with: String(indent.dropLast(2)) + "- " + line + "\n" + indent + start.dropFirst(2))
    }

    /// Nothing is replaced where the text does not stand, and a trial of it fails.
    func replacing(_ old: String, with new: String, in project: ProjectText? = nil) -> ProjectText {
        var result = project ?? self.project
        let text = result.files[file] ?? ""
        let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        result.files[file] = parts.joined(separator: new)
        return result
    }

    private var indent: String { String(anchor.prefix { $0 == " " || $0 == "-" }.map { _ in " " }) }

    /// A key that is put in, against none.
    func adds(_ line: String, shows: String? = nil) -> KeyTrial {
        KeyTrial(context: name, key: key(line), before: project, after: with(line), shows: shows)
    }

    /// A key that stands there, with another value.
    func turns(_ old: String, into new: String, key: String? = nil, shows: String? = nil) -> KeyTrial {
        KeyTrial(
            context: name, key: key ?? self.key(new), before: project, after: replacing(old, with: new), shows: shows)
    }

    /// A key with two values, both put in.
    func compares(_ first: String, _ second: String, key: String? = nil, shows: String? = nil) -> KeyTrial {
        KeyTrial(
            context: name, key: key ?? self.key(second), before: with(first), after: with(second), shows: shows)
    }

    /// A key with two values, in a mapping where another line is changed for both.
    func compares(
        _ first: String, _ second: String, in old: String, with new: String = "", key: String? = nil
    ) -> KeyTrial {
        let both = KeyContext(name, file: file, at: anchor, of: replacing(old, with: new))
        return both.compares(first, second, key: key)
    }

    private init(_ name: String, file: String, at anchor: String, of project: ProjectText) {
        self.name = name
        self.project = project
        self.file = file
        self.anchor = anchor
    }

    private func key(_ line: String) -> String {
        String(line.drop { " -{".contains($0) }.prefix { $0 != ":" })
    }
}

/// Everything that a reader, an author or an auditor meets of a project, as one text: pages, files and findings, but
/// not checksums and not the list of files.
func record(of project: ProjectText) throws -> String {
    let built = try project.build()
    let files = built.output.keys.filter { !$0.hasSuffix("manifest.json") }.sorted().map {
        $0 + "\n" + (built[$0] ?? "")
    }
    let text = (files + built.told).joined(separator: "\n")
        .replacingOccurrences(of: "\u{A0}", with: " ")
    return built.build.books.reduce(text) { $0.replacingOccurrences(of: $1.checksum.hexadecimal, with: "") }
}

extension ProjectText {
    /// The project with another text in place of one that stands in a file of the edition.
    func replacing(_ old: String, with new: String, in path: String) -> ProjectText {
        KeyContext("", in: path, at: old, of: self).replacing(old, with: new)
    }

    func appending(_ text: String, to path: String) -> ProjectText {
        var result = self
        result.files["content/2025/" + path, default: ""] += text
        return result
    }

    /// The project with this block alone in its second chapter, under the id `provet`.
    func withBlock(_ fence: String, _ keys: String) -> ProjectText {
        var result = self
        result.files["content/2025/02-block.md"] = "# Block\n\n```\(fence)\n\(keys)\nid: provet\n```\n"
        return result
    }
}

/// The program lists the keys of a mapping when it meets one that is none.
func keysRead(in context: KeyContext) throws -> Set<String> {
    let built = try context.with("zzzz: 1").build()
    let finding = built.findings.first { $0.message.hasSuffix("har ingen nyckel «zzzz»") }
    return Set(try #require(finding?.known, "\(context.name)\n\(built.told.joined(separator: "\n"))"))
}
