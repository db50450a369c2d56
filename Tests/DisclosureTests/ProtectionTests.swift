import Diagnostics
import Testing
import Values

@testable import Disclosure
@testable import Measures

@Suite struct ProtectionTests {
    private let dimensions = ["a": Sample.dimension("a", 4), "b": Sample.dimension("b", 2)]

    private func protected(
        _ answers: [Answer], dimensions: [String: Dimension]? = nil,
        datasets: [String: ProtectedDataset] = Sample.datasets, findings: Findings = Findings()
    ) -> [[Reading]] {
        let measures = [
            "m": Sample.count(), "andel": Sample.share(), "folk": Sample.count("folk", "population"),
            "ja": Sample.measure(
                "ja",
                .ratio(
                    numerator: Sample.input("people", filter: [Filter.Term(name: "b", condition: .anyOf(["b0"]))]),
                    denominator: Sample.input("people")), unit: .percent),
        ]
        let readings = protect(
            answers, measures: measures, dimensions: dimensions ?? self.dimensions, datasets: datasets,
            findings: findings)
        return answers.compactMap { readings[$0.query] }
    }

    private func hidden(_ readings: [Reading]) -> [Int] { readings.indices.filter { readings[$0].value == .hidden } }

    private func row(_ values: [Int], _ measure: String = "m", period: Period = .year(2025)) -> Answer {
        Sample.answer(measure, ["a"], values.enumerated().map { Sample.cell(["a\($0)"], $1, period: period) })
    }

    private func shares(_ pairs: [(Int, Int)]) -> Answer {
        Sample.answer("andel", ["a"], pairs.enumerated().map { Sample.share(["a\($0)"], $1.0, of: $1.1) })
    }

    @Test func leavesLargeNumbersAndZeroAlone() {
        let readings = protected([row([0, 5, 6, 100])])[0]
        #expect(readings.map { $0.value.number } == [0, 5, 6, 100].map { Exact($0) })
    }

    @Test func tellsTheWholeFromTheDefault() {
        let whole = Query(measure: "m", slice: [Slice("a", .total)], periods: [.year(2025)])
        let none = Query(measure: "m", periods: [.year(2025)])
        let readings = protected([whole, none].map { Answer(query: $0, cells: [Sample.cell([], 100)]) })
        #expect(readings.flatMap { $0.map(\.id) } == ["m@2025;a=total", "m@2025"])
    }

    @Test func hidesCountsFromOneToFour() {
        #expect(hidden(protected([row([0, 1, 4, 5])])[0]) == [1, 2])
    }

    @Test func hidesTheSmallestOtherThatIsNotZeroWhenATotalGivesACellAway() {
        let answers = protected([row([3, 0, 40, 25]), Sample.answer("m", [], [Sample.cell([], 68)])])
        #expect(hidden(answers[0]) == [0, 3])
        #expect(answers[1][0].value.number == Exact(68))
    }

    @Test func doesNotHideNumbersThatAreNotAboutPeople() {
        #expect(hidden(protected([row([3, 1, 40, 25], "folk")])[0]).isEmpty)
    }

    @Test func liftsTheProtectionWhenTheDatasetHasNoRules() {
        var datasets = Sample.datasets
        datasets["people"]?.rules = nil
        #expect(hidden(protected([row([3, 1, 40, 25])], datasets: datasets)[0]).isEmpty)
    }

    @Test func hidesASharesCountWithIt() {
        let readings = protected([shares([(12, 19), (50, 100), (20, 40), (60, 90)])])[0]
        #expect(hidden(readings) == [0])
        #expect(readings[0].numerator == .hidden)
        #expect(readings[0].denominator == .hidden)
        #expect(readings[1].numerator == .value(Exact(50)))
    }

    @Test func hidesASmallShareWhoseNumeratorIsNotTold() {
        let cell = Cell(
            keys: ["a0"], period: .year(2025), value: .value(Exact(50)), denominator: .value(Exact(12)),
            lineage: Sample.lineage)
        #expect(hidden(protected([Sample.answer("andel", ["a"], [cell])])[0]) == [0])
    }

    @Test func hidesTheComplementThatIsSmall() {
        #expect(hidden(protected([shares([(97, 100), (100, 100), (0, 100), (95, 100)])])[0]) == [0])
        var datasets = Sample.datasets
        datasets["people"]?.rules = DisclosureRules(complement: false)
        #expect(hidden(protected([shares([(97, 100)])], datasets: datasets)[0]).isEmpty)
    }

    /// 3 of 40 is hidden as a count; 7,5 % of 40 would tell it.
    @Test func hidesThePercentageThatPinsTheCount() {
        let answers = protected([shares([(3, 40), (50, 100)]), row([3, 50]), row([40, 100], "folk")])
        #expect(hidden(answers[0]) == [0])
        #expect(hidden(answers[1]) == [0])
        #expect(hidden(answers[2]).isEmpty)
    }

    @Test func hidesTheSameCountInEveryMeasure() {
        let answers = protected([row([97, 50]), shares([(97, 100), (50, 100)])])
        #expect(hidden(answers[0]) == [0])
        #expect(hidden(answers[1]) == [0])
    }

    @Test func protectsTheComplementAgainstTotalsToo() {
        let whole = Sample.answer("andel", [], [Sample.share([], 177, of: 230)])
        let answers = protected([shares([(97, 100), (30, 30), (50, 100)]), whole])
        #expect(hidden(answers[0]) == [0, 1, 2])
    }

    @Test func countsPartsOfTheSameFieldAsOne() {
        let ja = Sample.answer("ja", ["a"], [Sample.share(["a0"], 37, of: 40), Sample.share(["a1"], 20, of: 45)])
        let split = Sample.answer(
            "m", ["a", "b"],
            [("a0", "b0", 37), ("a0", "b1", 3), ("a1", "b0", 20), ("a1", "b1", 25)].map {
                Sample.cell([$0.0, $0.1], $0.2)
            })
        let answers = protected([ja, split])
        #expect(hidden(answers[0]) == [0])
        #expect(hidden(answers[1]).contains(0) && hidden(answers[1]).contains(1))
    }

    @Test func protectsMonthsAgainstTheirYear() {
        let months = (1...12).map { Sample.cell([], $0 == 7 ? 2 : 10 + $0, period: .month(2025, $0)) }
        let whole = months.compactMap(\.value.number).reduce(Exact.zero, +)
        let year = Cell(keys: [], period: .year(2025), value: .value(whole), lineage: Sample.lineage)
        let answers = protected([Sample.answer("m", [], months), Sample.answer("m", [], [year])])
        #expect(hidden(answers[0]) == [0, 6])
        #expect(answers[1][0].value.number == whole)
    }

    @Test func keepsYearsApart() {
        let first = row([3, 10, 20, 30], period: .year(2024))
        let answers = protected([first, row([8, 10, 20, 30]), Sample.answer("m", [], [Sample.cell([], 68)])])
        #expect(hidden(answers[0]) == [0])
        #expect(hidden(answers[1]).isEmpty)
    }

    @Test func doesNotTakeANoisyPublishedWholeForTheSum() {
        let noisy = ["a": Sample.dimension("a", 4, total: "25"), "b": Sample.dimension("b", 2)]
        let close = Sample.answer("m", [], [Sample.cell([], 69)])
        let far = Sample.answer("m", [], [Sample.cell([], 80)])
        #expect(hidden(protected([row([3, 0, 40, 25]), close], dimensions: noisy)[0]) == [0, 3])
        #expect(hidden(protected([row([3, 0, 40, 25]), far], dimensions: noisy)[0]) == [0])
    }

    @Test func seesThroughRollUps() {
        let parents = ["omrade": "syd"]
        let units = Dimension(
            name: "a", label: "a", labelPlural: "a",
            values: ["a0", "a1", "a2"].map {
                Dimension.Value(key: $0, label: $0, parents: $0 == "a2" ? ["omrade": "nord"] : parents)
            }, parents: ["omrade"], place: Sample.place)
        let areas = Dimension(
            name: "omrade", label: "o", labelPlural: "o",
            values: ["syd", "nord"].map { Dimension.Value(key: $0, label: $0) }, place: Sample.place)
        let byArea = Sample.answer("m", ["omrade"], [Sample.cell(["syd"], 43), Sample.cell(["nord"], 25)])
        let answers = protected([row([3, 40, 25]), byArea], dimensions: ["a": units, "omrade": areas])
        #expect(hidden(answers[0]) == [0, 1])
        #expect(hidden(answers[1]).isEmpty)
    }

    @Test func keepsMissingAndNotApplicableApartFromHidden() {
        let cells = [
            Cell(keys: ["a0"], period: .year(2025), value: .missing, lineage: Sample.lineage),
            Sample.share(["a1"], 0, of: 0),
        ]
        let readings = protected([Sample.answer("andel", ["a"], cells)])[0]
        #expect(readings.map(\.value) == [.missing, .notApplicable])
    }

    @Test func tellsNoRowsOfPeople() {
        let readings = protected([row([30, 40]), row([30, 40], "folk")])
        #expect(readings[0].allSatisfy { $0.lineage.rows == 0 })
        #expect(readings[1].allSatisfy { $0.lineage.rows == 7 })
    }

    @Test func carriesNoHiddenValueAnywhere() {
        let sentinel = 4_711
        let secret = Cell(
            keys: ["a0"], period: .year(2025), value: .value(Exact(sentinel)), numerator: .value(Exact(3)),
            denominator: .value(Exact(sentinel * 7)), lineage: Lineage(datasets: ["people"], rows: sentinel * 3))
        let readings = protected([Sample.answer("andel", ["a"], [secret, Sample.share(["a1"], 50, of: 100)])])
        let dumped = String(reflecting: readings)
        #expect(readings[0][0].value == .hidden)
        for trace in [sentinel, sentinel * 7, sentinel * 3] { #expect(!dumped.contains(String(trace))) }
        #expect(dumped.contains("50"))
    }

    @Test func advisesMergingWhenAFifthIsHidden() {
        let findings = Findings()
        _ = protected([row([3, 2, 10, 40, 50])], dimensions: ["a": Sample.dimension("a", 5)], findings: findings)
        #expect(findings.all.map(\.rule) == [.disclosureManyHidden])
        #expect(findings.all.first?.message == "2 av 5 värden för Antal m efter a är dolda")
        let calm = Findings()
        _ = protected([row([3, 20, 10, 40, 50])], dimensions: ["a": Sample.dimension("a", 5)], findings: calm)
        #expect(calm.all.isEmpty)
    }

    /// Two margins that cannot both be sums of the same people.
    @Test func saysWhenATableCannotBePublished() {
        let findings = Findings()
        let other = Sample.answer("m", ["b"], [Sample.cell(["b0"], 10), Sample.cell(["b1"], 20)])
        let answers = protected([row([3, 10, 20, 30]), other], findings: findings)
        #expect(answers.flatMap { $0 }.allSatisfy { $0.value == .hidden })
        #expect(findings.all.map(\.rule) == [.disclosureWithheld])
    }

    /// The region's size: 14 municipalities by 2 sexes by 8 ages in 5 years, with every margin.
    @Test func isQuickForARegion() {
        let sizes = [14, 2, 8]
        var random = Seeded(7)
        var answers: [Answer] = []
        for year in 2021...2025 {
            let values = (0..<224).map {
                $0 % 16 == 7 ? Int.random(in: 1...9, using: &random) : Int.random(in: 8...3_000, using: &random)
            }
            let cross = Cross(sizes: sizes, values: values)
            for by in [[0, 1, 2], [0, 1], [0, 2], [1, 2], [0], [1], [2], []] {
                let groups = cross.groups(by: by)
                let cells = groups.map {
                    Sample.cell(cross.keys(by, $0.keys), cross.sum($0.members), period: .year(year))
                }
                answers.append(Sample.answer("m", by.map { cross.names[$0] }, cells))
            }
        }
        let clock = ContinuousClock()
        var all: [[Reading]] = []
        let time = clock.measure { all = protected(answers, dimensions: Cross(sizes: sizes, values: []).dimensions) }
        let hidden = all.flatMap { $0 }.count { $0.value == .hidden }
        print("skydd av \(all.flatMap { $0 }.count) värden, \(hidden) dolda: \(time)")
        #expect(hidden > 20 && hidden < 500)
    }
}
