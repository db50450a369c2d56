import Diagnostics
import Testing
import Values

@testable import Measures

/// Two services of three units: when each was introduced, and when it was taken away.
private func project(_ keys: String = "filter: {lage: saknas}\nagg: max", rows: String? = nil) -> Project {
    var project = Project()
    project.dimensions = """
        enhet:
          label: Enhet
          dataset: enheter
          key: enhet
          value_label: namn
          valid_from: fran
          valid_to: till
          parents: {kommun: kommun}
        kommun:
          label: Kommun
          values: [{key: a, label: A}, {key: b, label: B}]
        lage:
          label: Läge
          values: [infort, saknas, okant]

        """
    project.resources = [
        """
          - name: enheter
            path: data/enheter.csv
            uppsikt: {extracted: 2026-01-20}
            schema:
              fields:
                - {name: enhet, type: string}
                - {name: namn, type: string}
                - {name: kommun, type: string}
                - {name: fran, type: date}
                - {name: till, type: date}
        """,
        """
          - name: lagen
            path: data/lagen.csv
            uppsikt: {extracted: 2026-01-20, state: {key: [enhet], value: lage, valid_from: start, valid_to: slut, missing: okant}}
            schema:
              fields:
                - {name: enhet, type: string}
                - {name: lage, type: string}
                - {name: start, type: date}
                - {name: slut, type: date}
                - {name: orsak, type: string}
        """,
    ]
    project.files = [
        "enheter": "enhet,namn,kommun,fran,till\ne1,Ett,a,2020-01-01,\ne2,Två,a,2020-01-01,\ne3,Tre,b,2025-12-02,\n",
        "lagen": rows
            ?? """
            enhet,lage,start,slut,orsak
            e1,infort,2024-01-01,,
            e1,saknas,2025-12-01,,
            e2,saknas,2024-06-01,2025-11-30,
            e2,saknas,2025-12-01,,beslut

            """,
    ]
    project.measures = [
        "dagar": "label: Dagar\ntype: duration\ndataset: lagen\n\(keys)\nunit: days\nimprovement_direction: decrease\n"
    ]
    return project
}

@Suite struct DurationTests {
    @Test(arguments: [("max", "579"), ("sum", "610"), ("mean", "305"), ("median", "305")])
    func daysAreCountedWithBothEnds(agg: String, expected: String) throws {
        let built = try project("filter: {lage: saknas}\nagg: \(agg)").built([ask("dagar")])
        #expect(built.rules == [])
        // 31 days of December 2025, and 2024-06-01 to 2025-12-31: two rows that say the same follow each other.
        #expect(try built.value(ask("dagar")) == expected)
    }

    @Test func whatIsInAnotherStateIsNotCounted() throws {
        let built = try project().built([
            ask("dagar", by: ["enhet"]), ask("dagar", at: "2024-03"), ask("dagar", by: ["kommun"]),
        ])
        #expect(
            try built.values(ask("dagar", by: ["enhet"])) == [
                "e1 2025: 31", "e3 2025: inget att räkna", "e2 2025: 579",
            ])
        #expect(try built.value(ask("dagar", at: "2024-03")) == "inget att räkna")
        #expect(try built.values(ask("dagar", by: ["kommun"])) == ["a 2025: 579", "b 2025: inget att räkna"])
    }

    /// Before that day nothing is counted, which is not that nothing has lasted.
    @Test(arguments: ["max", "sum", "mean", "median"]) func countingBeginsOnTheDaySaid(agg: String) throws {
        let built = try project("filter: {lage: saknas}\nagg: \(agg)\nsince: 2025-12-25").built([
            ask("dagar"), ask("dagar", at: "2025-06"),
        ])
        #expect(try built.value(ask("dagar")) == (agg == "sum" ? "14" : "7"))
        #expect(try built.value(ask("dagar", at: "2025-06")) == "inget att räkna")
    }

    /// A unit without a row has the missing state since it was opened; e2 has been without since its row ended.
    @Test func theMissingStateLastsTooAndAGapIsABreak() throws {
        let rows =
            "enhet,lage,start,slut,orsak\ne1,okant,2024-01-01,,\ne2,saknas,2024-06-01,2025-11-30,\ne2,saknas,2025-12-11,,\n"
        let built = try project("filter: {lage: okant}\nagg: max", rows: rows).built([ask("dagar", by: ["enhet"])])
        #expect(
            try built.values(ask("dagar", by: ["enhet"])) == [
                "e1 2025: 731", "e3 2025: 30", "e2 2025: inget att räkna",
            ])
        let lacking = try project(rows: rows).built([
            ask("dagar", ["enhet": "e2"]), ask("dagar", ["enhet": "e2"], at: "2025-12"),
        ])
        #expect(try lacking.value(ask("dagar", ["enhet": "e2"])) == "21")
    }

    @Test func aConditionOnTheRowsMustHoldAllTheTime() throws {
        let built = try project("filter: {lage: saknas, orsak: beslut}\nagg: max").built([ask("dagar")])
        #expect(try built.value(ask("dagar")) == "31")
    }

    @Test func nothingIsKnownBeforeTheFirstDay() throws {
        let built = try project("filter: {lage: saknas}\nagg: sum").built([
            ask("dagar", at: "2023"), ask("dagar", at: "2024-02"),
        ])
        #expect(try built.value(ask("dagar", at: "2023")) == "saknas")
        #expect(try built.value(ask("dagar", at: "2024-02")) == "0")
    }

    @Test func faultsAreTold() throws {
        #expect(try project("filter: {lage: saknas}\nagg: min").built().rules == ["unknown-word"])
        #expect(try project("agg: max").built().rules == ["missing-key"])
        var other = project()
        other.measures["dagar"] = other.measures["dagar"]?.replacing("unit: days", with: "unit: count")
        #expect(try other.built().rules == ["unit-mismatch"])
    }
}
