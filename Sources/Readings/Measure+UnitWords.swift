package import Language
package import Measures
import Values

extension Measure {
    /// The words of the unit after a number; those of a count are the measure's own.
    package var unitWords: MeasureUnit {
        switch unit {
        case .percent: .percent
        case .percentagePoints: .percentagePoints
        case .days: .days
        case .minutes: .minutes
        case .seconds: .seconds
        case .sek: .kronor
        case .ratio: .ratio
        case .index: .index
        case .count: .count(unitLabel?.one ?? "", unitLabel?.other ?? "")
        case .per1000, .per10000, .per100000: .per(Swedish.number(unit.factor))
        }
    }
}
