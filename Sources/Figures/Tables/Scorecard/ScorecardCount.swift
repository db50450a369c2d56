import Diagnostics
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension Definitions {
    /// The first scorecard of the report, which answers its question; nil when it has none.
    var firstScorecard: (id: String, block: ScorecardBlock)? {
        for case .table(let table) in edition.chapters.flatMap(\.blocks) {
            if let block = table.content as? ScorecardBlock { return (table.id, block) }
        }
        return nil
    }
}

/// How many measures of the report's first scorecard the table calls better, worse, unchanged or not to be judged.
struct ScorecardCount {
    let number: LiveNumber
    let judgement: Judgement
    let asked: AskedScorecard
    let page: PageContext

    private var rows: [ScorecardRow] { asked.rows.map { ScorecardRow(asked: $0, by: nil, page: page) } }

    /// The times that the table compares with.
    var known: [Period] { rows.first?.earlierPeriods ?? [] }

    /// The time that is asked for, without one the first; nil when the table compares with no such time.
    var period: Period? {
        let wanted: Period? =
            switch number.comparison {
            case .change(let period): period
            case .changeFromPrevious: rows.first?.period.previous
            default: known.first
            }
        return wanted.flatMap { known.contains($0) ? $0 : nil }
    }

    func written(since period: Period, startsSentence: Bool, linkingTo address: String?) -> WrittenNumber {
        let counted = rows.filter { ($0.change(since: period)?.value?.judgement() ?? .notAssessable) == judgement }
        let words = text(counted.map(\.measure), of: rows.count)
        let text = startsSentence ? Swedish.capitalised(words) : words
        return WrittenNumber(
            address.map { el("a", ["class": "tal", "href": $0], .text(text)) } ?? .text(text),
            isExample: rows.contains(where: \.isExample), readings: rows.flatMap { readings($0, period) })
    }

    private func text(_ measures: [Measure], of all: Int) -> String {
        switch number.form {
        case .of: Phrases.neuterShare(measures.count, of: all)
        case .word: Swedish.neuterWord(measures.count)
        case .list:
            measures.isEmpty ? Phrases.noMeasure : Swedish.list(measures.map { Swedish.inSentence($0.shortLabel) })
        default: String(measures.count)
        }
    }

    private func readings(_ row: ScorecardRow, _ period: Period) -> [Reading] {
        [row.reading, row.earlier(period)].compactMap { $0 }
    }
}

extension Judgement {
    /// What a formula counts; nil for what is no count.
    init?(_ part: LiveNumber.ReportPart) {
        switch part {
        case .better: self = .better
        case .worse: self = .worse
        case .unchanged: self = .unchanged
        case .notAssessed: self = .notAssessable
        default: return nil
        }
    }
}

extension PageContext {
    /// - Parameter judgement: of the measures that are counted.
    func count(
        _ judgement: Judgement, _ number: LiveNumber, at place: Place, startsSentence: Bool
    ) -> WrittenNumber {
        guard case .scorecard(let asked?) = book.questions.number(number, in: scope),
            let id = definitions.firstScorecard?.id
        else {
            book.findings.add(
                .formulaCombination, "rapporten har ingen tabell med mått att räkna i", at: place,
                hint: "skriv en tabell av slaget scorecard i ett kapitel")
            return WrittenNumber(.nothing)
        }
        let count = ScorecardCount(number: number, judgement: judgement, asked: asked, page: self)
        guard let period = count.period else {
            book.findings.add(
                .formulaCombination, "tabellen «\(id.dropFirst(4))» jämför inte med den tiden", at: place,
                hint: count.known.isEmpty
                    ? "skriv compare: previous i tabellen"
                    : "skriv \(count.known.map { "change=\($0)" }.joined(separator: " eller "))")
            return WrittenNumber(.nothing)
        }
        return count.written(
            since: period, startsSentence: startsSentence, linkingTo: address(book.directory.report + "#" + id))
    }
}
