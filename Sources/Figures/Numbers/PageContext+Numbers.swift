package import Diagnostics
import Disclosure
package import Edition
import Language
import Markup
import Measures
import Readings
import Values

extension PageContext: NumberWriter {
    package func write(_ number: LiveNumber, at place: Place, in position: NumberPosition) -> WrittenNumber {
        let startsSentence = position == .start
        switch number.subject {
        case .measure(let name, let part):
            guard let measure = definitions.measures[name] else { return WrittenNumber(.nothing) }
            let asked = MeasureNumber(number: number, measure: measure, place: place, context: self)
            return part.map(asked.part) ?? asked.value(startsSentence)
        case .dimension(let name, let parent): return WrittenNumber(.text(ownLabel(name, parent)))
        case .recommendation(let id, let part): return recommendation(id, part, number.fallback, position)
        case .report(let part):
            if let judgement = Judgement(part) {
                return count(judgement, number, at: place, startsSentence: startsSentence)
            }
            return WrittenNumber(.text(reportText(part) ?? number.fallback ?? Phrases.missing))
        }
    }

    /// The label of the page's own value or of its parent.
    private func ownLabel(_ name: String, _ parent: String?) -> String {
        guard let own = scope.value, own.dimension == name else { return "" }
        guard let parent else { return book.label(name, own.key) }
        let day = scope.period.lastDay
        let key = definitions.hierarchy.ancestor(of: own.key, in: name, among: parent, on: day)
        return key.map { book.label(parent, $0) } ?? Phrases.missing
    }

    /// - Parameter fallback: what the author wants said of what is not there.
    private func recommendation(
        _ id: String, _ part: LiveNumber.RecommendationPart, _ fallback: String?, _ position: NumberPosition
    ) -> WrittenNumber {
        guard let found = definitions.edition.recommendations.first(where: { $0.id == id }) else {
            return WrittenNumber(.nothing)
        }
        let text =
            switch part {
            case .text: found.text
            case .status: words(found.standing(on: book.report.cutoff).text, position)
            case .deadline: found.plan.flatMap(words) ?? fallback ?? ProsePhrases.noDate
            case .remaining: found.remaining ?? fallback ?? ProsePhrases.nothing
            case .statusDate: found.statusDate.map(Swedish.date) ?? fallback ?? ProsePhrases.noDate
            }
        return WrittenNumber(.text(text), isExample: part != .text && found.example != nil)
    }

    /// How it stands, as a part of the author's sentence: "R3 är pågående, försenad 4 månader".
    private func words(_ standing: String, _ position: NumberPosition) -> String {
        switch position {
        case .start, .alone: standing
        case .within: Swedish.inSentence(standing)
        case .predicate: StandingPhrases.predicate(standing)
        }
    }

    /// "31 augusti 2025, flyttad från 31 december 2024".
    private func words(_ plan: Deadline) -> String? {
        guard let valid = plan.valid else { return nil }
        return ProsePhrases.date(
            Swedish.date(valid), movedFrom: plan.revised == nil ? nil : plan.first.map(Swedish.date))
    }

    /// Nil for what `report.yaml` does not say.
    private func reportText(_ part: LiveNumber.ReportPart) -> String? {
        let report = book.report
        return switch part {
        case .title: report.title
        case .subtitle: report.subtitle
        case .publisher: report.publisher
        case .reference: report.reference
        case .period: Swedish.period(report.period)
        case .previousPeriod: Swedish.period(report.period.previous)
        case .cutoff: Swedish.date(report.cutoff)
        case .status: report.status.word
        case .version: report.version
        case .better, .worse, .unchanged, .notAssessed: nil
        }
    }
}
