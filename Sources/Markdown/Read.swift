package import Diagnostics

extension Document {
    /// Reads a file. Faults become findings; what cannot be read or may not be published is left out.
    package static func read(
        _ source: SourceText, _ findings: Findings, limits: Limits = Limits()
    ) -> Document {
        guard Guard.passesSize(source, limits, findings), Encoding(source: source, findings: findings).check() else {
            return Document(unread: source)
        }
        let parts = FrontMatter(source, findings)
        let document = Document(
            source: source, frontMatter: parts.content, body: parts.body, blocks: [], footnotes: [])
        guard Guard.passes(source, parts.body, limits, findings) else { return document }
        guard let tree = Tree(parsing: Encoding.cleaned(source.bytes[parts.body])[...]) else { return document }
        return tree.read { root in
            var reader = BlockReader(source, parts.body, limits, findings)
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
