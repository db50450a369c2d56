package import Diagnostics
package import Values

/// The keys of one mapping, taken one by one; `end()` tells those that nobody asked for.
package struct Fields {
    package let place: Place
    package let findings: Findings
    /// What the mapping describes, for messages: `måttet`, `dimensionen «kommun»`.
    package let what: String
    private let entries: [Node.Entry]
    private var asked: [String] = []
    /// Keys that must be there and are not, while another is spelt much like them: told at the end, when it is known
    /// which keys mean something.
    private var held: [String] = []

    /// An empty set of keys when the node is not a mapping (told as a finding).
    package init(_ node: Node, of what: String, _ findings: Findings) {
        self.place = node.place
        self.findings = findings
        self.what = what
        entries = node.entries ?? []
        if node.entries == nil, !node.isEmpty { findings.expected("nycklar med värden för \(what)", node) }
    }

    /// All keys in the order written, those not asked for included.
    package var keys: [(key: String, place: Place, value: Node)] { entries.map { ($0.key, $0.keyPlace, $0.value) } }

    /// The value; nil when the key is absent, or has no value, which was told when the file was read.
    package mutating func node(_ key: String) -> Node? {
        asked.append(key)
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isEmpty else { return nil }
        return value
    }

    /// The value of a key that must be there. When it may be misspelt, it is `end` that tells it.
    package mutating func required(_ key: String) -> Node? {
        if let value = node(key) { return value }
        if entries.contains(where: { $0.key == key }) { return nil }
        if entries.contains(where: { !asked.contains($0.key) && mayMean($0.key, key, among: [key]) }) {
            held.append(key)
        } else {
            tellMissing(key)
        }
        return nil
    }

    private func tellMissing(_ key: String) {
        findings.add(.missingKey, "\(what) saknar «\(key)»", at: place, hint: "skriv \(key): och ett värde")
    }

    /// Tells the keys that nobody asked for, and those that must be there and are misspelt. Call it last, whatever else
    /// was found.
    ///
    /// - Parameter knowsAllKeys: false when a fault kept the reader from asking for all: then only misspelt keys that
    ///   must be there are told.
    package func end(knowsAllKeys: Bool = true) {
        let misspelt = misspelt()
        for key in held where !misspelt.values.contains(key) { tellMissing(key) }
        for (index, entry) in entries.enumerated() where !asked.contains(entry.key) {
            if let key = misspelt[entry.key] {
                findings.add(
                    .unknownKey, "\(what) har ingen nyckel «\(entry.key)», och saknar «\(key)»", at: entry.keyPlace,
                    hint: "menade du «\(key)»?")
                continue
            }
            guard knowsAllKeys else { continue }
            let known = Set(asked).sorted()
            findings.add(
                .unknownKey, "\(what) har ingen nyckel «\(entry.key)»", at: entry.keyPlace,
                hint: decimals(entry, after: index)
                    ?? keyAdvice(entry.key, known: known, taken: Set(entries.map(\.key))), known: known)
        }
    }

    /// Keys as written that nobody asked for → the key held back that each stands for.
    private func misspelt() -> [String: String] {
        var found: [String: String] = [:]
        for key in held where !found.values.contains(key) {
            let entry = entries.first { entry in
                !asked.contains(entry.key) && found[entry.key] == nil
                    && mayMean(entry.key, key, among: asked)
            }
            if let entry { found[entry.key] = key }
        }
        return found
    }

    private func decimals(_ entry: Node.Entry, after index: Int) -> String? {
        guard index > 0, entry.isDecimals(after: entries[index - 1]), let whole = entries[index - 1].value.scalar else {
            return nil
        }
        return "tal skrivs med decimalpunkt: \(whole).\(entry.key)"
    }

    /// Takes keys that a fault elsewhere leaves without use.
    package mutating func pass(_ keys: [String]) { asked += keys }

    package mutating func string(_ key: String, required: Bool = false) -> String? {
        value(key, required) { $0.string($1) }
    }

    /// A text, or the Swedish one of a map by language.
    package mutating func text(_ key: String, required: Bool = false, language: String = "sv") -> String? {
        value(key, required) { $0.text($1, language: language) }
    }

    package mutating func integer(_ key: String, in range: ClosedRange<Int> = 0...Int.max) -> Int? {
        value(key, false) { $0.integer($1, in: range) }
    }

    package mutating func number(_ key: String, required: Bool = false) -> Exact? {
        value(key, required) { $0.number($1) }
    }

    package mutating func flag(_ key: String) -> Bool? { value(key, false) { $0.flag($1) } }
    package mutating func day(_ key: String, required: Bool = false) -> Day? { value(key, required) { $0.day($1) } }
    package mutating func period(_ key: String, required: Bool = false) -> Period? {
        value(key, required) { $0.period($1) }
    }

    /// One of the words, else a finding that lists them.
    package mutating func word<T>(_ key: String, _ words: KeyValuePairs<String, T>, required: Bool = false) -> T? {
        value(key, required) { $0.word($1, words) }
    }

    /// The items of a list, at least one; empty when the key is absent.
    /// - Parameter mayBeEmpty: whether a list of nothing says something.
    package mutating func list(_ key: String, mayBeEmpty: Bool = false) -> [Node] {
        node(key)?.list(findings, mayBeEmpty: mayBeEmpty) ?? []
    }

    /// The items of a list, or the one value that stands without brackets; empty when the key is absent.
    package mutating func oneOrMore(_ key: String) -> [Node] { node(key)?.oneOrMore(findings) ?? [] }

    /// A list of texts, which may be empty.
    package mutating func strings(_ key: String) -> [String] {
        list(key, mayBeEmpty: true).compactMap { $0.string(findings) }
    }

    /// The keys of a mapping inside, at least one; nil when absent.
    package mutating func fields(_ key: String, of what: String) -> Fields? {
        node(key).map { node in
            if node.entries?.isEmpty == true {
                findings.emptyValue("nyckeln «\(key)» har inget inom { }", at: node.place)
            }
            return Fields(node, of: what, findings)
        }
    }

    private mutating func value<T>(_ key: String, _ mustBe: Bool, _ read: (Node, Findings) -> T?) -> T? {
        guard let node = mustBe ? required(key) : node(key) else { return nil }
        return read(node, findings)
    }
}
