import Diagnostics
import Edition
import Language
import Measures
import Values

/// The years that the author names in the title of a figure or a table, to be held against those of its numbers.
struct TitleYears: Sendable {
    let sentence: Sentence
    /// Where the figure begins: what its questions are asked at.
    let block: Place
    private let years: [(year: Int, token: Int)]

    /// Nil where no year is named, or one that may be of something else: of a target, a price, a beginning.
    init?(_ page: Page, _ head: BlockHead) {
        guard let title = head.title else { return nil }
        let tokens = Tokenizer(page, title, of: "title", in: head.range).tokens
        let named = tokens.indices.compactMap { index in
            PeriodReader(tokens: tokens).period(at: index).flatMap { period, length in
                period.grain == .year && length == 1 ? (year: period.firstDay.year, token: index) : nil
            }
        }
        let isOther = tokens.contains { token in
            TitleYears.otherwise.contains(token.lower)
                || ["mål", "prognos", "infört", "införande"].contains { token.lower.hasPrefix($0) }
        }
        let isLive = tokens.contains { if case .formula = $0.kind { true } else { false } }
        guard !named.isEmpty, !isOther, !isLive else { return nil }
        (sentence, block, years) = (Sentence(tokens: tokens, text: head.titleText), head.place, named)
    }

    /// Words after or before which a year is not that of the numbers.
    private static let otherwise: Set<String> = [
        "sedan", "till", "mot", "före", "efter", "inför", "innan", "från", "än", "jämfört", "plan", "planen", "program",
        "programmet", "strategi", "strategin", "agenda", "prognos", "års", "pris", "priser", "läsår", "läsåret",
        "beslut", "beslutet", "enligt", "index", "vid", "start", "starten",
        // A whole sentence is compared as one.
        "är", "var", "har", "hade", "blev", "blir",
    ]

    /// The first year that lies outside those of the numbers, and those; nil where they are not known.
    func strange(beside asked: [Request]) -> (token: Token, years: ClosedRange<Int>)? {
        let own = asked.filter { $0.place == block }.map(\.query)
        let times = own.flatMap(\.periods).flatMap { [$0.firstDay.year, $0.lastDay.year] }
        guard !own.contains(where: \.isFromStart), let first = times.min(), let last = times.max() else { return nil }
        return years.first { !(first...last).contains($0.year) }.map { (sentence.tokens[$0.token], first...last) }
    }
}

extension BlockHead {
    fileprivate var titleText: String {
        (title ?? []).map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
}

extension ProseCheck {
    /// The blocks of a page whose titles name years.
    static func titles(_ page: Page) -> [TitleYears] {
        page.blocks.compactMap { block in
            switch block {
            case .chart(let chart): TitleYears(page, chart.head)
            case .table(let table): TitleYears(page, table.head)
            default: nil
            }
        }
    }
}
