import Diagnostics
import TestProjects
import Testing

/// A key that changes nothing of what is shown is told, and so is what is said twice.
@Suite struct IdleKeyTests {
    private func block(_ kind: String, _ keys: String) -> String { fence(kind, ["id: f", keys]) }

    @Test(arguments: [
        ("table", "kind: values\nmeasures: [share, share]\nby: kommun"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\ncompare: [2024, 2024]"),
        ("table", "kind: scorecard\nmeasures: [share]\ncompare: [previous, 2024]"),
        ("table", "kind: equity\nmeasure: share\nby: [kommun, kommun]"),
        ("table", "kind: data\ndataset: d\nfields: [x, x]"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nhighlight: [a, Aby]"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: [a, Aby]}"),
        ("chart", "kind: spc\nmeasure: share\nrebase: [2023, 2023]"),
        ("chart", "kind: bullet\nmeasures: [share, share]"),
    ])
    func whatIsSaidTwiceIsTold(kind: String, keys: String) throws {
        let built = try blockEdition.chapter(block(kind, keys)).build()
        #expect(built.errors.map(\.rule.id) == ["block-combination"], "\(built.errors.map(\.message))")
        #expect(built.errors.first?.message.contains("står två gånger") == true)
    }

    @Test(arguments: [
        ("table", "kind: values\nmeasures: [share]\nby: period\ncompare: 2024"),
        ("table", "kind: values\nmeasures: [share]\nby: period\nsort: -value"),
        ("table", "kind: values\nmeasures: [share]\nby: period\nsparkline: true"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\nseries: kon\nsparkline: true"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\ngrain: year"),
        ("table", "kind: values\nmeasures: [share]\nby: kommun\ncompare: target"),
        ("table", "kind: scorecard\nmeasures: [share]\ncompare: target"),
        ("chart", "kind: bullet\nmeasures: [share]\ncompare: target"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\ntarget: true"),
        ("chart", "kind: spc\nmeasure: share\ntarget: true"),
        ("chart", "kind: multiples\nof: trend\nfacet: kommun\nmeasure: share\ntarget: true"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: [b, c]}\nhighlight: [a]"),
        ("chart", "kind: trend\nmeasure: share\nby: kommun\nfilter: {kommun: {not: a}}\nhighlight: [a, b]"),
        ("chart", "kind: bars\nmeasure: share\nby: kommun\nfilter: {kommun: {not: [a, b, c]}}"),
        ("chart", "kind: spc\nmeasure: share\nrebase: 1999"),
        ("chart", "kind: spc\nmeasure: share\nrebase: 2020"),
        ("chart", "kind: spc\nmeasure: share\nfix_after_n_points: 12"),
        ("chart", "kind: multiples\nof: spc\nfacet: kommun\nmeasure: share\nrebase: 1999"),
    ])
    func aKeyWithoutEffectIsTold(kind: String, keys: String) throws {
        let built = try blockEdition.chapter(block(kind, keys)).build()
        #expect(built.errors.map(\.rule.id) == ["block-combination"], "\(built.errors.map(\.message))")
    }

    /// Each earlier time has its change, and each series its own.
    @Test(arguments: [
        ("by: kommun\ncompare: [2024, 2023]", ["sedan 2024", "sedan 2023"]),
        (
            "by: kommun\nseries: kon\ncompare: 2024",
            ["Ändring, procentenheter, kvinnor", "Ändring, procentenheter, män"]
        ),
    ])
    func noComparisonLosesItsChange(keys: String, heads: [String]) throws {
        let built = try blockEdition.table("kind: values\nmeasures: [share]\n" + keys).build()
        #expect(built.errors.isEmpty, "\(built.errors.map(\.message))")
        let file = built["2025/data/tab-t.csv"]?.split(whereSeparator: \.isNewline) ?? []
        #expect(heads.allSatisfy { file.first?.contains($0) == true }, "\(file)")
        let shared = try #require(file.first).split(separator: ";")
        #expect(Set(shared).count == shared.count)
    }
}
