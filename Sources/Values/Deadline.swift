/// When something was to be done: as first decided, and as moved.
package struct Deadline: Hashable, Sendable {
    /// As first decided; the revised one when no other is known.
    package let first: Day?
    /// Nil when it was never moved.
    package let revised: Day?

    package init(_ first: Day?, revised: Day?) {
        self.first = first ?? revised
        self.revised = first == nil ? nil : revised
    }

    /// The one that holds.
    package var valid: Day? { revised ?? first }

    /// How a day of completion stands to it.
    package enum Outcome: Hashable, Sendable {
        /// By the first deadline: nothing else is called in time.
        case inTime
        /// After the first and by the moved one.
        case afterMove
        case late
    }

    /// Nil when no deadline is known.
    package func outcome(_ completed: Day) -> Outcome? {
        guard let first, let valid else { return nil }
        return completed <= first ? .inTime : completed <= valid ? .afterMove : .late
    }

    /// The day from which a delay counts on a day when the deadline that holds has passed: the first one. Nil when it
    /// has not passed.
    package func start(ofDelayOn day: Day) -> Day? {
        guard let first, let valid, valid < day else { return nil }
        return min(first, valid)
    }
}
