import Declarations
package import Diagnostics
import Measures
import Values

/// A fault of a formula with its place inside the formula's text, in bytes.
package struct FormulaFinding: Hashable, Sendable {
    package let rule: Rule
    package let message: String
    package let range: Range<Int>
    package let hint: String?
}

extension LiveNumber {
    /// Reads a formula such as `=svarsfrekvens kommun=Luleå change=previous`.
    ///
    /// Nil when there is any finding; the syntax gives at most one, names and combinations all of theirs.
    package static func read(_ text: String, _ context: FormulaContext) -> (LiveNumber?, [FormulaFinding]) {
        do {
            var reader = FormulaReader(try FormulaSyntax(text), context)
            let number = reader.read()
            return (reader.findings.isEmpty ? number : nil, reader.findings)
        } catch {
            let finding = FormulaFinding(
                rule: .formulaSyntax, message: error.message, range: error.range, hint: error.hint)
            return (nil, [finding])
        }
    }
}

/// Gives the words of a formula their meaning.
struct FormulaReader {
    let syntax: FormulaSyntax
    let context: FormulaContext
    private(set) var findings: [FormulaFinding] = []

    init(_ syntax: FormulaSyntax, _ context: FormulaContext) {
        self.syntax = syntax
        self.context = context
    }

    mutating func read() -> LiveNumber? {
        tellDuplicates()
        guard let subject = readSubject() else {
            readTerms(into: nil)
            return nil
        }
        let number = readTerms(into: LiveNumber(subject))
        if findings.isEmpty, let number { findings += FormulaCheck(number, syntax, context).findings() }
        return number
    }

    mutating func add(_ rule: Rule, _ message: String, _ range: Range<Int>, hint: String?) {
        findings.append(FormulaFinding(rule: rule, message: message, range: range, hint: hint))
    }

    private mutating func tellDuplicates() {
        for (index, term) in syntax.terms.enumerated()
        where syntax.terms[..<index].contains(where: { $0.key.text == term.key.text }) {
            add(.duplicateKey, "«\(term.key.text)» står två gånger", term.range, hint: "ta bort det ena")
        }
    }

    /// Without a known subject the terms are still read, so that all their faults are told.
    @discardableResult
    private mutating func readTerms(into number: LiveNumber?) -> LiveNumber? {
        var filled = number ?? LiveNumber(.report(.title))
        var rest = syntax.terms[...]
        while let term = rest.popFirst() {
            if let words = unquoted(term, rest) {
                rest.removeFirst(words)
            } else {
                read(term, into: &filled)
            }
        }
        return number == nil ? nil : filled
    }

    /// `tjanst=Beställa tid`: how many words after the term belong to the name of its value, which is told; nil when the
    /// term is as it should be.
    private mutating func unquoted(_ term: FormulaSyntax.Term, _ rest: ArraySlice<FormulaSyntax.Term>) -> Int? {
        guard let dimension = context.vocabulary.dimensions.first(where: { $0.name == term.key.text }),
            term.values.count == 1, let first = term.values.first, !first.isQuoted, dimension.value(first.text) == nil
        else { return nil }
        var name = first.text
        for (index, word) in rest.enumerated() {
            guard word.values.isEmpty else { return nil }
            name += " " + word.key.text
            guard let value = dimension.value(name) else { continue }
            add(
                .unknownValue, "ett namn med blanksteg skrivs inom citattecken",
                term.range.lowerBound..<word.range.upperBound,
                hint: "skriv \(dimension.name)\(term.isNot ? "!=" : "=")\"\(value.label)\"")
            return index + 1
        }
        return nil
    }

    private mutating func read(_ term: FormulaSyntax.Term, into number: inout LiveNumber) {
        if let word = FormulaWord.all.first(where: { $0.name == term.key.text }) {
            guard word.takesValue || term.values.isEmpty else {
                add(.formulaSyntax, "«\(word.name)» tar inget värde", term.range, hint: "skriv bara \(word.name)")
                return
            }
            guard !word.needsValue || !term.values.isEmpty else {
                add(.formulaSyntax, "«\(word.name)» behöver ett värde", term.range, hint: "skriv \(word.sample)")
                return
            }
            guard !term.isNot else {
                add(
                    .formulaSyntax, "!= skrivs bara efter en dimension", term.range, hint: "skriv \(word.name)=")
                return
            }
            word.read(&self, term, &number)
        } else if let dimension = context.vocabulary.dimensions.first(where: { $0.name == term.key.text }) {
            readSlice(term, dimension, into: &number)
        } else {
            tellUnknown(term)
        }
    }

    private mutating func tellUnknown(_ term: FormulaSyntax.Term) {
        let known = FormulaWord.all.map(\.name) + context.vocabulary.dimensions.map(\.name)
        let colon = term.key.text.split(separator: ":", maxSplits: 1).map(String.init)
        let hint =
            colon.count == 2 && known.contains(colon[0])
            ? "skriv \(colon[0])=\(colon[1])"
            : didYouMean(term.key.text, among: known)
                ?? (term.values.isEmpty
                    ? "ett namn med blanksteg skrivs inom citattecken"
                    : "orden är \(known.sorted().joined(separator: ", "))")
        add(.unknownWord, "ingen del av en formel heter «\(term.key.text)»", term.key.range, hint: hint)
    }
}
