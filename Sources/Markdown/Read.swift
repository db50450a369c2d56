package import Diagnostics

extension Document {
    /// Reads a file. Faults become findings; what cannot be read or may not be published is left out.
    package static func read(
        _ source: SourceText, _ findings: Findings, limits: Limits = Limits()
    ) -> Document {
        let faults = Faults(source, findings, limit: limits.faults)
        guard LimitCheck.passesSize(source, limits, faults), Encoding(source: source, faults: faults).check() else {
            return Document(unread: source)
        }
        let parts = FrontMatter(source, faults)
        let document = Document(
            source: source, frontMatter: parts.content, body: parts.body, blocks: [], footnotes: [])
        guard LimitCheck.passes(source, parts.body, limits, faults) else { return document }
        guard let tree = Tree(parsing: Encoding.cleaned(source.bytes[parts.body])[...]) else { return document }
        return tree.read { root in
            var reader = BlockReader(source, parts.body, limits, faults)
            let (blocks, footnotes) = reader.read(root)
            return Document(
                source: source, frontMatter: parts.content, body: parts.body, blocks: blocks, footnotes: footnotes)
        }
    }

    /// A file that nothing could be read of.
    private init(unread source: SourceText) {
        let end = source.bytes.count
        self.init(source: source, frontMatter: nil, body: end..<end, blocks: [], footnotes: [])
    }
}
