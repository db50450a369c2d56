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
        let all = page.definitions.edition.recommendations
        let shown = include.isEmpty ? all : include.compactMap { id in all.first { $0.id == id } }
        guard !shown.isEmpty else { return nil }
        let example = shown.contains { $0.example != nil }
        let cards = shown.map { RecommendationCard(recommendation: $0, page: page).markup }
        return MadeBlock(
            body: .fragment(cards), neutralTitle: "Åtgärder och läge",
            subtitle: ["Läget den \(Swedish.date(page.book.report.cutoff)). Citaten är revisorernas."], summary: nil,
            data: nil,
            file: table(shown, on: page), notes: [], isExample: example, datasets: [], measures: [])
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

/// What was done beside what happened to the measure that it was to move.
struct RecommendationCard {
    let recommendation: Recommendation
    let page: PageContext

    private var id: String { "rek-" + fileName(recommendation.id) }
    private var standing: Recommendation.Standing { recommendation.standing(on: page.book.report.cutoff) }

    var markup: Markup {
        el(
            "article", ["class": "rek", "id": id, "aria-labelledby": id + "-t"],
            el(
                "div", ["class": "rek-h"],
                el("h4", ["id": id + "-t"], .text("Rekommendation \(recommendation.id)")), el("p", [:], status)),
            el("blockquote", [:], el("p", [:], .text("”\(recommendation.text)”"))), actions, facts)
    }

    private var status: Markup {
        let mark = StatusMark(StatusChart.Status(standing))
        let example: Markup = recommendation.example == nil ? .nothing : [exampleMark, " "]
        return [
            example,
            el("span", ["class": "lage \(mark.colourClass ?? "")"], mark.svg(), el("span", [:], .text(standing.text))),
        ]
    }

    private var actions: Markup {
        guard !recommendation.actions.isEmpty else {
            return el("p", [:], "Inga åtgärder är beslutade.")
        }
        return el(
            "div", [:], el("h5", [:], isFinished ? "Det här har gjorts" : "Åtgärder"),
            el("ol", ["class": "gjort"], recommendation.actions.map(action)))
    }

    private var isFinished: Bool { recommendation.actions.allSatisfy { $0.completed != nil } }

    private func action(_ action: Recommendation.Action) -> Markup {
        let when = action.completed ?? action.validDeadline
        let date =
            when.map { el("time", ["datetime": $0.description], .text(Swedish.date($0))) }
            ?? el("span", [:], "Utan datum")
        let state = action.completed == nil ? " \(action.standing(on: page.book.report.cutoff).text)." : ""
        return el("li", [:], date, el("span", [:], .text(sentence(action.text) + state)))
    }

    private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    private var facts: Markup {
        let owners = unique(recommendation.actions.compactMap(\.owner))
        return el(
            "dl", ["class": "rek-f"], fact("Ansvarig", owners.isEmpty ? "Ingen utsedd" : Swedish.list(owners)),
            fact("Klart senast", deadline), fact("Belägg", evidence),
            fact("Återstår", recommendation.remaining ?? "Inget angivet"))
    }

    private func fact(_ name: String, _ value: Markup) -> Markup {
        el("div", [:], el("dt", [:], .text(name)), el("dd", [:], value))
    }
    private func fact(_ name: String, _ value: String) -> Markup { fact(name, .text(value)) }

    /// A moved date keeps the original visible.
    private var deadline: String {
        guard
            let last = recommendation.actions.filter({ $0.validDeadline != nil }).max(by: {
                ($0.validDeadline ?? .init(ordinal: 0)) < ($1.validDeadline ?? .init(ordinal: 0))
            }),
            let date = last.validDeadline
        else { return "Inget datum" }
        let moved = last.revisedDeadline != nil ? last.deadline.map { ", tidigare \(Swedish.date($0))" } ?? "" : ""
        return Swedish.date(date) + moved
    }

    private var evidence: Markup {
        let all = unique(recommendation.actions.flatMap(\.evidence))
        let measures = recommendation.measures.filter { name in !all.contains(.measure(name)) }.map(
            Recommendation.Evidence.measure)
        let parts = (all + measures).compactMap(link)
        guard !parts.isEmpty else { return "Kan inte bedömas – mätning saknas" }
        return separated(parts, by: ", ")
    }

    private func link(_ evidence: Recommendation.Evidence) -> Markup? {
        switch evidence {
        case .measure(let name):
            page.definitions.measures[name].map { measure in
                el("a", ["href": page.address(page.book.directory.measure(name))], .text(measure.shortLabel))
            }
        case .appendix(let id): page.book.report.appendices.first { $0.id == id }.map { .text($0.title) }
        }
    }
}
