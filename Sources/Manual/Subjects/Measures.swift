import Measures

let measuresSubject = Subject(
    "mått", "measures/NAMN.yaml: mått",
    [
        .text(
            "Varje mått är en fil i mappen `measures`, och filens namn är måttets: `measures/svarsfrekvens.yaml` skrivs `=svarsfrekvens` i text."
        ),
        .keys(Measure.keys),
    ],
    entries: typePages.map(entry) + [
        Entry(
            "input", "Det som räknas: nycklarna i simple, och under numerator och denominator.",
            [
                .keys(InputPage.keys), .text("Bara under numerator och denominator:"), .keys(InputPage.sideKeys),
                .text("Bara under denominator:"), .keys(InputPage.denominatorKeys),
            ]),
        Entry("targets", "Ett mål, i listan `targets`.", [.keys(Measure.targetKeys)]),
        Entry("series_breaks", "Ett brott i serien, i listan `series_breaks`.", [.keys(Measure.seriesBreakKeys)]),
    ])

private func entry(_ type: TypePage) -> Entry {
    Entry(type.name, type.summary, [.code(type.example, of: "yaml"), .keys(type.keys)])
}
