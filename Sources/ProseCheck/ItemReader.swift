import Edition
import Language
import Measures
import Values

/// Gives the tokens of a sentence their meaning, from left to right, the longest first.
struct ItemReader {
    let tokens: [Token]
    let lexicon: Lexicon
    private(set) var items: [Item] = []
    private var next = 0

    init(_ tokens: [Token], _ lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
        while next < tokens.count {
            let (kind, length) = read()
            let end = min(next + max(length, 1), tokens.count)
            if let kind { items.append(Item(kind: kind, tokens: next..<end, word: tokens[next].lower)) }
            next = end
        }
    }

    /// Nil for a sign that says nothing.
    private mutating func read() -> (Item.Kind?, Int) {
        let token = tokens[next]
        switch token.kind {
        case .formula(let number): return (number.targetMeasure.map { .measure([$0]) } ?? .formula(number), 1)
        case .opaque: return (.unknown, 1)
        case .sign: return (sign(token.text), 1)
        case .word, .number: break
        }
        if let length = wholeOfCount() { return (.plain, length) }
        if let (period, length) = PeriodReader(tokens: tokens).period(at: next) { return (.period(period), length) }
        if let (number, length) = QuantityReader(tokens: tokens, lexicon: lexicon).quantity(at: next) {
            return (number, length)
        }
        if let (kind, length) = phrase() ?? level() { return (kind, length) }
        if let (kind, length) = lexicon.verb(tokens, at: next) { return (kind, length) }
        if let (kind, length) = lexicon.name(tokens, from: next) { return (kind, length) }
        return (token.kind == .word ? word(token.lower) : .unknown, 1)
    }

    /// `en kommun av tre`: the whole belongs to the count before the group.
    private mutating func wholeOfCount() -> Int? {
        guard items.count > 1, case .group = items[items.count - 1].kind,
            let count = items[items.count - 2].counted,
            let (whole, length) = QuantityReader(tokens: tokens, lexicon: lexicon).whole(at: next)
        else { return nil }
        let counted = items[items.count - 2]
        items[items.count - 2] = Item(kind: .count(count, of: whole), tokens: counted.tokens, word: counted.word)
        return length
    }

    private func sign(_ text: String) -> Item.Kind? {
        switch text {
        case ",", ";", ":", "(", ")": .comma
        case "–", "—": isBetweenPeriods ? .to : .comma
        case ".", "!": nil
        default: .unknown
        }
    }

    /// `2021–2025`
    private var isBetweenPeriods: Bool {
        guard case .period = items.last?.kind else { return false }
        return next + 1 < tokens.count && PeriodReader(tokens: tokens).period(at: next + 1) != nil
    }

    /// Several words that mean one thing.
    private func phrase() -> (Item.Kind, Int)? {
        ItemReader.phrases[tokens[next].lower]?.first { says($0.words) }.map { ($0.meaning, $0.words.count) }
    }

    /// By their first words, in order.
    private static let phrases = Dictionary(grouping: allPhrases) { $0.words[0] }

    private static let allPhrases: [(words: [String], meaning: Item.Kind)] =
        PlainWords.before.map { ($0, .before) }
        + ["jämfört", "jämföras", "jämförelse"].flatMap { word in
            ["med", "mot"].map { ([word, $0], Item.Kind.comparedWith) }
        }
        + [["tack", "vare"], ["på", "grund"]].map { ($0, .aside) }
        + ["lever", "levde", "levt"].map { ([$0, "upp", "till"], .reach(true)) }
        + ["lever", "levde"].map { ([$0, "inte", "upp", "till"], .reach(false)) }
        + RecordWords.phrases.map { ($0.words, .record($0.way)) }
        // "Hittills i år" is no time before.
        + ["i", "under"].map { (["hittills", $0], .unknown) }
        + ChangeWords.restingPhrases.map { ($0, .change(.level)) } + [(["kvar", "på"], .plain)]
        + MarginWords.good.map { ($0, .margin) } + MarginWords.plain.map { ($0, .plain) }

    private func says(_ words: [String]) -> Bool {
        next + words.count <= tokens.count && zip(tokens[next...], words).allSatisfy { $0.lower == $1 }
    }

    /// A word alone. What is in no list is not known.
    private func word(_ word: String) -> Item.Kind {
        if word == "som", isAfterLevel { return isTime(next + 1) ? .comparedWith : .unknown }
        if ChangeWords.still.contains(word), items.contains(where: { $0.kind == .change(.level) }) { return .plain }
        let meaning = ItemReader.meanings[word] ?? .unknown
        if case .side = meaning, isAboutTime { return .plain }
        return meaning
    }

    /// One list of all, so that a word is sought once; of a word with several meanings the first holds.
    private static let meanings: [String: Item.Kind] = {
        var meanings = links
        func add(_ words: [String: Item.Kind]) { meanings.merge(words) { first, _ in first } }
        func add(_ words: Set<String>, _ meaning: Item.Kind) {
            for word in words where meanings[word] == nil { meanings[word] = meaning }
        }
        add(TargetWords.nouns, .target)
        add(RecordWords.ways.mapValues { .record($0) })
        add(RecordWords.ever, .ever)
        add(PlainWords.differences, .difference)
        add(ChangeWords.ways.mapValues { .change($0) })
        add(ChangeWords.judgements.mapValues { .judgement($0) })
        add(ChangeWords.factors.mapValues { .factor($0) })
        add(DegreeWords.comparatives.mapValues { .comparative($0) })
        add(DegreeWords.superlatives.mapValues { .superlative($0) })
        add(DegreeWords.judged.mapValues { .best($0) })
        add(TargetWords.verbs.mapValues { .reach($0) })
        add(QuantifierWords.known.mapValues { .quantifier($0) })
        add(PlainWords.negations, .negation)
        add(TargetWords.sides.mapValues { .side($0) })
        add(PlainWords.asides.intersection(["vilket"]), .which)
        add(PlainWords.asides, .aside)
        add(PlainWords.all, .plain)
        return meanings
    }()

    /// `samma nivå som 2024`: of a place, or of those that are alike, nothing has been said of time.
    private func level() -> (Item.Kind, Int)? {
        if ChangeWords.standing.contains(tokens[next].lower),
            tokens[(next + 1)...].prefix(5).contains(where: { ChangeWords.still.contains($0.lower) })
        {
            return (.change(.level), 1)
        }
        guard tokens[next].lower == "samma",
            let noun = (next + 1..<next + 3).first(where: { tokens.indices.contains($0) && tokens[$0].lower == "nivå" }
            ),
            noun + 2 < tokens.count, tokens[noun + 1].lower == "som", isTime(noun + 2),
            !tokens[..<next].suffix(2).contains(where: { ["nästan", "cirka", "ungefär"].contains($0.lower) })
        else { return nil }
        return (.change(.level), noun - next + 1)
    }

    private var isAfterLevel: Bool { items.last?.kind == .change(.level) && tokens[next - 1].lower == "nivå" }

    /// `2024`, `under 2024`, `föregående år`
    private func isTime(_ index: Int) -> Bool {
        let start = ["under", "år", "i"].contains(tokens.dropFirst(index).first?.lower) ? index + 1 : index
        return PeriodReader(tokens: tokens).period(at: start) != nil
            || PlainWords.before.contains { tokens.dropFirst(start).prefix($0.count).map(\.lower) == $0 }
    }

    /// `under 2025`, `under året`
    private var isAboutTime: Bool {
        let rest = tokens.dropFirst(next + 1).prefix(2)
        guard let first = rest.first else { return false }
        return PeriodReader(tokens: tokens).period(at: next + 1) != nil
            || ["år", "året", "åren", "perioden", "hela", "mätperioden"].contains(first.lower)
    }

    private static let links: [String: Item.Kind] = [
        "än": .than, "sedan": .since, "från": .from, "till": .to, "med": .by, "mellan": .between, "mot": .comparedWith,
        "och": .and, "samt": .and, "men": .but, "medan": .but, "där": .there,
    ]
}

extension Item {
    /// How many of a group, where it is not said of how many.
    fileprivate var counted: Int? {
        switch kind {
        case .count(let count, of: nil), .portion(let count, of: nil, .atLeast): count
        default: nil
        }
    }
}

extension LiveNumber {
    /// The measure whose target of the report's own time is asked for: its place is that of the measure's name.
    fileprivate var targetMeasure: String? {
        guard case .measure(let name, .target) = subject, period == nil, slices.isEmpty else { return nil }
        return name
    }
}
