package import Values

extension Recommendation {
    /// How a recommendation or an action stands on the cut-off date.
    package struct Standing: Hashable, Sendable {
        package let status: Status
        /// Whole months since the deadline; nil when it is not late, 0 when late by less than a month.
        package let monthsLate: Int?
        package let isClosed: Bool

        package var isLate: Bool { monthsLate != nil }

        /// The word of a chart's category: late and closed go before the declared status.
        package var word: String { isClosed ? "Avslutad" : isLate ? "Försenad" : status.word }

        /// `Pågår, försenad 4 månader`.
        package var text: String {
            if isClosed { return "Avslutad" }
            guard let monthsLate else { return status.word }
            switch monthsLate {
            case 0: return "\(status.word), försenad mindre än en månad"
            case 1: return "\(status.word), försenad 1\u{A0}månad"
            default: return "\(status.word), försenad \(monthsLate)\u{A0}månader"
            }
        }
    }

    /// Late as soon as one of its open actions is late, and then as late as the latest of them.
    package func standing(on cutoff: Day) -> Standing {
        let isOpen = status.isOpen && closed == nil
        let late = isOpen ? actions.compactMap { $0.standing(on: cutoff).monthsLate }.max() : nil
        return Standing(status: status, monthsLate: late, isClosed: closed != nil)
    }

    /// When the board first decided on it; nil while no decision is dated.
    package var decided: Day? { decisions.compactMap(\.date).min() }

    /// The last deadline of its actions, revised ones counted; nil when no action has any.
    package var deadline: Day? { actions.compactMap(\.validDeadline).max() }
}

extension Recommendation.Action {
    package func standing(on cutoff: Day) -> Recommendation.Standing {
        let late = validDeadline.flatMap { status.isOpen && $0 < cutoff ? wholeMonths(from: $0, to: cutoff) : nil }
        return Recommendation.Standing(status: status, monthsLate: late, isClosed: false)
    }
}

/// Whole months between two days, as people count: 31 August to 31 December is 4, to 30 December 3.
/// The last day of a month counts as the same day of any month: 31 August to 30 September is 1.
func wholeMonths(from start: Day, to end: Day) -> Int {
    let months = (end.year - start.year) * 12 + end.month - start.month
    let endOfMonth = end.day == Day.length(ofMonth: end.month, year: end.year)
    return end.day >= start.day || endOfMonth ? months : months - 1
}
