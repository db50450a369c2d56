package import Language
package import Values

/// How far the recommendations (or anything else with a status) have come.
package struct StatusChart: Hashable, Sendable {
    /// rekommendation, rekommendationer.
    package let noun: Noun
    /// The report's cut-off date, never the day of the build.
    package let date: Day
    package let items: [Item]
    /// The author's words for states; empty for recommendations, whose words are fixed.
    package let labels: [Status: String]
    package let example: Bool

    /// In the one order in which they are ever shown: recommendations have the first five, states the rest and `done`.
    package enum Status: CaseIterable, Hashable, Sendable {
        case done, inProgress, delayed, notStarted, dropped
        case partly, lacking, unknown, notApplicable
    }

    package struct Item: Hashable, Sendable {
        /// "R1".
        package let key: String
        package let label: String
        package let status: Status
        /// When it got its status.
        package let since: Day?
        /// When it shall be done, as first decided and as moved.
        package let plan: Deadline
        /// A bar for each group; nil for one bar in all.
        package let group: String?
        package let link: String?

        package init(
            key: String, label: String, status: Status, since: Day? = nil,
            plan: Deadline = Deadline(nil, revised: nil), group: String? = nil,
            link: String? = nil
        ) {
            self.key = key
            self.label = label
            self.status = status
            self.since = since
            self.plan = plan
            self.group = group
            self.link = link
        }
    }

    package init(
        noun: Noun, date: Day, items: [Item], labels: [Status: String] = [:], example: Bool = false
    ) {
        self.noun = noun
        self.date = date
        self.items = items
        self.labels = labels
        self.example = example
    }
}

extension StatusChart.Status {
    /// The words of the field; states have their author's.
    package var word: String {
        switch self {
        case .done: Heads.completed
        case .inProgress: Heads.inProgress
        case .delayed: Heads.late
        case .notStarted: Heads.notStarted
        case .dropped: Heads.dropped
        case .partly: Heads.partly
        case .lacking: Heads.lacking
        case .notApplicable: ActionPhrases.notApplicable
        case .unknown: Heads.missing
        }
    }
}

extension StatusChart {
    func word(_ status: Status) -> String { labels[status].map(Swedish.withoutSoftHyphens) ?? status.word }

    var isOfStates: Bool { !labels.isEmpty }

    /// The groups in the order of their first items.
    var groups: [(name: String, items: [Item])] {
        var groups: [(name: String, items: [Item])] = []
        var positions: [String: Int] = [:]
        for item in items {
            let name = item.group ?? ""
            if let index = positions[name] {
                groups[index].items.append(item)
            } else {
                positions[name] = groups.count
                groups.append((name, [item]))
            }
        }
        return groups
    }
}
