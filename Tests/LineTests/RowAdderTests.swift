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

    /// A cell of a workbook may hold any sign: what stands on either side of it is never taken for a part of it.
    @Test func noTwoCombinationsAreOneWhateverSignsTheirCellsHave() throws {
        var random = SplitMix(3)
        let pieces = ["a", "\n", "\r", "\t", "\u{1}", "\u{2}", "\u{1F}", "\u{0}", "å"]
        for _ in 0..<200 {
            var adder = try #require(
                RowAdder(heading: ["x", "y", "n"], fields: ["n"], keys: ["x", "y"], words: [:], minimum: 5))
            var expected: [[String]: [Int]] = [:]
            for _ in 0..<60 {
                let cells = (0..<2).map { _ in
                    (0..<Int.random(in: 0...3, using: &random)).map { _ in random.pick(pieces) }.joined()
                }
                let texts = cells.map { Array($0.utf8) } + [Array("7".utf8)]
                var start = 0
                let ranges = texts.map { text in
                    defer { start += text.count }
                    return start..<start + text.count
                }
                adder.add(PeopleFile.Row(text: texts.flatMap(\.self), cells: ranges))
                let former = expected[cells] ?? [0, 0]
                expected[cells] = [former[0] + 1, former[1] + 7]
            }
            #expect(adder.sums == expected)
        }
    }

    private let part = Dimension(
        name: "del", label: "Del", labelPlural: nil, values: [], total: Dimension.Total(key: "alla", label: "Alla"),
        place: Place(path: "dimensions.yaml"))

    /// Rows of the whole are left out where there are parts, in whichever order they stand.
    @Test func wholesCountWhereThereAreNoParts() {
        var adder = RowAdder(
            heading: ["ort", "del", "antal"], fields: ["antal"], keys: ["ort"],
            words: ["del": ColumnWords(part, hasBlankWhole: false)], minimum: 5)
        for row in ["A;alla;9", "A;x;2", "A;y;30", "B;alla;7", "A;alla;9", "\u{C5};x;1", "A\u{30A};x;1", "C"] {
            adder?.add(PeopleFile.Row(row))
        }
        #expect(adder?.sums == [["A"]: [2, 32], ["B"]: [1, 7], ["\u{C5}"]: [2, 2]])
        #expect(adder?.hasSmall == [true])
    }

    /// Rows that are added in parts are those that are added one after the other, wherever the file is divided.
    @Test func partsOfAFileAddUpToTheWhole() throws {
        var random = SplitMix(7)
        for _ in 0..<300 {
            let empty = try #require(
                RowAdder(
                    heading: ["ort", "kön", "del", "antal", "till"], fields: ["antal", "till"], keys: ["ort", "kön"],
                    words: ["del": ColumnWords(part, hasBlankWhole: true)], minimum: 5))
            let rows = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                let ort = random.pick(["A", "B", "AB", "Å", "A\u{30A}", ""]) + random.pick(["", "1", "22", "B"])
                let part = random.pick(["alla", "x", "y", ""])
                return "\(ort);\(random.pick(["K", "M", ""]));\(part);\(random.pick(["3", "40", "x"]));12"
            }
            var (whole, sum) = (empty, empty)
            for row in rows { whole.add(PeopleFile.Row(row)) }
            var rest = rows[...]
            while !rest.isEmpty {
                let count = Int.random(in: 1...80, using: &random)
                var part = empty.emptied
                for row in rest.prefix(count) { part.add(PeopleFile.Row(row)) }
                sum.join(part)
                rest = rest.dropFirst(count)
            }
            #expect(sum.sums == whole.sums)
            #expect(sum.hasSmall == whole.hasSmall)
        }
    }
}

extension PeopleFile.Row {
    /// Cells with semicolons between them.
    fileprivate init(_ row: String) {
        let text = Array(row.utf8)
        let cells = text.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(\.indices)
        self.init(text: text, cells: cells)
    }
}
