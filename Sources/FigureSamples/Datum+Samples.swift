package import Figures
import Language
import Values

extension Datum {
    /// Tenths to a value with one decimal.
    package static func tenths(_ mantissa: Int?) -> Datum {
        guard let mantissa else { return .missing }
        let value = Exact(mantissa: Int128(mantissa), decimals: 1)
        return .value(value, printed: Swedish.number(value, decimals: 1))
    }

    package static func whole(_ number: Int) -> Datum {
        .value(Exact(number), printed: Swedish.number(Exact(number)))
    }
}
