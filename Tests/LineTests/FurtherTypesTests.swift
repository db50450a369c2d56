import Diagnostics
import Foundation
import Line
import TestProjects
import Testing

/// People by municipality and age, with few of one age in one municipality, and what is done about recommendations.
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
    alder:
      label: Ålder
      values: [{key: u, label: Unga, lower: 0, upper: 39}, {key: g, label: Gamla, lower: 40, upper: 99}]
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
            - {name: alder, type: string}
            - {name: antal, type: integer, uppsikt: {periods: sum}}
            - {name: alla, type: integer, uppsikt: {periods: sum}}
        uppsikt: {extracted: 2026-01-01, time: ar, individuals: true}
      - name: std
        path: data/std.csv
        title: Standard
        sources: [{title: Register}]
        schema:
          fields:
            - {name: ar, type: year}
            - {name: alder, type: string}
            - {name: vikt, type: integer, uppsikt: {periods: last}}
        uppsikt: {extracted: 2026-01-01, time: ar}
    -- content/2025/data/p.csv --
    ar,kommun,alder,antal,alla
    2024,a,u,33,100
    2024,a,g,50,200
    2024,b,u,20,100
    2024,b,g,60,200
    2024,c,u,45,100
    2024,c,g,55,100
    2025,a,u,3,100
    2025,a,g,50,200
    2025,b,u,40,100
    2025,b,g,60,200
    2025,c,u,45,100
    2025,c,g,55,100
    -- content/2025/data/std.csv --
    ar,alder,vikt
    2025,u,3
    2025,g,1
    -- content/2025/measures/andel.yaml --
    label: Andel
    type: ratio
    numerator: {dataset: p, field: antal, agg: sum, label: de som kom}
    denominator: {dataset: p, field: alla, agg: sum, label: alla}
    unit: percent
    improvement_direction: neutral
    -- content/2025/measures/std.yaml --
    label: Standardiserad andel
    type: ratio
    numerator: {dataset: p, field: antal, agg: sum, label: de som kom}
    denominator: {dataset: p, field: alla, agg: sum, label: alla}
    standardise: {by: alder, weights: {dataset: std, field: vikt, agg: sum, as_of: 2025}, label: provets befolkning}
    unit: percent
    improvement_direction: neutral
    -- content/2025/measures/mitt.yaml --
    label: Ålder i mitten
    type: simple
    dataset: p
    field: antal
    agg: median
    classes: alder
    unit: index
    decimals: 1
    improvement_direction: neutral
    -- content/2025/measures/klara.yaml --
    label: Genomförda
    type: ratio
    numerator: {dataset: recommendations, agg: count, filter: {status: done}, label: genomförda}
    denominator: {dataset: recommendations, agg: count, label: rekommendationer}
    unit: percent
    improvement_direction: increase
    -- content/2025/measures/sena.yaml --
    label: Försenade åtgärder
    type: simple
    dataset: actions
    agg: count
    filter: {late: true}
    unit: count
    improvement_direction: decrease
    -- content/2025/recommendations.yaml --
    review: {title: Granskning}
    recommendations:
      - id: R1
        text: Gör mer.
        status: done
        actions:
          - {id: a1, text: Gör nu, status: done, evidence: [{measure: andel}]}
      - id: R2
        text: Gör annat.
        status: in_progress
        actions:
          - {id: a2, text: "Gör sedan, och bra", owner: 'Chef, "högsta"', status: in_progress, deadline: 2025-06-30, revised_deadline: 2025-10-31}
          - {id: a3, text: Gör sist, status: not_started, deadline: 2026-06-30}
      - id: R3
        text: Gör inget.
        status: dropped
    """)

private func built(_ text: String) throws -> BuiltProject {
    try people.with("-- content/2025/01-prov.md --\n# Prov\n\n\(text)\n").build()
}

private func words(_ formulas: String...) throws -> String {
    let built = try built(formulas.map { "Talet är `\($0)`." }.joined(separator: "\n\n"))
    return built.words("2025/index.html") + built.told.joined(separator: "\n")
}

@Suite struct FurtherTypesTests {
    @Test func aStandardisedValueOfAHiddenGroupIsHidden() throws {
        let text = try words(
            "=std kommun=b", "=std kommun=a else=\"dolt\"", "=andel kommun=a alder=u else=\"dolt\"", "=andel kommun=b")
        // (3 · 40 % + 30 %) / 4, and 100 of 300.
        #expect(text.contains("Talet är 37,5 %."), "\(text)")
        #expect(text.contains("Talet är 33,3 %."), "\(text)")
        #expect(text.components(separatedBy: "Talet är dolt.").count == 3, "\(text)")
    }

    /// The standardised value, the weights and the rate of one group would tell the other's.
    @Test func aStandardisedValueIsNoWayToAHiddenGroup() throws {
        let text = try words("=std kommun=a else=\"dolt\"", "=andel kommun=a alder=g", "=std else=\"dolt\"")
        #expect(text.contains("Talet är dolt."), "\(text)")
    }

    @Test func theMeasuresPageShowsTheRawValueBeside() throws {
        let page = try built("`=std kommun=b` `=klara` `=sena` `=mitt kommun=b` `=andel kommun=b`").words(
            "2025/matt.html")
        #expect(page.contains("standardbefolkningen, provets befolkning"), "\(page)")
        #expect(page.contains("sökt bland antalen i klasserna av Ålder"), "\(page)")
        let whole = ProjectText(
            people.files.map { "-- \($0.key) --\n\($0.value.replacing("2025,a,u,3,", with: "2025,a,u,30,"))" }.joined(
                separator: "\n"))
        let shown = try whole.with("-- content/2025/01-prov.md --\n# Prov\n\n`=std`\n").build().words("2025/matt.html")
        #expect(shown.contains("utan standardisering 35,0 %"), "\(shown)")
        #expect(shown.contains("95 procents konfidensintervall"), "\(shown)")
    }

    @Test func dotsDrawTheIntervalOfTheValue() throws {
        func told(_ measure: String, _ interval: String) throws -> [String] {
            let block = "```chart\nkind: dots\nmeasure: \(measure)\nby: kommun\ninterval: \(interval)\n```"
            return try built(block).errors.map(\.rule.id)
        }
        #expect(try told("std", "byar") == [])
        #expect(try told("std", "wilson") == ["block-combination"])
        #expect(try told("andel", "byar") == ["block-combination"])
        #expect(try told("andel", "wilson") == [])
        let funnel = "```chart\nkind: funnel\nmeasure: std\nby: kommun\n```"
        #expect(try built(funnel).errors.map(\.rule.id) == ["block-combination"])
    }

    @Test func explainTellsTheGroups() throws {
        let answer = try #require(
            try people.with("-- content/2025/01-prov.md --\n# Prov\n").explain("std", "kommun=b").answer)
        #expect(answer.text.contains("Unga, täljare: 40, summan av «antal» i p"), "\(answer.text)")
        #expect(answer.text.contains("Gamla, vikt: 1, summan av «vikt» i std"), "\(answer.text)")
        let joined = try #require(
            try people.with("-- content/2025/01-prov.md --\n# Prov\n").explain("mitt", "kommun=b").answer)
        #expect(joined.text.contains("medianen av klasserna av Ålder efter «antal»"), "\(joined.text)")
    }

    @Test func recommendationsAreCountedAsTheyStand() throws {
        let text = try words(
            "=klara", "=klara.numerator", "=klara.denominator", "=sena", "=klara period=2024 else=\"saknas\"")
        #expect(text.contains("Talet är 33,3 %."), "\(text)")
        #expect(text.contains("Talet är 3."), "\(text)")
        #expect(text.components(separatedBy: "Talet är 1.").count == 3, "\(text)")
        #expect(text.contains("Talet är saknas."), "\(text)")
    }

    /// An edition where nothing counts them has no such dataset.
    @Test func recommendationsAreADatasetWhenTheyAreCounted() throws {
        let all = try built("`=klara` `=sena`").words("2025/datakvalitet.html")
        #expect(all.contains("Rekommendationer") && all.contains("Åtgärder"))
        var project = people
        project.files["content/2025/measures/klara.yaml"] = nil
        project.files["content/2025/measures/sena.yaml"] = nil
        let none = try project.with("-- content/2025/01-prov.md --\n# Prov\n\n`=andel kommun=b`\n").build()
        #expect(!none.words("2025/datakvalitet.html").contains("Åtgärder"))
    }

    @Test func aMedianOfClassesIsHiddenWithItsClasses() throws {
        let text = try words("=mitt kommun=b", "=mitt kommun=a else=\"dolt\"")
        // 50 of 100: ten of the sixty old, in a class of sixty years.
        #expect(text.contains("Talet är 50,0."), "\(text)")
        #expect(text.contains("Talet är dolt."), "\(text)")
    }

    @Test func aChangeOfAShareOfFewHasAnInterval() throws {
        let block = "```table\nkind: values\nid: tal\nmeasures: [andel]\nby: kommun\ncompare: 2024\n```"
        let page = try built(block).words("2025/index.html")
        // Beby: 80 of 300 and 100 of 300. Newcombe's method 10 gives −0.7 and 13.9 percentage points.
        #expect(page.contains("−0,7 till +13,9"), "\(page)")
        #expect(page.contains("Ändringens konfidensintervall (Newcombe)"), "\(page)")
    }
}
