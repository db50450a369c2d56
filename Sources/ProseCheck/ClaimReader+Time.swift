import Edition
import Language
import Measures
import Values

// Claims about all times, about two that are apart, and about how far it is to a target.
extension ClaimReader {
    /// `rekordhög`, `den högsta någonsin`, `den högsta sedan 2021`
    var isOfRecord: Bool {
        items.contains { item in
            switch item.kind {
            case .record, .ever: true
            case .superlative: Self.ofTimes.contains(item.word) && frame.base != nil && isSince && frame.slice.isEmpty
            default: false
            }
        }
    }

    private static let ofTimes: Set<String> = ["högsta", "lägsta"]

    private var isSince: Bool { items.contains { $0.kind == .since } }

    func record() -> [Claim] {
        guard let (item, way) = recordWord, frame.pair.isEmpty, frame.group == nil, !isNegated,
            items.allSatisfy(\.leavesRecordAlone), frame.base == nil || isSince,
            frame.base.map({ $0.grain == frame.main.grain }) ?? true
        else { return [] }
        return [claim(.record(frame.spot, among: times, way), at: item)] + values()
    }

    private var recordWord: (Item, Phrases.Way)? {
        for (index, item) in items.enumerated() {
            if case .record(let way) = item.kind { return (item, way) }
            guard case .superlative(let way) = item.kind, Self.ofTimes.contains(item.word) else { continue }
            if !items.contains(where: { $0.kind == .ever }) { return isSince ? (item, way) : nil }
            // "Den högsta hittills 2025" is of that year.
            let rest = items[(index + 1)...].drop { $0.kind != .ever && $0.kind.isNameOrPlain }
            if rest.first?.kind == .ever, rest.dropFirst().first.map({ !$0.isPeriod }) ?? true { return (item, way) }
        }
        return nil
    }

    /// The times that it is put beside: those before, as far back as any series that a report follows.
    private var times: [Period] {
        let before = sequence(first: frame.main.previous) { $0.previous }.prefix(40)
        return before.prefix { time in frame.base.map { $0 < time } ?? true }
    }

    /// `skillnaden i svarsfrekvens mellan Luleå och Boden var 5 procentenheter`
    func apart() -> [Claim] {
        let numbers = items.filter(\.isNumber)
        guard numbers.count == 1, case .number(let number)? = numbers.first?.kind, frame.formula == nil,
            items.allSatisfy(\.leavesDifferenceAlone), items.contains(where: { $0.kind == .between })
        else { return [] }
        if frame.pair.count == 2, frame.base == nil {
            let spots = frame.pair.map { value in
                Spot(
                    measure: frame.measure.name,
                    slice: (frame.slice + [value]).sorted { $0.dimension < $1.dimension }, period: frame.main)
            }
            return [claim(.apart(spots[0], spots[1], number), at: numbers[0])]
        }
        guard frame.pair.isEmpty, frame.base != nil else { return [] }
        return [claim(.amount(from: frame.before, to: frame.spot, number), at: numbers[0])]
    }

    /// `når målet med god marginal`
    func margin() -> [Claim] {
        guard let item = items.first(where: { $0.kind == .margin }), !isNegated, frame.group == nil,
            items.contains(where: { $0.kind == .target })
        else { return [] }
        let own = target()
        return own.isEmpty ? [] : own + [claim(.margin(frame.spot), at: item)]
    }
}

extension Item {
    fileprivate var isPeriod: Bool { if case .period = kind { true } else { false } }

    fileprivate var leavesRecordAlone: Bool {
        switch kind {
        case .measure, .value, .period, .number, .formula, .record, .ever, .superlative, .since, .plain: true
        default: false
        }
    }

    fileprivate var leavesDifferenceAlone: Bool {
        switch kind {
        case .measure, .value, .period, .number, .difference, .between, .and, .plain: true
        default: false
        }
    }
}

extension Item.Kind {
    fileprivate var isNameOrPlain: Bool {
        switch self {
        case .measure, .plain: true
        default: false
        }
    }
}
