import Disclosure
import Measures
import Testing
import Values

@testable import Readings

@Suite struct RankingTests {
    private let labels = ["Åre", "Boden", "Kalix", "Luleå", "Pajala"]

    private func ranking(
        _ values: [Shown], total: Bool = false, direction: Measure.Direction = .increase, target: String? = nil
    ) -> Ranking {
        let whole = Dimension.Total(key: "5", label: "Länet")
        let dimension = Sample.dimension(labels, total: total ? whole : nil)
        let readings = values.enumerated().map { Sample.reading($0.element, ["kommun": "\($0.offset + 1)"]) }
        let measure = Sample.measure(direction: direction, target: target, watch: 5)
        return Ranking(readings, by: dimension, of: measure)
    }

    private func numbers(_ texts: String...) -> [Shown] { texts.map { .value(Sample.exact($0)) } }

    private func labels(_ answer: Answered<[Ranking.Candidate]>) -> [String]? { answer.value?.map(\.label) }

    @Test func namesTheLowestAndTheHighest() {
        let all = ranking(numbers("80", "79", "83", "90", "69.5"))
        #expect(labels(all.lowest()) == ["Pajala"])
        #expect(labels(all.highest(3)) == ["Luleå", "Kalix", "Åre"])
        #expect(all.text(all.lowest().value ?? [], as: .value) == "69,5\u{A0}%")
        #expect(all.text(all.highest(3).value ?? [], as: nil) == "Luleå, Kalix och Åre")
    }

    @Test func namesAllThatPrintAlikeInSwedishOrder() {
        let all = ranking(numbers("70.01", "69.98", "75", "70.04", "80"))
        #expect(labels(all.lowest()) == ["Boden", "Luleå", "Åre"])
        #expect(all.lowest().reasons.isEmpty)
        #expect(labels(all.highest()) == ["Pajala"])
    }

    @Test func tellsWhenManyMoreTieThanAskedFor() {
        let all = ranking(numbers("100", "100", "100", "100", "80"))
        #expect(all.highest().value?.count == 4)
        #expect(all.highest().reasons == [.tied(named: 4, asked: 1)])
        #expect(all.highest(2).reasons.isEmpty)
    }

    @Test func refusesAnOrderAmongHiddenValues() {
        let all = ranking([.hidden] + numbers("79", "83", "90", "69.5"))
        #expect(all.lowest().value == nil)
        #expect(all.lowest().reasons == [.hiddenAmong(1)])
        #expect(all.gap().value == nil)
        #expect(all.rank(of: "2").value == nil)
        #expect(all.matching(.below(Exact(80))).value == nil)
        #expect(all.matching(.hidden).value?.candidates.map(\.label) == ["Åre"])
    }

    @Test func warnsOfMissingValuesAndPassesOverWhatDoesNotApply() {
        let all = ranking([.missing, .notApplicable] + numbers("83", "90", "69.5"))
        #expect(labels(all.lowest()) == ["Pajala"])
        #expect(all.lowest().reasons == [.missingAmong(["Åre"])])
        #expect(all.rank(of: "4").value == .init(count: 1, of: 3))
        #expect(all.rank(of: "1").reasons == [.missingAmong(["Åre"]), .missing])
        #expect(all.matching(.missing).value?.of == 4)
    }

    @Test func neverRanksThePublishedWhole() {
        let all = ranking(numbers("80", "79", "83", "90", "10"), total: true)
        #expect(labels(all.lowest()) == ["Boden"])
    }

    @Test func measuresTheGapUnrounded() {
        let all = ranking(numbers("80", "79.96", "83.94", "82", "81"))
        let gap = all.gap().value
        #expect(gap.flatMap { all.text($0, as: nil) } == "4,0\u{A0}procentenheter")
        #expect(gap.flatMap { all.text($0, as: .ratio) } == "1,05")
    }

    @Test func ranksTheBestFirst() {
        let values = numbers("80", "79", "83", "83.01", "69.5")
        let up = ranking(values)
        #expect(up.rank(of: "1").value == .init(count: 3, of: 5))
        #expect(up.rank(of: "3").value == .init(count: 1, of: 5))
        #expect(ranking(values, direction: .decrease).rank(of: "5").value?.count == 1)
        let third = up.rank(of: "1").value
        #expect(third.flatMap { up.text($0, as: nil) } == "3")
        #expect(third.flatMap { up.text($0, as: .of) } == "3 av 5")
    }

    @Test func countsThoseThatFitAsPrinted() {
        let all = ranking(numbers("79.96", "79.94", "83", "90", "69.5"))
        let low = all.matching(.below(Exact(80))).value
        #expect(low?.candidates.map(\.label) == ["Boden", "Pajala"])
        #expect(low.flatMap { all.text($0, as: nil) } == "2")
        #expect(low.flatMap { all.text($0, as: .of) } == "2 av 5")
        #expect(low.flatMap { all.text($0, as: .list) } == "Boden och Pajala")
        #expect(low.flatMap { all.text($0, as: .word) } == "två")
        #expect(all.matching(.atLeast(Exact(80))).value?.candidates.count == 3)
        #expect(all.matching(.above(Exact(90))).value.flatMap { all.text($0, as: .list) } == "ingen")
        #expect(all.matching(.atMost(Exact(80))).value?.candidates.count == 3)
    }

    @Test func countsByStanding() {
        let all = ranking(numbers("80", "79", "83", "90", "69.5"), target: "83")
        #expect(all.matching(.standing(.onTrack)).value?.candidates.map(\.label) == ["Kalix", "Luleå"])
        #expect(all.matching(.standing(.watch)).value?.candidates.count == 2)
        #expect(all.matching(.standing(.offTrack)).value?.candidates.map(\.label) == ["Pajala"])
        #expect(ranking(numbers("80")).matching(.standing(.watch)).reasons == [.noTarget(.year(2025))])
    }

    @Test func saysSoWhenThereIsNothingToRank() {
        #expect(ranking([]).lowest().reasons == [.nothingToRank])
        #expect(ranking(numbers("80")).gap().reasons == [.onlyOne])
        #expect(ranking([.missing]).gap().reasons == [.missingAmong(["Åre"]), .nothingToRank])
    }
}
