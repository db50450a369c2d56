import Diagnostics
import Privacy
import TestProjects
import TestSupport
import Testing

/// A personal identity number is found wherever it stands in a project, is never shown, and nothing else is taken for
/// one. The numbers are Skatteverket's test numbers.
@Suite struct IdentityNumberTests {
    private func built(_ chapter: String) throws -> BuiltProject {
        try smallEdition.with("-- content/2025/01-prov.md --\n\(chapter)").build()
    }

    private func expectOne(_ built: BuiltProject, at path: String, _ what: Comment = "") {
        let found = built.findings.filter { $0.rule.isPrivacy }
        #expect(found.count == 1, what)
        #expect(found.first?.place.path == path, what)
        let told = built.findings.map { TextReport(colour: false).text($0) }.joined()
        #expect(!told.contains("2392"), what)
    }

    @Test(arguments: [
        "900615\\-2392", "900615&#45;2392", "900615-&shy;2392", "900615&nbsp;2392", "900615-**2392**",
        "900615-\n2392", "900615\n2392", "900615\u{200B}-2392", "1990-06-15 2392",
        "90**06**15-[2392](https://a.example)",
    ])
    func inTextHoweverItIsMarked(text: String) throws {
        let built = try built("# Prov\n\nFödd \(text) i Aby. Summan är `=n`.\n")
        expectOne(built, at: "content/2025/01-prov.md", "\(text)")
    }

    @Test func composedOfTextAndALabel() throws {
        let parts = try smallEdition.with(
            """
            -- content/2025/measures/n.yaml --
            label: Antal 900615
            type: simple
            dataset: d
            field: n
            agg: sum
            unit: count
            improvement_direction: neutral
            -- content/2025/01-prov.md --
            # Prov

            Måttet är `=n.label`-2392.
            """
        ).build()
        expectOne(parts, at: "2025/index.html")
    }

    @Test(arguments: [
        ("publisher: Region Exempel", "publisher: \"Region 900615\\x2d2392\"", "report.yaml"),
        ("label: Kommun", "label: \"Kommun 900615\\u200b-2392\"", "dimensions.yaml"),
        ("label: Aby", "label: 900615 - 2392", "dimensions.yaml"),
        ("title: Data", "title: 1990/06/15-2392", "datapackage.yaml"),
    ])
    func inDeclarations(old: String, new: String, file: String) throws {
        let path = "content/2025/" + file
        let text = try #require(smallEdition.files[path])
        let built = try smallEdition.with("-- \(path) --\n\(text.replacing(old, with: new))").build()
        expectOne(built, at: path, "\(new)")
    }

    @Test(arguments: [
        "2025,a,900615-2392", "2025,900615-2392,1", "900615-2392,a,1", "2025,a,1,900615-2392", "19900615-2392,a,1",
        "2025,a,199006152392x",
    ])
    func inACellOfAnyType(row: String) throws {
        let text = try #require(smallEdition.files["content/2025/data/d.csv"])
        let built = try smallEdition.with("-- content/2025/data/d.csv --\n\(text)\(row)").build()
        expectOne(built, at: "content/2025/data/d.csv", "\(row)")
    }

    @Test(arguments: [
        "ar,kommun,900615-2392\n2025,a,1", "ar,kommun,n,mer\n2025,a,1,900615-2392",
        "ar,kommun,n,mer\n2025,a,1,199006152392",
    ])
    func inALabelOrAColumnThatIsNotDeclared(text: String) throws {
        let built = try smallEdition.with("-- content/2025/data/d.csv --\n\(text)").build()
        expectOne(built, at: "content/2025/data/d.csv", "\(text)")
    }

    private static let dated = smallEdition.with(
        """
        -- content/2025/datapackage.yaml --
        name: prov
        resources:
          - name: d
            path: data/d.csv
            title: Data
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year}
                - {name: kommun, type: string}
                - {name: n, type: integer, uppsikt: {periods: sum}}
                - {name: dag, type: date}
                - {name: fyra, type: integer}
            uppsikt: {extracted: 2026-01-01, time: ar}
        """)

    private func dated(_ cells: [String]) throws -> BuiltProject {
        let rows = cells.enumerated().map { "2025,\(["a", "b", "c"][$0.offset % 3]),\($0.offset + 1),\($0.element)" }
        return try IdentityNumberTests.dated.with(
            "-- content/2025/data/d.csv --\n" + (["ar,kommun,n,dag,fyra"] + rows).joined(separator: "\n")
        ).build()
    }

    @Test func inTwoColumns() throws {
        let built = try dated(["1990-06-15,2392", "2002-03-21,2386", "2023-12-28,2391"])
        expectOne(built, at: "content/2025/data/d.csv")
        #expect(!built.findings.contains { TextReport(colour: false).text($0).contains("2386") })
    }

    @Test func aDateBesideFourDigitsIsNone() throws {
        let built = try dated(["1990-06-15,2392", "2002-03-21,2387", "2023-12-28,2392", "2024-12-28,1000"])
        #expect(!built.findings.contains { $0.rule.isPrivacy })
    }

    @Test(arguments: [
        "| Dag | Antal |\n| --- | --- |\n| 900615 | 2392 |", "| Född | Nr |\n| --- | --- |\n| 1990-06-15 | 2392 |",
        "| A | B |\n| --- | --- |\n| 1990-06-15 | -2392 |", "| A | B |\n| --- | --- |\n| 900615- | **2392** |",
    ])
    func inTwoCellsOfATableInTheText(table: String) throws {
        let built = try built("# Prov\n\nSumman är `=n`.\n\n\(table)\n")
        expectOne(built, at: "content/2025/01-prov.md", "\(table)")
    }

    @Test func inTwoRowsOfATableInTheText() throws {
        let table = "| A | B |\n| --- | --- |\n| 1990-06-15 | 2392 |\n| 2002-03-21 | 2386 |\n"
        #expect(try built("# Prov\n\nSumman är `=n`.\n\n\(table)").findings.count { $0.rule.isPrivacy } == 2)
    }

    @Test func aDateBesideAQuantityInTheTextIsNone() throws {
        let table = "| Dag | Antal |\n| --- | --- |\n| 1990-06-15 | 2392 |\n| 2019-12-31 | 2020 |\n"
        #expect(try !built("# Prov\n\nSumman är `=n`.\n\n\(table)").findings.contains { $0.rule.isPrivacy })
    }

    @Test func aTelephoneNumberThatFitsIsAWarningOnce() throws {
        let report = try #require(smallEdition.files["content/2025/report.yaml"])
        let built = try smallEdition.with(
            "-- content/2025/report.yaml --\n\(report)contact: {name: Anna, phone: \"0203212386\"}"
        ).build()
        #expect(built.findings.filter { $0.rule.id == "possible-identity-number" }.count == 1)
        #expect(!built.findings.contains { $0.rule.isPrivacy })
    }

    /// Amounts have the form of a number seven times in a thousand; that says nothing of them.
    @Test(arguments: 6...15)
    func noAmountIsTakenForOne(length: Int) throws {
        var state = UInt64(length)
        func digit() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return String(1 + (state >> 33) % 9)
        }
        for decimals in [0, 1, 4] {
            let package = try #require(smallEdition.files["content/2025/datapackage.yaml"])
            let rows = (0..<1_000).map { _ in
                let whole = (0..<length).map { _ in digit() }.joined()
                return "2025,a," + whole + (decimals > 0 ? "." + (0..<decimals).map { _ in digit() }.joined() : "")
            }
            let built = try smallEdition.with(
                """
                -- content/2025/datapackage.yaml --
                \(decimals > 0 ? package.replacing("name: n, type: integer", with: "name: n, type: number") : package)
                -- content/2025/data/d.csv --
                ar,kommun,n
                \(rows.joined(separator: "\n"))
                """
            ).build()
            #expect(!built.findings.contains { $0.rule.isPrivacy }, "\(length) \(decimals)")
        }
    }

    @Test func aColumnOfNothingButNumbersIsRefusedThoughItIsSummed() throws {
        let built = try smallEdition.with(
            """
            -- content/2025/data/d.csv --
            ar,kommun,n
            2025,a,199006152392
            2025,b,203212386
            2025,c,202312282391
            """
        ).build()
        #expect(built.findings.filter { $0.rule.isPrivacy }.count == 3)
    }

    /// Where a number may stand in a project: a file's path and its text, with `#` for the number.
    private static let places: [(path: String, text: String, isOneLine: Bool)] = [
        ("content/2025/01-prov.md", "# Prov\n\nFödd # i Aby. Summan är `=n`.\n", false),
        ("content/2025/01-prov.md", "# Född #\n\nSumman är `=n`.\n", true),
        ("content/2025/01-prov.md", "# Prov\n\n| A | B |\n| --- | --- |\n| **#** | `=n` |\n", true),
        ("content/2025/report.yaml", "title: \"Prov #\"\npublisher: Region Exempel\nperiod: 2025\n", true),
        ("content/2025/data/d.csv", "ar,kommun,n\n2025,a,1\n2025,#,1\n", true),
        ("content/2025/data/d.csv", "ar,kommun,n\n2025,a,1\n2025,b,x # x\n", true),
        ("content/2025/data/d.csv", "ar,kommun,n\n2025,a,1\n2025,b,1,#\n", true),
        ("content/2025/bilaga.txt", "Underlag.\nFödd # i Aby.\n", false),
    ]

    @Test func everyRandomNumberIsFoundInEveryPlace() throws {
        var random = SeededNumbers(seed: 13)
        for round in 0..<160 {
            let place = IdentityNumberTests.places[round % IdentityNumberTests.places.count]
            var written = random.written(random.identityNumber())
            // In a cell too many, ten digits alone may be an amount.
            let isCell = place.text.contains(",1,#")
            while place.isOneLine && written.contains("\n")
                || isCell && written.count < 12 && written.allSatisfy({ $0.isNumber || $0 == "." })
            { written = random.written(random.identityNumber()) }
            var project = smallEdition.with("-- content/2025/01-prov.md --\n# Prov\n\n[a](bilaga.txt) `=n`")
            project.files["content/2025/bilaga.txt"] = "Underlag\n"
            // A heading begins with the sign that stands for the number.
            let head = place.text.hasPrefix("# ") ? "# " : ""
            project.files[place.path] = head + place.text.dropFirst(head.count).replacing("#", with: written)
            let built = try project.build()
            #expect(built.findings.contains { $0.rule.isPrivacy }, "\(place.path) \(written)")
            let serial = String(written.suffix(4))
            let told = built.findings.filter(\.rule.isPrivacy).map { TextReport(colour: false).text($0) }.joined()
            #expect(!told.contains(serial), "\(place.path) \(written)")
        }
    }
}
