import Markdown

/// Gives headings their ids: `s-` and the words, so that they stay when other headings come or go.
///
/// A second heading with the same words gets those of the heading above it first, then a number.
struct HeadingIDs {
    private var used: Set<String> = []
    /// The number that the next heading with the same words tries first: many are given in linear time.
    private var numbers: [String: Int] = [:]
    /// The words of the last heading of each level.
    private var above: [Int: String] = [:]

    mutating func assign(to page: Page) -> Page {
        var page = page
        above = [:]
        page.blocks = page.blocks.map { block in
            guard case .heading(_, let heading) = block else { return block }
            return .heading(id: id(heading), heading)
        }
        return page
    }

    private mutating func id(_ heading: Block.Heading) -> String {
        let own = slug(heading.inlines.withoutFormulas)
        let words = own.isEmpty ? "avsnitt" : own
        let parent = (1..<max(heading.level, 1)).reversed().compactMap { above[$0] }.first
        above = above.filter { $0.key < heading.level }
        above[heading.level] = words
        let candidates = ["s-" + words] + (parent.map { ["s-\($0)-\(words)"] } ?? [])
        if let free = candidates.first(where: { !used.contains($0) }) { return take(free) }
        let last = candidates[candidates.count - 1]
        var number = numbers[last] ?? 2
        while used.contains("\(last)-\(number)") { number += 1 }
        numbers[last] = number + 1
        return take("\(last)-\(number)")
    }

    private mutating func take(_ id: String) -> String {
        used.insert(id)
        return id
    }
}

extension [Inline] {
    /// The words that are the same for every value of a page.
    fileprivate var withoutFormulas: String {
        map { inline in
            switch inline {
            case .formula: " "
            case .emphasis(let children), .strong(let children), .strikethrough(let children): children.withoutFormulas
            case .link(let link): link.children.withoutFormulas
            default: inline.plainText
            }
        }.joined()
    }
}
