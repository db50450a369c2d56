package import Diagnostics
import Disclosure
package import Edition
import Language
package import Markdown
package import Markup
import Values

/// Writes live numbers on a page.
package protocol NumberWriter {
    func write(_ number: LiveNumber, at place: Place, in position: NumberPosition) -> WrittenNumber
}

/// Where in its sentence a live number stands, for the words that bend after it.
package enum NumberPosition: Sendable {
    /// First, or after a full stop.
    case start
    /// Alone, as in a title or a cell, or after a colon: as a word stands in a list.
    case alone
    /// After *är* or *var*.
    case predicate
    case within

    /// After such a text of the same paragraph; nil when it says nothing.
    init?(after text: String) {
        guard let end = text.last(where: { $0 != " " && $0 != "\u{A0}" }) else { return nil }
        let last = text.split { !$0.isLetter }.last?.lowercased()
        self =
            ".!?".contains(end)
            ? .start : end == ":" ? .alone : StandingPhrases.copulas.contains(last ?? "") ? .predicate : .within
    }
}

/// A live number as it stands on a page.
package struct WrittenNumber {
    package let markup: Markup
    package let isExample: Bool
    /// The number as printed; nil for words.
    let printed: Exact?
    /// The sides of a difference and itself, as printed.
    let subtraction: Subtraction?
    /// Where the number comes from.
    let readings: [Reading]
    /// Breaks in a series that the values behind it go over.
    let breaks: [BreakWithin]
    /// What moved between the times that are compared, in sentences.
    let moves: [String]

    init(
        _ markup: Markup, isExample: Bool = false, printed: Exact? = nil, subtraction: Subtraction? = nil,
        readings: [Reading] = [], breaks: [BreakWithin] = [], moves: [String] = []
    ) {
        self.markup = markup
        self.isExample = isExample
        self.printed = printed
        self.subtraction = subtraction
        self.readings = readings
        self.breaks = breaks
        self.moves = moves
    }
}

extension [WrittenNumber] {
    /// What the reader must know of the numbers: that values are preliminary, go over a break in the series or a
    /// move, or are not rounded when they are subtracted; nothing otherwise.
    package var notes: Markup {
        let settling = Unsettled(readings: unique(flatMap(\.readings))).sentences
        let breaks = BreakWithin.joined(flatMap(\.breaks)).map(\.sentence)
        return .fragment((settling + breaks + unique(flatMap(\.moves))).flatMap { [" ", .text($0)] } + [roundingNote])
    }

    /// The note about rounding, where a difference stands with one of its sides and the three do not add up; nothing
    /// otherwise. The other side is then never far away.
    private var roundingNote: Markup {
        let printed = Set(compactMap(\.printed))
        let isPuzzling = compactMap(\.subtraction).contains { subtraction in
            !subtraction.addsUp && !printed.isDisjoint(with: [subtraction.from, subtraction.to])
        }
        return isPuzzling ? [" ", .text(Subtraction.note)] : .nothing
    }
}

/// Knows where the pages, figures and headings lie from the page at hand.
package protocol LinkResolver {
    func link(to target: LinkTarget, text: Markup) -> Markup
    /// The address of a file of the edition, such as an image.
    func fileAddress(_ path: String) -> String
}

/// What follows a name or a heading with a value from invented data.
package let exampleWord: Markup = mark(ProsePhrases.example)

private func mark(_ word: String) -> Markup { [" ", el("span", ["class": "ex-ord"], .text(word))] }

/// What follows a text with a value from invented data: a word of its own after a full stop, else in passing.
package func exampleWord(after text: Markup) -> Markup { exampleWord(afterFullStop: text.plainText.endsSentence) }

/// What follows a list whose every item has a value from invented data.
package func exampleInAll(_ count: Int) -> Markup {
    el("p", ["class": "ex-lista"], el("span", ["class": "ex-ord"], .text(ProsePhrases.exampleInAll(count))))
}

/// What stands on a row or an entry with a value from invented data where others have real ones.
package let exampleSign = el("span", ["class": "ex-ord"], .text(ProsePhrases.exampleSign))

private func exampleWord(afterFullStop: Bool) -> Markup {
    afterFullStop ? mark(ProsePhrases.exampleOfItsOwn) : exampleWord
}

extension String {
    fileprivate var endsSentence: Bool { last { !$0.isWhitespace }.map { ".!?".contains($0) } ?? false }
}

extension Prose {
    package func inlines(_ inlines: [Inline]) -> Markup { self.inlines(inlines, written(inlines)) }

    /// A paragraph, list item or cell of its own: the notes that its numbers need follow it, `before` being the numbers
    /// of a heading just above.
    package func passage(
        _ inlines: [Inline], before: [WrittenNumber] = [], marksExample: Bool = true
    ) -> Markup {
        let written = written(inlines)
        let text = marksExample ? self.inlines(inlines, written) : unmarked(inlines)
        return [text, (before + written.map(\.number)).notes]
    }

    /// The live numbers in reading order.
    package func written(_ inlines: [Inline]) -> [(formula: Formula, number: WrittenNumber)] {
        written(inlines.formulas)
    }

    func written(_ formulas: [Formula]) -> [(formula: Formula, number: WrittenNumber)] {
        formulas.compactMap { formula in
            page.number(formula).map {
                (formula, numbers.write($0, at: place(of: formula), in: .alone))
            }
        }
    }

    private func inlines(_ inlines: [Inline], _ written: [(formula: Formula, number: WrittenNumber)]) -> Markup {
        let text = unmarked(inlines)
        guard written.contains(where: { $0.number.isExample }) else { return text }
        return [text, exampleWord(afterFullStop: inlines.endSentence)]
    }

    /// The text without the word on invented data.
    package func unmarked(_ inlines: [Inline]) -> Markup {
        var writer = InlineWriter(prose: self)
        return writer.write(inlines)
    }

    func place(of formula: Formula) -> Place { page.document.source.place(formula.range) }
}

private struct InlineWriter {
    let prose: Prose
    /// At the start, or after a full stop: `as=word` gets its capital.
    var position = NumberPosition.start

    mutating func write(_ inlines: [Inline]) -> Markup { .fragment(inlines.map { write($0) }) }

    private mutating func write(_ inline: Inline) -> Markup {
        switch inline {
        case .text(let text): return self.text(text)
        case .softBreak: return " "
        case .lineBreak: return el("br")
        case .code(let code, _): return el("code", [:], .text(code))
        case .formula(let formula): return self.formula(formula)
        case .emphasis(let children): return el("em", [:], write(children))
        case .strong(let children): return el("strong", [:], write(children))
        case .strikethrough(let children): return el("del", [:], write(children))
        case .link(let link): return self.link(link)
        case .image(let image):
            return el(
                "img",
                ["src": prose.links.fileAddress(prose.page.file(of: image)), "alt": image.alternative.plainText])
        case .footnoteReference(let index, _): return note(index)
        }
    }

    private mutating func text(_ text: String) -> Markup {
        position = NumberPosition(after: text) ?? position
        return .text(text)
    }

    private mutating func formula(_ formula: Formula) -> Markup {
        guard let number = prose.page.number(formula) else { return .nothing }
        let written = prose.numbers.write(number, at: prose.place(of: formula), in: position)
        position = .within
        return written.markup
    }

    private mutating func link(_ link: Inline.Link) -> Markup {
        let text = write(link.children)
        guard let target = prose.page.target(link) else { return text }
        return prose.links.link(to: target, text: text)
    }

    private func note(_ index: Int) -> Markup {
        let footnotes = prose.page.document.footnotes
        guard footnotes.indices.contains(index) else { return .nothing }
        let number = prose.firstNote + index
        let id = prose.notePrefix + footnotes[index].label
        return el(
            "a",
            [
                "class": "fot", "href": "#not-" + urlSegment(id), "id": "ref-" + id,
                "aria-label": ProsePhrases.note(number),
            ],
            .text(String(number)))
    }
}

extension [Inline] {
    /// Whether the text ends with a full stop, with or without a note after it.
    fileprivate var endSentence: Bool {
        let last = last {
            if case .footnoteReference = $0 { return false }
            return true
        }
        return switch last {
        case .text(let text): text.endsSentence
        case .emphasis(let children), .strong(let children), .strikethrough(let children): children.endSentence
        case .link(let link): link.children.endSentence
        default: false
        }
    }

    /// The live numbers in reading order.
    var formulas: [Formula] {
        flatMap { inline -> [Formula] in
            switch inline {
            case .formula(let formula): [formula]
            case .emphasis(let children), .strong(let children), .strikethrough(let children): children.formulas
            case .link(let link): link.children.formulas
            default: []
            }
        }
    }
}

extension Block {
    /// The live numbers in reading order.
    var formulas: [Formula] {
        switch self {
        case .heading(let heading): heading.inlines.formulas
        case .paragraph(let inlines, _): inlines.formulas
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.formulas) }
        case .quote(let blocks, _): blocks.flatMap(\.formulas)
        case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap(\.inlines.formulas)
        case .code, .rule: []
        }
    }
}
