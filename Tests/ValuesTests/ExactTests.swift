import Testing
import Values

@Suite struct ExactTests {
    @Test(arguments: [
        (23, 80, 1, "28.8"), (1, 8, 2, "12.50"), (89_96, 10_000, 1, "90.0"), (-1, 3, 1, "-33.3"), (13, 400, 1, "3.3"),
    ])
    func roundsARatioOfCountsHalfAwayFromZero(x: Int, n: Int, decimals: Int, printed: String) throws {
        let percent = try #require(Exact(Int128(x) * 100, over: Int128(n)))
        #expect(percent.plain(decimals: decimals) == printed)
    }

    @Test func readsDecimalsExactly() throws {
        let tenth = try #require(Exact(parsing: "0.1"))
        let fifth = try #require(Exact(parsing: "0,2", decimalSeparator: UInt8(ascii: ",")))
        #expect(tenth + fifth == Exact(parsing: "0.3"))
        #expect((tenth + fifth).description == "0.3")
    }

    @Test(arguments: [
        "", "-", "+5", "1e3", "nan", "inf", "5.", ".5", "1.2.3", "0x1", "1 2", "−3", String(repeating: "9", count: 101),
    ])
    func refusesWhatIsNotAPlainDecimal(text: String) {
        #expect(Exact(parsing: text) == nil)
    }

    @Test func divisionByZeroHasNoValue() {
        #expect(Exact(1) / Exact(0) == nil)
        #expect(Exact(1, over: 0) == nil)
    }

    @Test func readsAndPrintsAsManyDigitsAsTheAuthorWrote() throws {
        for text in ["66.27033792", "0.000000000000000000000000000123", "-123456789012345678901234567890123456789.5"] {
            let exact = try #require(Exact(parsing: text))
            let decimals = text.split(separator: ".")[1].utf8.count
            #expect(exact.plain(decimals: decimals) == text)
        }
        #expect(Exact(parsing: "-0.0")?.plain(decimals: 1) == "0.0")
        #expect(Exact(parsing: "-0.04")?.plain(decimals: 1) == "0.0")
        #expect(Exact(parsing: "-0.05")?.plain(decimals: 1) == "-0.1")
    }

    @Test func aSumOfManyFractionsIsExact() throws {
        let primes: [Int128] = [
            104_729, 104_723, 104_717, 104_711, 104_707, 104_701, 104_693, 104_683, 104_681, 104_677,
        ]
        let parts = try primes.map { try #require(Exact(1, over: $0)) }
        let sum = parts.reduce(.zero, +)
        #expect(parts.reduce(sum, -) == .zero)
        #expect(parts.shuffled().reduce(.zero, +) == sum)
        let one = sum / sum
        #expect(one == Exact(1))
    }

    @Test func isEqualHoweverItWasMade() throws {
        let large = Exact(Int128.max) * Exact(Int128.max)
        let root = large / Exact(Int128.max)
        #expect(root == Exact(Int128.max))
        #expect(Exact(Int128.min) + Exact(Int128.max) == Exact(-1))
        #expect(Exact(Int128.min) < Exact(Int128.max))
        #expect(-(-Exact(Int128.min)) == Exact(Int128.min))
        #expect(Set([Exact(Int128.min) + Exact(Int128.max), Exact(-1)]).count == 1)
        #expect(large.description == "28948022309329048855892746252171976962977213799489202546401021394546514198529")
    }

    @Test(arguments: [("-7.5", "-8"), ("7.5", "7"), ("-7", "-7"), ("0.2", "0"), ("-0.2", "-1")])
    func theFloorIsNeverAbove(text: String, floor: String) {
        #expect(Exact(parsing: text)?.floor == Exact(parsing: floor))
    }

    @Test func theDoubleIsTheNearest() throws {
        for text in ["0.1", "66.27033792", "123456789012345678", "0.3333333333333333333333333333333333"] {
            guard let exact = Exact(parsing: text) else { continue }
            #expect(exact.double == Double(text))
        }
        let third = try #require(Exact(Exact.powerOfTen(37), over: Exact.powerOfTen(37) * 3))
        #expect(third.double == 1.0 / 3)
        let huge = Exact(Int128.max) * Exact(Int128.max)
        let (nearOne, small) = ((huge + Exact(1)) / huge, Exact(1) / huge)
        #expect(nearOne?.double == 1)
        #expect(small?.double == 1 / (Double(Int128.max) * Double(Int128.max)))
    }
}
