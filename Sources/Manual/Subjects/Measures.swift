import Measures

let measuresSubject = Subject(
    "mått", "measures/NAMN.yaml: mått",
    [
        .text(
            "Varje mått är en fil i mappen `measures`, och filens namn är måttets: `measures/svarsfrekvens.yaml` skrivs `=svarsfrekvens` i text."
        ),
        .text(
            "`uppsikt explain svarsfrekvens kommun=Luleå` visar hur ett tal räknas. Med `--sql` skrivs frågan i stället som standard-SQL: en revisor läser in datafilerna som tabeller med datamängdernas namn och får samma tal, före avrundning. Det som inte sägs som SQL, som en standardiserad kvot, nekas med en mening om varför."
        ),
        .keys(Measure.keys),
    ],
    entries: typePages.map(entry) + [
        Entry(
            "input", "Det som räknas: nycklarna i simple, och under numerator och denominator.",
            [
                .keys(InputHelp.keys), .text("Bara under numerator och denominator:"),
                .keys(InputHelp.sideKeys), .text("Bara under denominator och weights:"),
                .keys(InputHelp.otherTimeKeys), .text("Bara under denominator:"), .keys(InputHelp.denominatorKeys),
            ]),
        Entry(
            "input_metrics", "En del av ett uttryck, i listan `input_metrics`.", [.keys(InputHelp.partKeys)]),
        Entry("standardise", "Direkt standardisering av en kvot.", [.keys(StandardisationKeys.all)]),
        Entry(
            "exists", "Det som ska finnas, eller inte finnas, i en annan datamängd: `exists` och `not_exists`.",
            [.keys(JoinKeys.all)]),
        Entry("targets", "Ett mål, i listan `targets`.", [.keys(Measure.targetKeys)]),
        Entry("series_breaks", "Ett brott i serien, i listan `series_breaks`.", [.keys(Measure.seriesBreakKeys)]),
    ])

private func entry(_ type: TypePage) -> Entry {
    Entry(type.name, type.summary, [.code(type.example, of: "yaml"), .keys(type.keys)])
}
