import Language
import Values

extension StatusChart {
    func count(_ status: Status, in items: [Item]? = nil) -> Int {
        (items ?? self.items).filter { $0.status == status }.count
    }

    var name: String {
        accessibleName([
            ActionPhrases.name(amount, Swedish.date(date)), " \(ActionPhrases.counts(counts)).",
        ])
    }

    private var amount: String {
        noun.counted(items.count)
    }

    /// "en är genomförd", "två pågår".
    private var counts: [String] {
        Status.allCases.compactMap { status -> String? in
            let count = count(status)
            guard count > 0 else { return nil }
            if isOfStates { return "\(Swedish.inSentence(word(status))) \(Swedish.number(Exact(count)))" }
            return status.verb.map { ActionPhrases.counted(count, $0) }
                ?? "\(Swedish.word(count)) \(status.word.lowercased())"
        }
    }

    var summary: String {
        var sentences = Sentences()
        sentences.add(ActionPhrases.counts(counts) + ".")
        sentences.add(ends, rank: 1)
        sentences.add(late, rank: 1)
        sentences.add(moved, rank: 1)
        sentences.add(overdue, rank: 2)
        return sentences.text
    }

    /// Of several groups of states: "Högst andel införd: Kiruna, 100 procent. Lägst: Pajala, 71 procent."
    private var ends: String? {
        guard isOfStates, groups.count > 2 else { return nil }
        let shares = groups.compactMap { group -> (name: String, percent: Exact)? in
            let whole = group.items.count - count(.notApplicable, in: group.items)
            return Exact(Int128(100 * count(.done, in: group.items)), over: Int128(whole)).map {
                (Swedish.withoutSoftHyphens(group.name), $0.rounded(to: 0))
            }
        }
        guard let top = shares.map(\.percent).max(), let bottom = shares.map(\.percent).min(), top > bottom else {
            return nil
        }
        let texts = [top, bottom].map { share in
            ActionPhrases.share(shares.filter { $0.percent == share }.map(\.name), Swedish.number(share))
        }
        return ActionPhrases.ends(word(.done), texts[0], texts[1])
    }

    /// "Försenad är R3." while they are few.
    private var late: String? {
        let keys = items.filter { $0.status == .delayed }.map(\.key)
        guard !keys.isEmpty, keys.count <= 4, items.count > 1 else { return nil }
        return ActionPhrases.late(keys)
    }

    /// "Flyttad tid har R1 och R3."
    private var moved: String? {
        let keys = items.filter { $0.plan.revised != nil }.map(\.key)
        guard !keys.isEmpty else { return nil }
        return ActionPhrases.moved(Phrases.few(keys, noun))
    }

    /// The next deadline that is still open.
    private var overdue: String? {
        let open = items.filter { $0.status == .inProgress || $0.status == .notStarted }
        guard let next = open.compactMap(\.plan.valid).filter({ $0 >= date }).min() else { return nil }
        let keys = open.filter { $0.plan.valid == next }.map(\.key)
        guard keys.count <= 4 else { return nil }
        return ActionPhrases.next(keys, Swedish.date(next))
    }

    var table: DataTable { isOfStates ? counted : listed }

    /// Of states: how many of each group, since the combinations themselves are many.
    private var counted: DataTable {
        let present = Status.allCases.filter { count($0) > 0 || labels[$0] != nil }
        let hasGroups = items.contains { $0.group != nil }
        let row = { (label: String, items: [Item], isSummary: Bool) in
            let counts = present.map { self.count($0, in: items) } + [items.count]
            return DataTable.Row(
                [DataTable.Cell(Swedish.withoutSoftHyphens(label))]
                    + counts.map { DataTable.Cell(Swedish.number(Exact($0)), exact: Exact($0)) }, isSummary: isSummary)
        }
        let whole = row(Heads.all, items, hasGroups)
        return DataTable(
            caption: "\(Swedish.capitalised(noun.many)) \(Swedish.date(date))",
            columns: [DataTable.Column(hasGroups ? Heads.group : "")]
                + (present.map(word) + [ActionPhrases.sum]).map { DataTable.Column($0, isNumeric: true) },
            rows: (hasGroups ? groups.map { row($0.name, $0.items, false) } : []) + [whole])
    }

    private var listed: DataTable {
        let hasGroups = items.contains { $0.group != nil }
        let hasMoved = items.contains { $0.plan.revised != nil }
        let heads =
            ["", Swedish.capitalised(noun.one)] + (hasGroups ? [Heads.group] : []) + [
                Heads.state, Heads.since, Heads.deadline,
            ]
            + (hasMoved ? [ActionPhrases.movedFrom] : [])
        let rows = items.map { item in
            let from =
                hasMoved ? [DataTable.Cell(item.plan.revised.flatMap { _ in item.plan.first }?.description ?? "")] : []
            let day = { (day: Day?) in DataTable.Cell(day.map(\.description) ?? Swedish.enDash) }
            return DataTable.Row(
                [DataTable.Cell(item.key, link: item.link), DataTable.Cell(Swedish.withoutSoftHyphens(item.label))]
                    + (hasGroups ? [DataTable.Cell(item.group ?? "")] : [])
                    + [DataTable.Cell(item.status.word), day(item.since), day(item.plan.valid)] + from)
        }
        return DataTable(
            caption: "\(Swedish.capitalised(noun.many)) \(Swedish.date(date))",
            columns: ([ActionPhrases.number] + heads.dropFirst()).map { DataTable.Column($0) }, rows: rows)
    }
}

extension StatusChart.Status {
    /// Of recommendations and actions; nil of states.
    var verb: Noun? {
        switch self {
        case .done: ActionPhrases.isDone
        case .inProgress: ActionPhrases.isInProgress
        case .delayed: ActionPhrases.isLate
        case .notStarted: ActionPhrases.isNotStarted
        case .dropped: ActionPhrases.isDropped
        case .partly, .lacking, .notApplicable, .unknown: nil
        }
    }

    package var mark: StatusMark {
        switch self {
        case .done: .done
        case .inProgress: .inProgress
        case .delayed: .delayed
        case .notStarted: .notStarted
        case .dropped: .dropped
        case .partly: .inProgress
        case .lacking: .notStarted
        case .notApplicable: .noTarget
        case .unknown: .cannotBeJudged
        }
    }
}
