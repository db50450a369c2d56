import Diagnostics
import Foundation
import Markdown

/// Reads a text as a file of a project.
func read(_ text: String, limits: Limits = Limits()) -> (Document, Findings) {
    let findings = Findings()
    return (Document.read(SourceText(path: "01-text.md", text: text), findings, limits: limits), findings)
}

/// A file of the folder beside the project that holds test data of others; nil where it is absent.
func shared(_ path: String) -> Data? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return try? Data(contentsOf: root.deletingLastPathComponent().appending(path: "shared").appending(path: path))
}

/// The bytes of the file in a range, as text.
func bytes(_ document: Document, _ range: Range<Int>) -> String {
    String(decoding: document.source.bytes[range], as: UTF8.self)
}
