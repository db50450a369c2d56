/// How the unit of a measure is written after a number: in running text, in a drawing, in the sentences under a
/// figure, and after a difference. The only list of such words.
package struct MeasureUnit: Hashable, Sendable {
    /// In running text, where a value is short: `76,9 %`, `1 200 kr`, `4 minuter`. A count stands alone.
    package let written: Noun
    /// In a drawing, where room is scarce: `4 min`; empty where head or axis says it.
    package let drawn: Noun
    /// In a sentence about a figure: procent; ärende, ärenden.
    package let noun: Noun
    /// After a difference of two values: procentenhet, procentenheter.
    package let difference: Noun
    /// For heads and subtitles: "procent", "antal", "per 1 000".
    package let word: String
    /// A part of a whole: never above 100, and drawn on a scale that says so.
    package let isShare: Bool
    /// Only whole values exist, so an axis has no step below 1.
    package let isWhole: Bool

    package init(
        _ noun: Noun, written: Noun? = nil, drawn: Noun = Noun(""), difference: Noun? = nil, word: String? = nil,
        isShare: Bool = false, isWhole: Bool = false
    ) {
        self.noun = noun
        self.written = written ?? noun
        self.drawn = drawn
        self.difference = difference ?? noun
        self.word = word ?? noun.many
        self.isShare = isShare
        self.isWhole = isWhole
    }

    /// After a number that stands alone, on an axis or in a legend, its no-break space included: " %".
    package var sign: String { drawn.many.isEmpty ? "" : Swedish.noBreakSpace + drawn.many }

    private static let points = Noun("procentenhet", "procentenheter")

    package static let percent = MeasureUnit(
        Noun("procent"), written: Noun("%"), drawn: Noun("%"), difference: points, isShare: true)
    package static let percentagePoints = MeasureUnit(points)
    package static let days = MeasureUnit(Noun("dag", "dagar"), drawn: Noun("dag", "dagar"))
    package static let minutes = MeasureUnit(Noun("minut", "minuter"), drawn: Noun("min"))
    package static let seconds = MeasureUnit(Noun("sekund", "sekunder"), drawn: Noun("s"))
    package static let kronor = MeasureUnit(Noun("krona", "kronor"), written: Noun("kr"), drawn: Noun("kr"))
    /// An index or a quotient: the number says all.
    package static let index = MeasureUnit(Noun(""), word: "index")
    package static let ratio = MeasureUnit(Noun(""), word: "kvot")

    package static func count(_ one: String, _ many: String) -> MeasureUnit {
        MeasureUnit(Noun(one, many), written: Noun(""), word: "antal", isWhole: true)
    }

    /// `per 1 000`.
    package static func per(_ base: String) -> MeasureUnit {
        MeasureUnit(Noun("per" + Swedish.noBreakSpace + base), word: "per " + base)
    }
}
