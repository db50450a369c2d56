import Diagnostics
import Measures
import Testing
import Values

@testable import Readings

@Suite struct ReasonTests {
    private let all: [Reason] = [
        .hidden, .missing, .notApplicable, .acrossBreak(SeriesBreak(from: .year(2024), label: "Ny källa")),
        .notThroughout(label: "Luleå", .year(2025)), .noTarget(.year(2025)), .zeroBase, .hiddenAmong(2),
        .missingAmong(["A", "B", "C", "D", "E", "F"]), .tied(named: 5, asked: 1), .nothingToRank,
    ]

    @Test func eachReasonHasItsOwnRule() {
        #expect(all.map(\.rule) == readingRules.filter { $0 != .largestChange })
        #expect(Set(readingRules.map(\.id)).count == readingRules.count)
    }

    @Test func tellsWhatIsWrongAndWhatToDo() {
        let found = all[3].diagnostic(at: Sample.place)
        #expect(found.message == "ändringen går över ett tidsseriebrott: Ny källa (från 2024)")
        #expect(found.hint == "jämför inom samma serie, eller beskriv brottet i text")
        #expect(all[8].message == "värde saknas för A, B, C, D, E och 1 till")
    }
}
