import Language
import Values

extension Among {
    /// Rows of a figure by whether they have a value.
    init(_ data: [Datum], having: String = Among.valued) {
        self.init(data.count { $0.exact != nil }, of: data.count, having: having)
    }
}

extension Phrases {
    /// After a superlative, where a hidden value may be beyond those that are shown: " av dem som visas".
    static func ofShown(_ data: [Datum]) -> String { data.contains(.hidden) ? ofShown : "" }

    /// Why values are not shown, by us and by the source: "Ett värde visas inte av sekretesskäl. För två värden anger
    /// källan [x]: ej mätt."
    static func withheld(_ data: [Datum]) -> String? {
        let stated = unique(data.compactMap(\.sign)).map { sign in
            Phrases.stated(data.count { $0.sign == sign }, by: sign.printed, sign.label)
        }
        let sentences = [hidden(data.count { $0 == .hidden })].compactMap { $0 } + stated
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}
