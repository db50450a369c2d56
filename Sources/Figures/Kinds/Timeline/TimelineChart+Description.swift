import Language
import Values

extension TimelineChart {
    private var amount: String {
        TimelinePhrases.amount(rows.count)
    }

    private var span: String {
        years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)\(Swedish.enDash)\(years.upperBound)"
    }

    /// "Tidslinje: plan och utfall för 4 rekommendationer 2021–2026. Fyra av sju åtgärder är klara, en är försenad."
    var name: String {
        let done = actions.count(where: \.isDone)
        let late = actions.count { $0.status == .delayed }
        var parts = [TimelinePhrases.name(amount, span)]
        if !actions.isEmpty { parts.append(" " + TimelinePhrases.done(done, of: actions.count, late: late)) }
        return accessibleName(parts)
    }

    var summary: String {
        var sentences = Sentences()
        guard !actions.isEmpty else {
            sentences.add(TimelinePhrases.nothing)
            return sentences.text
        }
        sentences.add(counts)
        sentences.add(latest)
        sentences.add(moved, rank: 1)
        sentences.add(next, rank: 2)
        return sentences.text
    }

    /// "Fyra av sju åtgärder är klara: tre i tid och en efter flyttad tid. Två pågår." In time is by the first deadline.
    private var counts: String {
        let count = { (outcome: Deadline.Outcome?) in actions.count { $0.isDone && $0.outcome == outcome } }
        var done = TimelinePhrases.Ready()
        done.inTime = count(.inTime)
        done.afterMove = count(.afterMove)
        done.tooLate = count(.late)
        done.undated = count(nil)
        let open = [StatusChart.Status.inProgress, .delayed, .notStarted, .dropped].compactMap { status -> String? in
            let count = actions.count { $0.status == status }
            return count == 0 ? nil : status.verb.map { ActionPhrases.counted(count, $0) }
        }
        return TimelinePhrases.counts(of: actions.count, done, open: open)
    }

    /// "Mest försenad: R3 åtgärd 2, som skulle ha varit klar den 31 augusti 2025."
    private var latest: String? {
        let late = placed.filter { $0.action.status == .delayed && $0.action.plan.first != nil }
        guard let day = late.compactMap(\.action.plan.first).min() else { return nil }
        let worst = late.filter { $0.action.plan.first == day }
        return TimelinePhrases.latest(worst.map(\.name), isAll: late.count == worst.count, Swedish.date(day))
    }

    private var moved: String? {
        TimelinePhrases.moved(placed.filter { $0.action.revised != nil }.map(\.name))
    }

    private var next: String? {
        let open = placed.filter { !$0.action.isDone && $0.action.status != .dropped }
        let coming = open.filter { ($0.action.plan.valid ?? cutoff) > cutoff }
        guard let first = coming.min(by: { ($0.action.plan.valid ?? cutoff) < ($1.action.plan.valid ?? cutoff) }),
            let day = first.action.plan.valid
        else { return nil }
        return TimelinePhrases.next(first.name, Swedish.date(day), isMoved: first.action.plan.revised != nil)
    }

    /// Each action with the name that the drawing gives it: "R3 åtgärd 2".
    private var placed: [(name: String, action: Action)] {
        rows.flatMap { row in
            row.actions.enumerated().map { (TimelinePhrases.action(row.key, $0 + 1), $1) }
        }
    }

    var table: DataTable {
        let labels = [
            ActionPhrases.number, Heads.action, TimelinePhrases.start, TimelinePhrases.deadline,
            TimelinePhrases.newTime, Heads.done, Heads.state,
        ]
        let day = { (day: Day?) in DataTable.Cell(day?.description ?? Swedish.enDash) }
        let lines = rows.flatMap { row in
            row.actions.enumerated().map { index, action in
                DataTable.Row([
                    DataTable.Cell("\(row.key).\(index + 1)"), DataTable.Cell(Swedish.withoutSoftHyphens(action.label)),
                    day(action.start), day(action.deadline), day(action.revised), day(action.completed),
                    DataTable.Cell(action.words),
                ])
            }
        }
        let decisions = rows.flatMap { row in
            row.decisions.map { "\(row.key): " + TimelinePhrases.decision($0.date.description, $0.paragraph) }
        }
        return DataTable(
            caption: TimelinePhrases.caption(Swedish.date(cutoff)), columns: labels.map { DataTable.Column($0) },
            rows: lines,
            signs: SignWords(missing: TimelinePhrases.notThere), remarks: lines.isEmpty ? [] : decisions)
    }
}
