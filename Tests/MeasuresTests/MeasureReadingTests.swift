import Diagnostics
import Language
import Measures
import Testing
import Values

@Suite struct MeasureReadingTests {
    private func project(_ yaml: String, name: String = "matt") -> Project {
        Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "arenden", time: "manad", "name: enhet, type: string", "name: tjanst, type: string",
                    "name: kanal, type: string", "name: oppet, type: boolean",
                    "name: antal, type: integer, uppsikt: {periods: sum}", "name: tid, type: number"),
                resource(
                    "folk", time: "ar", "name: kommun, type: string",
                    "name: antal, type: integer, uppsikt: {periods: last}"),
                """
                - name: lage
                  path: data/lage.csv
                  uppsikt: {extracted: 2026-01-20, state: {key: [enhet], value: inforande, valid_from: fran, missing: saknas}}
                  schema:
                    fields:
                      - {name: enhet, type: string}
                      - {name: inforande, type: string}
                      - {name: fran, type: date}
                      - {name: n, type: integer}
                """,
            ],
            files: [
                "enheter": unitRows, "arenden": "manad,enhet,tjanst,kanal,oppet,antal,tid\n",
                "folk": "ar,kommun,antal\n", "lage": "enhet,inforande,fran,n\n",
            ],
            measures: [name: yaml])
    }

    private let head = "label: Ett mått\nimprovement_direction: increase\n"

    @Test func readsEveryKey() throws {
        let built = try project(
            """
            label: {sv: Ärenden per invånare, en: Cases}
            short_label: Ärenden
            description: Vad
            method: Hur
            footnote: Not
            type: ratio
            numerator: {dataset: arenden, field: antal, agg: sum, filter: {tjanst: [Förnya recept, tid], kanal: webb, antal: {gte: 2}}, label: ärenden}
            denominator: {dataset: folk, field: antal, agg: sum, as_of: 2024, label: invånare}
            unit: per_1000
            unit_label: {one: ärende, other: ärenden}
            decimals: 2
            grain: quarter
            periods: mean
            min_periods: 3
            dimensions: [kommun]
            on: [kommun]
            improvement_direction: decrease
            targets: [{from: 2024, to: 2025, value: 12.5, decision: § 4, date: 2024-02-01, example: true}]
            thresholds: {watch: 0.5}
            references: {kust: {kommun: {not: [Pajala]}}}
            series_breaks: [{from: 2024-03, label: Byte, filter: {kommun: Kalix}}]
            relevant_change: 1
            largest_change: 20
            sex_missing: Ärenden har inget kön
            synonyms: [ärendena]
            """
        ).built()
        #expect(built.rules.isEmpty, "\(built.messages)")
        let measure = try #require(built.measures.first)
        #expect(measure.label == "Ärenden per invånare")
        #expect(measure.inputs[0].filter.terms.map(\.name) == ["antal", "kanal", "tjanst"])
        #expect(measure.inputs[0].filter.terms[2].condition == .anyOf(["recept", "tid"]))
        #expect(measure.inputs[1].asOf == .period(.year(2024)))
        #expect(measure.targets[0].covers(.month(2024, 5)))
        #expect(measure.references[0].filter.terms[0].condition == .noneOf(["2521"]))
        #expect(measure.seriesBreaks[0].filter.terms[0].condition == .anyOf(["2514"]))
        #expect(measure.shownGrain(in: built.catalogue) == .quarter)
        #expect(measure.unit.factor == Exact(1_000))
    }

    @Test(arguments: [
        ("percent", 1), ("percentage_points", 1), ("ratio", 2), ("count", 0), ("index", 0), ("sek", 0),
    ])
    func decimalsFollowTheUnit(unit: String, decimals: Int) throws {
        let built = try project(head + "type: simple\ndataset: arenden\nfield: tid\nagg: mean\nunit: \(unit)").built()
        #expect(built.measures.first?.decimals == decimals)
    }

    @Test(arguments: [
        ("type: duration\ndataset: arenden\nfilter: {tjanst: tid}\nagg: max\nunit: days", "not-a-state"),
        ("type: simpel\nunit: count", "unknown-word"), ("unit: count", "missing-key"),
        ("type: simple\ndataset: arenden\nagg: median\nfield: antal\nclasses: kon\nunit: count", "unknown-dimension"),
        ("type: simple\ndataset: recommendations\nagg: count\nunit: count", "unknown-resource"),
        ("type: simple\ndataset: arenden\nagg: count\nheld_for: 12 months\nunit: count", "aggregation-type"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nstandardise: {by: kon}", "unknown-key"),
        ("type: simple\ndataset: arende\nagg: count\nunit: count", "unknown-resource"),
        ("type: simple\ndataset: enheter\nagg: count\nunit: count", "dataset-without-time"),
        ("type: simple\ndataset: arenden\nfield: antl\nagg: sum\nunit: count", "unknown-field"),
        ("type: simple\ndataset: arenden\nfield: kanal\nagg: sum\nunit: count", "aggregation-type"),
        ("type: simple\ndataset: arenden\nfield: antal\nagg: count\nunit: count", "aggregation-type"),
        ("type: simple\ndataset: arenden\nfield: kanal\nagg: count_distinct\nunit: count", "aggregation-type"),
        ("type: simple\ndataset: arenden\nfield: antal\nagg: sum\nall: {kanal: x}\nunit: count", "aggregation-type"),
        ("type: simple\ndataset: lage\nfield: n\nagg: sum\nunit: count", "aggregation-type"),
        ("type: published\ndataset: arenden\nfield: kanal\nunit: count", "aggregation-type"),
        ("type: simple\ndataset: arenden\nfield: tid\nagg: max\nperiods: sum\nunit: days", "aggregation-type"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: percent", "unit-mismatch"),
        (
            "type: ratio\nnumerator: {dataset: arenden, agg: count, filter: {tjanst: tid}}\ndenominator: {dataset: arenden, agg: count}\nunit: count",
            "unit-mismatch"
        ),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nfilter: {tjnst: tid}", "unknown-filter-name"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nfilter: {tjanst: tidd}", "unknown-value"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nfilter: {kanal: {gt: 3}}", "filter-type"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nfilter: {oppet: ja}", "filter-type"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nfilter: {antal: {range: [1, 2, 3]}}", "wrong-type"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nfilter: {antal: {gtt: 3}}", "unknown-word"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\ndimensions: [komun]", "unknown-dimension"),
        (
            "type: simple\ndataset: arenden\nagg: count\nunit: count\ndimensions: [inforande]",
            "dimension-not-in-measure"
        ),
        ("type: simple\ndataset: folk\nfield: antal\nagg: sum\nunit: count\ngrain: month", "grain-too-fine"),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nmin_periods: 3", "min-periods"),
        (
            "type: simple\ndataset: arenden\nagg: count\nunit: count\ntargets: [{value: 3, decision: x}]",
            "target-period"
        ),
        (
            "type: simple\ndataset: arenden\nagg: count\nunit: count\ntargets: [{from: 2025, to: 2024, value: 3, decision: x}]",
            "target-period"
        ),
        (
            "type: simple\ndataset: arenden\nagg: count\nunit: count\ntargets: [{period: 2025, value: 3, decision: x}, {from: 2025, value: 4, decision: x}]",
            "target-overlap"
        ),
        (
            "type: simple\ndataset: arenden\nagg: count\nunit: count\ntargets: [{period: 2025, value: 3.5, decision: x}]",
            "target-decimals"
        ),
        (
            "type: simple\ndataset: arenden\nagg: count\nunit: count\ntargets: [{period: 2025, value: 3}]",
            "target-without-decision"
        ),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nthresholds: {watch: -2}", "negative-threshold"),
        (
            "type: simple\ndataset: arenden\nagg: count\nunit: count\nreferences: {x: {inforande: pagar}}",
            "dimension-not-in-measure"
        ),
        ("type: simple\ndataset: arenden\nagg: count\nunit: count\nlabl: x", "unknown-key"),
    ])
    func tells(yaml: String, rule: String) throws {
        let built = try project(head + yaml).built()
        #expect(built.rules == [rule], "\(built.messages)")
    }

    @Test func aNeutralMeasureHasNoTarget() throws {
        let built = try project(
            "label: x\nimprovement_direction: neutral\ntype: simple\ndataset: arenden\nagg: count\nunit: count\n"
                + "targets: [{period: 2025, value: 3, decision: x}]"
        ).built()
        #expect(built.rules == ["target-neutral"])
    }

    @Test func aMeasureHasNotTheNameOfADimension() throws {
        let yaml = head + "type: simple\ndataset: arenden\nagg: count\nunit: count"
        #expect(try project(yaml, name: "kommun").built().rules == ["shared-name"])
        #expect(try project(yaml, name: "Mått").built().rules == ["bad-name"])
    }

    @Test func aSuggestionFollowsAMisspeltValue() throws {
        let built = try project(
            head + "type: simple\ndataset: arenden\nagg: count\nunit: count\nfilter: {tjanst: Boka tdi}"
        ).built()
        #expect(try built.first("unknown-value").hint == "menade du «Boka tid»?")
    }

    @Test func everyRuleHasItsOwnName() {
        #expect(Set(measureRules.map(\.id)).count == measureRules.count)
    }
}
