import Diagnostics
import Measures
import Values

/// Judges the recommendations against the rest of the edition.
struct RecommendationCheck {
    let vocabulary: Vocabulary
    let appendices: [String]
    let cutoff: Day
    /// The day of the meeting that the report is for.
    let meeting: Day?
    let findings: Findings

    func check(_ recommendations: [Recommendation]) {
        for recommendation in recommendations {
            for (name, place) in zip(recommendation.measures, recommendation.measurePlaces) { measure(name, at: place) }
            tellDone(recommendation)
            for action in recommendation.actions {
                for one in action.placedEvidence { evidence(one) }
                tellUndated(action)
                tellComing(action)
                tellLate(action)
            }
        }
    }

    private func measure(_ name: String, at place: Place) {
        let known = vocabulary.measures.map(\.name)
        if !known.contains(name) { findings.unknownMeasure(name, known, at: place) }
    }

    private func evidence(_ placed: Recommendation.PlacedEvidence) {
        switch placed.evidence {
        case .measure(let name): measure(name, at: placed.place)
        case .appendix(let id):
            guard !appendices.contains(id) else { return }
            findings.add(
                .unknownAppendix, "ingen bilaga heter «\(id)»", at: placed.place,
                hint: didYouMean(id, among: appendices) ?? "bilagorna står under appendices i report.yaml")
        }
    }

    private func tellDone(_ recommendation: Recommendation) {
        guard recommendation.status == .done, !recommendation.actions.contains(where: { !$0.placedEvidence.isEmpty })
        else { return }
        findings.add(
            .doneWithoutEvidence, "rekommendationen \(recommendation.id) är genomförd men har inget belägg",
            at: recommendation.place, hint: "skriv evidence: [{measure: NAMN}] eller [{appendix: ID}] vid en åtgärd")
    }

    private func tellUndated(_ action: Recommendation.Action) {
        guard action.status == .done, action.completed == nil else { return }
        findings.add(
            .doneWithoutDay, "åtgärden \(action.id) är genomförd men det står inte när", at: action.place,
            hint: "skriv completed: och dagen")
    }

    /// What is done was done before the report is treated.
    private func tellComing(_ action: Recommendation.Action) {
        guard let completed = action.completed, let meeting, completed > meeting else { return }
        findings.add(
            .doneInFuture, "åtgärden \(action.id) sägs ha blivit klar \(completed), efter mötet \(meeting)",
            at: action.place, hint: "rätta completed, eller mötets dag i report.yaml")
    }

    private func tellLate(_ action: Recommendation.Action) {
        guard let deadline = action.deadline, action.revisedDeadline == nil, action.standing(on: cutoff).isLate
        else { return }
        findings.add(
            .lateWithoutNewDeadline, "åtgärden \(action.id) skulle ha varit klar \(deadline) och har ingen ny tid",
            at: action.place, hint: "skriv revised_deadline: och det nya datumet, eller ändra status")
    }
}

extension Findings {
    func unknownMeasure(_ name: String, _ known: [String], at place: Place) {
        guard !isHole(.measure(name)) else { return }
        add(
            .unknownMeasure, "inget mått heter «\(name)»", at: place,
            hint: didYouMean(name, among: known) ?? "måtten är filerna i mappen measures; där finns ingen \(name).yaml")
    }
}
