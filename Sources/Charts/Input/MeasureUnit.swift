/// How the unit of a measure is written after a number, in a drawing and in a sentence.
package struct MeasureUnit: Hashable, Sendable {
    /// A noun in singular and plural.
    package struct Noun: Hashable, Sendable {
        package let one: String
        package let many: String

        package init(_ one: String, _ many: String) {
            self.one = one
            self.many = many
        }
    }

    /// After the number in a drawing, its no-break space included: "\u{A0}%"; empty where the axis needs none.
    package let sign: String
    /// After the number in a sentence: procent; ärende, ärenden; empty for an index.
    package let noun: Noun
    /// After a difference of two values: procentenhet, procentenheter.
    package let difference: Noun
    /// A part of a whole: never above 100, and drawn on a scale that says so.
    package let isShare: Bool
    /// Only whole values exist, so an axis has no step below 1.
    package let isWhole: Bool

    package init(sign: String, noun: Noun, difference: Noun? = nil, isShare: Bool = false, isWhole: Bool = false) {
        self.sign = sign
        self.noun = noun
        self.difference = difference ?? noun
        self.isShare = isShare
        self.isWhole = isWhole
    }

    package static let percent = MeasureUnit(
        sign: "\u{A0}%", noun: Noun("procent", "procent"), difference: Noun("procentenhet", "procentenheter"),
        isShare: true)
    package static let percentagePoints = MeasureUnit(sign: "", noun: Noun("procentenhet", "procentenheter"))
    package static let days = MeasureUnit(sign: "\u{A0}dagar", noun: Noun("dag", "dagar"))
    package static let minutes = MeasureUnit(sign: "\u{A0}min", noun: Noun("minut", "minuter"))
    package static let seconds = MeasureUnit(sign: "\u{A0}s", noun: Noun("sekund", "sekunder"))
    package static let kronor = MeasureUnit(sign: "\u{A0}kr", noun: Noun("krona", "kronor"))
    /// An index or a quotient: the number says all.
    package static let plain = MeasureUnit(sign: "", noun: Noun("", ""))

    package static func count(_ one: String, _ many: String) -> MeasureUnit {
        MeasureUnit(sign: "", noun: Noun(one, many), isWhole: true)
    }

    /// "per 1 000 invånare".
    package static func per(_ words: String) -> MeasureUnit {
        MeasureUnit(sign: "", noun: Noun(words, words))
    }
}
