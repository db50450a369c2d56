package import Values

/// How the numbers of one measure are read: the only place that puts a number, its unit and its noun together, for
/// running text, drawings, sentences under figures, tables, hover texts and files alike.
package struct NumberPhrases: Hashable, Sendable {
    /// With the noun of a count.
    package let unit: MeasureUnit
    /// What is counted, where the measure names it: ärende, ärenden.
    package let things: Noun?
    /// Digits after the decimal sign, 0...9.
    package let decimals: Int

    package init(_ unit: MeasureUnit, of things: Noun? = nil, decimals: Int) {
        self.unit = unit.counting(things)
        self.things = things
        self.decimals = min(max(decimals, 0), 9)
    }

    /// `76,9` without unit.
    package func number(_ value: Exact) -> String { Swedish.number(value, decimals: decimals) }

    /// In running text: `76,9 %`, `12 per 1 000`, `4 minuter`, `1 200 kr`; a count stands alone.
    package func written(_ value: Exact) -> String { unit.written.with(number(value)) }

    /// With the noun of what is counted: `1 234 ärenden`, `12 ärenden per 1 000`.
    package func full(_ value: Exact) -> String {
        guard let things, unit.takesNoun else { return written(value) }
        let counted = things.with(number(value))
        let suffix = unit.written.many
        return suffix.isEmpty ? counted : counted + Swedish.noBreakSpace + suffix
    }

    /// `tre`: whole numbers to twelve; the rest as figures.
    package func word(_ value: Exact) -> String {
        guard unit.kind == .count, let count = value.rounded(to: decimals).integer, (0...12).contains(count) else {
            return written(value)
        }
        return Swedish.word(count)
    }

    /// In a drawing: "86,5 %", "−1 dag".
    package func drawn(_ printed: String) -> String { unit.drawn.with(printed) }

    /// In a sentence under a figure: "86,5 procent", "1 ärende".
    package func spoken(_ printed: String) -> String { unit.noun.with(printed) }

    /// The size of a difference in running text: `5,3 procentenheter`, `1 234`, `2 minuter`.
    package func writtenDifference(_ amount: Exact) -> String {
        (unit.isShare ? unit.difference : unit.written).with(number(amount.magnitude))
    }

    /// The size of a difference in a sentence under a figure: "2,7 procentenheter", "1 234 ärenden".
    package func spokenDifference(_ amount: Exact) -> String { unit.difference.with(number(amount.magnitude)) }

    /// `+` or `−` of a difference, unless it is printed as 0.
    package func sign(of amount: Exact) -> String {
        let rounded = amount.rounded(to: decimals)
        return rounded > .zero ? "+" : rounded.isNegative ? Swedish.minus : ""
    }

    /// For the head of a column: "Norrbotten, %".
    package func head(_ label: String) -> String {
        unit.drawn.many.isEmpty ? label : label + ", " + unit.drawn.many
    }
}
