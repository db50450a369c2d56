import Diagnostics
import Values

/// Two statements about how something stands that cannot both be true.
struct Contradiction {
    let text: String
    let place: Place
}

extension Recommendation {
    /// Between the recommendation and its actions, and within each of these.
    func contradictions(on cutoff: Day) -> [Contradiction] {
        let own = [
            openAction, begunAction, laterAction(than: closed?.date ?? statusDate, by: cutoff),
            laterStatus(than: cutoff),
        ]
        return own.compactMap { text in text.map { Contradiction(text: $0, place: place) } }
            + actions.compactMap { action in
                action.contradiction(on: cutoff).map { Contradiction(text: $0, place: action.place) }
            }
    }

    /// How it is said to stand, for a sentence.
    private var stands: String { closed == nil ? status.clause : "är avslutad" }

    /// What is done, dropped or closed has nothing left to do.
    private var openAction: String? {
        guard !status.isOpen || closed != nil else { return nil }
        return actions.first(where: \.status.isOpen).map {
            "rekommendationen \(id) \(stands) men åtgärden \($0.id) \($0.status.clause)"
        }
    }

    private var begunAction: String? {
        guard status == .notStarted, closed == nil else { return nil }
        return actions.first { $0.status == .inProgress || $0.status == .done }.map {
            "rekommendationen \(id) \(stands) men åtgärden \($0.id) \($0.status.clause)"
        }
    }

    /// An action that was completed after the whole was.
    private func laterAction(than day: Day?, by cutoff: Day) -> String? {
        guard let day, status == .done || closed != nil else { return nil }
        let later = actions.first { action in action.completed.map { $0 > day && $0 <= cutoff } ?? false }
        guard let later, let completed = later.completed else { return nil }
        return "rekommendationen \(id) \(stands) sedan \(day) men åtgärden \(later.id) blev klar \(completed)"
    }

    private func laterStatus(than cutoff: Day) -> String? {
        guard let statusDate, statusDate > cutoff else { return nil }
        return "rekommendationen \(id) har ett läge från \(statusDate), men rapporten säger hur det stod \(cutoff)"
    }
}

extension Recommendation.Action {
    fileprivate func contradiction(on cutoff: Day) -> String? {
        if let completed, completed > cutoff { return nil }
        if let completed, status != .done {
            return "åtgärden \(id) blev klar \(completed) men \(status.clause)"
        }
        if let start, let completed, completed < start {
            return "åtgärden \(id) blev klar \(completed), innan den började \(start)"
        }
        guard let start else { return nil }
        if status == .notStarted, start <= cutoff { return "åtgärden \(id) började \(start) men är ej påbörjad" }
        if status == .inProgress, start > cutoff { return "åtgärden \(id) pågår men börjar först \(start)" }
        return nil
    }
}

extension Recommendation.Status {
    fileprivate var clause: String {
        switch self {
        case .notStarted: "är ej påbörjad"
        case .inProgress: "pågår"
        case .done: "är genomförd"
        case .dropped: "är avförd"
        }
    }
}
