package import Values

/// A unit of measures: what a number in it is, and how it is written after the number in running text, in a drawing,
/// in the sentences under a figure, and after a difference.
///
/// Two are the same when authors write the same word, also when a count has got its noun.
package struct MeasureUnit: RawRepresentable, Hashable, Sendable {
    /// As authors write it: `per_1000`.
    package let rawValue: String
    package let kind: Kind
    /// What a quotient is multiplied by to stand in the unit; 1 for units that a quotient stands in as it is.
    package let factor: Exact
    /// Decimals of a measure that does not say.
    package let usualDecimals: Int
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

    package enum Kind: Hashable, Sendable {
        /// A part of a whole: never above 100, and drawn on a scale that says so.
        case share
        /// What lies between two shares.
        case points
        /// So many of so many.
        case quotient
        /// A number that says all by itself.
        case index
        /// So much of something; the whole is not the sum of its parts.
        case amount
        /// So much of something that adds up, such as money.
        case sum
        /// So many things: whole numbers that add up, each measure with its own noun.
        case count
    }

    init(
        _ word: String, _ kind: Kind, factor: Int = 1, decimals: Int = 0, noun: Noun = Noun(""), written: Noun? = nil,
        drawn: Noun = Noun(""), difference: Noun? = nil, named name: String? = nil
    ) {
        rawValue = word
        self.kind = kind
        self.factor = Exact(factor)
        usualDecimals = decimals
        self.noun = noun
        self.written = written ?? noun
        self.drawn = drawn
        self.difference = difference ?? noun
        self.word = name ?? noun.many
    }

    package init?(rawValue: String) {
        guard let unit = MeasureUnit.all.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = unit
    }

    package static func == (a: MeasureUnit, b: MeasureUnit) -> Bool { a.rawValue == b.rawValue }

    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension MeasureUnit {
    /// A count with the measure's own noun; the others have theirs.
    package func counting(_ things: Noun?) -> MeasureUnit {
        guard kind == .count, let things else { return self }
        return MeasureUnit(rawValue, kind, noun: things, written: Noun(""), named: word)
    }

    /// Differences are told in percentage points.
    package var isShare: Bool { kind == .share || kind == .points }

    /// A number of nothing: it may be compared with any other such.
    package var isPure: Bool { isShare || kind == .quotient }

    /// A quotient of alike numbers may stand in it.
    package var isQuotient: Bool { kind == .share || kind == .quotient || kind == .index }

    /// The whole is the sum of its parts.
    package var adds: Bool { kind == .sum || kind == .count }

    /// What is counted may be named after the number: `12 ärenden`, `12 ärenden per 1 000`.
    package var takesNoun: Bool { kind == .count || kind == .quotient && factor != Exact(1) }

    /// After a number that stands alone, on an axis or in a legend, its no-break space included: " %".
    package var sign: String { drawn.many.isEmpty ? "" : Swedish.noBreakSpace + drawn.many }

    /// After the label of a measure: ", procent"; nothing of a count, whose label says it.
    package var afterLabel: String { kind == .count ? "" : ", " + word }
}
