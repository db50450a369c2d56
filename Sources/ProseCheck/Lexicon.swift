import Language
import Measures

/// The names of an edition, to be found in running text: those of measures, of the values of dimensions and of the
/// dimensions themselves.
struct Lexicon: Sendable {
    private struct Name: Sendable {
        let words: [String]
        let item: Item.Kind
    }

    /// Stem of the first word → the names that begin with it.
    private var names: [String: [Name]] = [:]
    /// The nouns of what is counted, by stems.
    private var things: Set<[String]> = []
    /// Verb → the measures whose name it says with a number and a noun.
    private var verbs: [String: [Verb]] = [:]
    /// First word of a label in lower case, in each of its forms → the values.
    private var labels: [String: [Name]] = [:]

    init(_ measures: [Measure], _ dimensions: [Dimension]) {
        for measure in measures {
            let said = [measure.label, measure.shortLabel, measure.phrase].compactMap { $0 } + measure.synonyms
            for text in Set(said) {
                add(name: text, .measure([measure.name]))
                for verb in Verb.all(Lexicon.split(text), .measure([measure.name])) {
                    verbs[verb.first, default: []].append(verb)
                }
            }
            for noun in [
                measure.unitLabel?.one, measure.unitLabel?.many, measure.unit.noun.many, measure.unit.written.many,
            ] {
                if let noun, !noun.isEmpty { things.insert(Lexicon.split(noun).map(Swedish.stem)) }
            }
        }
        for dimension in dimensions {
            for text in Set([dimension.label, dimension.labelPlural]) { add(name: text, .group(dimension.name)) }
            for value in dimension.values {
                for label in Set([value.label] + value.aliases) {
                    add(label: label, Slice(dimension.name, .values([value.key])))
                }
            }
            if let total = dimension.total { add(label: total.label, Slice(dimension.name, .total)) }
        }
    }

    private static func split(_ text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "/") }.map { $0.lowercased() }
    }

    private mutating func add(name: String, _ item: Item.Kind) {
        let words = Lexicon.split(name).map(Swedish.stem)
        guard let first = words.first else { return }
        names[first, default: []].append(Name(words: words, item: item))
    }

    private mutating func add(label: String, _ slice: Slice) {
        let words = Lexicon.split(label)
        guard let first = words.first else { return }
        for form in words.count == 1 ? Swedish.forms(of: first) : [first] {
            labels[form, default: []].append(Name(words: words, item: .value([slice])))
        }
    }

    /// How many tokens from `start` on are the noun of what is counted, and no measure's name; nil when they are not.
    func thing(_ tokens: [Token], from start: Int) -> Int? {
        guard start < tokens.count else { return nil }
        if case .measure = name(tokens, from: start)?.0 { return 0 }
        return (1...3).last { length in
            start + length <= tokens.count
                && things.contains(tokens[start..<start + length].map { $0.stem })
        }
    }

    /// The measure whose name the verb at the token says, with a number and a noun: "det inkom 500 samtal".
    func verb(_ tokens: [Token], at start: Int) -> (Item.Kind, Int)? {
        let found = (verbs[tokens[start].lower] ?? []).filter { $0.stands(at: start, in: tokens) }.map(\.item)
        return found.dropFirst().reduce(found.first) { $0?.joined($1) }.map { ($0, 1) }
    }

    /// What the tokens from `start` on name, the longest name, and how many tokens it takes.
    func name(_ tokens: [Token], from start: Int) -> (Item.Kind, Int)? {
        let measure = longest(names[tokens[start].stem] ?? []) { name in
            fits(name.words.count, tokens, start) {
                tokens[start + $0].stem == name.words[$0]
            }
        }
        let value = longest(labels[tokens[start].lower] ?? []) { name in
            fits(name.words.count, tokens, start) { offset in
                offset == name.words.count - 1
                    ? Swedish.forms(of: name.words[offset]).contains(tokens[start + offset].lower)
                    : tokens[start + offset].lower == name.words[offset]
            }
        }
        return [measure, value].compactMap { $0 }.max { $0.1 < $1.1 }
    }

    private func fits(_ count: Int, _ tokens: [Token], _ start: Int, _ isWord: (Int) -> Bool) -> Bool {
        start + count <= tokens.count
            && (0..<count).allSatisfy { offset in
                let token = tokens[start + offset]
                return (token.kind == .word || token.kind == .number) && isWord(offset)
            }
    }

    /// Of equally long names that differ nobody knows which is meant: all of them.
    private func longest(_ names: [Name], where fits: (Name) -> Bool) -> (Item.Kind, Int)? {
        let found = names.filter(fits)
        guard let length = found.map(\.words.count).max() else { return nil }
        let items = found.filter { $0.words.count == length }.map(\.item)
        return items.dropFirst().reduce(items.first) { $0?.joined($1) }.map { ($0, length) }
    }
}
