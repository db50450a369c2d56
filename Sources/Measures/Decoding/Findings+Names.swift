package import Diagnostics
import Tables

extension Findings {
    package func unknownDimension(_ name: String, _ known: [String], at place: Place) {
        guard !isHole(.dimension(name)) else { return }
        add(
            .unknownDimension, "dimensionen «\(name)» finns inte", at: place,
            hint: didYouMean(name, among: known) ?? "dimensionerna står i dimensions.yaml: \(listed(known))")
    }

    package func unknownValue(_ word: String, of dimension: Dimension, at place: Place) {
        guard !isHole(.dimension(dimension.name)) else { return }
        let known = dimension.values.map(\.label)
        add(
            .unknownValue, "«\(word)» är inget värde av dimensionen «\(dimension.name)»", at: place,
            hint: word == "total"
                ? "nämn inte dimensionen, så är alla värden med"
                : dimension.didYouMean(word) ?? "värdena är \(listed(known))")
    }

    package func unknownDataset(_ name: String, _ known: [String], at place: Place) {
        guard !isHole(.dataset(name)) else { return }
        add(
            .unknownResource, "datamängden «\(name)» finns inte i datapackage.yaml", at: place,
            hint: didYouMean(name, among: known) ?? "datamängderna är \(listed(known))")
    }

    package func notSupported(_ what: String, at place: Place, hint: String? = nil) {
        add(.notSupported, "\(what) stöds inte ännu", at: place, hint: hint ?? "ta bort nyckeln och dess värde")
    }
}

extension Dimension {
    /// "menade du «x»?" or nil. What is written as a label is, is answered with the label: `Införd`, not `infort`.
    func didYouMean(_ word: String) -> String? {
        guard let near = suggestion(for: word, among: spellings) else { return nil }
        let label = value(near)?.label
        let isLabel = word.unicodeScalars.contains { !$0.isASCII || $0.properties.isUppercase }
        return "menade du «\(isLabel ? label.flatMap { suggestion(for: word, among: [$0]) } ?? near : near)»?"
    }
}

/// At most eight words, for a hint: the rest are counted.
func listed(_ words: [String]) -> String {
    guard words.count > 8 else { return words.isEmpty ? "inga" : words.joined(separator: ", ") }
    return words.prefix(8).joined(separator: ", ") + " och \(words.count - 8) till"
}
