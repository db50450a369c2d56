import Diagnostics
import TestProjects
import TestSupport
import Testing

/// A break of some municipalities is told of those, and no line of another is cut by it.
@Suite struct OwnBreakTests {
    private let all = [("a", "Aby"), ("b", "Beby"), ("c", "Ceby")]

    private func edition(_ broken: Set<Int>, _ year: Int) -> ProjectText {
        let keys = broken.sorted().map { all[$0].0 }.joined(separator: ", ")
        let measure = blockEdition.files["content/2025/measures/share.yaml"] ?? ""
        return blockEdition.with(
            "-- content/2025/measures/share.yaml --\n" + measure
                + "series_breaks: [{from: \(year), label: Nytt system, filter: {kommun: [\(keys)]}}]\n")
    }

    private func sentence(_ broken: Set<Int>, _ year: Int) -> String {
        let names = broken.sorted().map { all[$0].1 }
        let who = names.count == 2 ? "\(names[0]) och \(names[1])" : names[0]
        return "Serien bryts \(year) (Nytt system)" + (broken.count == 3 ? "." : " för \(who).")
    }

    @Test(arguments: 1..<8, ["trend", "multiples\nof: trend", "multiples\nof: spc"])
    func isToldOfThoseThatHaveIt(_ bits: Int, _ kind: String) throws {
        let broken = Set((0..<3).filter { bits >> $0 & 1 == 1 })
        let year = 2021 + bits % 4
        let split = kind == "trend" ? "by" : "facet"
        let built = try edition(broken, year).chart("kind: \(kind)\nmeasure: share\n\(split): kommun").build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html")
        #expect(words.contains(sentence(broken, year)), "\(words)")
        #expect(broken.count == 3 || !words.contains("Serien bryts \(year) (Nytt system)."), "\(words)")
    }

    /// Who is in no broken series is told of as if there were none.
    @Test(arguments: 0..<3) func leavesTheOthersWhole(_ own: Int) throws {
        let others = Set(0..<3).subtracting([own])
        let keys = "kind: trend\nmeasure: share\nby: kommun\nhighlight: [\(all[own].0)]"
        let built = try edition(others, 2023).chart(keys).build()
        let words = built.words("2025/index.html")
        #expect(words.contains("varje år, från 50,0 procent 2020 till 50,5 procent 2025"), "\(words)")
        let cut = try edition([own], 2023).chart(keys).build().words("2025/index.html")
        #expect(cut.contains(sentence([own], 2023)) && !cut.contains("från 50,0 procent 2020 till 50,5"), "\(cut)")
    }

    /// A measure that counts some municipalities alone has no break of the others, however it comes to count them.
    @Test(arguments: 0..<3, ["filter", "dataset", "part", "default"]) func isNotToldOfWhatIsNotCounted(
        _ own: Int, _ way: String
    )
        throws
    {
        let key = all[own].0
        let calls = (blockEdition.files["content/2025/measures/calls.yaml"] ?? "")
        let broken = { (keys: [String]) in
            calls
                + "series_breaks: [{from: 2025, label: Nytt system, filter: {kommun: [\(keys.joined(separator: ", "))]}}]\n"
        }
        let others = all.map(\.0).filter { $0 != key }
        let measure =
            switch way {
            case "filter": "-- content/2025/measures/calls.yaml --\n\(broken(others))filter: {kommun: \(key)}\n"
            case "dataset":
                "-- content/2025/measures/calls.yaml --\n\(calls)filter: {kommun: \(key)}\n"
                    + "-- content/2025/datapackage.yaml --\n"
                    + (blockEdition.files["content/2025/datapackage.yaml"] ?? "").replacing(
                        "time: ar}",
                        with:
                            "time: ar, series_breaks: [{from: 2025, label: Nytt system, filter: {kommun: [\(others.joined(separator: ", "))]}}]}"
                    )
            case "part":
                """
                -- content/2025/measures/base.yaml --
                \(broken(others))
                -- content/2025/measures/calls.yaml --
                label: Samtal till en
                type: derived
                input_metrics: [{name: base, alias: a, filter: {kommun: \(key)}}]
                expr: a + a
                unit: count
                improvement_direction: neutral

                """
            default:
                "-- content/2025/measures/calls.yaml --\n\(broken(others))-- content/2025/dimensions.yaml --\n"
                    + (blockEdition.files["content/2025/dimensions.yaml"] ?? "")
                    .replacing("label_plural: Kommuner", with: "label_plural: Kommuner\n  default: \(key)")
            }
        let built = try blockEdition.with(measure).chapter(
            "«`=calls change=2024`»\n\n```chart\nkind: trend\nmeasure: calls\n```\n"
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        #expect(!built.words("2025/index.html").contains("Serien bryts"))
    }

    /// What is asked of a whole is asked of its parts, whatever they would mean alone.
    @Test func isToldOfThePartThatIsAskedFor() throws {
        let dimensions = (blockEdition.files["content/2025/dimensions.yaml"] ?? "")
            .replacing("label_plural: Kommuner", with: "label_plural: Kommuner\n  default: a")
        let calls = blockEdition.files["content/2025/measures/calls.yaml"] ?? ""
        let built = try blockEdition.with(
            """
            -- content/2025/dimensions.yaml --
            \(dimensions)
            -- content/2025/measures/base.yaml --
            \(calls)series_breaks: [{from: 2025, label: Nytt system, filter: {kommun: b}}]
            -- content/2025/measures/calls.yaml --
            label: Dubbla samtal
            type: derived
            input_metrics: [{name: base, alias: n}]
            expr: n + n
            unit: count
            improvement_direction: neutral
            """
        ).chapter("`=calls kommun=b change=2024`, `=calls kommun=c change=2024`, `=calls change=2024`\n").build()
        #expect(built.errors.map(\.rule.id) == ["change-across-break"], "\(built.told)")
    }

    /// A measure that is compared with several times is named once, though the change from each is refused.
    @Test func isToldOnceOfAllChangesOfAMeasure() throws {
        let built = try edition([0], 2025).table(
            "kind: values\nmeasures: [share, calls]\nby: kommun\ncompare: [2024, 2023]"
        ).build()
        #expect(built.errors.isEmpty, "\(built.told)")
        let words = built.words("2025/index.html")
        #expect(words.contains("Andel svar: ändringen visas inte för Aby"), "\(words)")
        #expect(!words.contains("Andel svar och Andel svar"))
    }
}
