import Diagnostics
import Measures
import Tables
import Testing
import Values

/// Ways to print a wrong number without noticing, and that each is closed.
@Suite struct SilentWrongNumbersTests {
    // MARK: A1, A16

    private var statuses: Project {
        Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                """
                - name: tjanstestatus
                  path: data/tjanstestatus.csv
                  uppsikt:
                    extracted: 2026-01-20
                    state: {key: [enhet, tjanst], value: inforande, valid_from: giltig_fran, missing: saknas}
                  schema:
                    fields:
                      - {name: vardenhet, type: string, uppsikt: {dimension: enhet, by: label}}
                      - {name: tjanst, type: string, uppsikt: {by: label}}
                      - {name: status, type: string, uppsikt: {dimension: inforande, by: label}}
                      - {name: giltig_fran, type: date}
                """,
            ],
            files: [
                "enheter": unitRows,
                "tjanstestatus": """
                vardenhet,tjanst,status,giltig_fran
                Björken,Förnya recept,Infört,2022-03-01
                Björken,Boka tid,Pågår,2022-03-01
                Björken,Boka tid,Ja,2025-12-01
                Granen,Förnya recept,Infört,2022-03-01
                Tallen,Förnya recept,Infört,2023-01-01

                """,
            ],
            measures: [
                "inforda": """
                label: Införda tjänster
                type: ratio
                numerator: {dataset: tjanstestatus, agg: count, filter: {inforande: Infört}, label: införda}
                denominator: {dataset: tjanstestatus, agg: count, label: alla}
                unit: percent
                improvement_direction: increase
                """,
                "fullt": """
                label: Fullt utbud
                type: ratio
                numerator: {dataset: tjanstestatus, agg: count_distinct, field: enhet, all: {inforande: infort}}
                denominator: {dataset: tjanstestatus, agg: count_distinct, field: enhet}
                unit: percent
                improvement_direction: increase
                """,
            ])
    }

    @Test func a1AStateIsReadOnThePeriodsLastDayAndNotCountedAsRows() throws {
        // Four combinations of two units that exist on 31 December: three introduced, one without a row.
        let query = ask("inforda", at: "2025")
        let built = try statuses.built([
            query, ask("inforda", at: "2025-11"), ask("inforda", at: "2025-06"), ask("inforda", at: "2021"),
        ])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.value(query) == "75")
        #expect(try built.value(ask("inforda", at: "2025-11")) == "50")
        #expect(try built.value(ask("inforda", at: "2025-06")) == "50")
        #expect(try built.value(ask("inforda", at: "2021")) == "saknas")
        #expect(try built.answer(query).cells[0].denominator == .value(Exact(4)))
        #expect(try built.answer(query).cells[0].lineage.rows == 3)
    }

    @Test func a16AStateIsKeyedByDimensionsSoThatLabelsMeetKeys() throws {
        let query = ask("fullt", by: ["enhet"])
        let built = try statuses.built([query, ask("fullt")])
        #expect(try built.values(query) == ["A 2025: 100", "C 2025: 0"])
        #expect(try built.value(ask("fullt")) == "50")
    }

    // MARK: A2, A3

    @Test func a2ThePublishedWholeIsUsedAndNeverAddedToItsParts() throws {
        let project = Project(
            dimensions: """
                kommun:
                  label: Kommun
                  values: [{key: "2580", label: Luleå}, {key: "2514", label: Kalix}]
                  total: {key: "25", label: Norrbottens län}
                """,
            resources: [
                resource(
                    "folkmangd", time: "ar", "name: kommun, type: string",
                    "name: antal, type: integer, uppsikt: {periods: last}")
            ],
            files: [
                "folkmangd":
                    "ar,kommun,antal\n2025,2580,80321\n2025,2514,15272\n2025,25,95589\n2024,2580,80000\n2024,2514,15000\n"
            ],
            measures: ["folkmangd": simple("folkmangd", "antal")])
        let whole = ask("folkmangd", at: "2024", "2025")
        let named = ask("folkmangd", ["kommun": "total"])
        let parts = ask("folkmangd", by: ["kommun"])
        let both = ask("folkmangd", ["kommun": "Luleå,Kalix"])
        let built = try project.built([whole, named, parts, both])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.values(whole) == ["2024: 95000", "2025: 95589"])
        #expect(try built.value(named) == "95589")
        #expect(try built.values(parts) == ["2580 2025: 80321", "2514 2025: 15272"])
        #expect(try built.value(both) == "95593")
    }

    @Test func a3TheRegionsOwnRowIsMeantWhereTheFileAlsoHasTheNation() throws {
        let project = Project(
            dimensions: """
                region:
                  label: Region
                  values: [{key: "0025", label: Norrbotten}, {key: "0001", label: Stockholm}]
                  total: {key: "0000", label: Riket}
                  default: Norrbotten
                """,
            resources: [
                resource(
                    "kolada", time: "ar", "name: region, type: string", "name: varde, type: number")
            ],
            files: ["kolada": "ar,region,varde\n2025,0025,77.7\n2025,0000,88.5\n2025,0001,90\n2024,0025,78.1\n"],
            measures: [
                "samma-dag": """
                label: Besvarade samma dag
                type: published
                dataset: kolada
                field: varde
                unit: percent
                improvement_direction: increase
                references: {riket: {region: Riket}}
                """
            ])
        let own = ask("samma-dag")
        let nation = ask("samma-dag", ["region": "0000"])
        let total = ask("samma-dag", ["region": "total"])
        let lacking = ask("samma-dag", ["region": "0000"], at: "2024")
        let built = try project.built([own, nation, total, lacking, ask("samma-dag", by: ["region"])])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.value(own) == "77.7")
        #expect(try built.value(nation) == "88.5")
        #expect(try built.value(total) == "88.5")
        #expect(try built.value(lacking) == "saknas", "the region's own row is not the nation's")
        #expect(try built.values(ask("samma-dag", by: ["region"])) == ["0025 2025: 77.7", "0001 2025: 90"])
    }

    // MARK: A4

    private var calls: Project {
        Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "telefon", time: "manad", "name: inkommande, type: integer, uppsikt: {periods: sum}",
                    "name: besvarade, type: integer, uppsikt: {periods: sum}",
                    "name: vantande, type: integer"),
            ],
            files: [
                "enheter": unitRows,
                "telefon": months("manad,inkommande,besvarade,vantande") { "100,\(70 + $0),5" } + "2026-01,50,1,5\n",
            ],
            measures: [
                "svar": """
                label: Svarsfrekvens
                type: ratio
                numerator: {dataset: telefon, field: besvarade, agg: sum}
                denominator: {dataset: telefon, field: inkommande, agg: sum}
                unit: percent
                improvement_direction: increase
                """,
                "vantande": simple("telefon", "vantande"),
            ])
    }

    @Test func a4APeriodAfterTheReportsIsRefusedAndItsRowsAreToldAndUnused() throws {
        let built = try calls.built([ask("svar"), ask("svar", at: "2026-01"), ask("svar", at: "2025-12")])
        #expect(built.rules.filter { $0 != "extraction-before-data" } == ["future-period", "after-cutoff"])
        #expect(try built.value(ask("svar")) == "76.5")
        #expect(try built.value(ask("svar", at: "2025-12")) == "82")
        #expect(try built.first("after-cutoff").place.line == 14)
        #expect(built.answers.count == 2)
    }

    // MARK: A5, A15

    private var services: Project {
        Project(
            dimensions: unitDimensions + """
                kon:
                  label: Kön
                  values: [{key: K, label: Kvinnor}, {key: M, label: Män}]

                """,
            resources: [
                unitRegister,
                resource(
                    "inloggade", time: "ar", "name: kommun, type: string", "name: kon, type: string",
                    "name: antal, type: integer, uppsikt: {periods: sum}"),
                resource(
                    "folk", time: "ar", "name: kommun, type: string",
                    "name: antal, type: integer, uppsikt: {periods: last}"),
                resource(
                    "arenden", time: "ar", "name: enhet, type: string", "name: tjanst, type: string",
                    "name: antal, type: integer, uppsikt: {periods: sum}"),
            ],
            files: [
                "enheter": unitRows,
                "inloggade": "ar,kommun,kon,antal\n2025,2580,K,300\n2025,2580,M,200\n2025,2514,K,40\n2025,2514,M,20\n",
                "folk": "ar,kommun,antal\n2025,2580,800\n2025,2514,100\n",
                "arenden": "ar,enhet,tjanst,antal\n2025,A,recept,10\n2025,A,tid,30\n2025,B,tid,5\n2025,C,recept,7\n",
            ],
            measures: [
                "andel": share("inloggade", "folk"),
                "per-invanare": share("arenden", "folk"),
                "per-invanare-on": share("arenden", "folk") + "\non: [kommun]",
                "per-tjanst": share("arenden", "folk", ", constant_over: [tjanst]") + "\non: [kommun]",
            ])
    }

    @Test func a5SplittingByWhatOneSideLacksIsRefused() throws {
        let built = try services.built([
            ask("andel", ["kon": "K"]), ask("andel", by: ["kon"]), ask("andel", ["kommun": "Luleå"]),
        ])
        #expect(built.rules == ["one-sided-split"])
        #expect(try built.first("one-sided-split").message.contains("kon"))
        #expect(try built.value(ask("andel", ["kommun": "Luleå"])) == "62.5")
    }

    @Test func a5ConstantOverSaysThatItIsMeant() throws {
        let query = ask("per-tjanst", by: ["tjanst"])
        let built = try services.built([query])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.values(query) == ["recept 2025: 1.8889", "tid 2025: 3.8889"])
        #expect(try built.answer(query).cells.map(\.denominator) == [.value(Exact(900)), .value(Exact(900))])
    }

    @Test func a15TheUnitsMunicipalityMeetsTheResidentsOnlyWhenOnSaysSo() throws {
        let sliced = ask("per-invanare-on", ["kommun": "2580"])
        let built = try services.built([ask("per-invanare", by: ["kommun"]), sliced])
        #expect(built.rules == ["split-needs-on"])
        #expect(try built.first("split-needs-on").hint?.contains("enhet") == true)
        #expect(try built.value(sliced) == "5.625")
    }

    // MARK: A6

    @Test func a6CombiningAColumnThatDoesNotSayHowIsRefused() throws {
        let built = try calls.built([ask("vantande"), ask("vantande", at: "2025-03")])
        #expect(
            built.rules.filter { !["after-cutoff", "extraction-before-data"].contains($0) } == ["undeclared-periods"])
        #expect(try built.value(ask("vantande", at: "2025-03")) == "5")
    }

    @Test func a6AStockAtTwoDatesTakesTheLast() throws {
        let project = Project(
            resources: [resource("listade", time: "dag", "name: antal, type: integer, uppsikt: {periods: last}")],
            files: ["listade": "dag,antal\n2025-06-30,56380\n2025-12-31,56390\n"],
            measures: ["listade": simple("listade", "antal")])
        let built = try project.built([ask("listade"), ask("listade", at: "2025-06"), ask("listade", at: "2024")])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.value(ask("listade")) == "56390")
        #expect(try built.value(ask("listade", at: "2025-06")) == "56380")
        #expect(try built.value(ask("listade", at: "2024")) == "saknas")
    }

    // MARK: A7

    @Test func a7AUnitThatClosedHasNoYearAndDidNotExistThroughoutIt() throws {
        var project = usage
        project.files["bruk"] =
            months("manad,enhet,antal") { "A,\($0)" } + (1...6).map { "2025-0\($0),B,4\n" }.joined()
        let query = ask("bruk", by: ["enhet"])
        let built = try project.built([query, ask("bruk", ["enhet": "B"], at: "2025-06")])
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(try built.values(query) == ["A 2025: 78", "B 2025: fanns inte", "C 2025: saknas"])
        #expect(try built.value(ask("bruk", ["enhet": "B"], at: "2025-06")) == "4")
        let slice = [Slice("enhet", .values(["Granen"]))]
        let absent = built.catalogue.absentee(in: slice, throughout: [.year(2024), .year(2025)])
        #expect(absent?.value.key == "B")
        #expect(absent?.period == .year(2025))
        #expect(built.catalogue.absentee(in: slice, throughout: [.year(2024)]) == nil)
        #expect(built.catalogue.absentee(in: [Slice("enhet", .values(["A"]))], throughout: [.year(2025)]) == nil)
    }

    private var usage: Project {
        Project(
            dimensions: unitDimensions,
            resources: [
                unitRegister,
                resource(
                    "bruk", time: "manad", "name: enhet, type: string",
                    "name: antal, type: integer, uppsikt: {periods: sum}"),
            ],
            files: ["enheter": unitRows], measures: ["bruk": simple("bruk", "antal")])
    }

    // MARK: A8

    @Test func a8ABreakForbidsComparingAlsoAPeriodThatContainsIt() throws {
        var project = calls
        project.resources.append(
            resource(
                "kolada", time: "ar", "name: varde, type: number",
                uppsikt: "series_breaks: [{from: 2024, label: Ny källa}]"))
        project.measures["varde"] = simple("kolada", "varde", unit: "index")
        project.measures["svar"]? +=
            "\nseries_breaks: [{from: 2024-11, label: Nytt system}, {from: 2020, label: Kalix byte, filter: {kommun: Kalix}}]"
        let built = try project.built()
        let svar = try #require(built.measures.first { $0.name == "svar" })
        func label(_ measure: Measure, _ a: Int, _ b: Int, _ slice: [Slice] = []) -> String? {
            measure.breaks(between: .year(a), and: .year(b), slice: slice, in: built.catalogue).first?.label
        }
        #expect(label(svar, 2024, 2025) == "Nytt system")
        #expect(label(svar, 2025, 2023) == "Nytt system")
        #expect(label(svar, 2025, 2025) == nil)
        #expect(label(svar, 2019, 2021) == "Kalix byte")
        #expect(label(svar, 2019, 2021, [Slice("kommun", .values(["Luleå"]))]) == nil)
        #expect(label(svar, 2019, 2021, [Slice("kommun", .values(["2514"]))]) == "Kalix byte")
        let kolada = try #require(built.measures.first { $0.name == "varde" })
        #expect(label(kolada, 2020, 2025) == "Ny källa")
        #expect(label(kolada, 2024, 2025) == nil)
        let months = (Period.month(2024, 10), Period.month(2024, 11))
        #expect(!svar.breaks(between: months.0, and: months.1, in: built.catalogue).isEmpty)
        #expect(svar.breaks(between: months.1, and: .month(2024, 12), in: built.catalogue).isEmpty)
    }

    // MARK: A9

    @Test func a9AMeasureWithoutTheDimensionIsRefusedUntilTheWholeIsAskedFor() throws {
        let total = ask("svar", ["kommun": "total"])
        let built = try calls.built([ask("svar", ["kommun": "Luleå"]), total])
        #expect(
            built.rules.filter { !["after-cutoff", "extraction-before-data"].contains($0) } == [
                "dimension-not-in-measure"
            ])
        #expect(try built.first("dimension-not-in-measure").hint?.contains("kommun=total") == true)
        #expect(try built.value(total) == "76.5")
    }

    // MARK: A10

    @Test func a10RowsLeftOutAreZeroOnlyWhenTheAuthorSaysSo() throws {
        var project = usage
        project.files["bruk"] = months("manad,enhet,antal") { "A,\($0)" } + "2025-02,C,3\n"
        let silent = try project.built([ask("bruk", ["enhet": "C"])])
        #expect(try silent.value(ask("bruk", ["enhet": "C"])) == "saknas")
        project.resources = [
            unitRegister,
            resource(
                "bruk", time: "manad", "name: enhet, type: string",
                "name: antal, type: integer, uppsikt: {periods: sum}",
                uppsikt: "complete: {by: [enhet], every: month, from: 2025, to: 2025, fill_nulls_with: 0}"),
        ]
        let filled = try project.built([
            ask("bruk", ["enhet": "C"]), ask("bruk", ["enhet": "B"]), ask("bruk", by: ["kommun"]),
        ])
        #expect(filled.rules.isEmpty, "\(filled.messages)")
        #expect(try filled.value(ask("bruk", ["enhet": "C"])) == "3")
        #expect(try filled.value(ask("bruk", ["enhet": "B"])) == "fanns inte")
        #expect(try filled.answer(ask("bruk", ["enhet": "C"])).cells[0].lineage.rows == 1)
        #expect(
            try filled.values(ask("bruk", by: ["kommun"])) == ["2580 2025: 78", "2514 2025: 3", "2521 2025: saknas"])
    }

    // MARK: A11

    @Test func a11NothingToCountIsNotMissing() throws {
        var project = services
        project.files["folk"]? += "2025,2521,0\n"
        let query = ask("andel", by: ["kommun"])
        let built = try project.built([query])
        #expect(try built.values(query) == ["2580 2025: 62.5", "2514 2025: 60", "2521 2025: inget att räkna"])
        let states = try statuses.built([ask("fullt", by: ["kommun"])])
        #expect(
            try states.values(ask("fullt", by: ["kommun"])) == [
                "2580 2025: 100", "2514 2025: 0", "2521 2025: inget att räkna",
            ])
    }

    // MARK: A13

    @Test func a13ADecimalCommaInATargetIsAFault() throws {
        var project = calls
        project.measures["svar"]? += "\ntargets: [{period: 2025, value: 82,5}]"
        let built = try project.built()
        #expect(built.rules.contains("unknown-key"))
    }

    // MARK: A14

    @Test func a14ASumRowOrAnUnknownWordIsAFaultAndAliasesAreNot() throws {
        var project = statuses
        project.files["tjanstestatus"]? += "Tallen,Boka tid,nej,2024-01-01\nSumma,Boka tid,x,2024-01-01\n"
        project.files["tjanstestatus"]? += "Tallen,Boka tid,  Pågår ,2024-02-01\n"
        let built = try project.built([ask("inforda")])
        #expect(built.rules == ["unknown-member", "unknown-member"])
        let places = built.findings.sorted.map { ($0.place.line, $0.place.column) }.map { "\($0.0):\($0.1)" }
        #expect(places == ["7:17", "8:1"])
        #expect(try built.first("unknown-member").message.contains("nej"))
        #expect(built.findings.sorted.last?.hint?.contains("summaraden") == true)
    }

    // MARK: A17, A18

    @Test func a17PercentMultipliesRatiosOnly() throws {
        let project = Project(
            resources: [
                resource(
                    "kolada", time: "ar", "name: varde, type: number", "name: del, type: integer",
                    "name: hel, type: integer")
            ],
            files: ["kolada": "ar,varde,del,hel\n2025,83,83,100\n"],
            measures: [
                "tal": simple("kolada", "varde", unit: "percent"),
                "kvot": """
                label: K
                type: ratio
                numerator: {dataset: kolada, field: del, agg: sum}
                denominator: {dataset: kolada, field: hel, agg: sum}
                unit: percent
                improvement_direction: increase
                """,
            ])
        let built = try project.built([ask("tal"), ask("kvot")])
        #expect(try built.value(ask("tal")) == "83")
        #expect(try built.value(ask("kvot")) == "83")
    }
}

/// A measure of one summed column.
func simple(_ dataset: String, _ field: String, unit: String = "count", _ more: String = "") -> String {
    """
    label: Ett mått
    type: simple
    dataset: \(dataset)
    field: \(field)
    agg: sum
    unit: \(unit)
    improvement_direction: increase
    \(more)
    """
}

/// A share of the field `antal` in two datasets.
func share(_ numerator: String, _ denominator: String, _ more: String = "") -> String {
    """
    label: En andel
    type: ratio
    numerator: {dataset: \(numerator), field: antal, agg: sum}
    denominator: {dataset: \(denominator), field: antal, agg: sum\(more)}
    unit: percent
    improvement_direction: increase
    """
}
