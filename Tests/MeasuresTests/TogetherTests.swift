import Foundation
import Measures
import TestSupport
import Testing
import Values

/// What a number is does not depend on what else is asked: every question answered alone, together with all others,
/// and by `explain` gives the same cells, however the scan shares its work between the questions.
@Suite struct TogetherTests {
    @Test(arguments: 1...12)
    func everyQuestionIsAnsweredAloneAsTogetherWithAllOthers(seed: UInt64) throws {
        var random = SplitMix(seed)
        var world = ManyColumns(&random).project
        world.joinLimit = random.pick([1, 300, 3_000, 30_000, 1 << 18])
        let asked = (0..<32).map { _ in ManyColumns.question(&random) }
        let together = try world.built(asked)
        #expect(together.plan.queries.count > 15)
        var numbers = 0
        for query in together.plan.queries {
            let cells = try together.answer(query).cells
            let alone = try world.built([query]).answer(query).cells
            let explained = explain(together.plan, together.cubes, query).map(\.cell)
            #expect(told(cells) == told(alone), "frö \(seed): \(query)")
            #expect(told(cells) == told(explained), "frö \(seed): \(query)")
            numbers += cells.count { $0.value.number != nil }
        }
        #expect(numbers > 10)
    }

    @Test(arguments: [1, 200, 1 << 18])
    func aSecondColumnAndAnEarlierYearAreFoundWhereverTheyWereGathered(joinLimit: Int) throws {
        var project = Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "arenden", time: "manad", "name: enhet, type: string", "name: tjanst, type: string",
                    "name: antal, type: integer, uppsikt: {periods: sum}",
                    "name: besok, type: integer, uppsikt: {periods: sum}"),
            ],
            files: [
                "enheter": unitRows,
                "arenden":
                    "manad,enhet,tjanst,antal,besok\n2024-12,A,recept,3,7\n2025-01,A,recept,5,7\n2025-01,C,tid,8,7\n",
            ],
            measures: ["antal": simple("arenden", "antal"), "besok": simple("arenden", "besok")])
        project.joinLimit = joinLimit
        let earlier = ask("antal", at: "2024-12")
        let visits = ask("besok", at: "2025-01")
        let built = try project.built([
            ask("antal", by: ["enhet", "tjanst"], at: "2025-01"), ask("antal", by: ["kommun"], at: "2025-01"), earlier,
            visits,
        ])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.value(earlier) == "3")
        #expect(try built.value(visits) == "14")
    }

    /// A unit that was in Kalix in spring and in the north in autumn, through Luleå, was never in Kalix in the north.
    @Test func aUnitIsOfAMunicipalityAndOfAnAreaOnOneAndTheSameDay() throws {
        let areas = "omrade:\n  label: Område\n  values: [norr, syd]\n"
        let dimensions =
            unitDimensions.replacingOccurrences(of: "label: Luleå}", with: "label: Luleå, parents: {omrade: norr}}")
            .replacingOccurrences(of: "label: Kalix}", with: "label: Kalix, parents: {omrade: syd}}")
            .replacingOccurrences(of: "label: Pajala}", with: "label: Pajala, parents: {omrade: syd}}")
        let project = Project(
            dimensions: dimensions + areas,
            resources: [
                unitRegister,
                resource(
                    "arenden", time: "manad", "name: enhet, type: string",
                    "name: antal, type: integer, uppsikt: {periods: sum}"),
            ],
            files: [
                "enheter":
                    "hsaid,namn,kommunkod,fran,till\nA,Björken,2514,2020-01-01,2025-06-30\nA,Björken,2580,2025-07-01,\n",
                "arenden": months("manad,enhet,antal") { "A,\($0)" },
            ],
            measures: ["antal": simple("arenden", "antal")])
        let never = ask("antal", ["kommun": "2514", "omrade": "norr"], by: ["enhet"])
        let spring = ask("antal", ["kommun": "2514", "omrade": "syd"], by: ["enhet"])
        let built = try project.built([never, spring])
        #expect(try built.answer(never).cells.isEmpty)
        #expect(try built.answer(spring).cells.map(\.keys) == [["A"]])
    }

    private func told(_ cells: [Cell]) -> [String] { cells.map { "\($0)" } }
}

/// Three datasets with several columns of numbers and a state; units that move between municipalities, a published
/// total, a default, filters on dimensions and fields, every way to count and every grain.
private struct ManyColumns {
    private static let units = (1...9).map { "e\($0)" }
    private static let kommuner = ["k1", "k2", "k3"]
    private static let classes = ["x", "y", "z"]
    private var files: [String: String] = [:]

    init(_ random: inout SplitMix) {
        files["enheter"] = register(&random)
        files["manader"] = monthly(&random)
        files["dagar"] = daily(&random)
        files["folk"] = yearly(&random)
        files["lage"] = states(&random)
    }

    private func register(_ random: inout SplitMix) -> String {
        "hsaid,namn,kommunkod,fran,till\n"
            + ManyColumns.units.map { unit in
                let (old, new) = (random.pick(ManyColumns.kommuner), random.pick(ManyColumns.kommuner))
                let turn = random.pick(["2024-12-31", "2025-03-15", "2024-06-30"])
                let next = random.pick(["2025-03-16", "2025-04-01"])
                return "\(unit),\(unit),\(old),2020-01-01,\(turn)\n\(unit),\(unit),\(new),\(next),\n"
            }.joined()
    }

    private func monthly(_ random: inout SplitMix) -> String {
        var rows = "manad,enhet,kon,klass,a,b,c\n"
        for month in Period(.year, 2024, through: 2025).split(into: .month) {
            for unit in ManyColumns.units.dropLast(3) {
                for sex in ["K", "M", "T"] where random.chance(sex == "T" ? 40 : 90) {
                    let cells = (0..<3).map { _ in
                        random.chance(2) ? "" : "\(Int.random(in: 0..<90, using: &random))"
                    }
                    rows +=
                        "\(month),\(unit),\(sex),\(random.pick(ManyColumns.classes)),\(cells.joined(separator: ","))\n"
                }
            }
        }
        return rows
    }

    private func daily(_ random: inout SplitMix) -> String {
        var rows = "dag,enhet,kon,v,w\n"
        for month in Period(.year, 2024, through: 2025).split(into: .month) {
            for day in ["03", "14", "16", "28"] {
                for unit in ManyColumns.units.prefix(4) where random.chance(60) {
                    rows += "\(month)-\(day),\(unit),\(random.pick(["K", "M", "T"])),"
                    rows += "\(Int.random(in: 0..<9, using: &random)),\(Int.random(in: 0..<9, using: &random))\n"
                }
            }
        }
        return rows
    }

    private func yearly(_ random: inout SplitMix) -> String {
        var rows = "ar,kommun,kon,klass,x,y\n"
        for year in 2022...2025 {
            for kommun in ManyColumns.kommuner + ["L"] {
                for sex in ["K", "M", "T"] where random.chance(kommun == "L" || sex == "T" ? 60 : 95) {
                    for name in ManyColumns.classes where random.chance(95) {
                        rows += "\(year),\(kommun),\(sex),\(name),"
                        rows +=
                            "\(Int.random(in: 1..<99, using: &random)),\(Int.random(in: 1..<99, using: &random))\n"
                    }
                }
            }
        }
        return rows
    }

    private func states(_ random: inout SplitMix) -> String {
        var rows = "enhet,klass,status,fran\n"
        for unit in ManyColumns.units {
            for name in ManyColumns.classes where random.chance(80) {
                for year in [2023, 2024, 2025] where random.chance(70) {
                    rows +=
                        "\(unit),\(name),\(random.pick(["ja", "nej"])),\(year)-0\(Int.random(in: 1..<10, using: &random))-01\n"
                }
            }
        }
        return rows
    }

    var project: Project {
        Project(
            dimensions: """
                omrade: {label: Område, values: [o1, o2]}
                kommun: {label: Kommun, values: [{key: k1, omrade: o1}, {key: k2, omrade: o2}, {key: k3, omrade: o1}], parents: {omrade: omrade}, total: {key: L}}
                kon: {label: Kön, values: [K, M], total: {key: T}}
                klass: {label: Klass, values: [x, y, z], default: x}
                status: {label: Läge, values: [ja, nej, okant]}
                enhet: {label: Enhet, dataset: enheter, key: hsaid, valid_from: fran, parents: {kommun: kommunkod}, order: key}
                """,
            resources: [
                unitRegister,
                resource(
                    "manader", time: "manad", "name: enhet, type: string", "name: kon, type: string",
                    "name: klass, type: string", "name: a, type: integer, uppsikt: {periods: sum}",
                    "name: b, type: number, uppsikt: {periods: mean}",
                    "name: c, type: integer, uppsikt: {periods: last}"),
                resource(
                    "dagar", time: "dag", "name: enhet, type: string", "name: kon, type: string",
                    "name: v, type: integer, uppsikt: {periods: sum}",
                    "name: w, type: integer, uppsikt: {periods: last}"),
                resource(
                    "folk", time: "ar", "name: kommun, type: string", "name: kon, type: string",
                    "name: klass, type: string", "name: x, type: integer, uppsikt: {periods: mean}",
                    "name: y, type: integer, uppsikt: {periods: sum}"),
                """
                - name: lage
                  path: data/lage.csv
                  uppsikt:
                    extracted: 2026-01-20
                    state: {key: [enhet, klass], value: status, valid_from: fran, missing: okant}
                  schema:
                    fields:
                      - {name: enhet, type: string}
                      - {name: klass, type: string}
                      - {name: status, type: string}
                      - {name: fran, type: date}
                """,
            ],
            files: files, measures: ManyColumns.measures)
    }

    private static var measures: [String: String] {
        [
            "a": simple("manader", "a"), "b": simple("manader", "b"), "c": simple("manader", "c"),
            "storst": simple("manader", "b").replacing("agg: sum", with: "agg: max"),
            "medel": simple("manader", "a").replacing("agg: sum", with: "agg: mean"),
            "stora": simple("manader", "a").replacing(
                "field: a\nagg: sum", with: "agg: count\nperiods: sum\nfilter: {b: {gt: 40}}"),
            "enheter": simple("manader", "enhet").replacing(
                "agg: sum", with: "agg: count_distinct\nfilter: {a: {gt: 60}}"),
            "v": simple("dagar", "v"), "w": simple("dagar", "w"),
            "x": simple("folk", "x"), "y": simple("folk", "y"),
            "man": simple("folk", "y").replacing("agg: sum", with: "agg: sum\nfilter: {kon: M}"),
            "kvot": share("manader", "folk").replacing("field: antal", with: "field: a").replacing(
                "dataset: folk, field: a", with: "dataset: folk, field: x") + "\non: [kommun]",
            "medelkvot": share("manader", "manader").replacing("field: antal", with: "field: a")
                + "\nperiods: mean",
            "inforda": """
            label: Införda
            type: ratio
            numerator: {dataset: lage, agg: count, filter: {status: ja}}
            denominator: {dataset: lage, agg: count}
            unit: percent
            improvement_direction: increase
            """,
        ]
    }

    static func question(_ random: inout SplitMix) -> Query {
        let measure = random.pick(measures.keys.sorted())
        var slices: [Slice] = []
        var by: [String] = []
        let known =
            ["x", "y", "man", "kvot"].contains(measure)
            ? ["kommun", "kon", "klass"] : ["kommun", "kon", "klass", "enhet"]
        for dimension in known {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: by.append(dimension)
            case 1: slices.append(Slice(dimension, .values([random.pick(parts(dimension))])))
            case 2: slices.append(Slice(dimension, .total))
            case 3: slices.append(Slice(dimension, .values(Array(parts(dimension).shuffled(using: &random).prefix(2)))))
            default: break
            }
        }
        return Query(
            measure: measure, slice: slices, by: Array(by.prefix(2)),
            periods: [random.pick(periods(measure))])
    }

    private static func periods(_ measure: String) -> [Period] {
        let years = [Period.year(2024), .year(2025), Period(.year, 2024, through: 2025)]
        if ["x", "y", "man", "kvot"].contains(measure) { return years }
        return years + [
            Period.month(2025, 3), .month(2024, 11), Period(.quarter, 2025 * 4), Period(.tertial, 2024 * 3 + 1),
        ]
    }

    private static func parts(_ dimension: String) -> [String] {
        switch dimension {
        case "kommun": kommuner
        case "kon": ["K", "M"]
        case "enhet": units
        default: classes
        }
    }
}
