import Edition
import Language
import Markup
import Values

extension TimelineBlock: Asking {
    func asked(_ asker: inout Asker) -> (any AskedBlock)? { AskedTimeline(block: self) }
}

/// Asks nothing of the data: the recommendations are declared.
struct AskedTimeline: AskedBlock {
    let block: TimelineBlock

    func make(_ head: BlockHead, id: String, on page: PageContext) -> MadeBlock? {
        let all = page.definitions.edition.recommendations
        let shown = block.include.isEmpty ? all : block.include.compactMap { id in all.first { $0.id == id } }
        guard !shown.isEmpty else { return nil }
        let cutoff = page.book.report.cutoff
        let example = shown.contains { $0.example != nil }
        let chart = TimelineChart(cutoff: cutoff, rows: shown.map { row($0, cutoff) }, example: example)
        let figure = chart.figure(id: id)
        return MadeBlock(
            body: figure.drawings, neutralTitle: TimelinePhrases.title,
            subtitle: [TimelinePhrases.subtitle(Swedish.date(cutoff))],
            summary: figure.summary, data: figure.table, file: figure.table, notes: [], isExample: example,
            datasets: [], measures: [], showsEveryValue: true,
            partial: ActionPhrases.recommendation.some(shown.count, of: all.count),
            audit: figure.audit)
    }

    private func row(_ recommendation: Recommendation, _ cutoff: Day) -> TimelineChart.Row {
        TimelineChart.Row(
            key: recommendation.id, label: recommendation.text,
            actions: recommendation.actions.map { action($0, cutoff) },
            decisions: recommendation.decisions.compactMap { decision in
                decision.date.map { date in
                    TimelineChart.Decision(date: date, paragraph: decision.paragraph.map { paragraphSign($0, date) })
                }
            })
    }

    private func action(_ action: Recommendation.Action, _ cutoff: Day) -> TimelineChart.Action {
        let standing = action.standing(on: cutoff)
        let done = action.completed.map { TimelinePhrases.done(Swedish.date($0), action.punctuality) }
        return TimelineChart.Action(
            label: action.text, start: action.start, deadline: action.deadline, revised: action.revisedDeadline,
            completed: action.completed, status: StatusChart.Status(standing), words: done ?? standing.brief)
    }
}
