import Diagnostics
import TestProjects
import Testing

/// What a declaration promises has an effect, or is refused with advice that helps.
@Suite struct DeclarationTests {
    private func errors(_ text: String) throws -> [Diagnostic] { try smallEdition.with(text).build().errors }

    // MARK: Weaker rules for small numbers

    private func people(_ report: String, _ own: String) throws -> [Diagnostic] {
        var project = smallEdition.with(
            "-- content/2025/report.yaml --\ntitle: Prov\npublisher: Region Exempel\nperiod: 2025\n\(report)")
        let path = "content/2025/datapackage.yaml"
        project.files[path] = project.files[path]?.replacing(
            "time: ar}", with: "time: ar, individuals: true, disclosure: {\(own)}}")
        return try project.build().errors
    }

    @Test func aWeakerRuleThanTheReportsIsAnError() throws {
        let common = "disclosure: {minimum_count: 7, minimum_denominator: 30}"
        for (report, own, isWeaker) in [
            ("", "minimum_count: 1", true), ("", "minimum_count: 5", false), ("", "minimum_count: 6", false),
            (common, "minimum_count: 6", true), (common, "minimum_count: 7", false),
            (common, "minimum_denominator: 29", true), (common, "minimum_denominator: 31", false),
            ("", "complement: false", true), ("", "complement: true", false),
            ("disclosure: {complement: false}", "complement: false", false), ("", "none: Öppna uppgifter", false),
        ] {
            let found = try people(report, own)
            #expect(found.map(\.rule.id) == (isWeaker ? ["weaker-disclosure"] : []), "\(report) \(own)")
            #expect(found.allSatisfy { $0.place.path == "content/2025/datapackage.yaml" && $0.place.line > 0 })
        }
        #expect(try people("", "minimum_count: 1, complement: false").count == 2)
    }

    // MARK: Rings

    private func dimensions(_ parents: [String: [String]]) -> String {
        let lines = parents.sorted { $0.key < $1.key }.map { name, above in
            let own = above.map { "\($0): x" }.joined(separator: ", ")
            return "\(name): {label: \(name), values: [{key: x, label: X\(own.isEmpty ? "" : ", parents: {\(own)}")}]}"
        }
        return
            "-- content/2025/dimensions.yaml --\nkommun: {label: Kommun, values: [{key: a, label: A}, {key: b, label: B}, {key: c, label: C}]}\n"
            + lines.joined(separator: "\n")
    }

    @Test func dimensionsThatBelongToEachOtherAreOneError() throws {
        func rings(_ parents: [String: [String]]) throws -> [String] {
            try errors(dimensions(parents)).map { "\($0.rule.id): \($0.message)" }
        }
        #expect(try rings(["d": ["e"], "e": ["f"], "f": []]).isEmpty)
        #expect(try rings(["d": ["e", "f"], "e": ["f"], "f": []]).isEmpty)
        let ring = "parent-ring: dimensionerna hör till varandra i en ring: "
        #expect(try rings(["d": ["e"], "e": ["d"]]) == [ring + "«d» → «e» → «d»"])
        #expect(try rings(["d": ["e"], "e": ["f"], "f": ["g"], "g": ["e"]]) == [ring + "«e» → «f» → «g» → «e»"])
        #expect(try rings(["d": ["d"]]) == ["parent-ring: dimensionen «d» hör till sig själv"])
        #expect(try rings(["d": ["e"], "e": ["d"], "f": ["g"], "g": ["f"]]).count == 2)
    }

    // MARK: States of what belongs to nothing

    private func states(_ block: String, _ register: String) throws -> BuiltProject {
        try smallEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun: {label: Kommun, values: [{key: a, label: Aby}]}
            tjanst: {label: Tjänst, values: [{key: t, label: Tid}]}
            lage: {label: Läge, values: [{key: klar, label: Klar, mark: done}, {key: saknas, label: Saknas, mark: lacking}]}
            enhet: {label: Enhet, dataset: enheter, key: enhet, parents: {kommun: hemort}}
            -- content/2025/datapackage.yaml --
            $schema: https://datapackage.org/profiles/2.0/datapackage.json
            name: prov
            resources:
              - name: enheter
                path: data/enheter.csv
                sources: [{title: Register}]
                schema:
                  fields: [{name: enhet, type: string}, {name: hemort, type: string}]
                uppsikt: {extracted: 2026-01-01}
              - name: d
                path: data/d.csv
                title: Data
                sources: [{title: Register}]
                schema:
                  fields:
                    - {name: enhet, type: string}
                    - {name: tjanst, type: string}
                    - {name: lage, type: string}
                    - {name: fran, type: date}
                uppsikt:
                  extracted: 2026-01-01
                  state: {key: [enhet, tjanst], value: lage, valid_from: fran, missing: saknas}
            -- content/2025/data/enheter.csv --
            enhet,hemort
            \(register)
            -- content/2025/data/d.csv --
            enhet,tjanst,lage,fran
            x,t,klar,2024-01-01
            y,t,klar,2024-02-01
            -- content/2025/measures/n.yaml --
            {label: Antal, type: simple, dataset: d, agg: count, unit: count, improvement_direction: neutral}
            -- content/2025/01-prov.md --
            # Prov

            ```chart
            kind: matrix
            title: Lägen
            dataset: d
            rows: enhet
            columns: tjanst
            \(block)
            ```
            """
        ).build()
    }

    @Test func aStateOfWhatBelongsToNothingIsToldWhereItIsChosen() throws {
        for filter in ["filter: {kommun: a}", "filter: {kommun: Aby}"] {
            let found = try states(filter, "x,a\ny,").errors
            #expect(found.map(\.rule.id) == ["missing-member"] && found.first?.place.line == 3, "\(filter)")
            #expect(try states(filter, "x,a\ny,a").errors.isEmpty)
        }
        #expect(try states("only: all", "x,a\ny,").errors.isEmpty)
    }

    /// A row whose group is not known is drawn all the same.
    @Test func aMatrixInGroupsLeavesNobodyOut() throws {
        let built = try states("group: kommun", "x,a\ny,")
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html")
        #expect(words.contains("Uppgift saknas") && words.contains("Aby"))
        #expect(!(try states("group: kommun", "x,a\ny,a").words("2025/index.html").contains("Uppgift saknas")))
    }

    // MARK: Keys that there are not

    private func advice(_ key: String, in path: String, _ text: String) throws -> String {
        let found = try errors("-- content/2025/\(path) --\n\(text)\n\(key): x")
        return try #require(found.first { $0.rule.id == "unknown-key" }?.hint, "\(found.map(\.message))")
    }

    @Test(arguments: [
        ("kort_namn", "menade du «short_label»?"), ("kortnamn", "menade du «short_label»?"),
        ("short_name", "menade du «short_label»?"), ("beskrivning", "menade du «description»?"),
        ("fotnot", "menade du «footnote»?"), ("mål", "menade du «targets»?"), ("mal", "menade du «targets»?"),
        ("decimaler", "menade du «decimals»?"), ("trösklar", "menade du «thresholds»?"),
        ("metod", "menade du «method»?"),
        ("brott", "menade du «series_breaks»?"), ("synonymer", "menade du «synonyms»?"),
        ("etikett", "menade du «label»? Den står redan här: ta bort den ena"),
    ])
    func aKeyInSwedishIsUnderstood(_ key: String, _ advice: String) throws {
        let measure =
            "label: Antal\ntype: simple\ndataset: d\nfield: n\nagg: sum\nunit: count\nimprovement_direction: neutral"
        #expect(try self.advice(key, in: "measures/n.yaml", measure) == advice)
    }

    @Test func theListOfKeysFitsALine() throws {
        let measure =
            "label: Antal\ntype: simple\ndataset: d\nfield: n\nagg: sum\nunit: count\nimprovement_direction: neutral"
        let told = try advice("xyzzy", in: "measures/n.yaml", measure)
        #expect(told.hasPrefix("nycklarna är ") && told.hasSuffix(" till") && told.count < 120, "\(told)")
        // What stands there already needs no naming.
        #expect(!told.contains("agg") && !told.contains("dataset"))
    }

    // MARK: Keys that only describe

    @Test func whatPromisesAnEffectIsRefused() throws {
        var project = smallEdition
        let path = "content/2025/datapackage.yaml"
        project.files[path] = project.files[path]?.replacing(
            "    schema:", with: "    dialect: {lineTerminator: \"|\"}\n    schema:")
        #expect(try project.build().errors.map(\.rule.id) == ["unknown-word"])
        project.files[path] = project.files[path]?.replacing("\"|\"", with: "'\\r\\n'")
        let windows = try project.build()
        #expect(windows.errors.isEmpty, "\(windows.told)")
    }
}
