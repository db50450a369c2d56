import Diagnostics
import TestProjects
import Testing

/// `vs=total` compares with the whole of one dimension, and keeps what else is chosen.
@Suite struct WholeOfOneDimensionTests {
    private static let edition = blockEdition.with(
        """
        -- content/2025/data/d.csv --
        ar,kommun,kon,x,n
        2025,a,k,10,100
        2025,a,m,40,100
        2025,b,k,30,100
        2025,b,m,60,100
        """)

    private func said(_ formula: String, on page: String = "01-prov.md") throws -> (text: String, errors: [Diagnostic])
    {
        let built = try WholeOfOneDimensionTests.edition.with(
            "-- content/2025/01-prov.md --\n# Prov\n\nText.\n-- content/2025/\(page) --\n# Prov\n\n«`\(formula)`»\n"
        ).build()
        let words = built.words(page.hasPrefix("kommun") ? "2025/kommun/aby.html" : "2025/index.html")
        let found = words.replacing("\u{A0}", with: " ").firstMatch(of: /«([^»]*)»/)
        return (found.map { String($0.output.1) } ?? "", built.errors)
    }

    /// Of all 35 %, of women 20 %, in Aby 25 %, of women in Aby 10 %.
    @Test(arguments: [
        ("=share kommun=a vs=total as=clause", "10,0 procentenheter lägre än alla kommuner tillsammans"),
        ("=share kommun=a kon=total vs=total", "−10,0 procentenheter"),
        ("=share kon=k vs=total as=clause", "15,0 procentenheter lägre än alla kön tillsammans"),
    ])
    func theOnlyDimensionThatIsSlicedHasItsWhole(formula: String, right: String) throws {
        let (text, errors) = try said(formula)
        #expect(errors.isEmpty, "\(errors.map(\.message))")
        #expect(text == right)
    }

    @Test(arguments: [
        ("=share vs=total", "−10,0 procentenheter"), ("=share kon=k vs=total", "−10,0 procentenheter"),
        ("=share kon=m vs=total", "−10,0 procentenheter"),
        ("=share kommun=total kon=k vs=total", "−15,0 procentenheter"),
        ("=share kon=k vs=total as=ratio", "0,50"),
    ])
    func onAPageItIsThePagesOwn(formula: String, right: String) throws {
        let (text, errors) = try said(formula, on: "kommun/[kommun].md")
        #expect(errors.isEmpty, "\(errors.map(\.message))")
        #expect(text == right)
    }

    @Test(arguments: ["=share vs=total", "=share kommun=total vs=total", "=share kommun=a kon=k vs=total"])
    func whereNoDimensionIsMeantAloneItIsRefused(formula: String) throws {
        let (_, errors) = try said(formula)
        #expect(errors.map(\.rule.id) == ["formula-combination"])
        #expect(errors.first?.message.contains("vs=total") == true)
    }
}
