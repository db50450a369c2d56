import Edition
import Language
import Markup
import Measures
import Values

/// A recommendation: the auditors' words, what was done beside what happened to the measures that it was to move, and
/// the facts that an auditor asks for.
struct RecommendationCard {
    let recommendation: Recommendation
    let outcomes: [RecommendationOutcome]
    let page: PageContext

    private var id: String { "rek-" + slug(recommendation.id) }
    private var cutoff: Day { page.book.report.cutoff }
    private var standing: Recommendation.Standing { recommendation.standing(on: cutoff) }

    var markup: Markup {
        el(
            "article", ["class": "rek", "id": id, "aria-labelledby": id + "-t"],
            el(
                "div", ["class": "rek-h"],
                el("h4", ["id": id + "-t"], .text(RecommendationPhrases.head(recommendation.id))), el("p", [:], status)),
            el("blockquote", [:], el("p", [:], .text("”\(recommendation.text)”"))),
            el(
                "div", ["class": "rek-k"], el("div", [:], actions),
                el("div", [:], el("h5", [:], .text(outcomeHeading)), outcome)),
            facts)
    }

    private var status: Markup {
        let mark = StatusMark(StatusChart.Status(standing))
        let example: Markup = recommendation.example == nil ? .nothing : [exampleMark, " "]
        return [
            example,
            el("span", ["class": "lage \(mark.colourClass ?? "")"], mark.svg(), el("span", [:], .text(standing.brief))),
        ]
    }

    // MARK: What was done

    private var actions: Markup {
        guard !recommendation.actions.isEmpty else {
            return [el("h5", [:], .text(Heads.actions)), el("p", [:], .text(RecommendationPhrases.noActions))]
        }
        let heading =
            recommendation.actions.allSatisfy { $0.completed != nil } ? RecommendationPhrases.done : Heads.actions
        return [el("h5", [:], .text(heading)), el("ol", ["class": "gjort"], recommendation.actions.map(action))]
    }

    private func action(_ action: Recommendation.Action) -> Markup {
        let when = action.completed ?? action.validDeadline
        let date = when.map(time) ?? el("span", [:], .text(Heads.undated))
        return el(
            "li", [:], date,
            el("span", [:], .text(sentence(action.text)), action.completed == nil ? open(action) : done(action)))
    }

    /// "Pågår, försenad 4 månader. Skulle ha varit klar 31 december 2024."
    private func open(_ action: Recommendation.Action) -> Markup {
        let moved = action.revisedDeadline == nil ? nil : action.deadline
        return el(
            "small", [:], .text(" \(action.standing(on: cutoff).text)."),
            moved.map { [.text(RecommendationPhrases.firstPlan), time($0), "."] } ?? .nothing)
    }

    /// What was done after its first deadline says so, with that day.
    private func done(_ action: Recommendation.Action) -> Markup {
        guard let punctuality = action.punctuality, let first = action.plan.first,
            action.completed.map({ $0 > first }) == true
        else { return .nothing }
        return el("small", [:], .text(RecommendationPhrases.done(punctuality)), time(first), ".")
    }

    private func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    // MARK: What happened to the measures

    private var outcomeHeading: String {
        RecommendationPhrases.outcome(recommendation.measures.count)
    }

    private var outcome: Markup {
        guard let first = outcomes.first else {
            return [
                el(
                    "p", ["class": "utfall"], StatusMark.cannotBeJudged.svg(), " ",
                    el("small", [:], .text(RecommendationPhrases.notMeasured))),
                el("p", ["class": "utfall-n"], .text(RecommendationPhrases.noMeasure)),
            ]
        }
        return .fragment([first.large] + outcomes.dropFirst().map(\.small))
    }

    // MARK: Facts

    private var facts: Markup {
        let owners = unique(recommendation.actions.compactMap(\.owner))
        return el(
            "dl", ["class": "rek-f"], fact(Heads.decision, decisions),
            fact(Heads.owner, .text(owners.isEmpty ? RecommendationPhrases.nobody : Swedish.list(owners))),
            fact(Heads.deadline, deadline), fact(RecommendationPhrases.evidence, evidence),
            fact(
                RecommendationPhrases.remaining, .text(recommendation.remaining ?? RecommendationPhrases.notTold),
                "aterstar"),
            fact(RecommendationPhrases.stateDecided, recommendation.statusDate.map(time) ?? .text(Heads.undated)),
            closing, audit)
    }

    private func fact(_ name: String, _ value: Markup, _ kind: String? = nil) -> Markup {
        el("div", ["class": kind], el("dt", [:], .text(name)), el("dd", [:], value))
    }

    private func time(_ day: Day) -> Markup { el("time", ["datetime": day.description], .text(Swedish.date(day))) }

    /// "§ 18-2022, 16 februari 2022: …".
    private var decisions: Markup {
        guard !recommendation.decisions.isEmpty else { return .text(RecommendationPhrases.noDecision) }
        return separated(
            recommendation.decisions.map { decision in
                let paragraph = decision.paragraph.flatMap { number in
                    decision.date.map { paragraphSign(number, $0) }
                }
                let lead = [paragraph.map(Markup.text), decision.date.map(time)].compactMap { $0 }
                return [separated(lead, by: ", "), .text((lead.isEmpty ? "" : ": ") + decision.text)]
            }, by: "; ")
    }

    /// A moved date keeps the original visible.
    private var deadline: Markup {
        let last = recommendation.actions.max {
            ($0.validDeadline ?? .distantPast) < ($1.validDeadline ?? .distantPast)
        }
        guard let last, let date = last.validDeadline else { return .text(RecommendationPhrases.noDate) }
        let moved = last.revisedDeadline == nil ? nil : last.deadline
        return [time(date), moved.map { el("small", [:], .text(RecommendationPhrases.earlier), time($0)) } ?? .nothing]
    }

    private var evidence: Markup {
        let all = unique(recommendation.actions.flatMap(\.evidence))
        let parts = all.compactMap(link)
        guard !parts.isEmpty else {
            return recommendation.status == .done ? .text(Heads.lacking) : .text(RecommendationPhrases.noEvidence)
        }
        return separated(parts, by: ", ")
    }

    private func link(_ evidence: Recommendation.Evidence) -> Markup? {
        switch evidence {
        case .measure(let name):
            page.definitions.measures[name].map { measure in
                el("a", ["href": page.address(page.book.directory.measure(name))], .text(measure.shortLabel))
            }
        case .appendix(let id):
            page.book.report.appendices.first { $0.id == id }.map { page.appendix($0, withReference: false) }
        }
    }

    private var closing: Markup {
        guard let closed = recommendation.closed else { return .nothing }
        let when: Markup = closed.date.map { [" ", time($0)] } ?? .nothing
        let paragraph = closed.paragraph.flatMap { number in closed.date.map { ", " + paragraphSign(number, $0) } }
        return fact(RecommendationPhrases.closedBy, [.text(closed.by), when, .text(paragraph ?? "")])
    }

    /// The auditors' four questions.
    private var audit: Markup {
        guard let audit = recommendation.audit else { return .nothing }
        let answers = [
            (RecommendationPhrases.measuresDecided, audit.measuresDecided),
            (RecommendationPhrases.reportedBack, audit.reportedBack),
            (RecommendationPhrases.decisionOnReport, audit.decisionOnReport),
            (RecommendationPhrases.remainingExamined, audit.remainingExamined),
        ]
        let list = answers.map { question, answer in
            el(
                "li", [:], .text("\(question): "),
                el("b", [:], .text(answer.map { Swedish.inSentence($0.word) } ?? RecommendationPhrases.notAnswered)))
        }
        return fact(RecommendationPhrases.audit, el("ul", ["class": "fragor"], list), "hela")
    }
}

extension Day {
    /// Before every date that a report may hold.
    fileprivate static let distantPast = Day(ordinal: 0)
}
