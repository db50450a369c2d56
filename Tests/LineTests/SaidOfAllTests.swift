import Diagnostics
import TestProjects
import TestSupport
import Testing

/// What is said under figures and tables, and beside numbers, is what stands there: in whole editions, over all kinds
/// that show a measure, with values that are missing, hidden or cannot be reckoned.
@Suite struct SaidOfAllTests {
    private static let keys = ["a", "b", "c", "d", "e"]
    private static let names = ["Aby", "Beby", "Ceby", "Deby", "Eby"]

    // MARK: Signs

    private static let figures = [
        "kind: dots\nmeasure: share\nby: kommun",
        "kind: dots\nmeasure: share\nby: kommun\ninterval: wilson\nreference: total",
        "kind: bars\nmeasure: calls\nby: kommun", "kind: bars\nmeasure: share\nby: kommun\nseries: kon",
        "kind: funnel\nmeasure: share\nby: kommun", "kind: slope\nmeasure: share\nby: kommun\nperiod: [2023, 2025]",
        "kind: bullet\nmeasures: [share, calls]\ncompare: 2023",
        "kind: pyramid\nmeasure: share\nby: kommun\nseries: kon", "kind: trend\nmeasure: share\nby: kommun",
        "kind: trend\nmeasure: calls", "kind: spc\nmeasure: share",
        "kind: multiples\nof: trend\nfacet: kommun\nmeasure: share",
        "kind: multiples\nof: dots\nfacet: kon\nby: kommun\nmeasure: share",
        "kind: multiples\nof: bars\nfacet: kommun\nby: kon\nmeasure: share",
    ]
    private static let tables = [
        "kind: values\nmeasures: [share, calls]\nby: kommun",
        "kind: values\nmeasures: [share]\nby: kommun\ncompare: 2023",
        "kind: values\nmeasures: [share]\nby: kommun\nsparkline: true",
        "kind: values\nmeasures: [share]\nby: period\nperiod: 2021..2025",
        "kind: values\nmeasures: [share]\nby: kommun\nseries: kon",
        "kind: scorecard\nmeasures: [share, calls]\ncompare: 2023\nby: kommun",
        "kind: scorecard\nmeasures: [share, calls]\ncompare: [2022, 2023]",
        "kind: equity\nmeasure: share\nby: [kommun, kon]",
    ]

    /// Some rows are left out, some have nothing to count, and where it is about people some counts are small.
    private static func edition(_ seed: Int) -> ProjectText {
        var dice = SplitMix(seed)
        let isOfPeople = dice.below(2) == 0
        var rows = ["ar,kommun,kon,x,n"]
        for key in keys.prefix(1 + dice.below(5)) {
            let isEmpty = dice.below(5) == 0
            for year in 2021...2025 where dice.below(5) > 0 {
                for kon in ["k", "m"] where dice.below(12) > 0 {
                    let n = isEmpty ? 0 : isOfPeople && dice.below(5) == 0 ? 3 : 20 + 10 * dice.below(3)
                    rows.append("\(year),\(key),\(kon),\(n / (1 + dice.below(3))),\(n)")
                }
            }
        }
        let package = blockEdition.files["content/2025/datapackage.yaml"] ?? ""
        return blockEdition.with(
            """
            -- content/2025/dimensions.yaml --
            kommun:
              label: Kommun
              label_plural: Kommuner
              values:
            \(zip(keys, names).map { "    - {key: \($0), label: \($1)}" }.joined(separator: "\n"))
            kon:
              label: Kön
              label_plural: Kön
              values:
                - {key: k, label: Kvinnor}
                - {key: m, label: Män}
            -- content/2025/datapackage.yaml --
            \(isOfPeople ? package.replacing("time: ar", with: "time: ar, individuals: true") : package)
            -- content/2025/data/d.csv --
            \(rows.joined(separator: "\n"))
            """)
    }

    private static let signs = ["..", "–", "."]

    /// The signs of the page's cells are those that it explains, and what stands in the file alone is explained too.
    @Test(arguments: 0..<12)
    func theSignsThatStandThereAreExplained(seed: Int) throws {
        let edition = SaidOfAllTests.edition(seed)
        let blocks =
            SaidOfAllTests.figures.map { ("fig-b", "chart", $0) } + SaidOfAllTests.tables.map { ("tab-b", "table", $0) }
        let chapter = blocks.enumerated().map { fence($1.1, ["id: b\($0)", $1.2]) }.joined(separator: "\n")
        let built = try edition.chapter(chapter).build()
        let errors = built.errors.filter { !["value-missing", "value-hidden"].contains($0.rule.id) }
        #expect(errors.isEmpty, "\(errors.map(\.message))")
        var tried = 0
        for (index, block) in blocks.enumerated() {
            let id = block.0 + "\(index)"
            guard let figure = figure(id, in: built["2025/index.html"] ?? "") else { continue }
            tried += 1
            let cells = figure.matches(of: #/<td[^>]*>([^<]*)</td>/#).map { String($0.output.1) }
            let explained = signs(after: #/<p class="kalla">(\.\.|–|\.)[ ]/#, in: figure)
            let ofTheFile = signs(after: #/I datafilen: (\.\.|–|\.)[ ]/#, in: figure)
            let printed = Set(cells).intersection(SaidOfAllTests.signs)
            #expect(printed == explained, "\(block.2): \(figure)")
            let inFile = signs(inFile: built["2025/data/\(id).csv"] ?? "")
            #expect(inFile.isSubset(of: explained.union(ofTheFile)), "\(block.2): \(figure)")
        }
        #expect(tried == blocks.count)
    }

    private func figure(_ id: String, in page: String) -> String? {
        guard let start = page.firstRange(of: " id=\"\(id)\"") else { return nil }
        let rest = page[start.upperBound...]
        return rest.firstRange(of: "</figure>").map { String(rest[..<$0.lowerBound]) }
    }

    private func signs(after note: Regex<(Substring, Substring)>, in figure: String) -> Set<String> {
        Set(figure.matches(of: note).map { String($0.output.1) })
    }

    private func signs(inFile text: String) -> Set<String> {
        let lines = text.split(whereSeparator: \.isNewline).dropFirst()
        let cells = lines.flatMap { line in line.split(separator: ";").dropFirst().map(String.init) }
        return Set(cells).intersection(SaidOfAllTests.signs)
    }

    // MARK: Everyone

    private func edition(_ rows: [String], share: String = "") -> ProjectText {
        blockEdition.with(
            "-- content/2025/data/d.csv --\nar,kommun,kon,x,n\n" + rows.joined(separator: "\n")
                + "\n-- content/2025/measures/share.yaml --\n"
                + (blockEdition.files["content/2025/measures/share.yaml"] ?? "") + share)
    }

    private let goal = "targets: [{period: 2025, value: 40, decision: Beslut}]\n"

    @Test func everyoneReachesTheTargetOnlyAmongThoseWithAValue() throws {
        let rows = ["2025,a,k,5,10", "2025,b,k,6,10", "2025,c,k,0,0"]
        let table = try edition(rows, share: goal).table("kind: scorecard\nmeasures: [share]\nby: kommun").build()
        #expect(table.errors.isEmpty, "\(table.errors.map(\.message))")
        #expect(table.words("2025/index.html").contains("Båda med värde når målet (inget att räkna för 1)"))
        let dots = try edition(rows, share: goal).chart("kind: dots\nmeasure: share\nby: kommun\ntarget: true").build()
        let words = dots.words("2025/index.html").replacing("\u{A0}", with: " ")
        #expect(words.contains("nås av båda med värde.") && words.contains("Inget värde finns för Ceby."))
        let whole = try edition(Array(rows.prefix(2)) + ["2025,c,k,7,10"], share: goal)
            .table("kind: scorecard\nmeasures: [share]\nby: kommun").build()
        #expect(whole.words("2025/index.html").contains("Alla når målet"))
    }

    /// What cannot be reckoned is not drawn, but named; so is what there was only at the earlier time.
    @Test func nothingIsDroppedWithoutAWord() throws {
        let rows = ["2021,a,k,5,10", "2025,a,k,6,10", "2021,b,k,0,0", "2025,b,k,0,0", "2021,c,k,5,10", "2025,c,k,0,0"]
        let slope = try edition(rows).chart("kind: slope\nmeasure: share\nby: kommun\nperiod: [2021, 2025]").build()
        let words = slope.words("2025/index.html")
        #expect(words.contains("Inget värde finns för Beby.") && words.contains("Bara ett av värdena finns för Ceby."))
        #expect(slope["2025/data/fig-f.csv"]?.contains("Beby;.;.") == true)
        for keys in [
            "kind: slope\nmeasure: share\nby: kommun\nperiod: [2021, 2025]\nlimit: 1",
            "kind: multiples\nof: trend\nfacet: kommun\nmeasure: share\nlimit: 1",
        ] {
            #expect(try edition(rows).chart(keys).build().words("2025/index.html").contains("Visar 1 av 3 kommuner."))
        }
    }

    // MARK: Breaks and preliminary values

    private let broken = "series_breaks: [{from: 2023, label: Nytt system}]\n"

    @Test func aRingThatIsNotDrawnIsNotNamed() throws {
        let rows = (2020...2025).map { "\($0),a,k,5,10" }
        let keys = "kind: bullet\nmeasures: [share]\ncompare: 2021"
        let over = try edition(rows, share: broken).chart(keys).build().words("2025/index.html")
        #expect(over.contains("Stapeln är 2025.") && !over.contains("ringen 2021"))
        let after = try edition(rows).chart(keys).build().words("2025/index.html")
        #expect(after.contains("Stapeln är 2025 och ringen 2021."))
    }

    /// The same words in text, figure and table; nothing where the period lies on one side.
    @Test func aValueOverABreakSaysSo() throws {
        let rows = (2020...2025).map { "\($0),a,k,5,10" }
        let told = "Värdet för 2022–2024 går över ett tidsseriebrott: Nytt system (från 2023)."
        let blocks = [
            "Andelen var `=share period=2022..2024`.",
            fence("chart", ["kind: dots\nmeasure: share\nby: kommun\nperiod: 2022..2024"]),
            fence("chart", ["kind: bullet\nmeasures: [share]\nperiod: 2022..2024"]),
            fence("table", ["kind: equity\nmeasure: share\nby: [kon]\nperiod: 2022..2024"]),
        ]
        for block in blocks {
            let over = try edition(rows, share: broken).chapter(block).build()
            #expect(over.words("2025/index.html").replacing("\u{2060}", with: "").contains(told), "\(block)")
            let later = block.replacing("2022..2024", with: "2023..2025")
            let after = try edition(rows, share: broken).chapter(later).build()
            #expect(!after.words("2025/index.html").contains("Värdet för 2023–2025 går över"), "\(later)")
        }
    }

    @Test func aPreliminaryValueSaysSo() throws {
        let package = blockEdition.files["content/2025/datapackage.yaml"] ?? ""
        let edition = blockEdition.with(
            "-- content/2025/datapackage.yaml --\n"
                + package.replacing("time: ar", with: "time: ar, preliminary: {from: 2025}"))
        for block in [
            "Andelen var `=share`.", "- Andelen var `=share vs=total kommun=a`", "Den `=share change=2024 as=clause`.",
            fence("chart", ["kind: dots\nmeasure: share\nby: kommun"]),
            fence("table", ["kind: values\nmeasures: [share]\nby: kommun"]),
        ] {
            let words = try edition.chapter(block).build().words("2025/index.html")
            #expect(words.contains(/(Värdet|Värdet för 2025|Alla värden) är preliminär(t|a)\./), "\(block): \(words)")
            let earlier = block.replacing("=share", with: "=share period=2023").replacing(
                "by: kommun", with: "by: kommun\nperiod: 2023"
            )
            .replacing("change=2024", with: "change=2022")
            #expect(try !edition.chapter(earlier).build().words("2025/index.html").contains("preliminär"), "\(earlier)")
        }
    }
}
