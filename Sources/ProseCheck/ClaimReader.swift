import Edition
import Language
import Measures
import Values

/// What one clause says of its frame.
struct ClaimReader {
    let clause: Clause
    let frame: Frame

    var items: [Item] { clause.items }
    var isNegated: Bool { items.contains { $0.kind == .negation } }

    func claims() -> [Claim] {
        if items.contains(where: { $0.kind == .difference }) { return apart() }
        if isOfRecord { return record() }
        if items.contains(where: { $0.kind == .margin }) { return margin() }
        if items.contains(where: \.isQuantity), frame.group != nil { return quantity().map { [$0] } ?? [] }
        if let found = extreme() ?? mostChanged() { return [found] }
        if items.contains(where: { $0.kind == .target }) { return target() }
        if items.contains(where: { $0.kind == .than }), frame.base == nil { return comparison().map { [$0] } ?? [] }
        guard frame.pair.isEmpty else { return [] }
        return changes() + values()
    }

    func claim(_ kind: Claim.Kind, at item: Item) -> Claim { Claim(kind: kind, tokens: item.tokens) }

    // MARK: Changes

    private func changes() -> [Claim] {
        guard let item = items.first(where: \.isChange) else { return [] }
        let (from, to) = (frame.before, frame.spot)
        let said: Claim.Kind? =
            switch item.kind {
            case .change(let way): .change(from: from, to: to, way, isNegated: isNegated)
            case .comparative(let way) where isSaidOfTime(item): .change(from: from, to: to, way, isNegated: isNegated)
            case .judgement(let isBetter): .judgement(from: from, to: to, isBetter: isBetter, isNegated: isNegated)
            case .factor(let factor) where !isNegated: .factor(from: from, to: to, factor)
            default: nil
            }
        return (said.map { [claim($0, at: item)] } ?? []) + amounts(from, to)
    }

    /// `högre än 2024`, `blev färre`
    private func isSaidOfTime(_ item: Item) -> Bool {
        frame.base != nil || items.contains { ["blev", "blivit", "fått", "fick"].contains($0.word) }
    }

    private func amounts(_ from: Spot, _ to: Spot) -> [Claim] {
        guard !isNegated else { return [] }
        return numbers(after: .by).map { claim(.amount(from: from, to: to, $0.0), at: $0.1) }
    }

    // MARK: Values

    func values() -> [Claim] {
        guard !isNegated else { return [] }
        let isChange = items.contains(where: \.isChange)
        let own =
            isChange
            ? numbers(after: .to)
            : numbers(after: nil) + numbers(after: .to) + numbers(after: .comparedWith)
                + (clause.isApposition ? numbers(after: .by) : [])
        let earlier = frame.base != nil && isChange ? numbers(after: .from) : []
        guard own.count <= 1, earlier.count <= 1, isChange || !items.contains(where: { $0.kind == .than }) else {
            return []
        }
        return own.filter { mayBe($0.0) }.map { claim(.value(frame.spot, $0.0), at: $0.1) }
            + earlier.map { ($0.0.inUnit(of: own.first?.0), $0.1) }.filter { mayBe($0.0) }
            .map { claim(.value(frame.before, $0.0), at: $0.1) }
    }

    private func mayBe(_ number: TypedNumber) -> Bool {
        fits(number) || frame.measure.unit.isShare && number.isFraction
    }

    private func fits(_ number: TypedNumber) -> Bool {
        frame.measure.unit.isShare ? number.unit == .percent : number.unit == .none || number.unit == .things
    }

    /// Numbers with the word that gives them their part just before, periods and small words between left out.
    func numbers(after link: Item.Kind?) -> [(TypedNumber, Item)] {
        var found: [(TypedNumber, Item)] = []
        var last: Item.Kind?
        for item in items {
            switch item.kind {
            case .by, .from, .to, .than, .side, .target, .since: last = item.kind
            case .number(let number):
                if last == link { found.append((number, item)) }
                last = nil
            case .plain, .negation: break
            default: last = nil
            }
        }
        return found
    }

    // MARK: Targets

    func target() -> [Claim] {
        if let item = items.first(where: { if case .reach = $0.kind { true } else { false } }),
            case .reach(let reaches) = item.kind
        {
            return [claim(.reach(frame.spot, reaches != isNegated), at: item)] + targetValues(isNear: true)
        }
        if let (item, way) = sideOfTarget, !isNegated {
            let gaps = frame.formula == nil ? numbers(after: nil).filter { $0.0.unit != .percent } : []
            return [claim(.side(frame.spot, way), at: item)] + gaps.map { claim(.gap(frame.spot, $0.0), at: $0.1) }
        }
        return isNegated ? [] : targetValues(isNear: false)
    }

    /// `målet på 85 procent`, and `målet för svarsfrekvensen är 85 procent`.
    private func targetValues(isNear: Bool) -> [Claim] {
        guard let start = items.firstIndex(where: { $0.kind == .target }) else { return [] }
        let rest = items[(start + 1)...].drop { item in
            switch item.kind {
            case .plain: true
            case .measure, .value, .period: !isNear
            default: false
            }
        }
        guard let item = rest.first, case .number(let number) = item.kind, fits(number), number.nearness == .exact
        else { return [] }
        return [claim(.target(frame.spot, number), at: item)]
    }

    /// `över målet`, `högre än målet`
    var sideOfTarget: (Item, Phrases.Way)? {
        for (index, item) in items.enumerated() where nextKind(index) == .target {
            if case .side(let way) = item.kind { return (item, way) }
            if item.kind == .than, index > 0, case .comparative(let way) = items[index - 1].kind { return (item, way) }
        }
        return nil
    }

    /// What follows, small words left out.
    func nextKind(_ index: Int) -> Item.Kind? { items[(index + 1)...].first { $0.kind != .plain }?.kind }
}

extension TypedNumber {
    /// "Från 80 till 88 procent": the unit is said once.
    fileprivate func inUnit(of other: TypedNumber?) -> TypedNumber {
        guard unit == .none, !isFraction, let other, other.unit == .percent else { return self }
        var number = self
        number.unit = .percent
        return number
    }
}

extension Item {
    /// Says which way something went.
    var isChange: Bool {
        switch kind {
        case .change, .judgement, .factor, .comparative: true
        default: false
        }
    }

    var isQuantity: Bool {
        switch kind {
        case .quantifier, .count, .portion: true
        default: false
        }
    }
}
