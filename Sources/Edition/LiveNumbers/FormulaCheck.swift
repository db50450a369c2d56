import Diagnostics
import Language
import Measures
import Values

/// Refuses formulas whose parts do not go together.
struct FormulaCheck {
    private let number: LiveNumber
    private let syntax: FormulaSyntax
    private let context: FormulaContext

    init(_ number: LiveNumber, _ syntax: FormulaSyntax, _ context: FormulaContext) {
        self.number = number
        self.syntax = syntax
        self.context = context
    }

    func findings() -> [FormulaFinding] {
        var found = absentPart() + unsuitableTerms()
        guard found.isEmpty else { return found }
        found += across() + change() + whole()
        return found.isEmpty ? form() + decimals() : found
    }

    private func fault(_ message: String, at key: String, hint: String) -> FormulaFinding {
        let term = syntax.terms.first { $0.key.text == key }
        return FormulaFinding(
            rule: .formulaCombination, message: message, range: term?.range ?? syntax.subject.range, hint: hint)
    }

    // MARK: What a measure has

    /// A numerator of what is no quotient: no data would give it.
    private func absentPart() -> [FormulaFinding] {
        guard case .measure(let name, let part?) = number.subject, part == .numerator || part == .denominator,
            let word = context.vocabulary.measures.first(where: { $0.name == name })?.typeWithoutSides
        else { return [] }
        let side = part == .numerator ? "täljare" : "nämnare"
        return [
            FormulaFinding(
                rule: .formulaCombination, message: "måttet är av typen \(word) och har ingen \(side)",
                range: syntax.subject.range, hint: "skriv =\(name), eller ett mått av typen ratio")
        ]
    }

    // MARK: What a subject takes

    /// The words that the subject takes; nil = all and slices too.
    private var suitable: (words: [String], slices: Bool)? {
        switch number.subject {
        case .measure(_, nil): nil
        case .measure(_, .numerator), .measure(_, .denominator): (["period", "as", "decimals", "else"], true)
        case .measure(_, .target): (["period", "decimals", "else"], false)
        case .measure(_, .decision): (["period", "else"], false)
        case .measure(_, .status): (["period", "else"], true)
        case .measure(_, .period), .measure(_, .source), .measure(_, .extracted): ([], false)
        case .measure(_, .label), .measure(_, .unit), .dimension: ([], false)
        case .report(let part) where part.isCount: (["change", "as"], false)
        case .recommendation, .report: (["else"], false)
        }
    }

    private func unsuitableTerms() -> [FormulaFinding] {
        guard let suitable else { return [] }
        let what = number.subject.text
        return syntax.terms.compactMap { term in
            let isSlice = number.slices.contains { $0.dimension == term.key.text }
            if isSlice ? suitable.slices : suitable.words.contains(term.key.text) { return nil }
            return fault(
                "«\(what)» går inte ihop med «\(term.key.text)»", at: term.key.text,
                hint: "ta bort \(term.key.text), eller skriv ett mått utan punkt")
        }
    }

    // MARK: by, lowest, highest, gap, rank, where

    private func across() -> [FormulaFinding] {
        guard let by = number.by else {
            guard number.pick != nil else { return [] }
            let word = syntax.terms.map(\.key.text).first { FormulaCheck.picks.contains($0) } ?? ""
            return [fault("«\(word)» behöver by=", at: word, hint: "skriv by= och en dimension: by=kommun \(word)")]
        }
        guard let pick = number.pick else {
            return [
                fault(
                    "by= ensamt ger många tal och inget svar", at: "by",
                    hint: "lägg till lowest, highest, gap, rank eller where=")
            ]
        }
        if number.comparison != nil {
            return [
                fault(
                    "by= går inte ihop med change= eller vs=", at: "by",
                    hint: "visa jämförelsen i en tabell eller ett diagram")
            ]
        }
        return slice(of: by, pick)
    }

    private static let picks = ["lowest", "highest", "gap", "rank", "where"]

    /// A rank is of one value; the others are of several.
    private func slice(of by: String, _ pick: LiveNumber.Pick) -> [FormulaFinding] {
        let choice = number.slices.first { $0.dimension == by }?.choice
        if pick == .rank {
            if case .values(let keys) = choice, keys.count == 1 { return [] }
            if choice == nil, context.pageDimension == by { return [] }
            return [
                fault(
                    "rank behöver ett värde att rangordna", at: "rank",
                    hint: "skriv \(by)= och ett värde, eller använd formeln på \(by)/[\(by)].md")
            ]
        }
        switch choice {
        case .total:
            return [fault("\(by)=total går inte ihop med by=\(by)", at: by, hint: "ta bort \(by)=total")]
        case .values(let keys) where keys.count == 1:
            return [fault("by=\(by) med ett enda värde har inget att jämföra", at: by, hint: "ta bort \(by)=")]
        default: return []
        }
    }

    // MARK: change

    private func change() -> [FormulaFinding] {
        guard case .change(let earlier) = number.comparison, let period = number.period ?? context.period else {
            return []
        }
        let pair = EarlierTime(earlier, before: period)
        return pair.fault.map { [fault($0, at: "change", hint: pair.hint("change="))] } ?? []
    }

    // MARK: vs=total

    private func whole() -> [FormulaFinding] {
        guard number.comparison == .total, number.by == nil, case .measure(let name, _) = number.subject else {
            return []
        }
        let vocabulary = context.vocabulary
        let whole = number.whole(
            onPageOf: context.pageDimension,
            defaults: vocabulary.measures.first { $0.name == name }?.defaults ?? [], in: vocabulary.dimensions)
        let found = whole.fault("vs=total", example: "kommun=Luleå", naming: "vs=")
        return found.map { [fault($0.message, at: "vs", hint: $0.hint)] } ?? []
    }

    // MARK: as, decimals

    private func form() -> [FormulaFinding] {
        guard let form = number.form else { return [] }
        let allowed = isCount ? [.of, .list, .word] : forms
        if allowed.contains(form) { return unit(of: form) }
        let known = LiveNumber.Form.allCases.filter(allowed.contains).map { "as=\($0.rawValue)" }
        return [
            fault(
                "as=\(form.rawValue) går inte ihop med resten av formeln", at: "as",
                hint: known.isEmpty ? "ta bort as=" : "här går \(known.joined(separator: ", "))")
        ]
    }

    private var isCount: Bool {
        guard case .report(let part) = number.subject else { return false }
        return part.isCount
    }

    /// The forms that the question has.
    private var forms: Set<LiveNumber.Form> {
        switch (number.comparison, number.pick) {
        case (.changeFromPrevious, _), (.change, _): [.size, .direction, .clause, .percent]
        case (.target, _): [.direction, .clause]
        case (.total, _), (.reference, _): [.clause, .ratio]
        case (nil, .lowest), (nil, .highest): [.value]
        case (nil, .gap): [.ratio]
        case (nil, .rank): [.of]
        case (nil, .matching): [.of, .list, .word]
        case (nil, nil): [.full, .word]
        }
    }

    private func unit(of form: LiveNumber.Form) -> [FormulaFinding] {
        guard case .measure(let name, let part) = number.subject,
            let unit = context.vocabulary.measures.first(where: { $0.name == name })?.unit
        else { return [] }
        if form == .percent, unit.isShare {
            return [
                fault(
                    "en andel ändras i procentenheter, inte i procent", at: "as", hint: "ta bort as=percent")
            ]
        }
        if form == .word, number.pick == nil, part == nil, unit != .count {
            return [fault("bara antal skrivs med ord", at: "as", hint: "ta bort as=word")]
        }
        return []
    }

    private func decimals() -> [FormulaFinding] {
        guard number.decimals != nil else { return [] }
        let hasNumber: Bool
        switch number.pick {
        case .rank, .matching: hasNumber = false
        case .lowest, .highest: hasNumber = number.form == .value
        case .gap, nil: hasNumber = number.form != .direction && number.form != .word
        }
        if hasNumber { return [] }
        return [fault("svaret har inga decimaler", at: "decimals", hint: "ta bort decimals=")]
    }
}
