import Diagnostics
import Edition
import Figures
import Markdown
import Readings

extension Findings {
    /// One fault, one finding: takes away what only follows from something that has been told.
    func dropConsequences() {
        dropBehindOpenings()
        guard hasErrors else { return }
        // How a figure fits, and how many share a place, is known when the numbers are.
        drop { [.figureLayout, .manyTied].contains($0.rule) }
        let isUnread = all.contains { $0.severity == .error && $0.rule != .formulaCombination && $0.isInText }
        if isUnread { drop { $0.rule == .formulaCombination && $0.message.contains("tabell") } }
    }

    /// A block or a front matter that never ends swallows what comes after it.
    private func dropBehindOpenings() {
        let openings = all.filter { [.unclosedFence, .unclosedFrontMatter].contains($0.rule) }.map(\.place)
        guard !openings.isEmpty else { return }
        let follows: Set<Rule> = [.unknownFootnote, .unusedFootnote, .brokenLink, .formulaCombination]
        drop { one in
            !openings.contains(one.place)
                && (follows.contains(one.rule)
                    || openings.contains { $0.path == one.place.path && $0.line <= one.place.line })
        }
    }
}

extension Diagnostic {
    fileprivate var isInText: Bool { place.path.hasSuffix(".md") }
}
