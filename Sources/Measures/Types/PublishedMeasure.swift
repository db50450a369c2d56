import Declarations
import Language
import Tables
import Values

/// One row of a dataset as it stands, already computed by its publisher.
struct PublishedMeasure: MeasureType {
    static let word = "published"
    static let help = "Raden som passar, som den står: ett tal som utgivaren redan har räknat. Flera rader är ett fel."
    static let keys = [
        InputKeys.dataset.help.saying("Datamängden med talet.", example: "dataset: ringt"), field.help,
        InputKeys.filter.help.saying(
            "Raden som gäller; passar flera rader är det ett fel.", example: "filter: {slag: e}"),
        multiply.help, numeratorLabel.help, denominatorLabel.help,
    ]

    private static let field = Key<Field>(
        "field", "kolumn", isRequired: true, "Kolumnen med talet.",
        example: "field: samtal"
    ) { $1.numericField($0) }
    private static let multiply = Key<Exact>(
        "multiply", "tal",
        "Det som talet gångras med för att stå i måttets enhet: 100 när källan skriver 0,83 för 83 procent.",
        example: "multiply: 100"
    ) { $0.number($1.findings) }
    private static let numeratorLabel = Key<String>(
        "numerator_label", "text", "De som utgivaren har räknat, som \"samtal som besvarades\".",
        example: "numerator_label: samtal som besvarades"
    ) { $0.text($1.findings, language: $1.language) }
    private static let denominatorLabel = Key<String>(
        "denominator_label", "text", "Alla som de är en del av, som \"alla samtal\".",
        example: "denominator_label: alla samtal"
    ) { $0.text($1.findings, language: $1.language) }

    let input: Input
    let multiply: Exact?
    let denominatorLabel: String?

    static func read(_ reader: inout TypeReader) -> PublishedMeasure? {
        guard reader.takeDataset(), let field = reader.take(field) else { return nil }
        let filter = reader.take(InputKeys.filter) ?? Filter(terms: [])
        let multiply = reader.take(multiply)
        let (label, population) = (reader.take(numeratorLabel), reader.take(denominatorLabel))
        let input = Input(
            dataset: reader.datasetName, field: field.name, agg: .sum, filter: filter, label: label,
            place: reader.place)
        return PublishedMeasure(input: input, multiply: multiply, denominatorLabel: population)
    }

    var inputs: [MeasureInput] { [MeasureInput(.value, input)] }
    var isRowAsItStands: Bool { true }

    func growth(in catalogue: Catalogue, _ unit: Measure.Unit) -> Growth {
        unit.adds ? input.growth(in: catalogue) : .none
    }

    func value(_ inputs: [InputResult], _: [Outcome], in _: Measure.Unit) -> Outcome {
        guard let result = inputs.first else { return .missing }
        return result.value.map { value in .value(multiply.map { value * $0 } ?? value) } ?? result.outcome
    }

    func sql(
        _ inputs: [SQLNumber], _: [SQLNumber], in _: Measure.Unit
    ) throws(SQLRefusal) -> SQLNumber {
        SQLNumber(value: (inputs.first?.value ?? "NULL") + (multiply.map { " * \($0)" } ?? ""))
    }

    func combiningSentence(_: DataPackage) -> String {
        MakingPhrases.published([input.label, denominatorLabel.map(MakingPhrases.part)].compactMap { $0 })
    }

    var eventsLabel: String? { input.label }
    var populationLabel: String? { denominatorLabel }
}
