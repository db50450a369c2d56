import Declarations
package import Edition
import Language
import Measures

/// Answers on a scale, from one end to the other: those on each side of the middle to each side of a line.
package struct DivergingBlock: Sendable {
    /// The rows: the same as those of dots.
    package let dots: DotsBlock
    package let series: String
    /// Keys of `series` that are shown, from the negative end to the positive.
    package let answers: [String]
    /// The key among them that stands in the middle.
    package let neutral: String?
    /// Keys that are left out.
    package let exclude: [String]

    package init(dots: DotsBlock, series: String, answers: [String] = [], neutral: String?, exclude: [String]) {
        self.dots = dots
        self.series = series
        self.answers = answers
        self.neutral = neutral
        self.exclude = exclude
    }
}

extension DivergingBlock: BlockContent {
    package static let kind = BlockKind(
        "diverging", "Svaren på en fråga, från det ena hållet till det andra, med mitten under varandra.",
        Key.measure.saying(
            "Andelen som har svarat så: ett mått i procent med samma nämnare för varje svar.",
            example: "measure: lagom-vantan"), Key.by,
        answers, neutral, exclude, Key.period, Key.filter,
        make: { measure, by, series, neutral, exclude, period, filter in
            let dots = DotsBlock(
                measure: measure, by: by, interval: nil, group: nil, period: period, filter: filter, sort: .order,
                limit: nil, target: false, reference: nil, highlight: nil)
            return DivergingBlock(dots: dots, series: series, neutral: neutral, exclude: exclude)
        }, check: { $0.checked(&$1) })

    private static let answers = BlockKey.required(
        "series", "dimension", "Dimensionen med svaren, i ordning från det negativa till det positiva.",
        example: "series: svar"
    ) { $0.dimension("series") }

    private static let neutral = BlockKey.optional(
        "neutral", "ett värde av series", absent: "inget svar i mitten", "Svaret som står i mitten.",
        example: "neutral: varken"
    ) { reader in reader.node("neutral").flatMap { reader.value($0, of: "series") } }

    private static let exclude = BlockKey.optional(
        "exclude", "lista av värden av series", usual: [], absent: "inga", "Svar som inte visas, till exempel vet ej.",
        example: "exclude: [vet-ej]"
    ) { reader in
        reader.node("exclude").map { node in
            reader.once(node.oneOrMore(reader.findings)) { reader.value($0, of: "series") }
        }
    }

    /// On each side of the middle; more shades are never told apart.
    private static let mostOnASide = 2

    private func checked(_ reader: inout BlockReader) -> DivergingBlock? {
        if series == dots.by {
            reader.tell(.blockCombination, "by och series är samma dimension", "series", hint: "välj en annan")
            return nil
        }
        if let unit = reader.unitOfMeasure, unit != .percent {
            reader.tell(
                .blockCombination, "svaren visas som andelar", "measure",
                hint: "välj ett mått med unit: percent, vars nämnare har constant_over: [\(series)]")
        }
        let keys = reader.keys(of: series, dots.filter).filter { !exclude.contains($0) }
        let sides = keys.split(separator: neutral ?? "", omittingEmptySubsequences: false)
        let isEven =
            neutral == nil ? keys.count.isMultiple(of: 2) : sides.count == 2 && sides[0].count == sides[1].count
        guard isEven, keys.count >= 2, keys.count / 2 <= DivergingBlock.mostOnASide else {
            reader.tell(
                .blockCombination,
                "svaren ska vara lika många på båda sidor om mitten, högst \(DivergingBlock.mostOnASide), men de är \(keys.joined(separator: ", "))",
                "series", hint: "ange svaret i mitten med neutral, och svar utanför skalan med exclude")
            return nil
        }
        return DivergingBlock(dots: dots, series: series, answers: keys, neutral: neutral, exclude: exclude)
    }
}
