import Declarations
import Diagnostics
import Markdown
import Measures

extension FrontMatter {
    /// Reads what stands between the `---` lines; empty without any.
    static func read(_ document: Document, isValuePage: Bool, _ text: TextReader) -> FrontMatter {
        var matter = FrontMatter()
        guard let range = document.frontMatter,
            let node = YAML.read(
                document.source, document.source.bytes[range],
                of: document.source.place(range.lowerBound..<range.lowerBound), text.findings)
        else { return matter }
        var fields = Fields(node, of: "sidans inledning", text.findings)
        matter.title = template("title", &fields, text)
        matter.description = template("description", &fields, text)
        matter.template = fields.string("template")
        matter.draft = fields.flag("draft") ?? false
        matter.toc = fields.flag("toc") ?? true
        matter.extra = fields.node("extra")?.entries ?? []
        if isValuePage {
            matter.filter =
                fields.node("filter").map { Filter.read($0, text.context.vocabulary.dimensions, text.findings) }
                ?? matter.filter
        }
        fields.end()
        return matter
    }

    private static func template(_ key: String, _ fields: inout Fields, _ text: TextReader) -> [TextPart]? {
        guard let value = fields.text(key), let place = fields.node(key)?.place else { return nil }
        return text.parts(value, at: place)
    }
}
