import Declarations
import Diagnostics
import Markdown
import Measures

/// Reads fenced `chart` and `table` blocks.
struct BlockFileReader {
    let source: SourceText
    let text: TextReader

    private var kinds: BlockKinds { text.context.vocabulary.kinds }

    func chart(_ code: Block.Code) -> ChartBlock? {
        read(code, kinds.charts, coming: [], what: "figuren").map { ChartBlock(head: $0, content: $1) }
    }

    func table(_ code: Block.Code) -> TableBlock? {
        read(code, kinds.tables, coming: kinds.comingTables, what: "tabellen").map { TableBlock(head: $0, content: $1) }
    }

    private func read(
        _ code: Block.Code, _ kinds: [BlockKind], coming: [BlockKinds.Coming], what: String
    ) -> (BlockHead, any BlockContent)? {
        let findings = text.findings
        let place = source.place(code.infoRange)
        guard !tellProse(in: code, what) else { return nil }
        guard let node = YAML.read(source, source.bytes[code.contentRange], of: place, findings) else { return nil }
        var fields = Fields(node, of: what, findings)
        guard let word = fields.string("kind", required: true) else {
            fields.end(knowsAllKeys: false)
            return nil
        }
        guard let kind = kinds.first(where: { $0.name == word }) else {
            tellUnknown(word, kinds.map(\.name), coming, what, at: fields.node("kind")?.place ?? node.place)
            return nil
        }
        var reader = BlockReader(fields: fields, keys: kind.keys, text: text)
        let isTooLarge = reader.isTooLarge(what)
        let content = isTooLarge ? nil : kind.read(&reader)
        let head = head(&reader, kind, code)
        reader.fields.end(knowsAllKeys: !isTooLarge)
        return content.map { (head, $0) }
    }

    private func tellUnknown(
        _ word: String, _ known: [String], _ coming: [BlockKinds.Coming], _ what: String, at place: Place
    ) {
        if let coming = coming.first(where: { $0.name == word }) {
            text.findings.add(
                .notSupported, "kind: \(word) stöds inte ännu: \(coming.reason)", at: place, hint: coming.hint)
        } else {
            let isTable = known == kinds.tables.map(\.name)
            let isOther = (isTable ? kinds.charts : kinds.tables).contains { $0.name == word }
            let other = isTable ? "ett diagram: skriv ```chart" : "en tabell: skriv ```table"
            text.findings.add(
                .unknownWord, "\(what) kan inte vara av slaget «\(word)»", at: place,
                hint: isOther
                    ? "\(word) är \(other)"
                    : didYouMean(word, among: known + coming.map(\.name))
                        ?? "välj bland \(known.joined(separator: ", "))")
        }
    }

    private func head(_ reader: inout BlockReader, _ kind: BlockKind, _ code: Block.Code) -> BlockHead {
        BlockHead(
            name: name(&reader, kind.name), kind: kind.name, title: template("title", &reader),
            subtitle: template("subtitle", &reader), description: template("description", &reader),
            note: template("note", &reader), empty: template("empty", &reader),
            decimals: kind.takesDecimals ? reader.fields.integer("decimals", in: 0...6) : nil,
            isAppendix: reader.fields.flag("appendix") ?? false, range: code.range, place: source.place(code.infoRange))
    }

    private func template(_ key: String, _ reader: inout BlockReader) -> [TextPart]? {
        guard let text = reader.fields.text(key), let place = reader.fields.node(key)?.place else { return nil }
        return self.text.parts(text, at: place)
    }

    private func name(_ reader: inout BlockReader, _ kind: String) -> String {
        if let id = reader.fields.string("id"), let node = reader.fields.node("id"), !isName(id) {
            reader.findings.expected(
                "ett id med små bokstäver, siffror och bindestreck, högst \(BlockFileReader.idLimit) tecken", node,
                hint:
                    "skriv \(slug(id).isEmpty ? "till exempel telefon-2025" : String(slug(id).prefix(BlockFileReader.idLimit)))"
            )
        }
        return blockName(reader.fields, kind)
    }

    /// The id of a block that could not be read, so that links to it are not told too.
    func idOfUnread(_ code: Block.Code) -> String? {
        let silent = Findings()
        let prefix = code.info.hasPrefix("tab") ? "tab-" : "fig-"
        guard let node = YAML.read(source, source.bytes[code.contentRange], of: source.place, silent) else {
            let line = code.text.split(separator: "\n").first { $0.hasPrefix("id:") }
            return line.map { prefix + $0.dropFirst(3).split(separator: " ").joined() }
        }
        let fields = Fields(node, of: "", silent)
        let kind = fields.keys.first { $0.key == "kind" }?.value.scalar ?? ""
        return prefix + blockName(fields, kind)
    }

    /// A block whose end is forgotten goes on to the next one, through the text between them: that is told, and true.
    private func tellProse(in code: Block.Code, _ what: String) -> Bool {
        let lines = code.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let blank = lines.firstIndex(where: { $0.allSatisfy(\.isWhitespace) }) else { return false }
        let isText = lines[blank...].contains { line in
            let isOwn = line.allSatisfy(\.isWhitespace) || " -}]#".contains(line.first ?? " ") && !line.hasPrefix("##")
            return !isOwn && line.wholeMatch(of: /[\w$]+:( .*)?/) == nil
        }
        let place = source.place(code.range.lowerBound..<code.range.lowerBound + 3)
        guard isText else { return false }
        guard !text.findings.hasError(at: place) else { return true }
        text.findings.add(
            .unclosedFence, "\(what) slutar inte före texten efter den", at: place,
            hint: "stäng den: skriv ``` på en egen rad efter nycklarna")
        return true
    }

    /// The id is part of a file's name.
    private static let idLimit = 80

    private func isName(_ text: String) -> Bool {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return text.utf8.count <= BlockFileReader.idLimit && slug(text) == text
            && text.utf8.first.map(letters.contains) == true
    }
}

/// The author's id, else what the block shows and its kind.
private func blockName(_ fields: Fields, _ kind: String) -> String {
    func scalar(_ key: String) -> String? { fields.keys.first { $0.key == key }?.value.scalar }
    if let id = scalar("id") { return id }
    let first = fields.keys.first { $0.key == "measures" }?.value.items?.first?.scalar
    let shown = scalar("measure") ?? first ?? scalar("dataset")
    return (shown.map { slug($0) + "-" } ?? "") + kind
}
