import Diagnostics
import Measures
import Values

@testable import Edition

/// Names that the tests share.
enum Sample {
    static let place = Place(path: "dimensions.yaml")

    static let dimensions = [
        Dimension(
            name: "kommun", label: "Kommun", labelPlural: "Kommuner",
            values: [
                Dimension.Value(key: "2580", label: "Luleå"), Dimension.Value(key: "2513", label: "Överkalix"),
                Dimension.Value(key: "2521", label: "Pajala"), Dimension.Value(key: "x y", label: "Övre Kalix"),
            ],
            parents: ["omrade"], total: Dimension.Total(key: "25", label: "Norrbotten"), place: place),
        Dimension(
            name: "kon", label: "Kön", labelPlural: "Kön",
            values: [Dimension.Value(key: "K", label: "Kvinnor"), Dimension.Value(key: "M", label: "Män")], place: place
        ),
        Dimension(
            name: "enhet", label: "Mottagning", labelPlural: "Mottagningar", values: [], parents: ["kommun"],
            place: place),
        Dimension(name: "tjanst", label: "Tjänst", labelPlural: "Tjänster", values: [], place: place),
        Dimension(
            name: "inforande", label: "Införande", labelPlural: "Införande",
            values: [
                Dimension.Value(key: "infort", label: "Infört"), Dimension.Value(key: "ej-infort", label: "Ej infört"),
            ], place: place),
    ]

    static let vocabulary = Vocabulary(
        measures: [
            Vocabulary.MeasureName("svarsfrekvens", unit: .percent, references: ["riket"]),
            Vocabulary.MeasureName("arenden", unit: .count),
        ],
        dimensions: dimensions, datasets: ["telefon", "tjanstestatus"], states: ["tjanstestatus"])

    static func context(page: String? = nil) -> FormulaContext {
        FormulaContext(vocabulary, recommendations: ["R1", "R2"], period: .year(2025), pageDimension: page)
    }
}
