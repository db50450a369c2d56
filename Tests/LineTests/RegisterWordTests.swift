import Diagnostics
import TestProjects
import TestSupport
import Testing

/// Every word for a value in a register is judged as those in data are: a value that leaves a split is told.
@Suite struct RegisterWordTests {
    private let rows = [
        "x,Xe,nord,1,1,,y", "y,Ye,Nord,1,2,,x z", "z,Ze,syd,2,1,,y", "w,We,s,2,2,x,",
    ]

    private func edition(_ rows: [String], key: String = "") -> ProjectText {
        smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            omrade:
              label: Område
              values: [{key: nord, label: Nord}, {key: syd, label: Syd, aliases: [s]}]
              total: {key: hela, label: Hela}
            enhet:
              label: Enhet
              dataset: enheter
              key: enhet
              value_label: namn
              parents: {omrade: omrade}
              tiles: {row: rad, column: kolumn}
              replaced_by: ersatt
              neighbours: grannar
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: enheter
                path: data/enheter.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: enhet, type: string\(key)}
                    - {name: namn, type: string}
                    - {name: omrade, type: string}
                    - {name: rad, type: integer}
                    - {name: kolumn, type: integer}
                    - {name: ersatt, type: string}
                    - {name: grannar, type: string}
                uppsikt: {extracted: 2026-01-01}
              - name: d
                path: data/d.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: enhet, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/enheter.csv --
            enhet,namn,omrade,rad,kolumn,ersatt,grannar
            \(rows.joined(separator: "\n"))
            -- content/2025/data/d.csv --
            ar,enhet,n
            2025,x,1
            2025,y,10
            2025,z,100
            2025,w,1000
            -- content/2025/01-prov.md --
            # Prov

            I nord `=n omrade=nord`, i syd `=n omrade=syd`.
            """)
    }

    @Test func keysLabelsAndAliasesAreParents() throws {
        let built = try edition(rows).build()
        #expect(built.errors.isEmpty, "\(built.findings.map(\.message))")
        #expect(built.words("2025/index.html").contains("I nord 11, i syd 1 100."))
    }

    /// Any one word of any row misspelt is told at its cell.
    @Test(arguments: 0..<40)
    func aMisspeltWordIsToldAtItsCell(seed: Int) throws {
        var dice = SplitMix(seed)
        let row = dice.below(rows.count)
        var cells = rows[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let column = [2, 5, 6][dice.below(3)]
        cells[column] += (cells[column].isEmpty ? "" : column == 6 && dice.below(2) == 0 ? " " : "") + "q"
        var changed = rows
        changed[row] = cells.joined(separator: ",")
        let told = try edition(changed).build().errors
        #expect(told.map(\.rule.id) == ["unknown-member"])
        #expect(told.first?.place.path == "content/2025/data/enheter.csv" && told.first?.place.line == row + 2)
    }

    @Test func theNearestWordIsAskedFor() throws {
        let fault = try #require(
            try edition(["x,Xe,nordd,1,1,,", "y,Ye,nordd,1,2,,"] + rows.suffix(2)).build().errors.first)
        #expect(fault.hint == "menade du «nord»?")
        #expect((fault.place.line, fault.place.column) == (2, 6))
        #expect(fault.notes.map(\.text) == ["det gäller 2 rader"])
    }

    @Test func aRowWithoutAKeyIsTold() throws {
        let built = try edition(rows + [",Utan nyckel,nord,3,3,,"]).build()
        #expect(built.errors.map(\.rule.id) == ["missing-member"])
        let required = try edition(rows + [",Utan nyckel,nord,3,3,,"], key: ", constraints: {required: true}").build()
        #expect(required.errors.map(\.rule.id) == ["constraint-error"])
    }

    @Test func twoParentsWithoutDatesAreTold() throws {
        #expect(try edition(rows + ["x,Xe,syd,1,1,,"]).build().errors.map(\.rule.id) == ["register-overlap"])
        #expect(try edition(rows + ["x,Xe,nord,1,1,,"]).build().errors.isEmpty)
    }

    @Test func twoValuesInATileAreTold() throws {
        #expect(try edition(rows + ["v,Ve,syd,1,2,,"]).build().errors.map(\.rule.id) == ["duplicate-value"])
    }

    @Test func aParentInAListIsToldAtItsWord() throws {
        let list = smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            omrade: {label: Område, values: [{key: nord, label: Nord}]}
            kommun:
              label: Kommun
              values:
                - {key: a, label: Aby, parents: {omrade: nord}}
                - {key: b, label: Beby, parents: {omrade: nordd}}
                - {key: c, label: Ceby, parents: {omrade: Nord}}
            """)
        let fault = try #require(try list.build().errors.first)
        #expect(fault.rule.id == "unknown-value" && fault.place.line == 6)
    }

    @Test func integersAreKeysToo() throws {
        let project = smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, dataset: kommuner, key: kod, value_label: namn}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: kommuner
                path: data/kommuner.csv
                sources: [{title: Register}]
                schema: {fields: [{name: kod, type: integer}, {name: namn, type: string}]}
                uppsikt: {extracted: 2026-01-01}
              - name: d
                path: data/d.csv
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: kommun, type: integer}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/kommuner.csv --
            kod,namn
            2580,Luleå
            -- content/2025/data/d.csv --
            ar,kommun,n
            2025,2580,7
            -- content/2025/01-prov.md --
            # Prov

            I Luleå `=n kommun=Luleå`.
            """)
        #expect(try project.build().words("2025/index.html").contains("I Luleå 7."))
    }
}
