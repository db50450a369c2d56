/// What answers on a scale say.
package enum DivergingPhrases {
    package static let kind = "Svarsskala"
    package static func leftOut(_ labels: [String]) -> String { "\(Heads.notShown): \(Swedish.list(labels))." }

    /// Of a single row: "Positiva svar 63 procent, neutrala 20 procent, negativa 17 procent."; nil without any.
    package static func only(positive: String?, neutral: String?, negative: String?) -> String? {
        let parts = [
            positive.map { "positiva svar \($0)" }, neutral.map { "neutrala \($0)" }, negative.map { "negativa \($0)" },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : Swedish.capitalised(parts.joined(separator: ", ")) + "."
    }

    /// "Störst andel positiva svar: Åby och Boda med 63 procent."
    package static func extreme(_ word: String, _ who: String, _ value: String, ofShown: Bool) -> String {
        "\(word) andel positiva svar\(ofShown ? " bland dem som visas" : ""): \(who) med \(value)."
    }
}
