import Edition
import Language
import Measures
import Values

// Claims about several values of a dimension.
extension ClaimReader {
    /// `högst i Luleå`
    func extreme() -> Claim? {
        let found = items.filter { item in
            switch item.kind {
            case .superlative, .best: true
            default: false
            }
        }
        guard let item = found.first, found.count == 1, let slice = frame.slice.first, frame.slice.count == 1,
            frame.formula == nil, frame.base == nil, case .values(let keys) = slice.choice, keys.count == 1,
            frame.group.map({ $0 == slice.dimension }) ?? true, !items.contains(where: { $0.kind == .negation }),
            items.allSatisfy(\.leavesOrderAlone)
        else { return nil }
        let whole = Spot(measure: frame.measure.name, slice: [], period: frame.main)
        if case .best(let isBest) = item.kind {
            return claim(.best(whole, dimension: slice.dimension, key: keys[0], isBest: isBest), at: item)
        }
        guard case .superlative(let way) = item.kind else { return nil }
        return claim(.extreme(whole, dimension: slice.dimension, key: keys[0], way), at: item)
    }

    /// `ökade mest i Luleå`
    func mostChanged() -> Claim? {
        let found = items.filter { if case .superlative = $0.kind { true } else { false } }
        let changes = items.filter(\.isChange)
        guard found.count == 1, let item = found.first, ["mest", "minst"].contains(item.word), changes.count == 1,
            case .change(let way)? = changes.first?.kind, way != .level, let slice = frame.slice.first,
            frame.slice.count == 1, frame.formula == nil, frame.pair.isEmpty,
            case .values(let keys) = slice.choice, keys.count == 1, frame.group.map({ $0 == slice.dimension }) ?? true,
            !items.contains(where: { $0.kind == .negation }), items.allSatisfy(\.leavesChangeAlone)
        else { return nil }
        let whole = Spot(measure: frame.measure.name, slice: [], period: frame.main)
        return claim(
            .mostChanged(
                from: whole.at(frame.before.period), to: whole, dimension: slice.dimension, key: keys[0], way,
                isMost: item.word == "mest"), at: item)
    }

    /// `högre i Luleå än i Boden`
    func comparison() -> Claim? {
        guard frame.pair.count == 2, frame.slice.isEmpty, frame.formula == nil,
            let item = items.first(where: { if case .comparative = $0.kind { true } else { false } }),
            case .comparative(let way) = item.kind, !items.contains(where: { $0.kind == .negation }), isBetween,
            items.allSatisfy({ if case .number = $0.kind { false } else { !$0.isQuantity } })
        else { return nil }
        let spots = frame.pair.map { Spot(measure: frame.measure.name, slice: [$0], period: frame.main) }
        return claim(.comparison(spots[0], spots[1], way), at: item)
    }

    /// One value stands before "än", one after.
    private var isBetween: Bool {
        guard let than = items.firstIndex(where: { $0.kind == .than }) else { return false }
        return items[..<than].count { $0.isValue } == 1 && items[than...].count { $0.isValue } == 1
    }

    /// `alla kommuner når målet`
    func quantity() -> Claim? {
        guard let group = frame.group, frame.slice.isEmpty, frame.pair.isEmpty, frame.formula == nil,
            let index = items.firstIndex(where: \.isQuantity), items.count(where: \.isQuantity) == 1,
            let predicate = predicate()
        else { return nil }
        let isNegated = index > 0 && items[index - 1].kind == .negation
        let quantity: Claim.Quantity
        switch items[index].kind {
        case .quantifier(let word): quantity = .quantifier(word, isNegated: isNegated)
        case .count(let count, let all): quantity = .count(count, of: all)
        case .portion(let count, let all, let nearness): quantity = .portion(count, of: all, nearness)
        default: return nil
        }
        let spot = Spot(measure: frame.measure.name, slice: [], period: frame.main)
        return claim(.quantity(spot, dimension: group, quantity, predicate), at: items[index])
    }

    private func predicate() -> Claim.Predicate? {
        let negations = items.enumerated().filter { $0.element.kind == .negation }
        // "Inte alla" is the quantity's own.
        let isNegated = negations.contains { !($0.offset + 1 < items.count && items[$0.offset + 1].isQuantity) }
        let limits = items.compactMap { item -> TypedNumber? in
            if case .number(let number) = item.kind { number } else { nil }
        }
        if items.contains(where: { $0.kind == .target }) {
            if let (_, way) = sideOfTarget, !isNegated { return .targetSide(way) }
            for case .reach(let reaches) in items.map(\.kind) { return .reaches(reaches != isNegated) }
            return nil
        }
        if let limit = limits.first {
            let isLimit = limits.count == 1 && [.over, .under, .atLeast, .atMost].contains(limit.nearness)
            return isLimit && !isNegated && limit.unit != .points ? .limit(limit) : nil
        }
        guard !isNegated else { return nil }
        for item in items {
            if case .change(let way) = item.kind { return .change(from: frame.before.period, way) }
            if case .comparative(let way) = item.kind { return .change(from: frame.before.period, way) }
        }
        return nil
    }
}

extension Item {
    fileprivate var isValue: Bool { if case .value = kind { true } else { false } }

    /// Nothing that would make "mest" speak of something else than the changes of the values of the dimension.
    fileprivate var leavesChangeAlone: Bool {
        switch kind {
        case .change, .since, .from, .comparedWith, .before: true
        default: leavesOrderAlone
        }
    }

    /// Nothing that would make "högst" speak of something else than the values of the dimension.
    fileprivate var leavesOrderAlone: Bool {
        switch kind {
        case .change, .judgement, .factor, .comparative, .target, .side, .than, .since, .by, .from, .quantifier, .count,
            .portion, .reach, .before, .comparedWith:
            false
        default: true
        }
    }
}
