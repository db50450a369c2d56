import Diagnostics
import TestProjects
import Testing

/// No row or bar is left out in silence.
@Suite struct ShownRowsTests {
    private static let units = ["a", "b", "c", "d", "e"]

    /// Five units, of which the last closed when 2024 ended.
    private static let edition = blockEdition.with(
        """
        -- content/2025/dimensions.yaml --
        kommun:
          label: Kommun
          dataset: register
          key: nyckel
          value_label: namn
          valid_from: fran
          valid_to: till
        kon:
          label: Kön
          values:
            - {key: k, label: Kvinnor}
            - {key: m, label: Män}
        -- content/2025/data/register.csv --
        nyckel,namn,fran,till
        a,Aby,2020-01-01,
        b,Beby,2020-01-01,
        c,Ceby,2020-01-01,
        d,Deby,2020-01-01,
        e,Eby,2020-01-01,2024-12-31
        -- content/2025/datapackage.yaml --
        $schema: https://datapackage.org/profiles/2.0/datapackage.json
        name: prov
        resources:
          - name: register
            path: data/register.csv
            sources: [{title: Register}]
            schema:
              fields:
                - {name: nyckel, type: string}
                - {name: namn, type: string}
                - {name: fran, type: date}
                - {name: till, type: date}
            uppsikt: {extracted: 2026-01-01}
          - name: d
            path: data/d.csv
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string}
                - {name: kon, type: string}
                - {name: x, type: integer, uppsikt: {periods: sum}}
                - {name: n, type: integer, uppsikt: {periods: sum}}
            uppsikt: {extracted: 2026-01-01, time: ar}
        -- content/2025/data/d.csv --
        ar,kommun,kon,x,n
        \(rows(2024, units) + "\n" + rows(2025, units.dropLast()))
        """)

    private static func rows(_ year: Int, _ units: some Sequence<String>) -> String {
        units.flatMap { ["\(year),\($0),k,1,2", "\(year),\($0),m,1,3"] }.joined(separator: "\n")
    }

    @Test func aUnitThatHasClosedStandsWhereItsNumberIsComparedWith() throws {
        let built = try ShownRowsTests.edition.table("kind: values\nmeasures: [calls]\nby: kommun\ncompare: 2024")
            .build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let lines = built["2025/data/tab-t-rfc4180.csv"]?.split(whereSeparator: \.isNewline).map(String.init) ?? []
        #expect(lines.count == 6)
        #expect(lines.last?.hasPrefix("Eby,.,5") == true, "\(lines)")
    }

    /// A unit that closed within the later year has the earlier one.
    @Test func aClosedUnitHasItsEarlierValueInASlope() throws {
        let register = ShownRowsTests.edition.files["content/2025/data/register.csv"] ?? ""
        let built = try ShownRowsTests.edition.with(
            "-- content/2025/data/register.csv --\n" + register.replacing("2024-12-31", with: "2025-06-30")
        ).chart("kind: slope\nmeasure: calls\nby: kommun\nperiod: [2024, 2025]").build()
        let lines = (built["2025/data/fig-f-rfc4180.csv"] ?? "").split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.contains { $0.hasPrefix("Eby,5,") }, "\(lines) \(built.told)")
    }

    @Test func moreBarsThanCanBeToldApartAreRefused() throws {
        let five = "kind: bars\nmeasure: calls\nby: kon\nseries: kommun"
        let built = try ShownRowsTests.edition.chart(five, "period: 2024").build()
        #expect(built.errors.map(\.rule.id) == ["block-combination"])
        let four = try ShownRowsTests.edition.chart(five, "period: 2025\nfilter: {kommun: [a, b, c, d]}").build()
        #expect(four.errors.isEmpty, "\(four.errors.map(\.message))")
        #expect(four["2025/data/fig-f-rfc4180.csv"]?.contains("Deby") == true)
    }

    @Test(arguments: ["{kommun: {valid: true}}", "{kommun: {valid: false}}"])
    func aConditionWithoutEffectIsRefused(filter: String) throws {
        let built = try ShownRowsTests.edition.table("kind: values\nmeasures: [calls]\nby: kon", "filter: \(filter)")
            .build()
        #expect(built.errors.count == 1)
    }

    /// A municipality that moved to another area during the year had its units in both.
    @Test func unitsBelongToWhatTheirMunicipalityLeft() throws {
        let built = try ShownRowsTests.edition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              values: [{key: a, label: Aby, parents: {krets: p}}, {key: b, label: Beby, parents: {krets: q}}]
            krets:
              label: Krets
              dataset: register
              key: nyckel
              value_label: namn
              valid_from: fran
              valid_to: till
              parents: {omrade: omrade}
            omrade:
              label: Område
              values: [{key: n, label: Norr}, {key: s, label: Söder}]
            kon:
              label: Kön
              values: [{key: k, label: Kvinnor}, {key: m, label: Män}]
            -- content/2025/data/register.csv --
            nyckel,namn,omrade,fran,till
            p,Pkretsen,n,2020-01-01,2025-06-30
            p,Pkretsen,s,2025-07-01,
            q,Qkretsen,s,2020-01-01,
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: register
                path: data/register.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: nyckel, type: string}
                    - {name: namn, type: string}
                    - {name: omrade, type: string}
                    - {name: fran, type: date}
                    - {name: till, type: date}
                uppsikt: {extracted: 2026-01-01}
              - name: d
                path: data/d.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: manad, type: yearmonth}
                    - {name: kommun, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: manad}
            -- content/2025/data/d.csv --
            manad,kommun,n
            \((1...12).flatMap { ["2025-\($0 < 10 ? "0" : "")\($0),a,1", "2025-\($0 < 10 ? "0" : "")\($0),b,2"] }.joined(separator: "\n"))
            -- content/2025/measures/share.yaml --
            -- content/2025/01-prov.md --
            # Prov

            «`=calls omrade=n period=2025-01..2025-06 by=kommun highest`»
            «`=calls omrade=s by=kommun where=missing as=of`»
            «`=calls omrade=n by=kommun where=missing as=of`»
            """
        ).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let said = built.words("2025/index.html").matches(of: /«([^»]*)»/).map { String($0.output.1) }
        #expect(said == ["Aby", "1 av 2", "1 av 1"])
    }

    /// What is left when some are taken away is added up as it is: the last of the five is not there in 2025, and nobody
    /// has asked for it by its name.
    @Test(arguments: 1..<31) func whatOthersLeaveNeedsNoRows(set: Int) throws {
        let away = ShownRowsTests.units.indices.filter { set >> $0 & 1 == 1 }
        let filter = "filter: {kommun: {not: [\(away.map { ShownRowsTests.units[$0] }.joined(separator: ", "))]}}"
        let edition = ShownRowsTests.edition.chart("kind: trend\nmeasure: calls", filter)
        let built = try edition.build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let file = built["2025/data/fig-f-rfc4180.csv"]?.split(whereSeparator: \.isNewline).map(String.init) ?? []
        let left = 5 - away.count
        let isClosedLeft = !away.contains(4)
        guard left > 1 || !isClosedLeft else { return }
        #expect(file.contains("2024,\(5 * left)"), "\(file)")
        let sum = 5 * (isClosedLeft ? left - 1 : left)
        #expect(file.contains("2025,\(sum)"), "\(file)")
        guard left > 1 else { return }
        // Its name is a question to it, which gives the same.
        let term = "kommun!=" + away.map { ["a", "b", "c", "d", "e"][$0] }.joined(separator: ",")
        #expect(built["2025/data/report.json"]?.contains("\"calls@2025;\(term)\"") == true)
        #expect(try edition.explanation(of: "calls", [term])?.contains("\"value\": \(sum)") == true)
        let prose = edition.with("-- content/2025/02-x.md --\n# Text\n\nUtom dem `=calls \(term)` samtal.\n")
        #expect(try prose.build().words("2025/index.html").contains("Utom dem \(sum) samtal"))
    }

    @Test(arguments: [
        ("kommun!=total", "utan helheten"), ("kommun!=a,b,c,d,e", "inget värde av «kommun» är kvar"),
        ("period!=2024", "!= skrivs bara efter en dimension"), ("kommun!=x", "har inget värde «x»"), ("!=a", "före ="),
    ])
    func whatLeavesNothingIsTold(term: String, message: String) throws {
        let findings = try ShownRowsTests.edition.explain("calls", term).findings
        #expect(findings.all.map(\.message).contains { $0.contains(message) }, "\(findings.all.map(\.message))")
    }

    /// Aby 50 %, Beby 55 % and Ceby 95 %, all 67 %: only Ceby reaches the target and differs surely.
    private static let judged = blockEdition.with(
        """
        -- content/2025/data/d.csv --
        ar,kommun,kon,x,n
        2025,a,k,10,20
        2025,b,k,11,20
        2025,c,k,19,20
        -- content/2025/measures/share.yaml --
        label: Andel svar
        type: ratio
        numerator: {dataset: d, agg: sum, field: x, label: svar}
        denominator: {dataset: d, agg: sum, field: n, label: samtal}
        unit: percent
        improvement_direction: increase
        targets: [{period: 2025, value: 90, decision: § 1}]
        """)

    @Test(arguments: [
        ("target: true", "måluppfyllelsen"), ("target: true\ninterval: wilson", "ingen och måluppfyllelsen"),
        ("interval: wilson", "ingen"), ("", "högst"),
    ])
    func whatIsJudgedIsSoAmongThoseShown(keys: String, words: String) throws {
        for (limit, isSaid) in [(2, true), (3, false)] {
            let built = try ShownRowsTests.judged.chart(
                "kind: dots\nmeasure: share\nby: kommun\nsort: value\nreference: total\nlimit: \(limit)", keys
            ).build()
            #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
            let page = built.words("2025/index.html")
            let told = page.firstMatch(of: /Högst[^.]* gäller bland dem som visas\./).map { String($0.output) }
            #expect((told != nil) == isSaid, "\(page)")
            #expect(!isSaid || told?.lowercased().contains(words) == true, "\(told ?? "")")
        }
    }
}
