import Diagnostics
import Disclosure
package import Edition
import Language
package import Markup
import Measures
import Readings
import Tables
import Values

/// A block as made: what the frame around it needs.
struct MadeBlock {
    /// The drawing or the table.
    var body: Markup
    /// When the author gives no title.
    var neutralTitle: String
    var subtitle: [String]
    var summary: String?
    /// Data of a drawing, to be opened beneath it; nil when the body is a table.
    let data: DataTable?
    /// The same data for the files to download.
    var file: DataTable?
    var notes: [String]
    let isExample: Bool
    /// Names of the datasets, for the line of sources.
    let datasets: [String]
    /// Names of the measures, for the links to how they are computed.
    let measures: [String]
    /// Every value already stands in the drawing: on paper the table of data would only repeat it.
    var showsEveryValue = false
    /// "Visar 5 av 14 kommuner.": said where only some of the rows are shown.
    var partial: String?
    /// Names of the lines that the values are compared with: they speak of more than is shown.
    var lines: [String] = []
    /// The sheet of paper that a table needs.
    var sheet = DataTable.Sheet.standing
    /// The summary counts the rows that are left out too.
    var countsAll = false
    /// Breaks are told by the block itself, each where its value stands.
    var tellsBreaks = false
    /// What the layout could not solve.
    var audit: [String] = []
}

extension MadeBlock {
    /// Says whose values the summary is about, where the only row or line is one of a dimension's.
    mutating func speak(of label: String) {
        let subject = TrendPhrases.subject(Swedish.withoutSoftHyphens(label))
        summary = summary.map { subject + Swedish.inSentence($0) }
    }
}

/// A finished block of a page, and its data as files.
package struct BlockPage {
    /// What stands at its place in the text.
    package let markup: Markup
    /// What stands in the appendix; nil when there is nothing.
    package let appendix: AppendixPart?
    package let files: [Site.File]

    package init(markup: Markup, appendix: AppendixPart? = nil, files: [Site.File] = []) {
        self.markup = markup
        self.appendix = appendix
        self.files = files
    }
}

/// A figure, table or the data of a figure in the appendix.
package struct AppendixPart {
    package let pieces: [AppendixPiece]
    /// The data of a figure is to be opened under it on the screen, and stands in the appendix on paper alone.
    package let isForPaperAlone: Bool
}

/// What stands together on paper.
package struct AppendixPiece {
    package let markup: Markup
    /// Whether it stands on one sheet; a table runs on between its rows.
    package let isWhole: Bool
    /// Whether it is the data of the figure that is written just before it.
    package var isOfFormer = false
}

extension PageContext {
    /// - Parameter level: of its heading on the page, 2...6; in the appendix it is 3.
    package func block(_ chart: ChartBlock, level: Int = 3) -> BlockPage {
        frame(chart.head, id: chart.id, word: Heads.figure, level: chart.head.isAppendix ? 3 : level)
    }

    package func block(_ table: TableBlock, level: Int = 3) -> BlockPage {
        frame(table.head, id: table.id, word: Heads.table, level: table.head.isAppendix ? 3 : level)
    }

    private func frame(_ head: BlockHead, id: String, word: String, level: Int) -> BlockPage {
        let block = book.questions.block(head, in: scope)
        let numbered = "\(word)\(Swedish.noBreakSpace)\(number(id))"
        let selection = Selection(block.selection, definitions.dimensions)
        guard fits(block, head, word) else {
            return BlockPage(markup: emptyFrame(head, id, numbered, [], level), files: [])
        }
        guard let made = block.asked?.make(head, id: id, on: self)?.speaking(of: selection, id: id) else {
            let why = book.refusals(of: block.queries.flatMap { readings($0) })
            return BlockPage(markup: emptyFrame(head, id, numbered, why, level), files: [])
        }
        for problem in made.audit {
            book.findings.add(.figureLayout, problem, at: head.place, hint: "korta namnen eller visa färre rader")
        }
        if made.sheet == .tooWide {
            book.findings.add(
                .figureLayout, "tabellen har fler kolumner än som ryms på ett liggande A4", at: head.place,
                hint: "visa färre mått eller byt plats på by och series")
        }
        let name = numbered + ". " + (head.title.map(plain) ?? made.neutralTitle)
        let subtitle = head.subtitle.map { [plain($0)] + made.limits(selection) } ?? made.subtitle
        let files =
            drawingFile(made, id: id, numbered: numbered, title: name, subtitle: subtitle.joined(separator: " "))
            + (made.file.map { dataFiles($0, id: id, isExample: made.isExample) } ?? [])
        let frame = Frame(
            id: id, numbered: numbered, title: title(head, made), dimensions: named(in: block), subtitle: subtitle,
            isExample: made.isExample,
            isLying: made.sheet != .standing, body: made.body(under: level), selection: selection.sentence,
            summary: [made.summary.map { .text($0) }, head.description.map(sentences)].compactMap {
                $0
            },
            data: made.data, isPrinted: !made.showsEveryValue,
            notes: (settling(block, head, made) + made.notes).map(Markup.text) + rounding(head, made)
                + (head.note.map { [sentences($0)] } ?? []),
            source: [source(made, numbered), menu(made, id, numbered, files)],
            level: level)
        guard head.isAppendix else {
            return BlockPage(markup: frame.markup, appendix: frame.appendix, files: files)
        }
        let own = AppendixPiece(markup: frame.markup, isWhole: frame.data != nil)
        let data = frame.appendix?.pieces.map {
            AppendixPiece(markup: $0.markup, isWhole: $0.isWhole, isOfFormer: true)
        }
        return BlockPage(
            markup: signpost(id, numbered),
            appendix: AppendixPart(pieces: [own] + (data ?? []), isForPaperAlone: false), files: files)
    }

    /// "Se figur 3 i bilagan." The text says what it shows: repeating its title would say that twice.
    private func signpost(_ id: String, _ numbered: String) -> Markup {
        let name = Swedish.inSentence(numbered)
        let link = book.medium == .site ? el("a", ["href": "#" + id], .text(name)) : .text(name)
        return el(
            "p", ["class": "hanvisning"], .text(AppendixPhrases.before), link, .text(AppendixPhrases.after))
    }

    /// What is not settled among the values, and breaks that one of them goes over, unless the block tells the break.
    private func settling(_ block: PlannedBlock, _ head: BlockHead, _ made: MadeBlock) -> [String] {
        let readings = block.queries.flatMap { self.readings($0) } + (head.title.map { sources($0) } ?? [])
        let said = ([made.summary ?? ""] + made.notes + (made.data?.notes ?? [])).joined(separator: " ")
        let isTold = { (found: BreakWithin) in
            made.tellsBreaks || Phrases.isBreakTold(found.label, in: said)
        }
        return Unsettled(readings: readings).sentences + book.refusals(of: readings)
            + book.breaksWithin(readings).filter { !isTold($0) }.map(\.sentence)
            + book.moves(block.queries.flatMap { self.readings($0) })
    }

    /// The note about rounding, for a title or for values that are drawn, unless the summary or a note says it already.
    private func rounding(_ head: BlockHead, _ made: MadeBlock) -> [Markup] {
        let isSaid = ([made.summary ?? ""] + made.notes).contains { $0.holds(Subtraction.note) }
        let isDrawn = made.data?.notes.contains(Subtraction.note) ?? false
        let isNeeded = isDrawn || !(head.title.map(subtractions) ?? []).allSatisfy(\.addsUp)
        return isNeeded && !isSaid ? [.text(Subtraction.note)] : []
    }

    /// Whether the block holds no more values than it may, as many times as the data have (told).
    private func fits(_ block: PlannedBlock, _ head: BlockHead, _ word: String) -> Bool {
        let count = block.queries.map { readings($0).count }.reduce(0, +)
        guard count > BlockSize.most else { return true }
        let fault = BlockSize.fault(word == Heads.figure ? "figuren" : "tabellen", count)
        book.findings.add(.blockCombination, fault.message, at: head.place, hint: fault.hint)
        return false
    }

    private func title(_ head: BlockHead, _ made: MadeBlock) -> Markup {
        head.title.map { made.isExample ? unmarked($0) : text($0).markup } ?? .text(made.neutralTitle)
    }

    /// Nothing to show is said in words.
    private func emptyFrame(
        _ head: BlockHead, _ id: String, _ numbered: String, _ why: [String], _ level: Int
    ) -> Markup {
        let words = head.empty.map { text($0).markup } ?? .text(FramePhrases.nothing)
        return el(
            "figure", ["class": "figur", "role": "group", "aria-labelledby": id + "-t", "id": id],
            el(
                "div", ["class": "figur-h"],
                el(
                    headingName(level), ["id": id + "-t"], el("span", ["class": "fnr"], .text(numbered)), " ",
                    head.title.map { text($0).markup } ?? .text(Heads.nothing))),
            el("p", ["class": "tomt-block"], words, .text(why.map { " " + $0 }.joined())))
    }
}

extension BlockContent {
    /// Every kind of figure and table asks; a test looks at each.
    var asking: any Asking {
        guard let asking = self as? any Asking else { preconditionFailure("a kind of figure or table asks nothing") }
        return asking
    }
}
