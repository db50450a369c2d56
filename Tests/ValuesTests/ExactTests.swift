import Testing
import Values

@Suite struct ExactTests {
    @Test(arguments: [
        (23, 80, 1, "28.8"), (1, 8, 2, "12.50"), (89_96, 10_000, 1, "90.0"), (-1, 3, 1, "-33.3"), (13, 400, 1, "3.3"),
    ])
    func roundsARatioOfCountsHalfAwayFromZero(x: Int, n: Int, decimals: Int, printed: String) throws {
        let percent = try #require(Exact(Int128(x) * 100, over: Int128(n)))
        #expect(Exact.plain(percent.mantissa(decimals: decimals), decimals: decimals) == printed)
    }

    @Test func readsDecimalsExactly() throws {
        let tenth = try #require(Exact(parsing: "0.1"))
        let fifth = try #require(Exact(parsing: "0,2", decimalSeparator: UInt8(ascii: ",")))
        #expect(tenth + fifth == Exact(parsing: "0.3"))
        #expect((tenth + fifth).description == "0.3")
    }

    @Test(arguments: [
        "", "-", "+5", "1e3", "nan", "inf", "5.", ".5", "1.2.3", "0x1", "1 2", "−3", String(repeating: "9", count: 40),
    ])
    func refusesWhatIsNotAPlainDecimal(text: String) {
        #expect(Exact(parsing: text) == nil)
    }

    @Test func divisionByZeroHasNoValue() {
        #expect(Exact(1) / Exact(0) == nil)
        #expect(Exact(1, over: 0) == nil)
    }

    @Test func keepsTwelveDecimalsWhenAFractionNoLongerFits() throws {
        var sum = Exact.zero
        for prime: Int128 in [104_729, 104_723, 104_717, 104_711, 104_707, 104_701, 104_693, 104_683, 104_681, 104_677]
        {
            sum += try #require(Exact(1, over: prime))
        }
        #expect(abs(sum.double - 9.5515e-5) < 1e-8)
    }

    @Test func roundsFractionsWithHugeDenominators() throws {
        let denominator = Exact.powerOfTen(30) * 3
        let third = try #require(Exact(Exact.powerOfTen(30), over: denominator))
        #expect(third.mantissa(decimals: 10) == 3_333_333_333)
        let odd = try #require(Exact(Int128.max / 7 * 2, over: Int128.max - 6))
        #expect(odd.mantissa(decimals: 6) == 285_714)
    }
}
