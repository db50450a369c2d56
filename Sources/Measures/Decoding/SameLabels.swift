package import Diagnostics

/// Measures that a reader cannot tell apart by what they are called.
package struct SameLabels {
    private let measures: [Measure]
    private let findings: Findings

    package init(_ measures: [Measure], _ findings: Findings) { (self.measures, self.findings) = (measures, findings) }

    package func tell() {
        for (index, measure) in measures.enumerated() {
            if let other = measures[..<index].first(where: { looksLike($0, measure) }) {
                tell("måttet «\(measure.name)» heter som «\(other.name)»: \(measure.label)", measure, "label")
            }
            for word in measure.synonyms {
                guard let other = measures.indices.first(where: { isCalled(measures[$0], word, as: index, $0) }) else {
                    continue
                }
                tell("synonymen «\(word)» är också vad «\(measures[other].name)» kallas", measure, "synonyms")
            }
        }
    }

    /// Whether the measure at `other` is called so too, and that is not told elsewhere: with the names that the two
    /// share, or of a synonym of both with the later.
    private func isCalled(_ measure: Measure, _ word: String, as index: Int, _ other: Int) -> Bool {
        guard other != index, !looksLike(measure, measures[index]) else { return false }
        let isSynonym = measure.synonyms.contains { $0.lowercased() == word.lowercased() }
        return isSynonym
            ? other < index : [measure.label, measure.shortLabel].contains { $0.lowercased() == word.lowercased() }
    }

    /// What differs in unit is told apart by it.
    private func looksLike(_ one: Measure, _ other: Measure) -> Bool {
        one.label.lowercased() == other.label.lowercased()
            && one.shortLabel.lowercased() == other.shortLabel.lowercased() && one.unit == other.unit
    }

    private func tell(_ message: String, _ measure: Measure, _ key: String) {
        findings.add(
            .sameLabel, message, at: measure.keyPlaces[key] ?? measure.place,
            hint: "ge måtten olika namn, så att läsaren ser vilket som är vilket")
    }
}
