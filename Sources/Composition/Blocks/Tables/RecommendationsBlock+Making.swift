import Charts
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// The recommendations, each with its actions, its owner and its dates.
extension RecommendationsBlock: Making {
    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let shown = shown(page.definitions)
        guard !shown.isEmpty else { return nil }
        let example = shown.contains { $0.example != nil }
        let cards = shown.map { recommendation in
            let outcomes = RecommendationOutcome.all(of: recommendation, in: self, on: page)
            return RecommendationCard(recommendation: recommendation, outcomes: outcomes, page: page)
        }
        let measures = shown.flatMap(\.measures).compactMap { page.definitions.measures[$0] }
        return MadeBlock(
            body: .fragment(cards.map(\.markup)), neutralTitle: "Åtgärder och läge",
            subtitle: [
                "Läget den \(Swedish.date(page.book.report.cutoff)). Citaten är revisorernas.",
                "Ett mått kan röra sig av andra skäl än åtgärderna.",
            ],
            summary: nil, data: nil, file: table(shown, on: page), notes: [], isExample: example,
            datasets: unique(measures.flatMap(\.datasets)), measures: unique(measures.map(\.name)),
            audit: cards.flatMap(\.outcomes).flatMap(\.audit))
    }

    private func table(_ recommendations: [Recommendation], on page: PageContext) -> DataTable {
        let labels = [
            "Id", "Rekommendation", "Åtgärd", "Ansvarig", "Tidplan", "Ny tidplan", "Status", "Statusdatum",
            "Kvarstående behov",
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
                    ].map { DataTable.Cell($0) })
            }
        }
        return DataTable(caption: "Rekommendationer", columns: labels.map { DataTable.Column($0) }, rows: rows)
    }
}
