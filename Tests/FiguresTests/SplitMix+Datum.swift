import FigureSamples
import TestSupport
import Values

@testable import Figures

extension SplitMix {
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
