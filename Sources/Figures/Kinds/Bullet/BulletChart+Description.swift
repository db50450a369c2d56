import Language
import Values

extension BulletChart {
    private var amount: String { rows.count == 1 ? "ett mått" : "\(Swedish.number(Exact(rows.count))) mått" }
    private var judged: [Row] { rows.filter { [.reached, .near, .notReached].contains($0.standing) } }

    /// "Måltavla: utfall och mål för 7 mått, 2025. 2 av 5 mått når målet."
    var name: String {
        accessibleName([
            "Staplar mot mål: utfall för \(amount), \(Swedish.period(period)).", reached.map { " " + $0 } ?? "",
        ])
    }

    var summary: String {
        var sentences = Sentences()
        let earlier = hasRings ? comparison.map { ", med ringar för \(Swedish.period($0))" } ?? "" : ""
        let goals = hasTargets ? "utfall och mål" : "utfall"
        sentences.add("Diagrammet visar \(goals) för \(amount) \(Swedish.period(period))\(earlier).")
        sentences.add(reached)
        sentences.add(furthest, rank: 1)
        sentences.add(names("Når målet: ", .reached), rank: 3)
        sentences.add(names("Nära målet: ", .near), rank: 2)
        sentences.add(names("Kan inte bedömas: ", .cannotBeJudged), rank: 1)
        let without = rows.filter { $0.standing == .noTarget }.count
        if without > 0, without < rows.count {
            let count = without == 1 ? "Ett" : Swedish.capitalised(Swedish.word(without))
            sentences.add("\(count) mått har inget mål.", rank: 4)
        }
        if without == rows.count, !rows.isEmpty { sentences.add("Inget av måtten har mål.") }
        sentences.add(missing)
        let none = rows.filter { $0.datum == .notApplicable }.map { Swedish.inSentence($0.words.label) }
        sentences.add(Phrases.noValue(for: none, Noun("mått")))
        sentences.add(
            Phrases.withheld(rows.flatMap { [$0.datum, $0.earlier ?? .missing] }))
        return sentences.text
    }

    /// "2 av 5 mått når målet."
    private var reached: String? {
        let all = judged
        guard !all.isEmpty else { return nil }
        let count = all.filter { $0.standing == .reached }.count
        if all.count == 1 { return count == 1 ? "Målet nås." : "Målet nås inte." }
        let among = Among(all.count, of: all.count, having: "")
        if count == all.count { return "\(Swedish.capitalised(among.some(count, Noun("mått")))) \(judging) når målet." }
        let lead = count == 0 ? "Inget" : String(count)
        return "\(lead) av \(all.count) mått \(judging) når målet."
    }

    /// With a target, but without a value to judge.
    private var unjudged: Bool { rows.contains { $0.standing == .cannotBeJudged && $0.target != nil } }
    private var judging: String { unjudged ? "som kan bedömas" : "med mål" }

    private func names(_ lead: String, _ standing: Standing) -> String? {
        let labels = rows.filter { $0.standing == standing }.map {
            Swedish.inSentence(Swedish.withoutSoftHyphens($0.words.label))
        }
        guard !labels.isEmpty, labels.count <= 3, rows.count > 1 else { return nil }
        return lead + Swedish.list(labels) + "."
    }

    /// "Längst från målet: införda tjänster, 8,4 procentenheter under målet 100 procent." In proportion to the target,
    /// since the units differ.
    private var furthest: Told? {
        let behind = judged.filter { $0.standing != .reached }.compactMap {
            row -> (row: Row, share: Exact, stand: Told)? in
            guard let target = row.target, case .value(let goal, let printed, _) = target.datum,
                let value = row.datum.exact, let share = (value - goal).magnitude / goal.magnitude
            else { return nil }
            let stand = row.words.stand(value, against: goal, "målet \(row.words.spoken(printed))")
            return (row, share, stand)
        }
        guard let most = behind.map(\.share).max(), rows.count > 1 else { return nil }
        let worst = behind.filter { $0.share == most }
        let among = unjudged ? " av dem som kan bedömas" : ""
        if worst.count > 3 { return "Längst från målet\(among): \(worst.count) mått lika." }
        let names = Swedish.list(worst.map { Swedish.inSentence(Swedish.withoutSoftHyphens($0.row.words.label)) })
        let isOne = Set(worst.map(\.stand)).count == 1
        return isOne
            ? "Längst från målet\(among): \(names), \(worst[0].stand)." : "Längst från målet\(among): \(names)."
    }

    private var missing: String? {
        let labels = rows.filter { $0.datum == .missing }.map {
            Swedish.inSentence(Swedish.withoutSoftHyphens($0.words.label))
        }
        guard !labels.isEmpty else { return nil }
        return "Uppgift saknas för " + (labels.count <= 3 ? Swedish.list(labels) : "\(labels.count) mått") + "."
    }

    var table: DataTable {
        let then = hasEarlier ? comparison.map { [Swedish.capitalised(Swedish.compact($0))] } ?? [] : []
        let now = Swedish.capitalised(Swedish.compact(period))
        let columns =
            [DataTable.Column(Heads.measure), DataTable.Column(Heads.unit)]
            + (then + [now, Heads.target]).map { DataTable.Column($0, isNumeric: true) } + [
                DataTable.Column(Heads.toTarget)
            ]
        let body = rows.map { row in
            let data =
                (hasEarlier ? [row.earlier ?? .notApplicable] : []) + [row.datum, row.target?.datum ?? .notApplicable]
            let unit = row.words.unit.noun.many
            return DataTable.Row(
                [
                    DataTable.Cell(Swedish.withoutSoftHyphens(row.words.label), link: row.link),
                    DataTable.Cell(unit.isEmpty ? row.words.unit.word : unit),
                ] + data.map { DataTable.Cell($0) } + [DataTable.Cell(row.standing.word)])
        }
        return DataTable(
            caption: "Utfall och mål, \(Swedish.period(period))", columns: columns, rows: body,
            signs: SignWords(notApplicable: "finns inte eller jämförs inte"))
    }
}
