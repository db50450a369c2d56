import Diagnostics
import TestProjects
import Testing

/// A blank parent in a register is told where rows of data would fall out of a sum, and nowhere else.
@Suite struct OrphanTests {
    private func built(_ text: String, _ register: String) throws -> BuiltProject {
        try smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [{key: a, label: Aby}, {key: b, label: Beby}]}
            enhet: {label: Enhet, dataset: enheter, key: enhet, valid_from: fran, parents: {kommun: hemort}}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: enheter
                path: data/enheter.csv
                sources: [{title: Register}]
                schema:
                  fields: [{name: enhet, type: string}, {name: fran, type: date}, {name: hemort, type: string}]
                uppsikt: {extracted: 2026-01-01}
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: ar, type: year}
                    - {name: enhet, type: string}
                    - {name: n, type: integer, uppsikt: {periods: sum}}
                uppsikt: {extracted: 2026-01-01, time: ar}
            -- content/2025/data/enheter.csv --
            enhet,fran,hemort
            \(register)
            -- content/2025/data/d.csv --
            ar,enhet,n
            2024,x,1
            2024,y,2
            2025,x,10
            2025,y,20
            -- content/2025/01-prov.md --
            # Prov

            \(text)
            """
        ).build()
    }

    @Test func aRowThatFallsOutOfARollUpIsTold() throws {
        for formula in ["`=n kommun=a`", "`=n by=kommun highest`"] {
            let built = try built(formula, "x,2020-01-01,a\ny,2020-01-01,")
            let fault = try #require(built.errors.first, "\(built.told)")
            #expect(fault.rule.id == "missing-member")
            #expect(fault.message.hasPrefix("«y» hör inte till någon kommun, så en rad räknas inte"))
            #expect(fault.place.path == "content/2025/data/enheter.csv")
            #expect(fault.place.line == 3)
            #expect(fault.notes.first?.place?.line == 5)
        }
    }

    @Test func whatIsNotAskedIsNotTold() throws {
        let register = "x,2020-01-01,a\ny,2020-01-01,"
        #expect(try built("`=n`", register).errors.isEmpty)
        #expect(try built("`=n by=enhet highest`", register).errors.isEmpty)
        // On the day of the data it belonged somewhere; what it belonged to before is not asked for.
        let moved = "x,2020-01-01,a\ny,2020-01-01,\ny,2025-01-01,b"
        #expect(try built("`=n kommun=b`", moved).errors.isEmpty)
        #expect(
            try built("`=n kommun=b period=2024 else=\"inget\"`", moved).errors.map(\.rule.id) == ["missing-member"])
    }

    @Test func aStateThatFallsOutOfARollUpIsTold() throws {
        func told(_ formula: String, _ register: String) throws -> [Diagnostic] {
            try smallEdition.with(
                """
                -- content/2025/dimensions.yaml --
                kommun: {label: Kommun, values: [{key: a, label: Aby}]}
                lage: {label: Läge, values: [{key: klar, label: Klar}, {key: saknas, label: Saknas}]}
                enhet: {label: Enhet, dataset: enheter, key: enhet, valid_to: till, parents: {kommun: hemort}}
                -- content/2025/datapackage.yaml --
                $schema: https://datapackage.org/profiles/2.0/datapackage.json
                name: prov
                resources:
                  - name: enheter
                    path: data/enheter.csv
                    sources: [{title: Register}]
                    schema:
                      fields: [{name: enhet, type: string}, {name: till, type: date}, {name: hemort, type: string}]
                    uppsikt: {extracted: 2026-01-01}
                  - name: d
                    path: data/d.csv
                    title: Data
                    sources: [{title: Register}]
                    schema:
                      fields: [{name: enhet, type: string}, {name: lage, type: string}, {name: fran, type: date}]
                    uppsikt:
                      extracted: 2026-01-01
                      state: {key: [enhet], value: lage, valid_from: fran, missing: saknas}
                -- content/2025/data/enheter.csv --
                enhet,till,hemort
                \(register)
                -- content/2025/data/d.csv --
                enhet,lage,fran
                x,klar,2024-01-01
                y,klar,2024-02-01
                -- content/2025/measures/n.yaml --
                label: Antal
                type: simple
                dataset: d
                agg: count
                filter: {lage: klar}
                unit: count
                improvement_direction: neutral
                -- content/2025/01-prov.md --
                # Prov

                `\(formula)`
                """
            ).build().errors
        }
        let fault = try #require(try told("=n kommun=a", "x,,a\ny,,").first)
        #expect(fault.rule.id == "missing-member" && fault.place.line == 3)
        #expect(fault.message.hasPrefix("«y» hör inte till någon kommun, så värdet räknas inte"), "\(fault.message)")
        #expect(try told("=n", "x,,a\ny,,").isEmpty)
        #expect(try told("=n kommun=a", "x,,a\ny,,a").isEmpty)
        #expect(try told("=n kommun=a", "x,,a\ny,2024-06-30,").isEmpty)
    }
}
