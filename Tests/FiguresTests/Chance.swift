import FigureSamples
import Values

@testable import Figures

/// Chance that is the same in every run: SplitMix64.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        let a = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        let b = (a ^ (a >> 27)) &* 0x94D0_49BB_1331_11EB
        return b ^ (b >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

    /// Most often one of few values, so that many tie.
    mutating func datum() -> Datum {
        switch below(9) {
        case 0: .missing
        case 1: .hidden
        case 2: .notApplicable
        case 3: below(3) == 0 ? .stated(SourceSign("x", label: "ej mätt")) : Datum.tenths(500)
        default: Datum.tenths(490 + 20 * below(4))
        }
    }
}
