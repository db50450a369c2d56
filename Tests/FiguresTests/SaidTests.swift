import FigureSamples
import Language
import TestSupport
import Testing
import Values

@testable import Figures

/// What is said of rows is true of the rows that are shown, whatever some of them lack: tried on random rows, few and
/// with many ties.
@Suite struct SaidTests {
    private static let noun = Noun("kommun", "kommuner")
    private static let names = ["Arby", "Beby", "Ceby", "Deby", "Eby", "Fyby"]
    private static let target = NamedDatum(label: "Mål", datum: Datum.tenths(520))

    private let words = MeasureWords(label: "Andel svar", unit: .percent, direction: .increase, decimals: 1)

    private struct Named {
        let label: String
        let datum: Datum
    }

    private func text(_ figure: Figure) -> String {
        (figure.accessibleName + " " + figure.summary).replacing("\u{A0}", with: " ")
    }

    private func rows(_ chance: inout SplitMix) -> [Named] {
        SaidTests.names.prefix(1 + chance.below(6)).map { Named(label: $0, datum: chance.datum()) }
    }

    // MARK: Rows of one value

    private func dots(_ rows: [Named]) -> DotsChart {
        DotsChart(
            words: words, period: .year(2025), noun: SaidTests.noun, order: .given,
            rows: rows.map { DotsChart.Row(key: $0.label, label: $0.label, datum: $0.datum) },
            target: SaidTests.target)
    }

    private func bars(_ rows: [Named]) -> BarsChart {
        BarsChart(
            words: words, period: .year(2025), noun: SaidTests.noun, order: .given,
            rows: rows.map { BarsChart.Row(key: $0.label, label: $0.label, data: [$0.datum]) }, target: SaidTests.target
        )
    }

    private func tiles(_ rows: [Named]) -> TilesChart {
        TilesChart(
            words: words, period: .year(2025), noun: SaidTests.noun,
            tiles: rows.enumerated().map { index, row in
                TilesChart.Tile(
                    key: row.label, label: row.label, datum: row.datum,
                    place: index == 1 ? nil : TilesChart.Place(row: 0, column: index))
            })
    }

    private func panels(_ rows: [Named]) -> MultiplesChart {
        MultiplesChart(
            words: words, noun: SaidTests.noun,
            panels: rows.map { row in
                MultiplesChart.Panel(label: row.label, chart: line([(2024, .missing), (2025, row.datum)]))
            })
    }

    private func line(_ points: [(Int, Datum)]) -> TrendChart {
        TrendChart(
            words: words, span: Period(.year, 2024, through: 2025),
            series: [TrendChart.Series(label: "", points: points.map { TrendChart.Point(.year($0), $1) })])
    }

    @Test func rowsOfOneValue() {
        for seed in 0..<250 {
            var chance = SplitMix(seed)
            let rows = rows(&chance)
            let figures = [
                dots(rows).figure(id: "x"), bars(rows).figure(id: "x"), tiles(rows).figure(id: "x"),
                panels(rows).figure(id: "x"),
            ]
            for figure in figures {
                let text = text(figure)
                expectEnds(of: rows, in: text)
                expectLacks(of: rows, in: text)
                expectPlain(text, isWhole: rows.allSatisfy { $0.datum.exact != nil })
                expectSigns(figure.table)
            }
            expectTarget(rows, in: text(figures[0]))
        }
    }

    /// The highest and the lowest as they are named or counted, reckoned here anew.
    private func expectEnds(of rows: [Named], in text: String) {
        let known = rows.compactMap { row in row.datum.exact.map { (label: row.label, value: $0) } }
        let isHidden = rows.contains { $0.datum == .hidden }
        guard known.count > 1, let most = known.map(\.value).max(), let least = known.map(\.value).min() else {
            #expect(!text.contains("ögst"), "\(text)")
            if known.count == 1, rows.count > 1 {
                #expect(
                    text.contains(
                        isHidden ? "Bara värdet för \(known[0].label) visas" : "Bara \(known[0].label) har ett värde"))
            }
            return
        }
        guard least < most else {
            let all =
                known.count == 2 ? "Båda" : known.count == rows.count ? "Alla" : "Alla \(Swedish.word(known.count))"
            #expect(
                text.contains(all + (known.count == rows.count ? "" : " med värde") + " har samma värde"), "\(text)")
            return
        }
        for (word, value) in [("Högst", most), ("Lägst", least)] {
            let ties = known.filter { $0.value == value }.map(\.label)
            let who = ties.count > 3 ? "\(Swedish.word(ties.count)) kommuner" : Swedish.list(ties)
            let scope = isHidden ? " av dem som visas" : ""
            let said = text.matches(of: /(Högst|Lägst)( 2025)?([^:]*): ([^.]*?) ([0-9]+,[0-9]) procent/).filter {
                $0.output.1 == word
            }
            #expect(said.map { String($0.output.4) } == [who], "\(text)")
            #expect(said.map { String($0.output.3) } == [scope], "\(text)")
        }
    }

    /// Everyone without a value is told, in the way of what it lacks.
    private func expectLacks(of rows: [Named], in text: String) {
        for (datum, lead) in [(Datum.missing, "Uppgift saknas för "), (.notApplicable, "Inget värde finns")] {
            let labels = rows.filter { $0.datum == datum }.map(\.label)
            let who = labels.count <= 4 ? Swedish.list(labels) : "\(Swedish.word(labels.count)) kommuner"
            #expect(labels.isEmpty || text.contains(lead) && text.contains("för " + who + "."), "\(text)")
        }
        let hidden = rows.count { $0.datum == .hidden }
        #expect(hidden == 0 || text.contains(hidden == 1 ? "Ett värde visas inte" : "värden visas inte"), "\(text)")
    }

    private func expectTarget(_ rows: [Named], in text: String) {
        let known = rows.compactMap(\.datum.exact)
        guard let goal = SaidTests.target.datum.exact, !known.isEmpty, rows.count > 1 else { return }
        let count = known.count { !($0 < goal) }
        let told = text.firstMatch(of: /Målet 52,0 procent nås ([^.]*)\./).map { String($0.output.1) } ?? ""
        let limit = known.count == rows.count ? "" : " med värde"
        let right: [String] =
            switch (count, known.count) {
            case (0, 1): limit.isEmpty ? ["inte"] : ["inte av den enda med värde", "inte"]
            case (0, _): limit.isEmpty ? ["inte"] : ["av ingen av de \(Swedish.word(known.count)) med värde"]
            case (1, 1): ["av den enda med värde"]
            case (2, 2): ["av båda" + limit]
            case (known.count, _): [limit.isEmpty ? "av alla" : "av alla \(Swedish.word(known.count)) med värde"]
            default: ["av \(count) av \(known.count) kommuner" + limit]
            }
        #expect(right.contains(told), "\(text)")
    }

    /// Nobody is said to be all who is not, and one is not spoken of as many.
    private func expectPlain(_ text: String, isWhole: Bool) {
        if !isWhole {
            #expect(
                !text.contains(
                    /\b[Aa]lla\b(?! (?:[0-9]+|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) (kommuner )?(med|som))/),
                "\(text)")
            #expect(!text.contains(/\b[Bb]åda\b(?! med| som| värdena)/), "\(text)")
        }
        #expect(!text.contains(/\b[Aa]lla (1|2|en|två)\b|(^|[^v0-9]) 1 kommuner|[Ii]ngen av 1\b/), "\(text)")
    }

    // MARK: Signs

    /// The signs that are explained are those that stand in the table.
    private func expectSigns(_ table: DataTable) {
        let signs = ["..", "–", ".", "[x]"]
        let printed = Set(table.rows.flatMap { $0.cells.dropFirst().map(\.text) }).intersection(signs)
        let explained = Set(table.notes.compactMap { $0.split(separator: " ").first.map(String.init) }).intersection(
            signs)
        #expect(printed == explained, "\(table)")
    }

    @Test func signsOfAllSamples() {
        for sample in allSamples.flatMap(\.samples) { expectSigns(sample.chart.figure(id: "x").table) }
    }

    // MARK: Other kinds

    @Test func funnels() {
        for seed in 0..<150 {
            var chance = SplitMix(seed)
            let rows = rows(&chance)
            let units = rows.map { row in
                let trials = 20 + chance.below(200)
                let events = row.datum.exact == nil ? nil : chance.below(8) == 0 ? nil : trials / 2 + chance.below(9)
                return FunnelChart.Unit(
                    key: row.label, label: row.label, datum: row.datum, events: events,
                    trials: events.map { _ in trials })
            }
            let figure = FunnelChart(
                words: words, period: .year(2025), noun: SaidTests.noun, eventsLabel: "svar", sizeLabel: "samtal",
                units: units
            ).figure(id: "x")
            let placed = units.count { $0.counts != nil }
            expectPlain(text(figure), isWhole: placed == units.count)
            #expect(placed == units.count || !text(figure).contains("Ingen ligger"))
            #expect(
                placed == units.count || !text(figure).contains("De övriga ligger"), "\(text(figure))")
            expectSigns(figure.table)
        }
    }

    @Test func slopes() throws {
        for seed in 0..<250 {
            var chance = SplitMix(seed)
            let lines = SaidTests.names.prefix(1 + chance.below(6)).map { name in
                SlopeChart.Line(key: name, label: name, first: chance.datum(), last: chance.datum())
            }
            let figure = SlopeChart(
                words: words, first: .year(2020), last: .year(2025), noun: SaidTests.noun, lines: lines
            ).figure(id: "x")
            let text = text(figure)
            let changes = lines.compactMap { line in
                line.first.exact.flatMap { a in line.last.exact.map { (label: line.label, change: $0 - a) } }
            }
            expectPlain(text, isWhole: changes.count == lines.count)
            expectSigns(figure.table)
            let isHidden = lines.contains { $0.first == .hidden || $0.last == .hidden }
            for (word, sign) in [("ökning", 1), ("minskning", -1)] {
                let moved = changes.filter { sign > 0 ? $0.change > .zero : $0.change.isNegative }
                let best = moved.map(\.change.magnitude).max()
                let ties = moved.filter { $0.change.magnitude == best }.map(\.label)
                let said = text.firstMatch(of: try Regex("Störst \(word)([^:]*): ([^,]*?( och [^,]*)?|[^.]*?), [0-9f]"))
                guard let said else {
                    #expect(ties.isEmpty, "\(text)")
                    continue
                }
                let who = ties.count > 3 ? "\(Swedish.word(ties.count)) kommuner" : Swedish.list(ties)
                #expect(said.output[2].substring.map(String.init) == who, "\(text)")
                let scope =
                    changes.count == lines.count ? "" : isHidden ? " av dem som visas" : " av dem som kan jämföras"
                #expect(said.output[1].substring.map(String.init) == scope, "\(text)")
            }
            let missing = lines.filter { $0.first == .missing || $0.last == .missing }.map(\.label)
            #expect(missing.isEmpty || missing.count > 4 || text.contains("saknas för \(Swedish.list(missing))."))
        }
    }

    @Test func seriesBesideEachOther() {
        for seed in 0..<250 {
            var chance = SplitMix(seed)
            let rows = SaidTests.names.prefix(1 + chance.below(6)).map { name in
                BarsChart.Row(key: name, label: name, data: [chance.datum(), chance.datum()])
            }
            let chart = BarsChart(
                words: words, period: .year(2025), noun: SaidTests.noun, order: .given, series: ["Kvinnor", "Män"],
                rows: rows)
            for figure in [chart.figure(id: "x"), PyramidChart(bars: chart).figure(id: "x")] {
                let text = text(figure)
                expectSigns(figure.table)
                let pairs = rows.filter { $0.data.allSatisfy { $0.exact != nil } }
                if pairs.count < rows.count {
                    #expect(
                        !text.contains(
                            /i alla(?! (?:[0-9]+|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) kommuner som)|i båda(?! som)/
                        ), "\(text)")
                }
                for (index, name) in ["Kvinnor", "Män"].enumerated() {
                    let data = rows.map { $0.data[index] }
                    let known = data.compactMap(\.exact)
                    let isAhead = text.contains("\(name): av dem som visas högst")
                    let isSpread = known.min() != known.max()
                    if !text.contains(" \(name): ") { continue }
                    #expect(isAhead == (isSpread && data.contains(.hidden)), "\(text)")
                    let own =
                        text.firstRange(of: " \(name): ").map { text[$0.upperBound...].prefix { $0 != "." } } ?? ""
                    if !isSpread, known.count < rows.count {
                        #expect(
                            !own.contains(
                                /för (alla|båda)\b(?! ((?:[0-9]+|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) )?med)/),
                            "\(text)")
                    }
                }
            }
        }
    }

    @Test func bullets() {
        for seed in 0..<150 {
            var chance = SplitMix(seed)
            let rows = SaidTests.names.prefix(1 + chance.below(4)).map { name -> BulletChart.Row in
                let datum = chance.datum()
                let hasTarget = chance.below(4) > 0
                let standing: BulletChart.Standing =
                    !hasTarget
                    ? .noTarget : datum.exact.map { $0 < Exact(52) ? .notReached : .reached } ?? .cannotBeJudged
                return BulletChart.Row(
                    words: MeasureWords(label: name, unit: .percent, direction: .increase), datum: datum,
                    earlier: chance.below(3) == 0 ? nil : chance.datum(), target: hasTarget ? SaidTests.target : nil,
                    standing: standing)
            }
            let figure = BulletChart(period: .year(2025), comparison: .year(2024), rows: rows).figure(id: "x")
            let text = text(figure)
            expectSigns(figure.table)
            let isUnjudged = rows.contains { $0.standing == .cannotBeJudged }
            #expect(!isUnjudged || !text.contains("med mål når målet"), "\(text)")
            #expect(!isUnjudged || !text.contains("Längst från målet:"), "\(text)")
        }
    }

    /// Lines of several periods: what only some of them lack is not said of all of them.
    @Test func panelsOfLines() {
        for seed in 0..<150 {
            var chance = SplitMix(seed)
            let lines = SaidTests.names.prefix(1 + chance.below(5)).map { name in
                (name, [(2024, chance.datum()), (2025, chance.datum())])
            }
            let figure = MultiplesChart(
                words: words, noun: SaidTests.noun,
                panels: lines.map { MultiplesChart.Panel(label: $0, chart: line($1)) }
            ).figure(id: "x")
            let text = text(figure)
            expectSigns(figure.table)
            let both = lines.filter { $0.1.allSatisfy { $0.1.exact != nil } }
            if both.count < lines.count {
                #expect(
                    !text.contains(
                        /för alla(?! (?:[0-9]+|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) kommuner som)|för båda(?! som)/
                    ))
            }
            let none = lines.filter { $0.1.allSatisfy { $0.1 == .missing } }.map(\.0)
            let late = lines.filter { $0.1[1].1 == .missing && $0.1[0].1 != .missing }.map(\.0)
            let early = lines.count { $0.1[0].1 == .missing && $0.1[1].1 != .missing }
            #expect(
                none.isEmpty || none.count > 4 || text.contains("Uppgift saknas för \(Swedish.list(none))."), "\(text)")
            #expect(late.isEmpty || late.count > 4 || text.contains("Uppgift saknas 2025 för \(Swedish.list(late))."))
            #expect(early == 0 || text.contains("tidigare värde"), "\(text)")
            let known = lines.filter { $0.1[1].1.exact != nil }
            if known.count == 1, lines.count > 1 { #expect(!text.contains(/Bara \S+ har ett värde:/), "\(text)") }
        }
    }

    @Test func lines() {
        for seed in 0..<150 {
            var chance = SplitMix(seed)
            let series = SaidTests.names.prefix(1 + chance.below(3)).map { name in
                TrendChart.Series(
                    label: name, points: (2018...2025).map { TrendChart.Point(.year($0), chance.datum()) })
            }
            let chart = TrendChart(words: words, span: Period(.year, 2018, through: 2025), series: series)
            let figure = chart.figure(id: "x")
            let text = text(figure)
            expectSigns(figure.table)
            for one in series {
                let missing = one.points.count { $0.datum == .missing }
                let who = series.count == 1 ? "" : one.label
                #expect(missing == 0 || text.contains("Uppgift saknas för \(who)"), "\(text)")
            }
            // Of one line all values are spoken of, of several the last.
            let isHidden = series.contains { one in
                one.points.contains { $0.datum == .hidden && (series.count == 1 || $0.period == .year(2025)) }
            }
            if isHidden { #expect(!text.contains(/Högst (?!2025 av dem som visas)/), "\(text)") }
        }
    }
}
