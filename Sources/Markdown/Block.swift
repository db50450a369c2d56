/// A block of a document. Every kind that the report may hold, and no other: raw HTML does not exist here.
package indirect enum Block: Hashable, Sendable {
    case heading(Heading)
    case paragraph([Inline], Range<Int>)
    case list(List)
    case quote([Block], Range<Int>)
    case code(Code)
    case table(Table)
    /// A thematic break, `---`.
    case rule(Range<Int>)

    package struct Heading: Hashable, Sendable {
        /// 1 to 6.
        package let level: Int
        package let inlines: [Inline]
        package let range: Range<Int>

        package init(level: Int, inlines: [Inline], range: Range<Int>) {
            self.level = level
            self.inlines = inlines
            self.range = range
        }
    }

    package struct List: Hashable, Sendable {
        /// The first number of an ordered list; nil for bullets.
        package let start: Int?
        /// No blank lines between the items: their paragraphs are written without `<p>`.
        package let isTight: Bool
        package let items: [Item]
        package let range: Range<Int>

        package init(start: Int?, isTight: Bool, items: [Item], range: Range<Int>) {
            self.start = start
            self.isTight = isTight
            self.items = items
            self.range = range
        }
    }

    package struct Item: Hashable, Sendable {
        /// Whether a task is done (`[x]`) or not (`[ ]`); nil for an ordinary item.
        package let isDone: Bool?
        package let blocks: [Block]
        package let range: Range<Int>

        package init(isDone: Bool?, blocks: [Block], range: Range<Int>) {
            self.isDone = isDone
            self.blocks = blocks
            self.range = range
        }
    }

    package struct Code: Hashable, Sendable {
        /// What stands after the opening fence, trimmed: `chart`; empty without one and for indented code.
        package let info: String
        package let text: String
        /// The bytes of the info string; empty at the fence without one.
        package let infoRange: Range<Int>
        /// The lines between the fences. For `chart` and `table` exactly the text, since such blocks stand at the
        /// margin; elsewhere the lines may carry the indentation and the markers of what holds the block.
        package let contentRange: Range<Int>
        /// The whole block, fences included.
        package let range: Range<Int>

        package init(
            info: String, text: String, infoRange: Range<Int>, contentRange: Range<Int>, range: Range<Int>
        ) {
            self.info = info
            self.text = text
            self.infoRange = infoRange
            self.contentRange = contentRange
            self.range = range
        }
    }

    package struct Table: Hashable, Sendable {
        /// One for each column.
        package let alignments: [Alignment]
        package let header: [Cell]
        /// Each row has as many cells as the header.
        package let rows: [[Cell]]
        package let range: Range<Int>

        package init(alignments: [Alignment], header: [Cell], rows: [[Cell]], range: Range<Int>) {
            self.alignments = alignments
            self.header = header
            self.rows = rows
            self.range = range
        }
    }

    package enum Alignment: String, Hashable, Sendable {
        case none, left, center, right
    }

    package struct Cell: Hashable, Sendable {
        package let inlines: [Inline]
        package let range: Range<Int>

        package init(inlines: [Inline], range: Range<Int>) {
            self.inlines = inlines
            self.range = range
        }
    }

    /// The bytes of the block.
    package var range: Range<Int> {
        switch self {
        case .heading(let heading): heading.range
        case .paragraph(_, let range), .quote(_, let range), .rule(let range): range
        case .list(let list): list.range
        case .code(let code): code.range
        case .table(let table): table.range
        }
    }
}
