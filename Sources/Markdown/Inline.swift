/// A piece of running text.
package indirect enum Inline: Hashable, Sendable {
    case text(String)
    /// A line break of the file that reads as a blank.
    case softBreak
    /// A line break that the author asked for.
    case lineBreak
    /// A code span with the range of its text between the backticks.
    case code(String, Range<Int>)
    /// A live number: a code span that begins with `=`.
    case formula(Formula)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Image)
    /// The index of a footnote in `Document.footnotes`, and the range of `[^label]`.
    case footnoteReference(Int, Range<Int>)

    package struct Link: Hashable, Sendable {
        /// As written, entities and escapes resolved: `https://…`, `mailto:…`, `tel:…`, `#…` or a relative path.
        package let destination: String
        /// Empty without one.
        package let title: String
        package let children: [Inline]
        package let range: Range<Int>

        package init(destination: String, title: String, children: [Inline], range: Range<Int>) {
            self.destination = destination
            self.title = title
            self.children = children
            self.range = range
        }
    }

    package struct Image: Hashable, Sendable {
        /// A relative path into the project.
        package let source: String
        package let title: String
        /// What stands between the brackets.
        package let alternative: [Inline]
        package let range: Range<Int>

        package init(source: String, title: String, alternative: [Inline], range: Range<Int>) {
            self.source = source
            self.title = title
            self.alternative = alternative
            self.range = range
        }
    }
}

extension [Inline] {
    /// The text alone, in reading order; formulas as they are written, breaks as blanks.
    package var plainText: String { map(\.plainText).joined() }
}

extension Inline {
    /// The text alone, in reading order; formulas as they are written, breaks as blanks.
    package var plainText: String {
        switch self {
        case .text(let text), .code(let text, _): text
        case .softBreak, .lineBreak: " "
        case .formula(let formula): formula.text
        case .emphasis(let children), .strong(let children), .strikethrough(let children): children.plainText
        case .link(let link): link.children.plainText
        case .image(let image): image.alternative.plainText
        case .footnoteReference: ""
        }
    }
}
