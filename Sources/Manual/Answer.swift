import Declarations
import Diagnostics

/// What the manual says to `uppsikt help WORDS`.
package enum Answer: Sendable {
    case text(String)
    /// Nothing is called so; the hint says what there is.
    case unknown(String, hint: String)
}

/// - Parameter words: a chapter, a chapter and a name in it, or a name that is found in one place.
package func answer(to words: [String]) -> Answer {
    let terminal = Terminal()
    switch words.count {
    case 0: return .text(terminal.contents(manual))
    case 1:
        if let subject = manual.first(where: { $0.name == words[0] }) { return .text(terminal.subject(subject)) }
        return found(words[0], manual, terminal)
    case 2:
        guard let subject = manual.first(where: { $0.name == words[0] }) else {
            return unknown(words[0], manual.map(\.name))
        }
        return found(words[1], [subject], terminal)
    default: return .unknown(words.joined(separator: " "), hint: "skriv uppsikt help ÄMNE NAMN")
    }
}

/// The entry of that name, else the key; where several subjects have one, how to ask for each.
private func found(_ name: String, _ subjects: [Subject], _ terminal: Terminal) -> Answer {
    let entries = subjects.flatMap { subject in subject.entries.filter { $0.name == name }.map { (subject, $0) } }
    if let first = entries.first {
        let isAlone = entries.count == 1
        return .text(isAlone ? terminal.entry(first.1) : terminal.choices(name, entries.map(\.0)))
    }
    let keys = subjects.map { ($0, $0.keys(name)) }.filter { !$0.1.isEmpty }
    if let first = keys.first {
        return .text(keys.count == 1 ? terminal.places(first.1) : terminal.choices(name, keys.map(\.0)))
    }
    return unknown(name, subjects.count == 1 ? subjects[0].names : manual.map(\.name) + manual.flatMap(\.names))
}

private func unknown(_ word: String, _ known: [String]) -> Answer {
    let shown = known.count < 40 ? "välj bland \(known.joined(separator: ", "))" : "kör uppsikt help för alla ämnen"
    return .unknown(word, hint: didYouMean(word, among: known) ?? shown)
}

extension Subject {
    /// What may be asked for in it.
    var names: [String] { entries.map(\.name) + (parts + entries.flatMap(\.parts)).flatMap(\.keys).map(\.name) }

    /// The keys of a name with the title of what they belong to.
    func keys(_ name: String) -> [(title: String, key: KeyHelp)] {
        let all = [(title, parts)] + entries.map { ("\($0.name): \($0.title)", $0.parts) }
        return all.flatMap { title, parts in parts.flatMap(\.keys).filter { $0.name == name }.map { (title, $0) } }
    }
}

extension Part {
    var keys: [KeyHelp] {
        guard case .keys(let keys) = self else { return [] }
        return keys
    }
}
