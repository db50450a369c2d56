import Diagnostics
import TestProjects
import TestSupport
import Testing

/// What a page about one value means by what its author names.
@Suite struct PageValueTests {
    /// Areas, and municipalities in them at random.
    private static func edition(_ random: inout SplitMix) -> ProjectText {
        let homes = ["n", "s", "v"] + (0..<2).map { _ in random.pick(["n", "s", "v"]) }
        let values = homes.enumerated().map { "{key: k\($0), label: K\($0), parents: {omrade: \($1)}}" }
        let rows = homes.indices.flatMap { index in
            ["k", "m"].map { "2025,k\(index),\($0),\(random.number(1...9)),\(random.number(20...90))" }
        }
        return blockEdition.with(
            """
            -- content/2025/dimensions.yaml --
            omrade:
              label: Område
              label_plural: Områden
              values: [{key: n, label: Norr}, {key: s, label: Söder}, {key: v, label: Väster}]
            kommun:
              label: Kommun
              label_plural: Kommuner
              values: [\(values.joined(separator: ", "))]
            kon: {label: Kön, label_plural: Kön, values: [{key: k, label: Kvinnor}, {key: m, label: Män}]}
            -- content/2025/data/d.csv --
            ar,kommun,kon,x,n
            \(rows.joined(separator: "\n"))
            """)
    }

    private static let formulas = [
        "=calls omrade=n", "=calls omrade=s kon=k", "=share omrade=v decimals=2", "=calls omrade=total",
        "=calls by=omrade highest", "=calls by=omrade lowest", "=share omrade=n vs=total as=clause",
    ]
    private static let blocks = [
        "kind: bars\nmeasure: calls\nby: omrade", "kind: dots\nmeasure: share\nby: omrade\nfilter: {kon: k}",
        "kind: bars\nmeasure: calls\nby: kon\nfilter: {omrade: n}",
        "kind: bars\nmeasure: calls\nby: kon\nfilter: {omrade: {not: n}}",
    ]

    /// An area is the whole area on the page of one of its municipalities too, and never that municipality's part of it.
    @Test(arguments: 0..<10) func anAreaIsItselfOnEveryPage(seed: Int) throws {
        var random = SplitMix(seed)
        let written = PageValueTests.edition(&random)
        let formulas = PageValueTests.formulas.map { "«`\($0)`»" }.joined(separator: "\n\n")
        let blocks = { (id: String) in
            PageValueTests.blocks.enumerated().map { "```chart\nid: \(id)\($0)\n\($1)\n```" }.joined(separator: "\n\n")
        }
        let built = try written.with(
            """
            -- content/2025/01-prov.md --
            # Prov

            \(formulas)

            \(blocks("f"))
            -- content/2025/kommun/[kommun].md --
            # `=kommun`

            \(formulas)

            \(blocks("p"))
            """
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let report = said(built.words("2025/index.html"))
        #expect(report.count == PageValueTests.formulas.count)
        for page in (0..<5).map({ "k\($0)" }) {
            #expect(said(built.words("2025/kommun/\(page).html")) == report, "\(page)")
            for figure in PageValueTests.blocks.indices {
                let own = built["2025/data/kommun/\(page)-fig-p\(figure).csv"]
                #expect(own != nil && own == built["2025/data/fig-f\(figure).csv"], "\(page) f\(figure)")
            }
        }
    }

    private func said(_ words: String) -> [String] {
        words.matches(of: /«([^»]*)»/).map { String($0.output.1) }
    }
}
