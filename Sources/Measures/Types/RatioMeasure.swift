import Declarations
import Language
import Tables
import Values

/// A numerator of its denominator.
struct RatioMeasure: MeasureType {
    static let word = "ratio"
    static let help = "Täljaren delad med nämnaren, gånger 100, 1 000 … så som enheten säger."
    static let keys = [numerator.help, denominator.help, standardise.help]

    private static let numerator = Key<Input>(
        "numerator", "indata", isRequired: true, "Det som räknas.",
        example: "numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}"
    ) { $1.input(.numerator, $0) }
    private static let denominator = Key<Input>(
        "denominator", "indata", isRequired: true, "Dem eller det som täljaren är en del av eller sätts mot.",
        example: "denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}"
    ) { $1.input(.denominator, $0) }

    private static let standardise = Key<Standardisation>(
        "standardise", "{by, weights, label}",
        "Direkt standardisering: talet som det vore om grupperna vore lika stora som i en standardbefolkning. Det råa talet står bredvid i Så räknas talen. Med färre än tio i täljaren finns inget tal.",
        example:
            "standardise: {by: alder, weights: {dataset: inloggade, field: invanare, agg: sum}, label: länets befolkning}"
    ) { $1.standardisation($0) }

    let numerator: Input
    let denominator: Input
    var standard: Standardisation?
    var parts: [MeasurePart] = []

    static func read(_ reader: inout TypeReader) -> RatioMeasure? {
        let numerator = reader.take(numerator)
        let denominator = reader.take(denominator)
        let isStandardised = reader.isWritten(standardise)
        let standard = reader.take(standardise)
        guard let numerator, let denominator, !isStandardised || standard != nil else { return nil }
        return RatioMeasure(numerator: numerator, denominator: denominator, standard: standard)
    }

    func linked(_ link: MeasureLink) -> RatioMeasure? {
        guard let standard else { return self }
        var plain = self
        plain.standard = nil
        let parts = standard.parts(of: plain, link.measure)
        guard let ratio = parts.first?.measure, standard.isSound(for: ratio, link) else { return nil }
        var result = self
        result.parts = parts
        return result
    }

    var inputs: [MeasureInput] { [MeasureInput(.numerator, numerator), MeasureInput(.denominator, denominator)] }

    func growth(in catalogue: Catalogue, _: Measure.Unit) -> Growth {
        let (top, bottom) = (numerator.growth(in: catalogue), denominator.growth(in: catalogue))
        var growth = top / bottom
        if top.overParts { growth.overSome.formUnion(denominator.constantOver) }
        return growth
    }

    /// Nothing to count comes before nothing reported.
    func value(_ inputs: [InputResult], _: [Outcome], in unit: Measure.Unit) -> Outcome {
        guard inputs.count == 2 else { return .missing }
        let (top, bottom) = (inputs[0], inputs[1])
        if let denominator = bottom.value, denominator.isZero { return .notApplicable }
        guard let numerator = top.value, let denominator = bottom.value, let quotient = numerator / denominator else {
            return .lacking([top.outcome, bottom.outcome])
        }
        return .value(quotient * unit.factor)
    }

    func sql(
        _ inputs: [SQLNumber], _: [SQLNumber], in unit: Measure.Unit
    ) throws(SQLRefusal) -> SQLNumber {
        guard standard == nil, inputs.count == 2 else {
            throw SQLRefusal(sentence: "Måttet är standardiserat, och det sägs inte som SQL.")
        }
        let (top, bottom) = (inputs[0].value, inputs[1].value)
        let quotient = SQLText.quotient(top, bottom) + (unit.factor == Exact(1) ? "" : " * \(unit.factor)")
        return SQLNumber(value: quotient, empty: "CASE WHEN \(bottom) = 0 THEN 1 ELSE 0 END")
    }

    /// A standardised one is made of its groups; its sides are those of the raw value, which stands beside it.
    func made(_ inputs: [InputResult], _ parts: [[ComputedCell]], in unit: Measure.Unit) -> MadeValue {
        guard let standard, parts.count == 2 else { return MadeValue(value: value(inputs, [], in: unit)) }
        return standard.made(parts[0], parts[1], in: unit)
    }

    func unitFault(_ unit: Measure.Unit) -> UnitFault? {
        guard unit == .count else { return nil }
        return UnitFault(
            message: "en kvot är inget antal", hint: "skriv unit: ratio, percent eller per_1000")
    }

    func combiningSentence(_ package: DataPackage) -> String {
        if [numerator, denominator].allSatisfy({ package.resource($0.dataset)?.path == FollowUpDatasets.path }) {
            return MakingPhrases.followUp
        }
        let areStates = [numerator, denominator].allSatisfy { package.resource($0.dataset)?.meaning.state != nil }
        return areStates ? MakingPhrases.state : MakingPhrases.quotient
    }

    var isStandardised: Bool { standard != nil }
    var makingSentence: String? { standard?.sentence }
    var eventsLabel: String? { numerator.label }
    var populationLabel: String? { denominator.label }
}
