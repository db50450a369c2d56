/// What is read of a Markdown file at most. More is a mistake or an attack, and cmark-gfm is slow or greedy on it.
///
/// The figures were measured with Debian's cmark-gfm 0.29.0.gfm.6: within them no known input takes a second.
package struct Limits: Sendable {
    /// A chapter of 512 KiB is some 150 printed pages.
    package var bytes = 512 * 1024
    /// Container markers (`>`, `-`, `1.`) at the start of one line.
    package var markers = 32
    /// Lists and quotes inside each other.
    package var depth = 32
    /// Emphasis, links and the like inside each other.
    package var inlineDepth = 32
    /// `[` without `]` in a paragraph: each is tried as a link against all that follows.
    package var openBrackets = 1_000
    /// `<!` and `<?` in a paragraph: the end of each is looked for in all that follows.
    package var instructions = 200
    /// Bytes without a blank: `www.` and `@` are tried as addresses against the rest of the word. Browsers and mail
    /// programs take addresses of some 2 000 characters.
    package var wordBytes = 2 * 1024
    /// Bytes of a paragraph: the time of its inline marks grows with the square of it.
    package var paragraphBytes = 32 * 1024
    package var tableColumns = 64
    /// Rows × columns of a table: short rows are filled with cells.
    package var tableCells = 20_000
    /// Lines like `|---|---|` in one paragraph: each makes the library read the paragraph again.
    package var delimiterRows = 16
    /// Brackets × the longest link definition: how much text references can blow up to.
    package var referenceBytes = 16 * 1024 * 1024
    /// Faults told of one file.
    package var faults = 500

    package init() {}
}
