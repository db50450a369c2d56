import Diagnostics
import TestProjects
import Testing

/// The table `data`: rows of a dataset as they stand in the file.
@Suite struct DataTableTests {
    private let edition = ProjectText(
        """
        -- content/2025/report.yaml --
        title: Prov
        publisher: Region Exempel
        period: 2025
        -- content/2025/dimensions.yaml --
        kommun:
          label: Kommun
          label_plural: Kommuner
          values:
            - {key: a, label: Åby}
            - {key: b, label: Beby}
        -- content/2025/datapackage.yaml --
        $schema: https://datapackage.org/profiles/2.0/datapackage.json
        name: prov
        resources:
          - name: d
            path: data/d.csv
            title: Köer
            sources: [{title: Register}]
            schema:
              fields:
                - {name: ar, type: year, title: År}
                - {name: kommun, type: string}
                - {name: tid, type: number, title: Tid, missingValues: ["", {value: "..", label: ej mätt}]}
                - {name: namn, type: string}
                - {name: klar, type: boolean, trueValues: [j], falseValues: [n]}
            uppsikt: {extracted: 2026-01-01, time: ar}
        -- content/2025/data/d.csv --
        ar,kommun,tid,namn,klar
        2024,a,3.5,Ökö,j
        2024,b,12,Åkö,n
        2025,a,2.25,Zkö,j
        2025,b,..,Akö,n
        2025,b,,Ekö,n
        2026,b,99,Senkö,n
        """)

    private func rows(_ keys: String, in edition: ProjectText? = nil) throws -> [String] {
        let chapter = "-- content/2025/01-prov.md --\n# Prov\n\n```table\nkind: data\ndataset: d\n\(keys)\n```"
        let built = try (edition ?? self.edition).with(chapter).build()
        #expect(built.errors.map(\.message) == [])
        let page = built["2025/index.html"] ?? ""
        let body = page.split(separator: "<tbody>", maxSplits: 1).last?.split(separator: "</tbody>").first ?? ""
        return body.split(separator: "</tr>").map { row in
            row.split(separator: /<\/t[hd]>/).map { $0.replacing(/<[^>]*>/, with: "") }.joined(separator: "|")
        }
    }

    /// Labels of dimensions, numbers with one number of decimals, and never what lies after the period.
    @Test func theRowsStandAsInTheFile() throws {
        #expect(
            try rows("") == [
                "2024|Åby|3,50|Ökö|ja", "2024|Beby|12,00|Åkö|nej", "2025|Åby|2,25|Zkö|ja", "2025|Beby|[..]|Akö|nej",
                "2025|Beby|–|Ekö|nej",
            ])
    }

    @Test func columnsAndRowsAreChosen() throws {
        #expect(try rows("fields: [namn, tid]\nfilter: {kommun: Beby, klar: \"false\", ar: 2024}") == ["Åkö|12"])
        #expect(try rows("fields: [namn]\nfilter: {tid: {gt: 3}}") == ["Ökö", "Åkö"])
    }

    @Test func columnsAreCalledByTheirTitleOrTheirDimension() throws {
        let chapter =
            "-- content/2025/01-prov.md --\n# Prov\n\n```table\nkind: data\ndataset: d\nfields: [tid, kommun, namn]\n```"
        #expect(try edition.with(chapter).build().words("2025/index.html").contains("Tid Kommun namn"))
    }

    /// What is chosen is said, by dimension and by column.
    @Test func theChoiceIsSaid() throws {
        let chapter =
            "-- content/2025/01-prov.md --\n# Prov\n\n```table\nkind: data\ndataset: d\nfilter: {kommun: a, tid: {gt: 3}}\n```"
        let words = try edition.with(chapter).build().words("2025/index.html")
        #expect(words.contains("Urval: Tid > 3.") && words.contains("Urval: Kommun: Åby."))
    }

    @Test func rowsAreOrderedByAColumn() throws {
        #expect(try rows("fields: [namn]\nsort: namn") == ["Akö", "Ekö", "Zkö", "Åkö", "Ökö"])
        #expect(try rows("fields: [namn]\nsort: -tid") == ["Åkö", "Ökö", "Zkö", "Akö", "Ekö"])
        #expect(try rows("fields: [namn]\nsort: tid\nlimit: 2") == ["Zkö", "Ökö"])
    }

    /// On the page of a value only its own rows are shown.
    @Test func aPageOfAValueShowsItsOwn() throws {
        let built = try edition.with(
            """
            -- content/2025/01-prov.md --
            # Prov

            Text.
            -- content/2025/kommun/[kommun].md --
            # `=kommun`

            ```table
            kind: data
            dataset: d
            fields: [namn]
            ```
            """
        ).build()
        #expect(built.errors.map(\.message) == [])
        let words = built.words("2025/kommun/aby.html")
        #expect(words.contains("Zkö") && !words.contains("Akö"))
    }

    @Test func whatIsNotShownIsCounted() throws {
        let chapter = "-- content/2025/01-prov.md --\n# Prov\n\n```table\nkind: data\ndataset: d\nlimit: 2\n```"
        #expect(try edition.with(chapter).build().words("2025/index.html").contains("Visar 2 av 5 rader."))
    }

    @Test func peopleAreNeverListed() throws {
        let people = edition.replacing("time: ar}", with: "time: ar, individuals: true}", in: "datapackage.yaml")
        let chapter = "-- content/2025/01-prov.md --\n# Prov\n\n```table\nkind: data\ndataset: d\n```"
        let built = try people.with(chapter).build()
        #expect(built.rules.contains("rows-of-individuals"))
        let lifted = edition.replacing(
            "time: ar}", with: "time: ar, individuals: true, disclosure: {none: Prövat.}}", in: "datapackage.yaml")
        #expect(try lifted.with(chapter).build().rules.contains("rows-of-individuals"))
    }

    @Test(arguments: [
        ("dataset: finnsinte", "unknown-resource"), ("dataset: d\nfields: [tidd]", "unknown-field"),
        ("dataset: d\nsort: tidd", "unknown-field"), ("dataset: d\nfilter: {tidd: 1}", "unknown-filter-name"),
        ("dataset: d\nlimit: 0", "wrong-type"), ("fields: [tid]", "missing-key"),
    ])
    func whatIsWrittenWrongIsSaid(keys: String, rule: String) throws {
        let chapter = "-- content/2025/01-prov.md --\n# Prov\n\n```table\nkind: data\n\(keys)\n```"
        let built = try edition.with(chapter).build()
        #expect(built.errors.map(\.rule.id) == [rule], "\(built.told)")
    }

    @Test func changesIsRefusedOnce() throws {
        let chapter = "-- content/2025/01-prov.md --\n# Prov\n\n```table\nkind: changes\nmeasures: [x]\n```"
        let built = try edition.with(chapter).build()
        #expect(built.errors.map(\.rule.id) == ["not-supported"])
    }
}
