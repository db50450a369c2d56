import Declarations
import Diagnostics
import Language
import Tables
import Values

/// How long states have lasted.
struct DurationMeasure: MeasureType {
    static let word = "duration"
    static let help =
        "Antalet dagar som ett läge har varat utan avbrott, till och med periodens sista dag: det längsta, medianen, medelvärdet eller summan."
    static let keys = [dataset.help, filter.help, since.help, agg.help]

    private static let dataset = Key<DatasetShape>(
        "dataset", "datamängd", isRequired: true, "En datamängd med lägen.", example: "dataset: tjanster"
    ) { $1.states($0) }
    private static let filter = Key<Filter>(
        "filter", "urval", isRequired: true,
        "Lägena som dagarna räknas för, så länge de har varat. Andra dimensioner väljer vilka som räknas.",
        example: "filter: {lage: saknas}"
    ) { $1.filter($0) }
    private static let since = Key<Day>(
        "since", "datum", absent: "datamängdens första dag", "Den första dagen som räknas.",
        example: "since: 2024-01-01"
    ) { $0.day($1.findings) }
    private static let agg = Key<Input.Aggregation>(
        "agg", "max, median, mean eller sum", isRequired: true,
        "Hur dagarna blir ett tal: det längsta, medianen, medelvärdet eller summan.", example: "agg: max"
    ) { $1.lengths($0) }

    let input: Input

    static func read(_ reader: inout TypeReader) -> DurationMeasure? {
        let shape = reader.takeDataset(dataset)
        let filter = shape == nil ? nil : reader.take(filter)
        let since = reader.take(since)
        let agg = reader.take(agg)
        guard let shape, let filter, let agg else { return nil }
        let lasting = Lasting(filter, of: shape, since: since)
        return DurationMeasure(
            input: Input(
                dataset: shape.resource.name, field: nil, agg: agg, filter: filter, lasting: lasting,
                place: reader.place))
    }

    var inputs: [MeasureInput] { [MeasureInput(.value, input)] }

    func growth(in _: Catalogue, _: Measure.Unit) -> Growth { Growth(overParts: input.agg == .sum) }

    func value(_ inputs: [InputResult], _: [Outcome], in _: Measure.Unit) -> Outcome {
        inputs.first?.outcome ?? .missing
    }

    func sql(_: [SQLNumber], _: [SQLNumber], in _: Measure.Unit) throws(SQLRefusal) -> SQLNumber {
        throw SQLRefusal(sentence: "Måttet räknar hur länge lägen har varat, och det sägs inte som SQL.")
    }

    func unitFault(_ unit: Measure.Unit) -> UnitFault? {
        unit == .days ? nil : UnitFault(message: "duration ger dagar, inte \(unit.rawValue)", hint: "skriv unit: days")
    }

    func combiningSentence(_: DataPackage) -> String {
        MakingPhrases.lasting(since: input.lasting?.since?.description, input.agg.lengthWord)
    }
}

extension Input.Aggregation {
    /// Of how long states have lasted.
    var lengthWord: String {
        switch self {
        case .max: MakingPhrases.longest
        case .median: MakingPhrases.median
        case .mean: MakingPhrases.meanOf
        default: MakingPhrases.total
        }
    }
}

extension KeyContext {
    fileprivate func states(_ node: Node) -> DatasetShape? {
        guard let shape = InputKeys.dataset.read(node, self) else { return nil }
        if shape.state != nil { return shape }
        findings.add(
            .notAState, "datamängden «\(shape.resource.name)» har inga lägen, så inget i den varar", at: node.place,
            hint: "välj en datamängd med uppsikt: {state: …}")
        return nil
    }

    fileprivate func lengths(_ node: Node) -> Input.Aggregation? {
        node.word(findings, among: ["max", "median", "mean", "sum"]).flatMap(Input.Aggregation.init)
    }
}
