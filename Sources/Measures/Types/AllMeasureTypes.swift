package import Declarations

/// Every type of measure, in the order of the manual.
let allMeasureTypes: [any MeasureType.Type] = [
    SimpleMeasure.self,
    RatioMeasure.self,
    PublishedMeasure.self,
    DerivedMeasure.self,
    CumulativeMeasure.self,
    DurationMeasure.self,
]

/// What the manual says of the types of measures, in its order.
package var measureTypeHelp: [(word: String, help: String, keys: [KeyHelp])] {
    allMeasureTypes.map { ($0.word, $0.help, $0.keys) }
}
