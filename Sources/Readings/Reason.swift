package import Diagnostics
package import Disclosure
import Language
package import Measures
package import Values

/// Why something may not be said, or what to be careful about when it is. The caller, who knows the place, turns it
/// into a finding.
package enum Reason: Hashable, Sendable {
    case hidden
    case missing
    /// The source says why there is no value.
    case stated(SourceSign)
    case notApplicable
    case refused(Refusal)
    case acrossBreak(SeriesBreak)
    /// A value of a dimension, by its label, that did not exist during the whole of the period.
    case notThroughout(label: String, Period)
    /// A value of a dimension that did not belong to another during the whole of the period, by their labels.
    case notPart(label: String, of: String, Period)
    case noTarget(Period)
    /// The target is for a time of another length than the period.
    case targetOfAnotherTime(Measure.Target.Length, Period)
    case targetOfTheWhole
    case zeroBase
    /// How many of the ranked values are hidden.
    case hiddenAmong(Int)
    /// Labels of those without a value.
    case missingAmong([String])
    case tied(named: Int, asked: Int)
    case nothingToRank
    /// A difference between the highest and the lowest, where there is only one.
    case onlyOne

    package var rule: Rule {
        switch self {
        case .hidden: .valueHidden
        case .missing, .stated, .refused: .valueMissing
        case .notApplicable: .valueNotApplicable
        case .acrossBreak: .changeAcrossBreak
        case .notThroughout, .notPart: .changeNotThroughout
        case .noTarget, .targetOfAnotherTime, .targetOfTheWhole: .noTarget
        case .zeroBase: .zeroBase
        case .hiddenAmong: .rankHidden
        case .missingAmong: .rankMissing
        case .tied: .manyTied
        case .nothingToRank, .onlyOne: .nothingToRank
        }
    }

    /// What is wrong, as `Diagnostic.message`.
    package var message: String {
        switch self {
        case .hidden: ReasonPhrases.hidden
        case .missing: ReasonPhrases.missing
        case .stated(let sign): ReasonPhrases.stated(sign.label)
        case .notApplicable: ReasonPhrases.notApplicable
        case .refused(let refusal): refusal.words
        case .acrossBreak(let found):
            ReasonPhrases.acrossBreak(found.label, from: Swedish.period(found.from))
        case .notThroughout(let label, let period): ReasonPhrases.notThroughout(label, Swedish.period(period))
        case .notPart(let label, let whole, let period):
            ReasonPhrases.notPart(label, of: whole, Swedish.period(period))
        case .noTarget(let period): ReasonPhrases.noTarget(Swedish.period(period))
        case .targetOfAnotherTime(let length, let period):
            ReasonPhrases.target(for: length.count, length.grain, not: Swedish.period(period))
        case .targetOfTheWhole: ReasonPhrases.targetOfTheWhole
        case .zeroBase: ReasonPhrases.zeroBase
        case .hiddenAmong(let count): ReasonPhrases.hidden(among: count)
        case .missingAmong(let labels): ReasonPhrases.missing(for: labels)
        case .tied(let named, let asked): ReasonPhrases.tied(named, asked: asked)
        case .nothingToRank: ReasonPhrases.nothingToRank
        case .onlyOne: ReasonPhrases.onlyOne
        }
    }

    /// The same after "eftersom", where "inte" stands before the verb.
    package var clause: String {
        switch self {
        case .notThroughout(let label, let period):
            ReasonPhrases.notThroughout(label, Swedish.period(period), isClause: true)
        case .notPart(let label, let whole, let period):
            ReasonPhrases.notPart(label, of: whole, Swedish.period(period), isClause: true)
        default: message
        }
    }

    /// What to do, as `Diagnostic.hint`.
    package var hint: String {
        switch self {
        case .hidden: "slå samman klasser, eller skriv else=\"…\" med det som ska stå i stället"
        case .missing: "kontrollera att data finns för tiden och urvalet, eller skriv else=\"…\" med det som ska stå"
        case .refused(.acrossBreak):
            "visa måttet för tider på samma sida om brottet, eller skriv else=\"…\" med det som ska stå i stället"
        case .refused(.notThroughout):
            "visa talet för den tid då den fanns, eller skriv else=\"…\" med det som ska stå i stället"
        case .notApplicable, .stated, .refused: "skriv else=\"…\" med det som ska stå i stället"
        case .acrossBreak: "jämför inom samma serie, eller beskriv brottet i text"
        case .notThroughout: "jämför perioder då den fanns, eller en större del"
        case .notPart: "jämför perioder då den hörde dit, eller en större del"
        case .targetOfAnotherTime:
            "skriv ett mål för tiden under targets i måttets fil, eller jämför hela den tid som målet gäller"
        case .targetOfTheWhole: "jämför helheten med målet, eller ta bort jämförelsen"
        case .noTarget: "lägg till målvärdet under targets i måttets fil, eller ta bort jämförelsen"
        case .zeroBase: "visa ändringen i antal, utan as=percent eller as=ratio"
        case .hiddenAmong: "slå samman klasser, eller utelämna rangordningen"
        case .missingAmong: "skriv ut för vilka uppgift saknas, eller komplettera data"
        case .tied: "använd where= och säg hur många det gäller"
        case .onlyOne: "skriv talet i stället för skillnaden, eller skriv else=\"…\" med det som ska stå"
        case .nothingToRank: "kontrollera period och urval, eller skriv else=\"…\""
        }
    }

    /// The finding at the place that asked.
    package func diagnostic(at place: Place) -> Diagnostic { Diagnostic(rule, message, at: place, hint: hint) }
}

/// What may be said, if anything, and the reasons to tell.
package struct Answered<Value: Sendable>: Sendable {
    /// Nil when nothing may be said; `reasons` then holds why.
    package let value: Value?
    package let reasons: [Reason]

    package init(_ value: Value, _ reasons: [Reason] = []) {
        self.value = value
        self.reasons = reasons
    }

    package init(refused reasons: [Reason]) {
        value = nil
        self.reasons = reasons
    }
}

extension Shown {
    /// Why there is no number; nil when there is one.
    package var reason: Reason? {
        switch self {
        case .value: nil
        case .hidden: .hidden
        case .missing: .missing
        case .stated(let sign): .stated(sign)
        case .notApplicable: .notApplicable
        case .refused(let refusal): .refused(refusal)
        }
    }
}

extension Refusal {
    /// Why, for author and reader: a clause without its full stop.
    package var words: String {
        switch self {
        case .acrossBreak(let found): ReasonPhrases.madeAcrossBreak(found.label, from: Swedish.period(found.from))
        case .tooFewEvents(let least): ReasonPhrases.tooFewEvents(least)
        case .notThere(let label): ReasonPhrases.notThere(label)
        case .notThroughout(let label): ReasonPhrases.notThroughout(label)
        }
    }
}
