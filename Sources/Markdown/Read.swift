package import Diagnostics

extension Document {
    /// Reads a file. Faults become findings; what cannot be read is left out.
    package static func read(_ source: SourceText, _ findings: Findings) -> Document {
        Document(source: source, frontMatter: nil, body: 0..<source.bytes.count, blocks: [], footnotes: [])
    }
}
