package import Diagnostics
package import Disclosure
package import Edition
import Language
import Markdown
package import Measures
import SideBySide
import Tables

/// Compares what the author has written by hand with what the data say: sentence → claims → questions → verdicts. It
/// speaks only where a sentence is understood to the last word and its claim is certainly false, and it only warns.
package struct ProseCheck: Sendable {
    private let context: ProseContext
    private let said: [Said]
    private let titles: [(page: Int, title: TitleYears)]
    private let pages: [Page]

    private struct Said: Sendable {
        let page: Int
        let sentence: Sentence
        let claims: [Claim]
    }

    /// Reads the chapters and the minutes. Pages of values speak of many values with one text, and are left alone.
    package init(_ edition: Edition, _ measures: [Measure], _ catalogue: Catalogue) {
        context = ProseContext(edition, measures, catalogue)
        pages = edition.chapters + (edition.minutes.map { [$0] } ?? [])
        titles = pages.enumerated().flatMap { index, page in ProseCheck.titles(page).map { (index, $0) } }
        let judge = SentenceJudge(context: context)
        let numbered = pages.enumerated().map { (index: $0, page: $1) }
        said = numbered.mapSideBySide { index, page in
            SentenceReader(page).sentences.compactMap { sentence in
                let claims = judge.claims(sentence)
                return claims.isEmpty ? nil : Said(page: index, sentence: sentence, claims: claims)
            }
        }.flatMap { $0 }
    }

    /// What must be asked, beside what the report asks: of measures that count no people, since what is asked of people
    /// decides what is hidden.
    package func requests(beside asked: [Request]) -> [Request] {
        var known = Set(asked.map(\.query))
        let queries = said.flatMap(\.claims).flatMap(\.queries).filter { query in
            context.measures[query.measure].map { !countsPeople($0) } ?? false && known.insert(query).inserted
        }
        return queries.map { query in
            Request(query, at: context.measures[query.measure]?.place ?? Place(path: ""), allowsNoValue: true)
        }
    }

    private func countsPeople(_ measure: Measure) -> Bool {
        measure.datasets.contains { context.catalogue.package.resource($0)?.meaning.isProtected ?? true }
    }

    /// Tells each false sentence once, and the exceptions that silence none.
    ///
    /// - Parameters:
    ///   - readings: what is published, and the answers to `requests`, which tell of no one.
    ///   - asked: what the report asks.
    package func tell(_ readings: [Reading], beside asked: [Request], _ findings: Findings) {
        guard !said.isEmpty || !titles.isEmpty || pages.contains(where: { !$0.frontMatter.proseOK.isEmpty }) else {
            return
        }
        let judge = Judge(answers: ProseAnswers(readings, context))
        var silenced = pages.map { _ in Set<Int>() }
        for one in said {
            guard
                let (claim, verdict) = one.claims.lazy.compactMap({ claim in
                    (judge.hidden(claim) ?? judge.verdict(claim)).map { (claim, $0) }
                }).first
            else { continue }
            let excused = excuses(of: one.sentence, on: one.page)
            silenced[one.page].formUnion(excused)
            if excused.isEmpty { findings.add(diagnostic(one, claim, verdict)) }
        }
        for (page, title) in titles {
            guard let (token, years) = title.strange(beside: asked) else { continue }
            let excused = excuses(of: title.sentence, on: page)
            silenced[page].formUnion(excused)
            if excused.isEmpty { findings.add(diagnostic(title, token, years, on: page)) }
        }
        for (page, used) in zip(pages, silenced) {
            for (index, excuse) in page.frontMatter.proseOK.enumerated() where !used.contains(index) {
                findings.add(
                    .unusedProseOK, "«\(excuse.text)» tystar ingen mening", at: excuse.place,
                    hint: "ta bort raden, eller skriv meningens ord exakt som de står")
            }
        }
    }

    /// The exceptions of the page that the sentence is covered by.
    private func excuses(of sentence: Sentence, on page: Int) -> [Int] {
        pages[page].frontMatter.proseOK.indices.filter { sentence.says(pages[page].frontMatter.proseOK[$0].text) }
    }

    private func diagnostic(_ one: TitleYears, _ token: Token, _ years: ClosedRange<Int>, on page: Int) -> Diagnostic {
        let span = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
        return Diagnostic(
            .proseDiffers, "titeln «\(one.sentence.shortened)» säger \(token.text), men talen gäller \(span)",
            at: pages[page].document.source.place(token.range),
            hint: "rätta året i titeln, eller period i blocket; är titeln rätt, skriv varför i prose_ok")
    }

    private func diagnostic(_ one: Said, _ claim: Claim, _ verdict: Verdict) -> Diagnostic {
        let tokens = one.sentence.tokens[claim.tokens]
        let start = tokens.first?.range.lowerBound ?? 0
        let place = pages[one.page].document.source.place(start..<max(start, tokens.last?.range.upperBound ?? start))
        return Diagnostic(
            .proseDiffers,
            "«\(one.sentence.shortened)» " + (verdict.formula.isEmpty ? "" : "stämmer inte: ") + verdict.says,
            at: place,
            hint: verdict.hint
                ?? (verdict.formula.hasPrefix("=")
                    ? "rätta meningen, eller låt `\(verdict.formula)` skriva det; är den rätt, skriv varför i prose_ok"
                    : "rätta ordet, eller skriv \(verdict.formula) i formeln"))
    }
}

extension Sentence {
    /// At most so long that a message can be read.
    fileprivate var shortened: String {
        text.count <= 160 ? text : text.prefix(150) + "…"
    }

    /// Whether the words stand in it, however they are broken into lines.
    fileprivate func says(_ words: String) -> Bool {
        func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        return folded(text).contains(folded(words))
    }
}
