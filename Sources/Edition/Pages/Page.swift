package import Diagnostics
package import Markdown
package import Measures

/// A Markdown file of the edition as typed values.
package struct Page: Sendable {
    package let kind: Kind
    /// Relative to the edition: `02-basutbudet.md`, `kommun/[kommun].md`.
    package let file: String
    package let frontMatter: FrontMatter
    /// The front matter's title, else the first heading; the file's name when there is none.
    package let title: [TextPart]
    package internal(set) var blocks: [PageBlock]
    package let document: Document
    /// The live numbers of the text by the bytes between their backticks.
    let numbers: [Range<Int>: LiveNumber]
    /// Ids of figures and tables at fault: links to them are not told too.
    let unread: [String]
    /// Where its links lead, by the bytes of the link.
    var links: [Range<Int>: LinkTarget] = [:]
    /// Files of the edition that the page links to or shows, with the place that names them.
    package internal(set) var files: [LinkedFile] = []

    package struct LinkedFile: Sendable {
        /// Relative to the edition.
        package let path: String
        package let place: Place
        /// It is shown as a picture.
        package let isImage: Bool

        package init(path: String, place: Place, isImage: Bool = false) {
            self.path = path
            self.place = place
            self.isImage = isImage
        }
    }

    package enum Kind: Hashable, Sendable {
        /// The number that the file name begins with.
        case chapter(Int)
        /// A page for each value of the dimension.
        case values(of: String)
        /// `protokollsutdrag.md`
        case minutes

        var isChapter: Bool {
            guard case .chapter = self else { return false }
            return true
        }
    }

    /// What a live number in the text asks; nil when it could not be read (already told).
    package func number(_ formula: Formula) -> LiveNumber? { numbers[formula.range] }
}

/// A block of a page in reading order.
package enum PageBlock: Sendable {
    /// A heading with its id: stable when other parts of the page change, unique in the edition's report.
    case heading(id: String, Block.Heading)
    case markdown(Block)
    case chart(ChartBlock)
    case table(TableBlock)
}

/// What stands between the `---` lines at the start of a page.
package struct FrontMatter: Sendable {
    package var title: [TextPart]?
    package var description: [TextPart]?
    /// Read and checked but not published.
    package var draft = false
    /// Whether the chapter stands in the contents.
    package var toc = true
    /// Which values of a dimension get a page.
    package var filter = Filter(terms: [])
    /// Sentences that may stand although the data seem to say otherwise.
    package var proseOK: [Excuse] = []

    package struct Excuse: Sendable {
        /// The words of the sentence, or some of them, exactly as they stand.
        package let text: String
        package let reason: String
        package let place: Place
    }
}
