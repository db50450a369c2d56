import Edition
import Language
import Measures
import Values

/// What a clause is about: a measure, where, when and against when.
struct Frame: Sendable {
    let measure: Measure
    var slice: [Slice]
    /// Values of one dimension, in the order named, where two are put beside each other.
    var pair: [Slice] = []
    var group: String?
    var main: Period
    var base: Period?
    /// Whether the clause says when, itself or by its formula.
    var saysWhen: Bool
    /// The only live number of the clause.
    var formula: LiveNumber?

    var spot: Spot { Spot(measure: measure.name, slice: slice.sorted { $0.dimension < $1.dimension }, period: main) }

    /// What a change is counted from.
    var before: Spot { spot.at(base ?? main.previous) }
}

/// What the clauses of an edition are read against.
struct ProseContext: Sendable {
    let measures: [String: Measure]
    let catalogue: Catalogue
    let lexicon: Lexicon
    let period: Period

    init(_ edition: Edition, _ measures: [Measure], _ catalogue: Catalogue) {
        self.measures = Dictionary(measures.map { ($0.name, $0) }) { first, _ in first }
        self.catalogue = catalogue
        lexicon = Lexicon(measures, catalogue.dimensions)
        period = edition.report.period
    }
}

/// Finds the frame of one clause; nil where something is not certain.
struct FrameReader {
    let context: ProseContext
    let clause: Clause
    let previous: Frame?
    /// Sentences before it in the paragraph have named another time or a place.
    let isLed: Bool

    func frame() -> Frame? {
        guard !clause.isUnclear, let measure = measure() else { return nil }
        guard var frame = placed(measure), timed(&frame) else { return nil }
        guard !isLed || frame.formula != nil || previous != nil || (frame.saysWhen && !frame.slice.isEmpty) else {
            return nil
        }
        frame.group =
            clause.items.lazy.compactMap { item in
                if case .group(let dimension) = item.kind { dimension } else { nil }
            }.first
        return frame
    }

    // MARK: What

    private var formulas: [LiveNumber] {
        clause.items.compactMap { if case .formula(let number) = $0.kind { number } else { nil } }
    }

    private func measure() -> Measure? {
        let formulas = formulas
        guard formulas.count <= 1, formulas.allSatisfy({ $0.measureName != nil && $0.by == nil }) else { return nil }
        let typed = clause.items.compactMap { item -> [String]? in
            if case .measure(let names) = item.kind { names } else { nil }
        }
        guard typed.dropFirst().allSatisfy({ $0 == typed[0] }) else { return nil }
        if let own = formulas.first?.measureName {
            return typed.first.map { $0.contains(own) } ?? true ? context.measures[own] : nil
        }
        if let names = typed.first { return names.count == 1 ? context.measures[names[0]] : nil }
        return previous.flatMap { clause.opener == .aside ? nil : $0.measure }
    }

    // MARK: Where

    private func placed(_ measure: Measure) -> Frame? {
        let formula = formulas.first
        var frame = Frame(
            measure: measure, slice: formula?.slices ?? [], main: context.period, saysWhen: false, formula: formula)
        let splits = measure.splits(in: context.catalogue)
        var named: [Slice] = []
        for case .value(let slices) in clause.items.map(\.kind) {
            let fitting = slices.filter { splits.contains($0.dimension) || $0.choice == .total }
            guard fitting.count == 1 else { return nil }
            named.append(fitting[0])
        }
        guard inherits(named, &frame) else { return nil }
        for slice in named { guard add(slice, to: &frame, named) else { return nil } }
        return frame
    }

    /// A clause that adds to the one before ("…, en ökning med", "…, där") is about the same place; of any other that
    /// names none, nobody knows.
    private func inherits(_ named: [Slice], _ frame: inout Frame) -> Bool {
        guard let previous, named.isEmpty, frame.formula == nil else { return true }
        if clause.adds || clause.isApposition || previous.slice.isEmpty {
            frame.slice = previous.slice
            return previous.pair.isEmpty || !previous.slice.isEmpty
        }
        return false
    }

    private func add(_ slice: Slice, to frame: inout Frame, _ named: [Slice]) -> Bool {
        if frame.formula != nil { return frame.slice.contains(slice) || slice.choice == .total }
        let alike = named.filter { $0.dimension == slice.dimension || $0.choice == .total }
        if alike.count == 2 {
            frame.pair = alike
            return true
        }
        guard alike.count < 2, !frame.slice.contains(where: { $0.dimension == slice.dimension }) else { return false }
        frame.slice.append(slice)
        return true
    }

    // MARK: When

    private func timed(_ frame: inout Frame) -> Bool {
        if let formula = frame.formula {
            frame.main = formula.period ?? context.period
            frame.saysWhen = true
            if case .change(let earlier) = formula.comparison { frame.base = earlier }
        } else if let previous, clause.opener != nil {
            frame.main = previous.main
            frame.saysWhen = previous.saysWhen
        }
        var times = TimeReader()
        guard times.read(clause.items) else { return false }
        if let main = times.main {
            if frame.formula != nil, main != frame.main { return false }
            frame.main = main
            frame.saysWhen = true
        }
        if let base = times.base { frame.base = base }
        if times.isBefore { frame.base = frame.main.previous }
        // What is said of a time that the report has not come to is no fact.
        return frame.main.lastDay <= context.period.lastDay && (frame.base.map { $0 < frame.main } ?? true)
    }
}

/// The times of one clause and what part each plays.
struct TimeReader {
    private(set) var main: Period?
    private(set) var base: Period?
    /// Against the period before.
    private(set) var isBefore = false

    /// Nil where two times play one part.
    mutating func read(_ items: [Item]) -> Bool {
        var link: Item.Kind?
        for item in items {
            switch item.kind {
            case .than, .comparedWith, .since, .from, .between: link = item.kind
            case .to, .and: link = link == .from || link == .between ? nil : link
            case .period(let period):
                guard set(period, link) else { return false }
                link = link == .between ? .between : nil
            case .before:
                guard link != nil else { return false }
                isBefore = true
                link = nil
            case .plain, .number: break
            default: link = link == .between ? link : nil
            }
        }
        return !(isBefore && base != nil)
    }

    private mutating func set(_ period: Period, _ link: Item.Kind?) -> Bool {
        if link != nil, base == nil {
            base = period
            return true
        }
        guard main == nil, link == nil || link == .between else { return false }
        main = period
        return true
    }
}

extension Clause {
    /// Whether it says more of what the clause before was about.
    var adds: Bool {
        if opener == .which || opener == .there || opener == .comparedWith { return true }
        return items.first { $0.kind != .plain }.map { ChangeWords.nouns.contains($0.word) } ?? false
    }
}

extension LiveNumber {
    /// The measure whose value is asked for; nil for what stands in its declaration, and for all else.
    var measureName: String? {
        guard case .measure(let name, nil) = subject else { return nil }
        return name
    }
}
