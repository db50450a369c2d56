package import Disclosure
package import Measures
package import Values

extension Measure {
    /// The target that a reading is set against.
    package func target(of reading: Reading) -> TargetFound {
        target(of: reading.period, parts: reading.coordinates.map { ($0.dimension, $0.keys) })
    }
}

extension Reason {
    /// Why a value of a period has no target.
    package init(_ found: TargetFound, in period: Period) {
        switch found {
        case .target, .none: self = .noTarget(period)
        case .ofAnotherTime(let length): self = .targetOfAnotherTime(length, period)
        case .ofTheWhole: self = .targetOfTheWhole
        }
    }
}
