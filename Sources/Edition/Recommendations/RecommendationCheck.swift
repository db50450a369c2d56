import Diagnostics
import Measures
import Values

/// Judges the recommendations against the rest of the edition.
struct RecommendationCheck {
    let vocabulary: Vocabulary
    let appendices: [String]
    /// The day that counts as today.
    let cutoff: Day
    let findings: Findings

    func check(_ recommendations: [Recommendation]) {
        for recommendation in recommendations {
            for (name, place) in zip(recommendation.measures, recommendation.measurePlaces) { measure(name, at: place) }
            tellDone(recommendation)
            tellClosedLater(recommendation)
            tellContradictions(recommendation)
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

    /// What is done was done on the day that the report tells of.
    private func tellComing(_ action: Recommendation.Action) {
        guard let completed = action.completed, completed > cutoff else { return }
        findings.add(
            .doneInFuture,
            "åtgärden \(action.id) sägs ha blivit klar \(completed), men läget gäller \(cutoff)", at: action.place,
            hint: "skriv hur det stod den dagen, som in_progress, eller flytta cutoff i report.yaml")
    }

    private func tellClosedLater(_ recommendation: Recommendation) {
        guard let date = recommendation.closed?.date, date > cutoff else { return }
        findings.add(
            .doneInFuture,
            "rekommendationen \(recommendation.id) sägs ha avslutats \(date), men läget gäller \(cutoff)",
            at: recommendation.place, hint: "ta bort closed, eller flytta cutoff i report.yaml")
    }

    private func tellContradictions(_ recommendation: Recommendation) {
        for contradiction in recommendation.contradictions(on: cutoff) {
            findings.add(
                .standingContradiction, contradiction.text, at: contradiction.place,
                hint: "rätta det ena av dem i recommendations.yaml")
        }
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
