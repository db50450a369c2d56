import Diagnostics
import Privacy
import TestProjects
import Testing

/// One fault gives one finding, in words that somebody who knows Excel and e-mail understands.
@Suite struct AuthorsWordsTests {
    /// What is done to the edition, how many findings it gives, and what they say.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let name: String
        let files: String
        var bytes: [String: [UInt8]] = [:]
        var count = 1
        let words: [String]

        var testDescription: String { name }
    }

    /// Words of programmers.
    private static let poor = ["schemat", "integer", "yearmonth", " byte ", "U+00"]

    @Test(arguments: dataMistakes + fileMistakes + textMistakes)
    func isToldOnceInHerWords(_ mistake: Mistake) throws {
        var project = authorsEdition.with(mistake.files)
        project.bytes = mistake.bytes
        for path in mistake.bytes.keys { project.files[path] = nil }
        let told = try project.build().told
        #expect(told.count == mistake.count, "\(told.joined(separator: "\n"))")
        for word in mistake.words { #expect(told.contains { $0.contains(word) }, "\(word): \(told)") }
        for word in AuthorsWordsTests.poor { #expect(!told.contains { $0.contains(word) }, "\(word): \(told)") }
    }

    @Test func theEditionIsSound() throws { #expect(try authorsEdition.build().told == []) }

    @Test(arguments: [
        ("samt", "menade du «samtal-svar»?"), ("Besvarade samtal", "menade du «samtal-svar»?"),
        ("R1", "R1 är en rekommendation; dess mått är samtal-svar"),
    ])
    func explainKnowsWhatIsMeant(word: String, hint: String) throws {
        let findings = try authorsEdition.explain(word).findings
        #expect(findings.told.map(\.hint) == [word == "samt" ? findings.told.first?.hint : hint])
        #expect(findings.told.count == 1)
    }
}

/// Two municipalities, twelve quarters, and a register.
private let authorsEdition = ProjectText(
    """
    -- content/2025/report.yaml --
    title: Prov
    publisher: Region Exempel
    period: 2025
    contact: {name: Staben, email: a@example.org}
    accessibility: {assessed: 2026-01-02, method: Egen granskning}
    -- content/2025/dimensions.yaml --
    kommun:
      label: Kommun
      label_plural: Kommuner
      dataset: kommuner
      key: kod
      value_label: namn
    -- content/2025/datapackage.yaml --
    name: prov
    resources:
      - name: kommuner
        path: data/kommuner.csv
        title: Kommuner
        dialect: {delimiter: ";"}
        sources: [{title: Register}]
        schema:
          fields:
            - {name: kod, type: string, constraints: {required: true}}
            - {name: namn, type: string, constraints: {required: true}}
          primaryKey: [kod]
        uppsikt: {extracted: 2026-01-01}
      - name: samtal
        path: data/samtal.csv
        title: Samtal
        dialect: {delimiter: ";"}
        sources: [{title: Växeln}]
        schema:
          fields:
            - {name: ar, type: year, constraints: {required: true}}
            - {name: kommun, type: string, title: Kommun, constraints: {required: true}, uppsikt: {by: label}}
            - {name: antal, type: number, decimalChar: ",", groupChar: " ", title: Inkommande samtal, constraints: {required: true, minimum: 0}, uppsikt: {periods: sum}}
            - {name: besvarade, type: number, decimalChar: ",", groupChar: " ", title: Besvarade samtal, constraints: {required: true, minimum: 0}, uppsikt: {periods: sum}}
            - {name: not, type: string, title: Anteckning}
          primaryKey: [ar, kommun]
        uppsikt:
          extracted: 2026-01-01
          time: ar
          invariants: ["besvarade <= antal"]
          complete: {by: [kommun], every: year, from: 2024, to: 2025}
    -- content/2025/data/kommuner.csv --
    kod;namn
    2580;Luleå
    2514;Kalix
    -- content/2025/data/samtal.csv --
    ar;kommun;antal;besvarade;not
    2024;Luleå;1 200;1 000;
    2024;Kalix;300;200;
    2025;Luleå;1 300;1 100;
    2025;Kalix;310;250;
    -- content/2025/measures/samtal-svar.yaml --
    label: Besvarade samtal till vården
    short_label: Besvarade samtal
    description: Samtal som får svar.
    type: simple
    dataset: samtal
    field: besvarade
    agg: sum
    unit: count
    dimensions: [kommun]
    improvement_direction: increase
    -- content/2025/recommendations.yaml --
    review: {title: Granskning, year: 2021, reviewer: Revisorerna}
    recommendations:
      - {id: R1, text: Mät samtalen., status: in_progress, status_date: 2025-12-01, measures: [samtal-svar]}
    -- content/2025/kommun/[kommun].md --
    # Hur går det i `=kommun`?

    `=samtal-svar`
    -- content/2025/01-prov.md --
    # Prov

    Summan är `=samtal-svar`. Se [Luleå](kommun/2580.md).
    """)

private func samtal(_ rows: String) -> String { "-- content/2025/data/samtal.csv --\n" + rows }
private func chapter(_ text: String) -> String { "-- content/2025/02-mer.md --\n# Mer\n\n" + text }
private let head = "ar;kommun;antal;besvarade;not\n"
private let rows = "2024;Luleå;1 200;1 000;\n2024;Kalix;300;200;\n2025;Luleå;1 300;1 100;\n2025;Kalix;310;250;"

private let dataMistakes: [AuthorsWordsTests.Mistake] = [
    .init(
        name: "en titelrad ovanför rubrikerna", files: samtal("Samtal till vården\n" + head + rows),
        words: ["rubrikraden står på rad 2", "headerRows: [2]"]),
    .init(name: "sep=; först", files: samtal("sep=;\n" + head + rows), count: 0, words: []),
    .init(
        name: ";; efter varje rad",
        files: samtal((head + rows).split(separator: "\n").map { $0 + ";;" }.joined(separator: "\n")), count: 0,
        words: []),
    .init(
        name: "decimalpunkt i hela kolumnen",
        files: samtal(head + "2024;Luleå;12;1.5;\n2024;Kalix;3;2.5;\n2025;Luleå;13;1.1;\n2025;Kalix;31;2.2;"),
        words: ["kolumnen ska ha decimalkomma", "och 3 till av samma slag i kolumnen «besvarade»: rad 3, 4, 5"]),
    .init(
        name: "potensform", files: samtal(head + rows.replacing("1 300", with: "1,3E+03")), words: ["potensform"]),
    .init(name: "ca", files: samtal(head + rows.replacing("1 300", with: "ca 1 300")), words: ["ta bort «ca»"]),
    .init(
        name: "för smal kolumn", files: samtal(head + rows.replacing("1 300", with: "########")),
        words: ["kolumnen är för smal i kalkylbladet"]),
    .init(
        name: "UTF-8 utan märke i en fil som ska vara Windows-1252",
        files: "-- content/2025/datapackage.yaml --\n"
            + (authorsEdition.files["content/2025/datapackage.yaml"] ?? "").replacing(
                "title: Kommuner\n", with: "title: Kommuner\n    encoding: windows-1252\n"),
        words: ["filen är sparad som UTF-8, men datapackage.yaml säger windows-1252"]),
    .init(
        name: "ett register i Windows-1252", files: "",
        bytes: ["content/2025/data/kommuner.csv": latin("kod;namn\n2580;Luleå\n2514;Kalix\n")],
        words: ["filen är inte sparad som UTF-8, den ser ut som Windows-1252"]),
    .init(
        name: "en titelrad i registret",
        files: "-- content/2025/data/kommuner.csv --\nKommuner\nkod;namn\n2580;Luleå\n2514;Kalix",
        words: ["rubrikraden står på rad 2"]),
    .init(
        name: "en rad saknas", files: samtal(head + rows.replacing("2025;Kalix;310;250;", with: "")),
        words: ["raden för kommun Kalix, 2025 saknas"]),
    .init(
        name: "en kolumn har fått nytt namn",
        files: samtal(head.replacing("besvarade", with: "Svarade") + rows),
        words: ["kolumnen «Svarade» står inte i datapackage.yaml", "menade du «besvarade»? byt rubriken"]),
    .init(
        name: "kolumnerna heter som de visas",
        files: samtal("ar;Kommun;Inkommande samtal;Besvarade samtal;Anteckning\n" + rows),
        words: ["4 rubriker står inte i datapackage.yaml", "byt «Kommun» till «kommun»"]),
    .init(
        name: "Kalix kommun", files: samtal(head + rows.replacing("Kalix", with: "Kalix kommun")),
        words: ["menade du «Kalix»?", "det gäller 2 rader"]),
    .init(
        name: "LULEÅ", files: samtal(head + rows.replacing("Luleå", with: "LULEÅ")), words: ["menade du «Luleå»?"]),
    .init(
        name: "tomma celler i en kolumn",
        files: samtal(head + "2024;Luleå;12;;\n2024;Kalix;3;;\n2025;Luleå;13;;\n2025;Kalix;31;;"),
        words: ["värdet saknas", "och 3 till av samma slag i kolumnen «besvarade»: rad 3, 4, 5"]),
    .init(
        name: "filen klistrad två gånger", files: samtal(head + rows + "\n" + rows),
        words: ["finns redan", "och 3 till av samma slag i kolumnen «ar»: rad 7, 8, 9"]),
    .init(
        name: "namn och telefonnummer i fritext",
        files: samtal(head + rows.replacing("1 100;", with: "1 100;ring Anna 070-123 45 67")),
        words: ["ett telefonnummer står i en fritext"]),
    .init(
        name: "ett negativt antal", files: samtal(head + rows.replacing("1 300", with: "-1 300")),
        words: ["värdet är mindre än 0"]),
]

private let fileMistakes: [AuthorsWordsTests.Mistake] = [
    .init(
        name: "dimensions.yaml är borta", files: "-- content/2025/dimensions.yaml --\n",
        words: ["filen dimensions.yaml saknas"]),
    .init(
        name: "datapackage.yaml är borta", files: "-- content/2025/datapackage.yaml --\n",
        words: ["filen datapackage.yaml saknas"]),
    .init(
        name: "ett mått är borta", files: "-- content/2025/measures/samtal-svar.yaml --\n",
        words: ["inget mått heter «samtal-svar»", "det gäller 3 ställen", "där finns ingen samtal-svar.yaml"]),
    .init(
        name: "Samtal.CSV",
        files: "-- content/2025/data/samtal.csv --\n\n-- content/2025/data/Samtal.CSV --\n" + head + rows,
        words: ["menade du «data/Samtal.CSV»?"]),
    .init(
        name: "samtal.csv.csv",
        files: "-- content/2025/data/samtal.csv --\n\n-- content/2025/data/samtal.csv.csv --\n" + head + rows,
        words: ["menade du «data/samtal.csv.csv»?"]),
    .init(
        name: "samtal.xlsx",
        files: "-- content/2025/data/samtal.csv --\n\n-- content/2025/data/samtal.xlsx --\nPK",
        words: ["skriv path: data/samtal.xlsx"]),
    .init(
        name: "en nyare hämtning bredvid", files: "-- content/2025/data/samtal (1).csv --\n" + head + rows,
        words: ["är den en nyare hämtning"]),
    .init(
        name: "ett kapitel i Word bredvid", files: "-- content/2025/01-prov.docx --\nPK",
        words: ["filen läses inte, och ingen text länkar till den"]),
    .init(
        name: "en äldre version bredvid", files: "-- content/2025/01-prov.md.bak --\n# Prov",
        words: ["filen läses inte"]),
    .init(
        name: "ett indrag för mycket",
        files: "-- content/2025/report.yaml --\ntitle: Prov\n publisher: Region Exempel\nperiod: 2025",
        words: ["indraget är inte lika som på raden ovanför", "börja raden längst till vänster"]),
    .init(
        name: "type: kvot",
        files: "-- content/2025/measures/samtal-svar.yaml --\n"
            + (authorsEdition.files["content/2025/measures/samtal-svar.yaml"] ?? "").replacing(
                "type: simple", with: "type: kvot"),
        words: ["«kvot»", "ratio"]),
    .init(
        name: "citattecken från Word om titeln",
        files: "-- content/2025/report.yaml --\n"
            + (authorsEdition.files["content/2025/report.yaml"] ?? "").replacing("title: Prov", with: "title: ”Prov”"),
        words: ["citattecknen ” och ” skrivs ut"]),
]

private let textMistakes: [AuthorsWordsTests.Mistake] = [
    .init(
        name: "en formel utan =", files: chapter("Svar: `samtal-svar kommun=Luleå`."),
        words: ["formeln saknar =", "skriv `=samtal-svar kommun=Luleå`"]),
    .init(name: "ett mått i kodsnutt", files: chapter("Svar: `samtal-svar`."), words: ["skriv `=samtal-svar`"]),
    .init(name: "´", files: chapter("Svar: ´=samtal-svar kommun=Luleå´."), words: ["formeln står inte mellan `"]),
    .init(name: "'", files: chapter("Svar: '=samtal-svar'."), words: ["skriv `=samtal-svar`"]),
    .init(name: "utan tecken", files: chapter("Svar: =samtal-svar i år."), words: ["skriv `=samtal-svar`"]),
    .init(name: "kod som är kod", files: chapter("Skriv `kommun` och `x=1` eller a=b."), count: 0, words: []),
    .init(name: "```diagram", files: chapter("```diagram\nkind: bars\n```"), words: ["skriv ```chart"]),
    .init(
        name: "ett block som inte stängs", files: chapter("```chart\nkind: bars\n\nText.[^a]\n\n[^a]: Not."),
        words: ["kodblocket slutar aldrig", "stäng det"]),
    .init(
        name: "en rubriknivå hoppas över", files: chapter("#### Djupt\n\nText."),
        words: ["rubriken hoppar från nivå 1 till nivå 4", "skriv ## före rubriken"]),
    .init(
        name: "en sida efter sin adress", files: chapter("Se [Luleå](kommun/lulea.md)."),
        words: ["menade du «kommun/2580.md»?"]),
    .init(
        name: "ett kapitel utan nummer", files: chapter("Se [början](prov.md)."), words: ["menade du «01-prov.md»?"]),
    .init(
        name: "inget värde", files: chapter("Svar: `=samtal-svar period=2019`."),
        words: ["data/samtal.csv har inga rader för 2019"]),
    .init(
        name: "felstavad nyckel", files: chapter("```chart\nkind: bars\nid: x\nmesure: samtal-svar\nby: kommun\n```"),
        words: ["menade du «measure»?"]),
]

private func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
