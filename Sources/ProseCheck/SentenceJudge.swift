import Edition
import Language
import Measures

/// What a sentence says, clause by clause. Where one thing in it is not understood nothing is said of it: a word that is
/// not known may be what makes the sentence true.
struct SentenceJudge {
    let context: ProseContext

    func claims(_ sentence: Sentence) -> [Claim] {
        let items = ItemReader(sentence.tokens, context.lexicon).items
        guard items.contains(where: \.namesMeasure) else { return [] }
        let reader = BesideReader(context: context, sentence: sentence, items: items)
        let beside = reader.claims()
        guard beside.isEmpty else { return beside }
        guard !sentence.tokens.contains(where: { UnsettledWords.wishes.contains($0.lower) }) else { return [] }
        return reader.changes() + claims(Clause.split(items.leavingAsides.leavingWholes), isLed: isLed(sentence))
    }

    private func claims(_ clauses: [Clause], isLed: Bool) -> [Claim] {
        var found: [(frame: Frame, claims: [Claim], opener: Item.Kind?)] = []
        var previous: Frame?
        for clause in clauses {
            if clause.opener == .aside || clause.opener == .which && clause.isUnclear { continue }
            let reader = FrameReader(context: context, clause: clause, previous: previous, isLed: isLed)
            guard let frame = reader.frame() else {
                // What another thing did is no part of what this one did.
                if clause.opener == .but, clause.isUnclear { continue }
                return []
            }
            found.append((frame, ClaimReader(clause: clause, frame: frame).claims(), clause.opener))
            previous = frame
        }
        return found.enumerated().flatMap { index, one in
            found[(index + 1)...].contains { mayConcern(one.frame, $0.frame, $0.opener) } ? [] : one.claims
        }
    }

    /// "62,6 procent för kvinnor och 53,8 procent för män 2024": the time that is said last is that of both.
    private func mayConcern(_ earlier: Frame, _ later: Frame, _ opener: Item.Kind?) -> Bool {
        if !earlier.saysWhen, later.saysWhen, opener != .comparedWith { return true }
        return opener == .and && earlier.slice.isEmpty && !later.slice.isEmpty && later.formula == nil
    }

    /// Whether what stands before in the paragraph speaks of another time or of a part.
    private func isLed(_ sentence: Sentence) -> Bool {
        guard !sentence.leadsFrom.isEmpty else { return false }
        return ItemReader(sentence.leadsFrom, context.lexicon).items.contains { item in
            switch item.kind {
            case .value: true
            case .period(let period): period != context.period
            case .formula(let number): !number.slices.isEmpty || number.by != nil || number.period != nil
            default: false
            }
        }
    }
}

extension Item {
    fileprivate var namesMeasure: Bool {
        switch kind {
        case .measure: true
        case .formula(let number): number.measureName != nil
        default: false
        }
    }
}

extension [Item] {
    /// Without the commas around a target's number: "Målet, 90 %, är nått" is one saying.
    fileprivate var leavingAsides: [Item] {
        enumerated().compactMap { index, item in
            guard item.kind == .comma else { return item }
            let isBefore = index + 2 < count && self[index + 1].isNumberOfTarget && self[index + 2].kind == .comma
            let isAfter = index > 1 && self[index - 1].isNumberOfTarget && self[index - 2].kind == .comma
            return isBefore || isAfter ? nil : item
        }
    }

    /// Without the "alla" of "högst av alla kommuner": it is all of them that one is before.
    fileprivate var leavingWholes: [Item] {
        guard count(where: \.isOrder) == 1 else { return self }
        return enumerated().compactMap { index, item in
            guard item.kind == .quantifier(.all), index > 0, ["av", "bland"].contains(self[index - 1].word),
                index + 1 < count, case .group = self[index + 1].kind
            else { return item }
            return nil
        }
    }
}

extension Item {
    /// A live number that prints a target, which is read as the name of its measure.
    fileprivate var isNumberOfTarget: Bool {
        guard case .measure = kind else { return false }
        return word.hasPrefix("`")
    }
}
