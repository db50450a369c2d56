import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// The recommendations, each with its actions, its owner and its dates.
extension RecommendationsBlock: Asking {
    /// Each measure that a recommendation was to move, from the board's decision until now.
    func asked(_ asker: inout Asker) -> (any AskedBlock)? {
        let all = asker.definitions.edition.recommendations
        let shown = include.isEmpty ? all : include.compactMap { id in all.first { $0.id == id } }
        var rows: [AskedRecommendations.Row] = []
        for recommendation in shown {
            // A measure that does not exist has been told already.
            let measures = recommendation.measures.compactMap { asker.definitions.measures[$0] }
            let trails = measures.map { measure in
                let query = trail(measure.name, since: recommendation.decided, &asker)
                return AskedRecommendations.Trail(measure: measure, values: asker.ask(query))
            }
            rows.append(AskedRecommendations.Row(recommendation: recommendation, trails: trails))
        }
        return AskedRecommendations(rows: rows, all: all.count)
    }

    /// The periods of the edition's grain from the one in which the board decided; the usual years of a sparkline where
    /// no decision is dated.
    private func trail(_ measure: String, since decided: Day?, _ asker: inout Asker) -> Query {
        let (period, last) = (asker.scope.period, asker.scope.period.last)
        let usual = period.shifted(years: 1 - sparklineYears)?.first ?? last
        let first = decided.map { Period(period.grain, containing: $0).first } ?? usual
        let periods = Period(period.grain, min(first, last), through: last).parts
        return Query(measure: measure, slice: asker.select(Filter(terms: [])), periods: periods)
    }
}

struct AskedRecommendations: AskedBlock {
    let rows: [Row]
    /// How many recommendations there are.
    package let all: Int

    struct Row {
        let recommendation: Recommendation
        let trails: [Trail]
    }

    struct Trail {
        let measure: Measure
        let values: Handle<Query>
    }

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        guard !rows.isEmpty else { return nil }
        let shown = rows.map(\.recommendation)
        let cards = rows.map { row in
            RecommendationCard(
                recommendation: row.recommendation, outcomes: RecommendationOutcome.all(of: row, on: page), page: page)
        }
        let measures = rows.flatMap(\.trails).map(\.measure)
        return MadeBlock(
            body: .fragment(cards.map(\.markup)), neutralTitle: RecommendationPhrases.title,
            subtitle: RecommendationPhrases.subtitle(Swedish.date(page.book.report.cutoff)),
            summary: nil, data: nil, file: table(shown, on: page),
            // Each card says it itself: on paper they stand on sheets of their own.
            notes: page.definitions.edition.review.map { [$0.words] } ?? [], isExample: false,
            datasets: unique(measures.flatMap(\.datasets)), measures: unique(measures.map(\.name)),
            partial: ActionPhrases.recommendation.some(shown.count, of: all),
            tellsBreaks: true, audit: cards.flatMap(\.outcomes).flatMap(\.audit))
    }

    private func table(_ recommendations: [Recommendation], on page: PageContext) -> DataTable {
        let labels = [
            RecommendationPhrases.id, Heads.recommendation, Heads.action, Heads.owner, RecommendationPhrases.plan,
            RecommendationPhrases.newPlan, Heads.status, RecommendationPhrases.statusDate,
            RecommendationPhrases.remainingNeed,
        ]
        let rows = recommendations.flatMap { recommendation -> [DataTable.Row] in
            let status = recommendation.standing(on: page.book.report.cutoff).text
            let actions = recommendation.actions.isEmpty ? [nil] : recommendation.actions.map(Optional.init)
            return actions.map { action in
                DataTable.Row(
                    [
                        recommendation.id, recommendation.text, action?.text ?? "", action?.owner ?? "",
                        action?.deadline?.description ?? "", action?.revisedDeadline?.description ?? "", status,
                        recommendation.statusDate?.description ?? "", recommendation.remaining ?? "",
                    ].map { DataTable.Cell($0) }, isExample: recommendation.example != nil)
            }
        }
        return DataTable(
            caption: RecommendationPhrases.caption, columns: labels.map { DataTable.Column($0) }, rows: rows)
    }
}

extension Review {
    /// "Granskningen: Revisionens granskning av arbetet (Revisorerna, 2021, ärende 17-2021)."
    fileprivate var words: String {
        let more = [reviewer, year.map { String($0) }, reference.map(Swedish.inSentence)].compactMap { $0 }
        return RecommendationPhrases.review(title, more)
    }
}
