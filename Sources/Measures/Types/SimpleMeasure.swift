import Declarations
import Language
import Tables
import Values

/// One number of a dataset.
struct SimpleMeasure: MeasureType {
    static let word = "simple"
    static let help =
        "Ett tal ur en datamängd: en summa, ett antal, ett medelvärde, en median, det minsta eller det största."
    static let keys = InputKeys.shared

    let input: Input

    static func read(_ reader: inout TypeReader) -> SimpleMeasure? {
        reader.ownInput().map(SimpleMeasure.init)
    }

    var inputs: [MeasureInput] { [MeasureInput(.value, input)] }
    var hasInputKeys: Bool { true }

    func value(_ inputs: [InputResult], _: [Outcome], in _: Measure.Unit) -> Outcome {
        inputs.first?.outcome ?? .missing
    }

    func unitFault(_ unit: Measure.Unit) -> UnitFault? {
        guard input.agg == .count || input.agg == .countDistinct, unit != .count else { return nil }
        return UnitFault(
            message: "\(input.agg.rawValue) ger ett antal, inte \(unit.rawValue)",
            hint: "skriv unit: count, eller type: ratio med numerator och denominator")
    }

    /// By what is done with the rows, and by the field's own way.
    func combiningSentence(_ package: DataPackage) -> String {
        let resource = package.resource(input.dataset)
        guard resource?.meaning.state == nil else { return Measure.stateSentence }
        if resource?.path == FollowUpDatasets.path { return Measure.followUpSentence }
        if let classes = input.classes {
            let rank = input.agg == .median ? "Medianen" : "Percentil \(input.percentile ?? Exact(50))"
            return
                "\(rank), sökt bland antalen i klasserna av \(classes.label): de antas ligga jämnt i klassen. I en öppen klass finns inget tal."
        }
        switch input.agg {
        case .min: return "Det lägsta av alla värden i perioden."
        case .max: return "Det högsta av alla värden i perioden."
        case .mean: return "Medelvärdet av alla värden i perioden."
        case .median: return "Medianen av alla värden i perioden: hälften är högst så stora."
        case .percentile:
            return
                "Percentil \(input.percentile ?? Exact(50)) av alla värden i perioden: så många procent är högst så stora."
        case .countDistinct: return "Var och en räknas en gång, hur många kortare perioder det än gäller."
        case .sum, .count: break
        }
        let field = resource?.fields.first { $0.name == input.field }
        switch input.periods?.rawValue ?? field?.periods?.rawValue {
        case "mean": return "Medelvärdet av de kortare periodernas värden."
        case "last": return "Den sista periodens värde."
        case "none": return "De slås inte ihop."
        default: return "De kortare periodernas värden läggs ihop."
        }
    }
}
