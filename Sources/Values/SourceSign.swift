/// How a source writes that it has no number, and why: `..`, "sekretess hos källan".
package struct SourceSign: Hashable, Sendable {
    /// As it stands in the file; may be empty.
    package let text: String
    package let label: String

    package init(_ text: String, label: String) {
        self.text = text
        self.label = label
    }

    /// What stands in a table or figure. The brackets tell the source's signs from our own, which may look the same.
    package var printed: String { "[\(text.isEmpty ? "tom" : text)]" }

    /// `[..] sekretess hos källan`: the line of a legend.
    package var explained: String { "\(printed) \(label)" }
}
