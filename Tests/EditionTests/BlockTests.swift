import Declarations
import Diagnostics
import Measures
import TestSupport
import Testing
import Values

@testable import Edition
@testable import Figures

@Suite struct BlockTests {
    private func read(_ fence: String, _ yaml: String, file: String = "01-a.md") -> ([PageBlock], [Diagnostic]) {
        let (edition, findings) = Sample.read([file: "```\(fence)\n\(yaml)\n```\n"])
        return ((edition?.chapters.first ?? edition?.valuePages.first)?.blocks ?? [], findings)
    }

    private func chart(_ yaml: String) throws -> ChartBlock {
        let (blocks, findings) = read("chart", yaml)
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        guard case .chart(let chart) = blocks.first else { throw Missing() }
        return chart
    }

    private func table(_ yaml: String) throws -> TableBlock {
        let (blocks, findings) = read("table", yaml)
        #expect(findings.isEmpty, "\(findings.map(\.message))")
        guard case .table(let table) = blocks.first else { throw Missing() }
        return table
    }

    struct Missing: Error {}

    @Test func readsATrend() throws {
        let chart = try chart(
            """
            kind: trend
            measure: svarsfrekvens
            by: kommun
            period: 2021..2025
            grain: month
            filter: {kon: K}
            target: true
            reference: riket
            highlight: [Luleå, "2513"]
            limit: 5
            decimals: 0
            title: Om `=svarsfrekvens`
            """)
        #expect(chart.id == "fig-svarsfrekvens-trend")
        #expect(chart.head.title?.count == 2)
        guard let trend = chart.content as? TrendBlock else { throw Missing() }
        #expect(trend.by == "kommun" && trend.grain == .month && trend.target && trend.limit == 5)
        #expect(trend.reference == .named("riket") && trend.highlight == .values(["2580", "2513"]))
        #expect(trend.filter == Filter(terms: [Filter.Term(name: "kon", condition: .anyOf(["K"]))]))
        #expect(trend.period == Period(.year, 2021, through: 2025))
    }

    @Test func readsTheOtherFigures() throws {
        guard
            let dots = try chart(
                "kind: dots\nmeasure: svarsfrekvens\nby: kommun\ninterval: wilson\ngroup: omrade\nsort: -value\nreference: total"
            ).content as? DotsBlock
        else { throw Missing() }
        #expect(dots.interval == .wilson && dots.group == "omrade" && dots.sort == .valueDescending)
        guard
            let matrix = try chart(
                "kind: matrix\nid: luckor\ndataset: tjanstestatus\nrows: enhet\ncolumns: tjanst\nvalue: inforande\ngroup: omrade\nonly: gaps"
            ).content as? MatrixBlock
        else { throw Missing() }
        #expect(matrix.rows == "enhet" && matrix.only == .gaps && matrix.group == "omrade")
        guard
            let bars = try chart(
                "kind: bars\nmeasure: arenden\nby: kommun\nseries: kon\nlimit: 5\ntarget: true\nreference: total"
            ).content as? BarsBlock
        else { throw Missing() }
        #expect(bars.series == "kon" && bars.dots.limit == 5 && bars.dots.target && bars.dots.reference == .total)
        guard
            let slope = try chart(
                "kind: slope\nmeasure: arenden\nby: kommun\nperiod: [2021, 2025]\nhighlight: [Luleå]"
            ).content as? SlopeBlock
        else { throw Missing() }
        #expect(slope.first == .year(2021) && slope.last == .year(2025) && slope.highlight == .values(["2580"]))
        guard
            let bullet = try chart("kind: bullet\nmeasures: [arenden, svarsfrekvens]\ncompare: 2022")
                .content as? BulletBlock
        else { throw Missing() }
        #expect(bullet.measures.count == 2 && bullet.compare == .period(.year(2022)))
        guard
            let multiples = try chart(
                "kind: multiples\nof: bars\nfacet: omrade\nmeasure: arenden\nby: kommun\nsort: -value\nlimit: 4"
            ).content as? MultiplesBlock, let panel = multiples.panel as? BarsBlock
        else { throw Missing() }
        #expect(multiples.facet == "omrade" && panel.dots.by == "kommun" && multiples.limit == 4)
        #expect(multiples.sort == .valueDescending)
        guard
            let funnel = try chart(
                "kind: funnel\nmeasure: svarsfrekvens\nby: kommun\nlimits: overdispersed\nhighlight: [Luleå]"
            ).content as? FunnelBlock
        else { throw Missing() }
        #expect(funnel.limits == .overdispersed && funnel.dots.highlight == .values(["2580"]))
        guard
            let pyramid = try chart(
                "kind: pyramid\nmeasure: arenden\nby: kommun\nseries: kon\nperiod: 2024"
            ).content as? PyramidBlock
        else { throw Missing() }
        #expect(pyramid.series == "kon" && pyramid.sides == ["K", "M"] && pyramid.dots.period == .year(2024))
        guard let status = try chart("kind: status").content as? StatusBlock else { throw Missing() }
        #expect(status.dataset == nil)
        guard let states = try chart("kind: status\ndataset: tjanstestatus\nby: kommun").content as? StatusBlock
        else { throw Missing() }
        #expect(states.dataset == "tjanstestatus")
    }

    @Test func readsTheTables() throws {
        let values = try table(
            "kind: values\nmeasures: [arenden]\nby: kommun\ncompare: [previous, 2021]\nsparkline: true")
        #expect(values.id == "tab-arenden-values")
        guard let block = values.content as? ValuesBlock else { throw Missing() }
        #expect(
            block.by == .dimension("kommun") && block.compare == [.previous, .period(.year(2021))] && block.sparkline)
        guard
            let card = try table("kind: scorecard\nmeasures: [arenden, svarsfrekvens]\ncompare: 2022")
                .content as? ScorecardBlock
        else { throw Missing() }
        #expect(card.measures.count == 2 && card.compare == [.period(.year(2022))])
        guard
            let gaps = try table(
                "kind: gaps\ndataset: tjanstestatus\nfilter: {inforande: [ej-infort]}\nsince: 2022-01-01"
            ).content as? GapsBlock
        else { throw Missing() }
        #expect(gaps.since == Day(year: 2022, month: 1, day: 1))
        guard let list = try table("kind: recommendations").content as? RecommendationsBlock else { throw Missing() }
        #expect(list.include.isEmpty)
    }

    /// The fault stands between «».
    @Test(arguments: [
        ("table", "kind: «changes»\nmeasures: [arenden]", "not-supported", nil),
        (
            "chart", "kind: diverging\nmeasure: svarsfrekvens\nby: kommun\nseries: «kon»\nneutral: K",
            "block-combination", nil
        ),
        ("table", "kind: «changes»", "not-supported", nil),
        ("chart", "kind: «trends»", "unknown-word", "menade du «trend»?"),
        ("chart", "«measure»: arenden\n", "missing-key", nil),
        ("chart", "kind: trend\nmeasure: «arendn»", "unknown-measure", "menade du «arenden»?"),
        ("chart", "kind: trend\nmeasure: arenden\n«traget»: true", "unknown-key", "menade du «target»?"),
        ("chart", "kind: trend\nmeasure: arenden\nperiod: «2026»", "future-period", nil),
        ("chart", "kind: trend\nmeasure: arenden\nreference: «riket»", "unknown-reference", nil),
        ("chart", "kind: trend\nmeasure: arenden\nhighlight: «[Luleå]»", "block-combination", nil),
        ("chart", "kind: dots\nmeasure: arenden\nby: kommun\nhighlight: «neighbours»", "block-combination", nil),
        (
            "chart", "kind: dots\nmeasure: arenden\nby: kommun\nhighlight: [«Lulea»]", "unknown-value",
            "menade du «Luleå»?"
        ),
        ("chart", "kind: dots\nmeasure: arenden\nby: kommun\ngroup: «kon»", "block-combination", nil),
        ("chart", "kind: bars\nmeasure: arenden\nby: kommun\nseries: «kommun»", "block-combination", nil),
        ("chart", "kind: dots\nmeasure: arenden\nby: kommun\ninterval: «wilson»", "block-combination", nil),
        ("chart", "kind: slope\nmeasure: arenden\nby: kommun\nperiod: «[2025, 2021]»", "block-combination", nil),
        ("chart", "kind: slope\nmeasure: arenden\nby: kommun\nperiod: «2025»", "block-combination", nil),
        ("chart", "kind: tiles\nmeasure: arenden\nby: «kon»", "block-combination", nil),
        ("chart", "kind: bullet\nmeasures: [arenden]\ncompare: «[2022, 2023]»", "block-combination", nil),
        (
            "chart", "kind: multiples\nof: «trnd»\nfacet: kommun\nmeasure: arenden", "unknown-word",
            "menade du «trend»?"
        ),
        (
            "chart", "kind: multiples\nof: trend\nfacet: kommun\nmeasure: arenden\nby: «kommun»", "block-combination",
            nil
        ),
        ("chart", "kind: status\nby: «kommun»", "block-combination", nil),
        ("chart", "kind: funnel\nmeasure: «arenden»\nby: kommun", "block-combination", nil),
        ("chart", "kind: pyramid\nmeasure: arenden\nby: kommun\nseries: «kommun»", "block-combination", nil),
        (
            "chart", "kind: pyramid\nmeasure: arenden\nby: kommun\nseries: «kon»\nfilter: {kon: K}",
            "block-combination", nil
        ),
        ("chart", "kind: matrix\ndataset: «telefon»\nrows: enhet\ncolumns: tjanst", "not-a-state", nil),
        (
            "chart", "kind: matrix\ndataset: «tjanststatus»\nrows: enhet\ncolumns: tjanst", "unknown-resource",
            "menade du «tjanstestatus»?"
        ),
        ("chart", "kind: matrix\ndataset: tjanstestatus\nrows: enhet\ncolumns: «enhet»", "block-combination", nil),
        ("table", "kind: values\nmeasures: [arenden]\nby: kommun\nseries: «kommun»", "block-combination", nil),
        ("table", "kind: recommendations\ninclude: [«R9»]", "unknown-recommendation", nil),
        ("chart", "kind: status\nid: «Läget»", "wrong-type", nil),
        ("chart", "kind: status\ntitle: \"Svar `=svarsfrekvens as=«claus»`\"", "unknown-word", "menade du «clause»?"),
        ("chart", "kind: status\nnote: Svar «`=svarsfrekvens»", "formula-syntax", nil),
    ])
    func tellsAFaultAtItsPlace(fence: String, yaml: String, rule: String, hint: String?) throws {
        let (text, line, column, _) = marked(yaml)
        let (_, findings) = read(fence, text)
        let fault = try #require(findings.first)
        #expect(fault.rule.id == rule, "\(findings.map(\.message))")
        if rule != "missing-key" { #expect((fault.place.line, fault.place.column) == (line + 1, column)) }
        if let hint { #expect(fault.hint == hint) }
    }

    @Test(arguments: ["chrat", "Chart", "chart stor", "tabel"])
    func aMisspeltFenceIsNotPrintedAsCode(info: String) {
        let (_, findings) = read(info, "kind: status")
        #expect(findings.map(\.rule.id) == ["unknown-word"])
    }

    @Test func anotherFenceIsCode() {
        let (blocks, findings) = read("sql", "select 1")
        #expect(findings.isEmpty)
        guard case .markdown = blocks.first else { return #expect(Bool(false)) }
    }

    @Test func twoFiguresWithOneIdAreTold() {
        let block = "```chart\nkind: status\nid: laget\n```\n"
        let (_, findings) = Sample.read([
            "01-a.md": block,
            "kommun/[kommun].md": block
                + block.replacing("chart", with: "table").replacing("status", with: "recommendations"),
        ])
        #expect(findings.map(\.rule.id) == ["duplicate-id"])
        #expect(findings.first?.notes.first?.place?.path == "content/2025/01-a.md")
    }

    @Test(
        arguments: chartKinds.map { ("chart", $0.name, $0.keys) } + tableKinds.map { ("table", $0.name, $0.keys) })
    func eachKindAsksForTheKeysThatItLists(fence: String, kind: String, keys: [KeyHelp]) throws {
        let (_, findings) = read(fence, "kind: \(kind)\nxxxxxxxxxx: 1")
        let missing = findings.filter { $0.rule.id == "missing-key" }.compactMap {
            $0.message.split(separator: "«").last?.dropLast()
        }
        #expect(missing.map(String.init).sorted() == keys.filter(\.isRequired).map(\.name).sorted())
        let known = try #require(findings.first { $0.rule.id == "unknown-key" }?.known)
        let counts = keys.contains { $0.name == "measure" || $0.name == "measures" } && kind != "scorecard"
        let common =
            ["appendix", "description", "empty", "id", "kind", "note", "subtitle", "title"]
            + (counts ? ["decimals"] : [])
        #expect(Set(known) == Set(common + keys.map(\.name)))
    }
}
