import Declarations
import Diagnostics
import Markdown
import Measures

extension FrontMatter {
    /// Reads what stands between the `---` lines; empty without any.
    static func read(_ document: Document, kind: Page.Kind, _ text: TextReader) -> FrontMatter {
        var matter = FrontMatter()
        guard let range = document.frontMatter,
            let node = YAML.read(
                document.source, document.source.bytes[range],
                of: document.source.place(range.lowerBound..<range.lowerBound), text.findings)
        else { return matter }
        var fields = Fields(node, of: "sidans inledning", text.findings)
        matter.title = template("title", &fields, text)
        matter.draft = fields.flag("draft") ?? false
        for key in ["template", "extra"] { refuse(key, &fields, text.findings) }
        matter.description = template("description", &fields, text)
        if kind.isChapter {
            matter.toc = fields.flag("toc") ?? true
        } else {
            refuse("toc", &fields, text.findings, hint: "bara kapitel står i innehållet")
        }
        if case .values = kind {
            refuse("prose_ok", &fields, text.findings, hint: "meningarna på en sådan sida jämförs inte med uppgifterna")
            matter.filter =
                fields.node("filter").map { Filter.read($0, text.context.vocabulary.dimensions, text.findings) }
                ?? matter.filter
        } else {
            matter.proseOK = fields.list("prose_ok").compactMap { excuse($0, text.findings) }
        }
        fields.end()
        return matter
    }

    private static func excuse(_ node: Node, _ findings: Findings) -> Excuse? {
        var fields = Fields(node, of: "undantaget i prose_ok", findings)
        let (text, reason) = (fields.text("text", required: true), fields.text("reason", required: true))
        fields.end()
        guard let text, let reason else { return nil }
        return Excuse(text: text, reason: reason, place: node.place)
    }

    private static func refuse(_ key: String, _ fields: inout Fields, _ findings: Findings, hint: String? = nil) {
        guard let node = fields.node(key) else { return }
        findings.notSupported("«\(key)» för en sådan sida", at: node.place, hint: hint)
    }

    private static func template(_ key: String, _ fields: inout Fields, _ text: TextReader) -> [TextPart]? {
        guard let value = fields.text(key), let place = fields.node(key)?.place else { return nil }
        return text.parts(value, at: place)
    }
}
