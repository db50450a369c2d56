import Language
package import Values

/// What was planned of each recommendation, and what came of it, along an axis of days.
package struct TimelineChart: Hashable, Sendable {
    /// The report's cut-off date, drawn as a line: never the day of the build.
    package let cutoff: Day
    package let rows: [Row]
    package let example: Bool

    package struct Row: Hashable, Sendable {
        /// "R1".
        package let key: String
        /// What the row is about, for the table.
        package let label: String
        package let actions: [Action]
        package let decisions: [Decision]

        package init(key: String, label: String, actions: [Action], decisions: [Decision] = []) {
            self.key = key
            self.label = label
            self.actions = actions
            self.decisions = decisions
        }
    }

    package struct Action: Hashable, Sendable {
        package let label: String
        package let start: Day?
        /// The first plan; it stays visible when it was moved.
        package let deadline: Day?
        package let revised: Day?
        package let completed: Day?
        package let status: StatusChart.Status
        /// "Pågår, försenad 4 månader".
        package let words: String

        package init(
            label: String, start: Day?, deadline: Day?, revised: Day? = nil, completed: Day? = nil,
            status: StatusChart.Status, words: String
        ) {
            self.label = label
            self.start = start
            self.deadline = deadline
            self.revised = revised
            self.completed = completed
            self.status = status
            self.words = words
        }
    }

    /// A decision of the board.
    package struct Decision: Hashable, Sendable {
        package let date: Day
        /// "§ 18-2022"; nil when its number is not known.
        package let paragraph: String?

        package init(date: Day, paragraph: String?) {
            self.date = date
            self.paragraph = paragraph
        }
    }

    package init(cutoff: Day, rows: [Row], example: Bool = false) {
        self.cutoff = cutoff
        self.rows = rows
        self.example = example
    }
}

extension TimelineChart {
    var actions: [Action] { rows.flatMap(\.actions) }

    /// Whole years, from the first day of anything to the last; the cut-off's year when nothing is dated.
    var years: ClosedRange<Int> {
        let days =
            actions.flatMap { [$0.start, $0.deadline, $0.revised, $0.completed].compactMap { $0 } }
            + rows.flatMap { $0.decisions.map(\.date) } + [cutoff]
        let years = days.map(\.year)
        return (years.min() ?? cutoff.year)...(years.max() ?? cutoff.year)
    }
}

extension TimelineChart.Decision {
    /// "styrelsens beslut 4 april 2022, § 18-2022".
    var tip: String { TimelinePhrases.decision(Swedish.date(date), paragraph) }
}

extension TimelineChart.Action {
    /// "Pågår, försenad 4 månader. Plan: 1 mars 2024 till 31 augusti 2025, flyttad till 31 mars 2026".
    var tip: String {
        let days = [start, deadline].compactMap { $0.map(Swedish.date) }
        // The words may say it already.
        let done = completed.map(Swedish.date).flatMap { words.contains($0) ? nil : $0 }
        return TimelinePhrases.tip(words, plan: days, movedTo: revised.map(Swedish.date), done: done)
    }

    var plan: Deadline { Deadline(deadline, revised: revised) }
    var isDone: Bool { status == .done }
    /// How it was done against the plan; nil when it is not done or a date is lacking.
    var outcome: Deadline.Outcome? { isDone ? completed.flatMap(plan.outcome) : nil }
}
