import Language
import Values

extension TimelineChart {
    private var amount: String {
        rows.count == 1 ? "en rekommendation" : "\(Swedish.number(Exact(rows.count))) rekommendationer"
    }

    private var span: String {
        years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)\(Swedish.enDash)\(years.upperBound)"
    }

    /// "Tidslinje: plan och utfall för 4 rekommendationer 2021–2026. 4 av 7 åtgärder är klara, en är försenad."
    var name: String {
        let done = actions.count(where: \.isDone)
        let late = actions.count { $0.status == .delayed }
        var parts = ["Tidslinje: plan och utfall för \(amount) \(span)."]
        if !actions.isEmpty {
            parts.append(" \(done) av \(actions.count) åtgärder är klara" + (late > 0 ? ", \(lateWords(late))." : "."))
        }
        return accessibleName(parts)
    }

    private func lateWords(_ count: Int) -> String {
        count == 1 ? "en är försenad" : "\(Swedish.word(count)) är försenade"
    }

    var summary: String {
        var sentences = Sentences()
        sentences.add("Diagrammet visar plan och utfall för \(amount) \(span), och läget den \(Swedish.date(cutoff)).")
        guard !actions.isEmpty else {
            sentences.add("Inga åtgärder finns att visa.")
            return sentences.text
        }
        sentences.add(counts)
        sentences.add(latest)
        sentences.add(moved, rank: 1)
        sentences.add(next, rank: 2)
        return sentences.text
    }

    /// "Av 7 åtgärder blev klara: tre i tid och en efter flyttad tid. "In time" is by the first deadline alone. Två pågår, en är försenad och en är ej påbörjad."
    private var counts: String {
        let count = { (outcome: Deadline.Outcome?) in actions.count { $0.isDone && $0.outcome == outcome } }
        let done = [
            (count(.inTime), "i tid"), (count(.afterMove), "efter flyttad tid"), (count(.late), "för sent"),
            (count(nil), "utan datum att jämföra med"),
        ]
        .filter { $0.0 > 0 }.map { "\(Swedish.word($0.0)) \($0.1)" }
        let open = [
            (StatusChart.Status.inProgress, "pågår", "pågår"), (.delayed, "är försenad", "är försenade"),
            (.notStarted, "är ej påbörjad", "är ej påbörjade"), (.dropped, "är avförd", "är avförda"),
        ].compactMap { status, one, many -> String? in
            let count = actions.count { $0.status == status }
            return count == 0 ? nil : "\(Swedish.word(count)) \(count == 1 ? one : many)"
        }
        let total = actions.count == 1 ? "en åtgärd" : "\(actions.count) åtgärder"
        let first = done.isEmpty ? "Av \(total) är ingen klar." : "Av \(total) blev klara: \(Swedish.list(done))."
        return open.isEmpty ? first : first + " \(Swedish.capitalised(Swedish.list(open)))."
    }

    /// "Mest försenad: R3 åtgärd 2, som skulle ha varit klar den 31 augusti 2025."
    private var latest: String? {
        let late = placed.filter { $0.action.status == .delayed && $0.action.plan.first != nil }
        guard let day = late.compactMap(\.action.plan.first).min() else { return nil }
        let worst = late.filter { $0.action.plan.first == day }
        let who = worst.count <= 3 ? Swedish.list(worst.map(\.name)) : "\(worst.count) åtgärder"
        let (word, ready) = worst.count == 1 ? (Heads.late, "klar") : ("Försenade", "klara")
        let lead = late.count == worst.count ? word : "Mest \(word.lowercased())"
        return "\(lead) är \(who), som skulle ha varit \(ready) den \(Swedish.date(day))."
    }

    private var moved: String? {
        let names = placed.filter { $0.action.revised != nil }.map(\.name)
        guard !names.isEmpty, names.count <= 4 else {
            return names.isEmpty ? nil : "\(names.count) åtgärder har fått ny tid."
        }
        return "Ny tid har getts för \(Swedish.list(names))."
    }

    private var next: String? {
        let open = placed.filter { !$0.action.isDone && $0.action.status != .dropped }
        let coming = open.filter { ($0.action.plan.valid ?? cutoff) > cutoff }
        guard let first = coming.min(by: { ($0.action.plan.valid ?? cutoff) < ($1.action.plan.valid ?? cutoff) }),
            let day = first.action.plan.valid
        else { return nil }
        let moved = first.action.plan.revised == nil ? "" : ", flyttad tid"
        return "Närmast i tiden är \(first.name), klar senast den \(Swedish.date(day))\(moved)."
    }

    /// Each action with the name that the drawing gives it: "R3 åtgärd 2".
    private var placed: [(name: String, action: Action)] {
        rows.flatMap { row in
            row.actions.enumerated().map { ("\(row.key) åtgärd\u{A0}\($0 + 1)", $1) }
        }
    }

    var table: DataTable {
        let labels = ["Nr", Heads.action, "Start", "Klar senast", "Ny tid", Heads.done, Heads.state]
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
            row.decisions.map { "\(row.key): styrelsens beslut \($0.date)" + ($0.paragraph.map { ", \($0)" } ?? "") }
        }
        return DataTable(
            caption: "Åtgärder den \(Swedish.date(cutoff))", columns: labels.map { DataTable.Column($0) }, rows: lines,
            signs: SignWords(missing: "finns inte"), remarks: lines.isEmpty ? [] : decisions)
    }
}
