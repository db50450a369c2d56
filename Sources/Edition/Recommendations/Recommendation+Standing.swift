import Language
package import Values

extension Recommendation {
    /// How a recommendation or an action stands on the cut-off date.
    package struct Standing: Hashable, Sendable {
        package let status: Status
        /// Whole months since the **first** deadline; nil when it is not late, 0 when late by less than a month.
        package let monthsLate: Int?
        /// The first deadline has passed and was moved.
        package let isMoved: Bool
        package let isClosed: Bool

        package var isLate: Bool { monthsLate != nil }

        /// The word of a chart's category: late and closed go before the declared status.
        package var word: String { isClosed ? StandingPhrases.closed : isLate ? Heads.late : status.word }

        /// `Pågår, försenad 4 månader`; `Pågår, försenad 12 månader från den första tiden`; `Pågår, flyttad tid`.
        package var text: String { brief + (isLate && isMoved ? StandingPhrases.fromFirst : "") }

        /// The same where the first time stands beside it and room is scarce: `Pågår, försenad 12 månader`.
        package var brief: String {
            if isClosed { return StandingPhrases.closed }
            if let monthsLate { return StandingPhrases.late(status.word, monthsLate) }
            return isMoved && status.isOpen ? StandingPhrases.moved(status.word) : status.word
        }
    }

    /// Late as soon as one of its open actions is late, and then as late as the latest of them.
    package func standing(on cutoff: Day) -> Standing {
        let isOpen = status.isOpen && closed == nil
        let open = isOpen ? actions.map { $0.standing(on: cutoff) }.filter(\.status.isOpen) : []
        let latest = open.filter(\.isLate).max { ($0.monthsLate ?? 0) < ($1.monthsLate ?? 0) }
        return Standing(
            status: status, monthsLate: latest?.monthsLate, isMoved: latest?.isMoved ?? open.contains(where: \.isMoved),
            isClosed: closed != nil)
    }

    /// When the board first decided on it; nil while no decision is dated.
    package var decided: Day? { decisions.compactMap(\.date).min() }

    /// The last deadline of its actions, revised ones counted; nil when no action has any.
    package var deadline: Day? { plan?.valid }

    /// The same with the deadline that it was moved from.
    package var plan: Deadline? {
        actions.map(\.plan).filter { $0.valid != nil }.max { a, b in
            guard let a = a.valid, let b = b.valid else { return false }
            return a < b
        }
    }
}

extension Recommendation.Action {
    package func standing(on cutoff: Day) -> Recommendation.Standing {
        let late = status.isOpen ? plan.start(ofDelayOn: cutoff).map { wholeMonths(from: $0, to: cutoff) } : nil
        let isMoved = plan.revised != nil && status.isOpen && plan.outcome(cutoff) != .inTime
        return Recommendation.Standing(status: status, monthsLate: late, isMoved: isMoved, isClosed: false)
    }

    package var plan: Deadline { Deadline(deadline, revised: revisedDeadline) }

    /// How its completion stood to the plan, for a sentence: "i tid", "efter flyttad tid", "för sent"; nil when it is
    /// not completed or no deadline is known.
    package var punctuality: String? {
        switch completed.flatMap(plan.outcome) {
        case .inTime: StandingPhrases.inTime
        case .afterMove: StandingPhrases.afterMove
        case .late: StandingPhrases.tooLate
        case nil: nil
        }
    }
}

/// Whole months between two days, as people count: 31 August to 31 December is 4, to 30 December 3.
/// The last day of a month counts as the same day of any month: 31 August to 30 September is 1.
func wholeMonths(from start: Day, to end: Day) -> Int {
    let months = (end.year - start.year) * 12 + end.month - start.month
    let endOfMonth = end.day == Day.length(ofMonth: end.month, year: end.year)
    return end.day >= start.day || endOfMonth ? months : months - 1
}
