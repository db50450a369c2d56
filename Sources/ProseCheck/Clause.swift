import Language

/// A part of a sentence that says one thing.
struct Clause: Sendable {
    /// What parts it from the one before; nil of the first.
    let opener: Item.Kind?
    let items: [Item]
    /// A number alone, of what has just been named: "lägst i Boden, 74 procent".
    var isApposition = false

    var isUnclear: Bool { items.contains { $0.kind == .unknown } }

    /// Parts a sentence where a new saying begins.
    static func split(_ items: [Item]) -> [Clause] {
        var clauses: [Clause] = []
        var (opener, own): (Item.Kind?, [Item]) = (nil, [])
        for (index, item) in items.enumerated() {
            guard isBoundary(items, index, own) else {
                own.append(item)
                continue
            }
            if !own.isEmpty { clauses.append(Clause(opener: opener, items: own)) }
            // Of two in a row (", där") the latter says more.
            if own.isEmpty, opener != nil, item.kind == .comma { continue }
            (opener, own) = (item.kind, [])
        }
        if !own.isEmpty { clauses.append(Clause(opener: opener, items: own)) }
        return clauses.enumerated().map { index, clause in
            var own = clause.changing(like: index > 0 ? clauses[index - 1] : nil)
            own.isApposition = index > 0 && clause.isNumber(of: clauses[index - 1])
            return own
        }
    }

    /// Not where something has changed: the number may be of the change.
    private func isNumber(of previous: Clause) -> Bool {
        let said = items.filter { $0.kind != .plain && $0.kind != .by }
        guard opener == .comma, said.count == 1, case .number? = said.first?.kind else { return false }
        return previous.items.contains(where: \.isOrder) && !previous.items.contains(where: \.isChange)
    }

    /// "… ökade mest i Luleå och minst i Boden": the verb is said once.
    private func changing(like previous: Clause?) -> Clause {
        guard let previous, items.contains(where: \.isDegree), !items.contains(where: \.isChange),
            previous.items.contains(where: \.isDegree), let verb = previous.items.first(where: \.isChange)
        else { return self }
        return Clause(opener: opener, items: [verb] + items)
    }

    private static func isBoundary(_ items: [Item], _ index: Int, _ own: [Item]) -> Bool {
        switch items[index].kind {
        case .comma, .but, .aside, .which, .there: true
        case .and: saysMuch(own) && saysMuch(restOfClause(items, index)) && !own.contains { $0.kind == .between }
        case .comparedWith: !own.isEmpty && (restOfClause(items, index).first { $0.kind != .plain }?.isNumber ?? false)
        default: false
        }
    }

    private static func restOfClause(_ items: [Item], _ index: Int) -> [Item] {
        Array(items[(index + 1)...].prefix { ![.comma, .but, .aside, .which, .there].contains($0.kind) })
    }

    private static func saysMuch(_ items: [Item]) -> Bool { items.contains { $0.isSaying } }
}

extension Item {
    var isNumber: Bool {
        switch kind {
        case .number, .formula: true
        default: false
        }
    }

    /// "Mest" and "minst" may be of a change; "högst" is of what something is.
    var isDegree: Bool {
        guard case .superlative = kind else { return false }
        return ["mest", "minst"].contains(word)
    }

    /// Says that one is before all others, or one time before all others.
    var isOrder: Bool {
        switch kind {
        case .superlative, .best, .record: true
        default: false
        }
    }

    /// A predicate of its own.
    var isSaying: Bool {
        switch kind {
        case .record, .number, .formula, .change, .judgement, .factor, .superlative, .best, .reach, .comparative,
            .unknown:
            true
        default: false
        }
    }
}
