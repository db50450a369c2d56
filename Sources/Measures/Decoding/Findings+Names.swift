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
                : didYouMean(word, among: dimension.spellings) ?? "värdena är \(listed(known))")
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

/// At most eight words, for a hint: the rest are counted.
func listed(_ words: [String]) -> String {
    guard words.count > 8 else { return words.isEmpty ? "inga" : words.joined(separator: ", ") }
    return words.prefix(8).joined(separator: ", ") + " och \(words.count - 8) till"
}
