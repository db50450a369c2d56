import Foundation
import Line
import TestProjects
import Testing

/// Few people by municipality and sex, and measures made of their numbers.
private let people = ProjectText(
    """
    -- content/2025/report.yaml --
    title: Prov
    publisher: Region Exempel
    period: 2025
    -- content/2025/dimensions.yaml --
    kommun:
      label: Kommun
      values: [{key: a, label: Aby}, {key: b, label: Beby}, {key: c, label: Ceby}]
    kon:
      label: Kön
      values: [{key: k, label: Kvinnor}, {key: m, label: Män}]
    -- content/2025/datapackage.yaml --
    $schema: https://datapackage.org/profiles/2.0/datapackage.json
    name: prov
    resources:
      - name: p
        path: data/p.csv
        title: Personer
        sources: [{title: Register}]
        schema:
          fields:
            - {name: ar, type: year}
            - {name: kommun, type: string}
            - {name: kon, type: string}
            - {name: antal, type: integer, uppsikt: {periods: sum}}
            - {name: alla, type: integer, uppsikt: {periods: sum}}
        uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
    -- content/2025/data/p.csv --
    ar,kommun,kon,antal,alla
    2024,a,k,33,100
    2024,a,m,50,100
    2024,b,k,40,100
    2024,b,m,60,100
    2024,c,k,45,100
    2024,c,m,55,100
    2025,a,k,3,100
    2025,a,m,50,100
    2025,b,k,40,100
    2025,b,m,60,100
    2025,c,k,45,100
    2025,c,m,55,100
    -- content/2025/measures/n.yaml --
    label: Antal
    type: simple
    dataset: p
    field: antal
    agg: sum
    unit: count
    improvement_direction: neutral
    -- content/2025/measures/andel.yaml --
    label: Andel
    type: ratio
    numerator: {dataset: p, field: antal, agg: sum, label: de som kom}
    denominator: {dataset: p, field: alla, agg: sum, label: alla}
    unit: percent
    improvement_direction: neutral
    -- content/2025/measures/mot.yaml --
    label: Kvinnor mot män
    type: derived
    expr: kvinnor / man
    input_metrics:
      - {name: n, alias: kvinnor, filter: {kon: k}}
      - {name: n, alias: man, filter: {kon: m}}
    unit: ratio
    improvement_direction: neutral
    -- content/2025/measures/andring.yaml --
    label: Ändring
    type: derived
    expr: nu - da
    input_metrics: [{name: andel, alias: nu}, {name: andel, alias: da, offset_window: 1 year}]
    unit: percentage_points
    improvement_direction: neutral
    -- content/2025/measures/rullande.yaml --
    label: Två år
    type: cumulative
    input_metric: n
    window: 2 years
    unit: count
    improvement_direction: neutral
    """)

private func words(_ formulas: String...) throws -> (text: String, told: [String]) {
    let lines = formulas.map { "Talet är `\($0)`." }.joined(separator: "\n\n")
    let built = try people.with("-- content/2025/01-prov.md --\n# Prov\n\n\(lines)\n").build()
    return (built.words("2025/index.html"), built.told)
}

@Suite struct DerivedNumberTests {
    @Test func whatIsMadeOfShownNumbersIsShown() throws {
        let (text, told) = try words("=mot kommun=b", "=andring kommun=b", "=rullande kommun=b")
        #expect(text.contains("Talet är 0,67. "), "\(text)\n\(told)")
        #expect(text.contains("Talet är 0,0 procentenheter. "), "\(text)")
        #expect(text.contains("Talet är 200. "), "\(text)")
    }

    @Test func whatIsMadeOfAHiddenNumberIsHidden() throws {
        let (text, _) = try words(
            "=n kommun=a kon=k else=\"dolt\"", "=mot kommun=a else=\"dolt\"", "=andring kommun=a kon=k else=\"dolt\"")
        #expect(text.components(separatedBy: "Talet är dolt.").count == 4, "\(text)")
    }

    /// The sum of two years less the one of them would tell the other.
    @Test func aWindowDoesNotTellAHiddenYear() throws {
        let (text, _) = try words(
            "=n kommun=a kon=k else=\"dolt\"", "=n kommun=a kon=k period=2024 else=\"dolt\"",
            "=rullande kommun=a kon=k else=\"dolt\"")
        let shown = text.components(separatedBy: "Talet är dolt.").count - 1
        #expect(shown >= 2, "\(text)")
    }

    @Test func theMeasuresPageSaysWhatItIsMadeOf() throws {
        let built = try people.with("-- content/2025/01-prov.md --\n# Prov\n\n`=mot kommun=b` `=rullande kommun=b`\n")
            .build()
        let page = built.words("2025/matt.html")
        #expect(
            page.contains("kvinnor / man, där kvinnor är Antal (Kön: Kvinnor), man är Antal (Kön: Män)."), "\(page)")
        #expect(page.contains("Värdet gäller de 24 månader som slutar med perioden."), "\(page)")
        #expect(page.contains("måttet Kvinnor mot män, måttet Två år"), "\(page)")
    }

    @Test func explainTellsTheParts() throws {
        let answer = try #require(
            try people.with("-- content/2025/01-prov.md --\n# Prov\n").explain("mot", "kommun=b").answer)
        #expect(answer.text.contains("kvinnor: 40, summan av «antal» i p"), "\(answer.text)")
        #expect(answer.text.contains("man: 60, summan av «antal» i p"), "\(answer.text)")
        #expect(answer.text.contains("där Kön: Män"), "\(answer.text)")
        let rolling = try #require(
            try people.with("-- content/2025/01-prov.md --\n# Prov\n").explain("rullande", "kommun=b").answer)
        #expect(rolling.text.contains("värde: 200, summan av «antal» i p, summan över tiden"), "\(rolling.text)")
    }
}
