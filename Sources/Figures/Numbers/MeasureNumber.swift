import Diagnostics
import Disclosure
import Edition
import Language
import Markup
import Measures
import Readings
import Values

/// A live number on a measure, with everything that is needed to print it.
struct MeasureNumber {
    package let number: LiveNumber
    let measure: Measure
    let place: Place
    let context: PageContext

    var form: Form? { number.form.flatMap { Form(rawValue: $0.rawValue) } }
    private var asked: AskedNumber { context.book.questions.number(number, in: context.scope) }
    var wording: Wording { Wording(measure, decimals: number.decimals) }
    var main: Reading? {
        guard case .value(let main, _) = asked else { return nil }
        return context.reading(main)
    }

    func value(_ startsSentence: Bool) -> WrittenNumber {
        if number.by != nil { return picked(startsSentence) }
        guard let reading = main else { return WrittenNumber(.nothing) }
        if let comparison = number.comparison { return compared(reading, comparison) }
        return single(reading, startsSentence)
    }

    private func single(_ reading: Reading, _ startsSentence: Bool) -> WrittenNumber {
        guard let value = reading.value.number else { return none(reading.value.reason.map { [$0] } ?? []) }
        guard let text = wording.text(reading.value, as: form ?? .value) else { return none([]) }
        let word = form == .word && startsSentence ? Swedish.capitalised(text) : text
        return linked(
            word, value.rounded(to: wording.decimals), of: reading.id, reading.lineage.isExample, readings: [reading])
    }

    private func compared(_ reading: Reading, _ comparison: LiveNumber.Comparison) -> WrittenNumber {
        let (answer, other) = difference(reading, comparison)
        guard let difference = answer.value else { return none(answer.reasons) }
        let form = self.form ?? .value
        guard let text = difference.text(as: form, decimals: number.decimals) else {
            return none([.zeroBase])
        }
        let isTarget = comparison == .target
        let example = reading.lineage.isExample || other?.lineage.isExample ?? false || (isTarget && targetIsExample)
        let id = reading.id + "|" + (other?.id ?? "target")
        return linked(
            text, difference.amount.rounded(to: wording.decimals), of: id, example,
            difference.subtraction(in: form, decimals: number.decimals),
            readings: [reading] + (other.map { [$0] } ?? []))
    }

    private func difference(
        _ reading: Reading, _ comparison: LiveNumber.Comparison
    ) -> (Answered<Difference>, Reading?) {
        if comparison == .target { return (Difference.toTarget(reading, of: measure), nil) }
        guard case .value(_, let against?) = asked, let other = context.reading(against) else {
            return (Answered(refused: [.missing]), nil)
        }
        if case .total = comparison {
            return (Difference.to(other, named: wholeName, from: reading, of: measure), other)
        }
        if case .reference(let name) = comparison {
            return (Difference.to(other, named: referenceName(name), from: reading, of: measure), other)
        }
        let answer = Difference.change(from: other, to: reading, of: measure, in: context.definitions.catalogue)
        return (answer, other)
    }

    private func picked(_ startsSentence: Bool) -> WrittenNumber {
        guard let by = number.by, let dimension = context.definitions.dimensions[by], case .across(let across) = asked
        else {
            return WrittenNumber(.nothing)
        }
        let readings = context.readings(across)
        let ranking = Ranking(readings, by: dimension, of: measure, decimals: number.decimals)
        let pick = Pick(ranking: ranking, form: form, number: number)
        let picked = pick.answer(own: ownKey(by))
        if picked.text == nil, let words = number.fallback, picked.reasons.allSatisfy(\.isLackOfValue) {
            return WrittenNumber(.text(words))
        }
        let faults = picked.reasons.filter { $0.rule.severity == .error }
        if picked.text == nil, context.scope.value != nil, !faults.isEmpty, faults.allSatisfy(\.isAbsence) {
            return none(faults)
        }
        tell(picked.reasons.filter { picked.text == nil || $0.rule.severity != .error })
        guard let text = picked.text else { return none([]) }
        let word = form == .word && startsSentence ? Swedish.capitalised(text) : text
        let id = readings.first.map { pick.id($0, by: by, own: ownKey(by)) } ?? measure.name
        return linked(
            word, picked.value, of: id, context.book.isExample(readings), picked.subtraction, readings: readings)
    }

    /// The value whose rank is asked: the slice's or the page's.
    private func ownKey(_ by: String) -> String? {
        let slice = context.scope.slices(number.slices, context.definitions.hierarchy).first { $0.dimension == by }
        guard case .values(let keys) = slice?.choice else { return nil }
        return keys.first
    }
}

extension MeasureNumber {
    /// No value: the author's words, on a value's own page our words, else the faults.
    func none(_ reasons: [Reason]) -> WrittenNumber {
        if let words = number.fallback { return WrittenNumber(.text(words)) }
        guard context.scope.value == nil || !reasons.allSatisfy(\.isAbsence) else {
            return WrittenNumber(.text(reasons.first?.words ?? Phrases.missing))
        }
        tell(reasons)
        return WrittenNumber(.text(Phrases.missingSign))
    }

    /// Of what follows from a fault that has been told nothing more is said.
    func tell(_ reasons: [Reason]) {
        let findings = context.book.findings
        let isExplained = context.book.isAtFault(measure) || findings.hasError(at: place)
        let told = reasons.filter { reason in
            !(reason.isLackOfData && isExplained) && !reasons.contains { $0.explains(reason) }
        }
        findings.add(
            told.map { reason in
                guard reason == .missing, let absence else { return reason.diagnostic(at: place) }
                return Diagnostic(reason.rule, "\(reason.message): \(absence)", at: place, hint: reason.hint)
            })
    }

    /// Which file lacks what, when something that the formula asks is missing.
    private var absence: String? {
        guard case .value(let main, let against) = asked else { return nil }
        return [main, against].compactMap { $0 }.lazy.compactMap { context.book.absences[$0.question] }.first
    }

    /// The number with its link to how it is computed. `id` names the readings it comes from.
    func linked(
        _ text: String, _ value: Exact?, of id: String, _ isExample: Bool, _ subtraction: Subtraction? = nil,
        readings: [Reading]
    ) -> WrittenNumber {
        let data = el("data", ["value": value.map(\.description) ?? text, "data-reading": id], .text(text))
        let address = context.address(context.book.directory.measure(measure.name))
        return WrittenNumber(
            el("a", ["class": "tal", "href": address], data), isExample: isExample, printed: value,
            subtraction: subtraction, readings: readings, breaks: context.book.breaksWithin(readings),
            moves: Set(readings.map(\.period)).count > 1 ? context.book.moves(readings) : [])
    }

    var targetIsExample: Bool { ownTarget.target?.example ?? false }

    /// "länet", "riket": the label of the whole that is compared with; "alla kommuner tillsammans" where it has none.
    private var wholeName: String {
        let name = number.whole(of: measure, on: context.scope, context.definitions)
        guard let dimension = name.flatMap({ context.definitions.dimensions[$0] }) else { return ProsePhrases.whole }
        return dimension.total.map { Swedish.nameInSentence($0.label) } ?? dimension.wordsForAll
    }

    private func referenceName(_ name: String) -> String {
        let label = measure.references.first { $0.name == name }.flatMap(context.definitions.label)
        return label.map(Swedish.nameInSentence) ?? name
    }
}

extension Reason {
    /// Nothing wrong with the question: there is no value to show.
    var isAbsence: Bool {
        switch self {
        case .hidden, .missing, .stated, .notApplicable, .refused, .notThroughout, .notPart, .nothingToRank, .onlyOne,
            .noTarget,
            .targetOfAnotherTime, .targetOfTheWhole, .zeroBase:
            true
        default: false
        }
    }

    /// There is no value to compare or rank, which `else` may replace by words; what is hidden it may not.
    fileprivate var isLackOfValue: Bool {
        switch self {
        case .missing, .stated, .missingAmong, .nothingToRank, .onlyOne, .notApplicable, .refused, .zeroBase: true
        default: false
        }
    }

    /// The data, or a target, are not there: a consequence when they are at fault.
    fileprivate var isLackOfData: Bool {
        switch self {
        case .missing, .stated, .missingAmong, .nothingToRank, .onlyOne, .notApplicable, .noTarget,
            .targetOfAnotherTime,
            .targetOfTheWhole:
            true
        default: false
        }
    }

    /// Whether the other reason is a consequence of this one.
    fileprivate func explains(_ other: Reason) -> Bool {
        switch (self, other) {
        case (.notThroughout, .missing), (.notThroughout, .refused), (.notPart, .missing), (.acrossBreak, .missing),
            (.notThroughout, .stated), (.acrossBreak, .stated),
            (.acrossBreak, .refused),
            (.nothingToRank, .missingAmong), (.onlyOne, .missingAmong):
            true
        default: false
        }
    }

    /// What stands in the text of a value's own page instead of a number.
    var words: String {
        switch self {
        case .hidden: ProsePhrases.absent(Phrases.hiddenToProtect)
        case .notApplicable: ProsePhrases.absent(Phrases.nothingToCount)
        case .stated(let sign): ProsePhrases.absent(sign.label)
        case .notThroughout, .notPart, .refused(.acrossBreak): ProsePhrases.absent(ProsePhrases.notComparable)
        case .refused(.notThere): ProsePhrases.absent(ProsePhrases.notThere)
        case .refused(.notThroughout): ProsePhrases.absent(ProsePhrases.notThroughout)
        case .refused(.tooFewEvents): ProsePhrases.absent(ProsePhrases.tooFew)
        case .noTarget, .targetOfAnotherTime, .targetOfTheWhole: ProsePhrases.absent(ProsePhrases.noTarget)
        default: ProsePhrases.absent(Phrases.missing)
        }
    }
}
