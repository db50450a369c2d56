import Disclosure
package import Edition
import Language
import Markdown
package import Markup
import Measures

/// One page being made: what it may ask and where it lies.
package struct PageContext {
    package let book: Book
    /// Path in the site: `2025/kommun/lulea.html`.
    package let path: String
    let scope: Scope
    /// The numbers of the page's own figures and tables; the report's when nil.
    let localNumbers: [String: Int]?

    package init(_ book: Book, path: String, scope: Scope, localNumbers: [String: Int]? = nil) {
        self.book = book
        self.path = path
        self.scope = scope
        self.localNumbers = localNumbers
    }

    package var definitions: Definitions { book.definitions }

    /// The way to a place of the site; nil on paper unless the place is on the page itself.
    package func address(_ target: String) -> String? {
        let address = Figures.address(of: target, from: path)
        return book.medium == .site || address.hasPrefix("#") ? address : nil
    }

    package func number(_ id: String) -> Int { (localNumbers ?? [:])[id] ?? book.directory.number(id) ?? 0 }

    /// The author's text with its numbers, and whether one of them is invented.
    package func text(_ parts: [TextPart]) -> WrittenNumber {
        let written = self.written(parts)
        let text = Markup.fragment(written.map(\.markup))
        guard written.contains(where: \.isExample) else { return WrittenNumber(text) }
        return WrittenNumber([text, exampleWord(after: text)], isExample: true)
    }

    /// The notes that sentences of their own need: they follow them.
    package func notes(_ parts: [TextPart]) -> Markup { written(parts).notes }

    /// Sentences of their own, with the notes that they need.
    func sentences(_ parts: [TextPart]) -> Markup { [text(parts).markup, notes(parts)] }

    /// Where the numbers of a title come from.
    func sources(_ parts: [TextPart]) -> [Reading] { written(parts).flatMap(\.readings) }

    /// The differences in a title, as printed.
    func subtractions(_ parts: [TextPart]) -> [Subtraction] { written(parts).compactMap(\.subtraction) }

    /// The same where the example mark already stands beside it.
    package func unmarked(_ parts: [TextPart]) -> Markup { .fragment(written(parts).map(\.markup)) }

    private func written(_ parts: [TextPart]) -> [WrittenNumber] {
        parts.map { part in
            switch part {
            case .text(let text): WrittenNumber(.text(text))
            case .number(let number, let place): write(number, at: place, in: .alone)
            }
        }
    }

    /// The same without links and marks, for `<title>` and names.
    package func plain(_ parts: [TextPart]) -> String { text(parts).markup.plainText }
}

extension PageContext: LinkResolver {
    package func link(to target: LinkTarget, text: Markup) -> Markup {
        switch target {
        case .chapter(let file, let heading):
            el("a", ["href": address(book.directory.report + "#" + (heading ?? book.directory.chapterID(file)))], text)
        case .value(let dimension, let key):
            book.directory.value(dimension, key).map { el("a", ["href": address($0)], text) } ?? text
        case .minutes: el("a", ["href": address(book.directory.minutes)], text)
        case .figure(let id): block(id, text, word: "figur")
        case .table(let id): block(id, text, word: "tabell")
        case .heading(let id): el("a", ["href": "#" + id], text)
        case .generated(let file): el("a", ["href": address(book.directory.folder + "/" + file)], text)
        case .file(let path): el("a", ["href": address(book.directory.file(path))], text)
        case .external(let url): el("a", ["href": url], text)
        }
    }

    /// An appendix by its title, which leads to its file when it has one.
    package func appendix(_ appendix: Report.Appendix, withReference: Bool = true) -> Markup {
        let title: Markup = .text(appendix.title)
        let reference = withReference ? appendix.reference.map { ", \($0)" } ?? "" : ""
        let named = appendix.path.map { link(to: .file($0), text: title) } ?? title
        return [named, .text(reference)]
    }

    package func fileAddress(_ path: String) -> String {
        Figures.address(of: book.directory.file(path), from: self.path)
    }

    /// "figur" becomes "figur 3", and so does "figur 7": a number that the author typed is never taken for the figure's
    /// own. A text that says more stands as it is.
    private func block(_ id: String, _ text: Markup, word: String) -> Markup {
        let own = Swedish.noBreakSpace + String(number(id))
        let words = [word, word + "en"]
        let plain = text.plainText.trimmed
        let typed = plain.firstMatch(of: /^(\p{L}+)\s*[0-9]+(?![0-9\p{L}-])(.*)$/).flatMap { match in
            words.contains(match.output.1.lowercased()) ? match.output.1 + own + match.output.2 : nil
        }
        let isHere = localNumbers?[id] != nil
        let target = isHere ? path : book.directory.report
        return el(
            "a", ["href": address(target + "#" + id)], typed.map { .text(String($0)) } ?? text,
            words.contains(plain.lowercased()) ? .text(own) : .nothing)
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
