import Language
import Values

extension BulletChart {
    private var amount: String { BulletPhrases.amount(rows.count) }
    private var judged: [Row] { rows.filter { [.reached, .near, .notReached].contains($0.standing) } }

    /// "Måltavla: utfall och mål för 7 mått, 2025. 2 av 5 mått når målet."
    var name: String {
        accessibleName([
            BulletPhrases.name(amount, Swedish.period(period)), reached.map { " " + $0 } ?? "",
        ])
    }

    var summary: String {
        var sentences = Sentences()
        if rows.isEmpty { sentences.add(Phrases.noValues) }
        sentences.add(reached)
        sentences.add(furthest, rank: 1)
        sentences.add(names(Phrases.reaches, .reached), rank: 3)
        sentences.add(names(Phrases.isNear, .near), rank: 2)
        sentences.add(names(Phrases.notAssessable, .cannotBeJudged), rank: 1)
        let without = rows.filter { $0.standing == .noTarget }.count
        if without > 0, without < rows.count {
            sentences.add(BulletPhrases.withoutTarget(without), rank: 4)
        }
        if without == rows.count, !rows.isEmpty { sentences.add(BulletPhrases.noTargets) }
        sentences.addLack(missing)
        let none = rows.filter { $0.datum == .notApplicable }.map { Swedish.inSentence($0.words.label) }
        sentences.addLack(Phrases.noValue(for: none, BulletPhrases.measures))
        sentences.addLack(
            Phrases.withheld(rows.flatMap { [$0.datum, $0.earlier ?? .missing] }))
        return sentences.text
    }

    /// "2 av 5 mått når målet."
    private var reached: String? {
        let all = judged
        guard !all.isEmpty else { return nil }
        let count = all.filter { $0.standing == .reached }.count
        return all.count == 1
            ? BulletPhrases.reached(count == 1) : BulletPhrases.reached(count, of: all.count, judging)
    }

    /// With a target, but without a value to judge.
    private var unjudged: Bool { rows.contains { $0.standing == .cannotBeJudged && $0.target != nil } }
    private var judging: String { unjudged ? BulletPhrases.judged : BulletPhrases.withTarget }

    private func names(_ lead: String, _ standing: Standing) -> String? {
        let labels = rows.filter { $0.standing == standing }.map {
            Swedish.inSentence(Swedish.withoutSoftHyphens($0.words.label))
        }
        guard !labels.isEmpty, labels.count <= 3, rows.count > 1 else { return nil }
        return BulletPhrases.named(lead, labels)
    }

    /// "Längst från målet: införda tjänster, 8,4 procentenheter under målet 100 procent." In proportion to the target,
    /// since the units differ.
    private var furthest: Told? {
        let behind = judged.filter { $0.standing != .reached }.compactMap {
            row -> (row: Row, share: Exact, stand: Told)? in
            guard let target = row.target, case .value(let goal, let printed, _) = target.datum,
                let value = row.datum.exact, let share = (value - goal).magnitude / goal.magnitude
            else { return nil }
            let stand = row.words.stand(value, against: goal, ChartPhrases.goal(row.words.spoken(printed)))
            return (row, share, stand)
        }
        guard let most = behind.map(\.share).max(), rows.count > 1 else { return nil }
        let worst = behind.filter { $0.share == most }
        let among = unjudged ? BulletPhrases.ofJudged : ""
        if worst.count > 3 { return Told(BulletPhrases.furthest(among, equal: worst.count)) }
        let names = Swedish.list(worst.map { Swedish.inSentence(Swedish.withoutSoftHyphens($0.row.words.label)) })
        let isOne = Set(worst.map(\.stand)).count == 1
        return BulletPhrases.furthest(among, names, isOne ? worst[0].stand : nil)
    }

    private var missing: String? {
        let labels = rows.filter { $0.datum == .missing }.map {
            Swedish.inSentence(Swedish.withoutSoftHyphens($0.words.label))
        }
        return labels.isEmpty ? nil : BulletPhrases.missing(labels)
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
            caption: BulletPhrases.caption(Swedish.period(period)), columns: columns, rows: body,
            signs: SignWords(notApplicable: Phrases.notCompared))
    }
}
