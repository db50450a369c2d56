let filterSubject = Subject(
    "urval", "Urval: filter",
    [
        .text(
            "Ett urval står i ett mått, en figur eller en tabell, alltid som `{namn: villkor}`. Flera villkor ska alla gälla. Namnet är en dimension, eller i ett mått också en kolumn. Värden av en dimension skrivs med nyckel eller namn, och helheten som `total`."
        ),
        .points(filterExamples.map { "`filter: \($0.written)` – \($0.meaning)" }),
    ])

/// A filter that a figure of logins takes, or where it names a column, the numerator of a measure.
package struct FilterExample: Sendable {
    package let written: String
    package let meaning: String
    /// It compares a column, which only a measure may.
    package let isOfColumn: Bool

    init(_ written: String, _ meaning: String, ofColumn: Bool = false) {
        self.written = written
        self.meaning = meaning
        isOfColumn = ofColumn
    }
}

package let filterExamples: [FilterExample] = [
    FilterExample("{kommun: Åby}", "ett värde"),
    FilterExample("{kommun: [Åby, Älvdal]}", "något av flera värden"),
    FilterExample("{kommun: {not: Åby}}", "alla utom ett värde"),
    FilterExample("{kommun: {not: [Åby, Älvdal]}}", "alla utom flera värden"),
    FilterExample("{omrade: soder}", "värdena som hör till ett värde av en annan dimension"),
    FilterExample("{kommun: Åby, kon: Kvinnor}", "två villkor som båda ska gälla"),
    FilterExample(
        "{inkommande: {gt: 1000}}", "större än; lt är mindre än, gte minst, lte högst. Bara i mått", ofColumn: true),
    FilterExample("{inkommande: {range: [600, 1000]}}", "från och med, till och med. Bara i mått", ofColumn: true),
    FilterExample("{besvarade: {valid: true}}", "rader som har ett värde. Bara i mått", ofColumn: true),
]
