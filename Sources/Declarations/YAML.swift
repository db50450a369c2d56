package import Diagnostics
import Yams

/// Reads YAML into nodes with places; a fault becomes a finding and nil.
package enum YAML {
    /// Larger declarations are a mistake or an attack.
    package static let byteLimit = 256 * 1024
    static let depthLimit = 16

    /// Reads a whole file; what is wrong with all of it is told of the file. An empty file gives an empty mapping.
    package static func read(_ source: SourceText, _ findings: Findings) -> Node? {
        read(source, source.bytes[...], of: source.place, findings)
    }

    /// Reads a part of a file, such as a fenced block or a front matter, with places in the whole file.
    /// - Parameter whole: the place of the part, for what is wrong with all of it.
    package static func read(
        _ source: SourceText, _ range: ArraySlice<UInt8>, of whole: Place, _ findings: Findings
    ) -> Node? {
        let start = source.place(range.startIndex..<range.startIndex)
        guard range.count <= byteLimit else {
            findings.add(
                .yamlTooLarge, "YAML på mer än \(byteLimit / 1024) kB läses inte", at: start,
                hint: "dela upp filen, eller lägg uppgifterna i en CSV-fil")
            return nil
        }
        // The mark of byte order that some editors put first is no part of the text.
        let hasMark = range.startIndex == 0 && range.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: range.dropFirst(hasMark ? 3 : 0), as: UTF8.self) else {
            findings.add(
                .yamlSyntax, "filen är inte UTF-8: å, ä och ö skulle bli andra tecken", at: source.place,
                hint: "spara filen som UTF-8 i textredigeraren")
            return nil
        }
        let base = Base(
            source: source, firstLine: source.lineNumber(of: range.startIndex), firstColumn: hasMark ? 2 : 1)
        do {
            // The parser must outlive the conversion: its nodes hold their anchors weakly.
            let parser = try Parser(
                yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return Node(.mapping([]), at: whole) }
            var reader = YAMLReader(base: base, findings: findings)
            let node = withExtendedLifetime(parser) { reader.convert(root, depth: 0) }
            return reader.refused ? nil : Node(node.kind, at: node.entries == nil ? node.place : whole)
        } catch let error as YamlError {
            findings.add(diagnose(error, base))
            return nil
        } catch {
            findings.add(
                .yamlSyntax, "filen går inte att läsa som YAML", at: start, hint: "kontrollera indrag och citattecken")
            return nil
        }
    }
}

/// Turns the parser's positions, which count from the first line of the part, into places in the file.
struct Base {
    let source: SourceText
    let firstLine: Int
    /// Column of the part's first character: 2 after a mark of byte order.
    let firstColumn: Int

    func place(_ mark: Mark?, text: String? = nil) -> Place {
        guard let mark else { return source.place }
        let column = mark.line == 1 ? mark.column + firstColumn - 1 : mark.column
        let start = source.offset(line: mark.line + firstLine - 1, scalarColumn: column)
        return source.place(start..<start + length(text, at: start))
    }

    /// Bytes that a scalar takes when it stands in the file as its text says, quotes included; else 1.
    private func length(_ text: String?, at start: Int) -> Int {
        guard let bytes = text.map({ Array($0.utf8) }), !bytes.isEmpty, start < source.bytes.count else { return 1 }
        let rest = source.bytes[start...]
        if rest.starts(with: bytes) { return bytes.count }
        return rest.dropFirst().starts(with: bytes) ? bytes.count + 2 : 1
    }
}

private struct YAMLReader {
    let base: Base
    let findings: Findings
    var refused = false

    mutating func convert(_ node: Yams.Node, depth: Int) -> Node {
        guard depth <= YAML.depthLimit else {
            refuse(.yamlTooLarge, "djupare än \(YAML.depthLimit) nivåer läses inte", node.mark)
            return Node(.scalar("", isPlain: true), at: base.place(node.mark))
        }
        if node.anchor != nil { refuse(.yamlRefused, "ankare och alias (&, *) används inte", node.mark) }
        switch node {
        case .scalar(let scalar):
            // The parser itself gives a quoted text the tag of texts.
            if scalar.style == .plain || scalar.tag.description != Tag.Name.str.rawValue {
                check(scalar.tag, node.mark)
            }
            let place = base.place(scalar.mark, text: scalar.string)
            return Node(.scalar(scalar.string, isPlain: scalar.style == .plain), at: place)
        case .sequence(let sequence):
            check(sequence.tag, node.mark)
            return Node(.sequence(sequence.map { convert($0, depth: depth + 1) }), at: base.place(node.mark))
        case .mapping(let mapping):
            check(mapping.tag, node.mark)
            let entries = mapping.compactMap { entry($0, $1, depth) }
            let first = mapping.style == .flow ? nil : entries.first?.keyPlace
            return Node(.mapping(entries), at: first ?? base.place(node.mark))
        case .alias:
            refuse(.yamlRefused, "alias (*) används inte", node.mark)
            return Node(.scalar("", isPlain: true), at: base.place(node.mark))
        }
    }

    private mutating func entry(_ key: Yams.Node, _ value: Yams.Node, _ depth: Int) -> Node.Entry? {
        guard case .scalar(let scalar) = key else {
            refuse(.yamlRefused, "en nyckel måste vara en text", key.mark)
            return nil
        }
        if scalar.string == "<<" { refuse(.yamlRefused, "sammanslagning (<<) används inte", key.mark) }
        let place = base.place(scalar.mark, text: scalar.string)
        return Node.Entry(key: scalar.string, keyPlace: place, value: convert(value, depth: depth + 1))
    }

    private mutating func check(_ tag: Tag, _ mark: Mark?) {
        guard !tag.description.isEmpty else { return }
        refuse(.yamlRefused, "taggar (!) används inte", mark)
    }

    private mutating func refuse(_ rule: Rule, _ message: String, _ mark: Mark?) {
        refused = true
        findings.add(rule, message, at: base.place(mark), hint: "skriv ut värdet där det ska stå")
    }
}
