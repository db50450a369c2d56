package import Diagnostics

/// A Markdown file as read: its front matter, still raw, and its body as our own values.
///
/// All ranges are bytes of `source.bytes`.
package struct Document: Sendable {
    package let source: SourceText
    /// The bytes between the two `---` lines at the start of the file; nil without front matter.
    package let frontMatter: Range<Int>?
    /// The bytes after the front matter.
    package let body: Range<Int>
    package let blocks: [Block]
    /// The footnotes that the text refers to, in the order of their first reference.
    package let footnotes: [Footnote]

    package init(
        source: SourceText, frontMatter: Range<Int>?, body: Range<Int>, blocks: [Block], footnotes: [Footnote]
    ) {
        self.source = source
        self.frontMatter = frontMatter
        self.body = body
        self.blocks = blocks
        self.footnotes = footnotes
    }

    /// A note at the foot of the page.
    package struct Footnote: Hashable, Sendable {
        /// The author's name of it, as in `[^label]`.
        package let label: String
        package let blocks: [Block]
        package let range: Range<Int>

        package init(label: String, blocks: [Block], range: Range<Int>) {
            self.label = label
            self.blocks = blocks
            self.range = range
        }
    }
}
