import Diagnostics
import Measures
import TestSupport
import Testing

@testable import Line

@Suite struct RowAdderTests {
    @Test func numbersByBytesAreThoseByLetters() {
        let pieces = [
            "0", "1", "7", "12", "-", "+", ",", ".", ".0", ",0", " ", "\u{A0}", "x", "å", "2147483647", "2147483648",
        ]
        var random = SplitMix(1)
        for _ in 0..<30_000 {
            let cell = (0..<Int.random(in: 0...5, using: &random)).map { _ in random.pick(pieces)
            }.joined()
            let bytes = Array(cell.utf8)
            #expect(RowAdder.number(bytes, bytes.indices) == RowAdder.numberByLetters(cell), "\(cell)")
        }
    }

    /// Rows of the whole are left out where there are parts, in whichever order they stand.
    @Test func wholesCountWhereThereAreNoParts() {
        let parts = Dimension(
            name: "del", label: "Del", labelPlural: nil, values: [], total: Dimension.Total(key: "alla", label: "Alla"),
            place: Place(path: "dimensions.yaml"))
        var adder = RowAdder(
            heading: ["ort", "del", "antal"], fields: ["antal"], keys: ["ort"],
            words: ["del": ColumnWords(parts, hasBlankWhole: false)], minimum: 5)
        for row in ["A;alla;9", "A;x;2", "A;y;30", "B;alla;7", "A;alla;9", "\u{C5};x;1", "A\u{30A};x;1", "C"] {
            let text = Array(row.utf8)
            var cells: [Range<Int>] = []
            for cell in text.split(separator: UInt8(ascii: ";")) { cells.append(cell.indices) }
            adder?.add(PeopleFile.Row(text: text, cells: cells))
        }
        #expect(adder?.sums == [["A"]: [2, 32], ["B"]: [1, 7], ["\u{C5}"]: [2, 2]])
        #expect(adder?.hasSmall == [true])
    }
}
