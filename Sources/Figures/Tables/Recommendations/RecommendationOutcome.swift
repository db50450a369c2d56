import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// What happened to a measure that a recommendation was to move: its value in the period when the board decided, its
/// value now, and its target.
struct RecommendationOutcome {
    let measure: Measure
    let readings: [Reading]
    /// Whether the first reading is of the period when the board decided.
    let isSinceDecision: Bool
    let actions: [ActionLine.Action]
    let page: PageContext

    package static func all(of row: AskedRecommendations.Row, on page: PageContext) -> [RecommendationOutcome] {
        let isSinceDecision = row.recommendation.decided != nil
        let actions = row.recommendation.actions.enumerated().compactMap { index, action in
            action.completed.map { ActionLine.Action(number: index + 1, completed: $0) }
        }
        return row.trails.map { trail in
            RecommendationOutcome(
                measure: trail.measure, readings: page.readings(trail.values).sorted { $0.period < $1.period },
                isSinceDecision: isSinceDecision, actions: actions, page: page)
        }
    }

    var now: Reading? { readings.last }
    /// The value when the board decided; nil when now is that same period, or no decision is dated.
    var then: Reading? { isSinceDecision && readings.count > 1 ? readings.first : nil }
    var wording: Wording { Wording(measure) }
    var target: Measure.Target? { now.flatMap { measure.target(of: $0).target } }
    var standing: Standing { now.map { Standing($0, of: measure) } ?? .notAssessable }
    var isExample: Bool { readings.contains { $0.lineage.isExample } || target?.example ?? false }

    var change: Answered<Difference>? {
        guard let now, let then else { return nil }
        return Difference.change(from: then, to: now, of: measure, in: page.definitions.catalogue)
    }

    /// Nil while there is nothing to join with a line.
    var line: ActionLine? {
        guard let first = readings.first?.period, let last = now?.period, first != last,
            readings.contains(where: { $0.value.number != nil })
        else { return nil }
        let span = Period(first.grain, first.first, through: last.last)
        let line = Sparkline(
            words: page.words(measure), span: span, points: readings.map { page.point($0, wording) },
            target: target.map { page.goal($0, measure, wording) },
            breaks: page.book.marks(of: measure, readings, in: span))
        return ActionLine(line: line, actions: actions, example: isExample)
    }

    var audit: [String] { line?.drawing().audit ?? [] }
}

extension RecommendationOutcome {
    /// With its drawing: the first measure of a card.
    var large: Markup {
        let drawing = line?.drawing().svg ?? .nothing
        return [
            el("p", ["class": "utfall"], value, " ", el("small", [:], .text(caption))), drawing,
            el("p", ["class": "utfall-n"], verdict),
        ]
    }

    /// In a line: the further measures.
    var small: Markup {
        el(
            "p", ["class": "utfall-n"], el("b", [:], .text(measure.shortLabel)), " ", value,
            .text(now.map { " \(Swedish.period($0.period)). " } ?? ". "), verdict)
    }

    /// "Införda tjänster 2025".
    private var caption: String {
        [measure.shortLabel, now.map { Swedish.period($0.period) }].compactMap { $0 }.joined(separator: " ")
    }

    private var value: Markup { now.map(number) ?? .text(Phrases.missingSign) }

    private func number(_ reading: Reading) -> Markup {
        guard let amount = reading.value.number else {
            return .text(wording.text(reading.value) ?? Phrases.missingSign)
        }
        return page.numberLink(
            wording.text(reading.value) ?? "", amount.rounded(to: wording.decimals), reading.id, measure)
    }

    /// "Når inte målet 100 %. Bättre: 70,2 % när styrelsen beslutade (2022), nu 21,5 procentenheter högre."
    private var verdict: Markup {
        let mark = StatusMark(standing)
        let goal: Markup = target.map { [" ", goalNumber($0)] } ?? .nothing
        return [
            el(
                "span", ["class": "lage \(mark.colourClass ?? "")"], mark.svg(),
                el("span", [:], .text(standing.phrase), goal, ".")), " ", since,
        ]
    }

    private func goalNumber(_ target: Measure.Target) -> Markup {
        page.numberLink(
            wording.asWritten(target.value).value(target.value), target.value, measure.name + "|target", measure)
    }

    private var since: Markup {
        guard let then, let now else { return isSinceDecision ? .nothing : .text(RecommendationPhrases.noDecisionDate) }
        let year = Swedish.period(then.period)
        guard then.value.number != nil, let answer = change else {
            return .text(RecommendationPhrases.noValue(year))
        }
        guard let difference = answer.value else {
            let why = answer.reasons.first.map { Swedish.inSentence($0.brief) } ?? Phrases.missing
            return .text(RecommendationPhrases.noChange(year, why))
        }
        let word = measure.direction == .neutral ? "" : difference.judgement().word + ": "
        let size = page.numberLink(
            difference.text() ?? "", difference.amount.rounded(to: wording.decimals), now.id + "|" + then.id, measure)
        let notes = Subtraction.notes([difference.subtraction()]).map { Markup.text(" " + $0) }
        return [
            .text(word), size, .text(RecommendationPhrases.since(year)), number(then), ".", .fragment(notes),
        ]
    }
}
