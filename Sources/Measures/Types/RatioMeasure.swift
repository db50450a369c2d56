import Declarations
import Language
import Tables
import Values

/// A numerator of its denominator.
struct RatioMeasure: MeasureType {
    static let word = "ratio"
    static let help = "Täljaren delad med nämnaren, gånger 100, 1 000 … så som enheten säger."
    static let keys = [numerator.help, denominator.help]

    private static let numerator = Key<Input>(
        "numerator", "indata", isRequired: true, "Det som räknas.",
        example: "numerator: {dataset: samtal, field: besvarade, agg: sum, label: besvarade samtal}"
    ) { $1.input(.numerator, $0) }
    private static let denominator = Key<Input>(
        "denominator", "indata", isRequired: true, "Dem eller det som täljaren är en del av eller sätts mot.",
        example: "denominator: {dataset: samtal, field: inkommande, agg: sum, label: inkommande samtal}"
    ) { $1.input(.denominator, $0) }

    let numerator: Input
    let denominator: Input

    static func read(_ reader: inout TypeReader) -> RatioMeasure? {
        let numerator = reader.take(numerator)
        let denominator = reader.take(denominator)
        guard let numerator, let denominator else { return nil }
        return RatioMeasure(numerator: numerator, denominator: denominator)
    }

    var inputs: [MeasureInput] { [MeasureInput(.numerator, numerator), MeasureInput(.denominator, denominator)] }

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

    func unitFault(_ unit: Measure.Unit) -> UnitFault? {
        guard unit == .count else { return nil }
        return UnitFault(
            message: "en kvot är inget antal", hint: "skriv unit: ratio, percent eller per_1000")
    }

    func combiningSentence(_ package: DataPackage) -> String {
        let areStates = [numerator, denominator].allSatisfy { package.resource($0.dataset)?.meaning.state != nil }
        return areStates ? Measure.stateSentence : "Täljare och nämnare slås ihop först, sedan delas de."
    }

    var eventsLabel: String? { numerator.label }
    var populationLabel: String? { denominator.label }
}
