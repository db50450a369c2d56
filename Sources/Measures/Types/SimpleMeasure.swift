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

    /// Of what is no share: a sum of times of waiting is one only where they are added up over time too.
    func growth(in catalogue: Catalogue, _ unit: Measure.Unit) -> Growth {
        let growth = input.growth(in: catalogue)
        guard !unit.isShare, !unit.isQuotient, unit.adds || growth.overTime != .none else { return .none }
        return growth
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
        guard resource?.meaning.state == nil else { return MakingPhrases.state }
        if resource?.path == FollowUpDatasets.path { return MakingPhrases.followUp }
        if let classes = input.classes {
            return MakingPhrases.inClasses(
                input.agg == .median ? nil : input.percentile ?? Exact(50), classes.label)
        }
        switch input.agg {
        case .min: return MakingPhrases.lowest
        case .max: return MakingPhrases.highest
        case .mean: return MakingPhrases.meanOfAll
        case .median: return MakingPhrases.medianOfAll
        case .percentile:
            return MakingPhrases.percentileOfAll(input.percentile ?? Exact(50))
        case .countDistinct: return MakingPhrases.distinct
        case .sum, .count: break
        }
        let field = resource?.fields.first { $0.name == input.field }
        switch input.periods?.rawValue ?? field?.periods?.rawValue {
        case "mean": return MakingPhrases.mean
        case "last": return MakingPhrases.last
        case "none": return MakingPhrases.none
        default: return MakingPhrases.sum
        }
    }
}
