import Declarations
import Diagnostics
import Measures
import Testing
import Values

@Suite struct DimensionReadingTests {
    private func built(_ dimensions: String, register: String? = nil, time: String = "") throws -> Built {
        try Project(
            dimensions: dimensions, resources: [unitRegister], files: ["enheter": register ?? unitRows]
        ).built()
    }

    @Test func readsAListInTheOrderWritten() throws {
        let built = try built(
            """
            kon:
              label: Kön
              values: [{key: M, label: Män}, {key: K, label: Kvinnor, aliases: [kvinna]}]
            alder:
              label: Ålder
              values: [{key: "16-24", lower: 16, upper: 24}, 25-44]
            """)
        #expect(built.rules.isEmpty, "\(built.messages)")
        let sex = try #require(built.catalogue.dimension("kon"))
        #expect(sex.values.map(\.key) == ["M", "K"])
        #expect(sex.labelPlural == "Kön")
        #expect(sex.value("kvinna")?.label == "Kvinnor")
        #expect(built.catalogue.dimension("alder")?.values.map(\.label) == ["16-24", "25-44"])
        #expect(built.catalogue.dimension("alder")?.values[0].upper == Exact(24))
    }

    @Test func readsADatedRegisterWithItsHistoryAndSwedishOrder() throws {
        let built = try built(
            unitDimensions,
            register: """
                hsaid,namn,kommunkod,fran,till
                A,Öland,2580,2020-01-01,2023-12-31
                A,Ödlan,2514,2024-01-01,
                B,Ängen,2580,2021-01-01,2022-12-31
                B,Ängen,2580,2024-01-01,2024-12-31
                C,Åsen,2514,,

                """)
        #expect(built.rules.isEmpty, "\(built.messages)")
        let units = try #require(built.catalogue.dimension("enhet"))
        #expect(units.values.map(\.label) == ["Åsen", "Ängen", "Ödlan"])
        let moved = try #require(units.value("A"))
        let (before, after) = (try #require(Day(parsing: "2023-12-31")), try #require(Day(parsing: "2024-01-01")))
        #expect(moved.parents(on: before) == ["kommun": "2580"])
        #expect(moved.parents(on: after) == ["kommun": "2514"])
        #expect(moved.isValid(throughout: Period(.year, 2023, through: 2024)))
        #expect(units.value("Öland")?.key == "A")
        #expect(units.value("B")?.isValid(throughout: Period(.year, 2022, through: 2024)) == false)
        #expect(units.value("B")?.isValid(within: .year(2023)) == false)
        let hierarchy = built.catalogue.hierarchy
        #expect(hierarchy.ancestor(of: "A", in: "enhet", among: "kommun", on: before) == "2580")
        #expect(hierarchy.ancestor(of: "A", in: "enhet", among: "kommun", on: after) == "2514")
    }

    @Test func aDatasetThatIsNoRegisterUsesTheLastLabelAndTellsTheChange() throws {
        let project = Project(
            dimensions:
                "kommun: {label: Kommun, dataset: folk, key: kod, value_label: namn, total: {key: \"25\"}, order: key}",
            resources: [
                resource(
                    "folk", time: "ar", "name: kod, type: string", "name: namn, type: string", "name: n, type: integer")
            ],
            files: ["folk": "ar,kod,namn,n\n2024,2580,Lulea,1\n2024,2514,Kalix,1\n2025,2580,Luleå,1\n2025,25,Länet,2\n"]
        )
        let built = try project.built()
        #expect(built.rules == ["label-changed"])
        let dimension = try #require(built.catalogue.dimension("kommun"))
        #expect(dimension.values.map(\.label) == ["Kalix", "Luleå"])
        #expect(dimension.total?.label == "Länet")
        #expect(dimension.value("Lulea")?.key == "2580")
        #expect(dimension.isTotal("Länet"))
    }

    @Test(arguments: [
        ("Kommun: {label: K, values: [a]}", "bad-name"),
        ("period: {label: K, values: [a]}", "bad-name"),
        ("kommun: {label: K}", "dimension-source"),
        ("kommun: {label: K, values: [a], dataset: enheter, key: hsaid}", "dimension-source"),
        ("kommun: {label: K, values: [{key: a, label: x}, {key: b, label: x}]}", "duplicate-value"),
        ("kommun: {label: K, values: [{key: a, label: x}, {key: x, label: y}]}", "duplicate-value"),
        ("kommun: {label: K, values: [a, a]}", "duplicate-value"),
        ("kommun: {label: K, values: [{key: a, label: x, aliases: [x]}]}", nil),
        ("kommun: {label: K, values: [{key: a, label: x y}, {key: b, label: \"x  y\"}]}", "duplicate-value"),
        ("kommun: {label: K, values: [{key: a, label: x y}, {key: b, label: \"x\\ny\"}]}", "duplicate-value"),
        ("kommun: {label: K, total: {key: t, label: x}, values: [{key: a, label: x}]}", "duplicate-value"),
        ("kommun: {label: K, total: {key: x}, values: [{key: a, label: x}]}", "duplicate-value"),
        ("kommun: {label: K, total: {key: a, label: T}, values: [{key: a, label: x}]}", "duplicate-value"),
        ("kommun: {label: K, total: {key: t, label: a}, values: [{key: a, label: x}]}", "duplicate-value"),
        (
            "kommun: {label: K, total: {key: t, label: y}, values: [{key: a, label: x, aliases: [y]}]}",
            "duplicate-value"
        ),
        ("kommun: {label: K, total: {key: t, label: T}, values: [{key: a, label: x}]}", nil),
        ("kommun: {label: K, values: [a], default: b}", "unknown-value"),
        ("kommun: {label: K, values: [{key: a, parents: {lan: x}}]}", "unknown-dimension"),
        ("kommun: {label: K, values: [{key: a, parents: {lan: y}}]}\nlan: {label: L, values: [x]}", "unknown-value"),
        ("enhet: {label: E, dataset: enhter, key: hsaid}", "unknown-resource"),
        ("enhet: {label: E, dataset: enheter, key: hsa}", "unknown-field"),
        ("enhet: {label: E, dataset: enheter, key: hsaid, valid_from: namn}", "register-date"),
        ("enhet: {label: E, dataset: enheter}", "missing-key"),
        ("enhet: {label: E, values: [a], ordr: key}", "unknown-key"),
    ])
    func tells(yaml: String, rule: String?) throws {
        let built = try built(yaml)
        #expect(built.rules == (rule.map { [$0] } ?? []), "\(built.messages)")
    }

    @Test(arguments: [
        "A,X,2580,2020-01-01,2024-12-31\nA,X,2580,2024-06-01,\n",
        "A,X,2580,2020-01-01,2019-12-31\n",
        "A,X,2580,2020-01-01,\nA,Y,2580,2020-01-01,\n",
    ])
    func tellsARegisterThatContradictsItself(rows: String) throws {
        let built = try built(unitDimensions, register: "hsaid,namn,kommunkod,fran,till\n" + rows)
        #expect(built.rules == ["register-overlap"], "\(built.messages)")
    }

    @Test func tellsAColumnThatCannotHoldADimension() throws {
        let project = Project(
            dimensions: "kommun: {label: K, values: [a]}",
            resources: [resource("folk", time: "ar", "name: kommun, type: number")], files: ["folk": "ar,kommun\n"])
        #expect(try project.built().rules.contains("dimension-column-type"))
    }

    @Test func aColumnMayNameItsDimensionWhichMustExist() throws {
        let project = Project(
            dimensions: "kommun: {label: K, values: [a]}",
            resources: [resource("folk", time: "ar", "name: kod, type: string, uppsikt: {dimension: komun}")],
            files: ["folk": "ar,kod\n2025,a\n"])
        let built = try project.built()
        #expect(built.rules == ["unknown-dimension"])
        #expect(try built.first("unknown-dimension").hint == "menade du «kommun»?")
    }

    @Test func rollsUpThroughSeveralDimensions() throws {
        let built = try built(
            unitDimensions.replacing("label: Luleå}", with: "label: Luleå, parents: {omrade: Mitt}}")
                + "omrade: {label: Område, values: [{key: m, label: Mitt}]}\n")
        #expect(built.rules.isEmpty, "\(built.messages)")
        #expect(built.catalogue.dimensions(of: "enheter") == ["enhet", "kommun", "omrade"])
    }
}

extension String {
    func replacing(_ old: String, with new: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: old) {
            result += rest[..<range.lowerBound] + new
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
